package store

import (
	"encoding/binary"
	"fmt"
	"slices"

	"claimgraph/graph/quadstore"

	"go.etcd.io/bbolt"
)

// batch collects what a transaction changes beside the quads. Writes are made
// at its end, each bucket in ascending order, which is many times faster in a
// B+ tree and writes a record once however often it changed.
type batch struct {
	tx       *quadstore.Tx
	buckets  [buckets]*bbolt.Bucket
	pending  [buckets]map[string][]byte // key -> value; nil removes
	entities map[packed]*entityRow      // read or changed; without articles: to be removed
	totals   map[string]int             // changes
	edges    map[[2]packed]int          // changes
}

func newBatch(tx *quadstore.Tx) (*batch, error) {
	b := emptyBatch()
	b.tx = tx
	for i := range buckets {
		var err error
		if b.buckets[i], err = tx.Bucket(i.String()); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// emptyBatch is a batch over an empty store.
func emptyBatch() *batch {
	b := &batch{entities: map[packed]*entityRow{}, totals: map[string]int{}, edges: map[[2]packed]int{}}
	for i := range buckets {
		b.pending[i] = map[string][]byte{}
	}
	return b
}

func (b *batch) get(bucket bucket, key []byte) []byte {
	if v, ok := b.pending[bucket][string(key)]; ok {
		return v
	}
	return b.stored(bucket, key)
}

// stored is what the file has, nothing in a batch without one.
func (b *batch) stored(bucket bucket, key []byte) []byte {
	if b.buckets[bucket] == nil {
		return nil
	}
	return b.buckets[bucket].Get(key)
}

func (b *batch) put(bucket bucket, key, value []byte) { b.pending[bucket][string(key)] = value }

// set puts or removes a key.
func (b *batch) set(bucket bucket, key, value []byte, present bool) {
	if !present {
		b.pending[bucket][string(key)] = nil
		return
	}
	if value == nil {
		value = []byte{}
	}
	b.put(bucket, key, value)
}

// entity returns the row of an entity to be changed.
func (b *batch) entity(id packed) (*entityRow, error) {
	if e, ok := b.entities[id]; ok {
		return e, nil
	}
	e := &entityRow{names: counts{}, aliases: counts{}}
	if v := b.get(bucketEntities, id[:]); v != nil {
		var err error
		if e, err = decodeEntity(v); err != nil {
			return nil, fmt.Errorf("entity %s: %w", unpack(id[:]), err)
		}
	}
	b.entities[id] = e
	return e, nil
}

// flush writes everything.
func (b *batch) flush() error {
	if err := b.settle(); err != nil {
		return err
	}
	if err := b.record(); err != nil {
		return fmt.Errorf("history: %w", err)
	}
	for i := range buckets {
		if err := b.write(i); err != nil {
			return fmt.Errorf("bucket %s: %w", i, err)
		}
	}
	return nil
}

// settle makes writes of the entities and totals.
func (b *batch) settle() error {
	for id, e := range b.entities {
		if err := b.names(id, e); err != nil {
			return err
		}
		b.set(bucketEntities, id[:], e.encode(), e.articles > 0)
	}
	for edge, n := range b.edges {
		key := join(edge[0][:], edge[1][:])
		before, _ := binary.Varint(b.stored(bucketEdges, key))
		b.set(bucketEdges, key, binary.AppendVarint(nil, before+int64(n)), before+int64(n) > 0)
	}
	for what, n := range b.totals {
		if n != 0 {
			n += total(b.buckets[bucketTotals], what)
			b.put(bucketTotals, []byte(what), binary.AppendVarint(nil, int64(n)))
		}
	}
	return nil
}

func (b *batch) write(i bucket) error {
	pending, bucket := b.pending[i], b.buckets[i]
	keys := make([]string, 0, len(pending))
	for k := range pending {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		var err error
		if v := pending[k]; v == nil {
			err = bucket.Delete([]byte(k))
		} else {
			err = bucket.Put([]byte(k), v)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// total reads a counter; what was never counted is 0.
func total(b *bbolt.Bucket, what string) int {
	if b == nil {
		return 0
	}
	n, _ := binary.Varint(b.Get([]byte(what)))
	return int(n)
}
