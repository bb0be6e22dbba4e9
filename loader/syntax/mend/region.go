package mend

import "claimgraph/loader/syntax"

// regions gives a verb its subject back where the parser took for it the region
// behind a place: in "the council of Voss, Norway voted" the council votes.
func (m *mender) regions() {
	for v := range m.words {
		if !m.finite(v) {
			continue
		}
		for n := 3; n < v; n++ {
			if w := m.words[n]; w.Head == v && syntax.Is(w.Rel, "nsubj") && w.UPOS == "PROPN" && m.words[n-1].Form == "," && m.rightBefore(n, v) {
				m.region(n, v)
			}
		}
	}
}

// rightBefore reports whether only words of the verb group stand between n and v.
func (m *mender) rightBefore(n, v int) bool {
	for k := n + 1; k < v; k++ {
		if m.words[k].Head != v && m.words[k].Head != n || m.words[k].UPOS == "PUNCT" || nominal(m.words[k]) && m.words[k].UPOS != "PROPN" {
			return false
		}
	}
	return true
}

// region hangs region n on the place before its comma, whose phrase becomes the
// subject of v where it has no other.
func (m *mender) region(n, v int) {
	q := m.placeBefore(m.first(n) - 1)
	if q < 0 || m.first(n) != n && m.words[m.first(n)].UPOS != "PROPN" {
		return
	}
	q = m.nameHead(q)
	for k := range n {
		if k != n && m.words[k].Head == v && syntax.Is(m.words[k].Rel, "nsubj") && m.below(q, k) {
			m.attach(n, q, "appos")
			return
		}
	}
	t := q
	for m.words[t].Head >= 0 && m.words[t].Head < t && nominal(m.words[m.words[t].Head]) && syntax.Is(m.words[t].Rel, "nmod") {
		t = m.words[t].Head
	}
	if m.child(t, "case", "cop", "mark") >= 0 || m.child(t, "det") < 0 || m.words[t].Head >= n && m.words[t].Head != v {
		return
	}
	switch rel := m.words[t].Rel; rel {
	case "root", "appos", "dep", "obl:unmarked", "parataxis", "nmod:unmarked":
		if rel == "root" {
			m.attach(v, -1, "root")
		}
		m.attach(t, v, m.words[n].Rel)
		m.attach(n, q, "appos")
	}
}

// placeBefore is the name before the comma at word k, or before a bracket there;
// -1 for none.
func (m *mender) placeBefore(k int) int {
	if k--; k > 2 && m.words[k].Form == ")" {
		for k > 0 && m.words[k].Form != "(" {
			k--
		}
		k--
	}
	if k < 1 || m.words[k].UPOS != "PROPN" {
		return -1
	}
	return k
}

// nameHead is the first word of the name that word n goes on.
func (m *mender) nameHead(n int) int {
	for m.words[n].Head >= 0 && m.words[n].Head < n && syntax.Is(m.words[n].Rel, "flat") {
		n = m.words[n].Head
	}
	return n
}
