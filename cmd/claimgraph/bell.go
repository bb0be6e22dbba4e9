package main

import (
	"context"
	"sync"

	"claimgraph/graph"
	"claimgraph/schema"
)

// bell rings when the graph has changed. It is safe for concurrent use.
type bell struct {
	mu   sync.Mutex
	rung chan struct{}
}

func newBell() *bell { return &bell{rung: make(chan struct{})} }

// next is closed when the bell rings next.
func (b *bell) next() <-chan struct{} {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.rung
}

func (b *bell) ring() {
	b.mu.Lock()
	defer b.mu.Unlock()
	close(b.rung)
	b.rung = make(chan struct{})
}

// ringing is a writer that rings when articles have come or gone.
type ringing struct {
	schema.Writer
	bell *bell
}

// Load reads one article and stores it.
func (r ringing) Load(ctx context.Context, in schema.ArticleInput) (schema.Loaded, error) {
	done, err := r.Writer.Load(ctx, in)
	if err == nil && !done.Unchanged {
		r.bell.ring()
	}
	return done, err
}

// Import stores articles in the form that extract writes.
func (r ringing) Import(ctx context.Context, lines string) (schema.Imported, error) {
	done, err := r.Writer.Import(ctx, lines)
	if err == nil && len(done.Articles) > 0 {
		r.bell.ring()
	}
	return done, err
}

// Remove takes out one version of an article.
func (r ringing) Remove(ctx context.Context, article graph.ID) error {
	err := r.Writer.Remove(ctx, article)
	if err == nil {
		r.bell.ring()
	}
	return err
}
