package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"time"

	"claimgraph/graph"
	"claimgraph/graph/quadstore"

	"go.etcd.io/bbolt"
)

// Options say how a store is opened. The zero value opens it for reading and
// writing and creates it when there is none.
type Options struct {
	// ReadOnly shares the file with other readers and never changes it.
	ReadOnly bool
	// Timeout is how long to wait while another process holds the file; 0
	// means one second.
	Timeout time.Duration
	// KeepVersions keeps the older versions of a document when a new one comes.
	KeepVersions bool
	// Now tells when an article is put; nil means time.Now.
	Now func() time.Time
}

// Store is an open store, safe for concurrent use: any number of readers beside
// one writer, which do not wait for each other.
type Store struct {
	db      *quadstore.DB
	options Options
	caches  *caches
}

// Open opens the store in the file at path and creates it when there is none.
// The error wraps graph.ErrUnavailable when another process holds the file,
// graph.ErrInvalid when the file is not a store of this format,
// graph.ErrNotFound when it is to be read only and does not exist.
func Open(path string, o Options) (*Store, error) {
	db, err := quadstore.Open(path, quadstore.Options{ReadOnly: o.ReadOnly, Timeout: o.Timeout})
	if err != nil {
		return nil, err
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	s := &Store{db: db, options: o, caches: newCaches()}
	if err := s.prepare(); err != nil {
		_ = db.Close() // the first error says more
		return nil, fmt.Errorf("open store %s: %w", path, err)
	}
	return s, nil
}

// prepare makes the buckets of a new store and looks at the format of an old
// one.
func (s *Store) prepare() error {
	version := 0
	err := s.Read(context.Background(), func(r *Reader) error {
		version = r.total(totalFormat)
		return nil
	})
	switch {
	case err != nil:
		return err
	case version == format:
		return nil
	case version != 0:
		return fmt.Errorf("%w: layout %d, this program knows %d: export with the program that wrote it, import with this one", graph.ErrInvalid, version, format)
	case s.options.ReadOnly:
		return nil
	}
	return s.update(func(b *batch) error {
		b.put(bucketTotals, []byte(totalFormat), binary.AppendVarint(nil, format))
		return nil
	})
}

// Close waits for readers and the writer and closes the file.
func (s *Store) Close() error { return s.db.Close() }

// Path is the file of the store.
func (s *Store) Path() string { return s.db.Path() }

// Stats counts what the store holds.
func (s *Store) Stats(ctx context.Context) (graph.Stats, error) {
	var stats graph.Stats
	err := s.Read(ctx, func(r *Reader) (err error) {
		stats, err = r.Stats()
		return err
	})
	return stats, err
}

// Reader reads one state of the store. It is valid inside the function that it
// was given to, for one goroutine. What it returns stays valid, is shared with
// other readers, and must not be changed.
type Reader struct {
	ctx        context.Context
	tx         *quadstore.Tx
	caches     *caches
	state      uint64 // of the store, for the caches
	buckets    [buckets]*bbolt.Bucket
	judgements int                    // 1 + their number; 0 when not counted yet
	seekers    [buckets]*bbolt.Cursor // for get: a new one for each costs more than the search
}

// Read calls fn with a Reader. Long walks end with the context's error.
func (s *Store) Read(ctx context.Context, fn func(*Reader) error) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("read store: %w", err)
	}
	return s.db.View(func(tx *quadstore.Tx) error {
		r := newReader(ctx, tx)
		r.caches = s.caches
		return fn(r)
	})
}

// newReader makes one without caches.
func newReader(ctx context.Context, tx *quadstore.Tx) *Reader {
	return &Reader{ctx: ctx, tx: tx, caches: &caches{}, state: tx.Generation()}
}

// Stats counts what the store holds.
func (r *Reader) Stats() (graph.Stats, error) {
	return graph.Stats{
		Articles: r.total(totalArticles), Entities: r.total(totalEntities), Claims: r.total(totalClaims),
		Attributions: r.total(totalAttributions), Quads: int(r.tx.Stats().Quads),
	}, nil
}

// bucket is nil in a store that nothing was ever put into.
func (r *Reader) bucket(i bucket) *bbolt.Bucket {
	if r.buckets[i] == nil {
		r.buckets[i], _ = r.tx.Bucket(i.String()) // a View has no error to give
	}
	return r.buckets[i]
}

func (r *Reader) get(i bucket, key []byte) []byte {
	c := r.seekers[i]
	if c == nil {
		b := r.bucket(i)
		if b == nil {
			return nil
		}
		c = b.Cursor()
		r.seekers[i] = c
	}
	if k, v := c.Seek(key); bytes.Equal(k, key) {
		return v
	}
	return nil
}

func (r *Reader) total(what string) int { return total(r.bucket(bucketTotals), what) }

// each reads a record for each ID, nil where the store has none.
func each[T any](ids []graph.ID, get func(packed) (*T, error)) ([]*T, error) {
	list := make([]*T, len(ids))
	for i, id := range ids {
		p, ok := pack(id)
		if !ok {
			continue
		}
		var err error
		if list[i], err = get(p); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// Backup writes a copy of the store as the last Put left it; it may be opened
// like the store itself. Readers and the writer go on meanwhile.
func (s *Store) Backup(w io.Writer) (int64, error) { return s.db.Backup(w) }

// Compact writes a copy without unused space to a new file at path.
func (s *Store) Compact(path string) error { return s.db.Compact(path) }
