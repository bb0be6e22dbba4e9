package quadstore

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime/debug"
	"strings"

	"claimgraph/graph"

	bolt "go.etcd.io/bbolt"
)

// The buckets of the file. Those of the layer above have ownPrefix before their
// name, so they never meet these.
const (
	bucketSPOL   = iota // table of quads, in blocks; likewise the next three
	bucketPSOL          //
	bucketOPSL          //
	bucketLSPO          //
	bucketValues        // ID / groupIDs -> stored forms of these values; its sequence is the last ID given
	bucketTexts         // ID -> stored form of a long value
	bucketLookup        // table of (hash of a stored form, ID), in blocks
	bucketCounts        // ID / chunkIDs -> counts of these values
	bucketMeta
	buckets
)

var bucketNames = [buckets][]byte{
	[]byte("spol"), []byte("psol"), []byte("opsl"), []byte("lspo"),
	[]byte("values"), []byte("texts"), []byte("lookup"), []byte("counts"), []byte("meta"),
}

const ownPrefix = "+"

// The keys of the meta bucket.
var (
	metaFormat = []byte("format")
	metaQuads  = []byte("quads")  // number of quads, 8 bytes, big endian
	metaValues = []byte("values") // number of values, likewise
)

// The format of the file: what it is, and the version of its layout.
const (
	formatName    = "claimgraph quadstore "
	formatVersion = "1"
)

// create makes the buckets of a new file.
func create(tx *bolt.Tx) error {
	for _, name := range bucketNames {
		if _, err := tx.CreateBucket(name); err != nil {
			return err
		}
	}
	return tx.Bucket(bucketNames[bucketMeta]).Put(metaFormat, []byte(formatName+formatVersion))
}

// probe looks at the file before it is opened for writing, because bolt may
// write to a file of another program when it opens it. It reports false when
// the store has yet to be created.
func probe(path string, o Options) (exists bool, err error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) && !o.ReadOnly {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if !info.Mode().IsRegular() {
		return false, fmt.Errorf("not a regular file: %w", graph.ErrInvalid)
	}
	if info.Size() == 0 && !o.ReadOnly {
		return false, nil
	}
	return inspect(path, info.Size(), o)
}

// inspect reads the format of a file that may be anything.
func inspect(path string, size int64, o Options) (exists bool, err error) {
	err = guard(func() (err error) {
		b, err := bolt.Open(path, 0, &bolt.Options{ReadOnly: true, Timeout: o.Timeout})
		if err != nil {
			return foreign(err)
		}
		defer func() { err = errors.Join(err, b.Close()) }()
		return b.View(func(tx *bolt.Tx) error {
			if tx.Size() > size {
				return fmt.Errorf("cut short: %d of %d bytes: %w", size, tx.Size(), graph.ErrInvalid)
			}
			exists, err = formatted(tx)
			return err
		})
	})
	return exists, err
}

// foreign is kind for an error of opening: one that is not known to be another
// is about what is in the file.
func foreign(err error) error {
	if known := kind(err); known != err {
		return known
	}
	return fmt.Errorf("not a store of this program: %w: %w", graph.ErrInvalid, err)
}

// guard runs what reads a file that may be damaged. bolt panics on pages that
// make no sense, and pages behind the end of the file fault; both become errors.
func guard(fn func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("not a store of this program, or damaged: %w: %v", graph.ErrInvalid, p)
		}
	}()
	return fn()
}

// formatted reports whether a bolt file is a store of this format. A file
// without any bucket is one whose creation was interrupted.
func formatted(tx *bolt.Tx) (bool, error) {
	if k, _ := tx.Cursor().First(); k == nil {
		return false, nil
	}
	meta := tx.Bucket(bucketNames[bucketMeta])
	if meta == nil {
		return false, fmt.Errorf("bolt file of another program: %w", graph.ErrInvalid)
	}
	version, ours := strings.CutPrefix(string(meta.Get(metaFormat)), formatName)
	switch {
	case !ours:
		return false, fmt.Errorf("bolt file of another program: %w", graph.ErrInvalid)
	case version != formatVersion:
		return false, fmt.Errorf("store has format %q, this program reads %s: %w", version, formatVersion, graph.ErrInvalid)
	}
	for _, name := range bucketNames {
		if tx.Bucket(name) == nil {
			return false, fmt.Errorf("store lacks the bucket %q: %w", name, graph.ErrInvalid)
		}
	}
	return true, nil
}

// fileSize is the size of the file at path, 0 when there is none.
func fileSize(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}
