package quadstore

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"

	"claimgraph/graph"

	bolt "go.etcd.io/bbolt"
)

// merger writes sorted changes to a table: it takes each block that they fall
// into once, and writes it once.
type merger struct {
	table
	b    *bolt.Bucket
	c    *bolt.Cursor
	out  []row  // the rows of the block at hand, with the changes
	ends []int  // where the rows of out end, when written one behind the other
	buf  []byte // scratch
	slab []byte // what is left of the space for blocks, which bolt keeps till the commit
	size int    // of the last slab
}

func (tx *Tx) merger(t table) *merger {
	b := tx.bucket(t.bucket)
	b.FillPercent = fill
	return &merger{table: t, b: b, c: b.Cursor()}
}

// fill is how full a page of a tree is made when it is split. New IDs are
// greater than all before, so much is added behind everything else, and pages
// that were left half empty would stay so.
const fill = 0.9

// apply makes changes, which are sorted and of one row each. It returns those
// that made a difference, in the space of the argument: additions of rows that
// were not there and removals of rows that were.
func (m *merger) apply(changes []change) ([]change, error) {
	done := changes[:0]
	for len(changes) > 0 {
		var buf [maxKey]byte
		key, block := m.c.Seek(appendKey(buf[:0], &changes[0].row, m.width))
		n := len(changes)
		if key == nil { // behind all blocks: the last one takes it
			key, block = m.c.Last()
		} else if last, ok := parseKey(key, m.width); ok {
			n, _ = slices.BinarySearchFunc(changes, last, func(c change, last row) int {
				return cmp.Or(c.compare(&last, 4), -1)
			})
		} else {
			return nil, fmt.Errorf("key %x: %w: damaged", key, graph.ErrInvalid)
		}
		before := len(done)
		var err error
		if done, err = m.merge(key, block, changes[:n], done); err != nil {
			return nil, err
		}
		if len(done) > before {
			if err := m.rewrite(key, len(block)); err != nil {
				return nil, err
			}
		}
		changes = changes[n:]
	}
	return done, nil
}

// rewrite puts m.out in place of the block under the key old, which is nil when
// there was none. One that has shrunk to little takes in the next block, so that
// a table from which much is removed does not end as many blocks of few rows.
func (m *merger) rewrite(old []byte, size int) error {
	m.encode()
	if n := len(m.buf); old != nil && n > 0 && n < size && n < blockBytes/4 {
		if err := m.takeNext(old); err != nil {
			return err
		}
	}
	return m.replace(old)
}

// takeNext appends the rows of the block behind old to m.out.
func (m *merger) takeNext(old []byte) error {
	m.c.Seek(old)
	in := rows{table: m.table}
	more := in.load(m.c.Next()) && in.next()
	for ; more; more = in.left > 0 && in.next() {
		m.out = append(m.out, in.cur)
	}
	m.encode()
	return in.err
}

// merge puts the rows of a block with its changes into m.out, and appends the
// changes that make a difference to done.
func (m *merger) merge(key, block []byte, changes, done []change) ([]change, error) {
	m.out = slices.Grow(m.out[:0], len(changes))
	in := rows{table: m.table}
	more := in.load(key, block) && in.next()
	for more || len(changes) > 0 {
		order := -1 // which is first: the row of the block, or both, or the change
		if !more {
			order = 1
		} else if len(changes) > 0 {
			order = in.cur.compare(&changes[0].row, m.width)
		}
		if order <= 0 {
			if order < 0 || !changes[0].remove {
				m.out = append(m.out, in.cur)
			} else {
				done = append(done, changes[0])
			}
			more = in.left > 0 && in.next()
		}
		if order > 0 && !changes[0].remove {
			m.out = append(m.out, changes[0].row)
			done = append(done, changes[0])
		}
		if order >= 0 {
			changes = changes[1:]
		}
	}
	return done, in.err
}

// replace writes m.out, which encode has seen, in place of the block under the
// key old.
func (m *merger) replace(old []byte) error {
	var buf [maxKey]byte
	if old != nil && (len(m.out) == 0 || !bytes.Equal(old, appendKey(buf[:0], &m.out[len(m.out)-1], m.width))) {
		if err := m.b.Delete(old); err != nil {
			return err
		}
	}
	if len(m.out) == 0 {
		return nil
	}
	total := m.ends[len(m.ends)-1]
	blocks := (total + blockBytes - 1) / blockBytes
	for i, from := 1, 0; i <= blocks; i++ { // of equal size, so that none is tiny
		to, _ := slices.BinarySearch(m.ends, total*i/blocks)
		to = min(to+1, len(m.out))
		if from == to {
			continue
		}
		if err := m.put(from, to); err != nil {
			return err
		}
		from = to
	}
	return nil
}

// encode writes the rows of m.out as one block, and notes where each ends.
func (m *merger) encode() {
	m.buf, m.ends = m.buf[:0], slices.Grow(m.ends[:0], len(m.out))
	prev := &row{}
	for i := range m.out {
		m.buf = appendRow(m.buf, prev, &m.out[i], m.width)
		m.ends = append(m.ends, len(m.buf))
		prev = &m.out[i]
	}
}

// put writes a block of some rows of m.out. All but the first are as encode has
// written them.
func (m *merger) put(from, to int) error {
	var head [2*binary.MaxVarintLen64 + maxKey]byte
	b := binary.AppendUvarint(head[:0], uint64(to-from))
	b = appendRow(b, &row{}, &m.out[from], m.width)
	rest := m.buf[m.ends[from]:m.ends[to-1]]
	var key [maxKey]byte
	return m.b.Put(appendKey(key[:0], &m.out[to-1], m.width), m.keep(b, rest))
}

// keep copies a block to where it can stay until the commit. It takes space for
// many blocks at once, which spares the collector.
func (m *merger) keep(head, rest []byte) []byte {
	n := len(head) + len(rest)
	if len(m.slab) < n {
		m.size = min(max(2*m.size, 1<<12), 1<<16)
		m.slab = make([]byte, max(m.size, n))
	}
	kept := m.slab[:n:n]
	m.slab = m.slab[n:]
	copy(kept, head)
	copy(kept[len(head):], rest)
	return kept
}
