package name_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"claimgraph/graph"
	"claimgraph/loader/name"
	"claimgraph/loader/text"
)

// wikigold is never trained on, so it shows what the tagger is worth.
const wikigold = "../../../shared/data/ner/wikigold.jsonl.gz"

type annotated struct {
	Text   string   `json:"text"`
	Tokens []string `json:"tokens"`
	Ents   [][3]any `json:"ents"`
}

// mention is a name by the bytes of its sentence.
type mention struct {
	start, end int
	kind       string
}

var short = map[graph.Kind]string{graph.KindPerson: "PER", graph.KindOrganization: "ORG", graph.KindPlace: "LOC"}

func read(tb testing.TB) []annotated {
	tb.Helper()
	f, err := os.Open(wikigold)
	if err != nil {
		tb.Skipf("no development data: %v", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		tb.Fatal(err)
	}
	var all []annotated
	for lines := bufio.NewScanner(z); lines.Scan(); {
		var a annotated
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			tb.Fatal(err)
		}
		all = append(all, a)
	}
	return all
}

// gold gives the annotated persons, organizations and places.
func (a annotated) gold() map[mention]bool {
	starts := []int{}
	at := 0
	for _, t := range a.Tokens {
		starts = append(starts, at)
		at += len(t) + 1
	}
	out := map[mention]bool{}
	for _, e := range a.Ents {
		first, end := int(e[0].(float64)), int(e[1].(float64))
		if kind := e[2].(string); kind != "MISC" {
			out[mention{starts[first], starts[end-1] + len(a.Tokens[end-1]), kind}] = true
		}
	}
	return out
}

// Ensure that names keep their accuracy: exact span and kind.
func TestAccuracy(t *testing.T) {
	const floor = 70.0
	tagger := open(t)
	right, found, gold := 0, 0, 0
	for _, a := range read(t) {
		want := a.gold()
		gold += len(want)
		for _, n := range tagger.Find(text.Sentences(a.Text)) {
			kind, ok := short[n.Kind]
			if !ok {
				continue
			}
			found++
			if want[mention{n.Span.Start, n.Span.End, kind}] {
				right++
			}
		}
	}
	if f1 := 200 * float64(right) / float64(found+gold); f1 < floor {
		t.Errorf("F1 %.1f, want at least %.1f", f1, floor)
	} else {
		t.Logf("F1 %.1f (%d right, %d found, %d in the gold)", f1, right, found, gold)
	}
}

func BenchmarkFind(b *testing.B) {
	tagger := open(b)
	article := strings.Repeat("The mayor of Bergen, Lars Holm, told reporters on Monday that the Kenya-Uganda Fisheries Agreement would be signed "+
		"by the Ministry of Trade and the World Bank before the end of the year, but officials in Oslo were less sure about it. ", 40)
	sentences := text.Sentences(article)
	tokens := 0
	for _, s := range sentences {
		tokens += len(s.Tokens)
	}
	b.ReportAllocs()
	for b.Loop() {
		tagger.Find(sentences)
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := name.Open(); err != nil {
			b.Fatal(err)
		}
	}
}
