package arc_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"claimgraph/loader/perceptron"
	"claimgraph/loader/syntax/arc"
)

// corpus is a few trees of our own: form/tag/head/relation.
func corpus() []arc.Example {
	var all []arc.Example
	for range 30 {
		for _, s := range []string{
			"the/1/2/det baker/2/3/nsubj walks/3/0/root ./4/3/punct",
			"the/1/2/det baker/2/3/nsubj paints/3/0/root the/1/5/det door/2/3/obj ./4/3/punct",
			"Ada/5/2/nsubj paints/3/0/root doors/2/2/obj slowly/6/2/advmod ./4/2/punct",
			"doors/2/4/nsubj:pass slowly/6/4/advmod are/7/4/aux:pass painted/8/0/root ./4/4/punct",
		} {
			all = append(all, example(s))
		}
	}
	return all
}

func example(s string) arc.Example {
	var ex arc.Example
	for _, f := range strings.Fields(s) {
		p := strings.Split(f, "/")
		ex.Words = append(ex.Words, arc.NewWord(p[0], p[0], "X", "X", int(p[1][0]-'0')))
		ex.Heads = append(ex.Heads, int(p[2][0]-'0')-1)
		ex.Rels = append(ex.Rels, p[3])
	}
	return ex
}

func train(t testing.TB, epochs int) []byte {
	t.Helper()
	blob, err := arc.Train(corpus(), corpus(), arc.Training{Epochs: 2, BeamEpochs: epochs, Width: 4, LabelEpochs: 4, LabelMargin: 1,
		Seeds: []uint64{1}, Explore: 0.9, Arcs: perceptron.Pruning{}, Labels: perceptron.Pruning{}})
	if err != nil {
		t.Fatal(err)
	}
	return blob
}

func TestParse(t *testing.T) {
	for name, epochs := range map[string]int{"by transitions": 0, "by sequences": 2} {
		t.Run(name, func(t *testing.T) {
			p, rest, err := arc.Open(append(train(t, epochs), "after"...))
			if err != nil || string(rest) != "after" {
				t.Fatalf("Open: rest %q, %v", rest, err)
			}
			want := example("the/1/2/det baker/2/3/nsubj paints/3/0/root doors/2/3/obj slowly/6/3/advmod ./4/3/punct")
			var s arc.Scratch
			for i, a := range p.Parse(want.Words, nil, &s) {
				if a.Head != want.Heads[i] || a.Rel != want.Rels[i] {
					t.Errorf("word %d: %d %s, want %d %s", i, a.Head, a.Rel, want.Heads[i], want.Rels[i])
				}
				if a.Confidence < 0.5 || a.Confidence > 1 {
					t.Errorf("word %d: confidence %v of an arc seen thirty times", i, a.Confidence)
				}
			}
		})
	}
}

func TestParseNothing(t *testing.T) {
	p, _, err := arc.Open(train(t, 1))
	if err != nil {
		t.Fatal(err)
	}
	var s arc.Scratch
	if got := p.Parse(nil, nil, &s); len(got) != 0 {
		t.Errorf("arcs of no words: %v", got)
	}
}

// Ensure that trees that cross can be learned from.
func TestTrainCrossing(t *testing.T) {
	crossing := example("a/1/3/obj b/2/4/obj c/3/0/root d/4/3/conj")
	if _, err := arc.Train([]arc.Example{crossing}, nil, arc.Training{Epochs: 2, BeamEpochs: 2, Width: 2, LabelEpochs: 2, Seeds: []uint64{1}}); err != nil {
		t.Error(err)
	}
}

func TestTrainDeterministic(t *testing.T) {
	if !bytes.Equal(train(t, 1), train(t, 1)) {
		t.Error("two runs differ")
	}
}

func TestOpenRefuses(t *testing.T) {
	blob := train(t, 0)
	for _, n := range []int{0, 1, 9, len(blob) / 2, len(blob) - 1} {
		if _, _, err := arc.Open(blob[:n]); !errors.Is(err, arc.ErrModel) {
			t.Errorf("%d bytes: error %v, want ErrModel", n, err)
		}
	}
}
