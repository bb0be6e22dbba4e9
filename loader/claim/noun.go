package claim

import (
	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// attached: what the noun makes of a clause that hangs on it.
func (f *finder) attached(m *mode, s, w, h int) {
	x := f.x[s]
	noun := fold(x.Words[h].Lemma)
	if up := x.Words[h].Head; up >= 0 && dropped[fold(x.Words[up].Lemma)] { // "abandoned its plan to sell"
		m.drop = true
	}
	switch {
	case f.infinitive(s, w):
		if f.missing(s, h) {
			m.negative = !m.negative
		}
		switch noun {
		case "refusal", "failure":
			m.negative = !m.negative
		case "need", "call", "demand", "request", "order", "desire", "wish":
			m.apply(desired)
		case "ability", "right", "power", "opportunity", "chance", "permission", "mandate":
			m.apply(possible)
		default:
			m.apply(planned)
		}
	case x.Words[w].XPOS == "VBG" || x.Words[w].XPOS == "VBN":
		m.drop = m.drop || f.mayBe(s, h)
		f.generic(m, s, h)
		if up := x.Words[h].Head; up >= 0 && syntax.Is(x.Words[h].Rel, "nsubj") && x.Words[w].XPOS == "VBG" {
			if g := f.inflection(s, up); g.modality == graph.ModalityPlanned || governors[fold(x.Words[up].Lemma)] == planned && x.Child(up, "xcomp") >= 0 {
				m.apply(planned)
			}
		}
	default: // "the chance that it rains"
		m.drop = m.drop || f.missing(s, h) && noun != "fact"
		switch noun {
		case "fact", "news", "evidence", "proof":
		case "hope", "wish", "demand", "condition":
			m.apply(desired)
		default:
			m.apply(underspec)
		}
	}
}

// generic: "any boat that enters", "no one who came" speak of no boat and no
// one in particular.
func (f *finder) generic(m *mode, s, noun int) {
	x := f.x[s]
	if d := x.Child(noun, "det"); d >= 0 {
		if fold(x.Words[d].Form) == "no" && fold(x.Words[noun].Lemma) == "way" { // "There is no way it can hold"
			m.negative = !m.negative
			return
		}
		switch fold(x.Words[d].Form) {
		case "any", "every", "each", "whichever", "whatever":
			m.apply(conditional)
		case "no": // "no evidence that it leaked"
			m.drop = true
		}
	}
	switch fold(x.Words[noun].Form) {
	case "anyone", "anything", "anybody", "everyone", "whoever", "whatever":
		m.apply(conditional)
	case "nobody", "nothing", "none":
		m.drop = true
	}
}

// correlative: "The longer it rains, the higher the river rises" is a condition
// on both sides.
func (f *finder) correlative(m *mode, s int) {
	words := f.x[s].Words
	pairs := 0
	for i := 0; i+1 < len(words); i++ {
		if x := words[i+1].XPOS; fold(words[i].Form) == "the" && (x == "JJR" || x == "RBR") && (i == 0 || words[i-1].Form == ",") {
			pairs++
		}
	}
	if pairs >= 2 && fold(words[0].Form) == "the" {
		m.apply(conditional)
	}
}

// mayBe: what is told under a noun of what may be, is not told: "the possibility
// of the dam breaking".
func (f *finder) mayBe(s, noun int) bool {
	x := f.x[s]
	h := x.Words[noun].Head
	if h < 0 || x.Words[noun].Rel != "nmod" || !prospects[fold(x.Words[h].Lemma)] {
		return false
	}
	c := x.Child(noun, "case")
	return c >= 0 && fold(x.Words[c].Form) == "of"
}

// prospects are nouns of what has not come true.
var prospects = set("possibility prospect risk threat danger chance likelihood probability odds fear idea notion option hope dream event scenario suspicion")

// missing reports whether the noun above a clause is denied: "no evidence that",
// "did not have the right to", "lacks the power to".
func (f *finder) missing(s, noun int) bool {
	x := f.x[s]
	if f.empty(s, noun) {
		return true
	}
	h := x.Words[noun].Head
	if h < 0 || x.Words[noun].Rel != "obj" && !syntax.Is(x.Words[noun].Rel, "nsubj") {
		return false
	}
	return f.inflection(s, h).negative != lacking[fold(x.Words[h].Lemma)]
}

// lacking are verbs whose object is not there.
var lacking = set("lack lose deny waive forfeit forgo reject refute")
