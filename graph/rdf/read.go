package rdf

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"claimgraph/graph"

	"github.com/cayleygraph/quad"
)

// Article reads the quads of one article, in either form and any order. Quads
// that the writer derives (plain edges, dates) are not looked at. The article
// is in order and valid; an error wraps graph.ErrInvalid and names the node.
func Article(quads []quad.Quad) (*graph.Article, error) {
	r, err := group(quads, graph.NounArticle)
	if err != nil {
		return nil, fmt.Errorf("read quads: %w", err)
	}
	if err := r.read(); err != nil {
		return nil, fmt.Errorf("read quads of %v: %w", r.label, err)
	}
	r.a.Sort()
	if err := r.a.Validate(); err != nil {
		return nil, fmt.Errorf("read quads of %v: %w", r.label, err)
	}
	return r.a, nil
}

// edge is a quad without its subject and label.
type edge struct{ predicate, object quad.Value }

type reader struct {
	label   quad.Value
	nodes   map[quad.Value][]edge
	order   []quad.Value // subjects, as they came
	a       *graph.Article
	offsets *graph.Offsets
}

// group sorts quads by subject. All must have one label, a node of the noun.
func group(quads []quad.Quad, want graph.Noun) (*reader, error) {
	if len(quads) == 0 {
		return nil, fmt.Errorf("%w: no quads", graph.ErrInvalid)
	}
	r := &reader{label: quads[0].Label, nodes: make(map[quad.Value][]edge, len(quads)/8)}
	iri, _ := r.label.(quad.IRI)
	if noun, _, ok := graph.ParseIRI(string(iri)); !ok || noun != want {
		return nil, fmt.Errorf("%w: label %v is not of the form %s%s:ID", graph.ErrInvalid, r.label, graph.Root, want)
	}
	for _, q := range quads {
		if q.Label != r.label {
			return nil, fmt.Errorf("%w: labels %v and %v in one article", graph.ErrInvalid, r.label, q.Label)
		}
		edges, known := r.nodes[q.Subject]
		if !known {
			r.order = append(r.order, q.Subject)
		}
		r.nodes[q.Subject] = append(edges, edge{q.Predicate, q.Object})
	}
	return r, nil
}

func (r *reader) read() error {
	if err := r.source(); err != nil {
		return err
	}
	if err := r.annotations(); err != nil {
		return err
	}
	for _, s := range r.order {
		if err := r.node(s); err != nil {
			return fmt.Errorf("%v: %w", s, err)
		}
	}
	return nil
}

// node reads what its noun says it is. An entity counts only where the article
// names it: as the object of another's edge it has no quads of its own.
func (r *reader) node(s quad.Value) error {
	iri, _ := s.(quad.IRI)
	noun, id, ok := graph.ParseIRI(string(iri))
	switch {
	case !ok:
		return fmt.Errorf("%w: not a node of ours", graph.ErrInvalid)
	case noun == graph.NounEntity:
		return r.entity(s, id)
	case noun == graph.NounAttribution:
		return r.attribution(s, id)
	case noun == graph.NounClaim:
		return r.claim(s, id)
	}
	return nil
}

// all are the objects of a node's edges with predicate p.
func (r *reader) all(s, p quad.Value) []quad.Value {
	var list []quad.Value
	for _, e := range r.nodes[s] {
		if e.predicate == p {
			list = append(list, e.object)
		}
	}
	return list
}

// first is the object at p, nil where there is none.
func (r *reader) first(s, p quad.Value) quad.Value {
	for _, e := range r.nodes[s] {
		if e.predicate == p {
			return e.object
		}
	}
	return nil
}

func (r *reader) has(s, p quad.Value) bool { return r.first(s, p) != nil }

// text is the literal at p, "" where there is none.
func (r *reader) text(s, p quad.Value) string { return text(r.first(s, p)) }

// number is the number at p, -1 where there is none: no offset and no index.
func (r *reader) number(s, p quad.Value) int {
	n, err := strconv.Atoi(r.text(s, p))
	if err != nil {
		return -1
	}
	return n
}

// link is the node of a noun at p, zero where there is none.
func (r *reader) link(s, p quad.Value, noun graph.Noun) graph.ID {
	for _, v := range r.all(s, p) {
		iri, _ := v.(quad.IRI)
		if n, id, ok := graph.ParseIRI(string(iri)); ok && n == noun {
			return id
		}
	}
	return ""
}

// text is the lexical form of a literal. Parsers of N-Quads may already have
// made numbers of some.
func text(v quad.Value) string {
	switch v := v.(type) {
	case quad.String:
		return string(v)
	case quad.TypedString:
		return string(v.Value)
	case quad.Int:
		return strconv.FormatInt(int64(v), 10)
	case quad.Float:
		return strconv.FormatFloat(float64(v), 'g', -1, 64)
	}
	return ""
}

func sortSpans(list []graph.Span) {
	slices.SortFunc(list, func(a, b graph.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
}
