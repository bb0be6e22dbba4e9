package arc

import (
	"math/rand/v2"

	"claimgraph/loader/perceptron"
)

// learnArcs learns the structure, first transition by transition, then by whole
// sequences on the features that turned out to matter.
func learnArcs(examples []Example, golds []gold, opts Training, seed uint64) *perceptron.Weights {
	w := perceptron.NewWeights(classCount, perceptron.Training{MinUpdates: opts.MinUpdates})
	t := arcTrainer{w: w, rng: rand.New(rand.NewPCG(seed, 23)), explore: opts.Explore}
	for e := range opts.Epochs {
		t.first = e == 0
		for _, k := range t.rng.Perm(len(examples)) {
			t.sentence(examples[k], golds[k])
		}
	}
	if opts.BeamEpochs > 0 {
		w.Restart(opts.Arcs.MinUpdates)
		learnBeam(w, examples, golds, opts, t.rng)
	}
	return w
}

// decide returns the best transition that is allowed.
func decide(s *state, scores *perceptron.Scores) int {
	best := -1
	for c := range classCount {
		if k, group := kindOf(c); s.allows(k) && (k == shift || group != groupRoot) && (best < 0 || scores[c] > scores[best]) {
			best = c
		}
	}
	return best
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
		if class, ok := t.s.forced(); ok {
			t.s.apply(class, 0)
			continue
		}
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
		t.s.apply(guess, 0)
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
		class, cost := g.class(s, kind), g.cost(s, kind)
		if best < 0 || cost < lowest || cost == lowest && scores[class] > scores[best] {
			best, lowest = class, cost
		}
	}
	return best
}
