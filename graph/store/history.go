package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"

	"claimgraph/graph"

	"go.etcd.io/bbolt"
)

// The history of a store lies in a bucket of its own. It tells what changed
// since when, so that an index beside the store can catch up. It is about the
// order of writes and thus no part of what the store says: Check and exports do
// not look at it. Its keys:
//
//	's' generation          -> state: a hash of all changes up to this one
//	'c' generation, article -> whether the article is there
//	'a' article             -> the generation in which it came
const (
	bucketHistory = "history"
	stateKey      = 's'
	changeKey     = 'c'
	articleKey    = 'a'
)

// remembered is how many generations the history goes back: a mark older than
// that is refused, and articles that went before are forgotten.
const remembered = 10_000

const (
	came = 1
	went = 0
)

func generationKey(kind byte, generation uint64) []byte {
	return binary.BigEndian.AppendUint64(append(make([]byte, 0, 9+idBytes), kind), generation)
}

// record writes which articles the batch puts and removes as a generation of
// their own. The state is made of their digests, so that two stores with the
// same past have the same.
func (b *batch) record() error {
	articles := make([]string, 0, len(b.pending[bucketArticles]))
	for id := range b.pending[bucketArticles] {
		articles = append(articles, id)
	}
	if len(articles) == 0 {
		return nil
	}
	slices.Sort(articles)
	h, err := b.tx.Bucket(bucketHistory)
	if err != nil {
		return err
	}
	generation, state := latest(h)
	generation++
	hash := sha256.New()
	hash.Write(state)
	for _, id := range articles {
		row := b.pending[bucketArticles][id]
		hash.Write([]byte(id))
		hash.Write([]byte(read(row).text())) // the digest; "" for one that goes
		if err := record(h, generation, id, row != nil); err != nil {
			return err
		}
	}
	if err := h.Put(generationKey(stateKey, generation), hash.Sum(nil)[:16]); err != nil {
		return err
	}
	return forget(h, generation)
}

// latest is the last generation and its state, zero in a store that nothing was
// put into.
func latest(h *bbolt.Bucket) (generation uint64, state []byte) {
	c := h.Cursor()
	k, v := c.Last() // 's' is the last of the three kinds
	if len(k) != 9 || k[0] != stateKey {
		return 0, nil
	}
	return binary.BigEndian.Uint64(k[1:]), v
}

// record notes one article's change in place of an earlier one.
func record(h *bbolt.Bucket, generation uint64, id string, there bool) error {
	article := append([]byte{articleKey}, id...)
	if before := h.Get(article); before != nil {
		old := generationKey(changeKey, binary.BigEndian.Uint64(before))
		if err := h.Delete(append(old, id...)); err != nil {
			return err
		}
	}
	now := generationKey(changeKey, generation)
	mark := []byte{went}
	if there {
		mark = []byte{came}
	}
	if err := h.Put(append(now, id...), mark); err != nil {
		return err
	}
	return h.Put(article, now[1:9])
}

// forget drops what one generation, the first too old to be remembered, left.
func forget(h *bbolt.Bucket, generation uint64) error {
	if generation <= remembered {
		return nil
	}
	old := generation - remembered
	prefix := generationKey(changeKey, old)
	var gone [][]byte
	c := h.Cursor()
	for k, v := c.Seek(prefix); bytes.HasPrefix(k, prefix); k, v = c.Next() {
		if bytes.Equal(v, []byte{went}) {
			gone = append(gone, bytes.Clone(k), append([]byte{articleKey}, k[9:]...))
		}
	}
	for _, k := range append(gone, generationKey(stateKey, old)) {
		if err := h.Delete(k); err != nil {
			return err
		}
	}
	return nil
}

// Changes lists up to n changes since a mark, in the order of writing. The error
// wraps graph.ErrNotFound when the mark is of another store or too old: the
// follower has to begin anew, with the zero Mark and nothing kept.
func (r *Reader) Changes(since graph.Mark, n int) (graph.Changes, error) {
	next := graph.Changes{Next: since}
	h, err := r.tx.Bucket(bucketHistory)
	if err != nil {
		return next, fmt.Errorf("changes: %w", err)
	}
	now := graph.Mark{}
	if h != nil {
		generation, state := latest(h)
		now = graph.Mark{Generation: generation, State: hex.EncodeToString(state)}
	}
	if since == (graph.Mark{}) {
		if h == nil {
			return next, nil
		}
		return r.changes(h, since, now, now, n)
	}
	anchor, ok := remember(h, since)
	if !ok {
		return next, fmt.Errorf("changes: mark %d: %w: of another store, or too old", since.Generation, graph.ErrNotFound)
	}
	return r.changes(h, since, anchor, now, n)
}

// remember is a mark with its state, as the history has it: ok is false for one
// of another past. A mark without a state is taken for one of this store.
func remember(h *bbolt.Bucket, m graph.Mark) (_ graph.Mark, ok bool) {
	if h == nil {
		return m, false
	}
	state := h.Get(generationKey(stateKey, m.Generation))
	known := hex.EncodeToString(state)
	ok = state != nil && (m.State == "" || m.State == known)
	m.State = known
	return m, ok
}

// changes goes on behind since. Until all is read, the next mark keeps the
// generation that the follower began with: what went since then is remembered.
func (r *Reader) changes(h *bbolt.Bucket, since, anchor, now graph.Mark, n int) (graph.Changes, error) {
	from := generationKey(changeKey, since.Generation+1)
	if since == (graph.Mark{}) {
		from = []byte{changeKey}
	}
	if since.Place != "" {
		place, err := parseCursor(since.Place)
		if err != nil {
			return graph.Changes{}, err
		}
		from = append(place, 0)
	}
	list := graph.Changes{Next: now}
	c := h.Cursor()
	for k, v := c.Seek(from); len(k) == 9+idBytes && k[0] == changeKey; k, v = c.Next() {
		if len(list.List) == n {
			list.More = true
			break
		}
		change := graph.Change{ID: unpack(k[9:]), Generation: binary.BigEndian.Uint64(k[1:9])}
		if bytes.Equal(v, []byte{came}) {
			a, err := readArticle(r.tx, change.ID)
			if err != nil {
				return list, err
			}
			change.Article = a
		}
		list.List = append(list.List, change)
		list.Next = anchor
		list.Next.Place = cursor(k)
	}
	if !list.More {
		list.Next = now
	}
	return list, nil
}

// Changes is Reader.Changes of the store as it is now.
func (s *Store) Changes(ctx context.Context, since graph.Mark, n int) (graph.Changes, error) {
	var list graph.Changes
	err := s.Read(ctx, func(r *Reader) (err error) {
		list, err = r.Changes(since, n)
		return err
	})
	return list, err
}
