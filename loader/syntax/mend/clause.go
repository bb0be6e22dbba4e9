package mend

import (
	"slices"
	"strings"

	"claimgraph/loader/syntax"
)

// openers are words that open an adverbial clause and never an object.
var openers = map[string]bool{"because": true, "although": true, "though": true, "since": true, "while": true, "after": true, "before": true, "when": true, "until": true, "unless": true}

// clauses gives clauses their place: one that opens with "because" is no object,
// and what stands behind an object clause belongs to it ("She said the mill
// closed in May" tells when it closed).
func (m *mender) clauses() {
	for c := range m.words {
		h := m.words[c].Head
		if m.words[c].Rel != "ccomp" || h < 0 || h > c {
			continue
		}
		if k := m.child(c, "mark", "advmod"); k >= 0 && k < c && openers[strings.ToLower(m.words[k].Form)] && k == m.first(c) {
			m.attach(c, h, "advcl")
			continue
		}
		last := m.last(c)
		for k := last + 1; k < len(m.words); k++ {
			if m.words[k].Head != h {
				continue
			}
			switch m.words[k].Rel {
			case "obl", "obl:unmarked", "obl:agent":
				if !slices.ContainsFunc(m.words[last+1:k], func(w syntax.Word) bool { return w.Form == "," }) {
					m.attach(k, c, m.words[k].Rel)
				}
			}
		}
	}
}

func (m *mender) first(w int) int { return syntax.Tree{Words: m.words}.Subtree(w)[0] }

func (m *mender) last(w int) int {
	s := syntax.Tree{Words: m.words}.Subtree(w)
	return s[len(s)-1]
}

// next is the first verb or adjective from w on before any noun, -1 for none.
func (m *mender) next(w int) int {
	for ; w < len(m.words); w++ {
		switch m.words[w].UPOS {
		case "VERB", "ADJ":
			return w
		case "ADV", "AUX", "PART":
		default:
			return -1
		}
	}
	return -1
}

// said: a noun before a verb that hangs on the next one's clause is its subject:
// of "the ministry said the dam leaked" the root is "said", what follows its
// content. The sign is a clause with two subjects, a verb between them, or a
// "said" taken for a participle.
func (m *mender) said() {
	for v := range m.words {
		switch m.words[v].XPOS {
		case "VBD", "VBZ", "VBP":
		case "VBN":
			if m.words[v].Form != "said" || v+1 >= len(m.words) || m.words[v+1].XPOS == "TO" {
				continue
			}
		default:
			continue
		}
		if n, c := m.straddled(v); n >= 0 {
			m.lift(v, n, c)
		}
	}
}

// straddled finds the subject n before v and the later verb c that has it.
func (m *mender) straddled(v int) (n, c int) {
	h := m.words[v].Head
	if h > v && m.toldBefore(v, h) {
		return m.child(v, "nsubj"), h
	}
	if h < 0 || m.child(v, "nsubj", "aux", "mark") >= 0 {
		return -1, -1
	}
	switch {
	case h < v && syntax.Is(m.words[v].Rel, "acl") && syntax.Is(m.words[h].Rel, "nsubj") && m.words[h].Head > v && m.words[v].Form == "said":
		return h, m.words[h].Head
	case h < v && syntax.Is(m.words[h].Rel, "nsubj") && m.words[h].Head > v && m.words[v].XPOS != "VBN" && m.verbless(m.words[h].Head):
		return h, m.words[h].Head
	case h > v:
		n, second := -1, false
		for k := range m.words {
			if m.words[k].Head == h && syntax.Is(m.words[k].Rel, "nsubj") {
				if k < v && n < 0 {
					n = k
				}
				second = second || k > v && k < h
			}
		}
		if n >= 0 && second {
			return n, h
		}
	}
	return -1, -1
}

// toldBefore reports whether verb v of saying, taken for a circumstance of h, has
// its clause in it: "Lind said on Monday the dam will close".
func (m *mender) toldBefore(v, h int) bool {
	f := m.words[v].Form
	if f != "said" && f != "says" && f != "announced" && f != "added" || m.words[v].Rel != "advcl" || m.child(v, "mark", "advmod", "aux", "ccomp") >= 0 {
		return false
	}
	n := m.child(h, "nsubj")
	return m.child(v, "nsubj") >= 0 && m.child(v, "nsubj") < v && n > v && n < h && !m.commaBetween(v, n)
}

// verbless reports whether c is a noun without copula: no predicate.
func (m *mender) verbless(c int) bool { return nominal(m.words[c]) && m.child(c, "cop", "aux") < 0 }

