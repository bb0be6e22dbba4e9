package arc

import (
	"math/rand/v2"
	"testing"

	"claimgraph/loader/perceptron"
)

// Ensure that what the memo adds up is what all features of a configuration
// weigh, in sentences that fill it once and several times over.
func TestLook(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 1))
	for _, n := range []int{1, 2, 9, 300} {
		var in input
		in.reset(randomWords(rng, n))
		w := randomWeights(rng, &in, n)
		table, _, err := perceptron.Open(perceptron.Freeze(perceptron.Pruning{}, w))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range []perceptron.Scorer{w, table} {
			var b beam
			b.start(n, 4, 1<<40)
			for !b.now[0].state.done() {
				b.step(m, &in)
				b.look(m, &in)
				for i := range b.now {
					checkView(t, m, &in, &b.now[i].state, &b.views[i])
				}
			}
		}
	}
}

func checkView(t *testing.T, m perceptron.Scorer, in *input, s *state, v *view) {
	t.Helper()
	if !v.open {
		return
	}
	var want perceptron.Scores
	m.Score(in.features(nil, s), &want)
	for c := range classCount {
		if v.scores[c] != want[c] {
			t.Fatalf("%d words, class %d: score %d, want %d", len(in.words)-2, c, v.scores[c], want[c])
		}
	}
}

func randomWords(rng *rand.Rand, n int) []Word {
	words := make([]Word, n)
	for i := range words {
		k := rng.Uint64N(12)
		words[i] = Word{Form: k + 100, Lemma: k, Tag: uint8(k % 5), Marks: 1 << (k % 5)}
	}
	return words
}

// randomWeights are for the features of one way through the sentence.
func randomWeights(rng *rand.Rand, in *input, n int) *perceptron.Weights {
	w := perceptron.NewWeights(classCount, perceptron.Training{})
	var s state
	for s.reset(n); !s.done(); {
		for range 5 {
			w.Add(in.features(nil, &s), rng.IntN(classCount), int32(rng.IntN(9)-4))
		}
		class := classOf(shift, 0)
		if forced, ok := s.forced(); ok {
			class = forced
		} else if !s.allows(shift) || s.allows(right) && rng.IntN(2) == 0 {
			class = classOf(right, 1+rng.IntN(groups-1))
		}
		s.apply(class, 0)
	}
	w.Step()
	return w
}
