package entity

import (
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// predicate makes a noun that says what its subject is ("Ada Novak is a painter
// and a farmer") a mention of the subject, and reports whether it is one. The
// noun stands for nothing in its clause, so that no claim says that she is
// herself. What is denied, supposed or only may be is no mention.
func (r *resolver) predicate(d description) bool {
	x := r.x[d.s]
	head := d.w
	if x.Words[d.w].Rel == "conj" && x.Words[d.w].Head >= 0 {
		head = x.Words[d.w].Head
	}
	subject := x.Child(head, "nsubj")
	if x.Child(head, "cop") < 0 || subject < 0 || subject > head || r.at[d.s][subject] < 0 || r.supposed(d.s, head) || x.Child(d.w, "nsubj", "case") >= 0 && head != d.w {
		return false
	}
	i := r.at[d.s][subject]
	n := r.nodes[i]
	if !n.named() || n.kind != kinds[d.noun] || n.plural != d.plural || n.kind != graph.KindPerson && n.kind != graph.KindOrganization && n.kind != graph.KindPlace {
		return false
	}
	n.heads[d.noun] = true
	n.sexFrom(d.noun)
	r.refer(i, mention{s: d.s, w: subject, span: d.span, whole: r.extent(d.s, d.w), form: graph.FormNominal, rule: "predicate"})
	return true
}

// supposed reports whether the predicate h is not simply said to be so.
func (r *resolver) supposed(s, h int) bool {
	x := r.x[s]
	for _, c := range x.Children(h) {
		word := x.Words[c]
		if c < h && (word.XPOS == "MD" || denials[strings.ToLower(word.Lemma)]) || syntax.Is(word.Rel, "mark") || word.Rel == "case" || word.Rel == "expl" {
			return true
		}
	}
	return false
}
