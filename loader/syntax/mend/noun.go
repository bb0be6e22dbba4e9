package mend

import "claimgraph/loader/syntax"

// relatives hangs a clause with a relative pronoun on the noun before it: "to
// renew the lease, which ends in May" has no room for it on "renew".
func (m *mender) relatives() {
	for c := range m.words {
		p, h := m.relativePronoun(c), m.words[c].Head
		if p < 0 || h < 0 || m.words[c].Rel != "acl" && m.words[c].Rel != "advcl" && m.words[c].Rel != "acl:relcl" || nominal(m.words[h]) {
			continue
		}
		if n := m.nounBefore(p); n >= 0 && !m.below(n, c) && n > h {
			m.attach(c, n, "acl:relcl")
		}
	}
}

// relativePronoun is a "which" or "who" that opens clause c as its subject, -1
// for none.
func (m *mender) relativePronoun(c int) int {
	for k := 1; k < c; k++ {
		if w := m.words[k]; w.Head == c && syntax.Is(w.Rel, "nsubj") && (w.XPOS == "WDT" || w.XPOS == "WP") && m.first(c) >= k-1 {
			return k
		}
	}
	return -1
}

// gerunds: a noun without preposition cannot hang on another as nmod, so of "a fair
// gathering farmers" the farmers are what it gathers.
func (m *mender) gerunds() {
	for v := 1; v+1 < len(m.words); v++ {
		o := m.words[v].Head
		if m.words[v].XPOS != "VBG" || m.words[v].Rel != "amod" || o <= v || m.words[o].Rel != "nmod" || m.child(o, "case") >= 0 {
			continue
		}
		if n := m.words[o].Head; n == v-1 && nominal(m.words[n]) && m.first(o) == v {
			m.words[v].UPOS = "VERB"
			m.attach(v, n, "acl")
			m.attach(o, v, "obj")
		}
	}
}
