package store_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/graph/jsonl"
	"claimgraph/graph/store"
)

// The benchmarks ask the questions of the synthetic news graph beside the
// repository, in the size of -quads. They load it first, or ask a store that
// "claimgraph import" made of it; the writing ones change that store.
//
//	go test ./graph/store -run '^$' -bench . -args -quads 1000000
//	go test ./graph/store -run '^$' -bench . -args -quads 1000000 -store synth.db
var (
	quads  = flag.Int("quads", 100_000, "size of the graph that benchmarks ask, in quads of a minimal encoding")
	filled = flag.String("store", "", "absolute path of a store that holds the graph already; default: load it into a temporary one")
)

const synth = "../../../shared/bench/synth"

// questions are what the generator asks of its graph, by name of entity.
type questions struct {
	Q2, Hot []string
	Q4      []string
	Q5      [][2]string
	Q6      [][3]string
}

// bench is a loaded store and the questions, with entities found.
type bench struct {
	*store.Store
	questions
	entities, hot []graph.ID
	timelines     []graph.ClaimFilter
	pairs         [][2]graph.ID
	articles      []graph.ID
	stored        graph.Stats
	took, used    time.Duration
}

var loaded *bench // by the first benchmark, for all

func TestMain(m *testing.M) {
	code := m.Run()
	if loaded != nil {
		_ = loaded.Close() // nothing more is asked of it
		if *filled == "" {
			_ = os.RemoveAll(filepath.Dir(loaded.Path()))
		}
	}
	os.Exit(code)
}

func load(b *testing.B) *bench {
	b.Helper()
	if loaded != nil {
		return loaded
	}
	if _, err := os.Stat(synth); err != nil {
		b.Skip("the generator of synthetic graphs is not beside the repository")
	}
	x := &bench{}
	if *filled != "" {
		x.use(b, *filled)
	} else {
		dir, err := os.MkdirTemp("", "claimgraph-bench-")
		if err != nil {
			b.Fatal(err)
		}
		x.use(b, filepath.Join(dir, "graph.db"))
		x.fill(b)
	}
	x.list(b)
	x.ask(b)
	loaded = x
	return x
}

func (x *bench) use(b *testing.B, path string) {
	b.Helper()
	s, err := store.Open(path, store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	x.Store = s
}

// list finds the articles and counts what there is.
func (x *bench) list(b *testing.B) {
	b.Helper()
	x.view(b, func(r *store.Reader) {
		var err error
		if x.stored, err = r.Stats(); err != nil {
			b.Fatal(err)
		}
		for p := (graph.Page{First: 1000}); ; {
			list, err := r.ArticleList(p)
			if err != nil {
				b.Fatal(err)
			}
			for _, a := range list.Items {
				x.articles = append(x.articles, a.ID)
			}
			if !list.HasNext {
				return
			}
			p.After = list.Cursors[len(list.Cursors)-1]
		}
	})
}

// generate runs the generator.
func generate(b *testing.B, args ...string) io.Reader {
	b.Helper()
	c := exec.Command("go", append([]string{"run", ".", "-quads", fmt.Sprint(*quads)}, args...)...)
	c.Dir = synth
	out, err := c.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := c.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := c.Wait(); err != nil {
			b.Errorf("generate: %v", err)
		}
	})
	return out
}

func (x *bench) fill(b *testing.B) {
	b.Helper()
	in := jsonl.NewDecoder(generate(b))
	start, before := time.Now(), processorTime(b)
	var batch []*graph.Article
	flush := func() {
		if _, err := x.PutAll(b.Context(), batch); err != nil {
			b.Fatal(err)
		}
		batch = batch[:0]
	}
	for {
		a, err := in.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if errors.Is(err, graph.ErrInvalid) {
			continue // some articles of the generator have no words
		}
		if err != nil {
			b.Fatal(err)
		}
		if batch = append(batch, a); len(batch) == 500 {
			flush()
		}
	}
	flush()
	x.took, x.used = time.Since(start), processorTime(b)-before
}

