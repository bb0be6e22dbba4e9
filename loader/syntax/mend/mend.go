// Package mend repairs trees that break the grammar in ways a parser of its
// kind often does: a finite verb without subject below its own subject, a
// fronted participle above its main clause, words that hang on a comma.
//
// It takes a tree and gives a tree over the same words. It changes only heads
// and relations, and lowers the confidence of what it changes.
//
// Caveat: it never adds what the words do not have; a sentence that is no
// sentence (a heading) stays as it is.
package mend

import (
	"slices"

	"claimgraph/loader/syntax"
)

// mended is the confidence of an attachment that was made here.
const mended = 0.6

// Tree returns the repaired tree. t is not changed.
func Tree(t syntax.Tree) syntax.Tree {
	m := mender{words: slices.Clone(t.Words)}
	m.possession()
	m.perfects()
	m.commas()
	m.days()
	m.doubles()
	m.renamed()
	m.informed()
	m.embedded()
	m.bareSubject()
	m.firsts()
	m.titles()
	m.unheard()
	m.parallel()
	m.thanks()
	m.swallowed()
	m.objects()
	m.particles()
	m.clauses()
	m.said()
	m.pairs()
	m.relatives()
	m.contacts()
	m.agreement()
	m.restricted()
	m.hindered()
	m.trailing()
	m.regions()
	m.gerunds()
	m.contents()
	m.telling()
	m.sayingBelow()
	m.saidOf()
	m.aside()
	m.participle()
	m.negation()
	m.complements()
	for v := range m.words {
		m.predicate(v)
	}
	return syntax.Tree{Words: m.words}
}

type mender struct{ words []syntax.Word }

// attach moves word w, unless that would close a circle.
func (m *mender) attach(w, head int, rel string) {
	if head >= 0 && m.below(head, w) {
		return
	}
	m.words[w].Head, m.words[w].Rel = head, rel
	m.words[w].Confidence = min(m.words[w].Confidence, mended)
}

// commas moves what hangs on a punctuation mark to the mark's own head: in "He
// left, taking the boat" nothing depends on the comma.
func (m *mender) commas() {
	for w := range m.words {
		h := m.words[w].Head
		for steps := 0; h >= 0 && m.words[h].UPOS == "PUNCT" && m.words[h].Head >= 0 && steps < len(m.words); steps++ {
			h = m.words[h].Head
		}
		if h == m.words[w].Head || h == w {
			continue
		}
		if rel := m.words[w].Rel; rel == "advcl" || rel == "acl" {
			if v := m.clause(h); v >= 0 && v < w && v != w {
				h = v
			}
		}
		m.attach(w, h, m.words[w].Rel)
	}
}

// possession calls "have" and "do" with an object full verbs: in "The club had
// boats" nothing else is the predicate.
func (m *mender) possession() {
	for w, word := range m.words {
		if word.UPOS != "AUX" || word.Lemma != "have" && word.Lemma != "do" || syntax.Is(word.Rel, "aux") || word.Rel == "cop" {
			continue
		}
		if m.child(w, "obj") > w {
			m.words[w].UPOS = "VERB"
		}
	}
}

// negation gives a "not" before an infinitive to that infinitive: "asked them
// not to leave" denies the leaving, never the asking.
func (m *mender) negation() {
	for w := 0; w+2 < len(m.words); w++ {
		switch f, next := m.words[w].Form, m.words[w+1]; {
		case (f == "not" || f == "never") && next.XPOS == "TO":
		case f == "no" && next.Form == "longer": // "The ferry no longer runs"
			if v := m.next(w + 2); v > 0 && !m.below(v, w+1) {
				m.attach(w+1, v, "advmod")
				m.attach(w, w+1, "advmod")
			}
			continue
		default:
			continue
		}
		v := m.words[w+1].Head
		if v > w+1 && m.words[w].Head != v && !m.below(v, w) {
			m.attach(w, v, "advmod")
		}
	}
}

// below reports whether w stands above v.
func (m *mender) below(v, w int) bool { return syntax.Tree{Words: m.words}.Ancestor(w, v) }

// clause is the nearest verb at or above w, -1 for none.
func (m *mender) clause(w int) int {
	for steps := 0; w >= 0 && steps < len(m.words); steps++ {
		if m.words[w].UPOS == "VERB" {
			return w
		}
		w = m.words[w].Head
	}
	return -1
}

// child is the first child of w with one of the relations, -1 for none.
func (m *mender) child(w int, rels ...string) int {
	return syntax.Tree{Words: m.words}.Child(w, rels...)
}

// finite reports whether w heads a clause that needs a subject.
func (m *mender) finite(w int) bool {
	switch m.words[w].XPOS {
	case "VBD", "VBZ", "VBP":
		return m.words[w].UPOS == "VERB"
	}
	for k, word := range m.words {
		if word.Head == w && (syntax.Is(word.Rel, "aux") || word.Rel == "cop") {
			switch m.words[k].XPOS {
			case "MD", "VBD", "VBZ", "VBP":
				return true
			}
		}
	}
	return false
}

