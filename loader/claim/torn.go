package claim

import (
	"slices"
	"strings"

	"claimgraph/loader/syntax"
)

// hyphenated reports whether an end stops at a hyphen: "answer session" of "a
// question-and-answer session".
func (f *finder) hyphenated(a argument) bool {
	if a.none() {
		return false
	}
	x := f.x[a.s]
	first, last := a.words[0], a.words[len(a.words)-1]
	joined := func(k int) bool { // no blank on either side
		return k > 0 && k+1 < len(x.Words) && x.Words[k].Form == "-" && (x.Words[k-1].Span.End == x.Words[k].Span.Start || x.Words[k].Span.End == x.Words[k+1].Span.Start)
	}
	return joined(first-1) || joined(last+1)
}

// unsaid reports whether the object of a verb of saying is the first piece of a
// clause: in "suggested the algae, like the cold, might help" nobody suggests
// algae. A finite verb behind it that is no relative clause's shows it.
func (f *finder) unsaid(d draft) bool {
	x := f.x[d.s]
	if d.inverted || d.object.none() || d.object.head < d.head || !tellers[fold(x.Words[d.head].Lemma)] && !finders[fold(x.Words[d.head].Lemma)] || x.Words[d.object.head].Rel != "obj" {
		return false
	}
	for k := d.head + 1; k < len(x.Words) && x.Words[k].Form != ";"; k++ {
		if finite(x.Words[k]) && !x.Ancestor(k, d.head) && !f.inRelative(d.s, k, d.head) && !f.alongside(d.s, k, d.head) {
			return true
		}
	}
	return false
}

// finders are verbs of thought whose clause the parser tears as those of saying.
var finders = set("decide rule believe think know learn hear find show discover fear hope expect realize realise understand")

// alongside reports whether word k belongs to a clause of its own next to that of
// w: coordinated with it, or the circumstance of it.
func (f *finder) alongside(s, k, w int) bool {
	x := f.x[s]
	for steps := 0; k >= 0 && k != w && steps < len(x.Words); steps++ {
		if r := x.Words[k].Rel; (r == "conj" && x.Child(k, "cc") >= 0 || r == "advcl" && x.Child(k, "mark") >= 0) && x.Words[k].Head == w {
			return true
		}
		k = x.Words[k].Head
	}
	return k < 0
}

// seenAs reports whether the object of "view", "regard" lacks the "as" that
// follows it and is no argument of its own.
func (f *finder) seenAs(d draft) bool {
	x := f.x[d.s]
	if f.uncalled(d) {
		return true
	}
	if d.object.none() || !hasWord("view regard describe see depict portray label brand perceive dismiss treat", fold(x.Words[d.head].Lemma)) {
		return false
	}
	last := d.object.words[len(d.object.words)-1]
	if last < d.head || last+1 >= len(x.Words) || fold(x.Words[last+1].Form) != "as" || x.Words[d.object.head].Rel != "obj" {
		return false
	}
	noun := x.Words[last+1].Head
	return noun < 0 || x.Words[noun].Head != d.head || x.Words[noun].Rel != "obl"
}

// uncalled reports whether the object of "call" lacks what it is called, which
// the parser hung on it: "called her | a liar".
func (f *finder) uncalled(d draft) bool {
	x := f.x[d.s]
	if d.object.none() || !hasWord("call dub deem declare name pronounce label brand consider", fold(x.Words[d.head].Lemma)) || x.Words[d.object.head].Rel != "obj" || x.Child(d.head, "xcomp") > d.object.head {
		return false
	}
	next := d.object.words[len(d.object.words)-1] + 1
	if next >= len(x.Words) {
		return false
	}
	if word := x.Words[next]; strings.ContainsAny(word.Form, "\"“`'") {
		return word.Span.Start > x.Words[next-1].Span.End // else it closes what was quoted
	} else if word.UPOS != "DET" && word.UPOS != "ADJ" {
		return false
	}
	h := x.Words[next].Head // "declared a holiday | the same day"
	return f.timeAt(d.s, next) == nil && (h < 0 || f.timeAt(d.s, h) == nil && x.Words[h].Rel != "obl:unmarked")
}

// rare reports whether an adverb all but denies the predicate: "rarely opened".
func (f *finder) rare(d draft) bool {
	x := f.x[d.s]
	return slices.ContainsFunc(x.Children(d.head), func(k int) bool {
		return syntax.Is(x.Words[k].Rel, "advmod") && hasWord("rarely seldom hardly scarcely barely", fold(x.Words[k].Form))
	})
}
