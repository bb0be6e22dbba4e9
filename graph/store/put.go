package store

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"claimgraph/graph"
	"claimgraph/graph/quadstore"
	"claimgraph/graph/rdf"

	"github.com/cayleygraph/quad"
)

// Change says what a Put did to one article version.
type Change struct {
	Article   graph.ID
	Unchanged bool       // the store had exactly this already
	Replaced  []graph.ID // versions taken out: the same one read otherwise, or older ones of the document
	Quads     int        // of the version in the store
	Claims    int
	// Diff compares with the one version that was taken out, empty where there
	// was none or several.
	Diff graph.Diff
}

// Put stores an article whole, in one transaction that is on disk when Put
// returns. A version that is there already with the same annotations stays as
// it is, with other ones it is replaced. Another version of the same document
// (graph.Article.Document) is taken out unless Options.KeepVersions is set. The
// error wraps graph.ErrInvalid for an article that does not pass
// graph.Article.Validate, graph.ErrUnavailable when the disk is full.
func (s *Store) Put(ctx context.Context, a *graph.Article) (Change, error) {
	changes, err := s.PutAll(ctx, []*graph.Article{a})
	if err != nil {
		return Change{}, err
	}
	return changes[0], nil
}

// PutAll stores articles in one transaction: all of them or, when one cannot be
// stored, none. A bulk load is fastest with a few hundred at a time. One
// document may occur several times; its last version stays.
func (s *Store) PutAll(ctx context.Context, articles []*graph.Article) ([]Change, error) {
	sealed, err := sealAll(ctx, articles)
	if err != nil {
		return nil, fmt.Errorf("put articles: %w", err)
	}
	changes := make([]Change, len(articles))
	err = s.update(func(b *batch) error {
		for i, a := range sealed {
			var err error
			if changes[i], err = s.put(b, a); err != nil {
				return fmt.Errorf("article %s: %w", a.ID, err)
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("put articles: %w", err)
	}
	return changes, nil
}

// sealed is an article in order, proven, with its quads.
type sealed struct {
	graph.Article
	quads  []quad.Quad
	digest string
}

// sealAll seals articles on all processors. Of several errors it returns that of
// the first article.
func sealAll(ctx context.Context, articles []*graph.Article) ([]*sealed, error) {
	list, errs := make([]*sealed, len(articles)), make([]error, len(articles))
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(len(articles), runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= len(articles) {
					return
				}
				list[i], errs[i] = seal(articles[i])
			}
		})
	}
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	for i, err := range errs {
		if err != nil {
			return nil, fmt.Errorf("article %d of %d: %w", i+1, len(articles), err)
		}
	}
	return list, nil
}

func seal(a *graph.Article) (*sealed, error) {
	s := &sealed{Article: *a}
	s.Sort()
	if err := s.Validate(); err != nil {
		return nil, err
	}
	if fresh := graph.NewArticle(s.Source); fresh.ID != s.ID || fresh.SHA256 != s.SHA256 {
		return nil, fmt.Errorf("%w: ID %q does not fit the article's fields", graph.ErrInvalid, s.ID)
	}
	if err := s.distinct(); err != nil {
		return nil, err
	}
	s.quads = rdf.Quads(&s.Article, rdf.Stored)
	s.digest = digest(s.quads)
	return s, nil
}

// distinct proves what quads cannot tell apart: no node twice, spans in order.
func (s *sealed) distinct() error {
	seen := map[graph.ID]bool{}
	once := func(noun graph.Noun, id graph.ID) error {
		if seen[id] {
			return fmt.Errorf("%w: %s %s comes twice", graph.ErrInvalid, noun, id)
		}
		seen[id] = true
		return nil
	}
	for _, e := range s.Entities {
		if err := once(graph.NounEntity, e.ID); err != nil {
			return err
		}
	}
	for _, t := range s.Attributions {
		if err := once(graph.NounAttribution, t.ID); err != nil {
			return err
		}
		for _, list := range [][]graph.Span{t.Source, t.Cue, t.Content} {
			if !slices.IsSortedFunc(list, func(a, b graph.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) }) {
				return fmt.Errorf("%w: spans of attribution %s are not in text order", graph.ErrInvalid, t.ID)
			}
		}
	}
	for _, c := range s.Claims {
		if err := once(graph.NounClaim, c.ID); err != nil {
			return err
		}
	}
	return nil
}

// digest tells two readings of one version apart. Quads of equal articles come
// in equal order, so it need not sort them.
func digest(quads []quad.Quad) string {
	h := sha256.New()
	var buf []byte
	for _, q := range quads {
		buf = buf[:0]
		for _, v := range []quad.Value{q.Subject, q.Predicate, q.Object} {
			if iri, ok := v.(quad.IRI); ok {
				buf = append(append(buf, '<'), iri...)
			} else {
				buf = append(append(buf, ' '), v.String()...)
			}
		}
		h.Write(append(buf, '\n'))
	}
	return string(h.Sum(nil)[:16])
}

func (s *Store) put(b *batch, a *sealed) (Change, error) {
	change := Change{Article: a.ID, Quads: len(a.quads), Claims: len(a.Claims)}
	id := key(a.ID)
	if v := b.get(bucketArticles, id[:]); v != nil {
		row, err := decodeArticle(id, read(v))
		if err != nil {
			return change, err
		}
		if row.digest == a.digest {
			change.Unchanged = true
			return change, nil
		}
	}
	old, err := s.outdated(b, a)
	if err != nil {
		return change, err
	}
	for _, id := range old {
		before, err := b.remove(id)
		if err != nil {
			return change, err
		}
		if before != nil && len(old) == 1 {
			change.Diff = a.Compare(before)
		}
	}
	change.Replaced = old
	if err := b.tx.Add(a.quads...); err != nil {
		return change, err
	}
	b.put(bucketLoaded, id[:], binary.AppendVarint(nil, s.options.Now().Unix()))
	return change, newIndex(b, &a.Article, true).run(a.digest)
}

// outdated lists the versions that a takes the place of.
func (s *Store) outdated(b *batch, a *sealed) ([]graph.ID, error) {
	id := key(a.ID)
	if s.options.KeepVersions {
		if b.get(bucketArticles, id[:]) != nil {
			return []graph.ID{a.ID}, nil
		}
		return nil, nil
	}
	return b.versions(a.Document()), nil
}

// remove takes a version out. It is false when there is none.
func (b *batch) remove(id graph.ID) (*graph.Article, error) {
	a, err := readArticle(b.tx, id)
	if a == nil || err != nil {
		return nil, err
	}
	if err := newIndex(b, a, false).run(""); err != nil {
		return nil, err
	}
	b.tx.RemoveLabel(quad.IRI(id.IRI(graph.NounArticle)))
	p := key(id)
	b.set(bucketLoaded, p[:], nil, false)
	return a, nil
}

// Remove takes an article version out, with everything that only it said, in
// one transaction that is on disk when Remove returns. The error wraps
// graph.ErrNotFound when the store does not hold it.
func (s *Store) Remove(ctx context.Context, id graph.ID) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("remove article: %w", err)
	}
	err := s.update(func(b *batch) error {
		a, err := b.remove(id)
		if err == nil && a == nil {
			return graph.ErrNotFound
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("remove article %s: %w", id, err)
	}
	return nil
}

// update runs fn in a transaction and writes its batch.
func (s *Store) update(fn func(*batch) error) error {
	return s.db.Update(func(tx *quadstore.Tx) error {
		b, err := newBatch(tx)
		if err != nil {
			return err
		}
		if err := fn(b); err != nil {
			return err
		}
		return b.flush()
	})
}
