package graph_test

import (
	"testing"

	"claimgraph/graph"
)

// Ensure that a claim which moved in the text is kept, and that what is gone or
// new is told apart, claim by claim.
func TestCompare(t *testing.T) {
	version := func(text string, predicates ...string) *graph.Article {
		a := graph.NewArticle(graph.Source{URL: "https://a.example/1", Text: text})
		for i, p := range predicates {
			c := graph.Claim{Article: a.ID, Subject: graph.Ref{Text: "the ferry"}, Predicate: p, Evidence: graph.Span{Start: i, End: i + 2}}
			c.ID = graph.ClaimID(c)
			a.Claims = append(a.Claims, c)
		}
		return a
	}
	old := version("first words", "sail", "stop", "stop", "burn")
	fresh := version("other words", "stop", "sink", "sail")
	d := fresh.Compare(old)
	names := func(claims []graph.Claim) string {
		s := ""
		for _, c := range claims {
			s += c.Predicate + " "
		}
		return s
	}
	if names(d.Kept) != "stop sail " || names(d.New) != "sink " || names(d.Gone) != "stop burn " {
		t.Errorf("kept %q, new %q, gone %q", names(d.Kept), names(d.New), names(d.Gone))
	}
	if d.Gone[0].Article != old.ID || d.Kept[0].Article != fresh.ID {
		t.Error("claims of the wrong version")
	}
}
