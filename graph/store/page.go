package store

import (
	"bytes"
	"encoding/base64"
	"fmt"

	"claimgraph/graph"

	"go.etcd.io/bbolt"
)

// defaultPage is the size of a page that nobody asked a size of.
const defaultPage = 20

// stream is a range of keys in one bucket: those with the prefix, from from
// (inclusive) to to (exclusive), both counted behind the prefix; nil is no
// bound.
type stream struct {
	bucket   bucket
	prefix   []byte
	from, to []byte

	cursor *bbolt.Cursor
	back   bool
	key    []byte // behind prefix; nil at the end
	value  []byte
}

// entry is one item of a list.
type entry struct {
	place []byte
	value []byte
}

// entries are the items of a page and what lies around it.
type entries struct {
	entries       []entry
	more, earlier bool
	backward      bool
}

// page merges streams, which lie in the order of their places, and returns the
// entries of the page that accept keeps; a nil accept keeps all.
func (r *Reader) page(streams []stream, p graph.Page, accept func(entry) (bool, error)) (entries, error) {
	var found entries
	size, err := pageSize(p)
	if err != nil {
		return found, err
	}
	found.backward = p.Last > 0
	found.entries = make([]entry, 0, min(size, 64))
	m, err := r.merge(streams, p)
	if err != nil {
		return found, err
	}
	for steps := 0; ; steps++ {
		if steps%1024 == 1023 && r.ctx.Err() != nil {
			return found, r.ctx.Err()
		}
		e, ok := m.next()
		if !ok {
			break
		}
		if accept != nil {
			if keep, err := accept(e); err != nil {
				return found, err
			} else if !keep {
				continue
			}
		}
		if len(found.entries) == size {
			found.more = true
			break
		}
		found.entries = append(found.entries, e)
	}
	found.earlier = p.After != "" && !found.backward || p.Before != "" && found.backward
	if found.backward {
		reverse(found.entries)
	}
	return found, nil
}

func reverse(list []entry) {
	for i, j := 0, len(list)-1; i < j; i, j = i+1, j-1 {
		list[i], list[j] = list[j], list[i]
	}
}

func pageSize(p graph.Page) (int, error) {
	switch {
	case p.First < 0 || p.Last < 0:
		return 0, fmt.Errorf("page: %w: size %d", graph.ErrInvalid, min(p.First, p.Last))
	case p.First > 0 && p.Last > 0:
		return 0, fmt.Errorf("page: %w: both first and last", graph.ErrInvalid)
	case p.First+p.Last == 0:
		return defaultPage, nil
	}
	return p.First + p.Last, nil
}

// listOf begins a list of as many items as there are entries.
func listOf[T any](e entries, total int) graph.List[T] {
	list := graph.List[T]{Items: make([]T, 0, len(e.entries)), Cursors: make([]string, len(e.entries)), Total: total,
		HasNext: e.more, HasPrevious: e.earlier}
	if e.backward {
		list.HasNext, list.HasPrevious = e.earlier, e.more
	}
	cursors(list.Cursors, e.entries)
	return list
}

// cursors writes the cursors of entries, all as parts of one string: a page
// costs one copy.
func cursors(list []string, entries []entry) {
	n := 0
	for _, x := range entries {
		n += base64.RawURLEncoding.EncodedLen(len(x.place))
	}
	text := make([]byte, 0, n)
	for _, x := range entries {
		text = base64.RawURLEncoding.AppendEncode(text, x.place)
	}
	all := string(text)
	for i, x := range entries {
		n := base64.RawURLEncoding.EncodedLen(len(x.place))
		list[i], all = all[:n], all[n:]
	}
}

// merge opens streams between the cursors of a page.
func (r *Reader) merge(streams []stream, p graph.Page) (*merge, error) {
	after, err := parseCursor(p.After)
	if err != nil {
		return nil, fmt.Errorf("after: %w", err)
	}
	before, err := parseCursor(p.Before)
	if err != nil {
		return nil, fmt.Errorf("before: %w", err)
	}
	m := &merge{back: p.Last > 0}
	for i := range streams {
		s := &streams[i]
		b := r.bucket(s.bucket)
		if b == nil {
			continue
		}
		s.cursor, s.back = b.Cursor(), m.back
		if p.After != "" && bytes.Compare(after, s.from) >= 0 {
			s.from = append(after[:len(after):len(after)], 0)
		}
		if p.Before != "" && (s.to == nil || bytes.Compare(before, s.to) < 0) {
			s.to = before
		}
		s.start()
		m.streams = append(m.streams, s)
	}
	return m, nil
}

// merge walks several streams as one.
type merge struct {
	streams []*stream
	back    bool
}

func (m *merge) next() (entry, bool) {
	var best *stream
	for _, s := range m.streams {
		if s.key == nil {
			continue
		}
		if best == nil || (bytes.Compare(s.key, best.key) < 0) != m.back {
			best = s
		}
	}
	if best == nil {
		return entry{}, false
	}
	e := entry{best.key, best.value}
	for _, s := range m.streams {
		if s != best && bytes.Equal(s.key, e.place) && s.key != nil { // a claim between two entities that are one
			e.value = bothRoles(e.value, s.value)
			s.step()
		}
	}
	best.step()
	return e, true
}

func (s *stream) start() {
	if !s.back {
		s.take(s.cursor.Seek(join(s.prefix, s.from)))
		return
	}
	if end := s.end(); end == nil {
		s.take(s.cursor.Last())
	} else if k, _ := s.cursor.Seek(end); k == nil {
		s.take(s.cursor.Last())
	} else {
		s.take(s.cursor.Prev())
	}
}

// end is the first key behind the stream, nil when nothing is.
func (s *stream) end() []byte {
	if s.to != nil {
		return join(s.prefix, s.to)
	}
	end := bytes.Clone(s.prefix)
	for i := len(end) - 1; i >= 0; i-- {
		if end[i]++; end[i] != 0 {
			return end[:i+1]
		}
	}
	return nil
}

func (s *stream) step() {
	if s.back {
		s.take(s.cursor.Prev())
	} else {
		s.take(s.cursor.Next())
	}
}

// take keeps what the cursor found as long as it lies in the range.
func (s *stream) take(k, v []byte) {
	s.key, s.value = nil, v
	if k == nil || !bytes.HasPrefix(k, s.prefix) {
		return
	}
	k = k[len(s.prefix):]
	if s.back && bytes.Compare(k, s.from) < 0 || !s.back && s.to != nil && bytes.Compare(k, s.to) >= 0 {
		return
	}
	s.key = k
}

func join(a, b []byte) []byte { return append(a[:len(a):len(a)], b...) }
