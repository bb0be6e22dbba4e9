package page

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimgraph/graph"
)

// readText reads a plain text; its words stay as they are.
func readText(in Input, data []byte) (Page, error) {
	text, err := checked(in, data)
	if err != nil {
		return Page{}, err
	}
	if blank(text) {
		return Page{}, invalid(in, "no text: the file is empty or blank")
	}
	p := Page{URL: in.URL, Text: text}
	h := header{text: text, paragraphs: paragraphs(text)}
	p.Body, p.Parts = h.read()
	p.fill()
	return p, nil
}

// fill takes from the parts what fields are still empty.
func (p *Page) fill() {
	for _, x := range p.Parts {
		words := strings.Join(strings.Fields(x.Span.In(p.Text)), " ")
		switch x.Kind {
		case Title:
			first(&p.Title, words)
		case Section:
			first(&p.Section, words)
		case Byline:
			first(&p.Byline, words)
		case Published:
			first(&p.Published, isoTime(words))
		}
	}
}

// first sets *field when it is empty.
func first(field *string, value string) {
	if *field == "" {
		*field = value
	}
}

// paragraph is a run of lines without a blank one between; in text whose lines
// are paragraphs, one line.
type paragraph struct {
	graph.Span
	gap bool // a blank line, or the end, follows
}

// paragraphs cuts text at blank lines and, unless a line goes on the one
// before, at line ends. A line goes on when it begins in lower case, or when
// the text is wrapped and the line before is long.
func paragraphs(text string) []paragraph {
	wrap := wrapped(text)
	var out []paragraph
	for l := range lines(text) {
		n := len(out)
		if l.Len() == 0 {
			if n > 0 {
				out[n-1].gap = true
			}
			continue
		}
		if n > 0 && !out[n-1].gap && goesOn(text, out[n-1].Span, l, wrap) {
			out[n-1].End = l.End
			continue
		}
		out = append(out, paragraph{Span: l})
	}
	if n := len(out); n > 0 {
		out[n-1].gap = true
	}
	return out
}

// goesOn reports whether line l continues the paragraph p.
func goesOn(text string, p, l graph.Span, wrap int) bool {
	r, _ := utf8.DecodeRuneInString(text[l.Start:])
	if unicode.IsLower(r) {
		return true
	}
	if wrap == 0 || lastLine(text, p)*4 <= wrap*3 {
		return false
	}
	_, label := labeled(text, l)
	return !label
}

// lastLine is the length of the last line of s.
func lastLine(text string, s graph.Span) int {
	return s.Len() - 1 - strings.LastIndexByte(s.In(text), '\n')
}

// wrapped is the width of hand-wrapped text, 0 when lines are not wrapped:
// fewer than a quarter of them go on in lower case.
func wrapped(text string) int {
	const widest = 120
	ends, soft, width, prev := 0, 0, 0, 0
	for l := range lines(text) {
		if prev > 0 && l.Len() > 0 {
			ends++
			r, _ := utf8.DecodeRuneInString(text[l.Start:])
			if unicode.IsLower(r) && prev <= widest {
				soft++
				width = max(width, prev)
			}
		}
		prev = l.Len()
	}
	if soft*4 < ends {
		return 0
	}
	return width
}

// lines yields the lines of text without the blanks around them, empty ones
// too.
func lines(text string) iter.Seq[graph.Span] {
	return func(yield func(graph.Span) bool) {
		for at := 0; at < len(text); {
			n := strings.IndexAny(text[at:], "\n\r")
			end := at + n
			if n < 0 {
				end = len(text)
			}
			if !yield(trimSpan(text, graph.Span{Start: at, End: end})) {
				return
			}
			at = end + 1
			if end < len(text) && text[end] == '\r' && strings.HasPrefix(text[at:], "\n") {
				at++
			}
		}
	}
}

// trimSpan narrows s until it neither begins nor ends with a blank.
func trimSpan(text string, s graph.Span) graph.Span {
	for s.Start < s.End {
		r, n := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !isBlank(r) {
			break
		}
		s.Start += n
	}
	for s.Start < s.End {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !isBlank(r) {
			break
		}
		s.End -= n
	}
	return s
}

// isBlank reports whether r prints nothing: white space, control and format
// characters.
func isBlank(r rune) bool {
	if r < utf8.RuneSelf {
		return r <= ' ' || r == 0x7f
	}
	return unicode.IsSpace(r) || unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r)
}
