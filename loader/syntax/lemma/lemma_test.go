package lemma_test

import (
	"bytes"
	"errors"
	"testing"

	"claimgraph/loader/syntax/lemma"
)

func train() []byte {
	return lemma.Train([]lemma.Example{
		{"ponies", "NOUN", "NNS", "pony"}, {"Bodies", "NOUN", "NNS", "body"}, {"dogs", "NOUN", "NNS", "dog"},
		{"cats", "NOUN", "NNS", "cat"}, {"mice", "NOUN", "NNS", "mouse"}, {"walked", "VERB", "VBD", "walk"},
		{"painted", "VERB", "VBD", "paint"}, {"went", "VERB", "VBD", "go"}, {"Ada", "PROPN", "NNP", "Ada"},
		{"The", "DET", "DT", "the"}, {"I", "PRON", "PRP", "I"}, {"found", "VERB", "VBD", "find"}, {"found", "VERB", "VB", "found"},
	})
}

func TestLemma(t *testing.T) {
	l, rest, err := lemma.Open(append(train(), "after"...))
	if err != nil || string(rest) != "after" {
		t.Fatalf("Open: rest %q, %v", rest, err)
	}
	for _, tt := range []struct{ form, upos, xpos, want string }{
		{"mice", "NOUN", "NNS", "mouse"},
		{"went", "VERB", "VBD", "go"},
		{"Went", "VERB", "VBD", "go"},
		{"found", "VERB", "VBD", "find"},
		{"found", "VERB", "VB", "found"},
		{"cities", "NOUN", "NNS", "city"},
		{"Birds", "NOUN", "NNS", "bird"},
		{"planted", "VERB", "VBD", "plant"},
		{"persuaded", "VERB", "VBD", "persuade"},
		{"shed", "VERB", "VBN", "shed"},
		{"Sang", "VERB", "VBD", "sing"},
		{"Brick", "PROPN", "NNP", "Brick"},
		{"THE", "DET", "DT", "the"},
		{"strange", "X", "FW", "strange"},
		{"", "NOUN", "NNS", ""},
		{"s", "NOUN", "NNS", "s"},
		{"\xff\xfes", "NOUN", "NNS", "\xff\xfes"},
	} {
		if got := l.Lemma(tt.form, tt.upos, tt.xpos); got != tt.want {
			t.Errorf("Lemma(%q, %s) = %q, want %q", tt.form, tt.xpos, got, tt.want)
		}
	}
}

func TestTrainDeterministic(t *testing.T) {
	if !bytes.Equal(train(), train()) {
		t.Error("two runs differ")
	}
}

func TestOpenRefuses(t *testing.T) {
	blob := train()
	for _, n := range []int{0, 1, 4, len(blob) / 2, len(blob) - 1} {
		if _, _, err := lemma.Open(blob[:n]); !errors.Is(err, lemma.ErrModel) {
			t.Errorf("%d bytes: error %v, want ErrModel", n, err)
		}
	}
}
