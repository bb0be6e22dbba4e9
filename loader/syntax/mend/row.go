package mend

import "strings"

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
