package rdf_test

import (
	"flag"
	"math/rand"
	"os"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/graph/graphtest"
	"claimgraph/graph/rdf"

	"github.com/cayleygraph/quad"
)

var update = flag.Bool("update", false, "rewrite docs/model.md")

// Ensure that docs/model.md has a line for every term that is written, and no
// other.
func TestModel(t *testing.T) {
	emitted := map[graph.Term]bool{}
	note := func(quads []quad.Quad) {
		for _, q := range quads {
			for _, v := range []quad.Value{q.Predicate, q.Object} {
				if term, ok := termOf(v); ok {
					emitted[term] = true
				}
			}
		}
	}
	for seed := range int64(300) {
		a := graphtest.Article(rand.New(rand.NewSource(seed)))
		for _, form := range forms {
			note(rdf.Quads(a, form))
		}
	}
	note(rdf.JudgementQuads(graph.NewJudgement(graph.VerdictSame, "a", "b", "Ada", graph.IntervalAt(time.Unix(0, 0), graph.Day))))
	note([]quad.Quad{rdf.Revision("a", "b")})
	other := []*graph.Claim{{ID: "c"}}
	note(rdf.Links(&graph.Claim{ID: "b", Article: "a"}, &graph.Links{Supports: other, Disputes: other}))
	for _, term := range rdf.Terms {
		if !emitted[term.Term] {
			t.Errorf("%s is listed and never written", term.Term)
		}
		delete(emitted, term.Term)
	}
	for term := range emitted {
		if !term.Known() {
			t.Errorf("%s is written and not listed", term)
		}
	}
	golden(t, "../../docs/model.md", rdf.Model())
}

func termOf(v quad.Value) (graph.Term, bool) {
	switch v := v.(type) {
	case quad.IRI:
		return graph.Compact(string(v))
	case quad.TypedString:
		return graph.Compact(string(v.Type))
	}
	return "", false
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is out of date: run go test ./graph/rdf -update", path)
	}
}
