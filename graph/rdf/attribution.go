package rdf

import (
	"fmt"

	"claimgraph/graph"

	"github.com/cayleygraph/quad"
)

func (w *writer) attribution(t *graph.Attribution) {
	s := node(graph.NounAttribution, t.ID)
	w.text(s, sourceKind, string(t.Kind))
	w.link(s, wasAttributedTo, graph.NounEntity, t.Entity)
	w.link(s, nestedIn, graph.NounAttribution, t.In)
	if !t.Said.IsZero() {
		w.add(s, said, w.date(t.Said))
	}
	if !w.exported {
		w.add(s, spans, typed(pack(printSpans(t.Source), printSpans(t.Cue), printSpans(t.Content)), typeFields))
		return
	}
	w.add(s, aType, classAttribution)
	w.targets(s, sourceSpan, t.Source)
	w.targets(s, cueSpan, t.Cue)
	w.targets(s, contentSpan, t.Content)
	if t.Entity == "" {
		w.speaker(s, t)
	}
}

// speaker writes the node of someone whom the text only describes: it belongs
// to the attribution and carries the text's words, never a name.
func (w *writer) speaker(s quad.Value, t *graph.Attribution) {
	n := node(nounSpeaker, t.ID)
	w.add(s, wasAttributedTo, n)
	w.add(n, aType, classAgent)
	words := ""
	for _, span := range t.Source {
		if words != "" {
			words += " "
		}
		words += span.In(w.a.Text)
	}
	w.text(n, label, words)
}

func (r *reader) attribution(s quad.Value, id graph.ID) error {
	t := graph.Attribution{ID: id, Article: r.a.ID, Kind: graph.SourceKind(r.text(s, sourceKind)),
		Entity: r.link(s, wasAttributedTo, graph.NounEntity), In: r.link(s, nestedIn, graph.NounAttribution)}
	var err error
	if t.Said, err = r.when(s, said); err != nil {
		return fmt.Errorf("said: %w", err)
	}
	if err := r.attributionSpans(s, &t); err != nil {
		return err
	}
	r.a.Attributions = append(r.a.Attributions, t)
	return nil
}

func (r *reader) attributionSpans(s quad.Value, t *graph.Attribution) error {
	parts := [...]struct {
		to *[]graph.Span
		p  quad.Value
	}{{&t.Source, sourceSpan}, {&t.Cue, cueSpan}, {&t.Content, contentSpan}}
	packed := unpack(r.text(s, spans))
	if r.has(s, spans) && len(packed) != len(parts) {
		return fmt.Errorf("spans: %w: %d fields, want 3", graph.ErrInvalid, len(packed))
	}
	for i, part := range parts {
		var err error
		if r.has(s, spans) {
			*part.to, err = parseSpans(packed[i])
		} else {
			*part.to, err = r.targets(s, part.p)
			sortSpans(*part.to)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
