package quadstore_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/quadstore"

	"github.com/cayleygraph/quad"
	bolt "go.etcd.io/bbolt"
)

// first changes the first entry of a bucket: to nothing when change gives nil.
func first(bucket string, change func(v []byte) []byte) func(*bolt.Tx) error {
	return func(tx *bolt.Tx) error {
		b := tx.Bucket([]byte(bucket))
		k, v := b.Cursor().First()
		k, v = append([]byte{}, k...), change(append([]byte{}, v...))
		if v == nil {
			return b.Delete(k)
		}
		return b.Put(k, v)
	}
}

// Each kind of damage is found by Check, and none makes a reader panic.
func TestCheckFindsDamage(t *testing.T) {
	gone := func([]byte) []byte { return nil }
	cut := func(v []byte) []byte { return v[:len(v)-1] }
	flip := func(v []byte) []byte { v[len(v)-1] ^= 1; return v }
	tests := []struct {
		name   string
		damage func(*bolt.Tx) error
		want   string
	}{
		{"block gone", first("spol", gone), "spol"},
		{"block gone from one order", first("psol", gone), "psol"},
		{"block cut", first("opsl", cut), "opsl"},
		{"row changed", first("lspo", flip), "lspo"},
		{"block empty", first("lspo", func([]byte) []byte { return []byte{} }), "lspo"},
		{"row count", first("spol", func(v []byte) []byte { v[0]--; return v }), "spol"},
		{"counts gone", first("counts", gone), "counts"},
		{"counts cut", first("counts", cut), "counts"},
		{"counts changed", first("counts", func(v []byte) []byte { v[1]++; return v }), "counts"},
		{"values gone", first("values", gone), "value"},
		{"values cut", first("values", cut), "value"},
		{"value changed", first("values", func(v []byte) []byte { v[len(v)-20] ^= 1; return v }), "not found by their content"},
		{"lookup gone", first("lookup", gone), "not found by their content"},
		{"total", func(tx *bolt.Tx) error { return tx.Bucket([]byte("meta")).Put([]byte("quads"), make([]byte, 8)) }, "quads of 0"},
		{"long value gone", first("texts", gone), "value"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := filled(t)
			long := quad.Make("a", "b", strings.Repeat("text ", 1000), nil)
			db := reopen(t, nil, path)
			if err := errors.Join(db.Update(func(tx *quadstore.Tx) error { return tx.Add(long) }), db.Check(), db.Close()); err != nil {
				t.Fatal(err)
			}
			edit(t, path, tt.damage)
			db = reopen(t, nil, path)
			defer db.Close()
			if err := db.Check(); !errors.Is(err, graph.ErrInvalid) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %q, want graph.ErrInvalid and %q", err, tt.want)
			}
			readAll(db)
		})
	}
}

// readAll reads whatever can be read; what it finds is not the question.
func readAll(db *quadstore.DB) {
	_ = db.View(func(tx *quadstore.Tx) error {
		for q := range tx.Scan(quadstore.Pattern{}) {
			_, _ = tx.Quad(q)
			_ = tx.Count(quadstore.Pattern{P: q.P})
			_ = tx.Count(quadstore.Pattern{P: q.P, O: q.O})
		}
		tx.Lookup(articleIRI(1))
		return nil
	})
}

// Pages that were overwritten make Open or Check report and not crash.
func TestDamagedPages(t *testing.T) {
	file := filepath.Join(t.TempDir(), "small")
	db := reopen(t, nil, filled(t))
	if err := errors.Join(db.Compact(file), db.Close()); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	pages := len(content) / 4096
	for i := range 20 {
		bytes := append([]byte{}, content...)
		page := 4 + i*(pages-4)/20 // 0 and 1 are spare for each other, 2 and 3 are free
		for i := range 64 {
			bytes[page*4096+i] = 0xA5
		}
		damaged := write(t, string(bytes))
		db, err := quadstore.Open(damaged, quadstore.Options{})
		if err == nil {
			err = errors.Join(db.Check(), db.Close())
		}
		if !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("page %d of %d: %v", page, pages, err)
		}
	}
}
