package claim

import (
	"slices"

	"claimgraph/graph"
)

// fenced cuts from an apposition what a comma parts from it and what speaks of the
// clause around or is the next of a row: "Ada Berg, the mayor of Voss, on Sunday",
// "Ola Lind, a baker, and mayor Ada Berg".
func (f *finder) fenced(a argument) argument {
	x := f.x[a.s]
	for i := 1; i+1 < len(a.words); i++ {
		w, next := a.words[i], a.words[i+1]
		if x.Words[w].Form != "," || w < a.head || next != w+1 {
			continue
		}
		if x.Words[next].UPOS == "ADP" && x.Words[next].XPOS == "IN" && !f.opensRelative(a.s, next) || x.Words[next].UPOS == "CCONJ" && f.anotherPerson(a, next) {
			a.words = slices.Clone(a.words[:i])
			a.text = f.words(a.s, a.words)
			if a.ref.Entity == "" {
				a.ref = graph.Ref{Text: a.text}
			}
			return a
		}
	}
	return a
}

// opensRelative reports whether a preposition belongs to a relative pronoun: ", of
// whom".
func (f *finder) opensRelative(s, p int) bool {
	h := f.x[s].Words[p].Head
	return h >= 0 && f.relative(s, h) || p+1 < len(f.x[s].Words) && hasWord("WDT WP WP$", f.x[s].Words[p+1].XPOS)
}

// anotherPerson reports whether a person is named between the "and" at word k and
// the next comma or the end of an apposition.
func (f *finder) anotherPerson(a argument, k int) bool {
	for _, w := range a.words {
		if w > k && f.x[a.s].Words[w].Form == "," {
			return false
		}
		if w > k && f.kind(a.s, w) == graph.KindPerson && f.x[a.s].Words[w].UPOS == "PROPN" {
			return true
		}
	}
	return false
}
