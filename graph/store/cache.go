package store

import (
	"encoding/binary"
	"sync/atomic"

	"claimgraph/graph"
)

// The sizes of the caches. Together they hold at most about 200 MB, when every
// slot has a record of the longest kind that is kept; with common articles it
// is less than half of that.
const (
	claimSlots       = 1 << 16
	attributionSlots = 1 << 13
	profileSlots     = 1 << 15
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

// cache remembers what records say. In the state of the store that an item was
// last read in, it counts without another look; in any other state, old or new,
// only for exactly the record that it was decoded from. Each ID has one slot,
// where the last one wins. The zero value keeps nothing.
type cache[T any] struct {
	slots   []atomic.Pointer[cached[T]]
	longest int // bytes of a record
}

type cached[T any] struct {
	id    packed
	row   string
	item  *T
	state uint64 // that row was read in last
}

func newCache[T any](slots, longest int) cache[T] {
	return cache[T]{slots: make([]atomic.Pointer[cached[T]], slots), longest: longest}
}

func (c *cache[T]) slot(id packed) *atomic.Pointer[cached[T]] {
	return &c.slots[binary.BigEndian.Uint32(id[:])%uint32(len(c.slots))]
}

// known is the item of an ID in a state of the store, nil where it has to be
// read.
func (c *cache[T]) known(id packed, state uint64) *T {
	if len(c.slots) == 0 {
		return nil
	}
	if e := c.slot(id).Load(); e != nil && e.id == id && e.state == state {
		return e.item
	}
	return nil
}

// get decodes row, which was read in a state of the store, unless it is
// remembered.
func (c *cache[T]) get(id packed, state uint64, row []byte, decode func(packed, *fields) (*T, error)) (*T, error) {
	if len(row) > c.longest {
		return decode(id, read(row))
	}
	slot := c.slot(id)
	if e := slot.Load(); e != nil && e.id == id && e.row == string(row) {
		if e.state < state { // a reader of an old state leaves the new one alone
			slot.Store(&cached[T]{id, e.row, e.item, state})
		}
		return e.item, nil
	}
	r := read(row)
	text := r.rest
	item, err := decode(id, r)
	if err == nil {
		slot.Store(&cached[T]{id, text, item, state})
	}
	return item, err
}
