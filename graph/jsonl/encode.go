package jsonl

import (
	"encoding/json"
	"fmt"
	"io"

	"claimgraph/graph"
)

// Encoder writes articles, one a line. It is not safe for concurrent use.
type Encoder struct {
	json *json.Encoder
	base string
}

// NewEncoder writes to w. base is the public base of IRIs, empty for the stored
// form.
func NewEncoder(w io.Writer, base string) *Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return &Encoder{json: e, base: base}
}

// Encode writes one article, which must be valid.
func (e *Encoder) Encode(a *graph.Article) error {
	w := writer{a: a, base: e.base, at: graph.NewOffsets(a.Text), nth: map[graph.ID]int{}}
	for i := range a.Attributions {
		w.nth[a.Attributions[i].ID] = i
	}
	if err := e.json.Encode(w.line()); err != nil {
		return fmt.Errorf("write article %s: %w", a.ID, err)
	}
	return nil
}

// writer turns one article into its wire form.
type writer struct {
	a    *graph.Article
	base string
	at   *graph.Offsets
	nth  map[graph.ID]int // attributions by place
}

func (w *writer) line() line {
	a := w.a
	key := a.Key
	if key == "" {
		key = string(a.ID)
	}
	return line{
		Article: article{ID: key, IRI: w.iri(a.ID, graph.NounArticle), URL: a.URL, Title: a.Title, Publisher: a.Publisher, Author: a.Author,
			Section: a.Section, Published: a.Published.String(), Language: a.Language, SHA256: a.SHA256, Text: a.Text},
		Sentences:    convert(a.Sentences, w.span),
		Entities:     convert(a.Entities, w.entity),
		Times:        convert(a.Times, w.time),
		Attributions: convert(a.Attributions, w.attribution),
		Claims:       convert(a.Claims, w.claim),
	}
}

// convert maps a list, never to null.
func convert[A, B any](list []A, f func(A) B) []B {
	out := make([]B, len(list))
	for i := range list {
		out[i] = f(list[i])
	}
	return out
}

func (w *writer) iri(id graph.ID, noun graph.Noun) string { return graph.Public(w.base, id.IRI(noun)) }

func (w *writer) span(s graph.Span) span {
	c := w.at.Span(s)
	return span{c.Start, c.End}
}

func (w *writer) pairs(list []graph.Span) [][2]int {
	return convert(list, func(s graph.Span) [2]int {
		c := w.at.Span(s)
		return [2]int{c.Start, c.End}
	})
}

func (w *writer) entity(e graph.Entity) entity {
	return entity{ID: string(e.ID), IRI: w.iri(e.ID, graph.NounEntity), Kind: string(e.Kind), Name: e.Name, Aliases: append([]string{}, e.Aliases...),
		Mentions: convert(e.Mentions, func(m graph.Mention) mention { return mention{w.span(m.Span), string(m.Form), m.Rule} })}
}

func (w *writer) time(t graph.Time) timeAt {
	out := timeAt{span: w.span(t.Span), EDTF: orNull(t.Interval.String())}
	if t.Type != "" {
		out.Timex = &timex{t.Type, t.Value}
	}
	return out
}

func (w *writer) attribution(t graph.Attribution) attribution {
	return attribution{Source: w.pairs(t.Source), Cue: w.pairs(t.Cue), Content: w.pairs(t.Content), Entity: orNull(string(t.Entity)),
		Kind: string(t.Kind), Said: orNull(t.Said.String()), In: w.index(t.In)}
}

func (w *writer) index(id graph.ID) *int {
	if i, ok := w.nth[id]; ok {
		return &i
	}
	return nil
}

func (w *writer) claim(c graph.Claim) claim {
	return claim{ID: string(c.ID), Sentence: c.Sentence, Subject: toRef(c.Subject), Predicate: c.Predicate, Relation: orNull(string(c.Relation)),
		Object: toRef(c.Object), Phrase: phrase{c.Phrase.Subject, c.Phrase.Predicate, c.Phrase.Object, append([]string{}, c.Phrase.More...)},
		When: orNull(c.When.String()), Where: orNull(string(c.Where)), Attribution: w.index(c.Attribution),
		Modality: string(c.Modality), Polarity: string(c.Polarity), Certainty: string(c.Certainty),
		Evidence: evidence{w.span(c.Evidence), c.Evidence.In(w.a.Text)}, Rule: c.Rule, Confidence: c.Confidence}
}

func toRef(r graph.Ref) *ref {
	if r.IsZero() {
		return nil
	}
	return &ref{string(r.Entity), r.Interval.String(), r.Text}
}

// orNull is null for the empty string.
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
