package rdf

import (
	"cmp"
	"slices"
	"strings"

	"claimgraph/graph"

	"github.com/cayleygraph/quad"
)

// Form chooses between the two ways of writing an article.
type Form int

// The forms. See the package comment.
const (
	Stored Form = iota
	Exported
)

// Quads writes an article, which must be valid (graph.Article.Validate) and in
// order (graph.Article.Sort). No quad comes twice; they are in no particular
// order.
func Quads(a *graph.Article, f Form) []quad.Quad {
	w := &writer{a: a, exported: f == Exported, label: node(graph.NounArticle, a.ID), seen: map[quad.Quad]bool{}}
	if w.exported {
		w.offsets = graph.NewOffsets(a.Text)
	}
	w.quads = make([]quad.Quad, 0, 16+16*len(a.Claims)+4*len(a.Entities))
	w.article()
	for i := range a.Entities {
		w.entity(&a.Entities[i])
	}
	for i := range a.Attributions {
		w.attribution(&a.Attributions[i])
	}
	for i := range a.Claims {
		w.claim(&a.Claims[i])
	}
	return w.quads
}

// Compare orders quads by label, subject, predicate and object as N-Quads
// writes them: the canonical order of dumps.
func Compare(a, b quad.Quad) int {
	return cmp.Or(
		strings.Compare(quad.StringOf(a.Label), quad.StringOf(b.Label)),
		strings.Compare(quad.StringOf(a.Subject), quad.StringOf(b.Subject)),
		strings.Compare(quad.StringOf(a.Predicate), quad.StringOf(b.Predicate)),
		strings.Compare(quad.StringOf(a.Object), quad.StringOf(b.Object)))
}

// Sort brings quads into canonical order.
func Sort(quads []quad.Quad) { slices.SortFunc(quads, Compare) }

// writer collects the quads of one article.
type writer struct {
	a        *graph.Article
	exported bool
	label    quad.Value
	offsets  *graph.Offsets // exported form only
	quads    []quad.Quad
	seen     map[quad.Quad]bool // of quads that several claims may ask for
}

// add writes a quad that comes only once.
func (w *writer) add(s, p, o quad.Value) {
	w.quads = append(w.quads, quad.Quad{Subject: s, Predicate: p, Object: o, Label: w.label})
}

// share writes a quad that may come again: those of dates, spans, plain edges.
// It reports whether it was new.
func (w *writer) share(s, p, o quad.Value) bool {
	q := quad.Quad{Subject: s, Predicate: p, Object: o, Label: w.label}
	if w.seen[q] {
		return false
	}
	w.seen[q] = true
	w.quads = append(w.quads, q)
	return true
}

// text writes a string unless it is empty.
func (w *writer) text(s, p quad.Value, text string) {
	if text != "" {
		w.add(s, p, quad.String(text))
	}
}

// link writes an edge to a node unless id is zero.
func (w *writer) link(s, p quad.Value, noun graph.Noun, id graph.ID) {
	if id != "" {
		w.add(s, p, node(noun, id))
	}
}

// node is the stored IRI of a node as a value.
func node(noun graph.Noun, id graph.ID) quad.Value { return quad.IRI(id.IRI(noun)) }
