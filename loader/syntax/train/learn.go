package main

import (
	"fmt"
	"io"
	"slices"

	"claimgraph/loader/perceptron"
	"claimgraph/loader/syntax"
	"claimgraph/loader/syntax/arc"
	"claimgraph/loader/syntax/conllu"
	"claimgraph/loader/syntax/lemma"
	"claimgraph/loader/syntax/tag"
)

// plan is how each part of the model learns.
type plan struct {
	tagger, fold tag.Training // fold: for the tags that the parser learns on
	parser       arc.Training
}

// folds is how many taggers tag what they did not learn from, so that the
// parser learns on tags as wrong as it will meet.
const folds = 5

// settings returns the plan; its figures were chosen on the development sets.
func settings(o options) plan {
	s := o.seed
	p := plan{
		tagger: tag.Training{Epochs: 5, Seeds: []uint64{s, s + 1}, MinUpdates: 2,
			Pruning: perceptron.Pruning{MinUpdates: 8, MinWeight: 0.15}},
		fold: tag.Training{Epochs: 3, Seeds: []uint64{s}, MinUpdates: 2,
			Pruning: perceptron.Pruning{MinUpdates: 3, MinWeight: 0.05}},
		parser: arc.Training{Epochs: 3, BeamEpochs: 9, Width: 4, LabelEpochs: 6, LabelMargin: 3, Seeds: []uint64{s}, Explore: 0.9, MinUpdates: 2,
			Arcs:   perceptron.Pruning{MinUpdates: 16, MinWeight: 0.05},
			Labels: perceptron.Pruning{MinUpdates: 8, MinWeight: 0.05}},
	}
	if o.quick {
		p.tagger.Epochs, p.fold.Epochs, p.tagger.Seeds = 3, 2, p.tagger.Seeds[:1]
		p.parser.Epochs, p.parser.BeamEpochs, p.parser.LabelEpochs = 2, 1, 2
	}
	return p
}

// learn returns the bytes of a model.
func learn(b bank, p plan, log io.Writer) ([]byte, error) {
	sentences := b.train
	fmt.Fprintln(log, "lemmas")
	lemmas := lemma.Train(lemmaExamples(sentences))
	fmt.Fprintln(log, "tagger")
	tagger := tag.Train(tagExamples(sentences), p.tagger)
	maker, err := openMaker(tagger, lemmas)
	if err != nil {
		return nil, err
	}
	codes, err := foldTags(sentences, maker.tagger, p.fold, log)
	if err != nil {
		return nil, err
	}
	var examples, dev []arc.Example
	for i, s := range sentences {
		examples = append(examples, maker.example(s, codes[i], nil))
		if found := names(s); i%2 == 0 && len(found) > 0 {
			examples = append(examples, maker.example(s, codes[i], found))
		}
	}
	held := slices.Concat(b.ewt, b.gum)
	for i, ex := range tagExamples(held) {
		dev = append(dev, maker.example(held[i], tagAs(maker.tagger, maker.tagger, ex.Forms), nil))
	}
	fmt.Fprintln(log, "parser")
	parser, err := arc.Train(examples, dev, p.parser)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(log, "bytes: tagger %d, lemmas %d, parser %d\n", len(tagger), len(lemmas), len(parser))
	return slices.Concat([]byte(syntax.Magic), tagger, lemmas, parser), nil
}

func openMaker(tagger, lemmas []byte) (m treeMaker, err error) {
	if m.tagger, _, err = tag.Open(tagger); err != nil {
		return m, err
	}
	m.lemmas, _, err = lemma.Open(lemmas)
	return m, err
}

// foldTags tags each sentence by a tagger that did not learn from it. Codes are
// those of full.
func foldTags(sentences []conllu.Sentence, full *tag.Tagger, how tag.Training, log io.Writer) ([][]int, error) {
	all := tagExamples(sentences)
	codes := make([][]int, len(sentences))
	for f := range folds {
		fmt.Fprintf(log, "tags, fold %d\n", f+1)
		var rest []tag.Example
		for i := range all {
			if foldOf(i) != f {
				rest = append(rest, all[i])
			}
		}
		tagger, _, err := tag.Open(tag.Train(rest, how))
		if err != nil {
			return nil, err
		}
		for i := range all {
			if foldOf(i) == f {
				codes[i] = tagAs(tagger, full, all[i].Forms)
			}
		}
	}
	return codes, nil
}

// foldOf keeps neighboring sentences together, for they share their names.
func foldOf(sentence int) int { return sentence / 20 % folds }

// tagAs tags forms by one tagger, in the codes of another.
func tagAs(tagger, full *tag.Tagger, forms []string) []int {
	codes := make([]int, len(forms))
	for i := range codes {
		codes[i] = -1
	}
	var s tag.Scratch
	tagger.Tag(forms, codes, &s)
	for i, c := range codes {
		codes[i] = max(0, full.Code(tagger.Tags()[c]))
	}
	return codes
}
