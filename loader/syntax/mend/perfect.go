package mend

import "claimgraph/loader/syntax"

// perfects gives a perfect its plain subject where the parser took it for a
// passive: "The board has sold the mill" has no "been".
func (m *mender) perfects() {
	for k := range m.words {
		v := m.words[k].Head
		if m.words[k].Rel != "nsubj:pass" || v < 0 || m.words[v].XPOS != "VBN" || !m.perfect(v) {
			continue
		}
		m.words[k].Rel = "nsubj"
		for a := range m.words {
			if m.words[a].Head == v && m.words[a].Rel == "aux:pass" {
				m.words[a].Rel = "aux"
			}
		}
	}
}

// perfect reports whether the auxiliary next to participle v is "have".
func (m *mender) perfect(v int) bool {
	last := -1
	for a := range v {
		if m.words[a].Head == v && syntax.Is(m.words[a].Rel, "aux") {
			last = a
		}
	}
	return last >= 0 && m.words[last].Lemma == "have"
}
