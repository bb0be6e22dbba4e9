package entity

import (
	"slices"

	"claimgraph/graph"
	"claimgraph/loader/speech"
)

// labels reports whether sentence s only names who speaks next: "((Ana Holm))".
// No pronoun stands for a name because it stands there.
func (r *resolver) labels(s int) bool {
	return slices.ContainsFunc(r.in.Speeches, func(p speech.Speech) bool { return p.Turn && p.Sentence == s })
}

// innermost is the quoted speech around a span that has the least content, -1
// for none.
func (r *resolver) innermost(span graph.Span) int {
	return speech.Innermost(r.in.Speeches, span, true)
}

func (r *resolver) source(p speech.Speech) int {
	if p.Source < 0 {
		return none
	}
	return r.at[p.Sentence][p.Source]
}

// speaks reports whether node i says the quotation that word w stands in: a
// speaker is never "he" in his own words.
func (r *resolver) speaks(s, w, i int) bool {
	k := r.innermost(r.x[s].Words[w].Span)
	return k >= 0 && r.source(r.in.Speeches[k]) == i
}

// speaker finds who says "I" or "we" in a quotation. A single person's "we" is
// not the person, but "our" is taken for the speaker's.
func (r *resolver) speaker(s, w int, kind graph.Kind) int {
	k := r.innermost(r.x[s].Words[w].Span)
	if k < 0 {
		return none
	}
	i := r.source(r.in.Speeches[k])
	if i < 0 {
		return none
	}
	n := r.nodes[i]
	if kind == graph.KindPerson && n.kind == graph.KindPerson && !n.plural || kind == graph.KindOrganization && (n.kind == kind || n.plural) {
		return i
	}
	return none
}
