package speech_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"regexp"
	"testing"

	"claimgraph/graph"
	"claimgraph/loader"
	"claimgraph/loader/page"
)

// said is what somebody is said to say: where the speaker or the verb stands,
// and the content.
type said struct{ unit, content []graph.Span }

// TestAboveQuotesOnly compares the loader with the plainest reading of who says
// what: each quotation is content, and the words right behind it say whose. It
// must be clearly better on both counts.
func TestAboveQuotesOnly(t *testing.T) {
	docs := annotated(t, "../../../shared/data/gum/gum_news_train.jsonl.gz")
	l, err := loader.Open()
	if err != nil {
		t.Fatal(err)
	}
	var ours, plain tally
	for _, d := range docs {
		r, err := l.Load(page.Page{Text: d.text, Body: graph.Span{End: len(d.text)}, Language: "en"})
		if err != nil {
			t.Fatal(err)
		}
		var found []said
		for _, a := range r.Article.Attributions {
			found = append(found, said{append(append([]graph.Span{}, a.Source...), a.Cue...), a.Content})
		}
		ours.add(d, found)
		plain.add(d, quotations(d.text))
	}
	t.Logf("quotes only: attributing units F1 %.1f, attributed content token F1 %.1f", plain.units.f1(), plain.tokens.f1())
	t.Logf("the loader:  attributing units F1 %.1f, attributed content token F1 %.1f", ours.units.f1(), ours.tokens.f1())
	if ours.units.f1() < plain.units.f1()+15 || ours.tokens.f1() < plain.tokens.f1()+15 {
		t.Error("the loader is not clearly above quotes only")
	}
}

type document struct {
	text string
	gold []said
}

// annotated reads the documents of a file of GUM, with offsets in bytes.
func annotated(t *testing.T, name string) []document {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Skipf("the annotated articles are not here: %v", err)
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	var docs []document
	lines := bufio.NewScanner(unzipped)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var row struct {
			Text         string
			Attributions []struct{ Unit, Content [][2]int }
		}
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		d := document{text: row.Text}
		for _, a := range row.Attributions {
			d.gold = append(d.gold, said{spans(row.Text, a.Unit), spans(row.Text, a.Content)})
		}
		docs = append(docs, d)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return docs
}

// spans turns offsets in code points into spans in bytes.
func spans(text string, points [][2]int) []graph.Span {
	var at []int
	for i := range text {
		at = append(at, i)
	}
	at = append(at, len(text))
	var out []graph.Span
	for _, p := range points {
		out = append(out, graph.Span{Start: at[p[0]], End: at[p[1]]})
	}
	return out
}

var quotation = regexp.MustCompile(`["“]([^"“”]+)["”],?((?: ?\w+){0,3})`)

// quotations is the plain reading of a text.
func quotations(text string) []said {
	var out []said
	for _, m := range quotation.FindAllStringSubmatchIndex(text, -1) {
		out = append(out, said{[]graph.Span{{Start: m[4], End: m[5]}}, []graph.Span{{Start: m[2], End: m[3]}}})
	}
	return out
}

// tally counts over documents what is right, found and wanted.
type tally struct{ units, tokens count }

type count struct{ right, found, wanted int }

func (c count) f1() float64 {
	if c.found+c.wanted == 0 {
		return 0
	}
	return 200 * float64(c.right) / float64(c.found+c.wanted)
}

// add scores one document: units one to one by overlap, content by word.
func (t *tally) add(d document, found []said) {
	used := make([]bool, len(d.gold))
	for _, f := range found {
		for k, g := range d.gold {
			if !used[k] && overlap(f.unit, g.unit) {
				used[k] = true
				t.units.right++
				break
			}
		}
	}
	t.units.found += len(found)
	t.units.wanted += len(d.gold)
	for _, m := range word.FindAllStringIndex(d.text, -1) {
		w := []graph.Span{{Start: m[0], End: m[1]}}
		in := func(list []said) int {
			for _, s := range list {
				if overlap(s.content, w) {
					return 1
				}
			}
			return 0
		}
		a, b := in(d.gold), in(found)
		t.tokens.wanted += a
		t.tokens.found += b
		t.tokens.right += a * b
	}
}

var word = regexp.MustCompile(`[\pL\pN_]+`)

func overlap(a, b []graph.Span) bool {
	for _, x := range a {
		for _, y := range b {
			if x.Overlaps(y) {
				return true
			}
		}
	}
	return false
}
