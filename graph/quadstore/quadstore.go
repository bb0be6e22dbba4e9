package quadstore

import (
	"context"
	"fmt"

	cayleygraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/shape"
	"github.com/cayleygraph/quad"
)

// QuadStore is a store, or one state of it, as Cayley sees it.
//
// DB.QuadStore gives one on the store itself: each call, and each iterator from
// its first step to its last, reads the state of the last commit, so the parts
// of one query may see different states when somebody writes. DB.Snapshot gives
// one on a single state. Iterators have to be closed, or gone through to their
// end; Close of the snapshot or the DB ends those that were not.
//
// Methods may be called at the same time; an iterator belongs to one goroutine.
// Where Cayley's interface has no room for an error (ValueOf, NameOf, Quad), a
// failed read gives nothing.
type QuadStore struct {
	db   *DB
	snap *snapshot // nil on the store itself
}

var (
	_ cayleygraph.QuadStore      = (*QuadStore)(nil)
	_ cayleygraph.BatchQuadStore = (*QuadStore)(nil)
	_ cayleygraph.BulkLoader     = (*QuadStore)(nil)
	_ shape.Optimizer            = (*QuadStore)(nil)
)

// nodeRef is the Ref of a value, Quad that of a quad.
type nodeRef ID

// Key implements Cayley's graph.Ref.
func (r nodeRef) Key() any { return r }

// Key implements Cayley's graph.Ref: a Quad is the reference to a quad.
func (q Quad) Key() any { return q }

// QuadStore returns the store as Cayley sees it. Closing it closes the DB.
func (db *DB) QuadStore() *QuadStore { return &QuadStore{db: db} }

// Snapshot returns the state of the last commit as Cayley sees it: whatever is
// written later, all queries on it agree. It cannot be written to. It must be
// closed, for as long as it is open the file keeps its pages.
func (db *DB) Snapshot() (*QuadStore, error) {
	s, err := db.snapshot()
	if err != nil {
		return nil, err
	}
	return &QuadStore{db: db, snap: s}, nil
}

// Ref returns Cayley's reference to the value of id.
func Ref(id ID) cayleygraph.Ref { return nodeRef(id) }

// IDOf returns the ID behind a reference to a value that this package gave, or
// false for any other.
func IDOf(r cayleygraph.Ref) (ID, bool) {
	id, ok := r.(nodeRef)
	return ID(id), ok && id != 0
}

// view calls fn with a transaction on the state of qs.
func (qs *QuadStore) view(fn func(*Tx) error) error {
	if qs.snap != nil {
		return qs.snap.do(fn)
	}
	return qs.db.View(fn)
}

// ValueOf implements Cayley's graph.Namer. It returns nil for a value that no
// quad has.
func (qs *QuadStore) ValueOf(v quad.Value) cayleygraph.Ref {
	var ref cayleygraph.Ref
	_ = qs.view(func(tx *Tx) error { // the interface has no room for an error
		if id, ok := tx.Lookup(v); ok {
			ref = nodeRef(id)
		}
		return nil
	})
	return ref
}

// NameOf implements Cayley's graph.Namer.
func (qs *QuadStore) NameOf(r cayleygraph.Ref) quad.Value {
	if v, ok := r.(cayleygraph.PreFetchedValue); ok {
		return v.NameOf()
	}
	id, ok := IDOf(r)
	if !ok {
		return nil
	}
	if v := qs.db.cache.get(id); v != nil {
		return v
	}
	var v quad.Value
	_ = qs.view(func(tx *Tx) (err error) { // the interface has no room for an error
		v, err = tx.Value(id)
		return err
	})
	return v
}

// ValuesOf implements Cayley's graph.BatchQuadStore; unknown references give
// nil.
func (qs *QuadStore) ValuesOf(_ context.Context, refs []cayleygraph.Ref) ([]quad.Value, error) {
	ids := make([]ID, len(refs))
	for i, r := range refs {
		ids[i], _ = IDOf(r)
	}
	var out []quad.Value
	err := qs.view(func(tx *Tx) (err error) {
		out, err = tx.Values(make([]quad.Value, 0, len(ids)), ids)
		return err
	})
	for i, r := range refs {
		if v, ok := r.(cayleygraph.PreFetchedValue); ok && err == nil {
			out[i] = v.NameOf()
		}
	}
	return out, err
}

