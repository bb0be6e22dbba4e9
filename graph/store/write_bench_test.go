package store_test

import (
	"encoding/json"
	"fmt"
	"math/rand"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/graph/jsonl"
	"claimgraph/graph/store"
)

// BenchmarkReplace puts another reading of an article of 50 claims in place of
// the one before, and BenchmarkRemove takes such articles out, each durable.
func BenchmarkReplace(b *testing.B) { load(b).write(b, false, 0) }
func BenchmarkRemove(b *testing.B)  { load(b).write(b, true, 0) }

// The same while eight readers ask for the 20 claims of one entity after the
// other. They are also timed alone before.
func BenchmarkReplaceBesideReaders(b *testing.B) { load(b).write(b, false, 8) }
func BenchmarkRemoveBesideReaders(b *testing.B)  { load(b).write(b, true, 8) }

func (x *bench) write(b *testing.B, remove bool, readers int) {
	b.Helper()
	alone := x.beside(b, readers, func() { time.Sleep(time.Second) })
	var took durations
	n := 0
	beside := x.beside(b, readers, func() {
		for b.Loop() {
			a := x.long(b, n%2)
			n++
			if !remove && n == 1 {
				x.put(b, x.long(b, 1)) // so that the first one replaces too
			}
			if remove {
				x.put(b, a)
			}
			start := time.Now()
			if remove {
				if err := x.Remove(b.Context(), a.ID); err != nil {
					b.Fatal(err)
				}
			} else if c := x.put(b, a); len(c.Replaced) != 1 || c.Claims != 50 {
				b.Fatalf("replaced %d versions by one of %d claims", len(c.Replaced), c.Claims)
			}
			took = append(took, time.Since(start))
		}
	})
	if !remove {
		if err := x.Remove(b.Context(), x.long(b, (n+1)%2).ID); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(took.part(0.5)/1e6, "ms-median")
	if readers > 0 {
		b.ReportMetric(alone.part(0.99)/1e3, "us-p99-alone")
		b.ReportMetric(beside.part(0.99)/1e3, "us-p99-beside")
		b.ReportMetric(alone.part(0.5)/1e3, "us-median-alone")
		b.ReportMetric(beside.part(0.5)/1e3, "us-median-beside")
	}
}

func (x *bench) put(b *testing.B, a *graph.Article) store.Change {
	b.Helper()
	c, err := x.Put(b.Context(), a)
	if err != nil {
		b.Fatal(err)
	}
	return c
}

// beside runs fn while readers ask one question after the other, and returns how
// long each took.
func (x *bench) beside(b *testing.B, readers int, fn func()) durations {
	b.Helper()
	var done atomic.Bool
	var wg sync.WaitGroup
	var mu sync.Mutex
	var all durations
	for n := range readers {
		wg.Go(func() {
			var took durations
			for i := n; !done.Load(); i += readers {
				start := time.Now()
				err := x.Read(b.Context(), func(r *store.Reader) error { return claimsOf(r, x.entities[i%len(x.entities)]) })
				if err != nil {
					b.Error(err)
					return
				}
				took = append(took, time.Since(start))
				time.Sleep(time.Millisecond) // eight that never pause measure the scheduler
			}
			mu.Lock()
			defer mu.Unlock()
			all = append(all, took...)
		})
	}
	fn()
	done.Store(true)
	wg.Wait()
	return all
}

// long is an article with 50 claims about entities of the graph, in one of
// several versions that have no claim in common.
func (x *bench) long(b *testing.B, version int) *graph.Article {
	b.Helper()
	type object = map[string]any
	r := rand.New(rand.NewSource(int64(version)))
	names, text := append(append([]string{}, x.Q2...), x.Hot...), ""
	var entities, claims, sentences []any
	mention := func(name string) string {
		id, start := fmt.Sprint(len(entities)), len(text)
		text += name
		entities = append(entities, object{"id": id, "kind": "Organization", "name": name,
			"mentions": []any{object{"start": start, "end": len(text), "form": "name"}}})
		return id
	}
	for i, at := range r.Perm(len(names) - 1)[:50] {
		start := len(text)
		subject := mention(names[at])
		text += fmt.Sprintf(" met in year %d ", version)
		claim := object{"id": fmt.Sprint(i), "sentence": i, "subject": object{"entity": subject}, "predicate": "meet",
			"object": object{"entity": mention(names[at+1])}, "when": fmt.Sprint(2000 + i), "modality": "fact", "polarity": "positive",
			"certainty": "certain", "rule": "synthetic", "confidence": 1}
		claim["evidence"] = object{"start": start, "end": len(text), "quote": text[start:]}
		claims, sentences = append(claims, claim), append(sentences, object{"start": start, "end": len(text)})
		text += ". "
	}
	line, err := json.Marshal(object{"article": object{"url": "https://news.example/long", "published": "2030-01-01", "text": text},
		"sentences": sentences, "entities": entities, "claims": claims})
	if err != nil {
		b.Fatal(err)
	}
	a, err := jsonl.Decode(line)
	if err != nil {
		b.Fatal(err)
	}
	return a
}
