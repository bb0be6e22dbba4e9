package export

import (
	"strconv"
	"strings"

	"claimgraph/graph"
)

// node is an entity, or the end of a claim that is none: a date, words of the
// article, or nothing but the verb. Ends of the second sort belong to their
// claim, so that equal words of two claims are not taken for one thing.
type node struct {
	id, kind, name             string
	aliases                    []string
	articles, mentions, claims int
}

// The kinds of ends that are no entities. The other kinds are graph.Kinds.
const (
	kindDate      = "Date"
	kindText      = "Text"
	kindPredicate = "Predicate" // of a claim without an object: its verb
)

// nounValue names ends that are no entities. They exist in property graphs only.
const nounValue graph.Noun = "value"

// end is the node at one end of a claim, named as its article does.
func (l *link) end(r graph.Ref, which graph.ID) node {
	if e := l.entities[r.Entity]; e != nil {
		return node{id: l.view.iri(graph.NounEntity, l.view.id(e.ID)), kind: string(e.Kind), name: e.Name}
	}
	n := node{id: l.view.iri(nounValue, l.claim.ID+"-"+which), kind: kindText, name: r.Text, articles: 1, claims: 1}
	switch {
	case !r.Interval.IsZero():
		n.kind, n.name = kindDate, r.Interval.String()
	case r.IsZero():
		n.kind, n.name = kindPredicate, l.claim.Predicate
	}
	return n
}

// nodeColumns are what nodes carry in every property graph.
var nodeColumns = []column[node]{
	{"kind", plainColumn, func(n *node) string { return n.kind }},
	{"name", wordsColumn, func(n *node) string { return n.name }},
	{"aliases", wordsColumn, func(n *node) string { return joined(n.aliases) }},
	{"articles", integerColumn, func(n *node) string { return strconv.Itoa(n.articles) }},
	{"mentions", integerColumn, func(n *node) string { return strconv.Itoa(n.mentions) }},
	{"claims", integerColumn, func(n *node) string { return strconv.Itoa(n.claims) }},
}

// joined writes a list with semicolons between; those inside become commas.
func joined(list []string) string {
	clean := make([]string, len(list))
	for i, s := range list {
		clean[i] = strings.ReplaceAll(s, ";", ",")
	}
	return strings.Join(clean, ";")
}

// column is an attribute of a node or a link.
type column[T any] struct {
	name  string
	kind  columnKind
	value func(*T) string
}

type columnKind uint8

const (
	plainColumn   columnKind = iota // of a form of ours
	wordsColumn                     // what strangers wrote
	integerColumn                   // empty where there is none
	numberColumn
)

// graphType is the type of a column in GraphML and GEXF.
func (k columnKind) graphType() string {
	switch k {
	case integerColumn:
		return "integer"
	case numberColumn:
		return "double"
	}
	return "string"
}