// RefsOf implements Cayley's graph.BatchQuadStore. It fails for a value that no
// quad has.
func (qs *QuadStore) RefsOf(_ context.Context, values []quad.Value) ([]cayleygraph.Ref, error) {
	refs := make([]cayleygraph.Ref, len(values))
	err := qs.view(func(tx *Tx) error {
		for i, v := range values {
			id, ok := tx.Lookup(v)
			if !ok {
				return fmt.Errorf("value %v: %w", v, cayleygraph.ErrNodeNotExists)
			}
			refs[i] = nodeRef(id)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return refs, nil
}

// Quad implements Cayley's graph.QuadIndexer.
func (qs *QuadStore) Quad(r cayleygraph.Ref) quad.Quad {
	ids, ok := r.(Quad)
	if !ok {
		return quad.Quad{}
	}
	var q quad.Quad
	_ = qs.view(func(tx *Tx) (err error) { // the interface has no room for an error
		q, err = tx.Quad(ids)
		return err
	})
	return q
}

// QuadIterator implements Cayley's graph.QuadIndexer.
func (qs *QuadStore) QuadIterator(d quad.Direction, r cayleygraph.Ref) cayleygraph.Iterator {
	id, ok := IDOf(r)
	if !ok {
		return iterator.NewNull()
	}
	return cayleygraph.NewLegacy(&quads{qs: qs, p: pattern(d, id)}, nil)
}

// QuadIteratorSize implements Cayley's graph.QuadIndexer; the size is exact.
func (qs *QuadStore) QuadIteratorSize(_ context.Context, d quad.Direction, r cayleygraph.Ref) (cayleygraph.Size, error) {
	id, ok := IDOf(r)
	if !ok {
		return cayleygraph.Size{Exact: true}, nil
	}
	return qs.size(pattern(d, id))
}

func (qs *QuadStore) size(p Pattern) (cayleygraph.Size, error) {
	s := cayleygraph.Size{Exact: true}
	err := qs.view(func(tx *Tx) error {
		s.Size = tx.Count(p)
		return nil
	})
	return s, err
}

// QuadDirection implements Cayley's graph.QuadIndexer; it reads nothing.
func (qs *QuadStore) QuadDirection(r cayleygraph.Ref, d quad.Direction) cayleygraph.Ref {
	q, ok := r.(Quad)
	if !ok {
		return nil
	}
	if id := q.at(d); id != 0 {
		return nodeRef(id)
	}
	return nil
}

// NodesAllIterator implements Cayley's graph.QuadStore.
func (qs *QuadStore) NodesAllIterator() cayleygraph.Iterator {
	return cayleygraph.NewLegacy(&nodes{qs: qs}, nil)
}

// QuadsAllIterator implements Cayley's graph.QuadStore.
func (qs *QuadStore) QuadsAllIterator() cayleygraph.Iterator {
	return cayleygraph.NewLegacy(&quads{qs: qs}, nil)
}

// Stats implements Cayley's graph.QuadStore; both sizes are always exact.
func (qs *QuadStore) Stats(context.Context, bool) (cayleygraph.Stats, error) {
	var s Stats
	err := qs.view(func(tx *Tx) error {
		s = tx.Stats()
		return nil
	})
	return cayleygraph.Stats{
		Nodes: cayleygraph.Size{Size: s.Values, Exact: true},
		Quads: cayleygraph.Size{Size: s.Quads, Exact: true},
	}, err
}

// Close implements Cayley's graph.QuadStore: it ends a snapshot, or closes the
// DB. What is done twice does nothing.
func (qs *QuadStore) Close() error {
	if qs.snap != nil {
		return qs.snap.close()
	}
	return qs.db.Close()
}

// at returns the field of q in Cayley's direction d.
func (q Quad) at(d quad.Direction) ID {
	switch d {
	case quad.Subject:
		return q.S
	case quad.Predicate:
		return q.P
	case quad.Object:
		return q.O
	case quad.Label:
		return q.L
	}
	return 0
}

// pattern is the pattern of the quads that have id in direction d.
func pattern(d quad.Direction, id ID) Pattern {
	var p Pattern
	switch d {
	case quad.Subject:
		p.S = id
	case quad.Predicate:
		p.P = id
	case quad.Object:
		p.O = id
	case quad.Label:
		p.L = id
	}
	return p
}
