package quadstore

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"

	"claimgraph/graph"

	"github.com/cayleygraph/quad"
	bolt "go.etcd.io/bbolt"
)

// Tx reads one state of the store; in an Update it also writes, and reads what
// it wrote. It is valid inside the function that it was given to, for one
// goroutine.
type Tx struct {
	db      *DB
	state   *state // nil in an Update
	bolt    *bolt.Tx
	opened  [buckets]*bolt.Bucket
	cursors [buckets]*bolt.Cursor // spare ones, to be taken by cursor
	w       *changes              // nil in a View
	err     error                 // the first damage found; View and Update return it
}

// bucket opens a bucket of the file when it is first needed.
func (tx *Tx) bucket(i int) *bolt.Bucket {
	if tx.opened[i] == nil {
		tx.opened[i] = tx.bolt.Bucket(bucketNames[i])
	}
	return tx.opened[i]
}

// cursor takes a cursor over a bucket; release gives it back. It saves the
// allocations of a new one for each read.
func (tx *Tx) cursor(i int) *bolt.Cursor {
	c := tx.cursors[i]
	if c == nil {
		return tx.bucket(i).Cursor()
	}
	tx.cursors[i] = nil
	return c
}

func (tx *Tx) release(i int, c *bolt.Cursor) { tx.cursors[i] = c }

// fail notes damage that a read without an error result came upon.
func (tx *Tx) fail(err error) {
	if tx.err == nil {
		tx.err = err
	}
}

// Generation tells states of the file apart: a View sees exactly what every other
// View of the same generation sees, in this process. It is never 0.
func (tx *Tx) Generation() uint64 { return uint64(tx.bolt.ID()) + 1 }

// Bucket returns a bucket for the use of the caller, kept in the same file and
// changed by the same transactions as the quads. In an Update it is created when
// it does not exist; in a View it is nil then. It must not have buckets inside,
// and an Update must not change it while it goes through it (see bbolt).
func (tx *Tx) Bucket(name string) (*bolt.Bucket, error) {
	if tx.state != nil {
		return tx.state.bucket(name), nil
	}
	b, err := tx.bolt.CreateBucketIfNotExists([]byte(ownPrefix + name))
	if err != nil {
		return nil, fmt.Errorf("bucket %q: %w", name, err)
	}
	return b, nil
}

// Lookup returns the ID of v, or false when no quad has it. In an Update a value
// whose last quad was removed keeps its ID until the end.
func (tx *Tx) Lookup(v quad.Value) (ID, bool) {
	if v == nil {
		return 0, false
	}
	var space [128]byte
	form, err := appendValue(space[:0], v)
	if err != nil {
		return 0, false
	}
	if tx.w != nil {
		if id, ok := tx.w.names.ids[string(form)]; ok {
			tx.resolve()
			return tx.w.names.settled(id), true
		}
	}
	return tx.find(string(form))
}

// find returns the ID of the value with the given stored form in the file. Some
// IDs may have values of the same hash.
func (tx *Tx) find(form string) (ID, bool) {
	c := tx.cursor(bucketLookup)
	defer tx.release(bucketLookup, c)
	r := rows{table: lookups, c: c}
	h := hash(form)
	for ok := r.seek(&row{h}, 1); ok && r.cur[0] == h; ok = r.next() {
		stored, err := tx.form(r.cur[1])
		if err != nil {
			tx.fail(err)
		}
		if string(stored) == form {
			return r.cur[1], true
		}
	}
	if r.err != nil {
		tx.fail(r.err)
	}
	return 0, false
}

// Value returns the value of id. The error wraps graph.ErrNotFound when there is
// none.
func (tx *Tx) Value(id ID) (quad.Value, error) {
	if v := tx.known(id); v != nil {
		return v, nil
	}
	c := tx.cursor(bucketValues)
	defer tx.release(bucketValues, c)
	return tx.read(&forms{tx: tx, c: c}, id)
}

// form returns the stored form of id in the file, nil when it has none.
func (tx *Tx) form(id ID) ([]byte, error) {
	c := tx.cursor(bucketValues)
	defer tx.release(bucketValues, c)
	f := forms{tx: tx, c: c}
	return f.form(id)
}

// known returns the value of id when it need not be read from the file.
func (tx *Tx) known(id ID) quad.Value {
	if tx.w == nil || id <= tx.w.names.base {
		return tx.db.cache.get(id)
	}
	if form, ok := tx.w.names.form(id); ok {
		if v, err := parseValue([]byte(form)); err == nil {
			return v
		}
	}
	return nil
}

// read reads the value of id from the file.
func (tx *Tx) read(f *forms, id ID) (quad.Value, error) {
	form, err := f.form(id)
	if err != nil {
		return nil, err
	}
	if form == nil {
		return nil, fmt.Errorf("value %d: %w", id, graph.ErrNotFound)
	}
	v, err := parseValue(form)
	if err != nil {
		return nil, fmt.Errorf("value %d: %w", id, err)
	}
	if len(form) <= cacheLongest {
		tx.db.cache.put(id, v)
	}
	return v, nil
}

// Values appends the values of ids to dst, in the sequence of ids, nil for ID 0.
// It reads those that are not in memory in one walk through the file. The error
// wraps graph.ErrNotFound when an ID has no value.
func (tx *Tx) Values(dst []quad.Value, ids []ID) ([]quad.Value, error) {
	from := len(dst)
	var missing []int
	for i, id := range ids {
		var v quad.Value
		if id != 0 {
			if v = tx.known(id); v == nil {
				missing = append(missing, i)
			}
		}
		dst = append(dst, v)
	}
	if len(missing) == 0 {
		return dst, nil
	}
	slices.SortFunc(missing, func(a, b int) int { return cmp.Compare(ids[a], ids[b]) })
	c := tx.cursor(bucketValues)
	defer tx.release(bucketValues, c)
	f := forms{tx: tx, c: c}
	for n, i := range missing {
		if n > 0 && ids[i] == ids[missing[n-1]] {
			dst[from+i] = dst[from+missing[n-1]]
			continue
		}
		v, err := tx.read(&f, ids[i])
		if err != nil {
			return dst, err
		}
		dst[from+i] = v
	}
	return dst, nil
}

// Quad returns the values of q.
func (tx *Tx) Quad(q Quad) (quad.Quad, error) {
	var ids = [4]ID{q.S, q.P, q.O, q.L}
	var buf [4]quad.Value
	v, err := tx.Values(buf[:0], ids[:])
	if err != nil {
		return quad.Quad{}, err
	}
	return quad.Quad{Subject: v[0], Predicate: v[1], Object: v[2], Label: v[3]}, nil
}

// Stats are the sizes of a store, exact.
type Stats struct {
	Quads  int64
	Values int64 // distinct values of all quads
}

// Stats returns the sizes. In an Update the number of values is that before it.
func (tx *Tx) Stats() Stats {
	s := Stats{Quads: tx.total(metaQuads), Values: tx.total(metaValues)}
	if tx.w != nil {
		tx.flush()
		s.Quads += tx.w.quads
	}
	return s
}

func (tx *Tx) total(key []byte) int64 {
	v := tx.bucket(bucketMeta).Get(key)
	if len(v) != 8 {
		return 0 // a new store has not counted yet
	}
	return int64(binary.BigEndian.Uint64(v))
}
