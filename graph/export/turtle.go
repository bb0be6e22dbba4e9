package export

import (
	"bufio"
	"fmt"
	"maps"
	"slices"
	"strings"

	"claimgraph/graph"
)

// writeTurtle writes Turtle or, with the article around its statements, TriG.
func writeTurtle(out *bufio.Writer, s Source, base string, named bool) error {
	for _, prefix := range slices.Sorted(maps.Keys(graph.Namespaces)) {
		fmt.Fprintf(out, "@prefix %s: <%s> .\n", prefix, graph.Namespaces[prefix])
	}
	t := turtle{out: out, names: map[string]string{}}
	return blocks(s, base, func(b block) error {
		out.WriteByte('\n')
		if named {
			out.WriteString(b.label + " {\n")
		}
		t.block(b.list)
		if named {
			out.WriteString("}\n")
		}
		return failure(out)
	})
}

type turtle struct {
	out   *bufio.Writer
	names map[string]string // of the vocabulary's IRIs, which are few
}

const rdfType = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"

// block writes sorted statements, each subject and predicate once.
func (t *turtle) block(list []statement) {
	for i, x := range list {
		switch {
		case i == 0 || x.subject != list[i-1].subject:
			if i > 0 {
				t.out.WriteString(" .\n")
			}
			t.out.WriteString(x.subject + " " + t.predicate(x.predicate))
		case x.predicate != list[i-1].predicate:
			t.out.WriteString(" ;\n\t" + t.predicate(x.predicate))
		default:
			t.out.WriteByte(',')
		}
		t.out.WriteString(" " + t.object(x))
	}
	if len(list) > 0 {
		t.out.WriteString(" .\n")
	}
}

func (t *turtle) predicate(iri string) string {
	if iri == rdfType {
		return "a"
	}
	return t.name(iri)
}

func (t *turtle) object(x statement) string {
	if x.predicate == rdfType {
		return t.name(x.object)
	}
	if at := strings.LastIndex(x.object, `"^^<`); at >= 0 && x.object[0] == '"' {
		return x.object[:at+3] + t.name(x.object[at+3:])
	}
	return x.object
}

// name shortens an IRI of the vocabulary to a prefixed name.
func (t *turtle) name(iri string) string {
	name, ok := t.names[iri]
	if !ok {
		name = iri
		if term, ok := graph.Compact(strings.Trim(iri, "<>")); ok && plainName(string(term)) {
			name = string(term)
		}
		if len(t.names) < 1000 {
			t.names[iri] = name
		}
	}
	return name
}

// plainName reports whether a compact IRI needs no escapes in Turtle.
func plainName(term string) bool {
	_, local, _ := strings.Cut(term, ":")
	return local != "" && strings.Trim(local, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}
