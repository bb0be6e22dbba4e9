package arc

import (
	"encoding/binary"
	"maps"
	"slices"
	"strings"

	"claimgraph/loader/perceptron"
)

// Example is a sentence with its right tree.
type Example struct {
	Words []Word
	Heads []int // index of the head, -1 for the root
	Rels  []string
}

func (ex Example) gold() gold {
	group := make([]int, len(ex.Rels))
	for i, rel := range ex.Rels {
		group[i] = groupOf(rel)
	}
	return newGold(ex.Heads, group)
}

// Training says how Train learns. The numbers of epochs are for the structure
// and for the relations.
type Training struct {
	Epochs, LabelEpochs int
	Seeds               []uint64 // one model each; their sum is kept
	Explore             float64  // how often the learner follows its own wrong choice
	LabelMargin         int32    // by how much a right relation must win
	BeamEpochs          int      // afterwards, by whole sequences
	Width               int      // of the beam while learning
	MinUpdates          int      // of a feature before it scores
	Arcs, Labels        perceptron.Pruning
}

// Train learns a parser and returns its bytes. How sure the parser may be of an
// arc it learns from dev, trees that it did not learn from. The same examples
// and options give the same bytes.
func Train(examples, dev []Example, opts Training) ([]byte, error) {
	golds := make([]gold, len(examples))
	for i, ex := range examples {
		golds[i] = ex.gold()
	}
	rels := relations(examples)
	var arcs, labels []*perceptron.Weights
	for _, seed := range opts.Seeds {
		arcs = append(arcs, learnArcs(examples, golds, opts, seed))
		labels = append(labels, learnLabels(examples, golds, rels, opts, seed))
	}
	list := strings.Join(rels, " ")
	blob := binary.LittleEndian.AppendUint16(nil, uint16(len(list)))
	blob = append(blob, list...)
	blob = append(blob, perceptron.Freeze(opts.Arcs, arcs...)...)
	blob = append(blob, perceptron.Freeze(opts.Labels, labels...)...)
	return calibrate(blob, dev)
}

// relations lists all relations in the order of the alphabet.
func relations(examples []Example) []string {
	seen := map[string]bool{}
	for _, ex := range examples {
		for _, rel := range ex.Rels {
			seen[rel] = true
		}
	}
	return slices.Sorted(maps.Keys(seen))
}
