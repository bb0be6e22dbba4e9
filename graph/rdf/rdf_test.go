package rdf_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"reflect"
	"strings"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/graphtest"
	"claimgraph/graph/rdf"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"
)

var forms = map[string]rdf.Form{"stored": rdf.Stored, "exported": rdf.Exported}

// Ensure that an article comes back as it was from either form, whatever the
// order of its quads.
func TestRoundTrip(t *testing.T) {
	for name, form := range forms {
		t.Run(name, func(t *testing.T) {
			for seed := range int64(400) {
				r := rand.New(rand.NewSource(seed))
				a := graphtest.Article(r)
				if err := a.Validate(); err != nil {
					t.Fatalf("seed %d: the test's own article: %v", seed, err)
				}
				quads := rdf.Quads(a, form)
				r.Shuffle(len(quads), func(i, j int) { quads[i], quads[j] = quads[j], quads[i] })
				b, err := rdf.Article(quads)
				if err != nil {
					t.Fatalf("seed %d: %v", seed, err)
				}
				if !reflect.DeepEqual(a, b) {
					t.Fatalf("seed %d:\nwrote %+v\nread  %+v", seed, a, b)
				}
			}
		})
	}
}

// Ensure that the text of an export says all: it is parsed as N-Quads by
// another reader and becomes the same article.
func TestNQuads(t *testing.T) {
	for name, form := range forms {
		t.Run(name, func(t *testing.T) {
			for seed := range int64(100) {
				a := graphtest.Article(rand.New(rand.NewSource(seed)))
				var text bytes.Buffer
				for _, q := range rdf.Quads(a, form) {
					fmt.Fprintln(&text, q.NQuad())
				}
				b, err := rdf.Article(parse(t, &text))
				if err != nil || !reflect.DeepEqual(a, b) {
					t.Fatalf("seed %d: %v\nwrote %+v\nread  %+v", seed, err, a, b)
				}
			}
		})
	}
}

func parse(t *testing.T, in io.Reader) []quad.Quad {
	t.Helper()
	quads, err := quad.ReadAll(nquads.NewReader(in, false))
	if err != nil {
		t.Fatal(err)
	}
	return quads
}

// Ensure that no quad comes twice, that all have the label of their article,
// and that writing twice gives the same.
func TestQuadsAreASet(t *testing.T) {
	for name, form := range forms {
		t.Run(name, func(t *testing.T) {
			for seed := range int64(200) {
				a := graphtest.Article(rand.New(rand.NewSource(seed)))
				quads := rdf.Quads(a, form)
				if again := rdf.Quads(a, form); !reflect.DeepEqual(quads, again) {
					t.Fatalf("seed %d: two writes differ", seed)
				}
				seen := map[quad.Quad]bool{}
				for _, q := range quads {
					if seen[q] {
						t.Fatalf("seed %d: twice: %v", seed, q)
					}
					seen[q] = true
					if q.Label != quad.IRI(a.ID.IRI(graph.NounArticle)) {
						t.Fatalf("seed %d: label of %v", seed, q)
					}
				}
			}
		})
	}
}

// Ensure that a plan, a denial and a doubt never stand as a plain edge.
func TestOnlyWhatHoldsIsAnEdge(t *testing.T) {
	for seed := range int64(300) {
		a := graphtest.Article(rand.New(rand.NewSource(seed)))
		want := map[string]bool{}
		for _, c := range a.Claims {
			if c.Holds() && c.Relation != "" && c.Subject.Entity != "" && c.Object.Entity != "" {
				want[string(c.Subject.Entity)+string(c.Relation)+string(c.Object.Entity)] = true
			}
		}
		for _, q := range rdf.Quads(a, rdf.Stored) {
			s, _ := q.Subject.(quad.IRI)
			o, _ := q.Object.(quad.IRI)
			sn, sid, _ := graph.ParseIRI(string(s))
			on, oid, _ := graph.ParseIRI(string(o))
			if sn != graph.NounEntity || on != graph.NounEntity {
				continue
			}
			term, _ := graph.Compact(string(q.Predicate.(quad.IRI)))
			edge := string(sid) + string(term) + string(oid)
			if !want[edge] {
				t.Fatalf("seed %d: edge without a claim that holds: %v", seed, q)
			}
			delete(want, edge)
		}
		if len(want) > 0 {
			t.Fatalf("seed %d: no edge for %v", seed, want)
		}
	}
}

