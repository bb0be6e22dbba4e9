package main

import (
	"claimgraph/loader/syntax/arc"
	"claimgraph/loader/syntax/conllu"
	"claimgraph/loader/syntax/lemma"
	"claimgraph/loader/syntax/tag"
)

// tagExamples makes the tagger's examples.
func tagExamples(sentences []conllu.Sentence) []tag.Example {
	examples := make([]tag.Example, 0, len(sentences))
	for _, s := range sentences {
		var ex tag.Example
		for _, w := range s.Words {
			ex.Forms = append(ex.Forms, w.Form)
			ex.Tags = append(ex.Tags, tag.Tag{UPOS: w.UPOS, XPOS: w.XPOS})
		}
		examples = append(examples, ex)
	}
	return examples
}

// lemmaExamples makes the lemmatizer's examples.
func lemmaExamples(sentences []conllu.Sentence) []lemma.Example {
	var examples []lemma.Example
	for _, s := range sentences {
		for _, w := range s.Words {
			if w.Lemma != "" {
				examples = append(examples, lemma.Example{Form: w.Form, UPOS: w.UPOS, XPOS: w.XPOS, Lemma: w.Lemma})
			}
		}
	}
	return examples
}

// treeMaker makes the parser's examples from sentences and their tags.
type treeMaker struct {
	tagger *tag.Tagger
	lemmas *lemma.Lemmatizer
}

// example makes the example of a sentence tagged with codes, its names one word
// each.
func (m treeMaker) example(s conllu.Sentence, codes []int, names []name) arc.Example {
	var ex arc.Example
	at := make([]int, len(s.Words)) // token -> word
	var heads []int                 // word -> token that stands for it
	for i := 0; i < len(s.Words); {
		end, head := i+1, i
		if len(names) > 0 && names[0].first == i {
			end, head, names = names[0].end, names[0].head, names[1:]
		}
		for k := i; k < end; k++ {
			at[k] = len(heads)
		}
		form, code := s.Words[end-1].Form, codes[i]
		lemma := form
		if end == i+1 {
			t := m.tagger.Tags()[code]
			lemma = m.lemmas.Lemma(form, t.UPOS, t.XPOS)
		} else {
			code = m.tagger.Code(tag.Tag{UPOS: "PROPN", XPOS: "NNP"})
		}
		t := m.tagger.Tags()[code]
		ex.Words = append(ex.Words, arc.NewWord(form, lemma, t.UPOS, t.XPOS, code))
		heads = append(heads, head)
		i = end
	}
	for _, head := range heads {
		w := s.Words[head]
		h := -1
		if w.Head > 0 {
			h = at[w.Head-1]
		}
		ex.Heads = append(ex.Heads, h)
		ex.Rels = append(ex.Rels, w.Rel)
	}
	return ex
}
