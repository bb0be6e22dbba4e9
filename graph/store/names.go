package store

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"iter"
	"math/bits"
	"slices"
	"unicode/utf8"

	"claimgraph/graph"
)

// level is the order of magnitude of an entity's mentions. The name index is
// sorted by it rather than by the number, so that most articles leave it as it
// is; inside a level the rows themselves are compared.
func (e *entityRow) level() byte { return byte(bits.Len(uint(e.mentions))) }

// search lists the keys under which the entity is found by name. Those of tops
// are a short beginning, the level, highest first, and the ID; those of words
// a name from one of its words on and the ID, with the level as value. Both
// end with the kind.
func (e *entityRow) search(id packed) (tops, words map[string]byte) {
	tops, words = map[string]byte{}, map[string]byte{}
	if e.articles == 0 {
		return tops, words
	}
	kind, level := kindByte(e.kind), e.level()
	for _, c := range []counts{e.names, e.aliases} {
		for name := range c {
			folded := fold(name)
			if short := initials(folded); short != "" {
				words[string(searchKey(initialsMark+short, id))+string(rune(kind))] = level
			}
			for _, tail := range tails(folded) {
				words[string(searchKey(tail, id))+string(rune(kind))] = level
				for _, start := range beginnings(tail) {
					tops[start+"\x00"+string([]byte{255 - level})+string(id[:])+string(rune(kind))] = level
				}
			}
		}
	}
	return tops, words
}

func searchKey(text string, id packed) []byte {
	return append(append([]byte(text), 0), id[:]...)
}

// names brings the name index of a changed entity up to date.
func (b *batch) names(id packed, e *entityRow) error {
	old := &entityRow{}
	if v := b.stored(bucketEntities, id[:]); v != nil {
		var err error
		if old, err = decodeEntity(v); err != nil {
			return fmt.Errorf("entity %s: %w", unpack(id[:]), err)
		}
	}
	if old.articles > 0 && e.articles > 0 && old.level() == e.level() && sameTexts(old.names, e.names) && sameTexts(old.aliases, e.aliases) {
		return nil
	}
	oldTops, oldWords := old.search(id)
	tops, words := e.search(id)
	b.replace(bucketTops, oldTops, tops)
	b.replace(bucketWords, oldWords, words)
	return nil
}

func (b *batch) replace(bucket bucket, old, now map[string]byte) {
	for k := range old {
		if _, stays := now[k]; !stays {
			b.pending[bucket][k] = nil
		}
	}
	for k, v := range now {
		if before, there := old[k]; !there || before != v {
			b.pending[bucket][k] = []byte{v}
		}
	}
}

func sameTexts(a, b counts) bool {
	if len(a) != len(b) {
		return false
	}
	for text := range a {
		if _, ok := b[text]; !ok {
			return false
		}
	}
	return true
}

// candidate is an entity that a name search found.
type candidate struct {
	id    packed
	level byte
}

// entitiesByName goes through the candidates by level and sorts inside each.
func (r *Reader) entitiesByName(f graph.EntityFilter, p graph.Page) (graph.List[*graph.Profile], error) {
	var list graph.List[*graph.Profile]
	size, err := pageSize(p)
	if err != nil {
		return list, err
	}
	if p.Last > 0 || p.Before != "" {
		return list, fmt.Errorf("entities by name: %w: only forward, best first", graph.ErrInvalid)
	}
	after, err := parseCursor(p.After)
	if err != nil {
		return list, fmt.Errorf("entities by name: %w", err)
	}
	for level := range r.levels(f, after) {
		if err := r.rank(&list, level, after, size); err != nil {
			return list, err
		}
		if list.HasNext {
			break
		}
	}
	list.HasPrevious = len(after) > 0
	list.Total = -1
	if !p.Uncounted {
		list.Total = 0
		for level := range r.levels(f, nil) {
			list.Total += len(level)
		}
	}
	return list, nil
}

