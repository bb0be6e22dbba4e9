package store_test

import (
	"errors"
	"slices"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/store"
)

func BenchmarkEntity(b *testing.B) {
	x := load(b)
	x.each(b, len(x.entities), func(r *store.Reader, i int) error {
		_, err := r.Entities(x.entities[i : i+1])
		return err
	})
}

func BenchmarkClaims20(b *testing.B) {
	x := load(b)
	x.each(b, len(x.entities), func(r *store.Reader, i int) error { return claimsOf(r, x.entities[i]) })
}

func BenchmarkClaims20Hub(b *testing.B) {
	x := load(b)
	x.each(b, len(x.hot), func(r *store.Reader, i int) error { return claimsOf(r, x.hot[i]) })
}

// claimsOf reads 20 claims of an entity with names, articles and attributions.
func claimsOf(r *store.Reader, id graph.ID) error {
	lists, err := r.ClaimsOf([]graph.ID{id}, graph.ClaimFilter{}, graph.Page{First: 20})
	if err != nil {
		return err
	}
	var entities, articles, attributions []graph.ID
	for _, c := range lists[0].Items {
		entities = append(entities, c.Subject.Entity, c.Object.Entity)
		articles = append(articles, c.Article)
		attributions = append(attributions, c.Attribution)
	}
	_, err = r.Entities(distinctIDs(entities))
	_, err2 := r.Headers(distinctIDs(articles))
	_, err3 := r.Attributions(distinctIDs(attributions))
	return errors.Join(err, err2, err3)
}

func distinctIDs(ids []graph.ID) []graph.ID {
	slices.Sort(ids)
	return slices.Compact(ids)
}

// BenchmarkThreeHops reads ten claims of an entity, of each other end ten, and
// of these ten again.
func BenchmarkThreeHops(b *testing.B) {
	x := load(b)
	x.each(b, len(x.entities), func(r *store.Reader, i int) error {
		frontier := x.entities[i : i+1]
		for range 3 {
			lists, err := r.ClaimsOf(frontier, graph.ClaimFilter{}, graph.Page{First: 10})
			if err != nil {
				return err
			}
			var next []graph.ID
			for _, list := range lists {
				for _, c := range list.Items {
					next = append(next, c.Subject.Entity, c.Object.Entity)
				}
			}
			frontier = distinctIDs(next)
			frontier = frontier[:min(10, len(frontier))]
			if _, err := r.Entities(frontier); err != nil {
				return err
			}
		}
		return nil
	})
}

func BenchmarkNamePrefix(b *testing.B) {
	x := load(b)
	x.each(b, len(x.Q4), func(r *store.Reader, i int) error {
		_, err := r.EntityList(graph.EntityFilter{Name: x.Q4[i]}, graph.Page{First: 10, Uncounted: true})
		return err
	})
}

func BenchmarkTimeline50(b *testing.B) {
	x := load(b)
	x.each(b, len(x.timelines), func(r *store.Reader, i int) error {
		_, err := r.ClaimList(x.timelines[i], graph.Page{First: 50, Uncounted: true})
		return err
	})
}

// BenchmarkPage20 reads the 20th page of 50 organizations.
func BenchmarkPage20(b *testing.B) {
	x := load(b)
	f := graph.EntityFilter{Kinds: []graph.Kind{graph.KindOrganization}}
	after := ""
	x.view(b, func(r *store.Reader) {
		list, err := r.EntityList(f, graph.Page{First: 950})
		if err != nil {
			b.Fatal(err)
		}
		if n := len(list.Cursors); n > 50 {
			after = list.Cursors[n-50]
		}
	})
	x.each(b, 1, func(r *store.Reader, _ int) error {
		_, err := r.EntityList(f, graph.Page{First: 50, After: after})
		return err
	})
}

func BenchmarkPath(b *testing.B) {
	x := load(b)
	x.each(b, len(x.pairs), func(r *store.Reader, i int) error {
		_, err := r.Path(graph.PathQuery{From: x.pairs[i][0], To: x.pairs[i][1], Claims: 1})
		return err
	})
}
