package masthead_test

import (
	"strings"
	"testing"

	"claimgraph/graph"
	"claimgraph/loader/masthead"
	"claimgraph/loader/page"
)

// article makes the article of a page whose lines are its sentences, with the
// names given as "Kind:Name".
func article(t *testing.T, p page.Page, names ...string) *graph.Article {
	t.Helper()
	published, err := graph.ParseInterval(p.Published)
	if err != nil {
		t.Fatal(err)
	}
	a := graph.NewArticle(graph.Source{Title: p.Title, Published: published, Text: p.Text})
	for _, part := range p.Parts {
		a.Sentences = append(a.Sentences, part.Line)
	}
	for _, n := range names {
		kind, name, _ := strings.Cut(n, ":")
		e := graph.Entity{Kind: graph.Kind(kind), Name: name}
		for i := strings.Index(p.Text, name); i >= 0 && i < len(p.Text); {
			e.Mentions = append(e.Mentions, graph.Mention{Span: graph.Span{Start: i, End: i + len(name)}, Form: graph.FormName})
			next := strings.Index(p.Text[i+1:], name)
			if next < 0 {
				break
			}
			i += 1 + next
		}
		e.ID = graph.EntityID(a.ID, e)
		a.Entities = append(a.Entities, e)
	}
	return a
}

// Each header line says something about the article, in its own words.
func TestFind(t *testing.T) {
	p, err := page.Read(page.Input{Name: "a.txt", Reader: strings.NewReader(`NEWS / TRADE
Ferry line to open before winter
Published: Oct 3, 2031 08:15 AM
By Nils Berg
Photo: Ada Novak/Harbor Courier

The ferry line will open in November. The mayor said so.

The author is a reporter with the Harbor Courier. news@courier.example`)})
	if err != nil {
		t.Fatal(err)
	}
	a := article(t, p, "Person:Nils Berg", "Person:Ada Novak", "Organization:Harbor Courier")
	var got []string
	for _, c := range masthead.Find(p, a) {
		got = append(got, c.Phrase.Subject+" | "+string(c.Relation)+" | "+c.Phrase.Object+" | "+c.Evidence.In(a.Text))
		a.Claims = append(a.Claims, c)
	}
	want := []string{
		"the article itself | schema:articleSection | Trade | NEWS / TRADE",
		"the article itself | schema:headline | Ferry line to open before winter | Ferry line to open before winter",
		"the article itself | schema:datePublished | 2031-10-03T08:15 | Published: Oct 3, 2031 08:15 AM",
		"the article itself | schema:author | Nils Berg | By Nils Berg",
		"the article itself | schema:creator | Ada Novak | Photo: Ada Novak/Harbor Courier",
		"Ada Novak | schema:affiliation | Harbor Courier | Photo: Ada Novak/Harbor Courier",
		"the article itself | schema:publisher | Harbor Courier | The author is a reporter with the Harbor Courier. news@courier.example",
		"the article itself | schema:email | news@courier.example | news@courier.example",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if err := a.Validate(); err != nil {
		t.Error(err)
	}
}
