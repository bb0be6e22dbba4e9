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
	versions := [2]*graph.Article{x.long(b, 0), x.long(b, 1)}
	if !remove {
		x.put(b, versions[1]) // so that the first one replaces too
	}
	alone := x.beside(b, readers, func() { time.Sleep(time.Second) })
	var took durations
	n := 0
	beside := x.beside(b, readers, func() {
		for b.Loop() {
			a := versions[n%2]
			n++
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
		if err := x.Remove(b.Context(), versions[(n+1)%2].ID); err != nil {
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

// long is an article with 50 claims between 40 entities of the graph, in one of
// several versions that have no claim in common.
func (x *bench) long(b *testing.B, version int) *graph.Article {
	b.Helper()
	type object = map[string]any
	r := rand.New(rand.NewSource(int64(version)))
	known, text := x.known(b), ""
	entities, claims, sentences := make([]object, len(known)), make([]object, 50), make([]object, 50)
	for i, e := range known {
		entities[i] = object{"id": fmt.Sprint(i), "kind": e.Kind, "name": e.Name, "mentions": []object{}}
	}
	mention := func(i int) object {
		place := object{"start": len(text), "end": len(text) + len(known[i].Name), "form": "name"}
		text += known[i].Name
		entities[i]["mentions"] = append(entities[i]["mentions"].([]object), place)
		return object{"entity": fmt.Sprint(i)}
	}
	for i := range claims {
		start, subject := len(text), i%len(known)
		c := object{"id": fmt.Sprint(i), "sentence": i, "subject": mention(subject), "predicate": "meet", "when": fmt.Sprint(2000 + i),
			"modality": "fact", "polarity": "positive", "certainty": "certain", "rule": "synthetic", "confidence": 1}
		text += fmt.Sprintf(" met in year %d ", version)
		c["object"] = mention((subject + 1 + r.Intn(len(known)-1)) % len(known))
		c["evidence"] = object{"start": start, "end": len(text), "quote": text[start:]}
		claims[i], sentences[i] = c, object{"start": start, "end": len(text)}
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

// known are 40 entities that the questions ask for.
func (x *bench) known(b *testing.B) (list []*graph.Profile) {
	b.Helper()
	x.view(b, func(r *store.Reader) {
		var err error
		if list, err = r.Entities(distinctIDs(append([]graph.ID{}, x.entities...))[:40]); err != nil {
			b.Fatal(err)
		}
	})
	return list
}
