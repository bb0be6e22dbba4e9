package rdf_test

import (
	"errors"
	"io"
	"math/rand"
	"reflect"
	"slices"
	"strings"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/graphtest"
	"claimgraph/graph/rdf"

	"github.com/cayleygraph/quad"
)

// lines writes an article as N-Quads.
func lines(a *graph.Article, f rdf.Form, base string) string {
	var list []string
	for _, q := range rdf.Quads(a, f) {
		for _, v := range []*quad.Value{&q.Subject, &q.Object, &q.Label} {
			if iri, ok := (*v).(quad.IRI); ok {
				*v = quad.IRI(graph.Public(base, string(iri)))
			}
		}
		list = append(list, q.NQuad())
	}
	slices.Sort(list)
	return strings.Join(list, "\n") + "\n"
}

// Ensure that articles come back from a stream in either form, with comments
// and empty lines between, also from below a public base.
func TestDecoder(t *testing.T) {
	for name, form := range forms {
		for _, base := range []string{"", "https://graph.example/id/"} {
			t.Run(name+base, func(t *testing.T) {
				var text strings.Builder
				var want []*graph.Article
				for seed := range int64(20) {
					a := graphtest.Article(rand.New(rand.NewSource(seed)))
					want = append(want, a)
					text.WriteString("# an article\n\n" + lines(a, form, base))
				}
				d := rdf.NewDecoder(strings.NewReader(text.String()), base)
				for i, a := range want {
					got, err := d.Next()
					if err != nil || !reflect.DeepEqual(got.Article, a) {
						t.Fatalf("article %d: %v\ngot  %+v\nwant %+v", i, err, got.Article, a)
					}
				}
				if _, err := d.Next(); !errors.Is(err, io.EOF) {
					t.Errorf("at the end: %v", err)
				}
			})
		}
	}
}

// Ensure that a bad article is reported with its line and the ones around it
// are read.
func TestDecoderGoesOn(t *testing.T) {
	first := graphtest.Article(rand.New(rand.NewSource(1)))
	second := graphtest.Article(rand.New(rand.NewSource(2)))
	one, two := lines(first, rdf.Exported, ""), lines(second, rdf.Exported, "")
	half := strings.SplitAfterN(one, "\n", 4)
	subject, _, _ := strings.Cut(one, " ") // the article, which is the label too
	tests := map[string]struct {
		text, want string
		good       int
	}{
		"not a quad":    {"nonsense\n" + one + two, "line 1:", 2},
		"broken inside": {half[0] + "<a> <b>\n" + one[len(half[0]):] + two, "line 2:", 1},
		"no label":      {one + "<urn:a> <urn:b> <urn:c> .\n" + two, "label", 1},
		"label twice":   {one + two + one, "came before", 2},
		"part missing":  {half[0] + two, "line 1:", 1},
		"added inside":  {half[0] + subject + " <urn:b> <urn:c> " + subject + " .\n" + one[len(half[0]):] + two, "line 2: invalid: \"" + subject + " <urn:b>", 1},
		"line missing":  {without(one, "#hasBody>") + two, "lacks", 1},
		"not UTF-8":     {"\xff\xfe\n" + one, "UTF-8", 1},
		"foreign":       {"<urn:a> <urn:b> <urn:c> <urn:d> .\n" + one, "is not of the form", 1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			d := rdf.NewDecoder(strings.NewReader(test.text), "")
			good, message := 0, ""
			for {
				_, err := d.Next()
				switch {
				case errors.Is(err, io.EOF):
					if good != test.good || !strings.Contains(message, test.want) {
						t.Errorf("%d good, %q, want %d, %q", good, message, test.good, test.want)
					}
					return
				case err == nil:
					good++
				case errors.Is(err, graph.ErrInvalid):
					message += err.Error()
				default:
					t.Fatal(err)
				}
			}
		})
	}
}

// without drops the first line that has a word.
func without(text, word string) string {
	before, after, _ := strings.Cut(text, word)
	_, after, _ = strings.Cut(after, "\n")
	return before[:strings.LastIndexByte(before, '\n')+1] + after
}

// FuzzDecoder makes sure that no bytes crash or hang the reader of N-Quads.
func FuzzDecoder(f *testing.F) {
	f.Add(lines(graphtest.Article(rand.New(rand.NewSource(1))), rdf.Exported, ""))
	f.Add(lines(graphtest.Article(rand.New(rand.NewSource(2))), rdf.Stored, "") + "<a>\n")
	f.Fuzz(func(t *testing.T, text string) {
		d := rdf.NewDecoder(strings.NewReader(text), "https://graph.example/")
		for range strings.Count(text, "\n") + 2 {
			if _, err := d.Next(); err != nil && !errors.Is(err, graph.ErrInvalid) {
				return
			}
		}
		t.Error("more articles than lines")
	})
}
