package store_test

import (
	"context"
	"errors"
	"math/rand"
	"slices"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/store"
)

// follower keeps what the changes of a store tell.
type follower struct {
	mark  graph.Mark
	there map[graph.ID]bool
}

// step reads one piece and reports whether more are to come.
func (f *follower) step(t *testing.T, s *store.Store, n int) bool {
	t.Helper()
	changes, err := s.Changes(context.Background(), f.mark, n)
	if err != nil {
		t.Fatal(err)
	}
	if len(changes.List) > n || changes.More && len(changes.List) != n {
		t.Fatalf("%d changes, asked for %d, more %v", len(changes.List), n, changes.More)
	}
	for _, c := range changes.List {
		delete(f.there, c.ID)
		if c.Article != nil {
			f.there[c.ID] = true
		}
	}
	f.mark = changes.Next
	return changes.More
}

// Ensure that a follower knows what is there whenever it has caught up, in
// pieces of any size, with the store changing between them.
func TestChanges(t *testing.T) {
	articles := distinct(30)
	for seed := range int64(3) {
		r := rand.New(rand.NewSource(seed))
		s := open(t, store.Options{})
		f := follower{there: map[graph.ID]bool{}}
		there := map[graph.ID]bool{}
		for range 40 {
			for range r.Intn(3) {
				a := articles[r.Intn(len(articles))]
				if there[a.ID] {
					if err := s.Remove(context.Background(), a.ID); err != nil {
						t.Fatal(err)
					}
					delete(there, a.ID)
				} else {
					put(t, s, a)
					there[a.ID] = true
				}
			}
			if f.step(t, s, 1+r.Intn(3)) || r.Intn(2) == 0 {
				continue
			}
			if !sameIDs(f.there, there) {
				t.Fatalf("seed %d: caught up with %d articles, the store has %d", seed, len(f.there), len(there))
			}
		}
		for f.step(t, s, 7) {
		}
		if !sameIDs(f.there, there) {
			t.Fatalf("seed %d: %d articles, the store has %d", seed, len(f.there), len(there))
		}
	}
}

func sameIDs(a, b map[graph.ID]bool) bool {
	for id := range a {
		if !b[id] {
			return false
		}
	}
	return len(a) == len(b)
}

// Ensure that a mark of another store is refused, even of one that had as many
// changes, and that a store with the same past takes it.
func TestChangesOfAnotherStore(t *testing.T) {
	articles := distinct(4)
	a, b, twin := open(t, store.Options{}), open(t, store.Options{}), open(t, store.Options{})
	put(t, a, articles[0])
	put(t, twin, articles[0])
	put(t, b, articles[1])
	f := follower{there: map[graph.ID]bool{}}
	f.step(t, a, 10)
	if _, err := b.Changes(context.Background(), f.mark, 10); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("another store: %v", err)
	}
	if _, err := open(t, store.Options{}).Changes(context.Background(), f.mark, 10); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("an empty store: %v", err)
	}
	put(t, twin, articles[2])
	changes, err := twin.Changes(context.Background(), f.mark, 10)
	if err != nil || len(changes.List) != 1 || changes.List[0].ID != articles[2].ID {
		t.Errorf("a store with the same past: %v, %d changes", err, len(changes.List))
	}
}

// Ensure that the number of a write is a mark too, and that each change tells it.
func TestChangesByNumber(t *testing.T) {
	s := open(t, store.Options{})
	articles := distinct(5)
	for _, a := range articles {
		put(t, s, a)
	}
	for after := range 5 {
		changes, err := s.Changes(context.Background(), graph.Mark{Generation: uint64(after)}, 10)
		if err != nil || len(changes.List) != 5-after {
			t.Fatalf("after %d: %v, %d changes", after, err, len(changes.List))
		}
		for i, c := range changes.List {
			if c.Generation != uint64(after+i+1) || c.ID != articles[after+i].ID {
				t.Errorf("after %d: change %d is of write %d", after, i, c.Generation)
			}
		}
		if changes.Next.Generation != 5 || changes.Next.State == "" {
			t.Errorf("after %d: next mark %v", after, changes.Next)
		}
	}
	if _, err := s.Changes(context.Background(), graph.Mark{Generation: 6}, 10); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("a write that was not yet: %v", err)
	}
}

// Ensure that a judgement, and an article that is stored once more, are no
// change of articles.
func TestNoChange(t *testing.T) {
	s := open(t, store.Options{})
	articles := distinct(3)
	put(t, s, articles...)
	f := follower{there: map[graph.ID]bool{}}
	f.step(t, s, 10)
	mark := f.mark
	put(t, s, slices.Clone(articles)...)
	if f.step(t, s, 10); f.mark != mark {
		t.Errorf("the mark went from %v to %v", mark, f.mark)
	}
}
