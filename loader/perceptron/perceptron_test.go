package perceptron_test

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"claimgraph/loader/perceptron"
)

// learn teaches a model that class c follows from feature c, among noise.
func learn(seed uint64, opts perceptron.Training) *perceptron.Weights {
	rng := rand.New(rand.NewPCG(seed, 1))
	w := perceptron.NewWeights(5, opts)
	for range 2000 {
		gold := rng.IntN(5)
		features := example(rng, gold)
		var scores perceptron.Scores
		w.Score(features, &scores)
		if guess := best(&scores, 5); guess != gold {
			w.Add(features, gold, 1)
			w.Add(features, guess, -1)
		}
		w.Step()
	}
	return w
}

func example(rng *rand.Rand, gold int) []uint64 {
	return []uint64{
		perceptron.Hash(0, uint64(gold), 0, 0),
		perceptron.Hash(1, rng.Uint64N(50), 0, 0),
		perceptron.Hash(2, perceptron.HashString("noise"), rng.Uint64N(1000), 7),
	}
}

func best(s *perceptron.Scores, classes int) int {
	top := 0
	for c := range classes {
		if s[c] > s[top] {
			top = c
		}
	}
	return top
}

// Ensure that a frozen table decides as it was taught, on examples it never saw.
func TestFreeze(t *testing.T) {
	for name, blob := range map[string][]byte{
		"one":       perceptron.Freeze(perceptron.Pruning{}, learn(1, perceptron.Training{})),
		"late":      perceptron.Freeze(perceptron.Pruning{}, learn(1, perceptron.Training{MinUpdates: 3})),
		"two seeds": perceptron.Freeze(perceptron.Pruning{MinWeight: 0.01}, learn(1, perceptron.Training{}), learn(2, perceptron.Training{})),
	} {
		t.Run(name, func(t *testing.T) {
			table, rest, err := perceptron.Open(append(bytes.Clone(blob), "after"...))
			if err != nil || string(rest) != "after" || table.Classes() != 5 {
				t.Fatalf("Open: %d classes, rest %q, %v", table.Classes(), rest, err)
			}
			rng := rand.New(rand.NewPCG(9, 9))
			for range 500 {
				gold := rng.IntN(5)
				var scores perceptron.Scores
				table.Score(example(rng, gold), &scores)
				if got := best(&scores, 5); got != gold {
					t.Fatalf("class %d, want %d", got, gold)
				}
			}
		})
	}
}

// Ensure that the same updates give the same bytes.
func TestFreezeDeterministic(t *testing.T) {
	a := perceptron.Freeze(perceptron.Pruning{}, learn(3, perceptron.Training{}))
	b := perceptron.Freeze(perceptron.Pruning{}, learn(3, perceptron.Training{}))
	if !bytes.Equal(a, b) {
		t.Error("two runs differ")
	}
}

func TestOpenRefuses(t *testing.T) {
	blob := perceptron.Freeze(perceptron.Pruning{}, learn(1, perceptron.Training{}))
	for name, b := range map[string][]byte{
		"empty": nil, "other": []byte("something else entirely"), "cut": blob[:len(blob)-9],
	} {
		if _, _, err := perceptron.Open(b); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// Ensure that damaged tables neither crash nor hang.
func FuzzOpen(f *testing.F) {
	f.Add(perceptron.Freeze(perceptron.Pruning{}, learn(1, perceptron.Training{})), uint64(5))
	f.Fuzz(func(t *testing.T, b []byte, h uint64) {
		table, _, err := perceptron.Open(b)
		if err != nil {
			return
		}
		var scores perceptron.Scores
		table.Score([]uint64{h, h * 3, 0, ^uint64(0)}, &scores)
	})
}

func BenchmarkScore(b *testing.B) {
	table, _, err := perceptron.Open(perceptron.Freeze(perceptron.Pruning{}, learn(1, perceptron.Training{})))
	if err != nil {
		b.Fatal(err)
	}
	features := example(rand.New(rand.NewPCG(9, 9)), 2)
	for b.Loop() {
		var scores perceptron.Scores
		table.Score(features, &scores)
	}
}
