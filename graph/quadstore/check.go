package quadstore

import (
	"bytes"
	"errors"
	"fmt"

	"claimgraph/graph"
)

// mostProblems is how many problems Check reports before it gives up.
const mostProblems = 20

// Check proves that the file is whole: its pages are in order, the four orders
// hold the same quads, each sorted and without duplicates, every value is found
// by its content and used by a quad, and all counts are what counting gives. The
// error lists what is wrong and wraps graph.ErrInvalid. Readers go on meanwhile,
// writers wait.
func (db *DB) Check() error {
	b, err := db.bolt.Begin(!db.options.ReadOnly) // a writer would change the free list under bolt's check
	if err != nil {
		return fmt.Errorf("check store: %w", kind(err))
	}
	defer b.Rollback() //nolint:errcheck // nothing was written
	c := checker{tx: &Tx{db: db, bolt: b}}
	c.part(c.pages)
	if len(c.problems) == 0 { // else there is no telling where a walk through the pages ends
		for o := range orders {
			c.part(func() { c.order(o) })
		}
		c.part(c.counts)
		c.part(c.values)
	}
	if len(c.problems) > 0 {
		return fmt.Errorf("check store: %w: %w", graph.ErrInvalid, errors.Join(c.problems...))
	}
	return nil
}

// part runs one part of the check.
func (c *checker) part(fn func()) {
	err := guard(func() error {
		fn()
		return nil
	})
	if err != nil {
		c.problem("%w", err)
	}
}

type checker struct {
	tx       *Tx
	problems []error
}

func (c *checker) problem(format string, args ...any) {
	if len(c.problems) < mostProblems {
		c.problems = append(c.problems, fmt.Errorf(format, args...))
	}
}

// pages lets bolt check its tree. It must be read to its end.
func (c *checker) pages() {
	for err := range c.tx.bolt.Check() {
		c.problem("pages: %w", err)
	}
}

// table goes through all rows of a table and checks their form: a block is read
// to its end, ends with the row in its key, and rows ascend.
func (c *checker) table(t table, each func(row)) {
	r := rows{table: t, c: c.tx.bucket(t.bucket).Cursor()}
	var last row
	for ok := r.seek(&row{}, 0); ok; ok = r.next() {
		if last != (row{}) && r.cur.compare(&last, t.width) <= 0 {
			c.problem("%s: row %v after %v", bucketNames[t.bucket], r.cur, last)
		}
		last = r.cur
		if key, ok := parseKey(r.key, t.width); r.left == 0 && (!ok || key != last || len(r.rest) > 0) {
			c.problem("%s: block %x ends with row %v", bucketNames[t.bucket], r.key, last)
		}
		each(last)
	}
	if r.err != nil {
		c.problem("%s: %w", bucketNames[t.bucket], r.err)
	}
}

// order checks that an order has as many quads as the store, and that all of
// them are in the first order; so all orders hold the same.
func (c *checker) order(o Order) {
	n := int64(0)
	c.table(o.table(), func(r row) {
		n++
		if q := o.quad(r); o != SPOL && !c.tx.Has(q) {
			c.problem("quad %v is in %s alone", q, bucketNames[o])
		}
	})
	if want := c.tx.total(metaQuads); n != want {
		c.problem("%s: %d quads of %d", bucketNames[o], n, want)
	}
}

// counts compares the counts of all values with those of the orders that begin
// with their field, all five in ascending order of IDs.
func (c *checker) counts() {
	var runs [orders]*run
	for o := range orders {
		runs[o] = newRun(c.tx, o)
	}
	n := int64(0)
	w := countWalk{tx: c.tx, c: c.tx.bucket(bucketCounts).Cursor()}
	for id, ok := w.next(); ok; id, ok = w.next() {
		n++
		var is counts
		for o, r := range runs {
			is[o] = r.of(id)
		}
		if stored := c.tx.counts(id); stored != is {
			c.problem("value %d: counts %v instead of %v", id, stored, is)
		}
	}
	for o, r := range runs {
		if r.id != 0 {
			c.problem("value %d is in %s but has no counts", r.id, bucketNames[o])
		}
	}
	if want := c.tx.total(metaValues); n != want {
		c.problem("%d values of %d", n, want)
	}
	if c.tx.err != nil {
		c.problem("%w", c.tx.err)
	}
}

// run is the first column of an order, and how often it stands there.
type run struct {
	rows
	more bool
	id   ID // 0 at the end
	n    int64
}

func newRun(tx *Tx, o Order) *run {
	r := &run{rows: rows{table: o.table(), c: tx.bucket(int(o)).Cursor()}}
	r.more = r.seek(&row{}, 0)
	r.advance()
	if r.id == 0 { // quads without a label
		r.advance()
	}
	return r
}

func (r *run) advance() {
	r.id, r.n = 0, 0
	if !r.more {
		return
	}
	for r.id = r.cur[0]; r.more && r.cur[0] == r.id; r.more = r.next() {
		r.n++
	}
}

// of returns the length of the run of id, 0 when there is none.
func (r *run) of(id ID) (n int64) {
	if r.id == id {
		n = r.n
		r.advance()
	}
	return n
}

// values checks that each value has counts, one form, and one way to find it.
func (c *checker) values() {
	n, found, long := int64(0), int64(0), 0
	values := c.tx.bucket(bucketValues).Cursor()
	for k, b := values.First(); k != nil; k, b = values.Next() {
		at, rest, ok := cutID(k)
		var g group
		if err := parseGroup(b, &g); err != nil || !ok || len(rest) > 0 {
			c.problem("values %x: damaged: %w", k, err)
			continue
		}
		for i, form := range g {
			if form != nil {
				n++
				if len(form) == 0 {
					long++
				}
				c.value(at*groupIDs + ID(i))
			}
		}
	}
	if all := c.tx.bucket(bucketTexts).Stats().KeyN; all != long {
		c.problem("%d long values of %d", all, long)
	}
	var last row
	c.table(lookups, func(r row) {
		found++
		if a, b := c.form(r[1]), c.form(last[1]); r[0] == last[0] && bytes.Equal(a, b) {
			c.problem("values %d and %d are the same", last[1], r[1])
		}
		last = r
	})
	if want := c.tx.total(metaValues); n != want || found != want {
		c.problem("%d values, %d ways to find them, of %d", n, found, want)
	}
}

func (c *checker) value(id ID) {
	form := c.form(id)
	v, err := parseValue(form)
	if err != nil {
		c.problem("value %d: %w", id, err)
		return
	}
	if again, err := appendValue(nil, v); err != nil || !bytes.Equal(again, form) {
		c.problem("value %d: another form of %v", id, v)
	}
	if id > ID(c.tx.bucket(bucketValues).Sequence()) || c.tx.counts(id) == (counts{}) {
		c.problem("value %d is not in use", id)
	}
	want := row{hash(string(form)), id}
	r := rows{table: lookups, c: c.tx.bucket(bucketLookup).Cursor()}
	if !r.seek(&want, 2) || r.cur != want {
		c.problem("value %d is not found by its content", id)
	}
}

func (c *checker) form(id ID) []byte {
	form, err := c.tx.form(id)
	if err != nil {
		c.problem("%w", err)
	}
	return form
}
