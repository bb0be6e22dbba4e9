package store_test

import (
	"errors"
	"fmt"
	"math/rand"
	"reflect"
	"strings"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/graph/store"
)

// Ensure that an article comes back as it was, and that putting it again
// changes nothing and says so.
func TestPut(t *testing.T) {
	s := open(t, store.Options{})
	for _, a := range distinct(5) {
		if c := put(t, s, a)[0]; c.Unchanged || c.Article != a.ID || c.Quads == 0 || c.Claims != len(a.Claims) || len(c.Replaced) > 0 {
			t.Errorf("first put: %+v", c)
		}
		before := dump(t, s)
		if c := put(t, s, a)[0]; !c.Unchanged {
			t.Errorf("second put: %+v", c)
		}
		if dump(t, s) != before {
			t.Error("second put changed the store")
		}
		read(t, s, func(r *store.Reader) {
			got, err := r.Articles([]graph.ID{"none", a.ID})
			if err != nil || got[0] != nil || !reflect.DeepEqual(got[1], a) {
				t.Errorf("%v: got %+v\nwant %+v", err, got[1], a)
			}
		})
	}
	sound(t, s)
}

// Ensure that a version that is read otherwise is replaced whole.
func TestPutReplaces(t *testing.T) {
	s := open(t, store.Options{})
	a := article(1)
	b := *a
	b.Claims = b.Claims[:len(b.Claims)-1]
	put(t, s, a)
	c := put(t, s, &b)[0]
	if c.Unchanged || !reflect.DeepEqual(c.Replaced, []graph.ID{a.ID}) {
		t.Errorf("got %+v", c)
	}
	only := open(t, store.Options{})
	put(t, only, &b)
	if dump(t, s) != dump(t, only) {
		t.Error("traces of the first reading are left")
	}
	sound(t, s)
}

// Ensure that a new version of a document takes the place of the old one, or
// stands beside it when that is wanted.
func TestVersions(t *testing.T) {
	first := note(t, "https://press.example/1", "A Paper", "expires in May.", "2030-05", graph.Positive)
	second := note(t, "https://press.example/1", "A Paper", "expires in May 2030.", "2030-05", graph.Positive)
	if first.ID > second.ID {
		first, second = second, first
	}
	for _, keep := range []bool{false, true} {
		t.Run(fmt.Sprintf("keep=%v", keep), func(t *testing.T) {
			s := open(t, store.Options{KeepVersions: keep})
			put(t, s, first)
			if d := put(t, s, second)[0].Diff; (len(d.Kept) == 1) == keep || len(d.New)+len(d.Gone) > 0 {
				t.Errorf("diff of put: %+v", d)
			}
			read(t, s, func(r *store.Reader) {
				d, err := r.Diff(first.ID, second.ID)
				if keep != (err == nil) || keep && len(d.Kept) != 1 || !keep && !errors.Is(err, graph.ErrNotFound) {
					t.Errorf("diff: %+v, %v", d, err)
				}
				versions, err := r.Versions([]graph.ID{second.ID, "x"})
				if n := len(versions[0]); err != nil || n != map[bool]int{true: 2, false: 1}[keep] || versions[0][n-1].ID != second.ID || versions[1] != nil {
					t.Errorf("versions: %v, %v", versions, err)
				}
				got, err := r.Headers([]graph.ID{first.ID, second.ID})
				if err != nil || (got[0] != nil) != keep || got[1] == nil {
					t.Errorf("%v: %v", err, got)
				}
			})
			sound(t, s)
			if got := strings.Contains(dump(t, s), "wasRevisionOf"); got != keep {
				t.Errorf("revision in the export: %v", got)
			}
			if err := s.Remove(t.Context(), second.ID); err != nil {
				t.Fatal(err)
			}
			only := open(t, store.Options{})
			if keep {
				put(t, only, first)
			}
			if dump(t, s) != dump(t, only) {
				t.Error("the removed version left a trace")
			}
		})
	}
}

