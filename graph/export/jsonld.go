package export

import (
	"bufio"
	"maps"
	"slices"
	"strconv"

	"claimgraph/graph"

	"github.com/cayleygraph/quad"
)

// links are the predicates whose objects are always nodes; the context says so,
// and their objects stand as plain strings.
var links = []graph.Term{
	"cg:attribution", "cg:content", "cg:cue", "cg:in", "cg:mention", "cg:nestedIn", "cg:said", "cg:source", "cg:time", "cg:when", "cg:where",
	"oa:hasBody", "oa:hasSelector", "oa:hasSource", "oa:hasTarget",
	"prov:specializationOf", "prov:wasAttributedTo", "prov:wasGeneratedBy",
	"rdf:predicate", "schema:appearance", "time:hasBeginning", "time:hasEnd",
}

// Context is the JSON-LD context of our exports, a JSON object in lines. Each
// export has it inside, so that it can be read without a network.
func Context() string {
	b := []byte("{\n")
	for i, prefix := range slices.Sorted(maps.Keys(graph.Namespaces)) {
		if i > 0 {
			b = append(b, ",\n"...)
		}
		b = appendJSON(append(b, '\t'), prefix)
		b = appendJSON(append(b, ": "...), graph.Namespaces[prefix])
	}
	for _, term := range links {
		b = appendJSON(append(b, ",\n\t"...), string(term))
		b = append(b, `: {"@type": "@id"}`...)
	}
	return string(append(b, "\n}"...))
}

// writeJSONLD writes one document with a named graph for each article.
func writeJSONLD(out *bufio.Writer, s Source, base string) error {
	out.WriteString("{\"@context\": " + Context() + ",\n\"@graph\": [")
	w := ldWriter{out: out, links: map[string]bool{}, names: map[string]string{}}
	for _, term := range links {
		w.links[string(term)] = true
	}
	comma := "\n"
	err := blocks(s, base, func(b block) error {
		out.WriteString(comma)
		comma = ",\n"
		w.graph(b)
		return failure(out)
	})
	out.WriteString("\n]}\n")
	return err
}

type ldWriter struct {
	out   *bufio.Writer
	links map[string]bool
	names map[string]string // of the vocabulary's IRIs, which are few
	buf   []byte
}

// graph writes one node object a line.
func (w *ldWriter) graph(b block) {
	list := b.list
	w.out.WriteString(`{"@id": "` + inner(b.label) + `", "@graph": [`)
	for i := 0; i < len(list); {
		if i > 0 {
			w.out.WriteByte(',')
		}
		n := i
		for n < len(list) && list[n].subject == list[i].subject {
			n++
		}
		w.node(list[i:n])
		i = n
	}
	w.out.WriteString("\n]}")
}

// node writes the statements of one subject.
func (w *ldWriter) node(list []statement) {
	b := append(w.buf[:0], "\n{\"@id\": "...)
	b = appendJSON(b, inner(list[0].subject))
	for i := 0; i < len(list); {
		n := i
		for n < len(list) && list[n].predicate == list[i].predicate {
			n++
		}
		name := w.name(inner(list[i].predicate))
		if list[i].predicate == rdfType {
			name = "@type"
		}
		b = append(appendJSON(append(b, ", "...), name), ": "...)
		if n > i+1 {
			b = append(b, '[')
		}
		for j := i; j < n; j++ {
			if j > i {
				b = append(b, ", "...)
			}
			b = w.value(b, name, list[j].value)
		}
		if n > i+1 {
			b = append(b, ']')
		}
		i = n
	}
	w.out.Write(append(b, '}'))
	w.buf = b
}

func inner(iri string) string { return iri[1 : len(iri)-1] }

const (
	xsdInteger = "http://www.w3.org/2001/XMLSchema#integer"
	idKey      = `{"@id": `
)

func (w *ldWriter) value(b []byte, predicate string, v quad.Value) []byte {
	switch v := v.(type) {
	case quad.IRI:
		switch {
		case predicate == "@type":
			return appendJSON(b, w.name(string(v)))
		case w.links[predicate]:
			return appendJSON(b, string(v))
		}
		return append(appendJSON(append(b, idKey...), string(v)), '}')
	case quad.TypedString:
		if n, err := strconv.Atoi(string(v.Value)); err == nil && v.Type == xsdInteger && strconv.Itoa(n) == string(v.Value) {
			return append(b, v.Value...)
		}
		b = appendJSON(append(b, `{"@value": `...), string(v.Value))
		return append(appendJSON(append(b, `, "@type": `...), w.name(string(v.Type))), '}')
	case quad.String:
		if !w.links[predicate] {
			return appendJSON(b, string(v))
		}
		return append(appendJSON(append(b, `{"@value": `...), string(v)), '}')
	}
	return appendJSON(b, quad.StringOf(v)) // package rdf writes no others
}

// name shortens an IRI of the vocabulary.
func (w *ldWriter) name(iri string) string {
	name, ok := w.names[iri]
	if !ok {
		name = iri
		if term, ok := graph.Compact(iri); ok {
			name = string(term)
		}
		if len(w.names) < 1000 {
			w.names[iri] = name
		}
	}
	return name
}

const hexDigits = "0123456789abcdef"

// appendJSON quotes a string, escaping no more than JSON asks for.
func appendJSON(b []byte, s string) []byte {
	b = append(b, '"')
	from := 0
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		b = append(b, s[from:i]...)
		from = i + 1
		switch c {
		case '"', '\\':
			b = append(b, '\\', c)
		case '\n':
			b = append(b, `\n`...)
		default:
			b = append(b, `\u00`...)
			b = append(b, hexDigits[c>>4], hexDigits[c&15])
		}
	}
	return append(append(b, s[from:]...), '"')
}