// Ensure that exports count in code points and quote the text.
func TestExportCountsCodePoints(t *testing.T) {
	a := graph.NewArticle(graph.Source{Text: "“Ørsta” voted."})
	a.Sentences = []graph.Span{{Start: 0, End: len(a.Text)}}
	e := graph.Entity{Kind: graph.KindPlace, Name: "Ørsta", Mentions: []graph.Mention{{Span: graph.Span{Start: 3, End: 9}, Form: graph.FormName}}}
	e.ID = graph.EntityID(a.ID, e)
	a.Entities = []graph.Entity{e}
	var got []string
	for _, q := range rdf.Quads(a, rdf.Exported) {
		if p := q.Predicate.(quad.IRI); strings.HasPrefix(string(p), graph.Namespaces["oa"]) && !strings.Contains(string(p), "has") {
			got = append(got, string(p[strings.IndexByte(string(p), '#')+1:])+" "+q.Object.String())
		}
	}
	want := []string{`start "1"^^<http://www.w3.org/2001/XMLSchema#integer>`, `end "6"^^<http://www.w3.org/2001/XMLSchema#integer>`,
		`exact "Ørsta"`, `prefix "“"`, `suffix "” voted."`}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Ensure that quads which make no article are refused with a reason.
func TestBadQuads(t *testing.T) {
	a := graphtest.Article(rand.New(rand.NewSource(8)))
	tests := map[string]struct {
		form   rdf.Form
		change func([]quad.Quad) []quad.Quad
		want   string
	}{
		"none":                {rdf.Stored, func([]quad.Quad) []quad.Quad { return nil }, "no quads"},
		"label is no article": {rdf.Stored, func(q []quad.Quad) []quad.Quad { q[0].Label = quad.IRI("urn:x"); return q }, "is not of the form"},
		"two labels":          {rdf.Stored, func(q []quad.Quad) []quad.Quad { q[1].Label = quad.IRI("urn:x"); return q }, "in one article"},
		"foreign node": {rdf.Stored, func(q []quad.Quad) []quad.Quad {
			return append(q, quad.Quad{Subject: quad.BNode("x"), Predicate: quad.IRI("urn:p"), Object: quad.IRI("urn:o"), Label: q[0].Label})
		}, "not a node of ours"},
		"other text":  {rdf.Stored, replace("articleBody", "Other words."), "the article's fields make"},
		"other quote": {rdf.Exported, replace("exact", "never said"), "quotes"},
		"other mode":  {rdf.Exported, replace("modality", "guess"), "modality"},
		"bad reading": {rdf.Stored, replace("reading", "1-2"), "fields"},
		"bad number":  {rdf.Stored, replace("reading", "1-2|x|y|z"), "two numbers"},
		"no place":    {rdf.Exported, drop("oa#start"), "no position"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := rdf.Article(test.change(rdf.Quads(a, test.form)))
			if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want it invalid: %s", err, test.want)
			}
		})
	}
}

func replace(predicate, text string) func([]quad.Quad) []quad.Quad {
	return func(quads []quad.Quad) []quad.Quad {
		for i := range quads {
			if p := string(quads[i].Predicate.(quad.IRI)); strings.HasSuffix(p, predicate) {
				quads[i].Object = quad.String(text)
				if predicate == "reading" {
					quads[i].Object = quad.TypedString{Value: quad.String(text), Type: quad.IRI(graph.Term("cg:fields").IRI())}
				}
			}
		}
		return quads
	}
}

func drop(predicate string) func([]quad.Quad) []quad.Quad {
	return func(quads []quad.Quad) []quad.Quad {
		var rest []quad.Quad
		for _, q := range quads {
			if !strings.HasSuffix(string(q.Predicate.(quad.IRI)), predicate) {
				rest = append(rest, q)
			}
		}
		return rest
	}
}

// FuzzArticle makes sure that no quads of strangers crash the reader, and that
// whatever it accepts is written and read again as the same article.
func FuzzArticle(f *testing.F) {
	for seed := range int64(4) {
		for _, form := range forms {
			var text bytes.Buffer
			for _, q := range rdf.Quads(graphtest.Article(rand.New(rand.NewSource(seed))), form) {
				fmt.Fprintln(&text, q.NQuad())
			}
			f.Add(text.String())
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		quads, err := quad.ReadAll(nquads.NewReader(strings.NewReader(text), false))
		if err != nil {
			return
		}
		a, err := rdf.Article(quads)
		if err != nil {
			return
		}
		b, err := rdf.Article(rdf.Quads(a, rdf.Stored))
		if err != nil || !reflect.DeepEqual(a, b) {
			t.Errorf("%v: accepted %+v, read again %+v", err, a, b)
		}
	})
}

func BenchmarkQuads(b *testing.B) {
	a := graphtest.Article(rand.New(rand.NewSource(1)))
	for b.Loop() {
		rdf.Quads(a, rdf.Stored)
	}
}

func BenchmarkArticle(b *testing.B) {
	quads := rdf.Quads(graphtest.Article(rand.New(rand.NewSource(1))), rdf.Stored)
	for b.Loop() {
		if _, err := rdf.Article(quads); err != nil {
			b.Fatal(err)
		}
	}
}
