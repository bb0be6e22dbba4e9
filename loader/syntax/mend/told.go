package mend

import "claimgraph/loader/syntax"

// sayers are verbs with a clause without "that" for their content.
var sayers = map[string]bool{"say": true, "report": true, "announce": true, "claim": true, "state": true, "confirm": true, "indicate": true, "allege": true,
	"note": true, "add": true, "argue": true, "warn": true, "suggest": true, "believe": true, "think": true, "estimate": true, "reveal": true, "declare": true, "predict": true, "insist": true, "maintain": true, "assert": true,
	"contend": true, "complain": true, "conclude": true, "explain": true, "acknowledge": true, "admit": true, "feel": true, "fear": true, "hope": true}

// saidLoosely finds the verb of saying whose content without "that" clause c is
// where the parser took it for a circumstance, or for a relative clause of a noun
// between: "Lind announced yesterday she was ill", "He said as a boy he was hit". -1
// for none.
func (m *mender) saidLoosely(c int) int {
	v, s := m.words[c].Head, m.child(c, "nsubj")
	if v < 0 || s < 0 || s > c || !m.finite(c) || m.child(c, "mark", "case", "cc") >= 0 || m.pronoun(c) {
		return -1
	}
	switch rel := m.words[c].Rel; {
	case rel == "advcl" || rel == "obl" && m.child(c, "cop") >= 0:
	case rel == "acl:relcl" && syntax.Is(m.words[v].Rel, "obl") && m.words[v].Head >= 0 && v < s && m.child(c, "obj", "cop", "aux:pass") >= 0:
		v = m.words[v].Head
	default:
		return -1
	}
	if !sayers[m.words[v].Lemma] || v > s || m.words[v].UPOS != "VERB" || m.child(v, "ccomp", "obj", "aux:pass") >= 0 || m.child(v, "nsubj") < 0 || m.breakBetween(v, m.first(s)) {
		return -1
	}
	return v
}

// tellings are participles that tell what the subject of the main clause says.
var tellings = map[string]bool{"saying": true, "adding": true, "arguing": true, "claiming": true, "noting": true, "stating": true, "telling": true,
	"explaining": true, "citing": true, "warning": true, "stressing": true, "insisting": true}

// telling gives a participle of telling behind an infinitive to the verb that
// orders it: in "He urged them to leave, saying the dam leaks" he says so.
func (m *mender) telling() {
	for v := 1; v < len(m.words); v++ {
		h := m.words[v].Head
		if !tellings[m.words[v].Form] || m.words[v].XPOS != "VBG" || h < 0 || h > v || m.words[v-1].Form != "," || m.child(v, "mark", "nsubj", "aux") >= 0 {
			continue
		}
		top := h
		for steps := 0; steps < len(m.words) && (m.infinitive(top) || m.fromGerund(top)) && m.words[top].Head >= 0 && m.words[top].Head < top; steps++ {
			top = m.words[top].Head
			if nominal(m.words[top]) && m.words[top].Head >= 0 && m.words[top].Head < top {
				top = m.words[top].Head
			}
		}
		if top != h && m.words[top].UPOS == "VERB" && !m.infinitive(top) {
			m.attach(v, top, "advcl")
		}
	}
}

// infinitive reports whether w is an infinitive with "to".
func (m *mender) infinitive(w int) bool {
	if m.words[w].XPOS != "VB" {
		return false
	}
	for k, word := range m.words {
		if word.Head == w && word.XPOS == "TO" && k < w {
			return true
		}
	}
	return false
}

// fromGerund reports whether v is what somebody is kept from: "kept from selling".
func (m *mender) fromGerund(v int) bool {
	k := m.child(v, "mark")
	return m.words[v].XPOS == "VBG" && k >= 0 && k < v && m.words[k].Form == "from"
}
