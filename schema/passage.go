package schema

import (
	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

// passage is a span of an article's text. The offsets are converted when they
// leave.
type passage struct {
	article *graph.Article
	span    graph.Span
	offsets *graph.Offsets
}

func (b *batch) passage(a *graph.Article, s graph.Span) passage {
	return passage{article: a, span: s, offsets: b.offsetsOf(a)}
}

// passages are spans of one article, whose text is read in the batch.
func passages(p graphql.ResolveParams, article graph.ID, spans []graph.Span) (any, error) {
	b := from(p.Context).batch
	return then(b.headers.later(article), func(a *graph.Article) (any, error) {
		return b.passagesIn(a, spans), nil
	}), nil
}

func (b *batch) passagesIn(a *graph.Article, spans []graph.Span) []passage {
	list := make([]passage, len(spans))
	for i, s := range spans {
		list[i] = b.passage(a, s)
	}
	return list
}

// passageFields are those of Passage and of Evidence.
func passageFields(quote string) graphql.Fields {
	return graphql.Fields{
		quote:   {Type: nonNull(graphql.String), Description: "The words, exactly as the article has them.", Resolve: value(func(p passage) any { return p.span.In(p.article.Text) })},
		"start": {Type: nonNull(graphql.Int), Description: "Where they begin in the article's text, in Unicode code points.", Resolve: value(func(p passage) any { return p.offsets.CodePoints(p.span.Start) })},
		"end":   {Type: nonNull(graphql.Int), Description: "Where they end in the article's text, in Unicode code points; not included.", Resolve: value(func(p passage) any { return p.offsets.CodePoints(p.span.End) })},
	}
}

func passageType() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name: "Passage", Description: "Some words of an article.", Fields: passageFields("text"),
	})
}

const (
	contextLength    = 60   // code points around a quote, when the query gives no number
	maxContextLength = 1000 // no more on each side
)

func evidenceType() *graphql.Object {
	fields := passageFields("quote")
	around := func(description string, of func(p passage, n int) string) *graphql.Field {
		return &graphql.Field{
			Type: nonNull(graphql.String), Description: description,
			Args: graphql.FieldConfigArgument{"length": {
				Type: graphql.Int, DefaultValue: contextLength, Description: "At most so many code points, up to 1000.",
			}},
			Resolve: func(p graphql.ResolveParams) (any, error) {
				n, _ := p.Args["length"].(int)
				return of(p.Source.(passage), max(0, min(n, maxContextLength))), nil
			},
		}
	}
	fields["before"] = around("The words in front of the quote.", before)
	fields["after"] = around("The words behind the quote.", after)
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Evidence",
		Description: "The words of the article that a claim rests on, as the Web Annotation model's text quote and text position.",
		Fields:      fields,
	})
}

func before(p passage, n int) string {
	text := p.article.Text[:p.span.Start]
	start := len(text)
	for ; n > 0 && start > 0; n-- {
		start--
		for start > 0 && text[start]&0xC0 == 0x80 { // inside a rune
			start--
		}
	}
	return text[start:]
}

func after(p passage, n int) string {
	text := p.article.Text[p.span.End:]
	for i := range text {
		if n == 0 {
			return text[:i]
		}
		n--
	}
	return text
}