// finish makes a participle the finite verb that it was not taken for.
func (m *mender) finish(v int) { m.words[v].XPOS = strings.Replace(m.words[v].XPOS, "VBN", "VBD", 1) }

// lift puts v over c, with n for its subject.
func (m *mender) lift(v, n, c int) {
	m.finish(v)
	m.attach(v, m.words[c].Head, m.words[c].Rel)
	if m.verbless(c) {
		m.attach(c, v, "obj") // "The firm denied claims" with "claims" for its verb
	} else {
		m.attach(c, v, "ccomp")
	}
	m.attach(n, v, "nsubj")
	for k := range m.words {
		switch {
		case k > v && k < c && m.words[k].Head == v && m.words[k].Rel == "obj" && m.child(c, "nsubj") < 0:
			m.attach(k, c, "nsubj")
		case k < n && m.words[k].Head == c:
			m.attach(k, v, m.words[k].Rel)
		}
	}
}

// contents gives the second of two object clauses to the first ("said they had
// denied that ..."), and calls a clause with its own subject an object clause.
func (m *mender) contents() {
	last := map[int]int{}
	for c := range m.words {
		if v := m.toldTo(c); v >= 0 {
			m.attach(c, v, "ccomp")
		}
		if v := m.saidLoosely(c); v >= 0 {
			m.attach(c, v, "ccomp")
		}
		h := m.words[c].Head
		if m.words[c].Rel == "xcomp" && h >= 0 && h < c && m.finite(c) && m.child(c, "nsubj") > h {
			m.attach(c, h, "ccomp")
		}
		if m.words[c].Rel != "ccomp" || h < 0 || h > c {
			continue
		}
		if first, ok := last[h]; ok && m.words[first].UPOS == "VERB" && m.child(c, "mark") >= 0 && m.child(first, "ccomp", "obj") < 0 && m.child(c, "cc") < 0 {
			m.attach(c, first, "ccomp")
			continue
		}
		last[h] = c
	}
}

// aside keeps the source of a final "..., officials said" to its own side of the
// comma: what the parser hung on it from before belongs to the noun before.
func (m *mender) aside() {
	for v := range m.words {
		if f := m.words[v].Form; f != "said" && f != "says" || v+1 < len(m.words) && m.words[v+1].UPOS != "PUNCT" {
			continue
		}
		n, comma := m.child(v, "nsubj"), v-1
		for comma > 0 && m.words[comma].Form != "," {
			comma--
		}
		if comma < 2 || n < comma || n > v {
			continue
		}
		for k := range comma {
			h := m.words[k].Head
			if h <= comma || h > v || m.words[k].UPOS == "PUNCT" || h == v {
				continue
			}
			if t := m.nounBefore(m.first(k)); t >= 0 && !m.below(t, k) {
				m.attach(k, t, "appos")
			}
		}
	}
}

// nounBefore is the last noun before word w, -1 for none.
func (m *mender) nounBefore(w int) int {
	for w--; w >= 0; w-- {
		if nominal(m.words[w]) {
			return w
		}
	}
	return -1
}

// pairs keeps two names with a hyphen between together: in "Norway-Sweden trade"
// both stand before "trade".
func (m *mender) pairs() {
	for k := 0; k+3 < len(m.words); k++ {
		a, dash, b := m.words[k], m.words[k+1], m.words[k+2]
		if a.UPOS != "PROPN" || b.UPOS != "PROPN" || dash.Form != "-" && dash.Form != "–" || a.Span.End != dash.Span.Start || dash.Span.End != b.Span.Start {
			continue
		}
		n := k + 2
		if b.Rel == "compound" && b.Head > k+2 {
			n = b.Head
		}
		if a.Head == n || a.Rel == "compound" && a.Head == b.Head {
			continue
		}
		if m.below(n, k) {
			m.words[n].Head, m.words[n].Rel = a.Head, a.Rel
		}
		m.attach(k, n, "compound")
	}
}

// tellers have a person and a clause as objects.
var tellers = map[string]bool{"tell": true, "inform": true, "assure": true, "remind": true, "warn": true, "notify": true, "convince": true}

// toldTo finds the verb of telling whose object clause c the parser took for a
// relative clause of the person told: "told the board the well was dry". -1 for
// none.
func (m *mender) toldTo(c int) int {
	n := m.words[c].Head
	if m.words[c].Rel != "acl:relcl" || n < 0 || m.pronoun(c) || m.child(c, "nsubj") <= n || !m.finite(c) {
		return -1
	}
	v := m.words[n].Head
	if rel := m.words[n].Rel; v < 0 || rel != "obj" && rel != "iobj" || !tellers[m.words[v].Lemma] || m.child(v, "ccomp") >= 0 {
		return -1
	}
	return v
}
