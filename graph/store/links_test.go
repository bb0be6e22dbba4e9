package store_test

import (
	"slices"
	"strings"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/store"
)

// note makes an article of one claim: that the pact expires, or not, some day.
func note(t *testing.T, url, publisher, words, day string, p graph.Polarity) *graph.Article {
	t.Helper()
	text := "The Harbor Pact " + words
	a := graph.NewArticle(graph.Source{URL: url, Publisher: publisher, Text: text})
	whole := graph.Span{Start: 0, End: len(text)}
	a.Sentences = []graph.Span{whole}
	e := graph.Entity{Kind: graph.KindWork, Name: "The Harbor Pact", Mentions: []graph.Mention{{Span: graph.Span{Start: 0, End: 15}, Form: graph.FormName}}}
	e.ID = graph.EntityID(a.ID, e)
	a.Entities = []graph.Entity{e}
	c := graph.Claim{Article: a.ID, Subject: graph.Ref{Entity: e.ID}, Predicate: "expire", Relation: "schema:expires", Object: graph.Ref{Interval: interval(t, day)},
		Modality: graph.ModalityFact, Polarity: p, Certainty: graph.Certain, Evidence: whole}
	c.ID = graph.ClaimID(c)
	a.Claims = []graph.Claim{c}
	return a
}

// Ensure that supports, disputes and the number of independent articles follow
// what is stored, as articles come and go.
func TestLinks(t *testing.T) {
	notes := map[string]*graph.Article{
		"first":    note(t, "https://a.example/1", "A Paper", "expires in May.", "2030-05", graph.Positive),
		"same":     note(t, "https://b.example/1", "B Paper", "expires then.", "2030-05", graph.Positive),
		"reprint":  note(t, "https://c.example/1", "C Paper", "expires then.", "2030-05", graph.Positive),
		"second a": note(t, "https://a.example/2", "A PAPER", "will expire.", "2030-05", graph.Positive),
		"denial":   note(t, "https://d.example/1", "D Paper", "does not expire.", "2030-05", graph.Negative),
		"later":    note(t, "https://e.example/1", "E Paper", "expires later.", "2031", graph.Positive),
		"version":  note(t, "https://a.example/1", "A Paper", "expires in May!", "2030-05", graph.Positive),
	}
	first := notes["first"].Claims[0].ID
	s := open(t, store.Options{KeepVersions: true})
	steps := []struct {
		add, remove        string
		supports, disputes string
		independent        int
	}{
		{add: "first", independent: 1},
		{add: "same", supports: "same", independent: 2},
		{add: "reprint", supports: "reprint same", independent: 2},
		{add: "second a", supports: "reprint same second a", independent: 2},
		{add: "denial", supports: "reprint same second a", disputes: "denial", independent: 2},
		{add: "later", supports: "reprint same second a", disputes: "denial later", independent: 2},
		{add: "version", supports: "reprint same second a", disputes: "denial later", independent: 2},
		{remove: "same", supports: "reprint second a", disputes: "denial later", independent: 2},
		{remove: "reprint", supports: "second a", disputes: "denial later", independent: 1},
		{remove: "denial", supports: "second a", disputes: "later", independent: 1},
	}
	for _, step := range steps {
		if step.add != "" {
			put(t, s, notes[step.add])
		} else if err := s.Remove(t.Context(), notes[step.remove].ID); err != nil {
			t.Fatal(err)
		}
		read(t, s, func(r *store.Reader) {
			links, err := r.Links([]graph.ID{first, "x"})
			if err != nil || links[1] != nil {
				t.Fatal(err, links)
			}
			got := links[0]
			if x, y := namesOf(notes, got.Supports), namesOf(notes, got.Disputes); x != step.supports || y != step.disputes || got.Independent != step.independent {
				t.Errorf("%+v: supports %q, disputes %q, %d independent", step, x, y, got.Independent)
			}
		})
		sound(t, s)
	}
	text := dump(t, s)
	if !strings.Contains(text, "ns#supports>") || !strings.Contains(text, "ns#disputes>") {
		t.Error("the export does not show the links")
	}
	restored := open(t, store.Options{KeepVersions: true})
	restore(t, restored, text)
	if dump(t, restored) != text {
		t.Error("the export does not restore the store")
	}
}

func namesOf(notes map[string]*graph.Article, claims []*graph.Claim) string {
	var list []string
	for name, a := range notes {
		if slices.ContainsFunc(claims, func(c *graph.Claim) bool { return c.Article == a.ID }) {
			list = append(list, name)
		}
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}
