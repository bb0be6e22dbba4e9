package perceptron_test

import (
	"bytes"
	"math"
	"math/rand/v2"
	"testing"

	"claimgraph/loader/perceptron"
)

// learn teaches a model that class c of five follows from feature c, among noise.
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
	one, late := perceptron.Training{}, perceptron.Training{MinUpdates: 3}
	for _, tt := range []struct {
		name    string
		classes int
		blob    []byte
	}{
		{"one", 5, perceptron.Freeze(perceptron.Pruning{}, learn(1, one))},
		{"late", 5, perceptron.Freeze(perceptron.Pruning{}, learn(1, late))},
		{"two seeds", 5, perceptron.Freeze(perceptron.Pruning{MinWeight: 0.01}, learn(1, one), learn(2, one))},
	} {
		t.Run(tt.name, func(t *testing.T) {
			table, rest, err := perceptron.Open(append(bytes.Clone(tt.blob), "after"...))
			if err != nil || string(rest) != "after" || table.Classes() != tt.classes {
				t.Fatalf("Open: %d classes, rest %q, %v", table.Classes(), rest, err)
			}
			rng := rand.New(rand.NewPCG(9, 9))
			for range 500 {
				gold := rng.IntN(tt.classes)
				var scores perceptron.Scores
				table.Score(example(rng, gold), &scores)
				if got := best(&scores, tt.classes); got != gold {
					t.Fatalf("class %d, want %d", got, gold)
				}
			}
		})
	}
}

// Ensure that every weight comes back within what eight bits can tell, however
// many classes a model and a feature have.
func TestFreezeWeights(t *testing.T) {
	for _, classes := range []int{2, 31, 32, 33, 200, 256} {
		w := perceptron.NewWeights(classes, perceptron.Training{})
		h := func(n int) []uint64 { return []uint64{perceptron.Hash(1, uint64(n), 0, 0)} }
		for n := 1; n <= classes; n++ {
			for c := range n {
				w.Add(h(n), classes-1-c, int32(c*7-40))
			}
		}
		w.Step()
		table, _, err := perceptron.Open(perceptron.Freeze(perceptron.Pruning{}, w))
		if err != nil {
			t.Fatal(err)
		}
		for n := 1; n <= classes; n++ {
			var scores perceptron.Scores
			table.Score(h(n), &scores)
			for c := range n {
				got, want := float64(scores[classes-1-c])/1024, float64(c*7-40)
				if math.Abs(got-want) > 1+math.Abs(want)/10 {
					t.Fatalf("%d classes, feature with %d: weight %v, want %v", classes, n, got, want)
				}
			}
		}
	}
}

// Ensure that a second round keeps what was learned of the features it keeps,
// and takes in no others.
func TestRestart(t *testing.T) {
	w := learn(1, perceptron.Training{})
	all := w.Features()
	w.Restart(3)
	kept := w.Features()
	if kept == 0 || kept >= all {
		t.Fatalf("%d features of %d kept", kept, all)
	}
	w.Add([]uint64{12345}, 1, 1)
	w.Step()
	if w.Features() != kept {
		t.Errorf("%d features after a new one, want %d", w.Features(), kept)
	}
	var scores perceptron.Scores
	w.Score([]uint64{perceptron.Hash(0, 3, 0, 0)}, &scores)
	if got := best(&scores, 5); got != 3 {
		t.Errorf("class %d, want 3", got)
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
