package store_test

import (
	"maps"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/store"
)

// Ensure that voices and relations are counted as the articles have them.
func TestCounts(t *testing.T) {
	s := open(t, store.Options{})
	list := distinct(10)
	put(t, s, list...)
	type pair struct{ speaker, about graph.ID }
	voices, denied, relations := map[pair]int{}, map[pair]int{}, map[graph.Term]int{}
	for _, a := range list {
		for _, c := range a.Claims {
			if c.Relation != "" {
				relations[c.Relation]++
			}
			about := map[graph.ID]bool{c.Subject.Entity: true, c.Object.Entity: true}
			for _, x := range a.Attributions {
				if x.ID != c.Attribution || x.Entity == "" {
					continue
				}
				for id := range about {
					if id == "" {
						continue
					}
					voices[pair{x.Entity, id}]++
					if c.Polarity == graph.Negative {
						denied[pair{x.Entity, id}]++
					}
				}
			}
		}
	}
	read(t, s, func(r *store.Reader) {
		got, err := r.Voices(graph.ClaimFilter{})
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != len(voices) || len(got) == 0 {
			t.Errorf("%d voices, want %d", len(got), len(voices))
		}
		for i, v := range got {
			p := pair{v.Speaker, v.About}
			if v.Claims != voices[p] || v.Denied != denied[p] {
				t.Errorf("%+v, want %d claims, %d denied", v, voices[p], denied[p])
			}
			if i > 0 && v.Claims > got[i-1].Claims {
				t.Errorf("%+v comes after %+v", v, got[i-1])
			}
		}
		counts, err := r.RelationCounts()
		if err != nil || !maps.Equal(counts, relations) {
			t.Errorf("relations %v, %v, want %v", counts, err, relations)
		}
	})
}
