package mend

import "claimgraph/loader/syntax"

// titles puts a name over the two nouns before it that say what its bearer is: in
// "singer and painter Ola Berg slept" Berg sleeps, and not a singer and a painter.
func (m *mender) titles() {
	for i := 1; i+2 < len(m.words); i++ {
		first, second, name := i-1, i+1, i+2
		if m.words[i].Form != "and" || !m.calling(first) || !m.calling(second) || m.words[second].Head != first || m.words[second].Rel != "conj" ||
			m.words[name].UPOS != "PROPN" || m.words[name].Head != first && m.words[name].Head != second {
			continue
		}
		if rel := m.words[name].Rel; !syntax.Is(rel, "flat") && rel != "appos" || m.words[first].Head > first && m.words[first].Head <= name {
			continue
		}
		c := m.child(first, "case")
		if m.child(first, "det", "nmod:poss") >= 0 || c >= 0 && m.words[c].Form == "for" { // "ran for mayor and painter Ola Berg for treasurer"
			continue
		}
		head, rel := m.words[first].Head, m.words[first].Rel
		m.words[name].Head, m.words[name].Rel, m.words[name].Confidence = head, rel, m.words[first].Confidence
		m.attach(first, name, "nmod:desc")
		for k := range m.words {
			if k != first && m.words[k].Head == first && (k > name || m.words[k].Rel == "case" || m.words[k].Rel == "cop" || syntax.Is(m.words[k].Rel, "nsubj")) {
				m.attach(k, name, m.words[k].Rel)
			}
		}
	}
}

// calling reports whether a word is a common noun in the singular.
func (m *mender) calling(w int) bool { return m.words[w].UPOS == "NOUN" && m.words[w].XPOS == "NN" }
