package mend

import "strings"

// firsts: "As the first mill built in Voss, it ..." names what it is: no clause
// begins with "as", a noun and a bare participle.
func (m *mender) firsts() {
	if len(m.words) == 0 || !strings.EqualFold(m.words[0].Form, "as") || m.words[0].Rel != "mark" {
		return
	}
	v := m.words[0].Head
	n := m.child(v, "nsubj")
	if n < 1 || n != v-1 || m.words[v].XPOS != "VBN" || m.words[v].Rel != "advcl" || m.words[v].Head < v || m.child(v, "aux", "cop", "obj") >= 0 || !m.ranked(n) {
		return
	}
	m.attach(n, m.words[v].Head, "obl")
	m.attach(0, n, "case")
	m.attach(v, n, "acl")
}

// ranked reports whether a noun is said to be the first or the most of its kind.
func (m *mender) ranked(n int) bool {
	for k := range n {
		if w := m.words[k]; w.Head == n && (w.XPOS == "JJS" || w.Form == "first" || w.Form == "last" || w.Form == "only") {
			return true
		}
	}
	return false
}

// thanks: "thanks to" is a preposition, and an -ing form behind it goes with its
// noun: "thanks to rising demand".
func (m *mender) thanks() {
	for t := 1; t+2 < len(m.words); t++ {
		to := t + 1
		if m.words[t].Form != "thanks" || m.words[t].UPOS != "NOUN" || m.words[to].Form != "to" || m.words[t].Head < 0 || m.words[t].Head > t {
			continue
		}
		n := m.words[to].Head
		if n > to && m.words[n].XPOS == "VBG" {
			o := m.child(n, "obj")
			if o < n || m.first(o) < n {
				continue
			}
			m.attach(o, t, "nmod")
			m.attach(n, o, "amod")
			n = m.split(o)
		}
		if n <= to || !nominal(m.words[n]) || m.words[n].Head != t {
			continue
		}
		m.attach(n, m.words[t].Head, "obl")
		m.attach(t, n, "case")
		m.attach(to, t, "fixed")
	}
}

// split parts "wealth and booming exports" where the parser took the whole for
// one compound; it gives its first noun.
func (m *mender) split(n int) int {
	a := m.child(n, "compound")
	if a < 0 {
		return n
	}
	c := m.child(a, "conj")
	if c != n-1 || m.child(c, "cc") != a+1 || !strings.HasSuffix(m.words[c].Form, "ing") {
		return n
	}
	h, rel := m.words[n].Head, m.words[n].Rel
	m.attach(a, h, rel)
	m.attach(n, a, "conj")
	m.attach(a+1, n, "cc")
	m.attach(c, n, "amod")
	for k := range a {
		if m.words[k].Head == n {
			m.attach(k, a, m.words[k].Rel)
		}
	}
	return a
}
