package arc

import (
	"math/rand/v2"
	"slices"

	"claimgraph/loader/perceptron"
)

// learnLabels learns the relations from right trees.
func learnLabels(examples []Example, golds []gold, rels []string, opts Training, seed uint64) *perceptron.Weights {
	w := perceptron.NewWeights(len(rels), perceptron.Training{MinUpdates: opts.MinUpdates})
	rng := rand.New(rand.NewPCG(seed, 29))
	of := groupsOf(rels)
	var l labels
	var in input
	var features []uint64
	for e := range opts.LabelEpochs {
		if e == opts.LabelEpochs/2 {
			w.Restart(opts.Labels.MinUpdates)
		}
		for _, k := range rng.Perm(len(examples)) {
			in.reset(examples[k].Words)
			l.start(&in, treeNodes(golds[k]))
			for i, rel := range examples[k].Rels {
				right, _ := slices.BinarySearch(rels, rel)
				features = l.features(features[:0], int32(i))
				var scores perceptron.Scores
				w.Score(features, &scores)
				scores[right] -= opts.LabelMargin
				guess := l.decide(int32(i), &scores, of)
				if guess != right {
					w.Add(features, right, 1)
					w.Add(features, guess, -1)
				}
				w.Step()
				l.give(int32(i), guess)
			}
		}
	}
	return w
}
