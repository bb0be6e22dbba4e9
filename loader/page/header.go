package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimgraph/graph"
)

// header finds the lines of a plain text that are no running text.
type header struct {
	text       string
	paragraphs []paragraph
	captions   []Part // found by markup, in order; the next one is at next
	next       int
	parts      []Part
}

// read gives the body and the parts. A text in which nothing runs, such as one
// sentence or a list, is all body.
func (h *header) read() (graph.Span, []Part) {
	whole := trimSpan(h.text, graph.Span{Start: 0, End: len(h.text)})
	n := h.top()
	if n == len(h.paragraphs) {
		return whole, nil
	}
	return h.body(n, whole), h.parts
}

// body gives the body, which begins at paragraph n or after its dateline, and
// reads the parts inside it.
func (h *header) body(n int, whole graph.Span) graph.Span {
	h.parts = append(h.parts, h.captions...)
	body := graph.Span{Start: h.paragraphs[n].Start, End: whole.End}
	if d, ok := dateline(h.text, h.paragraphs[n].Span); ok {
		h.parts = append(h.parts, d)
		body.Start = trimSpan(h.text, graph.Span{Start: d.Line.End, End: body.End}).Start
	}
	for i := n; i < len(h.paragraphs); i++ {
		h.inside(i)
	}
	slices.SortStableFunc(h.parts, func(a, b Part) int { return a.Line.Start - b.Line.Start })
	return body
}

// labels reads the paragraphs before the body that are header lines by their
// form alone, the first n left out, and gives the first of the body.
func (h *header) labels(n int) int {
	for ; n < len(h.paragraphs); n++ {
		p := h.paragraphs[n].Span
		if h.caption(p) {
			continue
		}
		x, ok := labeled(h.text, p)
		if !ok {
			return n
		}
		h.parts = append(h.parts, x)
	}
	return n
}

// caption reports whether p lies in a caption that markup told. It is asked
// about paragraphs in order.
func (h *header) caption(p graph.Span) bool {
	for h.next < len(h.captions) && h.captions[h.next].Line.End <= p.Start {
		h.next++
	}
	return h.next < len(h.captions) && h.captions[h.next].Line.Overlaps(p)
}

// top reads the header lines and gives the first paragraph of the body.
func (h *header) top() int {
	titles := 0
	for i, p := range h.paragraphs {
		if x, ok := labeled(h.text, p.Span); ok {
			h.parts = append(h.parts, x)
			continue
		}
		s := p.In(h.text)
		switch {
		case titles == 0 && section(s) && h.titleFollows(i):
			h.add(Section, p.Span)
		case titles == 0 && headline(s) && h.bodyFollows(i):
			h.add(Title, p.Span)
			titles++
		case titles == 1 && headline(s) && !runs(s) && h.bodyFollows(i):
			h.add(Subtitle, p.Span)
			titles++
		default:
			return i
		}
	}
	return len(h.paragraphs)
}

func (h *header) add(k Kind, s graph.Span) { h.parts = append(h.parts, Part{k, s, s}) }

// titleFollows reports whether a title may come after paragraph i.
func (h *header) titleFollows(i int) bool {
	for _, p := range h.paragraphs[i+1:] {
		if _, ok := labeled(h.text, p.Span); !ok {
			return headline(p.In(h.text)) && !runs(p.In(h.text))
		}
	}
	return false
}

// bodyFollows reports whether running text comes within the next few
// paragraphs.
func (h *header) bodyFollows(i int) bool {
	for _, p := range h.paragraphs[i+1 : min(len(h.paragraphs), i+9)] {
		if _, ok := labeled(h.text, p.Span); !ok && runs(p.In(h.text)) {
			return true
		}
	}
	return false
}

// inside looks at paragraph i of the body for captions, credits and notes.
func (h *header) inside(i int) {
	p := h.paragraphs[i].Span
	if h.caption(p) {
		return
	}
	s := p.In(h.text)
	if x, ok := credit(h.text, p); ok {
		h.parts = append(h.parts, x)
		return
	}
	if copyright(s) {
		h.add(Copyright, p)
		return
	}
	if i >= len(h.paragraphs)-4 && authorNote(s) {
		h.add(AuthorNote, p)
	}
}

// headline reports whether s has the form of a title: at most some 25 words,
// no full stop at its end.
func headline(s string) bool {
	if len(s) > 200 || strings.Count(s, " ") > 25 || strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "...") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	return strings.IndexFunc(s, unicode.IsLetter) >= 0 && !strings.ContainsRune(",;:", lastRune(s)) && r != '-' &&
		!strings.Contains(s, "\n\n") && !inner(s)
}

// inner reports whether a sentence ends inside s and another one begins, which
// it does in running text: "It rained. Nobody came?"
func inner(s string) bool {
	for i := 3; i+2 < len(s); i++ {
		if s[i] == '.' && s[i+1] == ' ' && unicode.IsUpper(rune(s[i+2])) && letters(s[i-3:i]) {
			return true
		}
	}
	return false
}

func letters(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}

// runs reports whether s is running text: it is long, or has some words and
// ends as a sentence does.
func runs(s string) bool {
	if len(s) > 200 {
		return true
	}
	end := lastRune(strings.TrimRight(s, "\"”’')]"))
	return strings.Count(s, " ") >= 4 && strings.ContainsRune(".!?…", end)
}

// section reports whether s names a section of a newspaper: a path ("SOURCE /
// CITY", "Home > World") or one or two words in capitals.
func section(s string) bool {
	if len(s) > 60 || strings.ContainsAny(s, ".?!,;\"0123456789") {
		return false
	}
	for _, sep := range []string{" / ", " > ", " » ", " | ", " › "} {
		if strings.Contains(s, sep) {
			return true
		}
	}
	return strings.Count(s, " ") <= 1 && strings.ToUpper(s) == s && strings.IndexFunc(s, unicode.IsLetter) >= 0
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