func (x *bench) ask(b *testing.B) {
	b.Helper()
	if err := json.NewDecoder(generate(b, "-params")).Decode(&x.questions); err != nil {
		b.Fatal(err)
	}
	for _, name := range x.Q2 {
		x.entities = append(x.entities, x.find(b, name))
	}
	for _, name := range x.Hot {
		x.hot = append(x.hot, x.find(b, name))
	}
	for _, q := range x.Q5 {
		x.pairs = append(x.pairs, [2]graph.ID{x.find(b, q[0]), x.find(b, q[1])})
	}
	for _, q := range x.Q6 {
		when, err := graph.ParseInterval(q[1][:10] + "/" + q[2][:10])
		if err != nil {
			b.Fatal(err)
		}
		x.timelines = append(x.timelines, graph.ClaimFilter{Entity: x.find(b, q[0]), When: when, Order: graph.OrderWhen})
	}
	x.timelines = slices.DeleteFunc(x.timelines, func(f graph.ClaimFilter) bool { return f.Entity == "" })
	x.pairs = slices.DeleteFunc(x.pairs, func(p [2]graph.ID) bool { return p[0] == "" || p[1] == "" })
	none := func(id graph.ID) bool { return id == "" }
	x.entities, x.hot = slices.DeleteFunc(x.entities, none), slices.DeleteFunc(x.hot, none)
}

// find is zero for an entity that no article mentions.
func (x *bench) find(b *testing.B, name string) graph.ID {
	b.Helper()
	var id graph.ID
	x.view(b, func(r *store.Reader) {
		list, err := r.EntityList(graph.EntityFilter{Name: name}, graph.Page{First: 100})
		if err != nil {
			b.Fatal(err)
		}
		for _, p := range list.Items {
			if p.Name == name {
				id = p.ID
			}
		}
	})
	return id
}

func (x *bench) view(b *testing.B, fn func(*store.Reader)) {
	b.Helper()
	if err := x.Read(b.Context(), func(r *store.Reader) error { fn(r); return nil }); err != nil {
		b.Fatal(err)
	}
}

// each times question i of n, for all in turn. Beside the mean it reports the
// median, which other processes of the machine disturb less.
func (x *bench) each(b *testing.B, n int, question func(r *store.Reader, i int) error) {
	b.Helper()
	i := 0
	var took durations
	before := processorTime(b)
	for b.Loop() {
		start := time.Now()
		x.view(b, func(r *store.Reader) {
			if err := question(r, i%n); err != nil {
				b.Fatal(err)
			}
		})
		took = append(took, time.Since(start))
		i++
	}
	b.ReportMetric(float64((processorTime(b)-before).Nanoseconds())/float64(i), "cpu-ns/op")
	b.ReportMetric(took.part(0.5), "ns-median")
}

// durations are how long each of many things took.
type durations []time.Duration

// part is the duration, in nanoseconds, that a part of them is below.
func (d durations) part(p float64) float64 {
	slices.Sort(d)
	return float64(d[int(float64(len(d)-1)*p)].Nanoseconds())
}

// processorTime is what this process has used: a measure that other processes
// of the machine disturb less than the clock.
func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkLoad reports the load of the whole graph, which happens once.
func BenchmarkLoad(b *testing.B) {
	x := load(b)
	if x.took == 0 {
		b.Skip("the store of -store was loaded before")
	}
	for b.Loop() {
		b.ReportMetric(float64(x.stored.Quads)/x.took.Seconds(), "quads/s")
		b.ReportMetric(float64(x.stored.Quads)/x.used.Seconds(), "quads/cpu-s")
		b.ReportMetric(float64(x.stored.Quads), "quads")
		b.ReportMetric(float64(x.stored.Quads)/float64(x.stored.Claims), "quads/claim")
	}
	info, err := os.Stat(x.Path())
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(info.Size())/1e6, "MB")
}
