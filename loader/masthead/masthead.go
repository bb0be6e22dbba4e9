// Package masthead reads the claims that an article's header and footer lines
// make about the article itself: its headline, section, date, author, the makers
// of its pictures.
//
// It takes the page with its parts, and the article with its entities, and gives
// claims whose subject is the article. They are the author's own statements, so
// they carry no attribution.
//
// Caveat: only lines that stand in the text make claims; what a page says in its
// metadata alone has no words to show.
package masthead

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"claimgraph/graph"
	"claimgraph/loader/page"
)

// subject is how claims name the article they stand in.
const subject = "the article itself"

// Find gives the claims in the order of the page's parts. The article must have
// its sentences and entities.
func Find(p page.Page, a *graph.Article) []graph.Claim {
	f := finder{page: p, a: a}
	for _, part := range p.Parts {
		switch part.Kind {
		case page.Title:
			f.add(part, about("schema:headline", "title", graph.Ref{Text: part.Span.In(a.Text)}))
		case page.Section:
			f.add(part, about("schema:articleSection", "section", graph.Ref{Text: section(part.Span.In(a.Text))}))
		case page.Published:
			f.published(part)
		case page.Byline:
			f.makers(part, "schema:author", "author")
		case page.Credit:
			f.makers(part, "schema:creator", "create")
		case page.AuthorNote:
			f.note(part)
			f.mail(part)
		}
	}
	return f.claims
}

// finder collects the claims of one article.
type finder struct {
	page   page.Page
	a      *graph.Article
	claims []graph.Claim
}

// about is a claim on the article.
func about(relation graph.Term, predicate string, object graph.Ref) graph.Claim {
	return graph.Claim{Subject: graph.Ref{Text: subject}, Relation: relation, Predicate: predicate, Object: object}
}

// add completes a claim whose words stand in the part's line.
func (f *finder) add(part page.Part, c graph.Claim) {
	c.Sentence = f.sentence(part.Span)
	if c.Sentence < 0 || c.Object.IsZero() {
		return
	}
	c.Article, c.Evidence = f.a.ID, part.Line
	c.Phrase = graph.Phrase{Subject: f.words(c.Subject), Predicate: c.Predicate, Object: f.words(c.Object)}
	c.Modality, c.Polarity, c.Certainty = graph.ModalityFact, graph.Positive, graph.Certain
	c.Rule, c.Confidence = "masthead", 0.95
	c.ID = graph.ClaimID(c)
	for _, old := range f.claims {
		if old.Subject == c.Subject && old.Relation == c.Relation && old.Object == c.Object {
			return // a credit printed twice
		}
	}
	f.claims = append(f.claims, c)
}

// words is how a claim's end is written.
func (f *finder) words(r graph.Ref) string {
	if e := f.a.Entity(r.Entity); e != nil && r.Entity != "" {
		return e.Name
	}
	if !r.Interval.IsZero() {
		return r.Interval.String()
	}
	return r.Text
}

// sentence is the index of the sentence that overlaps s, -1 for none.
func (f *finder) sentence(s graph.Span) int {
	for i, x := range f.a.Sentences {
		if x.Overlaps(s) {
			return i
		}
	}
	return -1
}

// section is the innermost one of a path: "NEWS / ENERGY" is Energy. Capitals
// are for show and go.
func section(s string) string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("/|>»", r) })
	if len(parts) == 0 {
		return ""
	}
	last := strings.TrimSpace(parts[len(parts)-1])
	if _, first := utf8.DecodeRuneInString(last); last == strings.ToUpper(last) && len(last) > 3 {
		last = last[:first] + strings.ToLower(last[first:])
	}
	return last
}

func (f *finder) published(part page.Part) {
	f.add(part, about("schema:datePublished", "publish", graph.Ref{Interval: f.a.Published}))
}

// makers reads the people and outlets of a byline or credit: "Photo: Ada
// Novak/Harbor Courier". A person before a slash and an outlet after it belong
// together.
func (f *finder) makers(part page.Part, relation graph.Term, predicate string) {
	var person *graph.Entity
	var end int
	for _, e := range f.named(part.Line) {
		switch {
		case e.entity.Kind == graph.KindPerson:
			person, end = e.entity, e.span.End
			f.add(part, about(relation, predicate, graph.Ref{Entity: e.entity.ID}))
		case e.entity.Kind == graph.KindOrganization && person != nil && strings.TrimSpace(f.a.Text[end:e.span.Start]) == "/":
			c := about("schema:affiliation", "affiliation", graph.Ref{Entity: e.entity.ID})
			c.Subject = graph.Ref{Entity: person.ID}
			f.add(part, c)
		}
	}
}

// place is a name in a line.
type place struct {
	span   graph.Span
	entity *graph.Entity
}

// named gives the names inside s in the order of the text.
func (f *finder) named(s graph.Span) []place {
	var out []place
	for i := range f.a.Entities {
		e := &f.a.Entities[i]
		for _, m := range e.Mentions {
			if m.Form == graph.FormName && s.Contains(m.Span) {
				out = append(out, place{m.Span, e})
			}
		}
	}
	slices.SortFunc(out, func(a, b place) int { return a.span.Start - b.span.Start })
	return out
}

// address is an e-mail address as people print it.
var address = regexp.MustCompile(`[\pL\d._%+-]+@[\pL\d-]+(?:\.[\pL\d-]+)+`)

// note reads who the author is from a line at the end: "The author is a reporter
// with the Harbor Courier". The outlet that the line names publishes the article
// where the article's credit or the address beside names it as well; a guest's
// employer does not.
func (f *finder) note(part page.Part) {
	line := strings.ToLower(part.Line.In(f.a.Text))
	if !strings.HasPrefix(line, "the author ") && !strings.HasPrefix(line, "the writer ") {
		return
	}
	line = line[:len("the author")]
	for i := range f.a.Entities {
		e := &f.a.Entities[i]
		for _, m := range e.Mentions {
			if e.Kind == graph.KindPerson && m.Span.Start == part.Line.Start && strings.EqualFold(m.Span.In(f.a.Text), line) {
				f.add(part, about("schema:author", "author", graph.Ref{Entity: e.ID}))
			}
		}
	}
	for _, n := range f.named(part.Line) {
		if n.entity.Kind == graph.KindOrganization && f.outlet(n.entity) {
			f.add(part, about("schema:publisher", "publisher", graph.Ref{Entity: n.entity.ID}))
		}
	}
}

// outlet reports whether an organization is named in a credit of the article, or
// by the domain of an address in its last lines.
func (f *finder) outlet(e *graph.Entity) bool {
	for _, part := range f.page.Parts {
		switch part.Kind {
		case page.Credit:
			for _, n := range f.named(part.Line) {
				if n.entity == e {
					return true
				}
			}
		case page.AuthorNote:
			_, domain, ok := strings.Cut(address.FindString(part.Line.In(f.a.Text)), "@")
			if ok && strings.HasPrefix(domain, strings.ToLower(strings.ReplaceAll(e.Name, " ", ""))+".") {
				return true
			}
		}
	}
	return false
}

func (f *finder) mail(part page.Part) {
	for _, m := range address.FindAllStringIndex(part.Line.In(f.a.Text), -1) {
		s := graph.Span{Start: part.Line.Start + m[0], End: part.Line.Start + m[1]}
		f.add(page.Part{Kind: part.Kind, Span: s, Line: s}, about("schema:email", "contact", graph.Ref{Text: s.In(f.a.Text)}))
	}
}
