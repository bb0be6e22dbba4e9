package quadstore

import (
	"fmt"

	"claimgraph/graph"

	"github.com/cayleygraph/quad"
)

// names gives IDs to the values that an Update names. Whether a value has one
// already is found out for many values at once, in the order of their hashes,
// which takes one walk through the lookup table instead of a search for each.
// Until then a value goes by a provisional ID.
type names struct {
	base   ID            // the last ID given before this Update
	fresh  []string      // stored forms of the values with IDs base+1, base+2...
	ids    map[string]ID // stored form -> provisional ID
	forms  []string      // stored forms of the provisional IDs
	final  []ID          // their IDs, of those that have been found out
	sorter sorter
}

// provisional is the first provisional ID. No value ever gets such an ID.
const provisional ID = 1 << 61

// id returns the ID, for now, of the value with the given stored form.
func (n *names) id(form []byte) ID {
	id, ok := n.ids[string(form)]
	if !ok {
		id = provisional + ID(len(n.forms))
		kept := string(form)
		n.forms = append(n.forms, kept)
		n.ids[kept] = id
	}
	return id
}

// settled returns the ID behind one that may be provisional.
func (n *names) settled(id ID) ID {
	if id < provisional {
		return id
	}
	return n.final[id-provisional]
}

// form returns the stored form of an ID given in this Update.
func (n *names) form(id ID) (string, bool) {
	if id <= n.base || id > n.last() {
		return "", false
	}
	return n.fresh[id-n.base-1], true
}

// last is the last ID given.
func (n *names) last() ID { return n.base + ID(len(n.fresh)) }

// resolve finds out the IDs of all values named so far. Those that have none get
// the next ones, in the sequence in which they were named.
func (tx *Tx) resolve() {
	n := &tx.w.names
	first := len(n.final)
	if first == len(n.forms) {
		return
	}
	n.final = append(n.final, make([]ID, len(n.forms)-first)...)
	for _, c := range tx.candidates(first) {
		n.final[c.row[1]] = c.row[0]
	}
	for i := first; i < len(n.forms); i++ {
		if n.final[i] == 0 {
			n.fresh = append(n.fresh, n.forms[i])
			n.final[i] = n.last()
		}
	}
}

// candidates returns the values from the one with the given number that the
// file has, as rows of ID and number.
func (tx *Tx) candidates(first int) []change {
	n := &tx.w.names
	wanted := make([]change, 0, len(n.forms)-first)
	for i, form := range n.forms[first:] {
		wanted = append(wanted, change{row: row{hash(form), ID(first + i)}})
	}
	wanted = n.sorter.by(wanted, 0)
	c := tx.cursor(bucketLookup)
	defer tx.release(bucketLookup, c)
	table := rows{table: lookups, c: c}
	var found []change
	for i := range wanted {
		h := wanted[i].row[0]
		for ok := table.seek(&row{h}, 1); ok && table.cur[0] == h; ok = table.next() {
			found = append(found, change{row: row{table.cur[1], wanted[i].row[1]}})
		}
	}
	if table.err != nil {
		tx.fail(table.err)
	}
	return tx.same(found)
}

// same returns those of the candidates that have the form that was looked for,
// and not only its hash.
func (tx *Tx) same(candidates []change) []change {
	n := &tx.w.names
	c := tx.cursor(bucketValues)
	defer tx.release(bucketValues, c)
	f := forms{tx: tx, c: c}
	same := candidates[:0]
	for _, x := range n.sorter.by(candidates, 0) {
		form, err := f.form(x.row[0])
		if err != nil {
			tx.fail(err)
		}
		if string(form) == n.forms[x.row[1]] {
			same = append(same, x)
		}
	}
	return same
}

// Intern returns the ID of v and gives it one when it has none. An ID that no
// quad uses when the Update ends is forgotten. The error wraps graph.ErrInvalid
// when v is nil or of a type that quads are not made of.
func (tx *Tx) Intern(v quad.Value) (ID, error) {
	id, err := tx.name(v)
	if err != nil {
		return 0, err
	}
	tx.resolve()
	return tx.w.names.settled(id), nil
}

// name is Intern that may give a provisional ID.
func (tx *Tx) name(v quad.Value) (ID, error) {
	if v == nil {
		return 0, fmt.Errorf("no value: %w", graph.ErrInvalid)
	}
	var space [128]byte
	form, err := appendValue(space[:0], v)
	if err != nil {
		return 0, err
	}
	return tx.w.names.id(form), nil
}

// nameQuad returns q by IDs, which may be provisional, as a row of SPOL.
func (tx *Tx) nameQuad(q quad.Quad) (r row, err error) {
	for i, v := range [4]quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
		if v == nil && i == 3 {
			continue
		}
		if r[i], err = tx.name(v); err != nil {
			return r, fmt.Errorf("%s of quad %v: %w", quad.Directions[i], q, err)
		}
	}
	return r, nil
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
