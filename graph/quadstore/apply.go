package quadstore

import (
	"fmt"
	"slices"

	"claimgraph/graph"

	"github.com/cayleygraph/quad"
)

// changes is what an Update has done so far. Quads are written to the tables
// late, sorted, because that is many times faster, and only the net effect on
// each. Values and counts are written at the very end.
type changes struct {
	names   names
	log     []change // additions and removals that are not in the tables yet, rows of SPOL
	sorter  sorter
	flushes int           // how often the tables were changed
	counts  map[ID]counts // by how much the counts have changed
	quads   int64         // how many more quads than before
}

func newChanges(tx *Tx) *changes {
	base := ID(tx.bucket(bucketValues).Sequence())
	return &changes{names: names{base: base, ids: map[string]ID{}}, counts: map[ID]counts{}}
}

// Add adds quads; one that is there already stays as it is. The error wraps
// graph.ErrInvalid for a quad without subject, predicate or object.
func (tx *Tx) Add(quads ...quad.Quad) error {
	tx.w.log = slices.Grow(tx.w.log, len(quads))
	for _, q := range quads {
		r, err := tx.nameQuad(q)
		if err != nil {
			return err
		}
		tx.w.log = append(tx.w.log, change{row: r})
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
	if last := tx.w.names.last(); q.S == 0 || q.P == 0 || q.O == 0 || max(q.S, q.P, q.O, q.L) > last {
		tx.fail(fmt.Errorf("insert quad %v of IDs up to %d: %w", q, last, graph.ErrInvalid))
		return
	}
	tx.w.log = append(tx.w.log, change{SPOL.row(q), false})
}

// Delete removes a quad by IDs, if it is there.
func (tx *Tx) Delete(q Quad) {
	tx.w.log = append(tx.w.log, change{SPOL.row(q), true})
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
	tx.w.flushes++
	if err := tx.writeLog(); err != nil {
		tx.fail(fmt.Errorf("write quads: %w", kind(err)))
	}
}

func (tx *Tx) writeLog() error {
	w := tx.w
	tx.resolve()
	net, err := tx.merger(SPOL.table()).apply(w.net())
	if err != nil {
		return err
	}
	w.count(SPOL, net)
	byLabel := w.sorter.by(slices.Clone(net), 3)
	permute(byLabel, SPOL, LSPO)
	if err := tx.follow(LSPO, byLabel); err != nil {
		return err
	}
	net = w.sorter.by(net, 1)
	permute(net, SPOL, PSOL)
	if err := tx.follow(PSOL, net); err != nil {
		return err
	}
	net = w.sorter.by(net, 2)
	permute(net, PSOL, OPSL)
	return tx.follow(OPSL, net)
}

// follow makes in another order the changes that made a difference in SPOL.
func (tx *Tx) follow(o Order, changes []change) error {
	tx.w.count(o, changes)
	done, err := tx.merger(o.table()).apply(changes) // leaves them as they are when all are made
	if err == nil && len(done) != len(changes) {
		err = fmt.Errorf("the orders of the quads differ: %w: damaged", graph.ErrInvalid)
	}
	return err
}

// net empties the log into the changes that it comes to: the last one of each
// quad, sorted in SPOL.
func (w *changes) net() []change {
	log := w.log
	for i := range log {
		for column, id := range log[i].row {
			log[i].row[column] = w.names.settled(id)
		}
	}
	for column := 3; column >= 0; column-- {
		log = w.sorter.by(log, column)
	}
	net := log[:0]
	for i := range log {
		if i+1 == len(log) || log[i+1].row != log[i].row {
			net = append(net, log[i])
		}
	}
	w.log = nil
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