// participle puts a fronted participle below its main clause: in "Built in May,
// the mill has closed" the root is "closed".
func (m *mender) participle() {
	r := syntax.Tree{Words: m.words}.Root()
	if r < 0 || !m.fronted(r) {
		return
	}
	for c := r + 1; c < len(m.words); c++ {
		if m.words[c].Head != r || !m.finite(c) {
			continue
		}
		switch m.words[c].Rel {
		case "ccomp", "parataxis", "conj", "advcl", "dep", "xcomp":
		default:
			continue
		}
		s := m.child(c, "nsubj")
		if s < 0 || s > c || !m.commaBetween(r, s) || m.child(c, "mark") >= 0 {
			continue
		}
		m.attach(c, -1, "root")
		m.attach(r, c, "advcl")
		return
	}
}

// anyFinite reports whether the sentence has a finite verb.
func (m *mender) anyFinite() bool {
	return slices.ContainsFunc(m.words, func(w syntax.Word) bool {
		return w.XPOS == "VBD" || w.XPOS == "VBZ" || w.XPOS == "VBP" || w.XPOS == "MD"
	})
}

// fronted reports whether r heads a clause that opens the sentence and cannot be
// its main one: a participle, or a clause after "as" or "while".
func (m *mender) fronted(r int) bool {
	if k := m.child(r, "mark"); k == 0 && m.words[0].XPOS == "IN" || k == 1 && m.words[1].XPOS == "IN" && m.words[0].Form == "Even" {
		return true
	}
	if f := m.words[0].Form; m.words[0].Head == r && (f == "Had" || f == "Should" || f == "Were") && m.child(r, "nsubj") > 0 { // "Had it rained, ..."
		return true
	}
	return r <= 1 && (m.words[r].XPOS == "VBN" || m.words[r].XPOS == "VBG") && m.child(r, "nsubj", "csubj", "aux", "cop", "expl") < 0
}

func (m *mender) commaBetween(a, b int) bool {
	return m.between(a, b, func(w syntax.Word) bool { return w.Form == "," })
}

// breakBetween reports whether a punctuation mark stands between a and b.
func (m *mender) breakBetween(a, b int) bool {
	return m.between(a, b, func(w syntax.Word) bool { return w.UPOS == "PUNCT" })
}

// between reports whether one of the words behind a and before b is such.
func (m *mender) between(a, b int, is func(syntax.Word) bool) bool {
	return a+1 < b && slices.ContainsFunc(m.words[a+1:b], is)
}

// predicate lifts a finite verb without subject over the noun that it hangs on:
// "A letter on the door said" has the letter as its subject, and so has, below a
// verb of saying, "She said the mill has closed".
func (m *mender) predicate(v int) {
	h := m.words[v].Head
	if h >= 0 && m.words[v].XPOS == "VBN" && m.words[v].Rel == "acl" && m.words[h].Head < 0 && m.child(v, "obj") > v && !m.anyFinite() {
		m.words[v].XPOS = "VBD" // "The second wave flooded the road" as a noun with a participle
	}
	if h < 0 || h > v || !m.finite(v) || m.child(v, "nsubj", "csubj", "expl", "mark") >= 0 || m.pronoun(v) {
		return
	}
	switch m.words[v].Rel {
	case "acl", "acl:relcl", "advcl:relcl", "appos", "nmod", "nmod:unmarked", "ccomp", "dep", "parataxis":
	default:
		return
	}
	if !nominal(m.words[h]) {
		return
	}
	rel := "nsubj"
	if m.child(v, "aux:pass") >= 0 {
		rel = "nsubj:pass"
	}
	if up := m.words[h].Head; m.words[h].Rel == "obj" && up >= 0 && m.words[up].UPOS == "VERB" && m.child(up, "ccomp") < 0 && h == v-1-m.auxiliaries(v) {
		m.attach(v, up, "ccomp")
		m.attach(h, v, rel)
		return
	}
	if t := m.top(h); t >= 0 && t < v && m.child(t, "case", "cop", "mark") < 0 {
		m.attach(v, -1, "root")
		m.attach(t, v, rel)
	}
}

// auxiliaries counts the auxiliaries and adverbs right before v.
func (m *mender) auxiliaries(v int) int {
	n := 0
	for k := v - 1; k >= 0 && m.words[k].Head == v && (syntax.Is(m.words[k].Rel, "aux") || m.words[k].Rel == "advmod" || m.words[k].Rel == "cop"); k-- {
		n++
	}
	return n
}

// top climbs through the noun phrase of h to a noun that is the root, -1 when
// it does not end there.
func (m *mender) top(h int) int {
	for steps := 0; steps < len(m.words); steps++ {
		if m.words[h].Head < 0 {
			if nominal(m.words[h]) {
				return h
			}
			return -1
		}
		switch rel := m.words[h].Rel; {
		case syntax.Is(rel, "nmod"), rel == "conj", rel == "appos", rel == "compound", rel == "obj", rel == "acl", rel == "obl":
		default:
			return -1
		}
		h = m.words[h].Head
	}
	return -1
}

func nominal(w syntax.Word) bool { return w.UPOS == "NOUN" || w.UPOS == "PROPN" || w.UPOS == "PRON" }

// pronoun reports whether a relative pronoun stands in the clause of v.
func (m *mender) pronoun(v int) bool {
	return slices.ContainsFunc(m.words, func(w syntax.Word) bool {
		return w.Head == v && (w.XPOS == "WDT" || w.XPOS == "WP" || w.XPOS == "WRB" || w.XPOS == "WP$")
	})
}
