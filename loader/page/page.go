// Package page reads a news article from bytes: plain text, HTML or JSON Lines,
// gzipped or not.
//
// It takes an Input and gives Pages: the article's text, where its body and its
// header lines are, and what these say (title, byline, date, publisher). Plain
// text and JSON Lines keep their text byte for byte; the text of an HTML page
// is made here and is valid UTF-8 without control characters.
//
// Caveat: header lines and the main text of a page are found by their form. A
// line that looks like running text is left in the body rather than read as
// metadata.
package page

import (
	"fmt"
	"io"
	"iter"
	"slices"

	"claimgraph/graph"
)

// Page is one article as it was found. A field that the input does not give is
// empty.
type Page struct {
	ID        string // JSON Lines only
	URL       string
	Title     string
	Byline    string // the authors' names as written, without "By"
	Section   string
	Publisher string
	// Published is an ISO 8601 date or time with the precision and zone that
	// the page gives: "2023-07-11", "2023-07-11T22:13", "2023-07-11T22:13:05Z".
	Published string
	Language  string // as the page declares it ("en", "en-GB"); no guess

	Text string
	// Body is where the running text lies in Text, in bytes. Captions, credits
	// and notes may lie inside it; Running leaves them out.
	Body graph.Span
	// Parts are the lines that are no running text, in the order of the text.
	Parts []Part
}

// Part is a piece of Text with a role of its own. Its span, in bytes, covers
// the words that carry the meaning: the date without "Published:", the names
// without "By".
type Part struct {
	Kind Kind
	Span graph.Span
	Line graph.Span // the whole line or lines
}

// Kind is the role of a Part.
type Kind string

// The kinds of Part.
const (
	Section    Kind = "section"
	Title      Kind = "title"
	Subtitle   Kind = "subtitle"
	Byline     Kind = "byline"
	Published  Kind = "published"
	Updated    Kind = "updated"
	Dateline   Kind = "dateline" // "LONDON, March 3 (Reuters) -" before the first sentence
	Caption    Kind = "caption"
	Credit     Kind = "credit"      // of a photograph or illustration
	AuthorNote Kind = "author note" // "The author is a reporter with ...", an e-mail address
	Copyright  Kind = "copyright"
)

// Part is the first part of kind k; ok is false when there is none.
func (p Page) Part(k Kind) (part Part, ok bool) {
	i := slices.IndexFunc(p.Parts, func(x Part) bool { return x.Kind == k })
	if i < 0 {
		return Part{}, false
	}
	return p.Parts[i], true
}

// Running gives the body without the parts that lie inside it, in order.
// Author notes are prose and stay.
func (p Page) Running() []graph.Span {
	var out []graph.Span
	at := p.Body.Start
	for _, x := range p.Parts {
		if x.Kind == AuthorNote || x.Line.Start < at || x.Line.End > p.Body.End {
			continue
		}
		if x.Line.Start > at {
			out = append(out, graph.Span{Start: at, End: x.Line.Start})
		}
		at = x.Line.End
	}
	if at < p.Body.End {
		out = append(out, graph.Span{Start: at, End: p.Body.End})
	}
	return out
}

// Format says how an article is written.
type Format string

// The formats. Auto is recognised by name and content.
const (
	Auto  Format = ""
	Text  Format = "txt"
	HTML  Format = "html"
	JSONL Format = "jsonl"
)

// Input is where articles are read from.
type Input struct {
	Reader io.Reader
	Name   string // a file name or address, for recognition and messages
	Format Format
	// Size is the number of bytes when it is known, else 0: a text or page
	// beyond Limit is refused unread.
	Size int64
	// URL is where the page was fetched from; relative addresses count from it.
	URL string
	// ContentType is the HTTP header, for the character set of a page.
	ContentType string
	// Limit is the most bytes of one article, unpacked; 0 means DefaultLimit. A
	// line of JSON Lines may be twice as long, since JSON escapes.
	Limit int64
}

// DefaultLimit bounds one article unless Input says otherwise.
const DefaultLimit = 32 << 20

func (in Input) limit() int64 {
	if in.Limit > 0 {
		return in.Limit
	}
	return DefaultLimit
}

// Read reads the one article of in. A JSON Lines input with more than one line
// is an error; All reads those.
func Read(in Input) (Page, error) {
	var found []Page
	for p, err := range All(in) {
		if err != nil {
			return Page{}, err
		}
		if found = append(found, p); len(found) > 1 {
			return Page{}, invalid(in, "holds more than one article")
		}
	}
	if len(found) == 0 {
		return Page{}, invalid(in, "holds no article")
	}
	return found[0], nil
}

// All reads the articles of in as they come: one of a text or page, one a line
// of JSON Lines. An error stands for one article, and those after it still
// come; input that cannot be read on ends the sequence. Errors about the input
// itself wrap graph.ErrInvalid and begin with the input's name. The sequence
// can be ranged over once.
func All(in Input) iter.Seq2[Page, error] {
	return func(yield func(Page, error) bool) {
		src, err := open(in)
		if err != nil {
			yield(Page{}, err)
			return
		}
		if src.format == JSONL {
			records(in, src, yield)
			return
		}
		yield(one(in, src))
	}
}

func one(in Input, src source) (Page, error) {
	data, err := src.all(in)
	if err != nil {
		return Page{}, err
	}
	if src.format == HTML {
		return readHTML(in, data)
	}
	return readText(in, data)
}

// invalid is an error about the input that says which one.
func invalid(in Input, format string, args ...any) error {
	return fmt.Errorf("%s: %w: %s", in.name(), graph.ErrInvalid, fmt.Sprintf(format, args...))
}

func (in Input) name() string {
	if in.Name == "" {
		return "input"
	}
	return in.Name
}
