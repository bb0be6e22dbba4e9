package schema

import (
	"context"
	"fmt"
	"io"
	"sync"

	"claimgraph/graph"
	"claimgraph/schema/engine"
)

// mostWaiting is how many articles may wait for one subscription. An import may
// bring thousands at once.
const mostWaiting = 4096

// CodeSlow is the code of the last answer of a subscription that took too long
// to take its answers.
const CodeSlow engine.Code = "TOO_SLOW"

// arrivals tells subscriptions of the articles that are stored. Each has a queue
// of its own, so that none holds up another. It is safe for concurrent use.
type arrivals struct {
	mu     sync.Mutex
	queues map[*queue]bool
}

func newArrivals() *arrivals { return &arrivals{queues: map[*queue]bool{}} }

// announce tells of articles.
func (a *arrivals) announce(ids ...graph.ID) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for q := range a.queues {
		q.put(ids)
	}
}

// follow makes a queue that fills until ctx is done.
func (a *arrivals) follow(ctx context.Context) *queue {
	q := &queue{ready: make(chan struct{}, 1)}
	a.mu.Lock()
	defer a.mu.Unlock()
	a.queues[q] = true
	context.AfterFunc(ctx, func() {
		a.mu.Lock()
		defer a.mu.Unlock()
		delete(a.queues, q)
	})
	return q
}

// queue is what one subscription has still to look at. One goroutine takes.
type queue struct {
	mu    sync.Mutex
	ids   []graph.ID
	lost  bool          // it was full once, and is no use any more
	ready chan struct{} // holds one when there is something
}

func (q *queue) put(ids []graph.ID) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.lost = q.lost || len(q.ids)+len(ids) > mostWaiting; q.lost {
		q.ids = nil
	} else {
		q.ids = append(q.ids, ids...)
	}
	select {
	case q.ready <- struct{}{}:
	default: // it is told already
	}
}

// take waits for the next article.
func (q *queue) take(ctx context.Context) (graph.ID, error) {
	for {
		id, ok, err := q.first()
		if ok || err != nil {
			return id, err
		}
		select {
		case <-q.ready:
		case <-ctx.Done():
			return "", ctx.Err()
		}
	}
}

func (q *queue) first() (id graph.ID, ok bool, err error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	switch {
	case q.lost:
		return "", false, &engine.Error{
			Message:    fmt.Sprintf("the subscription is too slow: more than %d articles came while it took its answers; what it missed is in the feed", mostWaiting),
			Extensions: map[string]any{"code": CodeSlow},
		}
	case len(q.ids) == 0:
		q.ids = nil
		return "", false, nil
	}
	id, q.ids = q.ids[0], q.ids[1:]
	return id, true, nil
}

// announcing is a writer that tells of what it stores.
type announcing struct {
	Writer
	arrivals *arrivals
}

// Load reads one article and stores it.
func (w announcing) Load(ctx context.Context, a ArticleInput) (Loaded, error) {
	done, err := w.Writer.Load(ctx, a)
	if err == nil && !done.Unchanged {
		w.arrivals.announce(done.Article)
	}
	return done, err
}

// Import stores articles whose claims were found elsewhere.
func (w announcing) Import(ctx context.Context, lines string) (Imported, error) {
	done, err := w.Writer.Import(ctx, lines)
	var fresh []graph.ID
	for _, a := range done.Articles {
		if !a.Unchanged {
			fresh = append(fresh, a.Article)
		}
	}
	if err == nil && len(fresh) > 0 {
		w.arrivals.announce(fresh...)
	}
	return done, err
}

// once is the events of an operation that has one answer.
type once struct{ given bool }

// Next gives one event, whose value nobody looks at.
func (o *once) Next(context.Context) (any, error) {
	if o.given {
		return nil, io.EOF
	}
	o.given = true
	return nil, nil
}
