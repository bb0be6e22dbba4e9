package page

import (
	"bytes"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"claimgraph/graph"
)

// maxElements bounds the work on one page; long news pages have 10,000.
const maxElements = 60_000

// readHTML finds the main text of a page and what the page says about it.
func readHTML(in Input, data []byte) (Page, error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return Page{}, invalid(in, "no text: the page is empty")
	}
	doc, err := html.Parse(strings.NewReader(decode(data, in.ContentType)))
	if err != nil {
		return Page{}, invalid(in, "not readable as HTML: %v", err)
	}
	base, err := url.Parse(in.URL)
	if err != nil {
		return Page{}, invalid(in, "address %q: %v", in.URL, err)
	}
	meta := readMeta(doc)
	parser := readability.NewParser()
	parser.MaxElemsToParse = maxElements
	article, err := parser.ParseAndMutate(doc, base)
	if err != nil {
		return Page{}, invalid(in, "main text not found: %v", err)
	}
	if article.Node == nil {
		return Page{}, invalid(in, "no text: the page has no article that can be told from its menus")
	}
	p := meta.page(article, base)
	p.compose(article.Node)
	if p.Body.Len() == 0 {
		return Page{}, invalid(in, "no text: the main part of the page is blank")
	}
	return p, nil
}

// compose writes the page's text: the title, then the blocks of the main part.
func (p *Page) compose(node *html.Node) {
	var w writer
	if p.Title != "" {
		w.block(p.Title)
		p.Parts = append(p.Parts, Part{Title, graph.Span{End: w.Len()}, graph.Span{End: w.Len()}})
	}
	w.node(node)
	w.end()
	p.Text = w.String()
	h := header{text: p.Text, paragraphs: paragraphs(p.Text), captions: w.captions, parts: p.Parts}
	if n := h.labels(len(p.Parts)); n < len(h.paragraphs) {
		p.Body = h.body(n, graph.Span{Start: 0, End: len(p.Text)})
	}
	p.Parts = h.parts
	p.fill()
}

// decode gives a page as UTF-8. A page that is UTF-8 is taken as such whatever
// it declares, since text of another character set hardly ever is by accident.
func decode(data []byte, contentType string) string {
	enc, name, certain := charset.DetermineEncoding(data, contentType)
	wide := bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff"))
	if !wide && (utf8.Valid(data) && !escaped(name) || !certain && utf8.Valid(data)) || name == "utf-8" {
		return strings.ToValidUTF8(string(bytes.TrimPrefix(data, []byte("\ufeff"))), "\ufffd")
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil { // what cannot be decoded becomes the replacement character
		out = data
	}
	return strings.ToValidUTF8(string(out), "\ufffd")
}

// escaped reports a character set whose bytes are ASCII with escapes, so that
// valid UTF-8 says nothing.
func escaped(name string) bool { return name == "iso-2022-jp" || name == "hz-gb-2312" }

// page joins what the page declares with what readability found.
func (m meta) page(a readability.Article, base *url.URL) Page {
	p := Page{
		Title:     clean(a.Title()),
		Byline:    unlabeled(clean(a.Byline())),
		Section:   clean(m.section),
		Publisher: clean(m.publisher),
		Published: m.published,
		Language:  clean(m.language),
		URL:       m.address(base),
	}
	first(&p.Title, clean(m.title))
	first(&p.Publisher, clean(a.SiteName()))
	first(&p.Language, clean(a.Language()))
	if m.author != "" && (p.Byline == "" || len(m.author) < len(p.Byline)) {
		p.Byline = unlabeled(clean(m.author))
	}
	if t, err := a.PublishedTime(); err == nil && p.Published == "" {
		p.Published = t.Format("2006-01-02T15:04:05Z07:00")
	}
	return p
}

// unlabeled takes "By" from a byline.
func unlabeled(s string) string {
	if len(s) > 3 && strings.EqualFold(s[:3], "by ") {
		return s[3:]
	}
	return s
}

// clean makes one line of s without control and format characters; white space
// becomes single blanks.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case isBlank(r):
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
