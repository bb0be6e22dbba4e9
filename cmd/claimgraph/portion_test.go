package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/rdf"
)

// An import loses nothing between its portions, none of which grows too large,
// and stops where the input breaks.
func TestPortions(t *testing.T) {
	broken := errors.New("the disk is gone")
	for _, end := range []error{io.EOF, broken} {
		n := 0
		next := func() (rdf.Record, error) {
			n++
			switch {
			case n > 3000:
				return rdf.Record{}, end
			case n%100 == 0:
				return rdf.Record{}, fmt.Errorf("line %d: %w", n, graph.ErrInvalid)
			case n%101 == 0:
				return rdf.Record{Judgement: graph.Judgement{Who: "Ada"}}, nil
			}
			return rdf.Record{Article: &graph.Article{Claims: make([]graph.Claim, n%9)}}, nil
		}
		var articles, judgements, refused, parts int
		var last error
		for part := range portions(context.Background(), next) {
			claims := 0
			for _, a := range part.articles {
				claims += len(a.Claims)
			}
			if len(part.articles) > portionArticles || claims > portionClaims+8 {
				t.Errorf("a portion of %d articles, %d claims", len(part.articles), claims)
			}
			articles, judgements, refused = articles+len(part.articles), judgements+len(part.judgements), refused+len(part.refused)
			parts++
			last = part.err
		}
		if articles != 2941 || judgements != 29 || refused != 30 || parts < 3 {
			t.Errorf("%d articles, %d judgements, %d refused in %d portions", articles, judgements, refused, parts)
		}
		if errors.Is(last, broken) != errors.Is(end, broken) {
			t.Errorf("the input ended with %v, the portions with %v", end, last)
		}
	}
}
