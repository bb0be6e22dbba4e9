package store_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/store"
)

// Ensure that profiles add up what articles say.
func TestProfiles(t *testing.T) {
	s, w := newWorld(t, 30)
	want := map[graph.ID]*graph.Profile{}
	for _, a := range w.articles {
		for _, e := range a.Entities {
			if want[e.ID] == nil {
				want[e.ID] = &graph.Profile{ID: e.ID, Kind: e.Kind}
			}
			want[e.ID].Articles++
			want[e.ID].Mentions += len(e.Mentions)
		}
	}
	for _, c := range w.claims {
		for _, id := range slices.Compact([]graph.ID{c.Subject.Entity, c.Object.Entity}) {
			if id != "" {
				want[id].Claims++
			}
		}
	}
	read(t, s, func(r *store.Reader) {
		list, err := r.EntityList(graph.EntityFilter{}, graph.Page{First: 10_000})
		if err != nil || len(list.Items) != len(want) || list.Total != len(want) {
			t.Fatalf("%v: %d entities, total %d, want %d", err, len(list.Items), list.Total, len(want))
		}
		for _, p := range list.Items {
			q := *want[p.ID]
			if p.Kind != q.Kind || p.Articles != q.Articles || p.Mentions != q.Mentions || p.Claims != q.Claims {
				t.Errorf("got %+v, want %+v", p, q)
			}
		}
		sorted := slices.IsSortedFunc(list.Items, func(a, b *graph.Profile) int {
			return cmp.Or(slices.Index(graph.Kinds, a.Kind)-slices.Index(graph.Kinds, b.Kind), strings.Compare(graph.NormalName(a.Name), graph.NormalName(b.Name)))
		})
		if !sorted {
			t.Error("entities are not by kind and name")
		}
	})
}

// Ensure that names are found by the beginning of any word, without regard to
// case and accents, best first, in pages that hold together.
func TestNames(t *testing.T) {
	s, _ := newWorld(t, 80)
	for _, query := range []string{"a", "AD", "brandt", "leb", "Port of Ł", "cafe n", "NOR", "the fe", "no such", "ferry union", "alias of ada", "zed"} {
		t.Run(query, func(t *testing.T) {
			read(t, s, func(r *store.Reader) {
				all, err := r.EntityList(graph.EntityFilter{}, graph.Page{First: 10_000})
				if err != nil {
					t.Fatal(err)
				}
				want := byName(all.Items, query)
				for _, size := range []int{1, 4, 1000} {
					if got := named(t, r, query, size, len(want)); !slices.Equal(got, want) {
						t.Fatalf("size %d:\n got %v\nwant %v", size, got, want)
					}
				}
			})
		})
	}
}

func named(t *testing.T, r *store.Reader, query string, size, total int) []graph.ID {
	t.Helper()
	var got []graph.ID
	p := graph.Page{First: size}
	for {
		list, err := r.EntityList(graph.EntityFilter{Name: query}, p)
		if err != nil {
			t.Fatal(err)
		}
		if list.Total != total {
			t.Fatalf("total %d, want %d", list.Total, total)
		}
		for _, p := range list.Items {
			got = append(got, p.ID)
		}
		if !list.HasNext {
			return got
		}
		p.After = list.Cursors[len(list.Cursors)-1]
	}
}

// byName searches by looking at every name. The names of the test need no more
// folding than this.
func byName(all []*graph.Profile, query string) []graph.ID {
	plain := strings.NewReplacer("Ł", "l", "ł", "l", "é", "e", "ø", "o", "É", "e", "Ø", "o")
	folded := func(s string) string { return " " + strings.ToLower(plain.Replace(s)) }
	var found []*graph.Profile
	for _, p := range all {
		if slices.ContainsFunc(append(p.Aliases, p.Name), func(name string) bool { return strings.Contains(folded(name), folded(query)) }) {
			found = append(found, p)
		}
	}
	slices.SortFunc(found, func(a, b *graph.Profile) int {
		return cmp.Or(cmp.Compare(b.Mentions, a.Mentions), cmp.Compare(b.Claims, a.Claims), cmp.Compare(a.ID, b.ID))
	})
	var ids []graph.ID
	for _, p := range found {
		ids = append(ids, p.ID)
	}
	return ids
}
