package graph

import (
	"sort"
	"unicode/utf8"
)

// Offsets converts between bytes and Unicode code points of one text. The zero
// value is not usable; NewOffsets reads the text once. It is safe for
// concurrent use.
type Offsets struct {
	text  string
	ascii bool
	marks []int // code points before byte i*stride
}

const stride = 128

// NewOffsets indexes text, which must be valid UTF-8.
func NewOffsets(text string) *Offsets {
	n := utf8.RuneCountInString(text)
	o := &Offsets{text: text, ascii: n == len(text)}
	if o.ascii {
		return o
	}
	count := 0
	for i := range len(text) {
		if i%stride == 0 {
			o.marks = append(o.marks, count)
		}
		if utf8.RuneStart(text[i]) {
			count++
		}
	}
	return o
}

// CodePoints converts a byte offset on a rune boundary, 0 to len(text).
func (o *Offsets) CodePoints(b int) int {
	if o.ascii || b == 0 {
		return b
	}
	m := min(b/stride, len(o.marks)-1)
	n := o.marks[m]
	for i := m * stride; i < b; i++ {
		if utf8.RuneStart(o.text[i]) {
			n++
		}
	}
	return n
}

// Bytes converts an offset in code points. ok is false outside the text.
func (o *Offsets) Bytes(cp int) (b int, ok bool) {
	if o.ascii || cp < 0 {
		return cp, cp >= 0 && cp <= len(o.text)
	}
	m := sort.SearchInts(o.marks, cp+1) - 1
	n := o.marks[max(m, 0)]
	for i := max(m, 0) * stride; i < len(o.text); i++ {
		if utf8.RuneStart(o.text[i]) {
			if n == cp {
				return i, true
			}
			n++
		}
	}
	return len(o.text), n == cp
}

// Span converts a span of bytes to one of code points.
func (o *Offsets) Span(s Span) Span { return Span{o.CodePoints(s.Start), o.CodePoints(s.End)} }

// Parse converts a span of code points to one of bytes. ok is false where it
// does not lie in the text.
func (o *Offsets) Parse(s Span) (Span, bool) {
	a, ok := o.Bytes(s.Start)
	b, ok2 := o.Bytes(s.End)
	return Span{a, b}, ok && ok2 && a <= b
}
