package mend

import (
	"strings"

	"claimgraph/loader/syntax"
)

// agreement hangs a relative clause on the noun that its verb agrees with: of
// "the towns of the county, which has a mill" it is the county that has one.
func (m *mender) agreement() {
	for c := range m.words {
		p, h := m.relativePronoun(c), m.words[c].Head
		if p < 0 || h < 0 || h > p || m.words[c].Rel != "acl:relcl" || m.words[h].UPOS != "NOUN" {
			continue
		}
		number := m.verbNumber(c)
		if number == "" || m.agrees(h, number) {
			continue
		}
		if n := m.agreeing(h, p, number); n >= 0 && !m.below(n, c) {
			m.attach(c, n, "acl:relcl")
		}
	}
}

// agreeing is the noun of a number in the phrase of h before the pronoun p, the
// nearest first, or the noun that h belongs to; -1 for none.
func (m *mender) agreeing(h, p int, number string) int {
	for n := p - 1; n > h; n-- {
		if nominal(m.words[n]) && m.words[n].Rel != "compound" && !syntax.Is(m.words[n].Rel, "flat") && m.below(n, h) && m.agrees(n, number) {
			return n
		}
	}
	if up := m.words[h].Head; m.words[h].Rel == "nmod" && up >= 0 && up < h && m.words[up].UPOS == "NOUN" && m.child(up, "cop") < 0 && m.agrees(up, number) {
		return up
	}
	return -1
}

// agrees reports whether a noun can be the subject of a verb of a number.
func (m *mender) agrees(n int, number string) bool {
	w := m.words[n]
	for k, v := range m.words {
		if v.Head == n && v.Rel == "conj" && nominal(m.words[k]) {
			return true // "a baker and painter who has"
		}
	}
	return w.Number() == number || w.UPOS == "NOUN" && collective[w.Lemma] || w.UPOS == "PROPN" && w.XPOS == "NNPS" || w.UPOS == "PRON"
}

// collective are nouns that go with verbs of either number.
var collective = map[string]bool{"number": true, "lot": true, "majority": true, "group": true, "team": true, "family": true, "staff": true, "crew": true, "police": true,
	"people": true, "couple": true, "pair": true, "rest": true, "half": true, "percent": true, "%": true, "series": true, "data": true, "media": true, "audience": true,
	"public": true, "band": true, "variety": true, "range": true, "handful": true, "part": true, "species": true, "community": true, "kind": true, "type": true,
	"headquarters": true, "means": true, "news": true, "politics": true, "dozen": true, "hundred": true, "thousand": true, "million": true, "one": true}

// verbNumber is the number that a clause's verb shows, empty for none.
func (m *mender) verbNumber(c int) string {
	form, tag := strings.ToLower(m.words[c].Form), m.words[c].XPOS
	for k, w := range m.words {
		if w.Head != c || k > c || !syntax.Is(w.Rel, "aux") && w.Rel != "cop" {
			continue
		}
		form, tag = strings.ToLower(w.Form), w.XPOS
		break
	}
	switch {
	case tag == "VBZ" || form == "was":
		return "Sing"
	case tag == "VBP" || form == "were":
		return "Plur"
	}
	return ""
}
