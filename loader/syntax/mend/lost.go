package mend

import "strings"

// renamed gives a finite verb behind an apposition its subject back, which the
// parser hung on the clause before: in "It came after Ada, a baker, sold it" Ada
// sold it.
func (m *mender) renamed() {
	for v := 4; v < len(m.words); v++ {
		h := m.words[v].Head
		if rel := m.words[v].Rel; h < 0 || h > v || rel != "conj" && rel != "parataxis" || m.words[h].UPOS != "VERB" || !m.past(v) || m.child(v, "nsubj", "csubj", "expl", "cc", "mark", "aux") >= 0 {
			continue
		}
		c := v - 1
		if m.words[c].UPOS == "ADV" {
			c--
		}
		if m.words[c].Form != "," {
			continue
		}
		if n := m.apposed(h, c); n >= 0 {
			m.reclaim(n, v, h)
		}
	}
}

// past reports whether v is a finite verb, or a participle with an object, which
// is none.
func (m *mender) past(v int) bool {
	return m.words[v].UPOS == "VERB" && (m.finite(v) || m.words[v].XPOS == "VBN" && m.child(v, "obj", "ccomp", "obl:unmarked") > v && m.child(v, "obl:agent") < 0)
}

// apposed is the noun behind verb h whose apposition ends at the comma c, -1 for
// none.
func (m *mender) apposed(h, c int) int {
	for a := c - 1; a > h+1; a-- {
		if m.words[a].Rel != "appos" || m.last(a) != c-1 && m.last(a) != c {
			continue
		}
		f := m.first(a)
		if m.words[f].Form == "," {
			f++
		}
		if f < h+3 || m.words[f-1].Form != "," {
			continue
		}
		n := m.nameHead(f - 2)
		if nominal(m.words[n]) && n > h && m.words[n].Rel != "nsubj" && m.words[n].UPOS != "PRON" {
			return n
		}
	}
	return -1
}

// clausal are prepositions that open a clause as well.
var clausal = map[string]bool{"after": true, "before": true, "since": true, "until": true, "as": true, "when": true, "while": true, "because": true}

// reclaim makes n the subject of v, whose clause stands beside that of h, or below
// it where the word before n opens a clause.
func (m *mender) reclaim(n, v, h int) {
	p := m.child(n, "case")
	switch {
	case p >= 0 && p < n && !clausal[strings.ToLower(m.words[p].Form)]:
		return
	case p >= 0 && p < n:
		m.attach(v, h, "advcl")
		m.attach(n, v, "nsubj")
		m.attach(p, v, "mark")
	case m.words[n].Rel == "conj" || m.words[n].Rel == "appos" || m.words[n].Rel == "parataxis":
		m.attach(n, v, "nsubj")
		if k := m.child(h, "mark"); k >= 0 && k < h && m.words[h].Head < 0 { // "As it rained, Ada, a baker, left"
			m.attach(v, -1, "root")
			m.attach(h, v, "advcl")
		}
	default:
		return
	}
	for k := n + 1; k < v; k++ {
		if m.words[k].Rel == "appos" && !m.below(k, v) {
			m.attach(k, n, "appos")
		}
	}
	m.finish(v)
}
