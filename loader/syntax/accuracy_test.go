package syntax_test

import (
	"compress/gzip"
	"os"
	"testing"

	"claimgraph/loader/syntax/conllu"
)

const dev = "../../../shared/data/treebank/en_ewt-ud-dev.conllu.gz"

// treebank reads every n-th sentence of the development set.
func treebank(t testing.TB, n int) []conllu.Sentence {
	t.Helper()
	f, err := os.Open(dev)
	if err != nil {
		t.Skipf("no treebank to measure with: %v", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	all, err := conllu.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	var some []conllu.Sentence
	for i := 0; i < len(all); i += n {
		some = append(some, all[i])
	}
	return some
}

// Ensure that the embedded model fits the code that reads it: a change of a
// feature without training anew shows here. The floors leave room; the figures
// themselves come from the train command.
func TestAccuracy(t *testing.T) {
	m := open(t)
	var tokens, upos, lemmas, heads, arcs, sure, sureRight int
	for _, s := range treebank(t, 10) {
		var forms []string
		for _, w := range s.Words {
			forms = append(forms, w.Form)
		}
		for i, w := range m.Parse(sentence(forms...), nil).Words {
			g := s.Words[i]
			tokens++
			upos += count(w.UPOS == g.UPOS)
			lemmas += count(w.Lemma == g.Lemma)
			heads += count(w.Head == g.Head-1)
			arcs += count(w.Head == g.Head-1 && w.Rel == g.Rel)
			sure += count(w.Confidence > 0.9)
			sureRight += count(w.Confidence > 0.9 && w.Head == g.Head-1)
		}
	}
	for _, f := range []struct {
		name       string
		right, all int
		floor      float64
	}{
		{"UPOS", upos, tokens, 94}, {"lemma", lemmas, tokens, 96}, {"UAS", heads, tokens, 82.5}, {"LAS", arcs, tokens, 79},
		{"UAS of sure arcs", sureRight, sure, 91},
	} {
		if got := 100 * float64(f.right) / float64(f.all); got < f.floor {
			t.Errorf("%s is %.2f, want %v", f.name, got, f.floor)
		}
	}
}

func count(ok bool) int {
	if ok {
		return 1
	}
	return 0
}
