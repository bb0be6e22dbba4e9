package quadstore

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"claimgraph/graph"
)

// count notes one more or less quad with the first field of order o.
func (w *changes) count(o Order, q Quad, n int64) {
	id := o.in(q)[0]
	if id == 0 {
		return
	}
	d := w.counts[id]
	if d == nil {
		d = new([4]int64)
		w.counts[id] = d
	}
	d[o] += n
}

// counts returns in how many quads id is subject, predicate, object and label.
// The fields stand in the sequence of the orders that begin with them.
func (tx *Tx) counts(id ID) (n [4]int64) {
	var buf [9]byte
	n, err := parseCounts(tx.bucket(bucketCounts).Get(appendID(buf[:0], id)))
	if err != nil {
		tx.fail(fmt.Errorf("counts of value %d: %w", id, err))
	}
	if tx.w != nil && tx.w.counts[id] != nil {
		for i, d := range tx.w.counts[id] {
			n[i] += d
		}
	}
	return n
}

func parseCounts(b []byte) (n [4]int64, err error) {
	if b == nil {
		return n, nil
	}
	for i := range n {
		v, k := binary.Uvarint(b)
		if k <= 0 {
			return n, fmt.Errorf("damaged: %w", graph.ErrInvalid)
		}
		n[i], b = int64(v), b[k:]
	}
	return n, nil
}

func appendCounts(b []byte, n [4]int64) []byte {
	for _, v := range n {
		b = binary.AppendUvarint(b, uint64(v))
	}
	return b
}

// settle writes what is left at the end of an Update: the quads, then counts
// and values by ascending ID, then their lookup keys, sorted.
func (tx *Tx) settle() error {
	tx.flush()
	if tx.err != nil {
		return tx.err
	}
	values := tx.total(metaValues)
	for _, id := range slices.Sorted(maps.Keys(tx.w.counts)) {
		n, err := tx.settleValue(id)
		if err != nil {
			return fmt.Errorf("value %d: %w", id, err)
		}
		values += n
	}
	if err := tx.settleLookups(); err != nil {
		return err
	}
	return errors.Join(tx.err, tx.settleTotals(values))
}

// settleValue writes the counts of id. It stores a new value and drops one that
// no quad has any more, and returns how many more values that makes.
func (tx *Tx) settleValue(id ID) (int64, error) {
	n := tx.counts(id)
	if slices.Min(n[:]) < 0 {
		return 0, fmt.Errorf("fewer than no quads: damaged: %w", graph.ErrInvalid)
	}
	form, fresh := tx.form(id)
	var buf [9]byte
	key := appendID(buf[:0], id)
	switch {
	case form == nil:
		return 0, graph.ErrNotFound
	case n == [4]int64{} && fresh:
		return 0, nil
	case n == [4]int64{}:
		tx.w.lookups = append(tx.w.lookups, lookup{string(appendLookup(nil, form)), 0})
		return -1, errors.Join(tx.bucket(bucketValues).Delete(key), tx.bucket(bucketCounts).Delete(key))
	}
	var space [40]byte
	b := tx.bucket(bucketCounts)
	b.FillPercent = fill
	if err := b.Put(key, appendCounts(space[:0], n)); err != nil || !fresh {
		return 0, err
	}
	tx.w.lookups = append(tx.w.lookups, lookup{string(appendLookup(nil, form)), id})
	b = tx.bucket(bucketValues)
	b.FillPercent = fill
	return 1, b.Put(key, form)
}

// form returns the stored form of id's value, nil when it has none, and whether
// it is new in this Update.
func (tx *Tx) form(id ID) ([]byte, bool) {
	if id > tx.w.base {
		if id > tx.w.base+ID(len(tx.w.fresh)) {
			return nil, false
		}
		return tx.w.fresh[id-tx.w.base-1], true
	}
	var buf [9]byte
	return tx.bucket(bucketValues).Get(appendID(buf[:0], id)), false
}

// lookup is a change in the lookup bucket: key leads to id, to nothing when id
// is 0.
type lookup struct {
	key string
	id  ID
}

func (tx *Tx) settleLookups() error {
	slices.SortFunc(tx.w.lookups, func(a, b lookup) int { return strings.Compare(a.key, b.key) })
	b := tx.bucket(bucketLookup)
	for _, l := range tx.w.lookups {
		var err error
		if l.id == 0 {
			err = b.Delete([]byte(l.key))
		} else {
			err = b.Put([]byte(l.key), appendID(nil, l.id))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (tx *Tx) settleTotals(values int64) error {
	if len(tx.w.fresh) > 0 {
		if err := tx.bucket(bucketValues).SetSequence(uint64(tx.w.base) + uint64(len(tx.w.fresh))); err != nil {
			return err
		}
	}
	meta := tx.bucket(bucketMeta)
	quads := tx.total(metaQuads) + tx.w.quads
	return errors.Join(
		meta.Put(metaQuads, binary.BigEndian.AppendUint64(nil, uint64(quads))),
		meta.Put(metaValues, binary.BigEndian.AppendUint64(nil, uint64(values))),
	)
}
