package quadstore_test

import (
	"context"
	"flag"
	"fmt"
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

const (
	claimQuads   = 14 // quads of a claim
	articleClaim = 12 // claims of an article
	labelQuads   = articleClaim*claimQuads + 4
)

// news makes articles with claims about entities of which some are in very many:
// the shape of graph that the store is for, in made-up terms.
type news struct {
	r        *rand.Rand
	z        *rand.Zipf
	entities int
}

func newNews(quads int) *news {
	r := rand.New(rand.NewSource(1))
	n := max(quads/(claimQuads*6), 100)
	return &news{r: r, z: rand.NewZipf(r, 1.15, 4, uint64(n-1)), entities: n}
}

func entityIRI(i int) quad.IRI {
	return quad.IRI(fmt.Sprintf("urn:x:entity:%016x", uint64(i)*0x9E3779B97F4A7C15))
}
func articleIRI(i int) quad.IRI {
	return quad.IRI(fmt.Sprintf("urn:x:article:%016x", uint64(i)*0xC2B2AE3D27D4EB4F))
}
func claimIRI(a, i int) quad.IRI {
	return quad.IRI(fmt.Sprintf("urn:x:claim:%016x", uint64(a*articleClaim+i)*0x165667B19E3779F9))
}
func term(name string, i int) quad.IRI { return quad.IRI(fmt.Sprintf("urn:x:%s:%d", name, i)) }

// article returns the quads of one article.
func (n *news) article(a int) []quad.Quad {
	label := articleIRI(a)
	out := make([]quad.Quad, 0, labelQuads)
	add := func(s quad.Value, p string, o quad.Value) {
		out = append(out, quad.Quad{Subject: s, Predicate: quad.IRI("urn:x:" + p), Object: o, Label: label})
	}
	add(label, "type", quad.IRI("urn:x:Article"))
	add(label, "title", quad.String(fmt.Sprintf("Article %d on some matter of interest", a)))
	add(label, "publisher", term("publisher", n.r.Intn(50)))
	add(label, "published", quad.Time(time.Unix(int64(a)*600, 0).UTC()))
	for i := range articleClaim {
		c, day := claimIRI(a, i), 1+n.r.Intn(4000)
		subject, object := entityIRI(int(n.z.Uint64())), entityIRI(n.r.Intn(n.entities))
		add(c, "type", quad.IRI("urn:x:Claim"))
		add(c, "subject", subject)
		add(c, "predicate", quad.String(fmt.Sprintf("verb %d", n.r.Intn(300))))
		add(c, "object", object)
		add(c, "article", label)
		add(c, "start", quad.Int(n.r.Intn(5000)))
		add(c, "end", quad.Int(n.r.Intn(5000)))
		add(c, "modality", term("modality", n.r.Intn(5)))
		add(c, "polarity", term("polarity", n.r.Intn(2)))
		add(c, "confidence", quad.Float(float64(n.r.Intn(1000))/1000))
		add(c, "when", quad.TypedString{Value: quad.String(fmt.Sprint("2023-", day)), Type: "urn:x:edtf"})
		add(c, "said", entityIRI(int(n.z.Uint64())))
		add(c, "rule", term("rule", n.r.Intn(40)))
		add(subject, "relation", object)
	}
	return out
}

// load fills a store through a writer and returns the number of articles.
func (n *news) load(t testing.TB, db *quadstore.DB, quads int) int {
	t.Helper()
	w, err := db.QuadStore().NewQuadWriter()
	if err != nil {
		t.Fatal(err)
	}
	articles := max(quads/labelQuads, 1)
	for a := range articles {
		for _, q := range n.article(a) {
			if err := w.WriteQuad(q); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return articles
}

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

// view runs a read benchmark, each time in a transaction of its own.
func view(b *testing.B, fn func(r *rand.Rand, tx *quadstore.Tx) error) {
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

// One claim by its IRI: its quads with all values.
func BenchmarkNode(b *testing.B) {
	_, articles := benchStore(b)
	var ids []quadstore.ID
	var values []quad.Value
	view(b, func(r *rand.Rand, tx *quadstore.Tx) (err error) {
		id, ok := tx.Lookup(claimIRI(r.Intn(articles), r.Intn(articleClaim)))
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
	view(b, func(r *rand.Rand, tx *quadstore.Tx) (err error) {
		claims, ids = claims[:0], ids[:0]
		for range 50 {
			id, _ := tx.Lookup(claimIRI(r.Intn(articles), r.Intn(articleClaim)))
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
	view(b, func(r *rand.Rand, tx *quadstore.Tx) error {
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
	view(b, func(r *rand.Rand, tx *quadstore.Tx) error {
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
	view(b, func(r *rand.Rand, tx *quadstore.Tx) error {
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
		p := path.StartPath(qs, claimIRI(r.Intn(articles), 0)).Out(quad.IRI("urn:x:object")).Out(quad.IRI("urn:x:relation"))
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
