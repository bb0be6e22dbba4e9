package engine

import (
	"container/list"
	"sync"
)

// cache keeps prepared documents, those used last, bounded by the number of
// fields in them: so its memory has a bound whatever clients send. It is safe
// for concurrent use.
type cache struct {
	mu     sync.Mutex
	most   int // fields in all documents
	fields int
	byText map[string]*list.Element
	recent *list.List // of *Document, last used first
}

func newCache(most int) *cache {
	return &cache{most: most, byText: map[string]*list.Element{}, recent: list.New()}
}

func (c *cache) get(text string) *Document {
	c.mu.Lock()
	defer c.mu.Unlock()
	e := c.byText[text]
	if e == nil {
		return nil
	}
	c.recent.MoveToFront(e)
	return e.Value.(*Document)
}

func (c *cache) put(d *Document) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.byText[d.text] != nil || d.weight() > c.most/10 {
		return
	}
	c.byText[d.text] = c.recent.PushFront(d)
	c.fields += d.weight()
	for c.fields > c.most {
		oldest := c.recent.Back()
		d := c.recent.Remove(oldest).(*Document)
		delete(c.byText, d.text)
		c.fields -= d.weight()
	}
}
