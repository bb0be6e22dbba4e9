package export

import (
	"bufio"
	"cmp"
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/graph/rdf"

	"github.com/cayleygraph/quad"
)

// statement is a triple in the terms of N-Triples, with its object's value.
type statement struct {
	subject, predicate, object string
	value                      quad.Value
}

// block is what one named graph says: an article or a judgement.
type block struct {
	label string // in the terms of N-Triples
	list  []statement
}

// blocks calls f for each article and then for each judgement, with their
// statements in the order of their text.
func blocks(s Source, base string, f func(block) error) error {
	return pipeline(func(emit func(func() block) error) error {
		err := articles(s, func(a *graph.Article) error {
			derived, err := derive(s, a)
			if err != nil {
				return err
			}
			return emit(func() block { return newBlock(append(rdf.Quads(a, rdf.Exported), derived...), base) })
		})
		if err != nil {
			return err
		}
		for j, err := range s.Judgements() {
			if err == nil {
				err = emit(func() block { return newBlock(rdf.JudgementQuads(j), base) })
			}
			if err != nil {
				return err
			}
		}
		return nil
	}, f)
}

// derive is what follows for an article from the others.
func derive(s Source, a *graph.Article) ([]quad.Quad, error) {
	quads, err := claimLinks(s, a)
	if err != nil {
		return nil, err
	}
	before, err := s.Before(a)
	if err == nil && before != "" {
		quads = append(quads, rdf.Revision(a.ID, before))
	}
	return quads, err
}

// claimLinks are the statements that tie the claims of an article to those of others.
func claimLinks(s Source, a *graph.Article) ([]quad.Quad, error) {
	ids := make([]graph.ID, len(a.Claims))
	for i := range a.Claims {
		ids[i] = a.Claims[i].ID
	}
	list, err := s.Links(ids)
	if err != nil {
		return nil, err
	}
	var quads []quad.Quad
	for i, l := range list {
		if l != nil {
			quads = append(quads, rdf.Links(&a.Claims[i], l)...)
		}
	}
	return quads, nil
}

// newBlock sorts the quads of one label.
func newBlock(quads []quad.Quad, base string) block {
	t := terms{base: base, known: make(map[quad.IRI]string, len(quads)/4)}
	list := make([]statement, len(quads))
	for i, q := range quads {
		list[i] = statement{t.term(q.Subject), t.term(q.Predicate), t.term(q.Object), q.Object}
		if iri, ok := q.Object.(quad.IRI); ok {
			list[i].value = quad.IRI(graph.Public(base, string(iri)))
		}
	}
	slices.SortFunc(list, func(a, b statement) int {
		return cmp.Or(strings.Compare(a.subject, b.subject), strings.Compare(a.predicate, b.predicate), strings.Compare(a.object, b.object))
	})
	return block{t.term(quads[0].Label), list}
}

// terms writes values as N-Triples does. Each IRI is written once.
type terms struct {
	base  string
	known map[quad.IRI]string
}

func (t *terms) term(v quad.Value) string {
	switch v := v.(type) {
	case quad.IRI:
		return t.iri(v)
	case quad.String:
		return string(appendLiteral(make([]byte, 0, len(v)+2), string(v)))
	case quad.TypedString:
		datatype := t.iri(v.Type)
		b := appendLiteral(make([]byte, 0, len(v.Value)+len(datatype)+4), string(v.Value))
		return string(append(append(b, "^^"...), datatype...))
	}
	return quad.StringOf(v) // package rdf writes no others
}

func (t *terms) iri(iri quad.IRI) string {
	text, ok := t.known[iri]
	if !ok {
		text = "<" + graph.Public(t.base, string(iri)) + ">"
		t.known[iri] = text
	}
	return text
}

// appendLiteral quotes a string with the escapes of N-Quads that every reader
// has to know.
func appendLiteral(b []byte, s string) []byte {
	b = append(b, '"')
	from := 0
	for i := range len(s) {
		escape := byte(0)
		switch s[i] {
		case '"', '\\':
			escape = s[i]
		case '\n':
			escape = 'n'
		case '\r':
			escape = 'r'
		case '\t':
			escape = 't'
		default:
			continue
		}
		b = append(append(b, s[from:i]...), '\\', escape)
		from = i + 1
	}
	return append(append(b, s[from:]...), '"')
}

// writeNQuads writes a line for each statement.
func writeNQuads(out *bufio.Writer, s Source, base string) error {
	return blocks(s, base, func(b block) error {
		for _, x := range b.list {
			for _, term := range [...]string{x.subject, x.predicate, x.object, b.label} {
				out.WriteString(term)
				out.WriteByte(' ')
			}
			out.WriteString(".\n")
		}
		return failure(out)
	})
}

// failure is the first error of writing, nil while all goes well.
func failure(out *bufio.Writer) error {
	_, err := out.Write(nil)
	return err
}
