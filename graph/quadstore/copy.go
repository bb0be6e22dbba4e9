package quadstore

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"claimgraph/graph"

	bolt "go.etcd.io/bbolt"
)

// Backup writes a copy of the file as the last commit left it and returns its
// size in bytes. Readers and the writer go on meanwhile; the copy opens like the
// file itself.
func (db *DB) Backup(w io.Writer) (n int64, err error) {
	err = db.View(func(tx *Tx) error {
		n, err = tx.bolt.WriteTo(w)
		return err
	})
	if err != nil {
		return n, fmt.Errorf("back up store: %w", kind(err))
	}
	return n, nil
}

// compactBytes is how much Compact copies in one transaction.
const compactBytes = 16 << 20

// Compact writes the state of the last commit to a new file, without the free
// pages that the old one has. The error wraps graph.ErrInvalid when there is a
// file of that name. A failed Compact leaves no file.
func (db *DB) Compact(path string) (err error) {
	if _, err := os.Lstat(path); err == nil {
		return fmt.Errorf("compact store to %s: file exists: %w", path, graph.ErrInvalid)
	}
	part, err := os.MkdirTemp(filepath.Dir(path), ".compact")
	if err != nil {
		return fmt.Errorf("compact store to %s: %w", path, kind(err))
	}
	defer func() { err = errors.Join(err, os.RemoveAll(part)) }()
	file := filepath.Join(part, "quads")
	if err := db.copyTo(file); err != nil {
		return fmt.Errorf("compact store to %s: %w", path, kind(err))
	}
	if err := os.Rename(file, path); err != nil {
		return fmt.Errorf("compact store to %s: %w", path, kind(err))
	}
	return nil
}

// copyTo writes all buckets in order into a new file. It syncs once, at the end:
// before that the file is of no use to anyone.
func (db *DB) copyTo(file string) error {
	dst, err := bolt.Open(file, 0o600, &bolt.Options{
		FreelistType: bolt.FreelistMapType, NoSync: true, NoGrowSync: true, InitialMmapSize: int(fileSize(db.Path())),
	})
	if err != nil {
		return err
	}
	err = bolt.Compact(dst, db.bolt, compactBytes)
	if err == nil {
		err = dst.Sync()
	}
	return errors.Join(err, dst.Close())
}
