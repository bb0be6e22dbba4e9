package quadstore

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"claimgraph/graph"

	bolt "go.etcd.io/bbolt"
)

// Backup writes a copy of the file as the last commit left it and returns its
// size. Readers and the writer go on meanwhile.
func (db *DB) Backup(w io.Writer) (int64, error) {
	b, err := db.bolt.Begin(false)
	if err != nil {
		return 0, fmt.Errorf("back up store: %w", kind(err))
	}
	defer b.Rollback() //nolint:errcheck // a read has nothing to lose
	n, err := b.WriteTo(w)
	if err != nil {
		return n, fmt.Errorf("back up store: %w", kind(err))
	}
	return n, nil
}

// compactStep is how many bytes of keys and values Compact commits at a time.
const compactStep = 1 << 20

// Compact writes a copy without unused pages to a new file at path. The error
// wraps graph.ErrInvalid when there is a file already.
func (db *DB) Compact(path string) (err error) {
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("compact store to %s: file exists: %w", path, graph.ErrInvalid)
	}
	to, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		return fmt.Errorf("compact store to %s: %w", path, kind(err))
	}
	err = errors.Join(bolt.Compact(to, db.bolt, compactStep), to.Close())
	if err != nil {
		return fmt.Errorf("compact store to %s: %w", path, errors.Join(kind(err), os.Remove(path)))
	}
	return nil
}
