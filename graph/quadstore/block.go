package quadstore

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"claimgraph/graph"

	bolt "go.etcd.io/bbolt"
)

// A table is a sorted set of rows: the quads in one order, or the hashes of
// values with their IDs. Sorted rows share much with their neighbors, so they
// are kept in blocks of some dozens, each row as what differs from the one
// before. That is a fifth of the size of one bolt key for each row, and as much
// less to write, to hold in memory and to search through.
//
// The bolt key of a block is its last row in full, so the first block whose key
// is not below a row is the only one that can hold it, and a seek finds it. The
// bolt value is the number of rows, then the rows: for each the number of
// leading columns that it has in common with the row before (the first row: with
// zeros) and the difference in the next column, together in one uvarint, then
// the differences of the columns after, each a zigzag varint.

// row has as many columns as its table is wide; the others are 0. Columns are
// below 1<<62, which leaves room for the number of columns in common.
type row [4]ID

// table says where a sorted set is kept.
type table struct {
	bucket int
	width  int
}

var lookups = table{bucketLookup, 2}

func (o Order) table() table { return table{int(o), 4} }

// blockBytes is the size that a block is split at. A larger one is slower to
// look into, a smaller one makes more of them.
const blockBytes = 384

// compare compares the first n columns.
func (r *row) compare(s *row, n int) int {
	for i := range n {
		if r[i] != s[i] {
			if r[i] < s[i] {
				return -1
			}
			return 1
		}
	}
	return 0
}

// appendRow writes r, which comes after prev.
func appendRow(b []byte, prev, r *row, width int) []byte {
	same := 0
	for same < width-1 && r[same] == prev[same] {
		same++
	}
	b = binary.AppendUvarint(b, uint64(r[same]-prev[same])<<2|uint64(same))
	for i := same + 1; i < width; i++ {
		b = binary.AppendVarint(b, int64(r[i]-prev[i]))
	}
	return b
}

// appendKey writes the first n columns of r.
func appendKey(b []byte, r *row, n int) []byte {
	for _, id := range r[:n] {
		b = appendID(b, id)
	}
	return b
}

// parseKey reads a key of n columns. It reports false for bytes that are no key.
func parseKey(key []byte, n int) (r row, ok bool) {
	for i := range n {
		if r[i], key, ok = cutID(key); !ok {
			return r, false
		}
	}
	return r, len(key) == 0
}

// rows goes through a table, block by block.
type rows struct {
	table
	c    *bolt.Cursor
	key  []byte // of the block that c stands on; nil before the first and after the last
	rest []byte // what is not read of the block
	left int    // rows in rest
	cur  row    // the row last read
	err  error  // damage
}

// load begins the block that the cursor gave; it reports false at the end.
func (r *rows) load(key, block []byte) bool {
	r.key, r.rest, r.left, r.cur = key, nil, 0, row{}
	if key == nil {
		return false
	}
	n, k := binary.Uvarint(block)
	if k <= 0 || n == 0 || n > uint64(len(block)) {
		return r.damaged()
	}
	r.rest, r.left = block[k:], int(n)
	return true
}

func (r *rows) damaged() bool {
	r.err = fmt.Errorf("block %x of bucket %s: %w: damaged", r.key, bucketNames[r.bucket], graph.ErrInvalid)
	r.key, r.rest, r.left = nil, nil, 0
	return false
}

// next reads the next row into cur, going on to the next block when this one is
// at its end. It reports false at the end of the table or when it is damaged.
func (r *rows) next() bool {
	if r.left == 0 && (r.key == nil || !r.load(r.c.Next())) {
		return false
	}
	head, b, ok := cutUvarint(r.rest)
	same := int(head & 3)
	if !ok || same >= r.width || head>>2 == 0 {
		return r.damaged()
	}
	r.cur[same] += ID(head >> 2)
	for i := same + 1; i < r.width; i++ {
		var d uint64
		if d, b, ok = cutUvarint(b); !ok {
			return r.damaged()
		}
		r.cur[i] += ID(d>>1) ^ -ID(d&1) // zigzag
	}
	r.rest = b
	r.left--
	return true
}

// cutUvarint reads a uvarint, which is mostly one byte, and returns what follows
// it.
func cutUvarint(b []byte) (uint64, []byte, bool) {
	if len(b) > 0 && b[0] < 0x80 {
		return uint64(b[0]), b[1:], true
	}
	n, k := binary.Uvarint(b)
	if k <= 0 {
		return 0, nil, false
	}
	return n, b[k:], true
}

// seek goes to the first row whose first n columns are not below those of to,
// and reads it. It stays in the block that it is in when the row is there or
// behind the last row read, so rows may be sought in ascending order only.
func (r *rows) seek(to *row, n int) bool {
	var buf [maxKey]byte
	place := appendKey(buf[:0], to, n)
	if r.key == nil || bytes.Compare(r.key, place) < 0 {
		if !r.load(r.c.Seek(place)) {
			return false
		}
		r.next()
	}
	for r.cur.compare(to, n) < 0 {
		if !r.next() {
			return false
		}
	}
	return r.err == nil
}

// count returns the number of rows whose first n columns are those of want. It
// reads only the blocks in which such rows begin and end.
func (r *rows) count(want *row, n int) (found int64) {
	var buf [maxKey]byte
	prefix := appendKey(buf[:0], want, n)
	for ok := r.seek(want, n); ok && r.cur.compare(want, n) == 0; ok = r.next() {
		found++
		if bytes.HasPrefix(r.key, prefix) { // and so have all rows from here to the last
			found += int64(r.left)
			r.left = 0
		}
	}
	return found
}
