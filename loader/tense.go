package loader

import (
	"claimgraph/loader/syntax"
	"claimgraph/loader/text"
	"claimgraph/loader/timex"
)

// tags gives the Penn tag of every token; the tokens of a name share its tag.
func tags(sentences []text.Sentence, trees []syntax.Tree) [][]string {
	out := make([][]string, len(sentences))
	for i, s := range sentences {
		out[i] = make([]string, len(s.Tokens))
		for _, w := range trees[i].Words {
			for k := w.First; k < w.End; k++ {
				out[i][k] = w.XPOS
			}
		}
	}
	return out
}

// tenses gives each token the tense of the clause it stands in: that of the
// nearest verb above it which has one.
func tenses(sentences []text.Sentence, trees []syntax.Tree) [][]timex.Tense {
	out := make([][]timex.Tense, len(sentences))
	for i, s := range sentences {
		out[i] = make([]timex.Tense, len(s.Tokens))
		t := trees[i]
		own := make([]timex.Tense, len(t.Words))
		for w := range t.Words {
			own[w] = tense(t, w)
		}
		for _, w := range t.Words {
			above := inherited(t, own, w.Head)
			for k := w.First; k < w.End; k++ {
				out[i][k] = above
			}
		}
	}
	return out
}

// inherited is the first tense found from word w upward.
func inherited(t syntax.Tree, own []timex.Tense, w int) timex.Tense {
	for steps := 0; w >= 0 && steps < len(t.Words); steps++ {
		if own[w] != timex.NoTense {
			return own[w]
		}
		w = t.Words[w].Head
	}
	return timex.NoTense
}

// scheduled are participles and adjectives that put what they govern into the
// future: "is set to expire", "due on Friday".
var scheduled = map[string]bool{"set": true, "schedule": true, "expect": true, "plan": true, "due": true, "slate": true, "likely": true, "bind": true}

// forward are verbs whose infinitive lies ahead of them even in the past:
// "agreed to meet on Friday", but not "failed to meet on Friday".
var forward = map[string]bool{"agree": true, "aim": true, "ask": true, "expect": true, "hope": true, "intend": true, "invite": true, "offer": true,
	"order": true, "plan": true, "pledge": true, "prepare": true, "promise": true, "propose": true, "schedule": true, "set": true,
	"slate": true, "swear": true, "threaten": true, "urge": true, "vow": true, "want": true}

// tense is that of the clause which word w heads, NoTense when w heads none.
func tense(t syntax.Tree, w int) timex.Tense {
	word := t.Words[w]
	if word.UPOS != "VERB" && word.UPOS != "AUX" && !scheduled[word.Lemma] && t.Child(w, "cop", "aux") < 0 {
		return timex.NoTense
	}
	finite, bare := auxiliaries(t, w)
	to := toChild(t, w)
	switch {
	case scheduled[word.Lemma] && finite == timex.Past:
		return timex.Present // "was scheduled for Friday": ahead of then, not of now
	case scheduled[word.Lemma] && word.XPOS != "VBD", to && finite == timex.Present:
		return timex.Future
	case finite != timex.NoTense:
		return finite
	case word.XPOS == "VB" || bare:
		return infinitive(t, w, to)
	case word.XPOS == "VBD" || word.XPOS == "VBN":
		return timex.Past
	case word.XPOS == "VBP" || word.XPOS == "VBZ":
		return timex.Present
	}
	return timex.NoTense
}

// auxiliaries joins the tenses of w's auxiliaries and copula: a modal looks
// forward unless "have" follows it ("would have met"). Bare says that there is
// an infinitive among them, as in "to be held".
func auxiliaries(t syntax.Tree, w int) (finite timex.Tense, bare bool) {
	var modal, have bool
	for k, aux := range t.Words {
		if aux.Head != w || (!syntax.Is(aux.Rel, "aux") && aux.Rel != "cop") {
			continue
		}
		have = have || aux.Lemma == "have"
		bare = bare || aux.XPOS == "VB"
		modal = modal || aux.XPOS == "MD" && aux.Lemma != "will" && aux.Lemma != "shall"
		finite = max(finite, auxiliary(t.Words[k]))
	}
	if modal && have {
		return timex.Past, false
	}
	return finite, bare
}

// auxiliary is the tense that an auxiliary or copula gives its verb.
func auxiliary(w syntax.Word) timex.Tense {
	switch w.Lemma {
	case "will", "shall", "would", "may", "might", "can", "must", "should":
		return timex.Future
	case "have":
		return timex.Past
	}
	switch w.XPOS {
	case "VBD":
		return timex.Past
	case "VBP", "VBZ":
		return timex.Present
	}
	return timex.NoTense
}

// infinitive is the tense of an infinitive: ahead of a verb in the present or
// of one that looks forward ("plans to open on Friday", "vowed to open on
// Friday"). Elsewhere it has none of its own ("managed to open on Friday") and
// what stands below it takes that of a verb above.
func infinitive(t syntax.Tree, w int, to bool) timex.Tense {
	head := t.Words[w].Head
	if head < 0 || !to {
		return timex.NoTense
	}
	if forward[t.Words[head].Lemma] {
		if finite, _ := auxiliaries(t, head); scheduled[t.Words[head].Lemma] && finite == timex.Past && t.Words[head].XPOS == "VBN" {
			return timex.Present // "was expected to end on December 15": ahead of then
		}
		return timex.Future
	}
	if _, bare := auxiliaries(t, head); bare || t.Words[head].XPOS == "VB" {
		return timex.NoTense
	}
	if governor := tense(t, head); governor == timex.Present || governor == timex.Future {
		return timex.Future
	}
	return timex.NoTense
}

// toChild reports whether "to" marks word w as an infinitive.
func toChild(t syntax.Tree, w int) bool {
	for _, word := range t.Words {
		if word.Head == w && word.XPOS == "TO" {
			return true
		}
	}
	return false
}
