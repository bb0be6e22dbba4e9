//go:build unix

package loader_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/loader/name"
	"claimgraph/loader/page"
	"claimgraph/loader/syntax"
	"claimgraph/loader/text"
)

// news is real text to measure with; it is no part of the repository.
const news = "../../shared/data/articles/wikinews_2019_2020.jsonl.gz"

// sentences reads those of the first articles of news, and how many tokens
// they have.
func sentences(tb testing.TB, articles int) (all [][]text.Sentence, tokens int) {
	tb.Helper()
	f, err := os.Open(news)
	if err != nil {
		tb.Skipf("no news to measure with: %v", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		tb.Fatal(err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	for len(all) < articles && lines.Scan() {
		var a struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			tb.Fatal(err)
		}
		list := text.Sentences(a.Text)
		for _, s := range list {
			tokens += len(s.Tokens)
		}
		all = append(all, list)
	}
	return all, tokens
}

// BenchmarkLanguage measures the language core on one core, dates left aside:
// tags and trees alone, then with the names found first and given to the parser.
func BenchmarkLanguage(b *testing.B) {
	all, tokens := sentences(b, 100)
	parser, err := syntax.Open()
	if err != nil {
		b.Fatal(err)
	}
	tagger, err := name.Open()
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		names bool
	}{{"trees", false}, {"names-and-trees", true}} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			start := cpu(b)
			for b.Loop() {
				for _, list := range all {
					var found []name.Name
					if c.names {
						found = tagger.Find(list)
					}
					for i, s := range list {
						parser.Parse(s, unitsOf(found, i))
					}
				}
			}
			b.ReportMetric(float64(b.N*tokens)/(cpu(b)-start).Seconds(), "tokens/s-of-a-core")
		})
	}
}

// cpu is the time that the process had a core for: on a machine with other
// work, the time on the clock says little.
func cpu(tb testing.TB) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		tb.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func unitsOf(found []name.Name, sentence int) (units []syntax.Unit) {
	for _, n := range found {
		if n.Sentence == sentence {
			units = append(units, syntax.Unit{First: n.First, End: n.End})
		}
	}
	return units
}

// BenchmarkOpenModels measures how long it takes until text can be read.
func BenchmarkOpenModels(b *testing.B) {
	for b.Loop() {
		open(b)
	}
}

// Ensure that the models together take at most 8 MB and are open in 2 ms; of
// many tries the quickest counts, for others use the machine too.
func TestModelsAreSmall(t *testing.T) {
	size := int64(0)
	for _, name := range []string{"syntax/syntax.model", "name/model.bin", "name/gazetteer/table.bin"} {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		size += info.Size()
	}
	quickest := time.Hour
	for range 50 {
		start := time.Now()
		open(t)
		quickest = min(quickest, time.Since(start))
	}
	t.Logf("%.2f MB, open in %v", float64(size)/1e6, quickest)
	if size > 8_000_000 || quickest > 2*time.Millisecond {
		t.Errorf("models of %d bytes, open in %v; want at most 8 MB and 2 ms", size, quickest)
	}
}

// Ensure that an article of a thousand words takes less than 40 MB: all that is
// allocated on the way, whether or not it could be collected in between.
func TestLoadTakesLittleMemory(t *testing.T) {
	l := open(t)
	body := strings.Repeat("The mayor of Lowport, Ada Brick, said on Monday that the harbor guild would sell two ferries to the Ekeby Bank next year. ", 45)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := l.Load(page.Page{Title: "Guild sells ferries", Text: body, Body: graph.Span{End: len(body)}}); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	took := after.TotalAlloc - before.TotalAlloc
	t.Logf("%.1f MB for %d words", float64(took)/1e6, len(strings.Fields(body)))
	if took > 40_000_000 {
		t.Errorf("%d bytes for an article, want at most 40 MB", took)
	}
}
