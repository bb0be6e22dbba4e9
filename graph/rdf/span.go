package rdf

import (
	"fmt"
	"strconv"
	"unicode/utf8"

	"claimgraph/graph"

	"github.com/cayleygraph/quad"
)

// context is how many code points oa:prefix and oa:suffix carry.
const context = 32

// target is the node of a span of the text, for exports: the article as its
// source, its place in code points, and its words with some around them.
func (w *writer) target(s graph.Span) quad.Value {
	points := w.offsets.Span(s)
	id := w.a.ID + graph.ID(":"+printSpans([]graph.Span{points}))
	span, position, quote := node(nounSpan, id), node(nounPosition, id), node(nounQuote, id)
	if !w.share(span, aType, classResource) {
		return span
	}
	w.add(span, hasSource, w.label)
	w.add(span, hasSelector, position)
	w.add(span, hasSelector, quote)
	w.add(position, aType, classPosition)
	w.add(position, startOffset, integer(points.Start))
	w.add(position, endOffset, integer(points.End))
	w.add(quote, aType, classQuote)
	w.add(quote, exact, quad.String(s.In(w.a.Text)))
	w.text(quote, prefix, tail(w.a.Text[:s.Start]))
	w.text(quote, suffix, head(w.a.Text[s.End:]))
	return span
}

// targets links a node to the targets of spans.
func (w *writer) targets(s, p quad.Value, list []graph.Span) {
	for _, span := range list {
		w.share(s, p, w.target(span))
	}
}

func integer(n int) quad.Value { return typed(strconv.Itoa(n), typeInteger) }

func tail(text string) string {
	from := len(text)
	for range context {
		_, n := utf8.DecodeLastRuneInString(text[:from])
		from -= n
	}
	return text[from:]
}

func head(text string) string {
	to := 0
	for range context {
		_, n := utf8.DecodeRuneInString(text[to:])
		to += n
	}
	return text[:to]
}

// spans reads a literal of spans, in bytes or code points by its datatype.
func (r *reader) spans(v quad.Value) ([]graph.Span, error) {
	t, ok := v.(quad.TypedString)
	if !ok {
		return nil, fmt.Errorf("%w: %v is not a list of spans", graph.ErrInvalid, v)
	}
	list, err := parseSpans(string(t.Value))
	if err != nil || t.Type == typeBytes {
		return list, err
	}
	for i, s := range list {
		if list[i], ok = r.offsets.Parse(s); !ok {
			return nil, fmt.Errorf("%w: %v is not in the text", graph.ErrInvalid, v)
		}
	}
	return list, nil
}

// target reads the node of a span and checks its quotation against the text.
func (r *reader) target(v quad.Value) (graph.Span, error) {
	var span graph.Span
	found := false
	for _, selector := range r.all(v, hasSelector) {
		if r.has(selector, startOffset) {
			points := graph.Span{Start: r.number(selector, startOffset), End: r.number(selector, endOffset)}
			span, found = r.offsets.Parse(points)
		}
	}
	if !found {
		return span, fmt.Errorf("%w: %v has no position in the text", graph.ErrInvalid, v)
	}
	for _, selector := range r.all(v, hasSelector) {
		if r.has(selector, exact) && r.text(selector, exact) != span.In(r.a.Text) {
			return span, fmt.Errorf("%w: %v quotes %.60q, the text has %.60q there", graph.ErrInvalid, v, r.text(selector, exact), span.In(r.a.Text))
		}
	}
	return span, nil
}

// targets reads the spans that a node is linked to, in any order.
func (r *reader) targets(s, p quad.Value) ([]graph.Span, error) {
	var list []graph.Span
	for _, v := range r.all(s, p) {
		span, err := r.target(v)
		if err != nil {
			return nil, err
		}
		list = append(list, span)
	}
	return list, nil
}
