package search

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimgraph/graph"

	blevesearch "github.com/blevesearch/bleve/v2/search"
)

// The sizes of fragments, in bytes.
const (
	before        = 60  // of context in front of the first match
	length        = 240 // of a fragment, unless one match is longer
	mostFragments = 3
)

// fragments cuts the pieces of a text that have matches. shift is where the text
// begins in the whole, in code points.
func fragments(text string, matches blevesearch.TermLocationMap, shift int) []Fragment {
	marks := places(text, matches)
	var list []Fragment
	offsets := graph.NewOffsets(text)
	for i := 0; i < len(marks) && len(list) < mostFragments; {
		start := wordStart(text, max(0, marks[i].Start-before))
		n := i + 1
		for n < len(marks) && marks[n].End <= start+length {
			n++
		}
		end := wordEnd(text, min(len(text), max(start+length, marks[n-1].End)))
		list = append(list, newFragment(offsets, text, graph.Span{Start: start, End: end}, marks[i:n], shift))
		i = n
	}
	return list
}

func newFragment(offsets *graph.Offsets, text string, s graph.Span, marks []graph.Span, shift int) Fragment {
	piece := s.In(text)
	s.Start += len(piece) - len(strings.TrimLeftFunc(piece, unicode.IsSpace))
	s.End -= len(piece) - len(strings.TrimRightFunc(piece, unicode.IsSpace))
	points := offsets.Span(s)
	f := Fragment{Span: graph.Span{Start: points.Start + shift, End: points.End + shift}, Text: s.In(text)}
	for _, m := range marks {
		at := offsets.Span(m)
		f.Marks = append(f.Marks, graph.Span{Start: at.Start - points.Start, End: at.End - points.Start})
	}
	return f
}

// places are the matches in text order, without those inside others.
func places(text string, matches blevesearch.TermLocationMap) []graph.Span {
	var marks []graph.Span
	for _, locations := range matches {
		for _, l := range locations {
			if l.Start < l.End && l.End <= uint64(len(text)) {
				marks = append(marks, graph.Span{Start: int(l.Start), End: int(l.End)})
			}
		}
	}
	slices.SortFunc(marks, func(a, b graph.Span) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	end := 0
	return slices.DeleteFunc(marks, func(s graph.Span) bool {
		inside := s.Start < end
		end = max(end, s.End)
		return inside
	})
}

// farthest is how far a cut goes for the edge of a word.
const farthest = 30

// wordStart moves a cut forward to the start of a word.
func wordStart(text string, at int) int {
	for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	if at == 0 {
		return 0
	}
	if n := strings.IndexFunc(text[at:min(len(text), at+farthest)], unicode.IsSpace); n >= 0 {
		return at + n
	}
	return at
}

// wordEnd moves a cut forward to the end of a word.
func wordEnd(text string, at int) int {
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	if at == len(text) {
		return at
	}
	n := strings.IndexFunc(text[at:min(len(text), at+farthest)], unicode.IsSpace)
	if n < 0 {
		return at
	}
	return at + n
}
