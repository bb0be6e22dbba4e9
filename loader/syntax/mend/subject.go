package mend

import "claimgraph/loader/syntax"

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