// Ensure that a store that had articles and lost them equals one that never had
// them, whatever the order of puts and removals.
func TestOrderLeavesNoTrace(t *testing.T) {
	all := distinct(12)
	for seed := range int64(3) {
		r := rand.New(rand.NewSource(seed))
		s := open(t, store.Options{})
		there := map[graph.ID]*graph.Article{}
		for range 20 {
			a := all[r.Intn(len(all))]
			if there[a.ID] != nil && r.Intn(2) == 0 {
				if err := s.Remove(t.Context(), a.ID); err != nil {
					t.Fatal(err)
				}
				delete(there, a.ID)
				continue
			}
			batch := []*graph.Article{a, all[r.Intn(len(all))]}
			put(t, s, batch...)
			for _, a := range batch {
				there[a.ID] = a
			}
		}
		fresh := open(t, store.Options{})
		for _, a := range there {
			put(t, fresh, a)
		}
		sound(t, s)
		sound(t, fresh)
		if dump(t, s) != dump(t, fresh) {
			t.Fatalf("seed %d: dumps differ", seed)
		}
		if a, b := lists(t, s), lists(t, fresh); !reflect.DeepEqual(a, b) {
			t.Fatalf("seed %d: lists differ:\n%v\n%v", seed, a, b)
		}
	}
}

// lists are the answers of a store to one of each question.
func lists(t *testing.T, s *store.Store) []any {
	t.Helper()
	var answers []any
	read(t, s, func(r *store.Reader) {
		keep := func(answer any, err error) {
			if err != nil {
				t.Fatal(err)
			}
			answers = append(answers, answer)
		}
		answer := func(list any, err error) { keep(list, err) }
		articles, err := r.ArticleList(graph.Page{First: 100})
		answer(articles, err)
		entities, err := r.EntityList(graph.EntityFilter{}, graph.Page{First: 100})
		answer(entities, err)
		named, err := r.EntityList(graph.EntityFilter{Name: "n"}, graph.Page{First: 100})
		answer(named, err)
		claims, err := r.ClaimList(graph.ClaimFilter{}, graph.Page{First: 1000})
		answer(claims, err)
		stats, err := r.Stats()
		answer(stats, err)
		for _, e := range entities.Items {
			of, err := r.ClaimsOf([]graph.ID{e.ID}, graph.ClaimFilter{Order: graph.OrderWhen}, graph.Page{First: 100})
			answer(of, err)
		}
	})
	return answers
}

// Ensure that what cannot be stored is refused and leaves no trace, also when
// it comes last in a batch.
func TestPutRefuses(t *testing.T) {
	tests := map[string]func(*graph.Article){
		"no text":        func(a *graph.Article) { a.Text = " " },
		"other title":    func(a *graph.Article) { a.Title += "!" },
		"claim twice":    func(a *graph.Article) { a.Claims = append(a.Claims, a.Claims[0]) },
		"entity twice":   func(a *graph.Article) { a.Entities = append(a.Entities, a.Entities[0]) },
		"span outside":   func(a *graph.Article) { a.Sentences = append(a.Sentences, graph.Span{Start: 5, End: 1 << 20}) },
		"unknown entity": func(a *graph.Article) { a.Entities = nil },
	}
	for name, spoil := range tests {
		t.Run(name, func(t *testing.T) {
			s := open(t, store.Options{})
			bad := article(3)
			spoil(bad)
			if _, err := s.PutAll(t.Context(), []*graph.Article{article(4), bad}); !errors.Is(err, graph.ErrInvalid) {
				t.Errorf("got %v", err)
			}
			if got := dump(t, s); got != "" {
				t.Errorf("stored %d bytes", len(got))
			}
			sound(t, s)
		})
	}
}

// Ensure that the time of loading is that of the last change, and goes with the
// article.
func TestLoaded(t *testing.T) {
	now := time.Unix(1_700_000_000, 0)
	s := open(t, store.Options{Now: func() time.Time { return now }})
	a := article(1)
	loaded := func() (at time.Time) {
		read(t, s, func(r *store.Reader) { at = r.Loaded([]graph.ID{a.ID})[0] })
		return at
	}
	put(t, s, a)
	first := now
	now = now.Add(time.Hour)
	put(t, s, a)
	if !loaded().Equal(first) {
		t.Errorf("loaded %v, want %v", loaded(), first)
	}
	sound(t, s)
	if err := s.Remove(t.Context(), a.ID); err != nil || !loaded().IsZero() {
		t.Errorf("%v, loaded %v after it was removed", err, loaded())
	}
	sound(t, s)
}

func TestRemoveUnknown(t *testing.T) {
	s := open(t, store.Options{})
	for _, id := range []graph.ID{"", "x", article(1).ID} {
		if err := s.Remove(t.Context(), id); !errors.Is(err, graph.ErrNotFound) {
			t.Errorf("%q: got %v", id, err)
		}
	}
}
