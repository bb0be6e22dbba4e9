package store_test

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/store"
)

// network makes an article of claims between people that are named "A0", "A1"
// and so on; the modality of the last is planned.
func network(t testing.TB, edges ...[2]int) (*graph.Article, func(int) graph.ID) {
	t.Helper()
	text := "A note."
	for i := range 40 {
		text += fmt.Sprintf(" A%d", i)
	}
	a := graph.NewArticle(graph.Source{Text: text, Title: fmt.Sprint(edges)})
	a.Sentences = []graph.Span{{Start: 0, End: len(text)}}
	ids := map[int]graph.ID{}
	who := func(n int) graph.ID { return ids[n] }
	at := len("A note.")
	for i := range 40 {
		name := fmt.Sprintf("A%d", i)
		e := graph.Entity{Kind: graph.KindPerson, Name: name, Mentions: []graph.Mention{{Span: graph.Span{Start: at + 1, End: at + 1 + len(name)}, Form: graph.FormName}}}
		at += 1 + len(name)
		e.ID = graph.EntityID(a.ID, e)
		ids[i] = e.ID
		a.Entities = append(a.Entities, e)
	}
	for i, edge := range edges {
		c := graph.Claim{Article: a.ID, Subject: graph.Ref{Entity: who(edge[0])}, Object: graph.Ref{Entity: who(edge[1])}, Predicate: "meet",
			Modality: graph.ModalityFact, Polarity: graph.Positive, Certainty: graph.Certain, Evidence: graph.Span{Start: 0, End: 1 + i%5}}
		if i == len(edges)-1 {
			c.Modality = graph.ModalityPlanned
		}
		c.ID = graph.ClaimID(c)
		a.Claims = append(a.Claims, c)
	}
	a.Sort()
	return a, who
}

// Ensure that paths are found where there are some, shortest first, and none
// where there are not.
func TestPath(t *testing.T) {
	edges := [][2]int{{0, 1}, {2, 1}, {2, 3}, {3, 4}, {4, 5}, {6, 5}, {6, 7}, {10, 11}}
	for i := 12; i < 40; i++ { // a hub between 2 and 4 is no shorter way
		edges = append(edges, [2]int{2, i}, [2]int{i, 4})
	}
	edges = append(edges, [2]int{0, 7})
	a, who := network(t, edges...)
	s := open(t, store.Options{})
	put(t, s, a)
	sound(t, s)
	fact := graph.ClaimFilter{Modalities: []graph.Modality{graph.ModalityFact}}
	tests := map[string]struct {
		q    graph.PathQuery
		want int // hops
	}{
		"neighbors":      {graph.PathQuery{From: who(0), To: who(1)}, 1},
		"backward":       {graph.PathQuery{From: who(1), To: who(0)}, 1},
		"two":            {graph.PathQuery{From: who(0), To: who(2)}, 2},
		"shortcut":       {graph.PathQuery{From: who(1), To: who(7)}, 2},
		"filtered":       {graph.PathQuery{From: who(0), To: who(6), Filter: fact}, 6},
		"unfiltered":     {graph.PathQuery{From: who(0), To: who(6)}, 2},
		"too far":        {graph.PathQuery{From: who(0), To: who(7), Filter: fact}, 0},
		"too few hops":   {graph.PathQuery{From: who(0), To: who(3), Hops: 2}, 0},
		"just enough":    {graph.PathQuery{From: who(0), To: who(3), Hops: 3}, 3},
		"other relation": {graph.PathQuery{From: who(0), To: who(1), Filter: graph.ClaimFilter{Relations: []graph.Term{"cg:met"}}}, 0},
		"no way":         {graph.PathQuery{From: who(0), To: who(10)}, 0},
		"itself":         {graph.PathQuery{From: who(0), To: who(0)}, 0},
		"nobody":         {graph.PathQuery{From: who(0), To: "x"}, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			read(t, s, func(r *store.Reader) {
				hops, err := r.Path(test.q)
				if err != nil || len(hops) != test.want {
					t.Fatalf("got %d hops, %v, want %d", len(hops), err, test.want)
				}
				connected(t, test.q, hops)
			})
		})
	}
	read(t, s, func(r *store.Reader) {
		if _, err := r.Path(graph.PathQuery{From: who(0), To: who(1), Hops: 7}); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("seven hops: %v", err)
		}
	})
}

// connected proves that the hops lead from one end to the other over claims.
func connected(t *testing.T, q graph.PathQuery, hops []graph.Hop) {
	t.Helper()
	at := q.From
	for _, h := range hops {
		if h.From != at || len(h.Claims) == 0 {
			t.Fatalf("hop %+v does not go on from %s", h, at)
		}
		for _, c := range h.Claims {
			ends := []graph.ID{c.Subject.Entity, c.Object.Entity}
			if !slices.Contains(ends, h.From) || !slices.Contains(ends, h.To) {
				t.Fatalf("claim %+v is not of hop %s %s", c, h.From, h.To)
			}
		}
		at = h.To
	}
	if len(hops) > 0 && at != q.To {
		t.Fatalf("path ends at %s, want %s", at, q.To)
	}
}

// Ensure that the search finds paths exactly as long as a plain one over all
// claims does.
func TestPathLength(t *testing.T) {
	s, w := newWorld(t, 30)
	links := map[graph.ID][]graph.ID{}
	for _, c := range w.claims {
		if x, y := c.Subject.Entity, c.Object.Entity; x != "" && y != "" {
			links[x], links[y] = append(links[x], y), append(links[y], x)
		}
	}
	var all []graph.ID
	for id := range links {
		all = append(all, id)
	}
	slices.Sort(all)
	read(t, s, func(r *store.Reader) {
		for i, from := range all {
			want := distances(links, from)
			for _, to := range all[i+1:] {
				for _, f := range []graph.ClaimFilter{{}, {MinConfidence: -1}} {
					q := graph.PathQuery{From: from, To: to, Filter: f}
					hops, err := r.Path(q)
					if err != nil {
						t.Fatal(err)
					}
					n := want[to]
					if n > 6 {
						n = 0
					}
					if len(hops) != n {
						t.Fatalf("%s to %s: %d hops, want %d", from, to, len(hops), n)
					}
					connected(t, q, hops)
				}
			}
		}
	})
}

// distances are those from one entity to all that can be reached.
func distances(links map[graph.ID][]graph.ID, from graph.ID) map[graph.ID]int {
	found := map[graph.ID]int{from: 0}
	for queue := []graph.ID{from}; len(queue) > 0; queue = queue[1:] {
		for _, next := range links[queue[0]] {
			if _, known := found[next]; !known {
				found[next] = found[queue[0]] + 1
				queue = append(queue, next)
			}
		}
	}
	return found
}

func TestNeighborhood(t *testing.T) {
	a, who := network(t, [2]int{0, 1}, [2]int{0, 1}, [2]int{0, 2}, [2]int{3, 0}, [2]int{4, 5})
	s := open(t, store.Options{})
	put(t, s, a)
	want := []graph.Neighbors{
		{Predicate: "meet", Role: graph.RoleSubject, Claims: 3, Entities: 2},
		{Predicate: "meet", Role: graph.RoleObject, Claims: 1, Entities: 1},
	}
	read(t, s, func(r *store.Reader) {
		got, err := r.Neighborhood(who(0), graph.ClaimFilter{})
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("got %+v, %v", got, err)
		}
		if got, err := r.Neighborhood("x", graph.ClaimFilter{}); err != nil || len(got) != 0 {
			t.Errorf("nobody: %+v, %v", got, err)
		}
	})
}
