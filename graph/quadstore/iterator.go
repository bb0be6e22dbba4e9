package quadstore

import (
	"context"
	"errors"
	"fmt"

	cayleygraph "github.com/cayleygraph/cayley/graph"
)

// quads is the set of quads that match a pattern, as Cayley's planner sees it.
type quads struct {
	qs   *QuadStore
	p    Pattern
	size *cayleygraph.Size // when it has been read
}

func (q *quads) String() string                            { return fmt.Sprintf("quads%v", q.p) }
func (q *quads) SubIterators() []cayleygraph.IteratorShape { return nil }

func (q *quads) Optimize(context.Context) (cayleygraph.IteratorShape, bool) { return q, false }

// Stats gives the exact size. The costs are relative: one step of a scan is a
// step in a page, one test compares IDs that are at hand.
func (q *quads) Stats(context.Context) (cayleygraph.IteratorCosts, error) {
	if q.size == nil {
		s, err := q.qs.size(q.p)
		if err != nil {
			return cayleygraph.IteratorCosts{}, err
		}
		q.size = &s
	}
	return cayleygraph.IteratorCosts{ContainsCost: 1, NextCost: 2, Size: *q.size}, nil
}

func (q *quads) Iterate() cayleygraph.Scanner {
	o, _ := q.p.Order()
	return &scanner{qs: q.qs, start: func(tx *Tx) stepper {
		w := tx.walk(o, tx.bucket(int(o)).Cursor())
		w.begin(q.p, Quad{})
		return w
	}}
}

func (q *quads) Lookup() cayleygraph.Index {
	return &index{contains: func(r cayleygraph.Ref) (bool, error) {
		x, ok := r.(Quad)
		return ok && q.p.matches(x), nil
	}}
}

// nodes is the set of all values.
type nodes struct {
	qs *QuadStore
}

func (n *nodes) String() string                            { return "values" }
func (n *nodes) SubIterators() []cayleygraph.IteratorShape { return nil }

func (n *nodes) Optimize(context.Context) (cayleygraph.IteratorShape, bool) { return n, false }

func (n *nodes) Stats(ctx context.Context) (cayleygraph.IteratorCosts, error) {
	s, err := n.qs.Stats(ctx, true)
	return cayleygraph.IteratorCosts{ContainsCost: 1, NextCost: 2, Size: s.Nodes}, err
}

func (n *nodes) Iterate() cayleygraph.Scanner {
	return &scanner{qs: n.qs, start: func(tx *Tx) stepper {
		return &countWalk{tx: tx, c: tx.bucket(bucketCounts).Cursor()}
	}}
}

func (n *nodes) Lookup() cayleygraph.Index {
	return &index{contains: func(r cayleygraph.Ref) (bool, error) {
		id, ok := IDOf(r)
		if !ok {
			return false, nil
		}
		err := n.qs.view(func(tx *Tx) error {
			ok = tx.counts(id) != counts{}
			return nil
		})
		return ok, err
	}}
}

// stepper goes through one kind of results.
type stepper interface {
	step() (cayleygraph.Ref, bool)
}

func (w *walk) step() (cayleygraph.Ref, bool) {
	q, ok := w.next()
	return q, ok
}

func (w *countWalk) step() (cayleygraph.Ref, bool) {
	id, ok := w.next()
	return nodeRef(id), ok
}

// scanner lists results. It takes its state at the first step, so that it costs
// nothing while it waits in a tree of iterators.
type scanner struct {
	qs     *QuadStore
	start  func(*Tx) stepper
	snap   *snapshot // nil before the first step and after the last
	steps  stepper
	result cayleygraph.Ref
	done   bool
	err    error
}

// Next implements Cayley's graph.Scanner.
func (s *scanner) Next(context.Context) bool {
	s.result = nil
	if s.done || s.err != nil {
		return false
	}
	if s.snap == nil && !s.open() {
		return false
	}
	ok := false
	err := s.snap.do(func(tx *Tx) error {
		if s.steps == nil {
			s.steps = s.start(tx)
		}
		s.result, ok = s.steps.step()
		return nil
	})
	if err != nil {
		s.err, s.result, ok = err, nil, false
	}
	if !ok {
		s.finish()
	}
	return ok && s.err == nil
}

func (s *scanner) open() bool {
	if s.snap = s.qs.snap; s.snap == nil {
		s.snap, s.err = s.qs.db.snapshot()
	}
	return s.err == nil
}

// finish lets go of the state, if it is the scanner's own.
func (s *scanner) finish() {
	if s.snap != nil && s.snap != s.qs.snap {
		s.err = errors.Join(s.err, s.snap.close())
	}
	s.snap, s.steps, s.done = nil, nil, true
}

func (s *scanner) Close() error {
	s.finish()
	return s.err
}

func (s *scanner) Err() error                            { return s.err }
func (s *scanner) Result() cayleygraph.Ref               { return s.result }
func (s *scanner) NextPath(context.Context) bool         { return false }
func (s *scanner) TagResults(map[string]cayleygraph.Ref) {}
func (s *scanner) String() string                        { return "scan" }

// index tests membership.
type index struct {
	contains func(cayleygraph.Ref) (bool, error)
	result   cayleygraph.Ref
	err      error
}

// Contains implements Cayley's graph.Index.
func (x *index) Contains(_ context.Context, r cayleygraph.Ref) bool {
	x.result = nil
	ok, err := x.contains(r)
	if err != nil {
		x.err = err
		return false
	}
	if ok {
		x.result = r
	}
	return ok
}

func (x *index) Close() error                          { return nil }
func (x *index) Err() error                            { return x.err }
func (x *index) Result() cayleygraph.Ref               { return x.result }
func (x *index) NextPath(context.Context) bool         { return false }
func (x *index) TagResults(map[string]cayleygraph.Ref) {}
func (x *index) String() string                        { return "index" }
