package quadstore

import (
	"cmp"
	"fmt"
	"slices"

	"claimgraph/graph"

	"github.com/cayleygraph/quad"
)

// changes is what an Update has done so far. Quads are written to the tables
// late, sorted, because that is many times faster, and only the net effect on
// each. Values and counts are written at the very end.
type changes struct {
	base    ID            // the last ID given before this Update
	fresh   []string      // stored forms of the values with IDs base+1, base+2...
	ids     map[string]ID // stored form -> ID, of all values named in this Update
	log     []logged      // additions and removals that are not in the tables yet
	flushes int           // how often the tables were changed
	counts  map[ID]counts // by how much the counts have changed
	quads   int64         // how many more quads than before
}

// logged is an addition or removal of a quad. The last one of a quad counts.
type logged struct {
	q      Quad
	at     int // place in the log
	remove bool
}

func newChanges(tx *Tx) *changes {
	base := ID(tx.bucket(bucketValues).Sequence())
	return &changes{base: base, ids: map[string]ID{}, counts: map[ID]counts{}}
}

// form returns the stored form of an ID given in this Update.
func (w *changes) form(id ID) (string, bool) {
	if id <= w.base || id > w.base+ID(len(w.fresh)) {
		return "", false
	}
	return w.fresh[id-w.base-1], true
}

// Intern returns the ID of v and gives it one when it has none. An ID that no
// quad uses when the Update ends is forgotten. The error wraps graph.ErrInvalid
// when v is nil or of a type that quads are not made of.
func (tx *Tx) Intern(v quad.Value) (ID, error) {
	if v == nil {
		return 0, fmt.Errorf("no value: %w", graph.ErrInvalid)
	}
	var space [128]byte
	form, err := appendValue(space[:0], v)
	if err != nil {
		return 0, err
	}
	if id, ok := tx.w.ids[string(form)]; ok {
		return id, nil
	}
	kept := string(form)
	id, ok := tx.find(kept)
	if !ok {
		tx.w.fresh = append(tx.w.fresh, kept)
		id = tx.w.base + ID(len(tx.w.fresh))
	}
	tx.w.ids[kept] = id
	return id, nil
}

// intern returns q by IDs.
func (tx *Tx) intern(q quad.Quad) (Quad, error) {
	var ids row
	for i, v := range [4]quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
		if v == nil && i == 3 {
			continue
		}
		var err error
		if ids[i], err = tx.Intern(v); err != nil {
			return Quad{}, fmt.Errorf("%s of quad %v: %w", quad.Directions[i], q, err)
		}
	}
	return SPOL.quad(ids), nil
}

// lookup returns q by IDs, or false when one of its values has none, so that no
// such quad is stored.
func (tx *Tx) lookup(q quad.Quad) (Quad, bool) {
	var ids row
	for i, v := range [4]quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
		if v == nil && i == 3 {
			continue
		}
		var ok bool
		if ids[i], ok = tx.Lookup(v); !ok {
			return Quad{}, false
		}
	}
	return SPOL.quad(ids), true
}

// Add adds quads; one that is there already stays as it is. The error wraps
// graph.ErrInvalid for a quad without subject, predicate or object.
func (tx *Tx) Add(quads ...quad.Quad) error {
	for _, q := range quads {
		ids, err := tx.intern(q)
		if err != nil {
			return err
		}
		tx.Insert(ids)
	}
	return nil
}

// Remove removes quads; one that is not there is passed over.
func (tx *Tx) Remove(quads ...quad.Quad) {
	for _, q := range quads {
		if ids, ok := tx.lookup(q); ok {
			tx.Delete(ids)
		}
	}
}

// Insert adds a quad by IDs, which must be IDs of this transaction: the Update
// fails otherwise.
func (tx *Tx) Insert(q Quad) {
	if last := tx.w.base + ID(len(tx.w.fresh)); q.S == 0 || q.P == 0 || q.O == 0 || max(q.S, q.P, q.O, q.L) > last {
		tx.fail(fmt.Errorf("insert quad %v of IDs up to %d: %w", q, last, graph.ErrInvalid))
		return
	}
	tx.w.log = append(tx.w.log, logged{q, len(tx.w.log), false})
}

// Delete removes a quad by IDs, if it is there.
func (tx *Tx) Delete(q Quad) {
	tx.w.log = append(tx.w.log, logged{q, len(tx.w.log), true})
}

// RemoveLabel removes all quads with the given label and returns their number.
func (tx *Tx) RemoveLabel(label quad.Value) int {
	id, ok := tx.Lookup(label)
	if !ok {
		return 0
	}
	n := 0
	for q := range tx.Scan(Pattern{L: id}) {
		tx.Delete(q)
		n++
	}
	return n
}

// flushes counts the changes of the tables in this transaction.
func (tx *Tx) flushes() int {
	if tx.w == nil {
		return 0
	}
	return tx.w.flushes
}

// flush writes the log to the four orders, so that reads see it. The first
// order tells which changes make a difference; these are made in the others.
func (tx *Tx) flush() {
	if tx.w == nil || len(tx.w.log) == 0 {
		return
	}
	changes := tx.w.net()
	tx.w.flushes++
	for o := range orders {
		if o != SPOL {
			for i := range changes {
				changes[i].row = o.row(o.before().quad(changes[i].row))
			}
			sortChanges(changes)
		}
		n := len(changes)
		done, err := tx.merger(o.table()).apply(changes)
		if err == nil && o != SPOL && len(done) != n {
			err = fmt.Errorf("the orders of the quads differ: %w: damaged", graph.ErrInvalid)
		}
		if err != nil {
			tx.fail(fmt.Errorf("write quads: %w", kind(err)))
			return
		}
		changes = done
		tx.w.count(o, changes)
	}
}

// before is the order that flush comes from.
func (o Order) before() Order { return o - 1 }

// net empties the log into the changes that it comes to, sorted in SPOL.
func (w *changes) net() []change {
	slices.SortFunc(w.log, func(a, b logged) int {
		return cmp.Or(SPOL.Compare(a.q, b.q), cmp.Compare(a.at, b.at))
	})
	net := make([]change, 0, len(w.log))
	for i, l := range w.log {
		if i+1 == len(w.log) || w.log[i+1].q != l.q {
			net = append(net, change{SPOL.row(l.q), l.remove})
		}
	}
	w.log = w.log[:0]
	return net
}

// count notes how many more and fewer quads there are with each value in the
// first column of order o. The changes are sorted, so a value is looked up once.
func (w *changes) count(o Order, changes []change) {
	for i := 0; i < len(changes); {
		id, n := changes[i].row[0], int64(0)
		for ; i < len(changes) && changes[i].row[0] == id; i++ {
			if changes[i].remove {
				n--
			} else {
				n++
			}
		}
		if o == SPOL {
			w.quads += n
		}
		if id != 0 {
			c := w.counts[id]
			c[o] += n
			w.counts[id] = c
		}
	}
}
