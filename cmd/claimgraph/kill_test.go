package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"hash"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

const wikinews = "../../../shared/data/articles/wikinews_2019_2020.jsonl.gz"

// build makes the program as users run it, without the race detector.
func build(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "claimgraph")
	if out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput(); err != nil {
		t.Fatalf("build: %v: %s", err, out)
	}
	return path
}

// claimgraph runs the program as a process of its own and returns what it wrote
// on standard output.
func claimgraph(t *testing.T, binary string, args ...string) string {
	t.Helper()
	var out, messages bytes.Buffer
	c := exec.Command(binary, args...)
	c.Stdout, c.Stderr = &out, &messages
	if err := c.Run(); err != nil {
		t.Fatalf("claimgraph %v: %v: %s%s", args, err, out.String(), messages.String())
	}
	return out.String()
}

// Killed at any moment of a load, the store reopens, is sound, and holds whole
// articles only: each of them exports as in a store that was never interrupted.
// CLAIMGRAPH_KILLS sets how often it is killed.
func TestKilledLoad(t *testing.T) {
	if _, err := os.Stat(wikinews); err != nil {
		t.Skipf("the Wikinews articles are not there: %v", err)
	}
	kills := 3
	if n, err := strconv.Atoi(os.Getenv("CLAIMGRAPH_KILLS")); err == nil {
		kills = n
	}
	binary, dir := build(t), t.TempDir()
	start := time.Now()
	claimgraph(t, binary, "load", "--store", filepath.Join(dir, "whole.db"), wikinews)
	took := time.Since(start)
	whole := articles(t, binary, filepath.Join(dir, "whole.db"))
	random := rand.New(rand.NewSource(1))
	for i := range kills {
		path := filepath.Join(dir, strconv.Itoa(i)+".db")
		ctx, cancel := context.WithTimeout(context.Background(), time.Duration(random.Int63n(int64(took))))
		_ = exec.CommandContext(ctx, binary, "load", "--store", path, wikinews).Run() // killed, as a rule
		cancel()
		if _, err := os.Stat(path); err != nil {
			continue // killed before it began
		}
		// A store killed while it was being made is made by the next load.
		claimgraph(t, binary, "import", "--store", path, os.DevNull)
		claimgraph(t, binary, "check", "--store", path)
		found := articles(t, binary, path)
		t.Logf("killed with %d of %d articles stored", len(found), len(whole))
		for iri, sum := range found {
			if whole[iri] != sum {
				t.Fatalf("kill %d: article %s is not whole", i, iri)
			}
		}
	}
}

// articles exports a store and gives a hash of each article's lines by its
// label. Links between claims depend on the other articles and do not count.
func articles(t *testing.T, binary, path string) map[string]string {
	t.Helper()
	out := claimgraph(t, binary, "export", "--store", path)
	byLabel := map[string]hash.Hash{}
	for line := range bytes.Lines([]byte(out)) {
		if bytes.Contains(line, []byte("ns#supports>")) || bytes.Contains(line, []byte("ns#disputes>")) {
			continue
		}
		label := string(line[bytes.LastIndexByte(line, '<'):])
		if byLabel[label] == nil {
			byLabel[label] = sha256.New()
		}
		byLabel[label].Write(line)
	}
	sums := map[string]string{}
	for label, h := range byLabel {
		sums[label] = string(h.Sum(nil))
	}
	return sums
}
