package quadstore

import (
	"iter"
	"slices"

	bolt "go.etcd.io/bbolt"
)

// Scan yields the quads that match p, in the order that p.Order names. In an
// Update the loop may add and remove quads; it goes on with what was there when
// it began or with what is there by then.
func (tx *Tx) Scan(p Pattern) iter.Seq[Quad] { return tx.ScanAfter(p, Quad{}) }

// ScanAfter is Scan from the first quad behind after, which need not exist any
// more. A page begins with the last quad of the page before it, at the cost of
// one seek however far it is from the start.
func (tx *Tx) ScanAfter(p Pattern, after Quad) iter.Seq[Quad] {
	return func(yield func(Quad) bool) {
		tx.flush()
		o, _ := p.Order()
		c := tx.cursor(int(o))
		defer tx.release(int(o), c)
		w := tx.walk(o, c)
		w.begin(p, after)
		w.each(yield)
	}
}

// Out yields the quads of the given subjects with the given predicate, or with
// any when it is 0: subjects in ascending order, whatever their sequence, each
// once, so that the index is gone through once.
func (tx *Tx) Out(subjects []ID, predicate ID) iter.Seq[Quad] {
	return tx.many(subjects, func(id ID) Pattern { return Pattern{S: id, P: predicate} })
}

// In yields the quads of the given objects with the given predicate, or with any
// when it is 0: objects in ascending order, each once.
func (tx *Tx) In(objects []ID, predicate ID) iter.Seq[Quad] {
	return tx.many(objects, func(id ID) Pattern { return Pattern{O: id, P: predicate} })
}

func (tx *Tx) many(ids []ID, of func(ID) Pattern) iter.Seq[Quad] {
	return func(yield func(Quad) bool) {
		if len(ids) == 0 {
			return
		}
		tx.flush()
		if !slices.IsSorted(ids) {
			ids = slices.Sorted(slices.Values(ids))
		}
		o, _ := of(1).Order()
		c := tx.cursor(int(o))
		defer tx.release(int(o), c)
		w := tx.walk(o, c)
		for i, id := range ids {
			if id == 0 || i > 0 && id == ids[i-1] {
				continue
			}
			w.begin(of(id), Quad{})
			if !w.each(yield) {
				return
			}
		}
	}
}

// Has reports whether the store holds q.
func (tx *Tx) Has(q Quad) bool {
	tx.flush()
	c := tx.cursor(bucketSPOL)
	defer tx.release(bucketSPOL, c)
	r := rows{table: SPOL.table(), c: c}
	want := SPOL.row(q)
	found := r.seek(&want, 4) && r.cur == want
	if r.err != nil {
		tx.fail(r.err)
	}
	return found
}

// Count returns the number of quads that match p. It is one lookup when p sets
// no field, one field or all four. When p sets the leading fields of its order it
// is a look at each block of quads, which have some dozens each; otherwise a walk.
func (tx *Tx) Count(p Pattern) int64 {
	set, field, id := 0, 0, ID(0)
	for i, v := range [4]ID{p.S, p.P, p.O, p.L} {
		if v != 0 {
			set, field, id = set+1, i, v
		}
	}
	switch set {
	case 0:
		return tx.Stats().Quads
	case 1:
		tx.flush()
		return tx.counts(id)[field]
	}
	if o, fixed := p.Order(); fixed == set {
		return tx.countRows(o, p, fixed)
	}
	n := int64(0)
	for range tx.Scan(p) {
		n++
	}
	return n
}

func (tx *Tx) countRows(o Order, p Pattern, fixed int) int64 {
	tx.flush()
	c := tx.cursor(int(o))
	defer tx.release(int(o), c)
	r := rows{table: o.table(), c: c}
	want := o.row(p)
	n := r.count(&want, fixed)
	if r.err != nil {
		tx.fail(r.err)
	}
	return n
}

// walk goes through the quads of one pattern in one order.
type walk struct {
	rows
	tx      *Tx
	o       Order
	p       Pattern
	want    row  // p in the sequence of o
	fixed   int  // leading columns of want that are set
	given   bool // the current row has been returned
	flushes int  // of the transaction, when the walk last moved
}

func (tx *Tx) walk(o Order, c *bolt.Cursor) *walk {
	return &walk{tx: tx, o: o, rows: rows{table: o.table(), c: c}}
}

// begin goes to the first quad of a pattern, or to the first behind after. The
// pattern must be read in the order of the walk.
func (w *walk) begin(p Pattern, after Quad) {
	w.p = p
	_, w.fixed = p.Order()
	w.want = w.o.row(p)
	if w.stale() {
		w.key = nil
	}
	if after == (Quad{}) {
		w.given = false
		w.flushes = w.tx.flushes()
		w.seek(&w.want, w.fixed)
		return
	}
	w.behind(w.o.row(after))
}

// behind goes to the first row behind r that can match.
func (w *walk) behind(r row) {
	w.key, w.given = nil, false
	w.flushes = w.tx.flushes()
	if r.compare(&w.want, w.fixed) < 0 {
		w.seek(&w.want, w.fixed)
	} else if w.seek(&r, w.width) && w.cur == r {
		w.rows.next()
	}
}

// stale reports whether the tables have changed since the walk last moved.
func (w *walk) stale() bool { return w.flushes != w.tx.flushes() }

// next returns the next quad that matches, or false at the end or when the file
// is damaged.
func (w *walk) next() (Quad, bool) {
	switch {
	case w.given && w.stale():
		w.behind(w.cur)
	case w.given:
		w.rows.next()
	}
	w.given = false
	for w.key != nil && w.cur.compare(&w.want, w.fixed) == 0 {
		if q := w.o.quad(w.cur); w.p.matches(q) {
			w.given = true
			return q, true
		}
		w.rows.next()
	}
	if w.err != nil {
		w.tx.fail(w.err)
	}
	return Quad{}, false
}

// each yields what is left. It reports false when yield did.
func (w *walk) each(yield func(Quad) bool) bool {
	for q, ok := w.next(); ok; q, ok = w.next() {
		if !yield(q) {
			return false
		}
	}
	return true
}
