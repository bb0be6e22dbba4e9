package store_test

import (
	"slices"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/store"
)

// Ensure that the list of disputes has exactly the claims whose links have some,
// with filters and page by page.
func TestDisputes(t *testing.T) {
	s := open(t, store.Options{})
	put(t, s,
		note(t, "https://a.example/1", "A Paper", "expires in May.", "2030-05", graph.Positive),
		note(t, "https://b.example/1", "B Paper", "expires then.", "2030-05", graph.Positive),
		note(t, "https://d.example/1", "D Paper", "does not expire.", "2030-05", graph.Negative),
		note(t, "https://e.example/1", "E Paper", "expires later.", "2031", graph.Positive))
	put(t, s, distinct(12)...)
	read(t, s, func(r *store.Reader) {
		all := listed(t, r, graph.ClaimFilter{})
		subject := all[len(all)-1].Subject.Entity
		for name, f := range map[string]graph.ClaimFilter{
			"all":       {},
			"denied":    {Polarity: graph.Negative},
			"publisher": {Publisher: "E Paper"},
			"entity":    {Entity: subject},
			"object":    {Entity: subject, Role: graph.RoleObject},
			"relation":  {Relations: []graph.Term{"schema:expires"}},
		} {
			var want []graph.ID
			for _, c := range listed(t, r, f) {
				links, err := r.Links([]graph.ID{c.ID})
				if err != nil {
					t.Fatal(err)
				}
				if len(links[0].Disputes) > 0 {
					want = append(want, c.ID)
				}
			}
			got, total := disputes(t, r, f)
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(got, want) || total != len(want) {
				t.Errorf("%s: %d disputed claims, counted %d, want %d", name, len(got), total, len(want))
			}
			if name == "all" && len(want) < 4 {
				t.Errorf("only %d disputed claims: the test shows little", len(want))
			}
		}
	})
}

func listed(t *testing.T, r *store.Reader, f graph.ClaimFilter) []*graph.Claim {
	t.Helper()
	list, err := r.ClaimList(f, graph.Page{First: 10_000})
	if err != nil {
		t.Fatal(err)
	}
	return list.Items
}

// disputes pages through the list, two at a time.
func disputes(t *testing.T, r *store.Reader, f graph.ClaimFilter) (ids []graph.ID, total int) {
	t.Helper()
	for p := (graph.Page{First: 2}); ; {
		list, err := r.Disputes(f, p)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range list.Items {
			ids = append(ids, c.ID)
		}
		if !list.HasNext {
			return ids, list.Total
		}
		p.After = list.Cursors[len(list.Cursors)-1]
	}
}
