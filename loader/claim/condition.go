package claim

import (
	"claimgraph/loader/speech"
	"claimgraph/loader/syntax"
)

// condition reports whether clause w is a condition: "if it rains", "once it
// opens"; but "once it had opened" tells when.
func (f *finder) condition(s, w int) bool {
	return f.opener(s, w, conditions) && !(f.openedBy(s, w, "once") && f.past(s, w)) || f.inverted(s, w) || f.soLong(s, w) || f.rule(s, w)
}

// inverted reports whether a clause begins with its auxiliary: "Had it rained, the
// fair would have moved", "Should it rain".
func (f *finder) inverted(s, w int) bool {
	x := f.x[s]
	n := x.Child(w, "nsubj")
	if x.Words[w].Rel != "advcl" || n < 0 || n > w {
		return false
	}
	for _, k := range x.Children(w) {
		if k < n && k == x.Subtree(w)[0] && syntax.Is(x.Words[k].Rel, "aux") && hasWord("had should were", fold(x.Words[k].Form)) {
			return true
		}
	}
	return false
}

// soLong reports whether "as long as" opens a clause.
func (f *finder) soLong(s, w int) bool {
	x := f.x[s]
	h := x.Words[w].Head
	return h > 0 && x.Words[w].Rel == "advcl" && hasWord("long", fold(x.Words[h].Form)) && hasWord("as so", fold(x.Words[h-1].Form)) && f.openedBy(s, w, "as") && !f.past(s, w)
}

// rule reports whether a clause with "when" in the present speaks of whenever it
// happens, as does the clause above: "The bell rings when a ship passes".
func (f *finder) rule(s, w int) bool {
	x := f.x[s]
	h := x.Words[w].Head
	return h >= 0 && x.Words[w].Rel == "advcl" && f.openedBy(s, w, "when whenever") && present(x.Words[w].XPOS) && !f.past(s, h) &&
		(present(x.Words[h].XPOS) || x.Words[h].XPOS == "NNS")
}

func present(tag string) bool { return tag == "VBZ" || tag == "VBP" }

// pending reports whether a clause has not come true for all that is said:
// "until it opens"; but "until it closed" tells that it did.
func (f *finder) pending(s, w int) bool {
	return f.opener(s, w, hypothetical) && !(f.openedBy(s, w, "until till before") && f.past(s, w))
}

// asked reports whether clause w is an open question below h: "whether it
// rains", "is not sure if it rains".
func (f *finder) asked(s, w, h int) bool {
	x := f.x[s]
	if f.openedBy(s, w, "whether") {
		return true
	}
	if !f.openedBy(s, w, "if") {
		return false
	}
	before := x.Subtree(w)[0] - 1 // "a decision if they should sell"
	return x.Words[w].Rel == "ccomp" || unsure[fold(x.Words[h].Lemma)] || before >= 0 && hasWord("decision question doubt idea clue", fold(x.Words[before].Lemma))
}

var unsure = set(`sure certain clear unsure uncertain unclear know see wonder ask check confirm determine establish find_out examine investigate
	test verify assess`)

// past reports whether the verb group of a clause is finite and past.
func (f *finder) past(s, w int) bool {
	x := f.x[s]
	if x.Words[w].XPOS == "VBD" {
		return true
	}
	for _, k := range x.Children(w) {
		if rel := x.Words[k].Rel; (syntax.Is(rel, "aux") || rel == "cop") && x.Words[k].XPOS == "VBD" {
			return true
		}
	}
	return false
}

// saidIf reports whether something is only said under a condition: "If they say the
// dam leaks, we close it".
func (f *finder) saidIf(p speech.Speech) bool {
	x := f.x[p.Sentence]
	for w, steps := p.Cue, 0; w >= 0 && steps < deepest && !p.Turn; steps++ {
		if x.Words[w].Rel == "advcl" && f.condition(p.Sentence, w) {
			return true
		}
		w = x.Words[w].Head
	}
	return false
}
