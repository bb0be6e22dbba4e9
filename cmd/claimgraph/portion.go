package main

import (
	"context"
	"errors"
	"io"
	"iter"

	"claimgraph/graph"
	"claimgraph/graph/rdf"
)

// portion is what one transaction of an import stores, and what was wrong with
// the records among it.
type portion struct {
	articles   []*graph.Article
	judgements []graph.Judgement
	refused    []error
	err        error // the input cannot be read on
}

// A portion is as large as memory allows: each transaction writes every page
// that it touches, and in a large store few articles touch nearly as many pages
// as many do. It ends when it has one of these.
const (
	portionArticles = 1024
	portionClaims   = 5000
	portionText     = 4 << 20 // bytes
)

// importGarbage is how much garbage an import lets pile up before it collects,
// as a percentage of what is alive: a transaction holds much that is.
const importGarbage = 50

// portions gathers what next reads.
func portions(ctx context.Context, next func() (rdf.Record, error)) iter.Seq[portion] {
	return func(yield func(portion) bool) {
		var part portion
		claims, text := 0, 0
		for ctx.Err() == nil {
			record, err := next()
			switch {
			case errors.Is(err, graph.ErrInvalid):
				part.refused = append(part.refused, err)
			case err != nil:
				if !errors.Is(err, io.EOF) {
					part.err = err
				}
				yield(part)
				return
			case record.Article == nil:
				part.judgements = append(part.judgements, record.Judgement)
			default:
				part.articles = append(part.articles, record.Article)
				claims += len(record.Article.Claims)
				text += len(record.Article.Text)
			}
			if len(part.articles) < portionArticles && claims < portionClaims && text < portionText {
				continue
			}
			if !yield(part) {
				return
			}
			part, claims, text = portion{}, 0, 0
		}
	}
}
