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
// future: "is set to expire", "is due on Friday".
var scheduled = map[string]bool{"set": true, "schedule": true, "expect": true, "plan": true, "due": true, "slate": true, "likely": true, "bind": true}

// tense is that of the clause which word w heads, NoTense when w heads none.
func tense(t syntax.Tree, w int) timex.Tense {
	word := t.Words[w]
	if word.UPOS != "VERB" && word.UPOS != "AUX" && t.Child(w, "cop", "aux") < 0 {
		return timex.NoTense
	}
	finite := timex.NoTense
	for k, aux := range t.Words {
		if aux.Head != w || (!syntax.Is(aux.Rel, "aux") && aux.Rel != "cop") {
			continue
		}
		if got := auxiliary(t.Words[k]); got > finite {
			finite = got
		}
	}
	switch {
	case finite != timex.Future && scheduled[word.Lemma] && finite == timex.Present:
		return timex.Future
	case finite != timex.NoTense:
		return finite
	case word.XPOS == "VBD" || word.XPOS == "VBN":
		return timex.Past
	case word.XPOS == "VBP" || word.XPOS == "VBZ":
		return timex.Present
	case word.XPOS == "VB":
		return infinitive(t, w)
	}
	return timex.NoTense
}

// auxiliary is the tense that an auxiliary or copula gives its verb.
func auxiliary(w syntax.Word) timex.Tense {
	switch w.Lemma {
	case "will", "shall", "would", "may", "might", "can", "could", "must", "should":
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

// infinitive looks forward from its governor ("plans to open on Friday"), unless
// that is past ("was to open").
func infinitive(t syntax.Tree, w int) timex.Tense {
	head := t.Words[w].Head
	if head < 0 || t.Child(w, "mark") < 0 {
		return timex.NoTense
	}
	return timex.Future
}
