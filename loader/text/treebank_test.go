package text_test

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"claimgraph/graph"
	"claimgraph/loader/text"
)

// treebank is where the development data lies, relative to this package; it is
// no part of the repository.
const treebank = "../../../shared/data/treebank"

// document is a text put together again from a treebank, with the spans of its
// words and sentences.
type document struct {
	id    string
	text  string
	words []graph.Span
	sents []graph.Span
}

// TestTreebanks ensures that sentences and words from raw text agree with the
// treebanks' development sets as well as the README says. With -v it prints the
// figures and, with DIFF=n in the environment, the first n differences.
func TestTreebanks(t *testing.T) {
	for _, c := range []struct {
		name, file, prefix string
		words, sents       float64
	}{
		{"EWT dev", "en_ewt-ud-dev.conllu.gz", "", 98.9, 84},
		{"EWT dev news", "en_ewt-ud-dev.conllu.gz", "newsgroup", 98.9, 72},
		{"GUM dev", "gum_ccby-dev.conllu.gz", "", 99.9, 95},
		{"GUM dev news", "gum_ccby-dev.conllu.gz", "GUM_news", 99.9, 98},
	} {
		t.Run(c.name, func(t *testing.T) {
			w, s := measure(t, documents(t, filepath.Join(treebank, c.file), c.prefix))
			t.Logf("words F1 %.2f, sentences F1 %.2f", w, s)
			if w < c.words || s < c.sents {
				t.Errorf("words F1 %.2f, want %.0f; sentences F1 %.2f, want %.0f", w, c.words, s, c.sents)
			}
		})
	}
}

// measure is the micro F1 of words and sentences by exact span.
func measure(t *testing.T, docs []document) (words, sents float64) {
	t.Helper()
	left, _ := strconv.Atoi(os.Getenv("DIFF"))
	var w, s [3]int // right, found, wanted
	for _, d := range docs {
		var fw, fs []graph.Span
		for _, x := range text.Sentences(d.text) {
			fs = append(fs, x.Span)
			for _, tok := range x.Tokens {
				fw = append(fw, tok.Span)
			}
		}
		if os.Getenv("LEVEL") != "sentence" {
			left = differences(t, d, fw, d.words, left)
		} else {
			left = differences(t, d, fs, d.sents, left)
		}
		count(&w, fw, d.words)
		count(&s, fs, d.sents)
	}
	return f1(w), f1(s)
}

func count(n *[3]int, found, gold []graph.Span) {
	want := map[graph.Span]bool{}
	for _, g := range gold {
		want[g] = true
	}
	for _, f := range found {
		if want[f] {
			n[0]++
		}
	}
	n[1] += len(found)
	n[2] += len(gold)
}

func f1(n [3]int) float64 { return 200 * float64(n[0]) / float64(n[1]+n[2]) }

func differences(t *testing.T, d document, found, gold []graph.Span, left int) int {
	want, have := map[graph.Span]bool{}, map[graph.Span]bool{}
	for _, g := range gold {
		want[g] = true
	}
	for _, f := range found {
		have[f] = true
		if !want[f] && left > 0 {
			left--
			t.Logf("+ %q in %q", f.In(d.text), d.text[max(0, f.Start-20):min(len(d.text), f.End+20)])
		}
	}
	for _, g := range gold {
		if !have[g] && left > 0 {
			left--
			t.Logf("- %q in %q", g.In(d.text), d.text[max(0, g.Start-20):min(len(d.text), g.End+20)])
		}
	}
	return left
}

// documents reads a CoNLL-U file and puts its texts together again: "# text"
// lines, a blank line before "# newpar", a space elsewhere unless the last
// token says SpaceAfter=No.
func documents(t *testing.T, file, prefix string) []document {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Skipf("no treebank to measure on: %v", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var all []document
	b := builder{}
	in := bufio.NewScanner(z)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		if id, ok := strings.CutPrefix(in.Text(), "# newdoc id = "); ok {
			all = b.take(all, prefix)
			b = builder{id: id}
			continue
		}
		b.line(in.Text())
	}
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
	return b.take(all, prefix)
}

type builder struct {
	id    string
	text  strings.Builder
	words []graph.Span
	sents []graph.Span
	glue  bool // the last token has no space after it
	par   bool // the next sentence begins a paragraph
	at    int  // the search position in the sentence
	last  int  // number of the last word of the multiword token
}

func (b *builder) take(all []document, prefix string) []document {
	if b.id == "" || !strings.HasPrefix(b.id, prefix) {
		return all
	}
	return append(all, document{b.id, b.text.String(), b.words, b.sents})
}

func (b *builder) line(s string) {
	switch text, ok := strings.CutPrefix(s, "# text = "); {
	case ok:
		b.begin(text)
	case strings.HasPrefix(s, "# newpar"):
		b.par = true
	case s != "" && s[0] != '#':
		b.word(strings.Split(s, "\t"))
	}
}

func (b *builder) begin(sentence string) {
	switch {
	case b.text.Len() == 0:
	case b.par:
		b.text.WriteString("\n\n")
	case !b.glue:
		b.text.WriteByte(' ')
	}
	b.par, b.glue = false, false
	start := b.text.Len()
	b.text.WriteString(strings.TrimSpace(sentence))
	b.sents = append(b.sents, graph.Span{Start: start, End: b.text.Len()})
	b.at, b.last = start, 0
}

func (b *builder) word(row []string) {
	if strings.Contains(row[0], ".") {
		return
	}
	if from, to, ok := strings.Cut(row[0], "-"); ok {
		b.last, _ = strconv.Atoi(to)
		_ = from
		b.glue = strings.Contains(row[9], "SpaceAfter=No")
		return
	}
	n, _ := strconv.Atoi(row[0])
	if n > b.last {
		b.glue = strings.Contains(row[9], "SpaceAfter=No")
	}
	i := strings.Index(b.text.String()[b.at:], row[1])
	if i < 0 {
		panic(fmt.Sprintf("%s: word %q not in %q", b.id, row[1], b.text.String()[b.at:]))
	}
	b.words = append(b.words, graph.Span{Start: b.at + i, End: b.at + i + len(row[1])})
	b.at += i + len(row[1])
}
