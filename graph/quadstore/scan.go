package quadstore

import (
	"bytes"
	"fmt"
	"iter"
	"slices"

	"claimgraph/graph"

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
		o, fixed := p.Order()
		c := tx.cursor(int(o))
		defer tx.release(int(o), c)
		w := walk{tx: tx, c: c, o: o, p: p}
		w.seek(fixed, after)
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
		o, fixed := of(1).Order()
		c := tx.cursor(int(o))
		defer tx.release(int(o), c)
		w := walk{tx: tx, c: c, o: o}
		for i, id := range ids {
			if id == 0 || i > 0 && id == ids[i-1] {
				continue
			}
			w.p = of(id)
			w.seek(fixed, Quad{})
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
	return has(c, q)
}

func has(c *bolt.Cursor, q Quad) bool {
	var buf [maxKey]byte
	key := appendPrefix(buf[:0], SPOL, q, 4)
	k, _ := c.Seek(key)
	return bytes.Equal(k, key)
}

// Count returns the number of quads that match p. It is one lookup when p sets
// no field, one field or all four, and a walk over the matches otherwise.
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
		return int64(tx.counts(id)[field])
	}
	n := int64(0)
	for range tx.Scan(p) {
		n++
	}
	return n
}

// walk goes through the quads of one pattern in one order.
type walk struct {
	tx      *Tx
	c       *bolt.Cursor
	o       Order
	p       Pattern
	prefix  [maxKey]byte
	n       int    // bytes of prefix in use
	key     []byte // where c stands; nil before the first seek and after the end
	last    Quad   // what next gave
	given   bool   // c still stands on last
	flushes int    // of the transaction, when c was last moved
}

// seek goes to the first key with the leading fields of the pattern that lies
// behind after. It spares the search in the tree when the cursor is there.
func (w *walk) seek(fixed int, after Quad) {
	w.n = len(appendPrefix(w.prefix[:0], w.o, w.p, fixed))
	w.given = false
	prefix := w.prefix[:w.n]
	if after != (Quad{}) {
		w.seekAfter(after)
	} else if w.key == nil || w.stale() || bytes.Compare(w.key, prefix) < 0 {
		w.key, _ = w.c.Seek(prefix)
		w.flushes = w.tx.flushes()
	}
}

func (w *walk) seekAfter(after Quad) {
	var buf [maxKey]byte
	place := appendPrefix(buf[:0], w.o, after, 4)
	w.flushes = w.tx.flushes()
	if prefix := w.prefix[:w.n]; bytes.Compare(place, prefix) < 0 {
		w.key, _ = w.c.Seek(prefix)
		return
	}
	if w.key, _ = w.c.Seek(place); bytes.Equal(w.key, place) {
		w.key, _ = w.c.Next()
	}
}

// stale reports whether the tree has changed since the cursor was moved.
func (w *walk) stale() bool { return w.flushes != w.tx.flushes() }

// next returns the next quad that matches, or false at the end or when the file
// is damaged.
func (w *walk) next() (Quad, bool) {
	switch {
	case w.given && w.stale():
		w.seekAfter(w.last)
	case w.given:
		w.key, _ = w.c.Next()
	}
	w.given = false
	for under(w.key, w.prefix[:w.n]) {
		q, ok := parseKey(w.o, w.key)
		if !ok {
			w.tx.fail(fmt.Errorf("key %x: %w: damaged", w.key, graph.ErrInvalid))
			return Quad{}, false
		}
		if w.p.matches(q) {
			w.last, w.given = q, true
			return q, true
		}
		w.key, _ = w.c.Next()
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
