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

// contacts hangs a clause without pronoun on the noun that its own pronoun follows:
// in "flipped the truck he had driven" he drove the truck.
func (m *mender) contacts() {
	for c := range m.words {
		h, s := m.words[c].Head, m.child(c, "nsubj")
		if h < 0 || s < 2 || s > c || m.words[s].XPOS != "PRP" || m.words[s-1].UPOS != "NOUN" || s-1 <= h || m.first(c) != s || !m.finite(c) || m.words[c].UPOS != "VERB" {
			continue
		}
		switch m.words[c].Rel {
		case "ccomp", "advcl", "parataxis":
		default:
			continue
		}
		if m.below(s-1, h) && m.child(c, "obj", "ccomp", "xcomp", "mark", "cc", "expl", "aux:pass") < 0 && !sayers[m.words[h].Lemma] && !tellers[m.words[h].Lemma] && !feelings[m.words[h].Lemma] && m.words[h].UPOS == "VERB" {
			m.attach(c, s-1, "acl:relcl")
		}
	}
}

// feelings are verbs of thought with a clause as their object.
var feelings = map[string]bool{"know": true, "hope": true, "feel": true, "see": true, "find": true, "show": true, "mean": true, "wish": true, "hear": true, "ensure": true,
	"fear": true, "guess": true, "learn": true, "realize": true, "realise": true, "understand": true, "expect": true, "decide": true, "insist": true, "make": true, "let": true, "help": true,
	"ask": true, "write": true, "prove": true, "discover": true, "remember": true, "forget": true, "imagine": true, "promise": true, "agree": true, "admit": true}

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

// informed gives a finite verb back its subject where "with" behind an adjective
// was taken for the mark of a clause, which it never is: in "a guard familiar
// with the locks said" the guard speaks, not the locks.
func (m *mender) informed() {
	for w := 2; w < len(m.words); w++ {
		v := m.words[w].Head
		if m.words[w].Rel != "mark" || m.words[w].Lemma != "with" || m.words[w-1].UPOS != "ADJ" || v < w || !m.finite(v) {
			continue
		}
		s, a, n := m.child(v, "nsubj"), w-1, w-2
		if s < w || s > v || !nominal(m.words[n]) {
			continue
		}
		if top := m.root(n); top == n || top == a {
			m.attach(v, -1, "root")
		} else {
			m.attach(v, top, "parataxis")
		}
		m.attach(w, s, "case")
		m.attach(s, a, "obl")
		m.attach(n, v, "nsubj")
		m.attach(a, n, "amod")
	}
}

// root is the word above word w that hangs on nothing.
func (m *mender) root(w int) int {
	for steps := 0; m.words[w].Head >= 0 && steps < len(m.words); steps++ {
		w = m.words[w].Head
	}
	return w
}
