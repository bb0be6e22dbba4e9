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
		c.part(c.orders)
		c.part(c.counts)
		c.part(c.values)
	}
	if c.tx.err != nil {
		c.problem("%w", c.tx.err)
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

// digest is the sum of hashes of rows, which is the same for the same rows in any
// sequence. That two sets of rows that differ by accident have the same digest is
// as likely as one in 2^128.
type digest [2]uint64

func (d *digest) add(r row) {
	a, b := uint64(len(r)), uint64(1)
	for _, id := range r {
		a, b = mix(a^uint64(id)), mix(b+uint64(id))
	}
	d[0] += a
	d[1] += b
}

// mix is the finalizer of MurmurHash3.
func mix(x uint64) uint64 {
	x = (x ^ x>>33) * 0xff51afd7ed558ccd
	x = (x ^ x>>33) * 0xc4ceb9fe1a85ec53
	return x ^ x>>33
}

// orders checks that each order has as many quads as the store, and the same.
func (c *checker) orders() {
	var first digest
	for o := range orders {
		n := int64(0)
		var d digest
		c.table(o.table(), func(r row) {
			n++
			d.add(SPOL.row(o.quad(r)))
		})
		if want := c.tx.total(metaQuads); n != want {
			c.problem("%s: %d quads of %d", bucketNames[o], n, want)
		}
		if o == SPOL {
			first = d
		} else if d != first {
			c.differ(o)
		}
	}
}

// differ says which quads of an order are not in the first.
func (c *checker) differ(o Order) {
	c.problem("%s and %s hold different quads", bucketNames[SPOL], bucketNames[o])
	c.table(o.table(), func(r row) {
		if q := o.quad(r); !c.tx.Has(q) {
			c.problem("quad %v is in %s alone", q, bucketNames[o])
		}
	})
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
	var want, is digest
	values := c.tx.bucket(bucketValues).Cursor()
	for k, b := values.First(); k != nil; k, b = values.Next() {
		at, rest, ok := cutID(k)
		var g group
		if err := parseGroup(b, &g); err != nil || !ok || len(rest) > 0 {
			c.problem("values %x: damaged: %w", k, err)
			continue
		}
		for i, form := range g {
			if form == nil {
				continue
			}
			n++
			id := at*groupIDs + ID(i)
			if len(form) == 0 {
				long++
				form = c.tx.long(id)
			}
			c.value(id, form)
			want.add(row{hash(string(form)), id})
		}
	}
	c.table(lookups, func(r row) {
		found++
		is.add(r)
	})
	if total := c.tx.total(metaValues); n != total || found != total {
		c.problem("%d values, %d ways to find them, of %d", n, found, total)
	}
	if want != is {
		c.problem("some values are not found by their content")
	}
	if all := c.tx.bucket(bucketTexts).Stats().KeyN; all != long {
		c.problem("%d long values of %d", all, long)
	}
	c.twins()
}

func (c *checker) value(id ID, form []byte) {
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
}

// twins looks for values that are there twice.
func (c *checker) twins() {
	var last row
	c.table(lookups, func(r row) {
		if r[0] == last[0] {
			a, errA := c.tx.form(r[1])
			b, errB := c.tx.form(last[1])
			if errA != nil || errB != nil || bytes.Equal(a, b) {
				c.problem("values %d and %d are the same", last[1], r[1])
			}
		}
		last = r
	})
}
