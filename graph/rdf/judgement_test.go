package rdf_test

import (
	"errors"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/graph/rdf"

	"github.com/cayleygraph/quad"
)

// Ensure that a judgement comes back as it was, and that only one that says so
// makes two entities the same.
func TestJudgement(t *testing.T) {
	for _, v := range graph.Verdicts {
		for _, when := range []graph.Interval{{}, graph.IntervalAt(time.Unix(0, 0), graph.Day)} {
			j := graph.NewJudgement(v, "b", "a", "Ada", when)
			quads := rdf.JudgementQuads(j)
			got, err := rdf.Judgement(quads)
			if err != nil || got != j {
				t.Errorf("%v: got %+v, want %+v", err, got, j)
			}
			same := 0
			for _, q := range quads {
				if q.Predicate == quad.IRI(graph.Term("owl:sameAs").IRI()) {
					same++
				}
			}
			if (same == 1) != (v == graph.VerdictSame) {
				t.Errorf("%s: %d times the same", v, same)
			}
			if _, err := rdf.Judgement(quads[1:]); err == nil && quads[0].Object != quad.IRI(graph.Term("cg:Judgement").IRI()) {
				t.Error("half a judgement was accepted")
			}
		}
	}
	if _, err := rdf.Judgement(nil); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("no quads: %v", err)
	}
}
