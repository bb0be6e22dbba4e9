package claim

import (
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// unclosed reports whether an end opens a bracket that it does not close, or is
// a gloss in one: "left Bergen (the", "Ola [the baker]".
func (f *finder) unclosed(a argument) bool {
	if a.none() {
		return false
	}
	x := f.x[a.s]
	first, last := a.words[0], a.words[len(a.words)-1]
	if a.ref.Entity == "" && (strings.Count(a.text, "[") > strings.Count(a.text, "]") || strings.Count(a.text, "(") > strings.Count(a.text, ")")) {
		return last+1 >= len(x.Words) || !hasWord("] )", x.Words[last+1].Form)
	}
	for k := first - 1; k > 0 && k >= first-3; k-- {
		switch x.Words[k].Form {
		case "]":
			return false
		case "[":
			return hasWord("NOUN PROPN PRON", x.Words[k-1].UPOS)
		}
	}
	return false
}

// numbered reports whether a number belongs to the name that an end stops at:
// "Fjord 12", "Kr.200".
func (f *finder) numbered(a argument) bool {
	if a.none() || a.ref.Entity == "" || f.x[a.s].Words[a.head].UPOS != "PROPN" {
		return false
	}
	x := f.x[a.s]
	next := f.nameEnd(a, a.words[len(a.words)-1]) + 1
	if next+1 < len(x.Words) && x.Words[next].Form == "." && x.Words[next].Span.End == x.Words[next+1].Span.Start {
		next++
	}
	return next < len(x.Words) && x.Words[next].UPOS == "NUM" && f.timeAt(a.s, next) == nil && strings.Trim(x.Words[next].Form, "0123456789") == "" &&
		(x.Words[next].Head == a.head || x.Words[next-1].Form == ".")
}

// sharedNoun reports whether an end stops before the noun that it shares with
// what it is coordinated with: "the rope" of "the rope and sail shop".
func (f *finder) sharedNoun(a argument) bool {
	if a.none() || a.ref.Entity != "" || len(a.words) != 2 {
		return false
	}
	x := f.x[a.s]
	last := a.words[1]
	if fold(x.Words[a.words[0]].Form) != "the" || x.Words[last].XPOS != "NN" || last+3 >= len(x.Words) {
		return false
	}
	return x.Words[last+1].UPOS == "CCONJ" && x.Words[last+2].XPOS == "NN" && x.Words[last+3].UPOS == "NOUN"
}

// interrupted reports whether the words of the object stand around those of the
// predicate: "remains | closed by snow".
func (f *finder) interrupted(d draft) bool {
	if d.object.none() || d.object.s != d.s || len(d.object.words) < 2 {
		return false
	}
	first, last := d.object.words[0], d.object.words[len(d.object.words)-1]
	return slices.ContainsFunc(d.verbal, func(w int) bool { return w > first && w < last && f.x[d.s].Words[w].UPOS == "ADP" })
}

// spanning are verbs with a length of time as their object.
var spanning = set("take last spend serve wait stay run save lose gain need cost have give be require allow get add")

// cutMeasure reports whether the object is a bare length of time after another
// verb, or a comparison without its end: "left | minutes into the speech", "is as
// easy | as baking", "grew more slowly | than before".
func (f *finder) cutMeasure(d draft) bool {
	if d.object.none() || d.object.s != d.s || d.head < 0 {
		return false
	}
	x := f.x[d.s]
	words := d.object.words
	next := ""
	if last := words[len(words)-1]; last+1 < len(x.Words) {
		next = fold(x.Words[last+1].Form)
	}
	switch {
	case len(words) == 1 && fold(x.Words[words[0]].Form) == "now":
		return true
	case next == "than" || next == "as" && fold(x.Words[words[0]].Form) == "as":
		return x.Words[d.object.head].UPOS == "ADV" || x.Words[d.object.head].UPOS == "ADJ"
	}
	return hasWord("minutes hours days weeks months seconds", fold(x.Words[d.object.head].Form)) && x.Words[d.object.head].Rel == "obj" &&
		!spanning[fold(x.Words[d.head].Lemma)]
}

// cutVerb reports whether a claim without object stops before the infinitive that
// tells what happened: "was sentenced | to serve".
func (f *finder) cutVerb(d draft) bool {
	x := f.x[d.s]
	return d.object.ref.IsZero() && d.head >= 0 && d.head+2 < len(x.Words) && x.Words[d.head].UPOS == "VERB" && x.Words[d.head+1].XPOS == "TO" && x.Words[d.head+2].XPOS == "VB"
}

// nationals reports whether people are said to be their country: "The crew were
// Norwegians".
func (f *finder) nationals(d draft) bool {
	return d.head >= 0 && d.predicate == "be" && d.relation == "" && !d.object.none() && d.object.s == d.s && f.kind(d.s, d.object.head) == graph.KindPlace &&
		d.object.head == d.head && f.x[d.s].Words[d.head].Number() == "Plur"
}

// unworded reports whether what is said or thought holds no verb, or is seen by
// something that cannot see: "thinks | boats", "Sheds see | barrels".
func (f *finder) unworded(d draft) bool {
	if d.rule != "saying" || d.head < 0 || d.object.none() {
		return false
	}
	x := f.x[d.s]
	if !slices.ContainsFunc(d.object.words, func(w int) bool { return x.Words[w].UPOS == "VERB" || x.Words[w].UPOS == "AUX" }) {
		return true
	}
	if d.subject.none() || fold(x.Words[d.head].Lemma) != "see" {
		return false
	}
	w := f.x[d.subject.s].Words[d.subject.head]
	return w.UPOS == "NOUN" && d.subject.ref.Entity == "" && !f.human(d.subject.s, d.subject.head) && !syntax.Is(w.Rel, "nsubj:pass")
}
