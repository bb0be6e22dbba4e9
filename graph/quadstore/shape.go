package quadstore

import (
	"context"

	cayleygraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/shape"
	"github.com/cayleygraph/quad"
)

// OptimizeShape implements Cayley's shape.Optimizer.
func (qs *QuadStore) OptimizeShape(s shape.Shape) (shape.Shape, bool) {
	switch s := s.(type) {
	case shape.QuadsAction:
		if p, ok := fixed(s.Filter); ok {
			return s.SimplifyFrom(scanShape{p}), true
		}
	case shape.Intersect:
		if pin, ok := pinFirst(s); ok {
			return pin, true
		}
	}
	return s, false
}

// fixed returns the pattern of the given constraints, or false when there are
// none or one is not of this store.
func fixed(filter map[quad.Direction]cayleygraph.Ref) (Pattern, bool) {
	var p Pattern
	for d, r := range filter {
		id, ok := IDOf(r)
		if !ok {
			return p, false
		}
		q := pattern(d, id)
		p = Pattern{S: p.S | q.S, P: p.P | q.P, O: p.O | q.O, L: p.L | q.L}
	}
	return p, p != Pattern{}
}

// scanShape is the set of quads with one or more fixed values. Cayley would
// intersect one scan for each value; this is one walk over the order that
// serves them all.
type scanShape struct {
	p Pattern
}

// BuildIterator implements Cayley's shape.Shape.
func (s scanShape) BuildIterator(qs cayleygraph.QuadStore) cayleygraph.Iterator {
	q, ok := cayleygraph.Unwrap(qs).(*QuadStore)
	if !ok { // the IDs mean nothing in another store
		return iterator.NewNull()
	}
	return cayleygraph.NewLegacy(&quads{qs: q, p: s.p}, nil)
}

// Optimize implements Cayley's shape.Shape.
func (s scanShape) Optimize(shape.Optimizer) (shape.Shape, bool) { return s, false }

// pinned is an intersection whose first part is always the one that is scanned.
//
// Cayley's planner would rather scan any other part and test its results
// against a recursive path, because it guesses the size of such a path as a
// fifth power. But the first of these tests computes the whole path, and a test
// that has to go on computing it answers with the tags of the test before
// (Cayley v0.7.7, recursiveContains.Contains), so that the answer depends on
// the sequence of quads in the store.
type pinned struct {
	first shape.Shape
	rest  shape.Intersect
}

// pinFirst finds the part of an intersection that is not one of Cayley's shapes
// but an iterator that was made by hand: a recursive path or one given by the
// caller.
func pinFirst(s shape.Intersect) (pinned, bool) {
	for i, part := range s {
		if !opaque(part) {
			continue
		}
		rest := append(append(shape.Intersect{}, s[:i]...), s[i+1:]...)
		return pinned{first: part, rest: rest}, len(rest) > 0
	}
	return pinned{}, false
}

func opaque(s shape.Shape) bool {
	switch s.(type) {
	case scanShape, pinned, shape.Null, shape.AllNodes, shape.Except, shape.Filter, shape.Count,
		shape.Quads, shape.NodesFrom, shape.QuadsAction, shape.Fixed, shape.FixedTags, shape.Lookup,
		shape.Materialize, shape.Intersect, shape.IntersectOpt, shape.Union, shape.Page,
		shape.Unique, shape.Save, shape.Sort:
		return false
	}
	return true
}

// BuildIterator implements Cayley's shape.Shape.
func (p pinned) BuildIterator(qs cayleygraph.QuadStore) cayleygraph.Iterator {
	parts := []cayleygraph.Iterator{optimized(p.first.BuildIterator(qs))}
	for _, s := range p.rest {
		parts = append(parts, optimized(s.BuildIterator(qs)))
	}
	return cayleygraph.NewLegacy(unmoved{cayleygraph.AsShape(iterator.NewAnd(parts...))}, nil)
}

func optimized(it cayleygraph.Iterator) cayleygraph.Iterator {
	it, _ = it.Optimize()
	return it
}

// Optimize implements Cayley's shape.Shape.
func (p pinned) Optimize(shape.Optimizer) (shape.Shape, bool) { return p, false }

// unmoved is a set whose parts the planner leaves in their sequence.
type unmoved struct {
	cayleygraph.IteratorShape
}

// Optimize implements Cayley's graph.IteratorShape.
func (u unmoved) Optimize(context.Context) (cayleygraph.IteratorShape, bool) { return u, false }
