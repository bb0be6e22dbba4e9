package rdf

import (
	"fmt"

	"claimgraph/graph"

	"github.com/cayleygraph/quad"
)

func (w *writer) article() {
	a, s := w.a, w.label
	w.add(s, aType, classArticle)
	w.link(s, specializationOf, graph.NounDocument, a.Document())
	w.text(s, key, a.Key)
	w.text(s, url, a.URL)
	w.text(s, headline, a.Title)
	w.text(s, publisher, a.Publisher)
	w.text(s, author, a.Author)
	w.text(s, articleSection, a.Section)
	w.text(s, inLanguage, a.Language)
	w.text(s, articleBody, a.Text)
	w.text(s, sha256, a.SHA256)
	if !a.Published.IsZero() {
		w.add(s, datePublished, typed(a.Published.String(), typeEDTF))
	}
	w.sentences()
	for _, t := range a.Times {
		w.time(t)
	}
}

// Revision says that one version of a document came after another. It follows
// from both being there, so it is written into exports only; Article passes over
// it.
func Revision(version, before graph.ID) quad.Quad {
	s := node(graph.NounArticle, version)
	return quad.Quad{Subject: s, Predicate: wasRevisionOf, Object: node(graph.NounArticle, before), Label: s}
}

// sentences writes all of them as one literal.
func (w *writer) sentences() {
	switch {
	case len(w.a.Sentences) == 0:
	case w.exported:
		points := make([]graph.Span, len(w.a.Sentences))
		for i, s := range w.a.Sentences {
			points[i] = w.offsets.Span(s)
		}
		w.add(w.label, sentences, typed(printSpans(points), typePoints))
	default:
		w.add(w.label, sentences, typed(printSpans(w.a.Sentences), typeBytes))
	}
}

func (w *writer) time(t graph.Time) {
	text := pack(printSpans([]graph.Span{t.Span}), t.Type, t.Interval.String(), t.Value)
	if !w.exported {
		w.add(w.label, timeOf, typed(text, typeFields))
		return
	}
	n := node(nounTime, graph.NewID("time", string(w.a.ID), text))
	w.add(w.label, timeOf, n)
	w.add(n, aType, classTimex)
	w.add(n, hasTarget, w.target(t.Span))
	w.text(n, timexType, t.Type)
	w.text(n, timexValue, t.Value)
	if !t.Interval.IsZero() {
		w.add(n, edtf, typed(t.Interval.String(), typeEDTF))
	}
}

// source reads the article's own fields and proves its ID.
func (r *reader) source() error {
	s := r.label
	published, err := graph.ParseInterval(r.text(s, datePublished))
	if r.has(s, datePublished) && err != nil {
		return fmt.Errorf("published: %w", err)
	}
	r.a = graph.NewArticle(graph.Source{
		Key: r.text(s, key), URL: r.text(s, url), Title: r.text(s, headline), Publisher: r.text(s, publisher),
		Author: r.text(s, author), Section: r.text(s, articleSection), Published: published,
		Language: r.text(s, inLanguage), Text: r.text(s, articleBody),
	})
	if node(graph.NounArticle, r.a.ID) != s {
		return fmt.Errorf("%w: the article's fields make %s, not this", graph.ErrInvalid, r.a.ID.IRI(graph.NounArticle))
	}
	r.offsets = graph.NewOffsets(r.a.Text)
	return nil
}

func (r *reader) annotations() error {
	for _, v := range r.all(r.label, sentences) {
		list, err := r.spans(v)
		if err != nil {
			return fmt.Errorf("sentences: %w", err)
		}
		r.a.Sentences = list
	}
	for _, v := range r.all(r.label, timeOf) {
		t, err := r.time(v)
		if err != nil {
			return fmt.Errorf("time %v: %w", v, err)
		}
		r.a.Times = append(r.a.Times, t)
	}
	return nil
}

func (r *reader) time(v quad.Value) (graph.Time, error) {
	literal, ok := v.(quad.TypedString)
	if !ok {
		span, err := r.only(v, hasTarget)
		if err != nil {
			return graph.Time{}, err
		}
		t := graph.Time{Span: span, Type: r.text(v, timexType), Value: r.text(v, timexValue)}
		t.Interval, err = parseDate(r.text(v, edtf))
		return t, err
	}
	f := unpack(string(literal.Value))
	if len(f) != 4 {
		return graph.Time{}, fmt.Errorf("%w: %d fields, want 4", graph.ErrInvalid, len(f))
	}
	span, err := oneSpan(f[0])
	if err != nil {
		return graph.Time{}, err
	}
	interval, err := parseDate(f[2])
	return graph.Time{Span: span, Type: f[1], Interval: interval, Value: f[3]}, err
}

// parseDate reads EDTF; "" is no time.
func parseDate(text string) (graph.Interval, error) {
	if text == "" {
		return graph.Interval{}, nil
	}
	return graph.ParseInterval(text)
}

// oneSpan reads a literal of exactly one span, in bytes.
func oneSpan(text string) (graph.Span, error) {
	list, err := parseSpans(text)
	if err != nil {
		return graph.Span{}, err
	}
	if len(list) != 1 {
		return graph.Span{}, fmt.Errorf("%w: %d spans, want one", graph.ErrInvalid, len(list))
	}
	return list[0], nil
}

// only reads the one span that a node is linked to.
func (r *reader) only(s, p quad.Value) (graph.Span, error) {
	list, err := r.targets(s, p)
	if err != nil {
		return graph.Span{}, err
	}
	if len(list) != 1 {
		return graph.Span{}, fmt.Errorf("%w: %v has %d targets, want one", graph.ErrInvalid, s, len(list))
	}
	return list[0], nil
}
