package quadstore

import (
	cayleygraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/shape"
	"github.com/cayleygraph/quad"
)

// OptimizeShape implements Cayley's shape.Optimizer. It turns a set of quads
// with several fixed values, which Cayley would read as an intersection of one
// index scan for each, into one walk over the order that serves it.
func (qs *QuadStore) OptimizeShape(s shape.Shape) (shape.Shape, bool) {
	a, ok := s.(shape.QuadsAction)
	if !ok {
		return s, false
	}
	p, ok := fixed(a.Filter)
	if !ok {
		return s, false
	}
	return a.SimplifyFrom(scanShape{p}), true
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

// scanShape is the set of quads that match a pattern.
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
