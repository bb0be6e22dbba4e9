package rdf

import (
	"fmt"

	"claimgraph/graph"

	"github.com/cayleygraph/quad"
)

// JudgementQuads writes a judgement. Its own IRI is the label, so that undoing
// it is taking its label out. Both forms are the same.
func JudgementQuads(j graph.Judgement) []quad.Quad {
	s := node(graph.NounJudgement, j.ID)
	w := &writer{label: s}
	a, b := node(graph.NounEntity, j.A), node(graph.NounEntity, j.B)
	w.add(s, aType, classJudgement)
	w.text(s, verdict, string(j.Verdict))
	w.add(s, about, a)
	w.add(s, about, b)
	w.text(s, judge, j.Who)
	if !j.When.IsZero() {
		w.add(s, judged, typed(j.When.String(), typeEDTF))
	}
	if j.Verdict == graph.VerdictSame {
		w.add(a, sameAs, b)
	}
	return w.quads
}

// Judgement reads what JudgementQuads wrote, in any order. The error wraps
// graph.ErrInvalid.
func Judgement(quads []quad.Quad) (graph.Judgement, error) {
	r, err := group(quads, graph.NounJudgement)
	if err != nil {
		return graph.Judgement{}, fmt.Errorf("read judgement: %w", err)
	}
	s := r.label
	when, err := parseDate(r.text(s, judged))
	if err != nil {
		return graph.Judgement{}, fmt.Errorf("read judgement %v: %w", s, err)
	}
	var entities [2]graph.ID
	for i, v := range r.all(s, about) {
		iri, _ := v.(quad.IRI)
		noun, id, ok := graph.ParseIRI(string(iri))
		if !ok || noun != graph.NounEntity || i >= len(entities) {
			return graph.Judgement{}, fmt.Errorf("read judgement %v: %w: about %v", s, graph.ErrInvalid, v)
		}
		entities[i] = id
	}
	j := graph.NewJudgement(graph.Verdict(r.text(s, verdict)), entities[0], entities[1], r.text(s, judge), when)
	if err := j.Validate(); err != nil {
		return j, fmt.Errorf("read judgement %v: %w", s, err)
	}
	if node(graph.NounJudgement, j.ID) != s {
		return j, fmt.Errorf("read judgement %v: %w: its fields make %s", s, graph.ErrInvalid, j.ID)
	}
	return j, nil
}
