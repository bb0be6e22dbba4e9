package mend

import (
	"strings"

	"claimgraph/loader/syntax"
)

// particles: a direction right behind a verb belongs to it: "put forward a plan"
// says something else than "put a plan", and "the bomb went off in Voss" than that
// it went there.
func (m *mender) particles() {
	for k := 1; k < len(m.words); k++ {
		v, form := k-1, strings.ToLower(m.words[k].Form)
		if m.words[v].UPOS != "VERB" {
			continue
		}
		h := m.words[k].Head
		switch o := m.child(v, "obj"); {
		case m.words[k].Rel == "advmod" && directions[form] && o > k && (h == v || h == o),
			m.words[k].Rel == "advmod" && ways[form] && (h == v || h > k && m.words[h].Head == v && m.words[k+1].UPOS == "ADP"):
			m.attach(k, v, "compound:prt")
		case m.words[k].XPOS == "RP" && ways[form] && m.shifted(v, k):
			m.attach(k, v, "compound:prt")
			m.words[h].Rel = "obl:unmarked"
			if o < 0 && !spells[m.words[h].Lemma] {
				m.words[h].Rel = "obj"
			}
		}
	}
}

// shifted reports whether particle k of verb v was taken for the preposition of what
// follows: "shut down the mill", "signed off that night".
func (m *mender) shifted(v, k int) bool {
	n := m.words[k].Head
	return m.words[k].Rel == "case" && n > k && m.words[n].Head == v && m.words[n].Rel == "obl" && m.child(n, "case") == k &&
		m.words[k+1].UPOS != "ADP" && m.child(v, "aux:pass", "nsubj:pass") < 0
}

// directions are adverbs that make one verb with a verb and its object, ways those
// that do without one.
var (
	directions = map[string]bool{"forward": true, "together": true, "aside": true, "away": true, "back": true, "apart": true}
	ways       = map[string]bool{"forward": true, "away": true, "back": true, "up": true, "down": true, "out": true, "off": true, "aside": true}
	spells     = map[string]bool{"night": true, "day": true, "week": true, "month": true, "year": true, "morning": true, "evening": true, "afternoon": true, "weekend": true, "time": true}
)

// embedded gives a verb whose subject the parser took out of a prepositional
// phrase the noun before: in "the raid on the mill and the dam worries Voss" it is
// the raid that does.
func (m *mender) embedded() {
	for v := range m.words {
		s := m.child(v, "nsubj")
		if s < 0 || s > v || !m.finite(v) {
			continue
		}
		p := m.first(s)
		if n := p - 1; p > 0 && m.words[s].UPOS != "PRON" && m.words[p].Head == s && m.words[p].Rel == "case" && m.words[p].XPOS == "IN" && m.words[n].UPOS == "NOUN" && m.words[n].Head == v {
			m.govern(n, s, v)
		}
	}
}

// govern makes noun n the subject of v, and s a modifier of n. What the parser
// hung on n as on a clause goes: its subject to the noun phrase, its mark to v.
func (m *mender) govern(n, s, v int) {
	m.attach(s, n, "nmod")
	m.attach(n, v, "nsubj")
	for k := range n {
		switch w := m.words[k]; {
		case w.Head != n:
		case syntax.Is(w.Rel, "nsubj"):
			m.attach(k, n, "compound")
			if d := m.child(k, "det"); d >= 0 {
				m.attach(d, n, "det")
			}
		case w.Rel == "mark":
			m.attach(k, v, "mark")
		}
	}
}

// bareSubject: a noun before a finite predicate without subject and without a
// preposition of its own can be nothing but the subject: "Some towns, such as
// Voss, are at risk".
func (m *mender) bareSubject() {
	for n, w := range m.words {
		v := w.Head
		if w.Rel != "obl" || w.UPOS != "NOUN" || v < n || m.child(n, "case", "mark") >= 0 && m.child(n, "case", "mark") < n || m.child(v, "nsubj", "csubj", "expl", "mark") >= 0 || !m.finite(v) || m.child(v, "cop") < n {
			continue
		}
		m.attach(n, v, "nsubj")
	}
}

// firsts: "As the first mill built in Voss, it ..." names what it is: no clause
// begins with "as", a noun and a bare participle.
func (m *mender) firsts() {
	if len(m.words) == 0 || !strings.EqualFold(m.words[0].Form, "as") || m.words[0].Rel != "mark" {
		return
	}
	v := m.words[0].Head
	n := m.child(v, "nsubj")
	if n < 1 || n != v-1 || m.words[v].XPOS != "VBN" || m.words[v].Rel != "advcl" || m.words[v].Head < v || m.child(v, "aux", "cop", "obj") >= 0 || !m.ranked(n) {
		return
	}
	m.attach(n, m.words[v].Head, "obl")
	m.attach(0, n, "case")
	m.attach(v, n, "acl")
}

// ranked reports whether a noun is said to be the first or the most of its kind.
func (m *mender) ranked(n int) bool {
	for k := range n {
		if w := m.words[k]; w.Head == n && (w.XPOS == "JJS" || w.Form == "first" || w.Form == "last" || w.Form == "only") {
			return true
		}
	}
	return false
}

