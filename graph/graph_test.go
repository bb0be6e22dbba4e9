package graph_test

import (
	"errors"
	"strings"
	"testing"
	"testing/quick"
	"unicode/utf8"

	"claimgraph/graph"
)

// An ID depends on every part and on where one part ends.
func TestNewID(t *testing.T) {
	ids := map[graph.ID]string{}
	for _, parts := range [][]string{{}, {""}, {"ab", "c"}, {"a", "bc"}, {"abc"}, {"c", "ab"}} {
		id := graph.NewID(parts...)
		if was, ok := ids[id]; ok {
			t.Errorf("%q and %q have the ID %s", was, parts, id)
		}
		ids[id] = strings.Join(parts, "|")
		if len(id) != 20 {
			t.Errorf("%q has %d digits", id, len(id))
		}
	}
}

// A public base replaces the root of our own IRIs and of no other.
func TestPublic(t *testing.T) {
	own := graph.ID("0a1b").IRI(graph.NounClaim)
	for _, tt := range []struct{ base, iri, want string }{
		{"", own, "urn:claimgraph:claim:0a1b"},
		{"https://news.example/id", own, "https://news.example/id/claim/0a1b"},
		{"https://news.example/id/", own, "https://news.example/id/claim/0a1b"},
		{"https://news.example/id/", "http://schema.org/Person", "http://schema.org/Person"},
	} {
		if got := graph.Public(tt.base, tt.iri); got != tt.want {
			t.Errorf("Public(%q, %q) = %q, want %q", tt.base, tt.iri, got, tt.want)
		}
	}
}

// Bytes and code points convert both ways at every rune of any text.
func TestOffsets(t *testing.T) {
	same := func(text string) bool {
		text = strings.ToValidUTF8(strings.Repeat(text, 9), "é")
		o, n := graph.NewOffsets(text), 0
		for b := range text {
			back, ok := o.Bytes(n)
			if o.CodePoints(b) != n || back != b || !ok {
				return false
			}
			n++
		}
		_, past := o.Bytes(n + 1)
		end, ok := o.Bytes(n)
		return o.CodePoints(len(text)) == n && end == len(text) && ok && !past
	}
	if err := quick.Check(same, &quick.Config{MaxCount: 300}); err != nil {
		t.Error(err)
	}
	if !same("plain") || !same("né à Ōtsu 大津 🎉") {
		t.Error("a fixed text fails")
	}
}

// Names are compared without case, width, a leading article and odd blanks, but
// with their accents.
func TestNormalName(t *testing.T) {
	for _, tt := range []struct{ a, b string }{
		{"The Harbor Board", "harbor  board"},
		{"ＮＯＶＡ Bank", "Nova Bank"},
		{"The", "the"},
	} {
		if graph.NormalName(tt.a) != graph.NormalName(tt.b) {
			t.Errorf("%q and %q differ", tt.a, tt.b)
		}
	}
	if graph.NormalName("José Ruiz") == graph.NormalName("Jose Ruiz") {
		t.Error("an accent was lost")
	}
}

// A span prints and parses, and what is no span is refused.
func TestParseSpan(t *testing.T) {
	s := graph.Span{Start: 3, End: 17}
	if got, err := graph.ParseSpan(s.String()); got != s || err != nil {
		t.Errorf("got %v, %v", got, err)
	}
	for _, bad := range []string{"", "3", "3:", "7:3", "-1:2", "1:2x", "01:2"} {
		if _, err := graph.ParseSpan(bad); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

// Only an affirmed, certain fact or report also stands as a plain edge.
func TestHolds(t *testing.T) {
	for _, m := range graph.Modalities {
		for _, p := range graph.Polarities {
			for _, c := range graph.Certainties {
				claim := graph.Claim{Modality: m, Polarity: p, Certainty: c}
				want := (m == graph.ModalityFact || m == graph.ModalityReported) && p == graph.Positive && c == graph.Certain
				if claim.Holds() != want {
					t.Errorf("%s %s %s: %v", m, p, c, !want)
				}
			}
		}
	}
}

// Every relation can be written as an IRI and back, is described, and stands
// in order.
func TestRelations(t *testing.T) {
	seen := map[graph.Term]bool{}
	for _, r := range graph.Relations {
		back, ok := graph.Compact(r.Term.IRI())
		if !ok || back != r.Term || r.Label == "" || r.Reverse == "" || !strings.HasSuffix(r.Comment, ".") || seen[r.Term] {
			t.Errorf("%+v: back %q", r, back)
		}
		seen[r.Term] = true
	}
	if graph.Term("schema:none").Known() {
		t.Error("an unknown term is known")
	}
}

// valid is a small article that passes every check.
func valid() *graph.Article {
	a := graph.NewArticle(graph.Source{Text: "Ülo Rand opened the mill."})
	a.Sentences = []graph.Span{{Start: 0, End: len(a.Text)}}
	e := graph.Entity{Kind: graph.KindPerson, Name: "Ülo Rand", Mentions: []graph.Mention{{Span: graph.Span{Start: 0, End: 9}, Form: graph.FormName}}}
	e.ID = graph.EntityID(a.ID, e)
	a.Entities = []graph.Entity{e}
	c := graph.Claim{Article: a.ID, Subject: graph.Ref{Entity: e.ID}, Predicate: "open", Object: graph.Ref{Text: "the mill"},
		Modality: graph.ModalityFact, Polarity: graph.Positive, Certainty: graph.Certain, Evidence: a.Sentences[0], Confidence: 1}
	c.ID = graph.ClaimID(c)
	a.Claims = []graph.Claim{c}
	return a
}

// Validate accepts a sound article and finds each way of breaking it.
func TestValidate(t *testing.T) {
	if err := valid().Validate(); err != nil {
		t.Fatal(err)
	}
	for name, breakIt := range map[string]func(*graph.Article){
		"empty text":          func(a *graph.Article) { a.Text = " \n" },
		"span outside":        func(a *graph.Article) { a.Sentences[0].End++ },
		"span inside a rune":  func(a *graph.Article) { a.Entities[0].Mentions[0].Span.Start = 1 },
		"unknown kind":        func(a *graph.Article) { a.Entities[0].Kind = "Robot" },
		"changed name":        func(a *graph.Article) { a.Entities[0].Name = "Ülo" },
		"dangling subject":    func(a *graph.Article) { a.Claims[0].Subject.Entity = "gone" },
		"no predicate":        func(a *graph.Article) { a.Claims[0].Predicate = "" },
		"changed polarity":    func(a *graph.Article) { a.Claims[0].Polarity = graph.Negative },
		"another's claim":     func(a *graph.Article) { a.Claims[0].Article = "other" },
		"dangling speaker":    func(a *graph.Article) { a.Claims[0].Attribution = "gone" },
		"sentence out of row": func(a *graph.Article) { a.Claims[0].Sentence = 1 },
	} {
		a := valid()
		breakIt(a)
		if err := a.Validate(); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Any byte of any field makes another version; the same source the same one.
func TestNewArticleID(t *testing.T) {
	s := graph.Source{Key: "k", URL: "u", Title: "t", Publisher: "p", Author: "a", Text: "x"}
	one := graph.NewArticle(s)
	if graph.NewArticle(s).ID != one.ID || !utf8.ValidString(string(one.ID)) {
		t.Error("the same source has two IDs")
	}
	s.Text = "y"
	two := graph.NewArticle(s)
	if two.ID == one.ID || two.Document() != one.Document() {
		t.Error("another text must be another version of the same document")
	}
}
