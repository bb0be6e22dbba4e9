package quadstore_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/quadstore"

	"github.com/cayleygraph/quad"
)

// Ensure that a backup and a compact copy open with the same content, and that
// no file is overwritten.
func TestCopies(t *testing.T) {
	dir := t.TempDir()
	db, err := quadstore.Open(filepath.Join(dir, "a.db"), quadstore.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	q := quad.Make(quad.IRI("urn:s"), quad.IRI("urn:p"), "öl", quad.IRI("urn:l"))
	if err := db.Update(func(tx *quadstore.Tx) error { return tx.Add(q) }); err != nil {
		t.Fatal(err)
	}
	backup, err := os.Create(filepath.Join(dir, "b.db"))
	if err != nil {
		t.Fatal(err)
	}
	if n, err := db.Backup(backup); err != nil || n == 0 || backup.Close() != nil {
		t.Fatalf("backup: %d, %v", n, err)
	}
	if err := db.Compact(filepath.Join(dir, "c.db")); err != nil {
		t.Fatal(err)
	}
	if err := db.Compact(backup.Name()); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("compact over a file: %v", err)
	}
	for _, name := range []string{"b.db", "c.db"} {
		holds(t, filepath.Join(dir, name), q)
	}
}

func holds(t *testing.T, path string, q quad.Quad) {
	t.Helper()
	db, err := quadstore.Open(path, quadstore.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	err = db.View(func(tx *quadstore.Tx) error {
		id, ok := tx.Lookup(q.Label)
		n := 0
		for got := range tx.Scan(quadstore.Pattern{L: id}) {
			n++
			if v, err := tx.Quad(got); err != nil || v != q {
				t.Errorf("%s: %v, %v", path, v, err)
			}
		}
		if !ok || n != 1 {
			t.Errorf("%s: %v, %d quads", path, ok, n)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
