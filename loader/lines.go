package loader

import (
	"slices"

	"claimgraph/graph"
	"claimgraph/loader/page"
	"claimgraph/loader/syntax"
	"claimgraph/loader/text"
)

// lines are the sentences of an article: those of its prose, and each header
// line as one of its own.
type lines struct {
	sentences []text.Sentence
	header    []bool // not prose: a section, a date, a byline, a credit
}

// cut gives the sentences of a page in the order of the text. A title is read
// as prose; other header lines hold names and dates, but no clauses.
func cut(p page.Page) lines {
	type piece struct {
		span   graph.Span
		header bool
	}
	var pieces []piece
	for _, part := range p.Parts {
		switch part.Kind {
		case page.AuthorNote: // prose, part of the running text
		case page.Title, page.Subtitle:
			pieces = append(pieces, piece{part.Span, false})
		default:
			pieces = append(pieces, piece{part.Line, true})
		}
	}
	for _, s := range p.Running() {
		pieces = append(pieces, piece{s, false})
	}
	slices.SortStableFunc(pieces, func(a, b piece) int { return a.span.Start - b.span.Start })
	var l lines
	for _, x := range pieces {
		for _, s := range text.In(p.Text, x.span) {
			l.sentences = append(l.sentences, s)
			l.header = append(l.header, x.header)
		}
	}
	return l
}

// prose is trees without those of header lines.
func (l lines) prose(trees []syntax.Tree) []syntax.Tree {
	out := slices.Clone(trees)
	for i, header := range l.header {
		if header {
			out[i] = syntax.Tree{}
		}
	}
	return out
}
