package search

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"claimgraph/graph"

	"github.com/blevesearch/bleve/v2"
)

// piece is how many articles are put into the index at a time. Each piece is on
// disk with the mark of its last change before the next one is read.
const piece = 256

// Sync brings the index up to date with a source. An index of another source,
// or one that is too old to catch up, is built anew. When it fails or is killed
// midway, the next Sync goes on from there. The error wraps graph.ErrUnavailable
// for an index that is open for reading only and lacks something.
func (x *Index) Sync(ctx context.Context, s Source) error {
	x.syncing.Lock()
	defer x.syncing.Unlock()
	if err := x.sync(ctx, s); err != nil {
		return fmt.Errorf("bring search index up to date: %w", err)
	}
	return nil
}

func (x *Index) sync(ctx context.Context, s Source) error {
	if current, err := x.Current(ctx, s); current || err != nil {
		return err
	}
	if x.options.ReadOnly {
		return fmt.Errorf("%w: it is open for reading only", graph.ErrUnavailable)
	}
	mark, err := x.mark()
	if err != nil {
		return err
	}
	for {
		changes, err := s.Changes(ctx, mark, piece)
		if errors.Is(err, graph.ErrNotFound) {
			mark = graph.Mark{}
			if err := x.reset(); err != nil {
				return err
			}
			continue
		}
		if err != nil {
			return err
		}
		if err := x.apply(ctx, changes); err != nil {
			return err
		}
		if mark = changes.Next; !changes.More {
			return nil
		}
	}
}

// reset empties the index.
func (x *Index) reset() error {
	x.mu.Lock()
	defer x.mu.Unlock()
	if err := x.index.Close(); err != nil {
		return err
	}
	index, err := create(x.dir)
	if err == nil {
		x.index = index
	}
	return err
}

// apply puts one piece of changes into the index, with its mark.
func (x *Index) apply(ctx context.Context, changes graph.Changes) error {
	count, err := x.index.DocCount()
	if err != nil {
		return err
	}
	b := x.index.NewBatch()
	for _, change := range changes.List {
		if count > 0 {
			if err := x.drop(ctx, b, change.ID); err != nil {
				return err
			}
		}
		if change.Article == nil {
			continue
		}
		err := documents(change.Article, func(name string, d document) error { return b.Index(name, d) })
		if err != nil {
			return fmt.Errorf("article %s: %w", change.ID, err)
		}
	}
	mark, err := json.Marshal(changes.Next)
	if err != nil {
		return err
	}
	b.SetInternal(keyMark, mark)
	return x.index.Batch(b)
}

// drop takes out all documents of an article.
func (x *Index) drop(ctx context.Context, b *bleve.Batch, article graph.ID) error {
	const most = 100
	q := bleve.NewTermQuery(string(article))
	q.SetField(fieldArticle)
	for from := 0; ; from += most {
		r := bleve.NewSearchRequestOptions(q, most, from, false)
		r.Score = "none"
		r.SortBy([]string{"_id"})
		found, err := x.index.SearchInContext(ctx, r)
		if err != nil {
			return err
		}
		for _, hit := range found.Hits {
			b.Delete(hit.ID)
		}
		if len(found.Hits) < most {
			return nil
		}
	}
}
