package graph

import "fmt"

// Span is a half-open range [Start, End) of an article's text. Inside the
// program it counts bytes and always lies on rune boundaries; every output
// converts it to Unicode code points (see Offsets).
type Span struct {
	Start, End int
}

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// In returns the words of text that the span covers. It returns "" for a span
// that does not lie in text.
func (s Span) In(text string) string {
	if s.Start < 0 || s.End > len(text) || s.Start > s.End {
		return ""
	}
	return text[s.Start:s.End]
}

// String prints the span as "start:end".
func (s Span) String() string { return fmt.Sprintf("%d:%d", s.Start, s.End) }

// ParseSpan reads what String prints.
func ParseSpan(s string) (Span, error) {
	var p Span
	if n, err := fmt.Sscanf(s, "%d:%d", &p.Start, &p.End); n != 2 || err != nil || p.Start < 0 || p.End < p.Start || p.String() != s {
		return Span{}, fmt.Errorf("span %q: %w: want start:end", s, ErrInvalid)
	}
	return p, nil
}
