package loader

import (
	"slices"

	"claimgraph/graph"
	"claimgraph/loader/page"
	"claimgraph/loader/speech"
	"claimgraph/loader/syntax"
	"claimgraph/loader/text"
)

// lines are the sentences of an article: those of its prose, and each header
// line as one of its own.
type lines struct {
	turns     []speech.Turn
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
	running := p.Running()
	l := lines{turns: speech.Turns(p.Text, running)}
	for _, s := range running {
		for _, s := range apart(s, l.turns) {
			pieces = append(pieces, piece{s, false})
		}
	}
	slices.SortStableFunc(pieces, func(a, b piece) int { return a.span.Start - b.span.Start })
	blocks := 0
	for _, x := range pieces {
		first := blocks
		for _, s := range text.In(p.Text, x.span) {
			s.Block += first
			blocks = s.Block + 1
			l.sentences = append(l.sentences, s)
			l.header = append(l.header, x.header)
		}
	}
	return l
}

// apart cuts running text before and behind the labels of its turns, so that
// each is a line of its own and no word of what is said.
func apart(running graph.Span, turns []speech.Turn) []graph.Span {
	var out []graph.Span
	for _, t := range turns {
		if !running.Contains(t.Label) {
			continue
		}
		out = append(out, graph.Span{Start: running.Start, End: t.Label.Start}, t.Label)
		running.Start = t.Label.End
	}
	return append(out, running)
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
