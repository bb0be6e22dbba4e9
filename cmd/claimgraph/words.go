package main

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"

	"claimgraph/graph"
	"claimgraph/graph/search"
	"claimgraph/graph/store"
	"claimgraph/schema"
)

// words shows the index of words beside a store to the schema.
type words struct {
	store *store.Store
	open  func(context.Context) (*search.Index, error)
}

// Search brings the index up to date and looks words up.
func (w words) Search(ctx context.Context, q schema.SearchQuery) (schema.Hits, error) {
	x, err := w.open(ctx)
	if err != nil {
		return schema.Hits{}, err
	}
	if err := x.Sync(ctx, w.store); err != nil && !errors.Is(err, graph.ErrUnavailable) {
		return schema.Hits{}, err
	}
	kind := search.KindArticle
	if q.Claims {
		kind = search.KindClaim
	}
	found, err := x.Find(ctx, search.Query{Words: q.Words, Typing: true, Kind: kind, First: q.First, After: q.After})
	if err != nil {
		return schema.Hits{}, err
	}
	hits := schema.Hits{Total: found.Total, More: found.More, List: make([]schema.Hit, len(found.Hits))}
	for i, h := range found.Hits {
		hits.List[i] = hitOf(h)
	}
	return hits, nil
}

func hitOf(h search.Hit) schema.Hit {
	hit := schema.Hit{ID: h.Article, Score: h.Score, Cursor: h.Cursor, Highlights: make([]schema.Highlight, len(h.Fragments))}
	if h.Claim != "" {
		hit.ID = h.Claim
	}
	for i, f := range h.Fragments {
		hit.Highlights[i] = schema.Highlight{InTitle: f.InTitle, Span: f.Span, Text: f.Text, Marks: f.Marks}
	}
	return hit
}

// lazyIndex gives the index of a store to one query, which may not need it.
type lazyIndex struct {
	store *store.Store
	index *search.Index
}

func (l *lazyIndex) open(ctx context.Context) (x *search.Index, err error) {
	if l.index == nil {
		l.index, err = openIndex(ctx, l.store)
	}
	return l.index, err
}

// Close closes what was opened.
func (l *lazyIndex) Close() error {
	if l.index == nil {
		return nil
	}
	return l.index.Close()
}

// indexing is an index that is being made or brought up to date while the
// program does other things.
type indexing struct {
	stop   context.CancelFunc
	done   chan struct{}
	ready  atomic.Pointer[search.Index]
	failed error // once done
}

// startIndex begins to make the index of a store, until ctx is done.
func startIndex(ctx context.Context, s *store.Store) *indexing {
	ctx, stop := context.WithCancel(ctx)
	i := &indexing{stop: stop, done: make(chan struct{})}
	go func() {
		defer close(i.done)
		x, err := search.Open(s.Path()+indexSuffix, search.Options{})
		if err == nil {
			if err = x.Sync(ctx, s); err == nil {
				i.ready.Store(x)
				return
			}
			err = errors.Join(err, x.Close())
		}
		i.failed = err
	}()
	return i
}

// open gives the index once it is there.
func (i *indexing) open(context.Context) (*search.Index, error) {
	if x := i.ready.Load(); x != nil {
		return x, nil
	}
	select {
	case <-i.done:
	default:
		return nil, fmt.Errorf("the index of words is being made: %w", graph.ErrUnavailable)
	}
	if x := i.ready.Load(); x != nil {
		return x, nil
	}
	return nil, i.failed
}

// Close stops what is under way and closes the index.
func (i *indexing) Close() error {
	i.stop()
	<-i.done
	if x := i.ready.Load(); x != nil {
		return x.Close()
	}
	return nil
}
