package rdf

import (
	"fmt"

	"claimgraph/graph"

	"github.com/cayleygraph/quad"
)

func (w *writer) entity(e *graph.Entity) {
	s := node(graph.NounEntity, e.ID)
	w.add(s, aType, classes[e.Kind])
	w.text(s, name, e.Name)
	for _, alias := range e.Aliases {
		w.add(s, alternateName, quad.String(alias))
	}
	if w.exported {
		w.text(s, label, e.Name)
	}
	for _, m := range e.Mentions {
		w.mention(s, m)
	}
}

func (w *writer) mention(s quad.Value, m graph.Mention) {
	text := pack(printSpans([]graph.Span{m.Span}), string(m.Form), m.Rule)
	if !w.exported {
		w.add(s, mention, typed(text, typeFields))
		return
	}
	n := node(nounMention, graph.NewID("mention", string(w.a.ID), quad.StringOf(s), text))
	w.add(s, mention, n)
	w.add(n, aType, classAnnotation)
	w.add(n, hasBody, s)
	w.add(n, hasTarget, w.target(m.Span))
	w.text(n, form, string(m.Form))
	w.text(n, rule, m.Rule)
}

func (r *reader) entity(s quad.Value, id graph.ID) error {
	e := graph.Entity{ID: id, Name: r.text(s, name)}
	for kind, class := range classes {
		for _, v := range r.all(s, aType) {
			if v == class {
				e.Kind = kind
			}
		}
	}
	for _, v := range r.all(s, alternateName) {
		e.Aliases = append(e.Aliases, text(v))
	}
	for _, v := range r.all(s, mention) {
		m, err := r.mention(v)
		if err != nil {
			return fmt.Errorf("mention: %w", err)
		}
		e.Mentions = append(e.Mentions, m)
	}
	r.a.Entities = append(r.a.Entities, e)
	return nil
}

func (r *reader) mention(v quad.Value) (graph.Mention, error) {
	literal, ok := v.(quad.TypedString)
	if !ok {
		span, err := r.only(v, hasTarget)
		return graph.Mention{Span: span, Form: graph.Form(r.text(v, form)), Rule: r.text(v, rule)}, err
	}
	f := unpack(string(literal.Value))
	if len(f) != 3 {
		return graph.Mention{}, fmt.Errorf("%w: %d fields, want 3", graph.ErrInvalid, len(f))
	}
	span, err := oneSpan(f[0])
	return graph.Mention{Span: span, Form: graph.Form(f[1]), Rule: f[2]}, err
}
