package quadstore_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"claimgraph/graph/quadstore"

	"github.com/cayleygraph/cayley/graph/path"
	"github.com/cayleygraph/quad"
)

// A read that is open for long keeps nobody from writing, though the file grows
// to many times its size, and sees the state that it began with. With bolt's own
// settings this never ends: the writer waits for the reader to map the file anew.
func TestWriterBesideLongRead(t *testing.T) {
	db := open(t, quadstore.Options{})
	text := func(i, mb int) quad.Quad {
		return quad.Make("document", "text", fmt.Sprint(i, strings.Repeat(" word", mb<<20/5)), nil)
	}
	if err := db.Update(func(tx *quadstore.Tx) error { return tx.Add(text(0, 1)) }); err != nil {
		t.Fatal(err)
	}
	err := db.View(func(tx *quadstore.Tx) error {
		for i := range 4 {
			if err := db.Update(func(tx *quadstore.Tx) error { return tx.Add(text(i+1, 6)) }); err != nil {
				return err
			}
		}
		if n := tx.Stats().Quads; n != 1 {
			t.Errorf("%d quads in the state that was there, want 1", n)
		}
		return db.View(func(tx *quadstore.Tx) error { // and one inside the other does not wait
			if n := tx.Stats().Quads; n != 5 {
				t.Errorf("%d quads now, want 5", n)
			}
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(db.Path()); err != nil || info.Size() < 24<<20 {
		t.Errorf("the file has not grown: %v", err)
	}
}

// soak is what the readers and the writer of TestReadersBesideWriter share.
type soak struct {
	db      *quadstore.DB
	until   time.Time
	slowest atomic.Int64 // ns that one read or write took
	reads   atomic.Int64
	writes  int
}

const soakArticles = 20

// version is an article of which every quad tells the version.
func version(article, n int) []quad.Quad {
	label := articleIRI(article)
	out := []quad.Quad{{Subject: label, Predicate: quad.IRI("text"), Object: quad.String(fmt.Sprint(n, strings.Repeat(" word", 20_000))), Label: label}}
	for i := range 50 {
		claim := quad.IRI(fmt.Sprint("claim", article, i))
		out = append(out,
			quad.Quad{Subject: label, Predicate: quad.IRI("claims"), Object: claim, Label: label},
			quad.Quad{Subject: claim, Predicate: quad.IRI("version"), Object: quad.Int(n), Label: label})
	}
	return out
}

func (s *soak) write(n int) error {
	article := n % soakArticles
	return s.db.Update(func(tx *quadstore.Tx) error {
		tx.RemoveLabel(articleIRI(article))
		if n%7 == 0 {
			return nil // leave it away for once
		}
		return tx.Add(version(article, n)...)
	})
}

// readTx reads an article by the store's own transactions.
func (s *soak) readTx(article int) error {
	return s.db.View(func(tx *quadstore.Tx) error {
		label, ok := tx.Lookup(articleIRI(article))
		if !ok {
			return nil
		}
		versions := map[quad.Value]int{}
		n := 0
		for ids := range tx.Scan(quadstore.Pattern{L: label}) {
			q, err := tx.Quad(ids)
			if err != nil {
				return err
			}
			if n++; q.Predicate == quad.IRI("version") {
				versions[q.Object]++
			}
		}
		if n != 101 || len(versions) != 1 {
			return fmt.Errorf("article %d: %d quads, versions %v", article, n, versions)
		}
		return nil
	})
}

// readPath reads it by a path of Cayley on a snapshot.
func (s *soak) readPath(article int) (err error) {
	qs, err := s.db.Snapshot()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, qs.Close()) }()
	p := path.StartPath(qs, articleIRI(article)).Out(quad.IRI("claims")).Out(quad.IRI("version"))
	values, err := p.Iterate(context.Background()).AllValues(qs)
	for _, v := range values {
		if v != values[0] {
			return fmt.Errorf("article %d: versions %v and %v", article, values[0], v)
		}
	}
	if len(values) != 0 && len(values) != 50 {
		return fmt.Errorf("article %d: %d claims", article, len(values))
	}
	return err
}

// timed runs fn again and again until the end.
func (s *soak) timed(fn func(i int) error) error {
	for i := 0; time.Now().Before(s.until); i++ {
		start := time.Now()
		if err := fn(i); err != nil {
			return err
		}
		if took := int64(time.Since(start)); took > s.slowest.Load() {
			s.slowest.Store(took)
		}
	}
	return nil
}

// Eight readers beside a writer, while the file grows: none fails, none sees
// half an article, none waits. QUADSTORE_SOAK sets for how long, as "30s".
func TestReadersBesideWriter(t *testing.T) {
	length := time.Second
	if v := os.Getenv("QUADSTORE_SOAK"); v != "" {
		var err error
		if length, err = time.ParseDuration(v); err != nil {
			t.Fatalf("QUADSTORE_SOAK: %v", err)
		}
	}
	s := &soak{db: open(t, quadstore.Options{}), until: time.Now().Add(length)}
	var wg sync.WaitGroup
	for reader := range 8 {
		wg.Go(func() {
			err := s.timed(func(i int) error {
				s.reads.Add(1)
				if (reader+i)%2 == 0 {
					return s.readPath((reader + i) % soakArticles)
				}
				return s.readTx((reader + i) % soakArticles)
			})
			if err != nil {
				t.Errorf("reader %d: %v", reader, err)
			}
		})
	}
	err := s.timed(func(i int) error {
		s.writes = i
		return s.write(i)
	})
	if err != nil {
		t.Errorf("writer: %v", err)
	}
	wg.Wait()
	if err := s.db.Check(); err != nil {
		t.Error(err)
	}
	slowest := time.Duration(s.slowest.Load())
	t.Logf("%d reads, %d writes, slowest %v", s.reads.Load(), s.writes, slowest)
	if slowest > 10*time.Second {
		t.Errorf("something took %v", slowest)
	}
}
