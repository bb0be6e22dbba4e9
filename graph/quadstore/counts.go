package quadstore

import (
	"encoding/binary"
	"fmt"
	"slices"

	"claimgraph/graph"

	bolt "go.etcd.io/bbolt"
)

// counts says in how many quads a value is subject, predicate, object and label,
// in the sequence of the orders that begin with them. A value without any is no
// longer there.
type counts [4]int64

// The counts of chunkIDs values with consecutive IDs are kept together: the key
// is the first ID divided by chunkIDs, the value has for each ID one byte that
// tells which counts are not 0, then these as uvarints.
const chunkIDs = 64

// chunk is the counts of chunkIDs values.
type chunk [chunkIDs]counts

func appendChunk(b []byte, c *chunk) []byte {
	for i := range c {
		at := len(b)
		b = append(b, 0)
		for f, n := range c[i] {
			if n != 0 {
				b[at] |= 1 << f
				b = binary.AppendUvarint(b, uint64(n))
			}
		}
	}
	return b
}

// cutCounts reads the counts of one value and returns what follows them.
func cutCounts(b []byte) (n counts, rest []byte, ok bool) {
	if len(b) == 0 || b[0] > 15 {
		return n, nil, false
	}
	set, b := b[0], b[1:]
	for f := range n {
		if set>>f&1 == 0 {
			continue
		}
		v, k := binary.Uvarint(b)
		if k <= 0 || v == 0 || v > 1<<62 {
			return n, nil, false
		}
		n[f], b = int64(v), b[k:]
	}
	return n, b, true
}

func parseChunk(b []byte, c *chunk) error {
	*c = chunk{}
	if b == nil {
		return nil
	}
	for i := range c {
		var ok bool
		if c[i], b, ok = cutCounts(b); !ok {
			return fmt.Errorf("counts: %w: damaged", graph.ErrInvalid)
		}
	}
	if len(b) > 0 {
		return fmt.Errorf("counts: %w: damaged", graph.ErrInvalid)
	}
	return nil
}

// counts returns the counts of a value, all 0 when there is no such value.
func (tx *Tx) counts(id ID) counts {
	var n counts
	var buf [9]byte
	b := tx.bucket(bucketCounts).Get(appendID(buf[:0], id/chunkIDs))
	for i := ID(0); b != nil && i <= id%chunkIDs; i++ {
		var ok bool
		if n, b, ok = cutCounts(b); !ok {
			tx.fail(fmt.Errorf("counts of value %d: %w: damaged", id, graph.ErrInvalid))
			return counts{}
		}
	}
	if tx.w != nil {
		n.add(tx.w.counts[id])
	}
	return n
}

func (n *counts) add(d counts) {
	for i := range n {
		n[i] += d[i]
	}
}

// settleCounts writes how the counts have changed, and returns the IDs of the
// values that came and went.
func (tx *Tx) settleCounts() (came, gone []ID, err error) {
	ids := make([]ID, 0, len(tx.w.counts))
	for id, d := range tx.w.counts {
		if d != (counts{}) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	b := tx.bucket(bucketCounts)
	b.FillPercent = fill
	var c chunk
	for from := 0; from < len(ids); {
		at := ids[from] / chunkIDs
		key := appendID(nil, at)
		if err := parseChunk(b.Get(key), &c); err != nil {
			return nil, nil, err
		}
		for ; from < len(ids) && ids[from]/chunkIDs == at; from++ {
			id := ids[from]
			n := &c[id%chunkIDs]
			if *n == (counts{}) {
				came = append(came, id)
			}
			if n.add(tx.w.counts[id]); *n == (counts{}) {
				gone = append(gone, id)
			}
			if slices.Min(n[:]) < 0 {
				return nil, nil, fmt.Errorf("value %d in fewer than no quads: %w: damaged", id, graph.ErrInvalid)
			}
		}
		if err := putChunk(b, key, &c); err != nil {
			return nil, nil, err
		}
	}
	return came, gone, nil
}

func putChunk(b *bolt.Bucket, key []byte, c *chunk) error {
	if *c == (chunk{}) {
		return b.Delete(key)
	}
	return b.Put(key, appendChunk(make([]byte, 0, 4*chunkIDs), c))
}

// countWalk goes through the IDs of all values.
type countWalk struct {
	tx    *Tx
	c     *bolt.Cursor
	first ID     // of the chunk
	i     ID     // how many of the chunk are read
	rest  []byte // what is not read of the chunk
	begun bool
}

func (w *countWalk) next() (ID, bool) {
	for {
		if len(w.rest) == 0 && !w.load() {
			return 0, false
		}
		n, rest, ok := cutCounts(w.rest)
		if !ok {
			w.tx.fail(fmt.Errorf("counts of value %d: %w: damaged", w.first+w.i, graph.ErrInvalid))
			return 0, false
		}
		w.rest = rest
		w.i++
		if n != (counts{}) {
			return w.first + w.i - 1, true
		}
	}
}

func (w *countWalk) load() bool {
	var key []byte
	if w.begun {
		key, w.rest = w.c.Next()
	} else {
		key, w.rest = w.c.First()
	}
	w.begun = true
	first, _, ok := cutID(key)
	w.first, w.i = first*chunkIDs, 0
	return ok
}
