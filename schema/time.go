package schema

import (
	"time"

	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

// expression is an expression of time in a text.
type expression struct {
	passage
	time graph.Time
}

func (b *batch) times(a *graph.Article) []expression {
	list := make([]expression, len(a.Times))
	for i, at := range a.Times {
		list[i] = expression{b.passage(a, at.Span), at}
	}
	return list
}

func (t *types) timeType() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "TimeExpression",
		Description: "Words of an article that name a time, as TimeML's TIMEX3 describes them.",
		Fields: graphql.Fields{
			"text":     {Type: nonNull(graphql.String), Description: "The words, exactly as the article has them.", Resolve: value(func(e expression) any { return e.span.In(e.article.Text) })},
			"start":    {Type: nonNull(graphql.Int), Description: "Where they begin in the article's text, in Unicode code points.", Resolve: value(func(e expression) any { return e.offsets.CodePoints(e.span.Start) })},
			"end":      {Type: nonNull(graphql.Int), Description: "Where they end, in Unicode code points; not included.", Resolve: value(func(e expression) any { return e.offsets.CodePoints(e.span.End) })},
			"type":     {Type: graphql.String, Description: "DATE, TIME, DURATION or SET, as in TIMEX3, which has none for a range.", Resolve: value(func(e expression) any { return text(e.time.Type) })},
			"value":    {Type: graphql.String, Description: "The value in TIMEX3's notation.", Resolve: value(func(e expression) any { return text(e.time.Value) })},
			"interval": {Type: t.interval, Description: "The stretch of time they mean; null for a duration or a repetition.", Resolve: value(func(e expression) any { return interval(e.time.Interval) })},
		},
	})
}

// claimTimesType keeps the four times of a claim apart.
func (t *types) claimTimesType() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "ClaimTimes",
		Description: "The four times of a claim, which are kept apart.",
		Fields: graphql.Fields{
			"happened": {Type: t.interval, Description: "When it happened or holds; null when the article does not tell.", Resolve: value(func(c *graph.Claim) any { return interval(c.When) })},
			"said":     {Type: t.interval, Description: "When its source said it; null when the article does not tell.", Resolve: said},
			"published": {Type: t.interval, Description: "When its article was published; null when that is not known.", Resolve: func(p graphql.ResolveParams) (any, error) {
				return then(from(p.Context).batch.headers.later(p.Source.(*graph.Claim).Article), func(a *graph.Article) (any, error) {
					return interval(a.Published), nil
				}), nil
			}},
			"loaded": {Type: t.dateTime, Description: "When its article was stored here, in UTC.", Resolve: func(p graphql.ResolveParams) (any, error) {
				return loadedAt(p, p.Source.(*graph.Claim).Article)
			}},
		},
	})
}

// loadedAt is when an article was stored.
func loadedAt(p graphql.ResolveParams, article graph.ID) (any, error) {
	return then(from(p.Context).batch.loaded.later(article), func(at *time.Time) (any, error) {
		return instant(*at, !at.IsZero()), nil
	}), nil
}
