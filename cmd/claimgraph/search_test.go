package main

import (
	"context"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/graph/graphtest"
	"claimgraph/graph/store"
)

// Killed at any moment while it makes its index, a search finds the same
// afterwards as one that was never interrupted.
func TestKilledSearch(t *testing.T) {
	path := filepath.Join(t.TempDir(), "news.db")
	s, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var articles []*graph.Article
	for seed := range int64(500) {
		articles = append(articles, graphtest.Article(rand.New(rand.NewSource(seed))))
	}
	if _, err := s.PutAll(context.Background(), articles); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	search := []string{"search", "--json", "--first", "100", "--store", path, "harbor", "bridge"}
	binary := build(t)
	start := time.Now()
	want := claimgraph(t, binary, search...)
	took := time.Since(start)
	random := rand.New(rand.NewSource(1))
	for i := range 3 {
		if i%2 == 0 {
			if err := os.RemoveAll(path + ".search"); err != nil {
				t.Fatal(err)
			}
		}
		ctx, cancel := context.WithTimeout(context.Background(), time.Duration(random.Int63n(int64(took))))
		_ = exec.CommandContext(ctx, binary, search...).Run() // killed, as a rule
		cancel()
		if got := claimgraph(t, binary, search...); got != want {
			t.Fatalf("kill %d: found\n%s\nwant\n%s", i, got, want)
		}
	}
}
