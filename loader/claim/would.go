package claim

import (
	"slices"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// would reads what an author's "would" tells where no condition is named: what
// came later, was usual, or was refused.
func (f *finder) would(m *mode, s, w int) {
	if !m.would || m.modality != graph.ModalityConditional || f.conditioned(s) {
		return
	}
	v := f.auxiliary(s, w)
	switch {
	case f.came(s, v) || f.oftenDone(s, v):
		m.modality = graph.ModalityFact
	case m.negative && f.withheld(s, v): // "The mayor would not comment"
		m.modality = graph.ModalityFact
	}
}

// auxiliary is the verb that carries the auxiliaries of w: "would" of "would go
// fishing and sell".
func (f *finder) auxiliary(s, w int) int {
	x := f.x[s]
	for steps := 0; steps < deepest && x.Child(w, "aux") < 0 && x.Words[w].Head >= 0 && hasWord("xcomp conj", x.Words[w].Rel); steps++ {
		w = x.Words[w].Head
	}
	return w
}

// conditioned reports whether a sentence names a condition.
func (f *finder) conditioned(s int) bool {
	return slices.ContainsFunc(f.x[s].Words, func(w syntax.Word) bool {
		return hasWord("if unless without otherwise had", fold(w.Form)) && w.XPOS != "VBD" && w.XPOS != "VBN"
	})
}

// came reports whether an adverb tells that it came to that: "would later become
// mayor".
func (f *finder) came(s, w int) bool {
	return f.adverb(s, w, "eventually") || f.adverb(s, w, "later") || f.adverb(s, w, "ultimately") || f.adverb(s, w, "subsequently")
}

// oftenDone: "They would sometimes fish".
func (f *finder) oftenDone(s, w int) bool {
	x := f.x[s]
	return slices.ContainsFunc(x.Children(w), func(k int) bool { return k < w && x.Words[k].Rel == "advmod" && frequent[fold(x.Words[k].Form)] }) && x.Child(w, "cop") < 0
}

// withheld reports whether a verb tells of words or consent that were not given.
func (f *finder) withheld(s, w int) bool {
	x := f.x[s]
	return x.Words[w].XPOS == "VB" && x.Child(w, "nsubj") >= 0 && hasWord("confirm comment say commit endorse answer disclose discuss reveal speak identify elaborate respond agree", fold(x.Words[w].Lemma))
}

// habit reports whether "would" tells what used to happen: "Whenever it rained, we
// would stay at home", "She had a boat and would take us along".
func (f *finder) habit(s, w int) bool {
	x := f.x[s]
	w = f.auxiliary(s, w)
	if x.Child(w, "cop") >= 0 || x.Words[w].XPOS != "VB" || f.conditioned(s) || hasWord("say think like love prefer need want", fold(x.Words[w].Lemma)) {
		return false
	}
	often, past := false, false
	for _, word := range x.Words {
		form := fold(word.Form)
		often = often || frequent[form] || form == "used" && word.UPOS == "VERB"
		past = past || word.XPOS == "VBD"
	}
	return often && (past || x.Words[w].Head < 0 || f.oftenDone(s, w)) || f.underPast(s, w)
}

// underPast reports whether verb w goes on with a clause in the past, tells when
// that was, or has a clause with "when" in the past.
func (f *finder) underPast(s, w int) bool {
	x := f.x[s]
	h := x.Words[w].Head
	if h >= 0 && f.past(s, h) && (x.Words[w].Rel == "conj" || f.openedBy(s, w, "when") && x.Words[w].Rel != "ccomp") {
		return true
	}
	return slices.ContainsFunc(x.Children(w), func(k int) bool {
		return x.Words[k].Rel == "advcl" && f.openedBy(s, k, "when whenever") && f.past(s, k)
	})
}

var frequent = set("whenever sometimes often always usually every occasionally frequently")
