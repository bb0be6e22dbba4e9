package quadstore_test

import (
	"context"
	"flag"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"claimgraph/graph/quadstore"

	"github.com/cayleygraph/cayley/graph/path"
	"github.com/cayleygraph/quad"
)

var (
	quadsFlag = flag.Int("quads", 100_000, "about how many quads the benchmarks' store holds")
	keepFlag  = flag.String("store", "", "file of the benchmarks' store, to be kept and used again; default a temporary one")
)

// loaded is the store that the read benchmarks share.
var loaded struct {
	sync.Once
	db       *quadstore.DB
	articles int
}

func benchStore(b *testing.B) (*quadstore.DB, int) {
	b.Helper()
	loaded.Do(func() {
		file := *keepFlag
		if file == "" {
			dir, err := os.MkdirTemp("", "quadstore")
			if err != nil {
				b.Fatal(err)
			}
			file = filepath.Join(dir, "quads.db")
		}
		_, err := os.Stat(file)
		db, openErr := quadstore.Open(file, quadstore.Options{})
		if openErr != nil {
			b.Fatal(openErr)
		}
		loaded.db, loaded.articles = db, max(*quadsFlag/labelQuads, 1)
		if err != nil {
			newNews(*quadsFlag).load(b, db, *quadsFlag)
		}
	})
	if loaded.db == nil {
		b.Fatal("the store could not be loaded")
	}
	return loaded.db, loaded.articles
}

// Loading -quads quads into an empty store, durable. Reports quads a second and
// the size on disk.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		dir := b.TempDir()
		db, err := quadstore.Open(filepath.Join(dir, "quads.db"), quadstore.Options{})
		if err != nil {
			b.Fatal(err)
		}
		start := time.Now()
		newNews(*quadsFlag).load(b, db, *quadsFlag)
		report(b, db, start)
		if err := db.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func report(b *testing.B, db *quadstore.DB, start time.Time) {
	b.Helper()
	took := time.Since(start)
	err := db.View(func(tx *quadstore.Tx) error {
		s := tx.Stats()
		b.ReportMetric(float64(s.Quads)/took.Seconds(), "quads/s")
		b.ReportMetric(float64(s.Values)/float64(s.Quads), "values/quad")
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	if info, err := os.Stat(db.Path()); err == nil {
		b.ReportMetric(float64(info.Size())/float64(*quadsFlag), "B/quad")
	}
}

// benchView runs a read benchmark, each time in a transaction of its own.
func benchView(b *testing.B, fn func(r *rand.Rand, tx *quadstore.Tx) error) {
	b.Helper()
	db, _ := benchStore(b)
	r := rand.New(rand.NewSource(2))
	b.ReportAllocs()
	median(b, func() error { return db.View(func(tx *quadstore.Tx) error { return fn(r, tx) }) })
}

// median runs a benchmark and reports the median too, which a busy machine
// disturbs less than the mean.
func median(b *testing.B, fn func() error) {
	b.Helper()
	var took []time.Duration
	for b.Loop() {
		start := time.Now()
		if err := fn(); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Nanoseconds()), "ns-median")
	b.ReportMetric(float64(took[len(took)/10].Nanoseconds()), "ns-p10")
}

// asked is one of the 300 claims, spread over the store, that questions are about.
func asked(r *rand.Rand, articles int) quad.IRI {
	i := r.Intn(300)
	return claimIRI(i*articles/300, i%articleClaim)
}

// One claim by its IRI: its quads with all values.
func BenchmarkNode(b *testing.B) {
	_, articles := benchStore(b)
	var ids []quadstore.ID
	var values []quad.Value
	benchView(b, func(r *rand.Rand, tx *quadstore.Tx) (err error) {
		id, ok := tx.Lookup(asked(r, articles))
		if !ok {
			b.Fatal("no such claim")
		}
		ids = ids[:0]
		for q := range tx.Scan(quadstore.Pattern{S: id}) {
			ids = append(ids, q.P, q.O)
		}
		values, err = tx.Values(values[:0], ids)
		return err
	})
}

// The quads of fifty claims with all values, in one batch.
func BenchmarkNodes50(b *testing.B) {
	_, articles := benchStore(b)
	var claims, ids []quadstore.ID
	var values []quad.Value
	benchView(b, func(r *rand.Rand, tx *quadstore.Tx) (err error) {
		claims, ids = claims[:0], ids[:0]
		for range 50 {
			id, _ := tx.Lookup(asked(r, articles))
			claims = append(claims, id)
		}
		for q := range tx.Out(claims, 0) {
			ids = append(ids, q.P, q.O)
		}
		values, err = tx.Values(values[:0], ids)
		return err
	})
}

// Twenty claims of the most popular entity, each with its quads, not the values.
func BenchmarkHub20(b *testing.B) {
	var claims []quadstore.ID
	n := 0
	benchView(b, func(r *rand.Rand, tx *quadstore.Tx) error {
		hub, _ := tx.Lookup(entityIRI(0))
		subject, _ := tx.Lookup(quad.IRI("urn:x:subject"))
		claims = claims[:0]
		for q := range tx.Scan(quadstore.Pattern{P: subject, O: hub}) {
			if claims = append(claims, q.S); len(claims) == 20 {
				break
			}
		}
		for range tx.Out(claims, 0) {
			n++
		}
		return nil
	})
}

// The number of claims about the most popular entity.
func BenchmarkCountHub(b *testing.B) {
	benchView(b, func(r *rand.Rand, tx *quadstore.Tx) error {
		hub, _ := tx.Lookup(entityIRI(0))
		subject, _ := tx.Lookup(quad.IRI("urn:x:subject"))
		if tx.Count(quadstore.Pattern{P: subject, O: hub}) == 0 {
			b.Fatal("no claims")
		}
		return nil
	})
}

// A page of fifty in the middle of all claims.
func BenchmarkDeepPage(b *testing.B) {
	_, articles := benchStore(b)
	benchView(b, func(r *rand.Rand, tx *quadstore.Tx) error {
		kind, _ := tx.Lookup(quad.IRI("urn:x:type"))
		class, _ := tx.Lookup(quad.IRI("urn:x:Claim"))
		id, _ := tx.Lookup(claimIRI(articles/2, 0))
		n := 0
		for range tx.ScanAfter(quadstore.Pattern{P: kind, O: class}, quadstore.Quad{S: id, P: kind, O: class}) {
			if n++; n == 50 {
				break
			}
		}
		return nil
	})
}

// From an entity over one relation to others, and over another to their claims,
// by Cayley's path on a snapshot.
func BenchmarkCayleyTwoHop(b *testing.B) {
	db, articles := benchStore(b)
	r := rand.New(rand.NewSource(2))
	b.ReportAllocs()
	median(b, func() error {
		qs, err := db.Snapshot()
		if err != nil {
			return err
		}
		p := path.StartPath(qs, asked(r, articles)).Out(quad.IRI("urn:x:object")).Out(quad.IRI("urn:x:relation"))
		if _, err := p.Iterate(context.Background()).AllValues(qs); err != nil {
			return err
		}
		return qs.Close()
	})
}

// Removing one article and adding it again, durable.
func BenchmarkReplaceLabel(b *testing.B) {
	db, articles := benchStore(b)
	n := newNews(*quadsFlag)
	n.r.Seed(time.Now().UnixNano()) // a kept store must not get what it has
	r := rand.New(rand.NewSource(2))
	median(b, func() error {
		a := r.Intn(articles)
		quads := n.article(a)
		return db.Update(func(tx *quadstore.Tx) error {
			tx.RemoveLabel(articleIRI(a))
			return tx.Add(quads...)
		})
	})
}
