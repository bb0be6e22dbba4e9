package quadstore

import (
	"errors"
	"fmt"
	"sync"

	"claimgraph/graph"

	bolt "go.etcd.io/bbolt"
)

// snapshot is a read transaction that lives until it is closed: by its owner, or
// by the DB when that closes first. Its lock makes it safe to use from several
// goroutines, and impossible to use after its end.
type snapshot struct {
	db   *DB
	mu   sync.Mutex
	bolt *bolt.Tx // nil when closed
	tx   Tx
}

var errClosed = fmt.Errorf("snapshot is closed: %w", graph.ErrUnavailable)

func (db *DB) snapshot() (*snapshot, error) {
	b, err := db.bolt.Begin(false)
	if err != nil {
		return nil, fmt.Errorf("read store: %w", kind(err))
	}
	s := &snapshot{db: db, bolt: b, tx: Tx{db: db, bolt: b}}
	db.mu.Lock()
	defer db.mu.Unlock()
	if db.snaps == nil { // Close was faster
		return nil, errors.Join(errClosed, b.Rollback())
	}
	db.snaps[s] = struct{}{}
	return s, nil
}

// do calls fn with the transaction.
func (s *snapshot) do(fn func(*Tx) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.bolt == nil {
		return errClosed
	}
	if err := fn(&s.tx); err != nil {
		return err
	}
	return s.tx.err
}

func (s *snapshot) close() {
	s.mu.Lock()
	if s.bolt != nil {
		_ = s.bolt.Rollback() // of a read: it only fails when it is closed already
		s.bolt = nil
	}
	s.mu.Unlock()
	s.db.mu.Lock()
	delete(s.db.snaps, s)
	s.db.mu.Unlock()
}
