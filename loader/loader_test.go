package loader_test

import (
	"bytes"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/jsonl"
	"claimgraph/loader"
	"claimgraph/loader/page"
)

// samples reads the sample articles.
func samples(t testing.TB) []page.Page {
	t.Helper()
	var pages []page.Page
	for _, name := range []string{"northern-ledger.txt", "harbor-courier.html", "capital-observer.jsonl"} {
		f, err := os.Open("../docs/samples/" + name)
		if err != nil {
			t.Fatal(err)
		}
		p, err := page.Read(page.Input{Reader: f, Name: name})
		if err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		pages = append(pages, p)
	}
	return pages
}

func open(t testing.TB) *loader.Loader {
	t.Helper()
	l, err := loader.Open()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// bytesOf is everything that was read in the pages, as it leaves the program.
func bytesOf(t testing.TB, l *loader.Loader, pages []page.Page) string {
	var b bytes.Buffer
	enc := jsonl.NewEncoder(&b, "")
	for _, p := range pages {
		r, err := l.Load(p)
		if err != nil {
			t.Error(err)
			return ""
		}
		if err := enc.Encode(r.Article); err != nil {
			t.Error(err)
		}
	}
	return b.String()
}

// The same pages give the same bytes from any number of goroutines.
func TestLoadIsDeterministic(t *testing.T) {
	pages, l := samples(t), open(t)
	want := bytesOf(t, l, pages)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if bytesOf(t, l, pages) != want {
				t.Error("another run gave other bytes")
			}
		})
	}
	wait.Wait()
}

// A claim that the samples make, deny and plan is kept as what it is.
func TestLoadKeepsModes(t *testing.T) {
	modes := map[string]bool{}
	l := open(t)
	for _, p := range samples(t) {
		r, err := l.Load(p)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range r.Article.Claims {
			if c.Relation == "cg:acquired" {
				modes[string(c.Polarity)+" "+string(c.Modality)] = true
			}
			if strings.Contains(c.Phrase.Object, "factory") && c.Predicate == "build" && c.Holds() {
				t.Errorf("a plan stands as a fact: %+v", c)
			}
		}
	}
	for _, want := range []string{"positive fact", "negative fact", "positive reported"} {
		if !modes[want] {
			t.Errorf("no %s claim of the acquisition among %v", want, modes)
		}
	}
}

// A text in another language keeps its metadata and gets a note, no claims.
func TestLoadForeign(t *testing.T) {
	r, err := open(t).Load(page.Page{Title: "Ny havn", Text: "Regjeringen vil bygge en ny havn i byen, og arbeidet skal begynne til våren.", Body: graph.Span{Start: 0, End: 10}})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Article.Claims) != 0 || len(r.Notes) != 1 || r.Article.Title != "Ny havn" {
		t.Errorf("claims %v, notes %q", r.Article.Claims, r.Notes)
	}
}

// One goroutine through all stages; an article has about 300 words.
func BenchmarkLoad(b *testing.B) {
	pages, l := samples(b), open(b)
	size := 0
	for _, p := range pages {
		size += len(p.Text)
	}
	b.SetBytes(int64(size / len(pages)))
	for i := 0; b.Loop(); i++ {
		if _, err := l.Load(pages[i%len(pages)]); err != nil {
			b.Fatal(err)
		}
	}
}

// All stages over the Wikinews articles of the development data, counted in
// articles of 700 words; -cpu 1,2 shows what a second core brings.
func BenchmarkNews(b *testing.B) {
	file, err := os.Open("../../shared/data/articles/wikinews_2019_2020.jsonl.gz")
	if err != nil {
		b.Skipf("the development data is not here: %v", err)
	}
	defer file.Close()
	var pages []page.Page
	for p, err := range page.All(page.Input{Name: file.Name(), Reader: file}) {
		if err != nil {
			b.Fatal(err)
		}
		pages = append(pages, p)
	}
	l := open(b)
	var next, words atomic.Int64
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			p := pages[int(next.Add(1))%len(pages)]
			if _, err := l.Load(p); err != nil {
				b.Error(err)
			}
			words.Add(int64(len(strings.Fields(p.Text))))
		}
	})
	b.ReportMetric(float64(words.Load())/700/b.Elapsed().Seconds(), "articles/s")
}
