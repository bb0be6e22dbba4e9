package schema

import (
	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

// piece is a part of a highlight.
type piece struct {
	text   string
	marked bool
}

// pieces cuts the text at the marks, so that nobody has to count code points.
func (h Highlight) pieces() []piece {
	var list []piece
	text, at := []rune(h.Text), 0
	cut := func(to int, marked bool) {
		if to > at {
			list = append(list, piece{string(text[at:to]), marked})
			at = to
		}
	}
	for _, m := range h.Marks {
		m = graph.Span{Start: min(m.Start, len(text)), End: min(m.End, len(text))}
		cut(m.Start, false)
		cut(m.End, true)
	}
	cut(len(text), false)
	return list
}

func highlightType() *graphql.Object {
	part := graphql.NewObject(graphql.ObjectConfig{
		Name:        "HighlightPart",
		Description: "A part of a highlight.",
		Fields: graphql.Fields{
			"text":   {Type: nonNull(graphql.String), Description: "Its words.", Resolve: value(func(p piece) any { return p.text })},
			"marked": {Type: nonNull(graphql.Boolean), Description: "Whether they are what was looked for.", Resolve: value(func(p piece) any { return p.marked })},
		},
	})
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Highlight",
		Description: "A piece of an article's title or text around what was looked for.",
		Fields: graphql.Fields{
			"inTitle": {Type: nonNull(graphql.Boolean), Description: "Whether it is of the title rather than of the text.", Resolve: value(func(h Highlight) any { return h.InTitle })},
			"text":    {Type: nonNull(graphql.String), Description: "The words, exactly as the article has them.", Resolve: value(func(h Highlight) any { return h.Text })},
			"start":   {Type: nonNull(graphql.Int), Description: "Where they begin in the title or text, in Unicode code points.", Resolve: value(func(h Highlight) any { return h.Span.Start })},
			"end":     {Type: nonNull(graphql.Int), Description: "Where they end, in Unicode code points; not included.", Resolve: value(func(h Highlight) any { return h.Span.End })},
			"parts":   {Type: list(part), Description: "The same words cut where what was looked for begins and ends.", Resolve: value(func(h Highlight) any { return h.pieces() })},
		},
	})
}
