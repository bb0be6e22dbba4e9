package quadstore

import (
	"fmt"
	"sync"

	"claimgraph/graph"
)

// snapshot is a transaction that lives until it is closed: by its owner, or by
// the DB when that closes first. Its lock makes it safe to use from several
// goroutines, and impossible to use after its end.
type snapshot struct {
	db *DB
	mu sync.Mutex
	tx *Tx // nil when closed
}

var errEnded = fmt.Errorf("snapshot is closed: %w", graph.ErrUnavailable)

func (db *DB) snapshot() (*snapshot, error) {
	tx, err := db.acquire()
	if err != nil {
		return nil, err
	}
	s := &snapshot{db: db, tx: tx}
	db.snaps.Store(s, nil)
	return s, nil
}

// do calls fn with the transaction.
func (s *snapshot) do(fn func(*Tx) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.tx == nil {
		return errEnded
	}
	if err := fn(s.tx); err != nil {
		return err
	}
	return s.tx.err
}

// close ends the snapshot; once more does nothing.
func (s *snapshot) close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.tx == nil {
		return nil
	}
	tx := s.tx
	s.tx = nil
	s.db.snaps.Delete(s)
	return s.db.release(tx)
}
