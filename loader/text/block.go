package text

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimgraph/graph"
)

// block is a run of lines that no sentence leaves: a paragraph or a line of its
// own.
type block struct {
	graph.Span
	line bool // it is one line
}

// blocks cuts part of the text at blank lines and at those line ends that are
// no soft breaks of running text.
func blocks(text string, part graph.Span) iter.Seq[block] {
	return func(yield func(block) bool) {
		w := width(text, part)
		var b block
		open := false
		for l := range lines(text, part) {
			if l.Len() == 0 {
				if open && !yield(b) {
					return
				}
				open = false
				continue
			}
			if open && !hard(text, b.Span, l, w) {
				b.End, b.line = l.End, false
				continue
			}
			if open && !yield(b) {
				return
			}
			b, open = block{Span: l, line: true}, true
		}
		if open {
			yield(b)
		}
	}
}

// lines yields the lines of part without the blanks around them. "\r\n" gives
// no empty line between; the paragraph separator U+2029 and a form feed do.
func lines(text string, part graph.Span) iter.Seq[graph.Span] {
	return func(yield func(graph.Span) bool) {
		for at := part.Start; at < part.End; {
			n, eol, gap := lineEnd(text[at:part.End])
			s, e := trim(text, at, at+n)
			if s == e {
				s, e = at, at
			}
			if !yield(graph.Span{Start: s, End: e}) {
				return
			}
			at += n + eol
			if gap && !yield(graph.Span{Start: at, End: at}) {
				return
			}
		}
	}
}

// lineEnd finds the first line end in s: the bytes before it, its own bytes,
// and whether it also ends a paragraph.
func lineEnd(s string) (n, eol int, gap bool) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\n', '\v':
			return i, 1, false
		case '\f':
			return i, 1, true
		case '\r':
			if strings.HasPrefix(s[i:], "\r\n") {
				return i, 2, false
			}
			return i, 1, false
		case 0xe2:
			if strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029") {
				return i, 3, s[i+2] == 0xa9
			}
		}
	}
	return len(s), 0, false
}

// maxWidth is the longest line that still counts as wrapped by hand or by a
// mail program; beyond it a line is a paragraph.
const maxWidth = 120

// width is the column at which the text is wrapped, 0 when it is not. Wrapped
// English goes on in lower case at most line ends; a quarter is enough to tell
// it from a list of headings.
func width(text string, part graph.Span) int {
	var prev graph.Span
	ends, soft, w := 0, 0, 0
	for l := range lines(text, part) {
		if prev.Len() > 0 && l.Len() > 0 {
			ends++
			if unicode.IsLower(first(text[l.Start:])) && prev.Len() <= maxWidth {
				soft++
				w = max(w, prev.Len())
			}
		}
		prev = l
	}
	if soft*4 < ends {
		return 0
	}
	return w
}

// hard reports whether the line l begins a block of its own after the open
// block b. In wrapped text it does when its first word would still have fitted
// on the line before; in other text when it does not go on in lower case.
func hard(text string, b, l graph.Span, w int) bool {
	if bullet(text[l.Start:l.End]) {
		return true
	}
	if unicode.IsLower(first(text[l.Start:])) {
		return false
	}
	if w == 0 {
		return true
	}
	last := b.End - b.Start
	if i := strings.LastIndexAny(text[b.Start:b.End], "\n\r\v"); i >= 0 {
		last -= i + 1
	}
	word := strings.IndexByte(text[l.Start:l.End], ' ')
	if word < 0 {
		word = l.Len()
	}
	return last+1+word <= w
}

// bullet reports whether a line begins as a list item does: "- first",
// "• first", "3. first", "(b) first".
func bullet(line string) bool {
	r, n := utf8.DecodeRuneInString(line)
	if strings.ContainsRune("-*•‣▪●–—", r) {
		return n < len(line) && Blank(first(line[n:]))
	}
	i := 0
	if line[0] == '(' {
		i = 1
	}
	d := i
	for d < len(line) && d < i+2 && isDigit(line[d]) {
		d++
	}
	if d == i && d < len(line) && isLower(line[d]) {
		d++
	}
	return d > i && d+1 < len(line) && (line[d] == '.' || line[d] == ')') && Blank(first(line[d+1:]))
}
