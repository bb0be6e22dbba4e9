package quadstore

import (
	"errors"
	"fmt"
	"sync"

	"claimgraph/graph"

	bolt "go.etcd.io/bbolt"
)

// state is one committed state of the store, shared by all who read it: a bolt
// transaction with its buckets open. Beginning a transaction and opening its
// buckets costs more than most reads, and bolt's transactions may be read by
// many goroutines once their buckets are open, so a View only takes a part in
// the state, and its cursors are those of a View before it. The state of the
// last commit stays open while nobody reads; that keeps no page from being used
// again but those that the next commit sets free.
type state struct {
	bolt    *bolt.Tx
	buckets [buckets]*bolt.Bucket
	readers int   // guarded by states.mu, likewise the next two
	spare   []*Tx // with no reader
	old     bool  // there was a commit since: to be ended by the last reader

	mu  sync.Mutex // guards own
	own map[string]*bolt.Bucket
}

// mostSpare is how many transactions a state keeps for the next Views.
const mostSpare = 16

var errClosed = fmt.Errorf("store is closed: %w", graph.ErrUnavailable)

// states gives out the state of the last commit.
type states struct {
	mu     sync.Mutex
	now    *state // nil when nobody has read it yet
	closed bool
}

// acquire returns a transaction on the last state. release must follow.
func (db *DB) acquire() (*Tx, error) {
	db.states.mu.Lock()
	defer db.states.mu.Unlock()
	if db.states.closed {
		return nil, errClosed
	}
	if db.states.now == nil {
		s, err := db.begin()
		if err != nil {
			return nil, fmt.Errorf("read store: %w", kind(err))
		}
		db.states.now = s
	}
	s := db.states.now
	s.readers++
	if n := len(s.spare); n > 0 {
		tx := s.spare[n-1]
		s.spare = s.spare[:n-1]
		return tx, nil
	}
	return &Tx{db: db, state: s, bolt: s.bolt, opened: s.buckets}, nil
}

func (db *DB) begin() (*state, error) {
	b, err := db.bolt.Begin(false)
	if err != nil {
		return nil, err
	}
	s := &state{bolt: b, own: map[string]*bolt.Bucket{}}
	for i, name := range bucketNames {
		if s.buckets[i] = b.Bucket(name); s.buckets[i] == nil {
			return nil, errors.Join(fmt.Errorf("bucket %s is missing: %w", name, graph.ErrInvalid), b.Rollback())
		}
	}
	return s, nil
}

// release gives a transaction back, and returns what damage it came upon.
func (db *DB) release(tx *Tx) error {
	db.states.mu.Lock()
	defer db.states.mu.Unlock()
	s, damage := tx.state, tx.err
	tx.err = nil
	if len(s.spare) < mostSpare {
		s.spare = append(s.spare, tx)
	}
	if s.readers--; s.readers == 0 && s.old {
		return errors.Join(damage, s.bolt.Rollback())
	}
	return damage
}

// outdate makes the next reader read what was committed since.
func (db *DB) outdate() error {
	db.states.mu.Lock()
	defer db.states.mu.Unlock()
	s := db.states.now
	db.states.now = nil
	if s == nil {
		return nil
	}
	s.old = true
	if s.readers > 0 {
		return nil
	}
	return s.bolt.Rollback()
}

// bucket returns a bucket of the layer above, nil when there is none. bolt
// remembers what it opens, so only one goroutine may ask it.
func (s *state) bucket(name string) *bolt.Bucket {
	s.mu.Lock()
	defer s.mu.Unlock()
	b, ok := s.own[name]
	if !ok {
		b = s.bolt.Bucket([]byte(ownPrefix + name))
		s.own[name] = b
	}
	return b
}
