package store_test

import (
	"fmt"
	"strings"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/store"
)

// names makes an article that mentions each name once.
func names(t *testing.T, kind graph.Kind, list ...string) (*graph.Article, map[string]graph.ID) {
	t.Helper()
	text := strings.Join(list, ", ") + "."
	a := graph.NewArticle(graph.Source{Text: text})
	ids := map[string]graph.ID{}
	at := 0
	for _, name := range list {
		span := graph.Span{Start: at, End: at + len(name)}
		at = span.End + 2
		e := graph.Entity{Kind: kind, Name: name, Mentions: []graph.Mention{{Span: span, Form: graph.FormName}}}
		e.ID = graph.EntityID(a.ID, e)
		ids[name] = e.ID
		a.Entities = append(a.Entities, e)
	}
	a.Sort()
	return a, ids
}

// Ensure that names which may mean the same are offered, best first with a
// reason, and no longer once they were judged.
func TestCandidates(t *testing.T) {
	people, person := names(t, graph.KindPerson, "Ada Brandt", "A. Brandt", "Brandt", "Ada Bränt-Oro", "Áda Brandt", "Ora Brandt", "Ida Moll", "Ada Brandl")
	groups, group := names(t, graph.KindOrganization, "Union of Harbor Towns", "UHT", "Harbor Bank", "Brandt")
	s := open(t, store.Options{})
	put(t, s, people, groups)
	tests := []struct {
		id   graph.ID
		want []string
	}{
		{person["Ada Brandt"], []string{"Áda Brandt 0.95", "A. Brandt 0.75", "Ada Brandl 0.70", "Ora Brandt 0.70", "Brandt 0.60"}},
		{person["Ida Moll"], nil},
		{group["UHT"], []string{"Union of Harbor Towns 0.80"}},
		{group["Union of Harbor Towns"], []string{"UHT 0.80"}},
		{group["Brandt"], nil},
	}
	for _, test := range tests {
		got := candidates(t, s, test.id)
		for i, want := range test.want {
			if i >= len(got) || !within(got[:len(test.want)], want) {
				t.Errorf("%s: got %q, want %q", test.id, got, want)
			}
		}
		if len(test.want) == 0 && len(got) > 0 {
			t.Errorf("%s: got %q", test.id, got)
		}
	}
	for _, v := range graph.Verdicts[1:] {
		j := graph.NewJudgement(v, person["Ada Brandt"], person[map[graph.Verdict]string{graph.VerdictDifferent: "Ora Brandt", graph.VerdictUnsure: "A. Brandt"}[v]], "Ada", graph.Interval{})
		if err := s.Judge(t.Context(), j); err != nil {
			t.Fatal(err)
		}
	}
	if got := candidates(t, s, person["Ada Brandt"]); within(got, "Ora Brandt 0.70") || within(got, "A. Brandt 0.75") || !within(got, "Brandt 0.60") {
		t.Errorf("after judging: %q", got)
	}
	sound(t, s)
}

func candidates(t *testing.T, s *store.Store, id graph.ID) []string {
	t.Helper()
	var list []string
	read(t, s, func(r *store.Reader) {
		found, err := r.Candidates(id, 10)
		if err != nil {
			t.Fatal(err)
		}
		for i, c := range found {
			if c.Reason == "" || i > 0 && c.Score > found[i-1].Score {
				t.Errorf("candidate %d: %+v", i, c)
			}
			list = append(list, fmt.Sprintf("%s %.2f", c.Entity.Name, c.Score))
		}
	})
	return list
}

func within(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
