package store

import (
	"encoding/binary"
	"sync/atomic"

	"claimgraph/graph"
)

// The sizes of the caches. Together they hold at most about 70 MB, when every
// slot has a record of the longest kind that is kept; with common articles it
// is less than half of that.
const (
	claimSlots       = 1 << 14
	attributionSlots = 1 << 13
	profileSlots     = 1 << 14
	articleSlots     = 1 << 11
	longestRow       = 1 << 10
	longestArticle   = 1 << 14
)

// caches keep decoded records.
type caches struct {
	claims       cache[claimRow]
	attributions cache[graph.Attribution]
	profiles     cache[graph.Profile]
	articles     cache[articleRow]
}

func newCaches() *caches {
	return &caches{
		claims:       newCache[claimRow](claimSlots, longestRow),
		attributions: newCache[graph.Attribution](attributionSlots, longestRow),
		profiles:     newCache[graph.Profile](profileSlots, longestRow),
		articles:     newCache[articleRow](articleSlots, longestArticle),
	}
}

// cache remembers what records say. It spares decoding, not reading: an item
// counts only for exactly the record that it was decoded from, so it is right
// in every state of the store, old or new. Each ID has one slot, where the last
// one wins. The zero value keeps nothing.
type cache[T any] struct {
	slots   []atomic.Pointer[cached[T]]
	longest int // bytes of a record
}

type cached[T any] struct {
	id   packed
	row  string
	item *T
}

func newCache[T any](slots, longest int) cache[T] {
	return cache[T]{slots: make([]atomic.Pointer[cached[T]], slots), longest: longest}
}

// get decodes row unless it is remembered.
func (c *cache[T]) get(id packed, row []byte, decode func(packed, *fields) (*T, error)) (*T, error) {
	if len(row) > c.longest {
		return decode(id, read(row))
	}
	slot := &c.slots[binary.BigEndian.Uint32(id[:])%uint32(len(c.slots))]
	if e := slot.Load(); e != nil && e.id == id && e.row == string(row) {
		return e.item, nil
	}
	r := read(row)
	text := r.rest
	item, err := decode(id, r)
	if err == nil {
		slot.Store(&cached[T]{id, text, item})
	}
	return item, err
}
