package claim

import (
	"strings"

	"claimgraph/loader/syntax"
)

// gotDone reports whether the participle of a passive with "get" is left out:
// "gets | broken into pieces".
func (f *finder) gotDone(d draft) bool {
	x := f.x[d.s]
	return fold(x.Words[d.head].Lemma) == "get" && d.head+1 < len(x.Words) && x.Words[d.head+1].XPOS == "VBN"
}

// toBeSeen reports whether a claim is what is yet to be found out: "tests to
// confirm the boat is sound".
func (f *finder) toBeSeen(d draft) bool {
	k := f.speech(f.x[d.s].Words[d.head].Span)
	if k < 0 || f.in.Speeches[k].Turn {
		return false
	}
	p := f.in.Speeches[k]
	cue := f.x[p.Sentence].Words[p.Cue]
	return cue.XPOS == "VB" && p.Cue > 0 && fold(f.x[p.Sentence].Words[p.Cue-1].Form) == "to" &&
		hasWord("confirm establish verify prove show determine find demonstrate check", fold(cue.Lemma))
}

// mismatch reports whether a verb cannot belong to what it was hung on: a plural
// one to a noun with "a" ("a boat, which are known"), one with an object to a
// passive participle ("buried in the mud and twisted parts").
func (f *finder) mismatch(d draft) bool {
	x := f.x[d.s]
	switch h := x.Words[d.head].Head; familyOf(d.rule) {
	case "relative":
		det := -1
		if !d.subject.none() && d.subject.s == d.s && d.subject.head < d.head {
			det = x.Child(d.subject.head, "det")
		}
		if det < 0 || !hasWord("a an", fold(x.Words[det].Form)) {
			return false
		}
		verb := x.Child(d.head, "cop", "aux:pass", "aux")
		return verb >= 0 && hasWord("are were have", fold(x.Words[verb].Form)) && x.Child(d.head, "nsubj") < verb && f.relative(d.s, max(0, x.Child(d.head, "nsubj")))
	case "coordination":
		return h >= 0 && x.Words[h].XPOS == "VBN" && x.Words[h].Rel == "acl" && x.Child(h, "aux", "aux:pass") < 0 && x.Child(h, "obj") < 0 && x.Child(d.head, "obj") > d.head &&
			(x.Words[d.head].XPOS == "VBN" || x.Words[d.head].XPOS == "VBD")
	}
	return false
}

// repeated reports whether an apposition takes up a noun from before the name
// that it stands beside: "the decision on the fair, the decision that ...".
func (f *finder) repeated(d draft) bool {
	if d.rule != "apposition" || d.object.none() || d.subject.none() || d.object.s != d.s || d.subject.s != d.s {
		return false
	}
	x := f.x[d.s]
	for k := 0; k < d.subject.words[0] && d.object.words[0] > d.subject.words[0]; k++ {
		if !f.definite(argument{s: d.s, head: k, words: []int{k}}) {
			continue
		}
		if x.Words[k].UPOS == "NOUN" && fold(x.Words[k].Lemma) == fold(x.Words[d.object.head].Lemma) {
			return true
		}
	}
	return false
}

// looseApposition reports whether an apposition of spoken words rather says the
// same again: "the data, the quality of it".
func (f *finder) looseApposition(d draft) bool {
	k := f.speech(f.x[d.s].Words[d.head].Span)
	return d.rule == "apposition" && k >= 0 && f.in.Speeches[k].Turn && !f.isNamed(d.subject) && !f.isNamed(d.object)
}

// halfTitle reports whether a title begins with a word before it: "General" of
// "Harbormaster General".
func (f *finder) halfTitle(d draft) bool {
	if d.rule != "title" || d.object.none() && len(d.object.words) == 0 || d.relation != "schema:jobTitle" || d.object.words[0] == 0 {
		return false
	}
	k := d.object.words[0] - 1
	w := f.x[d.s].Words[k]
	return w.UPOS == "PROPN" && f.in.Entities.At(d.s, k) < 0 && len(d.object.words) == 1 && hasWord("general chief deputy", fold(d.object.text))
}

// meant reports whether "it means" only takes up what was said before, or the
// object is what something is one of: "opened to fishing, among other uses".
func (f *finder) meant(d draft) bool {
	x := f.x[d.s]
	if d.rule == "saying" && fold(x.Words[d.head].Lemma) == "mean" && !d.subject.none() && d.subject.s == d.s && hasWord("it this that which", fold(x.Words[d.subject.head].Form)) {
		return true
	}
	if d.object.none() || d.object.s != d.s || !syntax.Is(x.Words[d.object.head].Rel, "obl") {
		return false
	}
	prep := f.prepositions(d.s, d.object.head)
	return len(prep) == 1 && strings.HasPrefix(fold(x.Words[prep[0]].Form), "among") && fold(x.Words[d.object.words[0]].Form) == "other"
}
