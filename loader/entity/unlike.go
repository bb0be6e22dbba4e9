package entity

import (
	"strings"

	"claimgraph/graph"
)

// unlike reports whether the words around a pronoun keep it from standing for
// mention m of node n.
func (r *resolver) unlike(s, w int, p person, n *node, m *mention) bool {
	if !n.named() && r.as(m) {
		return true
	}
	if p.human {
		return n.crowd() && r.somebody(m.span.End) || r.quotedAway(s, w, m) || !n.named() && r.said(m) && !r.nobody(m)
	}
	return r.mindless(s, w, n) || r.otherKind(s, w, n) || !n.named() && r.said(m) && r.somebodyElse(m)
}

// quotedAway reports whether a mention stands inside a quotation that the pronoun
// is outside of: in "God alone will judge me," he said, he is not God.
func (r *resolver) quotedAway(s, w int, m *mention) bool {
	k := r.innermost(m.span)
	if m.s != s || k < 0 || r.in.Speeches[k].Turn || r.innermost(r.x[s].Words[w].Span) == k {
		return false
	}
	before := graph.Span{Start: r.in.Sentences[s].Span.Start, End: m.span.Start}
	return strings.ContainsAny(before.In(r.in.Article.Text), "\"“«„`'")
}

// mindless reports whether the pronoun does what people and bodies alone do, and
// the node is a thing: laws do not hide, nor do boats want.
func (r *resolver) mindless(s, w int, n *node) bool {
	x := r.x[s]
	h := x.Words[w].Head
	if h < 0 || x.Words[w].Rel != "nsubj" || !minds[strings.ToLower(x.Words[h].Lemma)] || x.Words[h].UPOS != "VERB" {
		return false
	}
	switch n.kind {
	case graph.KindEvent, graph.KindWork, graph.KindProgramme:
		return !(n.kind == graph.KindWork && !n.plural)
	case "", graph.KindTopic:
		return n.plural && !n.named()
	}
	return false
}

// otherKind reports whether the pronoun is said to be a thing of another kind than
// the node: in "I live in Lund. It is a big project" it is not Lund.
func (r *resolver) otherKind(s, w int, n *node) bool {
	x := r.x[s]
	h := x.Words[w].Head
	if h < 0 || x.Words[w].Rel != "nsubj" || x.Child(h, "cop") < 0 || x.Words[h].UPOS != "NOUN" || x.Child(h, "case") >= 0 {
		return false
	}
	k := kinds[strings.ToLower(x.Words[h].Lemma)]
	return k != "" && n.kind != "" && n.kind != graph.KindTopic && k != n.kind && !(k == graph.KindOrganization || k == graph.KindPerson && n.plural)
}

// somebody reports whether a person was named before p, who may be "she" in place
// of a family.
func (r *resolver) somebody(p int) bool {
	for _, n := range r.nodes {
		if n.kind == graph.KindPerson && n.named() && !n.crowd() && n.before(p) != nil {
			return true
		}
	}
	return false
}

// crowd reports whether a node is persons together.
func (n *node) crowd() bool {
	for head := range n.heads {
		if groups[head] {
			return true
		}
	}
	return false
}

// predicated reports whether the best antecedent only says in a speech what another
// is: in "She is a good child, and she reads" neither is known.
func (r *resolver) predicated(i, at int, p person) bool {
	if i < 0 || !p.human || r.nodes[i].named() {
		return false
	}
	m := r.nodes[i].before(at)
	return r.said(m) && r.innermost(m.span) >= 0
}

// said reports whether a mention is what its clause says of a subject: "a painter"
// of "Ada is a painter".
func (r *resolver) said(m *mention) bool { return r.x[m.s].Child(m.w, "cop") >= 0 }

// nobody reports whether the subject of what a mention says is a pronoun that
// stands for nobody known, or missing.
func (r *resolver) nobody(m *mention) bool {
	x := r.x[m.s]
	w := x.Child(m.w, "nsubj")
	return w < 0 || r.at[m.s][w] < 0 && third[strings.ToLower(x.Words[w].Form)].human
}

// somebodyElse reports whether what a mention says is said of somebody or of
// another thing that is known: in "I am their third rower. They won" they are not
// the rower.
func (r *resolver) somebodyElse(m *mention) bool {
	x := r.x[m.s]
	w := x.Child(m.w, "nsubj")
	if w < 0 || x.Child(m.w, "case") >= 0 {
		return false
	}
	form := strings.ToLower(x.Words[w].Form)
	return first[form] || firstPlural[form] || form == "you" || r.at[m.s][w] >= 0
}

// as reports whether a mention only says as what something is taken: "a child" of
// "She painted as a child".
func (r *resolver) as(m *mention) bool {
	x := r.x[m.s]
	c := x.Child(m.w, "case")
	return c >= 0 && strings.EqualFold(x.Words[c].Form, "as") && r.determiner(m.s, m.w) != definite
}
