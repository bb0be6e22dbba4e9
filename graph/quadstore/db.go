package quadstore

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"time"

	"claimgraph/graph"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

// Options say how a store is opened. The zero value opens it for reading and
// writing and creates it when there is none.
type Options struct {
	// ReadOnly shares the file with other readers and never changes it. The
	// file must exist.
	ReadOnly bool
	// Timeout is how long to wait while another process holds the file; 0
	// means one second.
	Timeout time.Duration
	// BatchSize is the number of quads that QuadStore's writers collect before
	// they commit; 0 means 50,000, which loads in less than 200 MB of memory.
	BatchSize int
	// MapSize is the address space set aside for the file, which is also the
	// largest size that it can reach while it is open; 0 means 64 GiB or four
	// times the file, whichever is more. It costs neither memory nor disk.
	MapSize int64
}

const (
	defaultTimeout   = time.Second
	defaultBatchSize = 50_000
	defaultMapSize   = 64 << 30
)

// The file grows by an eighth of its size at a time, because each growth costs
// an fsync, between these bounds. A small store stays a small file.
const (
	leastGrowth = 1 << 20
	mostGrowth  = 64 << 20
)

// DB is an open store. Its methods may be called at the same time: any number
// of readers beside one writer, which never wait for each other; a second
// writer waits for the first.
type DB struct {
	bolt    *bolt.DB
	options Options
	cache   cache
	states  states
	snaps   sync.Map // *snapshot, those that are open
}

// Open opens the store in the file at path. The error wraps graph.ErrUnavailable
// when another process holds the file, graph.ErrInvalid when the file is not a
// store of this format or is cut short, graph.ErrNotFound when it has to exist
// and does not. A file that is refused is left as it was.
func Open(path string, o Options) (*DB, error) {
	if o.Timeout == 0 {
		o.Timeout = defaultTimeout
	}
	if o.BatchSize <= 0 {
		o.BatchSize = defaultBatchSize
	}
	exists, err := probe(path, o)
	if err != nil {
		return nil, fmt.Errorf("open store %s: %w", path, kind(err))
	}
	var b *bolt.DB
	err = guard(func() error {
		b, err = bolt.Open(path, 0o600, boltOptions(path, o))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("open store %s: %w", path, kind(err))
	}
	db := &DB{bolt: b, options: o}
	if !exists {
		if err := b.Update(create); err != nil {
			return nil, fmt.Errorf("create store %s: %w", path, errors.Join(kind(err), b.Close()))
		}
	}
	return db, nil
}

// boltOptions map the whole size that the file may ever reach at once. bolt
// otherwise maps it anew as it grows, and for that it waits until no reader is
// left and lets no new one begin: a long read then stalls the writer, and the
// writer everybody else. MaxSize makes sure that it never comes to that. Only on
// Windows, where the file is made as long as its map, it has to.
func boltOptions(path string, o Options) *bolt.Options {
	size := o.MapSize
	if size <= 0 {
		size = max(min(defaultMapSize, math.MaxInt/2), 4*fileSize(path))
	}
	if runtime.GOOS == "windows" {
		size = 0
	}
	return &bolt.Options{
		Timeout:         o.Timeout,
		ReadOnly:        o.ReadOnly,
		InitialMmapSize: int(size),
		MaxSize:         int(size),
		FreelistType:    bolt.FreelistMapType,
		NoStatistics:    true, // one lock less for each read
	}
}

// Close ends every snapshot that is still open, waits for Views and Updates to
// return, and closes the file. Later calls fail.
func (db *DB) Close() error {
	db.states.mu.Lock()
	db.states.closed = true
	db.states.mu.Unlock()
	var errs []error
	db.snaps.Range(func(s, _ any) bool {
		errs = append(errs, s.(*snapshot).close())
		return true
	})
	errs = append(errs, db.outdate(), db.bolt.Close())
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("close store: %w", err)
	}
	return nil
}

// Path is the file of the store.
func (db *DB) Path() string { return db.bolt.Path() }

// View calls fn with a transaction that reads the state of the last commit. The
// transaction, and all that was read from it except values, is void when fn
// returns. It must be used by one goroutine.
func (db *DB) View(fn func(*Tx) error) (err error) {
	tx, err := db.acquire()
	if err != nil {
		return err
	}
	defer func() {
		if damage := db.release(tx); err == nil {
			err = damage
		}
	}()
	return fn(tx)
}

// Update calls fn with a transaction that also writes. When fn returns nil all
// that it did is on disk when Update returns nil; when fn or the commit fails,
// nothing of it is kept. One that changes nothing costs no write. An Update
// inside an Update waits for ever.
func (db *DB) Update(fn func(*Tx) error) error {
	b, err := db.bolt.Begin(true)
	if err != nil {
		return fmt.Errorf("write store: %w", kind(err))
	}
	defer b.Rollback() //nolint:errcheck // does nothing after a commit
	db.bolt.AllocSize = int(min(max(b.Size()/8, leastGrowth), mostGrowth))
	tx := Tx{db: db, bolt: b}
	tx.w = newChanges(&tx)
	if err := fn(&tx); err != nil {
		return err
	}
	if err := tx.settle(); err != nil {
		return fmt.Errorf("write store: %w", kind(err))
	}
	if stats := b.Stats(); stats.GetNodeCount() == 0 { // no page was taken up to be changed
		return nil
	}
	if err := errors.Join(b.Commit(), db.outdate()); err != nil {
		return fmt.Errorf("write store: %w", kind(err))
	}
	return nil
}

// kind wraps err in the sentinel that callers tell it by.
func kind(err error) error {
	switch {
	case errors.Is(err, graph.ErrInvalid), errors.Is(err, graph.ErrUnavailable), errors.Is(err, graph.ErrNotFound):
		return err
	case errors.Is(err, bolterrors.ErrTimeout):
		return fmt.Errorf("store is locked by another process: %w", graph.ErrUnavailable)
	case errors.Is(err, bolterrors.ErrDatabaseNotOpen), errors.Is(err, bolterrors.ErrDatabaseReadOnly):
		return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%w: %w", graph.ErrNotFound, err)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrVersionMismatch),
		errors.Is(err, bolterrors.ErrChecksum), errors.Is(err, syscall.EISDIR):
		return fmt.Errorf("not a store of this program: %w: %w", graph.ErrInvalid, err)
	case full(err):
		return fmt.Errorf("no room for the store: %w: %w", graph.ErrUnavailable, err)
	}
	return err
}

// full reports whether err says that the file cannot grow. bolt prints some of
// the causes into its messages without wrapping them.
func full(err error) bool {
	for _, no := range []error{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG, bolterrors.ErrMaxSizeReached} {
		if errors.Is(err, no) || strings.Contains(err.Error(), no.Error()) {
			return true
		}
	}
	return false
}
