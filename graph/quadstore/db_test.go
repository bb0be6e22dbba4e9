package quadstore_test

import (
	"bytes"
	"errors"
	"math/rand"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/graph/quadstore"

	"github.com/cayleygraph/quad"
	bolt "go.etcd.io/bbolt"
)

// write makes a file and returns its path.
func write(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// edit changes a file by bolt alone.
func edit(t *testing.T, path string, fn func(*bolt.Tx) error) {
	t.Helper()
	b, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(b.Update(fn), b.Close()); err != nil {
		t.Fatal(err)
	}
}

// filled makes the file of a store with some quads.
func filled(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "quads.db")
	db := reopen(t, nil, path)
	newNews(2000).load(t, db, 2000)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// refused are files that are not stores, and what Open says of them.
var refused = []struct {
	name string
	path func(*testing.T) string
	want string
}{
	{"text", func(t *testing.T) string { return write(t, "This is not a store.\n") }, "not a store"},
	{"long text", func(t *testing.T) string { return write(t, strings.Repeat("This is not a store.\n", 1e5)) }, "not a store"},
	{"zeros", func(t *testing.T) string { return write(t, strings.Repeat("\x00", 1<<16)) }, "not a store"},
	{"directory", func(t *testing.T) string { return t.TempDir() }, "not a regular file"},
	{"bolt file of another program", func(t *testing.T) string {
		path := filepath.Join(t.TempDir(), "other")
		edit(t, path, func(tx *bolt.Tx) error {
			_, err := tx.CreateBucket([]byte("things"))
			return err
		})
		return path
	}, "another program"},
	{"meta of another program", func(t *testing.T) string {
		path := filepath.Join(t.TempDir(), "other")
		edit(t, path, func(tx *bolt.Tx) error {
			b, err := tx.CreateBucket([]byte("meta"))
			return errors.Join(err, b.Put([]byte("format"), []byte("things 1")))
		})
		return path
	}, "another program"},
	{"later version", func(t *testing.T) string {
		path := filled(t)
		edit(t, path, func(tx *bolt.Tx) error {
			return tx.Bucket([]byte("meta")).Put([]byte("format"), []byte("claimgraph quadstore 99"))
		})
		return path
	}, `format "99"`},
	{"bucket missing", func(t *testing.T) string {
		path := filled(t)
		edit(t, path, func(tx *bolt.Tx) error { return tx.DeleteBucket([]byte("lspo")) })
		return path
	}, "lacks"},
	{"cut short", func(t *testing.T) string {
		path := filled(t)
		if err := os.Truncate(path, 1<<16); err != nil {
			t.Fatal(err)
		}
		return path
	}, "cut short"},
	{"cut to one page", func(t *testing.T) string {
		path := filled(t)
		if err := os.Truncate(path, 5000); err != nil {
			t.Fatal(err)
		}
		return path
	}, "not a store"},
}

// A file that is not a store is refused with a reason and left as it was.
func TestOpenRefuses(t *testing.T) {
	for _, tt := range refused {
		t.Run(tt.name, func(t *testing.T) {
			path := tt.path(t)
			before, _ := os.ReadFile(path)
			db, err := quadstore.Open(path, quadstore.Options{})
			if err == nil {
				db.Close()
				t.Fatal("opened")
			}
			if !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), path) {
				t.Errorf("error %q, want graph.ErrInvalid, the path and %q", err, tt.want)
			}
			if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
				t.Error("the file was changed")
			}
		})
	}
}

func TestOpenErrors(t *testing.T) {
	path := filepath.Join(t.TempDir(), "quads.db")
	if _, err := quadstore.Open(path, quadstore.Options{ReadOnly: true}); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("read only, no file: %v", err)
	}
	if _, err := quadstore.Open(filepath.Join(path, "no", "where"), quadstore.Options{}); !errors.Is(err, graph.ErrNotFound) {
		t.Errorf("no directory: %v", err)
	}
	db := reopen(t, nil, path)
	start := time.Now()
	_, err := quadstore.Open(path, quadstore.Options{Timeout: 100 * time.Millisecond})
	if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "locked by another process") {
		t.Errorf("open twice: %v", err)
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("gave up after %v", took)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if err := db.View(func(*quadstore.Tx) error { return nil }); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("view after close: %v", err)
	}
	if err := db.Update(func(*quadstore.Tx) error { return nil }); !errors.Is(err, graph.ErrUnavailable) {
		t.Errorf("update after close: %v", err)
	}
}

// An empty file, as one that somebody has just made, becomes a store; so does
// one whose creation was interrupted after bolt had made its first pages.
func TestOpenCreates(t *testing.T) {
	unfinished := filepath.Join(t.TempDir(), "unfinished")
	edit(t, unfinished, func(*bolt.Tx) error { return nil })
	for _, path := range []string{write(t, ""), unfinished} {
		db := reopen(t, nil, path)
		verify(t, rand.New(rand.NewSource(1)), db, newModel())
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestReadOnly(t *testing.T) {
	path := filled(t)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var open []*quadstore.DB
	for range 2 { // readers share the file
		db, err := quadstore.Open(path, quadstore.Options{ReadOnly: true})
		if err != nil {
			t.Fatal(err)
		}
		open = append(open, db)
		if err := db.Check(); err != nil {
			t.Error(err)
		}
		if err := db.Update(func(*quadstore.Tx) error { return nil }); !errors.Is(err, graph.ErrUnavailable) {
			t.Errorf("update: %v", err)
		}
	}
	for _, db := range open {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Error("the file was changed")
	}
}

// A store that has no room left fails the transaction and goes on with what it
// has.
func TestFull(t *testing.T) {
	db := open(t, quadstore.Options{MapSize: 24 << 20})
	var err error
	n := newNews(10_000)
	for a := 0; err == nil && a < 1000; a++ {
		err = db.Update(func(tx *quadstore.Tx) error {
			text := quad.String(strings.Repeat("long ", 1<<17) + strconv.Itoa(a))
			return errors.Join(tx.Add(n.article(a)...), tx.Add(quad.Quad{Subject: quad.Int(a), Predicate: quad.IRI("p"), Object: text}))
		})
	}
	if !errors.Is(err, graph.ErrUnavailable) || !strings.Contains(err.Error(), "no room") {
		t.Fatalf("error %v", err)
	}
	if err := db.Check(); err != nil {
		t.Fatal(err)
	}
	label := articleIRI(0)
	if err := db.Update(func(tx *quadstore.Tx) error { tx.RemoveLabel(label); return nil }); err != nil {
		t.Errorf("remove in a full store: %v", err)
	}
	if err := db.Check(); err != nil {
		t.Fatal(err)
	}
}

// An Update that changes nothing in the end leaves the file as it is.
func TestUpdateWithoutChange(t *testing.T) {
	path := filled(t)
	db := reopen(t, nil, path)
	defer db.Close()
	n := newNews(2000)
	again := n.article(0)
	change := func(tx *quadstore.Tx) error {
		_, err := tx.Bucket("other")
		tx.RemoveLabel(articleIRI(0))
		tx.Remove(quad.Make("no", "such", "quad", nil))
		return errors.Join(err, tx.Add(again...))
	}
	if err := db.Update(change); err != nil { // makes the bucket
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Update(change); err != nil {
		t.Fatal(err)
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Error("the file was changed")
	}
}
