package mend

import (
	"strings"

	"claimgraph/loader/syntax"
)

// doubles leaves a verb one subject where the parser gave it two: the second is
// it, the first is a relative pronoun that is the object, the word that opens the
// clause, what opens the sentence, or what the second is.
func (m *mender) doubles() {
	for v := range m.words {
		a, b := m.subjectPair(v)
		if b < 0 {
			continue
		}
		switch w := m.words[a]; {
		case w.XPOS == "WDT" || w.XPOS == "IN" || w.XPOS == "DT" && strings.EqualFold(w.Form, "that") && a+1 == m.first(b):
			m.opened(v, a, b)
		case strings.HasPrefix(w.XPOS, "W"):
		case m.openingPhrase(a) && m.broken(b): // "For each of them, Lind is a rival"
			m.attach(a, v, "obl")
		case openingTimes[m.words[a].Lemma] && m.child(a, "case") < 0 && m.broken(b): // "This Sunday, Lind crossed the fjord"
			m.attach(a, v, "obl:unmarked")
		case w.UPOS == "NOUN" && m.words[b].UPOS == "PROPN" && m.last(a) == a && m.first(b) == a+1: // "The baker Ada Lind left"
			m.attach(a, b, "nmod:desc")
		}
	}
}

// subjectPair are the first two subjects before verb v, -1 for none.
func (m *mender) subjectPair(v int) (a, b int) {
	a, b = -1, -1
	for k := range v {
		if w := m.words[k]; w.Head != v || !syntax.Is(w.Rel, "nsubj") {
			continue
		}
		if a < 0 {
			a = k
			continue
		}
		return a, k
	}
	return a, b
}

// opened gives the "which" or "that" at word a its part in the clause of v, whose
// subject is b: in "the boat that Lind sold" the object, in "said that Lind sold
// the boat" none.
func (m *mender) opened(v, a, b int) {
	if m.words[b].XPOS == "WDT" || m.words[b].XPOS == "WP" {
		return
	}
	full := m.child(v, "obj", "cop", "aux:pass") >= 0
	switch relative := syntax.Is(m.words[v].Rel, "acl"); {
	case strings.EqualFold(m.words[a].Form, "that") && (full || !relative):
		m.attach(a, v, "mark")
	case relative && !full && m.child(v, "ccomp", "xcomp") < 0:
		m.attach(a, v, "obj")
	}
}

// openingPhrase reports whether a noun opens its sentence or clause with a
// preposition of its own.
func (m *mender) openingPhrase(n int) bool {
	p := m.first(n)
	return p < n && m.words[p].Head == n && m.words[p].Rel == "case" && (p == 0 || m.words[p-1].UPOS == "PUNCT" || m.words[p-1].UPOS == "CCONJ")
}

// broken reports whether a punctuation mark stands before the phrase of n.
func (m *mender) broken(n int) bool {
	k := m.first(n)
	return k > 0 && (m.words[k].UPOS == "PUNCT" || m.words[k-1].UPOS == "PUNCT")
}

// openingTimes are nouns that tell when, or how to take it, before a comma.
var openingTimes = map[string]bool{"yesterday": true, "today": true, "tomorrow": true, "tonight": true, "term": true, "time": true,
	"Monday": true, "Tuesday": true, "Wednesday": true, "Thursday": true, "Friday": true, "Saturday": true, "Sunday": true,
	"morning": true, "afternoon": true, "evening": true, "night": true, "week": true, "month": true, "year": true}

// days gives a verb the noun behind a day for its subject where the parser took
// the day for it: "Friday, the board of the mill met".
func (m *mender) days() {
	for n := range m.words {
		v := m.words[n].Head
		if v < n || !syntax.Is(m.words[n].Rel, "nsubj") || !openingTimes[m.words[n].Lemma] || n+2 >= len(m.words) || m.words[n+1].Form != "," {
			continue
		}
		k := m.child(n, "appos", "conj")
		if k < n || k > v || m.first(k) > n+2 || !nominal(m.words[k]) || openingTimes[m.words[k].Lemma] || m.words[k].Lemma == "day" || m.child(k, "case") >= 0 {
			continue
		}
		rel, when := m.words[n].Rel, "obl:unmarked"
		if m.child(n, "case") >= 0 {
			when = "obl"
		}
		for j := k + 1; j < v; j++ {
			if m.words[j].Head == n {
				m.attach(j, k, m.words[j].Rel)
			}
		}
		m.attach(n, v, when)
		m.attach(k, v, rel)
	}
}
