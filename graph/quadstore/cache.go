package quadstore

import (
	"sync/atomic"

	"github.com/cayleygraph/quad"
)

// The cache holds at most cacheSlots values of at most cacheLongest stored bytes
// each: below 20 MB in the worst case, a few MB with common values.
const (
	cacheSlots   = 1 << 16
	cacheLongest = 256
)

// cache remembers decoded values by ID. Each ID has one slot, where the last one
// read wins, so there is nothing to lock and nothing to clean. It holds only what
// was read from the file, never the new values of an Update: when that fails,
// their IDs are given again. A committed ID never changes its value, so nothing
// in here ever becomes wrong. The zero value is ready for use.
type cache struct {
	slots [cacheSlots]atomic.Pointer[cached]
}

type cached struct {
	id    ID
	value quad.Value
}

func (c *cache) get(id ID) quad.Value {
	if e := c.slots[id%cacheSlots].Load(); e != nil && e.id == id {
		return e.value
	}
	return nil
}

func (c *cache) put(id ID, v quad.Value) {
	c.slots[id%cacheSlots].Store(&cached{id, v})
}
