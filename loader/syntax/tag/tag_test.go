package tag_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"claimgraph/loader/perceptron"
	"claimgraph/loader/syntax/tag"
)

// corpus is a small language of our own: enough to see that tags follow from
// words and neighbors.
func corpus() []tag.Example {
	var all []tag.Example
	for range 40 {
		for _, s := range []string{
			"the/DET/DT baker/NOUN/NN walks/VERB/VBZ slowly/ADV/RB ./PUNCT/.",
			"the/DET/DT walks/NOUN/NNS tired/VERB/VBD Ada/PROPN/NNP ./PUNCT/.",
			"Ada/PROPN/NNP swims/VERB/VBZ quickly/ADV/RB ./PUNCT/.",
			"bakers/NOUN/NNS swim/VERB/VBP ./PUNCT/.",
		} {
			var ex tag.Example
			for _, w := range strings.Fields(s) {
				p := strings.Split(w, "/")
				ex.Forms = append(ex.Forms, p[0])
				ex.Tags = append(ex.Tags, tag.Tag{UPOS: p[1], XPOS: p[2]})
			}
			all = append(all, ex)
		}
	}
	return all
}

func train() []byte {
	return tag.Train(corpus(), tag.Training{Epochs: 3, Seeds: []uint64{1}, Pruning: perceptron.Pruning{}})
}

func tags(t *tag.Tagger, forms []string, codes []int) string {
	var s tag.Scratch
	t.Tag(forms, codes, &s)
	var out []string
	for _, c := range codes {
		out = append(out, t.Tags()[c].XPOS)
	}
	return strings.Join(out, " ")
}

func TestTag(t *testing.T) {
	tagger, rest, err := tag.Open(append(train(), "after"...))
	if err != nil || string(rest) != "after" {
		t.Fatalf("Open: rest %q, %v", rest, err)
	}
	for _, tt := range []struct{ name, forms, want string }{
		{"seen", "the baker walks slowly .", "DT NN VBZ RB ."},
		{"by its neighbors", "the walks tired Ada .", "DT NNS VBD NNP ."},
		{"new sentence", "the baker swims quickly .", "DT NN VBZ RB ."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			forms := strings.Fields(tt.forms)
			codes := make([]int, len(forms))
			for i := range codes {
				codes[i] = -1
			}
			if got := tags(tagger, forms, codes); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

// Ensure that a tag given on entry stays.
func TestTagGiven(t *testing.T) {
	tagger, _, err := tag.Open(train())
	if err != nil {
		t.Fatal(err)
	}
	name := tagger.Code(tag.Tag{UPOS: "PROPN", XPOS: "NNP"})
	if got := tags(tagger, []string{"the", "baker", ""}, []int{-1, name, -1}); !strings.HasPrefix(got, "DT NNP ") {
		t.Errorf("got %s, want DT NNP", got)
	}
}

func TestTrainDeterministic(t *testing.T) {
	if !bytes.Equal(train(), train()) {
		t.Error("two runs differ")
	}
}

func TestOpenRefuses(t *testing.T) {
	blob := train()
	for _, n := range []int{0, 3, 10, len(blob) / 2, len(blob) - 1} {
		if _, _, err := tag.Open(blob[:n]); !errors.Is(err, tag.ErrModel) {
			t.Errorf("%d bytes: error %v, want ErrModel", n, err)
		}
	}
}
