package quadstore

import (
	"cmp"
	"fmt"
	"slices"

	"claimgraph/graph"

	"github.com/cayleygraph/quad"
)

// changes is what an Update has done so far. Quads are written to the four
// orders late, sorted, because that is many times faster in a B+ tree, and only
// the net effect on each. Values and counts are written at the very end.
type changes struct {
	base    ID            // the last ID given before this Update
	fresh   [][]byte      // stored forms of the values with IDs base+1, base+2...
	ids     map[string]ID // lookup key -> ID, of all values seen in this Update
	log     []change      // additions and removals that are not in the orders yet
	flushed ID            // the last ID given before the log began
	flushes int           // how often the orders were changed
	counts  map[ID]*[4]int64
	quads   int64    // how many more quads than before
	lookups []lookup // what to change in the lookup bucket
}

type change struct {
	q      Quad
	at     int // place in the log: the last change of a quad is the one that counts
	remove bool
}

func newChanges(tx *Tx) *changes {
	base := ID(tx.bucket(bucketValues).Sequence())
	return &changes{base: base, flushed: base, ids: map[string]ID{}, counts: map[ID]*[4]int64{}}
}

// value returns the value of an ID given in this Update.
func (w *changes) value(id ID) quad.Value {
	if id <= w.base || id > w.base+ID(len(w.fresh)) {
		return nil
	}
	v, err := parseValue(w.fresh[id-w.base-1])
	if err != nil {
		return nil // cannot be: appendValue has just made it
	}
	return v
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
	var buf [longestPlain]byte
	key := appendLookup(buf[:0], form)
	id, ok := tx.find(key)
	if !ok {
		tx.w.fresh = append(tx.w.fresh, slices.Clone(form))
		id = tx.w.base + ID(len(tx.w.fresh))
	}
	tx.w.ids[string(key)] = id
	return id, nil
}

// intern returns q by IDs.
func (tx *Tx) intern(q quad.Quad) (Quad, error) {
	var ids [4]ID
	for i, v := range [4]quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
		if v == nil && i == 3 {
			continue
		}
		var err error
		if ids[i], err = tx.Intern(v); err != nil {
			return Quad{}, fmt.Errorf("%s of quad %v: %w", quad.Directions[i], q, err)
		}
	}
	return Quad{S: ids[0], P: ids[1], O: ids[2], L: ids[3]}, nil
}

// lookup returns q by IDs, or false when one of its values has none, so that no
// such quad is stored.
func (tx *Tx) lookup(q quad.Quad) (Quad, bool) {
	var ids [4]ID
	for i, v := range [4]quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
		if v == nil && i == 3 {
			continue
		}
		var ok bool
		if ids[i], ok = tx.Lookup(v); !ok {
			return Quad{}, false
		}
	}
	return Quad{S: ids[0], P: ids[1], O: ids[2], L: ids[3]}, true
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

// Insert adds a quad by IDs, which must be IDs of this transaction.
func (tx *Tx) Insert(q Quad) {
	tx.w.log = append(tx.w.log, change{q, len(tx.w.log), false})
}

// Delete removes a quad by IDs, if it is there.
func (tx *Tx) Delete(q Quad) {
	tx.w.log = append(tx.w.log, change{q, len(tx.w.log), true})
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

// flushes counts the changes of the orders in this transaction.
func (tx *Tx) flushes() int {
	if tx.w == nil {
		return 0
	}
	return tx.w.flushes
}

// flush writes the log to the four orders, so that reads see it.
func (tx *Tx) flush() {
	if tx.w == nil || len(tx.w.log) == 0 {
		return
	}
	add, remove := tx.net()
	tx.w.log = tx.w.log[:0]
	tx.w.flushed = tx.w.base + ID(len(tx.w.fresh))
	tx.w.flushes++
	tx.w.quads += int64(len(add) - len(remove))
	for o := range orders {
		if o != SPOL { // net has sorted them in this one
			slices.SortFunc(add, o.Compare)
			slices.SortFunc(remove, o.Compare)
		}
		if err := tx.write(o, add, remove); err != nil {
			tx.fail(fmt.Errorf("write quads: %w", kind(err)))
			return
		}
	}
}

// net returns what the log comes to: the quads to add that are not stored and
// those to remove that are.
func (tx *Tx) net() (add, remove []Quad) {
	log := tx.w.log
	slices.SortFunc(log, func(a, b change) int {
		return cmp.Or(SPOL.Compare(a.q, b.q), cmp.Compare(a.at, b.at))
	})
	c := tx.cursor(bucketSPOL)
	defer tx.release(bucketSPOL, c)
	for i, ch := range log {
		if i+1 < len(log) && log[i+1].q == ch.q {
			continue
		}
		// A quad with a value that is new since the last flush cannot be stored.
		stored := max(ch.q.S, ch.q.P, ch.q.O, ch.q.L) <= tx.w.flushed && has(c, ch.q)
		switch {
		case ch.remove && stored:
			remove = append(remove, ch.q)
		case !ch.remove && !stored:
			add = append(add, ch.q)
		}
	}
	return add, remove
}

// write changes one order. Both lists are sorted in it. The counts of its first
// field go along, one step for each run of the same value.
func (tx *Tx) write(o Order, add, remove []Quad) error {
	b := tx.bucket(int(o))
	b.FillPercent = fill
	var buf [maxKey]byte
	for _, q := range remove {
		if err := b.Delete(appendPrefix(buf[:0], o, q, 4)); err != nil {
			return err
		}
		tx.w.count(o, q, -1)
	}
	for _, q := range add {
		if err := b.Put(appendPrefix(buf[:0], o, q, 4), nil); err != nil {
			return err
		}
		tx.w.count(o, q, +1)
	}
	return nil
}

// fill is how full a page of the tree is made when it is split. New IDs are
// greater than all before, so most keys are added behind others and pages that
// were left half empty would stay so.
const fill = 0.9
