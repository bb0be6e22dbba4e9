package schema

import (
	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

// sifted adds the filter to the arguments of a list of claims that is in memory.
func (t *types) sifted() graphql.FieldConfigArgument {
	return t.paged(graphql.FieldConfigArgument{
		"filter": {Type: t.filter, Description: "Which claims to keep."},
	})
}

// sieve is what the arguments that sifted added ask for.
type sieve struct {
	filter graph.ClaimFilter
	page   graph.Page
	all    bool // there is no filter
}

func (t *types) sieve(args map[string]any) (s sieve, err error) {
	in, _ := args["filter"].(map[string]any)
	s.all = len(in) == 0
	s.filter, s.page, err = t.claimArgs(args)
	return s, err
}

// sift is a page of those claims of a list that the sieve keeps. What a filter
// looks at is read for all lists of the level together.
func (b *batch) sift(claims []*graph.Claim, s sieve) (any, error) {
	if s.all {
		return pageOf(claims, s.page)
	}
	articles := make([]func() (*graph.Article, error), len(claims))
	speakers := make([]func() (*graph.Attribution, error), len(claims))
	for i, c := range claims {
		articles[i] = b.headers.later(c.Article)
		if c.Attribution != "" {
			speakers[i] = b.attributions.later(c.Attribution)
		}
	}
	return func() (any, error) {
		var kept []*graph.Claim
		for i, c := range claims {
			from, err := articles[i]()
			if err != nil || from == nil {
				return nil, err
			}
			var by *graph.Attribution
			if speakers[i] != nil {
				if by, err = speakers[i](); err != nil {
					return nil, err
				}
			}
			if s.filter.Keeps(c, by, &from.Source) {
				kept = append(kept, c)
			}
		}
		return pageOf(kept, s.page)
	}, nil
}

// pageOf is a page of claims that are in memory.
func pageOf(claims []*graph.Claim, p graph.Page) (any, error) {
	found, err := slice(claims, func(c *graph.Claim) graph.ID { return c.ID }, p)
	if err != nil {
		return nil, err
	}
	return connect(found), nil
}
