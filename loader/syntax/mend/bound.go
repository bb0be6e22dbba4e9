package mend

import (
	"strings"

	"claimgraph/loader/syntax"
)

// hindering are verbs with what does not happen to their object after "from".
var hindering = map[string]bool{"prevent": true, "stop": true, "keep": true, "ban": true, "bar": true, "prohibit": true, "block": true, "discourage": true,
	"deter": true, "dissuade": true, "protect": true, "save": true, "restrain": true, "hinder": true}

// hindered gives an -ing form after "from" to the verb of hindering before it: in
// "built to stop boats from leaving" nothing is built from leaving.
func (m *mender) hindered() {
	for v := range m.words {
		k, h := m.child(v, "mark"), m.words[v].Head
		if k < 1 || k > v || m.words[k].Form != "from" || h < 0 || h > k || m.words[v].Rel != "advcl" {
			continue
		}
		for u := k - 1; u > h; u-- {
			if o := m.child(u, "obj"); m.words[u].UPOS == "VERB" && hindering[m.words[u].Lemma] && o > u && o < k && m.below(u, h) && !m.commaBetween(u, k) {
				m.attach(v, u, "advcl")
				break
			}
		}
	}
}

// companions are participles of what goes along with the subject: "left the hall,
// followed by guards".
var companions = map[string]bool{"follow": true, "accompany": true, "join": true, "surround": true, "flank": true, "charge": true, "accuse": true, "watch": true,
	"tie": true, "lead": true, "arm": true, "dress": true, "aim": true, "concern": true, "compare": true, "suspect": true, "back": true, "support": true, "rank": true}

// trailing gives a participle behind a comma at the end of an active clause to the
// object or the noun before the comma: in "They held a fair, opened by Ada" the
// fair was opened.
func (m *mender) trailing() {
	for v := 2; v < len(m.words); v++ {
		h, c := m.words[v].Head, v-1
		if m.words[c].UPOS == "ADV" {
			c--
		}
		if rel := m.words[v].Rel; m.words[v].XPOS != "VBN" || h < 0 || h > c || rel != "conj" && rel != "advcl" || m.words[c].Form != "," || companions[m.words[v].Lemma] {
			continue
		}
		if m.words[h].UPOS != "VERB" || syntax.Is(m.words[h].Rel, "acl") || !m.active(h) || m.child(v, "nsubj", "csubj", "aux", "cc", "mark", "obj", "ccomp", "cop") >= 0 || m.child(v, "obl:agent", "obl") < v {
			continue
		}
		n := m.child(h, "obj")
		if n > h && m.words[n].Lemma == "place" { // "The fair took place in Voss, opened by Ada"
			continue
		}
		if n < h || n > v || m.words[n].UPOS != "NOUN" {
			n = c - 1
		}
		if m.words[n].UPOS == "NOUN" && !openingTimes[m.words[n].Lemma] {
			m.attach(v, n, "acl")
		}
	}
}

// active reports whether verb h is finite and no passive.
func (m *mender) active(h int) bool {
	return m.child(h, "aux:pass") < 0 && (m.finite(h) || m.words[h].XPOS == "VBN" && m.child(h, "nsubj") >= 0)
}

// restricted gives a "which" without comma the noun above a name: a name needs none
// to say which it is, so in "a fleet to guard the Red Sea which Ada led" she led
// the fleet.
func (m *mender) restricted() {
	for c := range m.words {
		p, n := m.relativePronoun(c), m.words[c].Head
		if p < 1 || n < 0 || n > p || m.words[c].Rel != "acl:relcl" || m.words[n].UPOS != "PROPN" || m.words[p-1].UPOS == "PUNCT" || !strings.EqualFold(m.words[p].Form, "which") && !strings.EqualFold(m.words[p].Form, "that") {
			continue
		}
		up := m.words[n].Head
		if up < 0 || up > n {
			continue
		}
		switch {
		case syntax.Is(m.words[n].Rel, "nmod") && m.words[up].UPOS == "NOUN":
		case m.words[n].Rel == "obj" && m.infinitive(up):
			if up = m.thingBefore(up); up < 0 {
				continue
			}
		default:
			continue
		}
		if number := m.verbNumber(c); number == "" || m.agrees(up, number) {
			m.attach(c, up, "acl:relcl")
		}
	}
}

// thingBefore is the noun that infinitive v tells the use of, or the object of the
// verb above it before it; -1 for none.
func (m *mender) thingBefore(v int) int {
	h := m.words[v].Head
	if h >= 0 && h < v && m.words[h].UPOS == "VERB" {
		h = m.child(h, "obj")
	}
	if h < 0 || h > v || m.words[h].UPOS != "NOUN" {
		return -1
	}
	return h
}
