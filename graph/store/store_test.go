package store_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/export"
	"claimgraph/graph/graphtest"
	"claimgraph/graph/rdf"
	"claimgraph/graph/store"
)

func open(t testing.TB, o store.Options) *store.Store {
	t.Helper()
	return openAt(t, filepath.Join(t.TempDir(), "graph.db"), o)
}

func openAt(t testing.TB, path string, o store.Options) *store.Store {
	t.Helper()
	s, err := store.Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func put(t testing.TB, s *store.Store, articles ...*graph.Article) []store.Change {
	t.Helper()
	changes, err := s.PutAll(t.Context(), articles)
	if err != nil {
		t.Fatal(err)
	}
	return changes
}

func dump(t testing.TB, s *store.Store) string {
	t.Helper()
	var b bytes.Buffer
	err := s.Read(t.Context(), func(r *store.Reader) error { return export.Write(&b, r.Select(), export.NQuads, export.Options{}) })
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func sound(t testing.TB, s *store.Store) {
	t.Helper()
	problems, err := s.Check(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(problems) > 0 {
		t.Fatalf("store is not sound: %s", strings.Join(problems, "\n"))
	}
}

func read(t testing.TB, s *store.Store, fn func(r *store.Reader)) {
	t.Helper()
	if err := s.Read(t.Context(), func(r *store.Reader) error { fn(r); return nil }); err != nil {
		t.Fatal(err)
	}
}

// article is a random one of a document of its own.
func article(seed int64) *graph.Article {
	r := rand.New(rand.NewSource(seed))
	for {
		a := graphtest.Article(r)
		if len(a.Claims) > 0 {
			return a
		}
	}
}

// distinct are random articles of as many documents.
func distinct(n int) []*graph.Article {
	seen := map[graph.ID]bool{}
	var list []*graph.Article
	for seed := int64(1); len(list) < n; seed++ {
		if a := article(seed); !seen[a.Document()] {
			seen[a.Document()] = true
			list = append(list, a)
		}
	}
	return list
}

// Ensure that a store has the same content after it was closed and opened, and
// that a reader alone can open it.
func TestReopen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "graph.db")
	s, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	put(t, s, distinct(5)...)
	before := dump(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for _, o := range []store.Options{{ReadOnly: true}, {}} {
		s, err := store.Open(path, o)
		if err != nil {
			t.Fatal(err)
		}
		if dump(t, s) != before {
			t.Errorf("%+v: content differs", o)
		}
		sound(t, s)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	foreign := filepath.Join(dir, "foreign.txt")
	if err := os.WriteFile(foreign, bytes.Repeat([]byte("not a store\n"), 2000), 0o600); err != nil {
		t.Fatal(err)
	}
	locked := filepath.Join(dir, "locked.db")
	openAt(t, locked, store.Options{})
	tests := map[string]struct {
		path    string
		options store.Options
		want    error
	}{
		"foreign file": {foreign, store.Options{}, graph.ErrInvalid},
		"no file":      {filepath.Join(dir, "none.db"), store.Options{ReadOnly: true}, graph.ErrNotFound},
		"folder":       {dir, store.Options{}, graph.ErrInvalid},
		"locked":       {locked, store.Options{Timeout: 1e7}, graph.ErrUnavailable},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if s, err := store.Open(test.path, test.options); !errors.Is(err, test.want) {
				t.Errorf("got %v, %v, want %v", s, err, test.want)
			}
		})
	}
	if got, _ := os.ReadFile(foreign); !bytes.HasPrefix(got, []byte("not a store\n")) {
		t.Error("the foreign file was changed")
	}
}

// Ensure that readers beside a writer see whole articles only, and that what
// they see agrees with itself.
func TestReadersBesideAWriter(t *testing.T) {
	s := open(t, store.Options{})
	all := distinct(6)
	put(t, s, all[:3]...)
	var done atomic.Bool
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for !done.Load() {
				if err := s.Read(t.Context(), agrees); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	r := rand.New(rand.NewSource(1))
	for range 20 {
		a := all[r.Intn(len(all))]
		if err := s.Remove(t.Context(), a.ID); err != nil && !errors.Is(err, graph.ErrNotFound) {
			t.Error(err)
		}
		put(t, s, all[r.Intn(len(all))])
	}
	done.Store(true)
	wg.Wait()
	sound(t, s)
}

// agrees reads everything in two ways.
func agrees(r *store.Reader) error {
	stats, err := r.Stats()
	if err != nil {
		return err
	}
	claims, err := r.ClaimList(graph.ClaimFilter{}, graph.Page{First: 1000})
	if err != nil {
		return err
	}
	n := 0
	for a, err := range r.All() {
		if err != nil {
			return err
		}
		n += len(a.Claims)
	}
	if len(claims.Items) != n || stats.Claims != n || claims.Total != n {
		return fmt.Errorf("%d claims in articles, %d in the list, %d counted", n, len(claims.Items), stats.Claims)
	}
	return nil
}

// Ensure that a canceled context ends reads and writes.
func TestContext(t *testing.T) {
	s := open(t, store.Options{})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Put(ctx, article(1)); !errors.Is(err, context.Canceled) {
		t.Errorf("put: %v", err)
	}
	if err := s.Read(ctx, func(*store.Reader) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("read: %v", err)
	}
}

// Ensure that a backup made beside a writer, and a compact copy, are stores
// with whole articles.
func TestCopies(t *testing.T) {
	s := open(t, store.Options{})
	put(t, s, distinct(4)...)
	before := dump(t, s)
	dir := t.TempDir()
	backup, compact := filepath.Join(dir, "backup.db"), filepath.Join(dir, "compact.db")
	f, err := os.Create(backup)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Backup(f); err != nil || f.Close() != nil {
		t.Fatal(err)
	}
	if err := s.Compact(compact); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{backup, compact} {
		c := openAt(t, path, store.Options{})
		sound(t, c)
		if dump(t, c) != before {
			t.Errorf("%s differs", path)
		}
	}
}

// Ensure that a store made from an export exports the same bytes.
func TestExportImport(t *testing.T) {
	s := open(t, store.Options{})
	put(t, s, distinct(10)...)
	first := dump(t, s)
	restored := open(t, store.Options{})
	restore(t, restored, first)
	if dump(t, restored) != first {
		t.Error("the second export differs")
	}
	sound(t, restored)
}

// restore puts in what an export wrote.
func restore(t *testing.T, s *store.Store, export string) {
	t.Helper()
	for d := rdf.NewDecoder(strings.NewReader(export), ""); ; {
		record, err := d.Next()
		switch {
		case errors.Is(err, io.EOF):
			return
		case err != nil:
			t.Fatal(err)
		case record.Article != nil:
			put(t, s, record.Article)
		default:
			if err := s.Judge(t.Context(), record.Judgement); err != nil {
				t.Fatal(err)
			}
		}
	}
}
