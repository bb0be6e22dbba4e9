package entity

import (
	"slices"
	"sort"

	"claimgraph/graph"
	"claimgraph/loader/speech"
	"claimgraph/loader/syntax"
)

// Resolve finds the entities of an article. It is a pure function and safe for
// concurrent use.
func Resolve(in Text) Result {
	r := newResolver(in)
	r.names()
	r.acronyms()
	r.offices()
	r.metonyms()
	r.bearers()
	for s := range r.x {
		for w := range r.x[s].Words {
			r.word(s, w)
		}
	}
	r.speakers()
	return r.result()
}

type resolver struct {
	in     Text
	x      []syntax.Index
	at     [][]int // node of each word, none for none
	nodes  []*node
	byName map[string][]int // nodes by normal name
	titles []Title          // Entity and Body are nodes
	inside [][]bool         // words of titles, that are no mentions themselves
}

const (
	none      = -1
	ambiguous = -2 // one of several
)

// node is an entity in the making.
type node struct {
	kind     graph.Kind // empty for a description whose noun tells no kind
	names    []string   // as written, in order, distinct; none for a description
	label    string     // of a description
	heads    map[string]bool
	mods     map[string]bool
	text     string // a description's words in lower case, without determiner
	plural   bool
	sex      sex
	edition  string // "0", "-1", "+1" from this year, or a year; empty for none
	owner    int    // node in the possessive, none for none
	number   string // numeral of a group, "two"
	core     bool   // subject or object somewhere
	known    bool   // a description that says that its reader knows which is meant
	counted  bool   // a description of so and so many: "several boats"
	source   bool   // speaks somewhere
	country  bool
	mentions []mention // sorted by span
}

type mention struct {
	s, w  int
	span  graph.Span
	whole graph.Span // the whole phrase where it is not that around w
	form  graph.Form
	rule  string
}

type sex int

const (
	sexUnknown sex = iota
	male
	female
)

func newResolver(in Text) *resolver {
	r := &resolver{in: in, byName: map[string][]int{}}
	for _, t := range in.Trees {
		x := t.Index()
		r.x = append(r.x, x)
		row := make([]int, len(t.Words))
		for i := range row {
			row[i] = none
		}
		r.at = append(r.at, row)
		r.inside = append(r.inside, make([]bool, len(t.Words)))
	}
	return r
}

// word reads one word in the order of the text.
func (r *resolver) word(s, w int) {
	word := r.x[s].Words[w]
	switch {
	case r.at[s][w] >= 0:
		r.describe(s, w, r.nodes[r.at[s][w]])
	case r.inside[s][w]:
	case word.UPOS == "PRON":
		r.pronoun(s, w)
	case word.UPOS == "NOUN" || word.UPOS == "PROPN":
		r.nominal(s, w)
	}
}

func (r *resolver) add(n *node) int {
	if n.heads == nil {
		n.heads = map[string]bool{}
	}
	if n.mods == nil {
		n.mods = map[string]bool{}
	}
	r.nodes = append(r.nodes, n)
	return len(r.nodes) - 1
}

// refer makes word w of sentence s a mention of node i.
func (r *resolver) refer(i int, m mention) {
	n := r.nodes[i]
	at := sort.Search(len(n.mentions), func(k int) bool { return n.mentions[k].span.Start >= m.span.Start })
	if at < len(n.mentions) && n.mentions[at].span == m.span {
		return
	}
	n.mentions = slices.Insert(n.mentions, at, m)
	if m.w >= 0 {
		r.at[m.s][m.w] = i
		n.source = n.source || r.sourceOf(m.s, m.w)
		n.core = n.core || n.source || r.role(m.s, m.w) >= objectRole
	}
}

// sourceOf reports whether a word is the source of a speech: "according to the
// ministry".
func (r *resolver) sourceOf(s, w int) bool {
	return slices.ContainsFunc(r.in.Speeches, func(p speech.Speech) bool { return p.Sentence == s && p.Source == w })
}

// before is the last mention of node n that ends before position p, nil for
// none.
func (n *node) before(p int) *mention {
	at := sort.Search(len(n.mentions), func(k int) bool { return n.mentions[k].span.Start >= p })
	for at--; at >= 0; at-- {
		if n.mentions[at].span.End <= p {
			return &n.mentions[at]
		}
	}
	return nil
}

func (n *node) named() bool { return len(n.names) > 0 }

const (
	otherRole = iota
	objectRole
	subjectRole
)

// role ranks the grammatical role of a word for salience. A conjunct has the
// role of the first of its row.
func (r *resolver) role(s, w int) int {
	words := r.x[s].Words
	for steps := 0; steps < 8 && words[w].Head >= 0 && (words[w].Rel == "conj" || syntax.Is(words[w].Rel, "flat") || words[w].Rel == "appos"); steps++ {
		w = words[w].Head
	}
	rel := words[w].Rel
	switch {
	case syntax.Is(rel, "nsubj"):
		return subjectRole
	case rel == "obj", rel == "iobj", rel == "obl:agent":
		return objectRole
	}
	return otherRole
}
