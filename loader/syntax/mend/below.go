package mend

import "claimgraph/loader/syntax"

// sayingBelow puts a verb of saying that the parser took for a part of the clause it
// tells above that clause: "a story alleging Lind sold the mill", "She said it was
// old, and argued the town needs another".
func (m *mender) sayingBelow() {
	for v := 1; v < len(m.words); v++ {
		c := m.words[v].Head
		if c <= v || !sayers[m.words[v].Lemma] || m.words[v].UPOS != "VERB" && m.words[v].Rel != "aux" || m.child(v, "nsubj", "ccomp", "obj") >= 0 || !m.finite(c) && m.child(c, "cop") < 0 {
			continue
		}
		s := m.child(c, "nsubj")
		if s < v || s > c || m.words[v].Rel == "nsubj" || m.breakBetween(v, m.first(s)) {
			continue
		}
		switch word := m.words[v]; {
		case word.XPOS == "VBG" && nominal(m.words[v-1]) && m.words[v-1].Head < v:
			m.lower(v, v-1, "acl", c)
		case word.XPOS == "VBD" && m.words[v-1].Form == "and" && m.words[c].Head >= 0 && m.words[c].Head < v:
			up := m.words[c].Head
			m.lower(v, up, "conj", c)
			m.attach(v-1, v, "cc")
		}
	}
}

// lower hangs v on head and clause c below v.
func (m *mender) lower(v, head int, rel string, c int) {
	m.words[v].Head = -1
	m.attach(c, v, "ccomp")
	m.attach(v, head, rel)
	m.words[v].UPOS = "VERB"
}

// saidOf gives the pronoun of a relative clause to the clause that is said of it: in
// "the mill, which she said was old" she says that it was old.
func (m *mender) saidOf() {
	for v := range m.words {
		if !syntax.Is(m.words[v].Rel, "acl:relcl") || !sayers[m.words[v].Lemma] {
			continue
		}
		c, r, own := m.child(v, "xcomp", "ccomp"), -1, false
		for k := 0; k < v; k++ {
			if m.words[k].Head == v && (m.words[k].Rel == "nsubj" || m.words[k].Rel == "obj") {
				if x := m.words[k].XPOS; x == "WDT" || x == "WP" {
					r = k
				} else {
					own = own || m.words[k].Rel == "nsubj"
				}
			}
		}
		if r >= 0 && own && c > v && m.child(c, "nsubj") < 0 && (m.finite(c) || m.child(c, "cop", "aux") > v) {
			m.attach(c, v, "ccomp")
			m.attach(r, c, "nsubj")
		}
	}
}