// rank appends the profiles of one level behind after, best first, until the
// list has size items.
func (r *Reader) rank(list *graph.List[*graph.Profile], level []candidate, after []byte, size int) error {
	type ranked struct {
		place   []byte
		profile *graph.Profile
	}
	items := make([]ranked, 0, len(level))
	for _, c := range level {
		p, err := r.profile(c.id)
		if err != nil || p == nil {
			return cmp.Or(err, fmt.Errorf("entity %s is indexed and not there: %w", unpack(c.id[:]), graph.ErrInvalid))
		}
		if place := nameRank(p, c.id); bytes.Compare(place, after) > 0 {
			items = append(items, ranked{place, p})
		}
	}
	slices.SortFunc(items, func(a, b ranked) int { return bytes.Compare(a.place, b.place) })
	for _, x := range items {
		if len(list.Items) == size {
			list.HasNext = true
			return nil
		}
		list.Items = append(list.Items, x.profile)
		list.Cursors = append(list.Cursors, cursor(x.place))
	}
	return nil
}

// nameRank orders the entities of a name search: most mentions, most claims.
func nameRank(p *graph.Profile, id packed) []byte {
	b := binary.BigEndian.AppendUint32(nil, ^uint32(p.Mentions))
	b = binary.BigEndian.AppendUint32(b, ^uint32(p.Claims))
	return append(b, id[:]...)
}

// levels yields the entities with a beginning of a word, level by level, highest
// first, from the level of after on. A level is void when the next is asked for.
func (r *Reader) levels(f graph.EntityFilter, after []byte) iter.Seq[[]candidate] {
	text := fold(f.Name)
	highest := byte(255)
	if len(after) >= 4 {
		highest = byte(bits.Len32(^binary.BigEndian.Uint32(after)))
	}
	return func(yield func([]candidate) bool) {
		all := r.words(clip(text), f.Kinds, highest)
		if utf8.RuneCountInString(text) <= shortPrefix {
			all = r.top(text, f.Kinds, highest)
		}
		var level []candidate
		for c := range all {
			if len(level) > 0 && level[0].level != c.level {
				if !yield(level) {
					return
				}
				level = level[:0]
			}
			level = append(level, c)
		}
		if len(level) > 0 {
			yield(level)
		}
	}
}

// top reads the index of short beginnings, which is sorted by level.
func (r *Reader) top(text string, kinds []graph.Kind, highest byte) iter.Seq[candidate] {
	return func(yield func(candidate) bool) {
		b := r.bucket(bucketTops)
		if b == nil || text == "" {
			return
		}
		prefix := append([]byte(text), 0)
		c := b.Cursor()
		for k, v := c.Seek(append(prefix[:len(prefix):len(prefix)], 255-highest)); bytes.HasPrefix(k, prefix); k, v = c.Next() {
			if ofKinds(k[len(k)-1], kinds) && !yield(candidate{packedAt(k, len(prefix)+1), first(v)}) {
				return
			}
		}
	}
}

// words reads the index of whole names, which is not.
func (r *Reader) words(text string, kinds []graph.Kind, highest byte) iter.Seq[candidate] {
	return func(yield func(candidate) bool) {
		b := r.bucket(bucketWords)
		if b == nil || text == "" {
			return
		}
		var found []candidate
		seen := map[packed]bool{}
		c := b.Cursor()
		for k, v := c.Seek([]byte(text)); bytes.HasPrefix(k, []byte(text)); k, v = c.Next() {
			id := packedAt(k, len(k)-1-idBytes)
			if !seen[id] && first(v) <= highest && ofKinds(k[len(k)-1], kinds) {
				seen[id] = true
				found = append(found, candidate{id, first(v)})
			}
		}
		slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(b.level, a.level) })
		for _, x := range found {
			if !yield(x) {
				return
			}
		}
	}
}

// first is the first byte, 0 where there is none.
func first(b []byte) byte {
	if len(b) == 0 {
		return 0
	}
	return b[0]
}

func ofKinds(kind byte, kinds []graph.Kind) bool {
	return len(kinds) == 0 || slices.ContainsFunc(kinds, func(k graph.Kind) bool { return kindByte(k) == kind })
}
