package graph_test

import (
	"testing"

	"claimgraph/graph"
)

// Ensure that claims support and dispute one another by the rules, both ways,
// and never both.
func TestLinks(t *testing.T) {
	day := func(text string) graph.Interval {
		i, err := graph.ParseInterval(text)
		if err != nil {
			t.Fatal(err)
		}
		return i
	}
	base := graph.Claim{Subject: graph.Ref{Entity: "pact"}, Predicate: "end", Relation: "schema:expires", Object: graph.Ref{Interval: day("2030-05")},
		Modality: graph.ModalityFact, Polarity: graph.Positive}
	tests := map[string]struct {
		change             func(*graph.Claim)
		supports, disputes bool
	}{
		"the same":         {func(*graph.Claim) {}, true, false},
		"as reported":      {func(c *graph.Claim) { c.Modality = graph.ModalityReported }, true, false},
		"other words":      {func(c *graph.Claim) { c.Predicate = "expire" }, true, false},
		"a plan":           {func(c *graph.Claim) { c.Modality = graph.ModalityPlanned }, false, false},
		"denied":           {func(c *graph.Claim) { c.Polarity = graph.Negative }, false, true},
		"other day":        {func(c *graph.Claim) { c.Object.Interval = day("2031") }, false, true},
		"a day in it":      {func(c *graph.Claim) { c.Object.Interval = day("2030-05-07") }, false, false},
		"other subject":    {func(c *graph.Claim) { c.Subject.Entity = "treaty" }, false, false},
		"no subject":       {func(c *graph.Claim) { c.Subject = graph.Ref{Text: "it"} }, false, false},
		"other relation":   {func(c *graph.Claim) { c.Relation = "schema:endDate" }, false, false},
		"known when":       {func(c *graph.Claim) { c.When = day("2020") }, true, false},
		"in words":         {func(c *graph.Claim) { c.Object = graph.Ref{Text: "soon"} }, false, false},
		"denied other day": {func(c *graph.Claim) { c.Polarity, c.Object.Interval = graph.Negative, day("2031") }, false, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			o := base
			test.change(&o)
			if base.Supports(&o) != test.supports || o.Supports(&base) != test.supports {
				t.Errorf("supports %v, %v", base.Supports(&o), o.Supports(&base))
			}
			if base.Disputes(&o) != test.disputes || o.Disputes(&base) != test.disputes {
				t.Errorf("disputes %v, %v", base.Disputes(&o), o.Disputes(&base))
			}
			if (test.supports || test.disputes) && base.Matter() != o.Matter() {
				t.Error("matters differ")
			}
		})
	}
	then, later := base, base
	then.When, later.When = day("2020"), day("2022")
	if then.Supports(&later) || then.Disputes(&later) {
		t.Error("claims of different times are linked")
	}
	many, other := base, base
	many.Relation, other.Relation = "cg:met", "cg:met"
	many.Object, other.Object = graph.Ref{Entity: "a"}, graph.Ref{Entity: "b"}
	if many.Disputes(&other) {
		t.Error("different values dispute where there may be many")
	}
}
