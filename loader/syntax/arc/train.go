package arc

import (
	"encoding/binary"
	"maps"
	"math/rand/v2"
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
	BeamEpochs          int      // afterwards, by whole sequences
	Width               int      // of the beam while learning
	MinUpdates          int      // of a feature before it scores
	Arcs, Labels        perceptron.Pruning
}

// Train learns a parser and returns its bytes. The same examples and options
// give the same bytes.
func Train(examples []Example, opts Training) []byte {
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
	return append(blob, perceptron.Freeze(opts.Labels, labels...)...)
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

func learnArcs(examples []Example, golds []gold, opts Training, seed uint64) *perceptron.Weights {
	w := perceptron.NewWeights(1+2*groups, perceptron.Training{MinUpdates: opts.MinUpdates})
	t := arcTrainer{w: w, rng: rand.New(rand.NewPCG(seed, 23)), explore: opts.Explore}
	for e := range opts.Epochs {
		t.first = e == 0
		for _, k := range t.rng.Perm(len(examples)) {
			t.sentence(examples[k], golds[k])
		}
	}
	if opts.BeamEpochs > 0 {
		println("features", w.Features())
		w.Restart(opts.Arcs.MinUpdates)
		println("kept", w.Features())
		learnBeam(w, examples, golds, opts, t.rng)
	}
	return w
}

// learnLabels learns the relations from right trees.
func learnLabels(examples []Example, golds []gold, rels []string, opts Training, seed uint64) *perceptron.Weights {
	w := perceptron.NewWeights(len(rels), perceptron.Training{MinUpdates: opts.MinUpdates})
	rng := rand.New(rand.NewPCG(seed, 29))
	of := groupsOf(rels)
	var l labels
	var in input
	var features []uint64
	for range opts.LabelEpochs {
		for _, k := range rng.Perm(len(examples)) {
			in.reset(examples[k].Words)
			l.start(&in, treeNodes(golds[k]))
			for i, rel := range examples[k].Rels {
				right, _ := slices.BinarySearch(rels, rel)
				features = l.features(features[:0], int32(i))
				var scores perceptron.Scores
				w.Score(features, &scores)
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

// arcTrainer learns the structure by exploring: it follows its own choices and
// asks the oracle for the best way on from there.
type arcTrainer struct {
	w        *perceptron.Weights
	rng      *rand.Rand
	explore  float64
	first    bool
	in       input
	s        state
	features []uint64
}

func (t *arcTrainer) sentence(ex Example, g gold) {
	t.in.reset(ex.Words)
	t.s.reset(len(ex.Words))
	for !t.s.done() {
		t.features = t.in.features(t.features[:0], &t.s)
		var scores perceptron.Scores
		t.w.Score(t.features, &scores)
		guess := decide(&t.s, &scores)
		right := t.oracle(g, &scores)
		if guess != right {
			t.w.Add(t.features, right, 1)
			t.w.Add(t.features, guess, -1)
			if t.first || t.rng.Float64() > t.explore {
				guess = right
			}
		}
		t.w.Step()
		t.s.apply(guess)
	}
}

// oracle returns the transition with the highest score among those that lose
// fewest arcs.
func (t *arcTrainer) oracle(g gold, scores *perceptron.Scores) int {
	s := &t.s
	best, lowest := -1, 0
	for kind := shift; kind <= right; kind++ {
		if !s.allows(kind) {
			continue
		}
		class := 0
		if kind != shift {
			class = classOf(kind, g.group[s.at(0)])
		}
		cost := g.cost(s, kind)
		if best < 0 || cost < lowest || cost == lowest && scores[class] > scores[best] {
			best, lowest = class, cost
		}
	}
	return best
}
