package mend

import (
	"slices"

	"claimgraph/loader/syntax"
)

// swallowed gives the main verb the subject that a phrase in front of it took in:
// in "On Monday, the mill, a ruin, burned" the parser may hang the mill on Monday
// as on the first of a list, or of two names. The sign is a predicate without
// subject in a sentence that opens with a preposition or a participle.
func (m *mender) swallowed() {
	v := syntax.Tree{Words: m.words}.Root()
	if v < 2 || !m.finite(v) || m.words[v].UPOS != "VERB" || m.child(v, "nsubj", "csubj", "expl") >= 0 || !m.opensFronted() {
		return
	}
	for n := 2; n < v; n++ {
		h := m.words[n].Head
		if !m.listedBehindComma(n) || m.topBelow(h, v) < 0 {
			continue
		}
		rel := "nsubj"
		if m.child(v, "aux:pass") >= 0 {
			rel = "nsubj:pass"
		}
		m.attach(n, v, rel)
		for k := n + 1; k < v; k++ { // what was said to be another name of the same
			if m.words[k].Head == h && (m.words[k].Rel == "appos" || m.words[k].Rel == "conj") {
				m.attach(k, n, m.words[k].Rel)
			}
		}
		return
	}
}

// opensFronted reports whether the sentence opens with what stands before its
// subject: a preposition, a conjunction or a participle.
func (m *mender) opensFronted() bool {
	first := m.words[0]
	if first.Rel == "mark" && first.Head >= 0 && m.words[first.Head].Head < 0 {
		return false // "Since its lease, a short one, ended, ..."
	}
	return first.UPOS == "ADP" || first.UPOS == "SCONJ" || first.UPOS == "VERB" && (first.XPOS == "VBG" || first.XPOS == "VBN")
}

// listedBehindComma reports whether noun n hangs on a noun before the comma that it
// follows, with nothing that would bind it there.
func (m *mender) listedBehindComma(n int) bool {
	h := m.words[n].Head
	if !nominal(m.words[n]) || m.words[n].Rel != "conj" && m.words[n].Rel != "appos" || h < 0 || h > n || m.child(n, "cc", "case", "mark") >= 0 && m.child(n, "cc", "case", "mark") < n {
		return false
	}
	first := m.first(n)
	return first > h && (m.words[first].Form == "," || m.words[first-1].Form == ",")
}

// topBelow is the child of v above word w where all on the way stand before v, -1
// for none.
func (m *mender) topBelow(w, v int) int {
	for steps := 0; w >= 0 && w < v && steps < len(m.words); steps++ {
		if m.words[w].Head == v {
			return w
		}
		w = m.words[w].Head
	}
	return -1
}

// objects: a noun without preposition right behind a verb that has no object is
// its object, no circumstance, unless it tells a time or a measure: "The storm
// killed eleven", "heard three shots", "endorsed Ana Holm".
func (m *mender) objects() {
	for n := 1; n < len(m.words); n++ {
		v, w := m.words[n].Head, m.words[n]
		if v < 0 || v > n || m.words[v].UPOS != "VERB" || m.words[v].Lemma == "be" || m.child(v, "obj", "ccomp", "xcomp", "aux:pass", "obl:agent") >= 0 || m.child(n, "case", "mark", "cop", "nsubj") >= 0 {
			continue
		}
		if m.words[v].XPOS == "VBN" && m.child(v, "nsubj", "aux") < 0 {
			continue
		}
		switch {
		case w.Rel == "iobj" && m.words[v].Lemma != "tell" && m.child(v, "advcl", "parataxis") < n && m.first(n) > v && (nominal(w) || w.UPOS == "PRON"):
			m.attach(n, v, "obj") // "asked the board for leave"
		case m.first(n) != v+1:
		case (w.Rel == "advcl" || w.Rel == "advmod") && w.UPOS == "PROPN" && m.child(n, "obl", "advmod") < 0:
			m.attach(n, v, "obj")
		case w.Rel == "obl:unmarked" && (w.UPOS == "NOUN" || w.UPOS == "NUM") && !measuring[w.Lemma] && !m.dated(n) && m.bounded(n):
			m.attach(n, v, "obj")
		}
	}
}

// measuring are nouns that tell how long, how far or how much without preposition.
var measuring = map[string]bool{"year": true, "day": true, "week": true, "month": true, "hour": true, "minute": true, "second": true, "night": true, "morning": true,
	"evening": true, "afternoon": true, "weekend": true, "today": true, "yesterday": true, "tomorrow": true, "tonight": true, "season": true, "time": true, "decade": true, "century": true,
	"lot": true, "bit": true, "deal": true, "way": true, "apiece": true, "mile": true, "kilometer": true, "kilometre": true, "meter": true, "metre": true,
	"percent": true, "%": true, "percentage": true, "point": true, "place": true, "home": true, "summer": true, "winter": true, "spring": true, "autumn": true, "fall": true,
	"foot": true, "inch": true, "yard": true, "step": true, "moment": true, "while": true, "dollar": true, "pound": true, "euro": true, "quarter": true, "election": true}

// dated reports whether a word is a number of the calendar or of the clock, or has
// one beside it.
func (m *mender) dated(n int) bool {
	if m.words[n].UPOS == "NUM" && (len(m.words[n].Form) > 0 && m.words[n].Form[0] >= '0' && m.words[n].Form[0] <= '9') {
		return true
	}
	return slices.ContainsFunc(m.words, func(w syntax.Word) bool {
		return w.Head == n && (w.UPOS == "PROPN" && w.Rel != "nmod:poss" && m.words[n].UPOS == "NUM" || w.Form == "next" || w.Form == "last" || w.Form == "every" || w.Form == "each")
	})
}

// bounded reports whether a noun has something before it that makes it a thing: a
// number or an owner; or is a plural, a number, or a noun alone.
func (m *mender) bounded(n int) bool {
	if m.words[n].UPOS == "NUM" || m.first(n) == n {
		return m.words[n].Rel == "obl:unmarked"
	}
	return m.child(n, "nummod", "nmod:poss", "det", "amod") >= 0
}
