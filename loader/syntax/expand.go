package syntax

import (
	"claimgraph/loader/syntax/conllu"
	"claimgraph/loader/text"
)

// CoNLLU returns the tree of s as CoNLL-U, one line a token. The tokens of a
// name are written out: its first one stands for the name, the others depend on
// it as flat. SpaceAfter=No marks tokens that touch the next one.
func (t Tree) CoNLLU(s text.Sentence) conllu.Sentence {
	words := make([]conllu.Word, len(s.Tokens))
	for _, w := range t.Words {
		head := 0
		if w.Head >= 0 {
			head = t.Words[w.Head].First + 1
		}
		for k := w.First; k < w.End; k++ {
			words[k] = conllu.Word{Form: s.Tokens[k].Form, Lemma: s.Tokens[k].Form,
				UPOS: w.UPOS, XPOS: w.XPOS, Head: w.First + 1, Rel: "flat"}
		}
		words[w.First].Head, words[w.First].Rel = head, w.Rel
		if !w.IsName() {
			words[w.First].Lemma = w.Lemma
		}
	}
	for k := 0; k+1 < len(words); k++ {
		if s.Tokens[k].Span.End == s.Tokens[k+1].Span.Start {
			words[k].Misc = "SpaceAfter=No"
		}
	}
	return conllu.Sentence{Words: words}
}
