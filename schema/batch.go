package schema

import (
	"context"
	"fmt"
	"time"

	"claimgraph/graph"
)

// request is what the resolvers of one request share. It is used by one
// goroutine.
type request struct {
	batch  *batch
	scopes []Scope
}

type requestKey struct{}

func withRequest(ctx context.Context, r *request) context.Context {
	return context.WithValue(ctx, requestKey{}, r)
}

// from finds the request of a context made by withRequest.
func from(ctx context.Context) *request { return ctx.Value(requestKey{}).(*request) }

// batch collects what the resolvers of one level of a query want and reads it
// at once when the first of them is answered. What was read stays for the
// request, so that no node is read twice.
type batch struct {
	ctx          context.Context
	reader       Reader
	articles     *loads[graph.ID, graph.Article]
	headers      *loads[graph.ID, graph.Article]
	entities     *loads[graph.ID, graph.Profile]
	claims       *loads[graph.ID, graph.Claim]
	attributions *loads[graph.ID, graph.Attribution]
	links        *loads[graph.ID, graph.Links]        // of claims
	versions     *loads[graph.ID, []*graph.Article]   // of an article's document
	judgements   *loads[graph.ID, []*graph.Judgement] // on an entity
	loaded       *loads[graph.ID, time.Time]          // when articles were stored
	relations    map[graph.Term]int                   // numbers of claims, once counted
	claimsOf     *lists                               // about an entity
	claimsIn     *lists                               // made by an article
	claimsBy     *lists                               // that a speaker stands behind
	claimsAt     *lists                               // of a date, by its ID
	parts        *loads[graph.Interval, []graph.DateCount]
	related      map[string]*loads[graph.ID, []graph.Related]            // by filter and number
	candidates   map[int]*loads[graph.ID, []graph.Candidate]             // by number
	mentioning   map[string]*loads[graph.ID, graph.List[*graph.Article]] // by page
	diffs        map[[2]graph.ID]graph.Diff                              // of versions
	offsets      map[graph.ID]*graph.Offsets
}

func newBatch(ctx context.Context, r Reader) *batch {
	b := &batch{
		ctx:          ctx,
		reader:       r,
		articles:     newLoads(ctx, r.Articles),
		headers:      newLoads(ctx, r.Headers),
		entities:     newLoads(ctx, r.Entities),
		claims:       newLoads(ctx, r.Claims),
		attributions: newLoads(ctx, r.Attributions),
		links:        newLoads(ctx, r.Links),
		claimsOf:     newLists(ctx, r.ClaimsOf),
		claimsIn:     newLists(ctx, r.ClaimsIn),
		related:      map[string]*loads[graph.ID, []graph.Related]{},
		candidates:   map[int]*loads[graph.ID, []graph.Candidate]{},
		mentioning:   map[string]*loads[graph.ID, graph.List[*graph.Article]]{},
		diffs:        map[[2]graph.ID]graph.Diff{},
		offsets:      map[graph.ID]*graph.Offsets{},
	}
	b.claimsBy, b.claimsAt = newLists(ctx, r.ClaimsBy), newLists(ctx, b.readAt)
	b.parts = newLoads(ctx, listed(r.Parts))
	b.versions = newLoads(ctx, listed(r.Versions))
	b.judgements = newLoads(ctx, listed(r.Judgements))
	b.loaded = newLoads(ctx, func(ids []graph.ID) ([]*time.Time, error) { return pointers(r.Loaded(ids)), nil })
	return b
}

func pointers[T any](list []T) []*T {
	out := make([]*T, len(list))
	for i := range list {
		out[i] = &list[i]
	}
	return out
}

// listed makes a read of lists one of pointers to lists.
func listed[K, T any](read func([]K) ([]T, error)) func([]K) ([]*T, error) {
	return func(ids []K) ([]*T, error) {
		lists, err := read(ids)
		return pointers(lists), err
	}
}

// offsetsOf converts offsets of an article's text, indexed once a request.
func (b *batch) offsetsOf(a *graph.Article) *graph.Offsets {
	o := b.offsets[a.ID]
	if o == nil {
		o = graph.NewOffsets(a.Text)
		b.offsets[a.ID] = o
	}
	return o
}

// loads batches one kind of read.
type loads[K comparable, T any] struct {
	ctx     context.Context
	read    func([]K) ([]*T, error)
	pending []K
	known   map[K]outcome[T] // also those pending, as zero outcomes
}

type outcome[T any] struct {
	value *T
	err   error
}

func newLoads[K comparable, T any](ctx context.Context, read func([]K) ([]*T, error)) *loads[K, T] {
	return &loads[K, T]{ctx: ctx, read: read}
}

// later notes that key is wanted; the function it returns gives it, nil when
// there is none. Whatever is noted before the first such function runs is read
// in one go.
func (l *loads[K, T]) later(key K) func() (*T, error) {
	if _, ok := l.known[key]; !ok {
		if l.known == nil {
			l.known = map[K]outcome[T]{}
		}
		l.known[key] = outcome[T]{}
		l.pending = append(l.pending, key)
	}
	return func() (*T, error) {
		if len(l.pending) > 0 {
			l.flush()
		}
		o := l.known[key]
		return o.value, o.err
	}
}

func (l *loads[K, T]) flush() {
	keys := l.pending
	l.pending = nil
	values, err := l.readAll(keys)
	for i, key := range keys {
		o := outcome[T]{err: err}
		if err == nil {
			o.value = values[i]
		}
		l.known[key] = o
	}
}

// readAll stops the work of a request whose time is over.
func (l *loads[K, T]) readAll(keys []K) ([]*T, error) {
	if err := l.ctx.Err(); err != nil {
		return nil, err
	}
	values, err := l.read(keys)
	if err == nil && len(values) != len(keys) {
		err = fmt.Errorf("read %d of %d nodes", len(values), len(keys))
	}
	return values, err
}
