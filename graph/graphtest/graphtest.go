// Package graphtest makes random articles for the tests of the packages that
// keep, write and read them. It takes a source of randomness and gives valid
// articles in order; the same source gives the same ones.
//
// Caveat: the words mean nothing, and only a few names exist, so that articles
// meet in their entities.
package graphtest

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"

	"claimgraph/graph"
)

var (
	words     = []string{"harbor", "öl", "“quoted”", "voted", "łódź", "日本", "said", "the", "bridge", `back\slash|bar`, "new\nline", "tab\t", "🜁", "plan"}
	names     = []string{"Ada Brandt", "The Ferry Union", "Port of Łeba", "Ora Lindqvist", "Café Nør", "Nordic Pact", "Ilse Ferro", "Kap Mole"}
	relations = append(terms(), "", "", "schema:location", "schema:startDate", "schema:attendee", "schema:memberOf")
	dates     = []string{"", "2023-07-12", "2023-07", "2023", "2023-07-12/2023-07-15", "../2024-02", "2021-23", "198X", "1984~", "2024-05-06T07:08:09Z", "2024-05-06T07:08+02:00", "2023?/2024", "-0044-03-15", "2023-XX-12"}
	lemmas    = []string{"join", "say", "set out", "x/y?z%"}
)

func terms() []graph.Term {
	var list []graph.Term
	for _, r := range graph.Relations {
		list = append(list, r.Term)
	}
	return list
}

// Article makes an article of some dozen words with a few of everything.
func Article(r *rand.Rand) *graph.Article {
	var b strings.Builder
	var marks []int // boundaries of words
	for range 20 + r.Intn(30) {
		marks = append(marks, b.Len())
		b.WriteString(pick(r, words))
		b.WriteByte(' ')
	}
	g := generator{r: r, marks: append(marks, b.Len())}
	g.a = graph.NewArticle(graph.Source{
		Key: g.maybe("k"), URL: g.maybe("https://press.example/"), Title: g.maybe("Title "), Publisher: g.maybe("Paper "),
		Author: g.maybe("Author "), Section: g.maybe("Section "), Published: g.date(), Language: g.maybe("e"), Text: b.String(),
	})
	for i := 0; i+4 < len(g.marks); i += 4 {
		g.a.Sentences = append(g.a.Sentences, graph.Span{Start: g.marks[i], End: g.marks[i+4]})
	}
	for range r.Intn(3) {
		g.a.Times = append(g.a.Times, graph.Time{Span: g.span(), Interval: g.date(), Type: pick(r, []string{"DATE", "SET"}), Value: g.maybe("P|")})
	}
	g.entities()
	g.attributions()
	g.claims()
	g.a.Sort()
	return g.a
}

type generator struct {
	r     *rand.Rand
	marks []int
	a     *graph.Article
}

func pick[T any](r *rand.Rand, list []T) T { return list[r.Intn(len(list))] }

// maybe is empty or one of a few texts that begin so.
func (g *generator) maybe(text string) string {
	if g.r.Intn(3) == 0 {
		return ""
	}
	return fmt.Sprint(text, g.r.Intn(5))
}

func (g *generator) date() graph.Interval {
	i, err := graph.ParseInterval(pick(g.r, dates))
	if err != nil {
		return graph.Interval{}
	}
	return i
}

func (g *generator) span() graph.Span {
	n := g.r.Intn(len(g.marks) - 1)
	return graph.Span{Start: g.marks[n], End: g.marks[min(len(g.marks)-1, n+1+g.r.Intn(3))]}
}

// spans are up to n, in text order, none twice.
func (g *generator) spans(n int) []graph.Span {
	var list []graph.Span
	for range g.r.Intn(n + 1) {
		list = append(list, g.span())
	}
	slices.SortFunc(list, func(a, b graph.Span) int { return 1000*(a.Start-b.Start) + a.End - b.End })
	return slices.Compact(list)
}

func (g *generator) entities() {
	known := map[graph.ID]bool{}
	for range 2 + g.r.Intn(5) {
		e := graph.Entity{Kind: pick(g.r, graph.Kinds[:3+g.r.Intn(5)]), Name: pick(g.r, names)}
		for _, s := range g.spans(3) {
			form := pick(g.r, []graph.Form{graph.FormName, graph.FormName, graph.FormNominal, graph.FormPronoun})
			e.Mentions = append(e.Mentions, graph.Mention{Span: s, Form: form, Rule: g.maybe("rule|")})
		}
		if e.Named() && g.r.Intn(2) == 0 {
			e.Aliases = []string{"Alias of " + e.Name, "Zed"}
		}
		if e.Named() && g.r.Intn(3) == 0 {
			e.Name = strings.ToUpper(e.Name)
		}
		if e.ID = graph.EntityID(g.a.ID, e); !known[e.ID] {
			known[e.ID] = true
			g.a.Entities = append(g.a.Entities, e)
		}
	}
}

func (g *generator) entity() graph.ID { return pick(g.r, g.a.Entities).ID }

func (g *generator) attributions() {
	known := map[graph.ID]bool{}
	for range g.r.Intn(4) {
		t := graph.Attribution{Article: g.a.ID, Source: g.spans(2), Cue: g.spans(1), Content: g.spans(2), Kind: pick(g.r, graph.SourceKinds), Said: g.date()}
		if g.r.Intn(2) == 0 {
			t.Entity = g.entity()
		}
		if n := len(g.a.Attributions); n > 0 && g.r.Intn(2) == 0 {
			t.In = g.a.Attributions[n-1].ID
		}
		if t.ID = graph.AttributionID(t); !known[t.ID] {
			known[t.ID] = true
			g.a.Attributions = append(g.a.Attributions, t)
		}
	}
}

func (g *generator) claims() {
	known := map[graph.ID]bool{}
	for range g.r.Intn(8) {
		c := graph.Claim{
			Article: g.a.ID, Sentence: g.r.Intn(len(g.a.Sentences)), Subject: g.ref(), Predicate: pick(g.r, lemmas),
			Relation: pick(g.r, relations), Object: g.ref(), When: g.date(),
			Modality: pick(g.r, graph.Modalities), Polarity: pick(g.r, graph.Polarities), Certainty: pick(g.r, graph.Certainties[:2]),
			Evidence: g.span(), Rule: g.maybe("rule "), Confidence: float64(g.r.Intn(1000)) / 999,
			Phrase: graph.Phrase{Subject: g.maybe("s|"), Predicate: g.maybe(`p\`), Object: g.maybe("o")},
		}
		if g.r.Intn(3) == 0 {
			c.Object = graph.Ref{}
		}
		if g.r.Intn(3) == 0 {
			c.Phrase.More = []string{"in|" + g.maybe("Oslo"), `on\`, ""}
		}
		if g.r.Intn(3) == 0 {
			c.Where = g.entity()
		}
		if len(g.a.Attributions) > 0 {
			c.Attribution = pick(g.r, g.a.Attributions).ID
		}
		if c.ID = graph.ClaimID(c); !known[c.ID] {
			known[c.ID] = true
			g.a.Claims = append(g.a.Claims, c)
		}
	}
}

func (g *generator) ref() graph.Ref {
	switch g.r.Intn(6) {
	case 0:
		return graph.Ref{Text: pick(g.r, words)}
	case 1:
		if i := g.date(); !i.IsZero() {
			return graph.Ref{Interval: i}
		}
	}
	return graph.Ref{Entity: g.entity()}
}