// unheard gives the verbs in a row of infinitives back that the parser took for
// something else: "to close the mill, weaken the union and obstruct its work".
func (m *mender) unheard() {
	for w := 2; w+1 < len(m.words); w++ {
		if !onlyVerbs[m.words[w].Form] || m.words[w].UPOS == "VERB" || m.words[w].Head <= w {
			continue
		}
		b := w - 1
		if m.words[b].UPOS == "ADV" {
			b--
		}
		if m.words[b].UPOS != "CCONJ" && m.words[b].Form != "," {
			continue
		}
		v, n := m.infinitiveBefore(b), m.highest(w)
		if v < 0 || m.words[n].UPOS != "NOUN" && m.words[n].UPOS != "PROPN" || m.below(v, n) {
			continue
		}
		m.words[w].UPOS, m.words[w].XPOS = "VERB", "VB"
		m.attach(w, v, "conj")
		m.attach(n, w, "obj")
		for k := range w {
			if h := m.words[k].Head; h > w && h <= n && (k >= b-1) {
				m.attach(k, w, m.words[k].Rel)
			}
		}
	}
}

// onlyVerbs are words that are hardly ever anything but verbs, before a noun at
// least.
var onlyVerbs = map[string]bool{"weaken": true, "strengthen": true, "obstruct": true, "undermine": true, "trigger": true, "hinder": true, "impede": true,
	"enhance": true, "enable": true, "ensure": true, "prevent": true, "provoke": true, "intimidate": true, "suppress": true, "bolster": true, "deepen": true,
	"widen": true, "broaden": true, "destabilize": true, "jeopardize": true, "foster": true, "hamper": true, "disrupt": true, "thwart": true}

// infinitiveBefore is the first of the row of infinitives that ends before word
// w, -1 for none.
func (m *mender) infinitiveBefore(w int) int {
	for v := w; v >= 0; v-- {
		if m.words[v].XPOS != "VB" || m.words[v].UPOS != "VERB" {
			if m.words[v].UPOS == "VERB" && m.words[v].Rel != "amod" && m.words[v].Rel != "compound" {
				return -1
			}
			continue
		}
		for h := m.words[v].Head; m.words[v].Rel == "conj" && h >= 0 && m.words[h].XPOS == "VB"; h = m.words[v].Head {
			v = h
		}
		return v
	}
	return -1
}

// highest climbs from word w as long as the head stands behind it.
func (m *mender) highest(w int) int {
	n := w
	for h := m.words[n].Head; h > w; h = m.words[n].Head {
		n = h
	}
	return n
}

// parallel joins what "as well as" adds to the noun with the same possessive: of
// "its duty to the town on the fjord, as well as its debts" the debts stand beside
// the duty.
func (m *mender) parallel() {
	for k, w := range m.words {
		p, cc := m.child(k, "nmod:poss"), m.child(k, "cc")
		if w.Rel != "conj" || p < 0 || cc < 0 || cc > p || strings.ToLower(m.words[cc].Form) != "as" {
			continue
		}
		for h, steps := w.Head, 0; h >= 0 && steps < len(m.words); h, steps = m.words[h].Head, steps+1 {
			if q := m.child(h, "nmod:poss"); q >= 0 && q < h && strings.EqualFold(m.words[q].Form, m.words[p].Form) {
				if h != w.Head {
					m.attach(k, h, "conj")
				}
				break
			}
		}
	}
}

// thanks: "thanks to" is a preposition, and an -ing form behind it goes with its
// noun: "thanks to rising demand".
func (m *mender) thanks() {
	for t := 1; t+2 < len(m.words); t++ {
		to := t + 1
		if m.words[t].Form != "thanks" || m.words[t].UPOS != "NOUN" || m.words[to].Form != "to" || m.words[t].Head < 0 || m.words[t].Head > t {
			continue
		}
		n := m.words[to].Head
		if n > to && m.words[n].XPOS == "VBG" {
			o := m.child(n, "obj")
			if o < n || m.first(o) < n {
				continue
			}
			m.attach(o, t, "nmod")
			m.attach(n, o, "amod")
			n = m.split(o)
		}
		if n <= to || !nominal(m.words[n]) || m.words[n].Head != t {
			continue
		}
		m.attach(n, m.words[t].Head, "obl")
		m.attach(t, n, "case")
		m.attach(to, t, "fixed")
	}
}

// split parts "wealth and booming exports" where the parser took the whole for
// one compound; it gives its first noun.
func (m *mender) split(n int) int {
	a := m.child(n, "compound")
	if a < 0 {
		return n
	}
	c := m.child(a, "conj")
	if c != n-1 || m.child(c, "cc") != a+1 || !strings.HasSuffix(m.words[c].Form, "ing") {
		return n
	}
	h, rel := m.words[n].Head, m.words[n].Rel
	m.attach(a, h, rel)
	m.attach(n, a, "conj")
	m.attach(a+1, n, "cc")
	m.attach(c, n, "amod")
	for k := range a {
		if m.words[k].Head == n {
			m.attach(k, a, m.words[k].Rel)
		}
	}
	return a
}
