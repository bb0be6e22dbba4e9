package main

import (
	"bytes"
	"context"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

const wikinews = "../../../shared/data/articles/wikinews_2019_2020.jsonl.gz"

// claimgraph runs the program as a process of its own and returns what it wrote.
func claimgraph(t *testing.T, args ...string) (stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	c := command(context.Background(), args...)
	c.Stdout, c.Stderr = &out, &err
	if e := c.Run(); e != nil {
		t.Fatalf("claimgraph %v: %v: %s%s", args, e, out.String(), err.String())
	}
	return out.String(), err.String()
}

// command is the program as a process: testscript has put this test binary
// under its name on the path.
func command(ctx context.Context, args ...string) *exec.Cmd {
	return exec.CommandContext(ctx, "claimgraph", args...)
}

// Killed at any moment of a load, the store reopens, is sound, and holds whole
// articles only: each of them exports as in a store that was never interrupted.
// CLAIMGRAPH_KILLS sets how often it is killed.
func TestKilledLoad(t *testing.T) {
	if _, err := os.Stat(wikinews); err != nil {
		t.Skipf("the Wikinews articles are not there: %v", err)
	}
	kills := 4
	if n, err := strconv.Atoi(os.Getenv("CLAIMGRAPH_KILLS")); err == nil {
		kills = n
	}
	dir := t.TempDir()
	claims := filepath.Join(dir, "claims.jsonl")
	out, _ := claimgraph(t, "extract", wikinews)
	if err := os.WriteFile(claims, []byte(out), 0o600); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	claimgraph(t, "import", "--store", filepath.Join(dir, "whole.db"), claims)
	took := time.Since(start)
	whole := articles(t, filepath.Join(dir, "whole.db"))
	random := rand.New(rand.NewSource(1))
	for i := range kills {
		path := filepath.Join(dir, strconv.Itoa(i)+".db")
		ctx, cancel := context.WithTimeout(context.Background(), time.Duration(random.Int63n(int64(took))))
		_ = command(ctx, "import", "--store", path, claims).Run() // killed, as a rule
		cancel()
		if _, err := os.Stat(path); err != nil {
			continue // killed before it began
		}
		// A store that was not even made yet is made by the next load.
		claimgraph(t, "import", "--store", path, os.DevNull)
		claimgraph(t, "check", "--store", path)
		for iri, lines := range articles(t, path) {
			if whole[iri] != lines {
				t.Fatalf("kill %d: article %s is not whole", i, iri)
			}
		}
	}
}

// articles exports a store and gives each article's lines by its label.
func articles(t *testing.T, path string) map[string]string {
	t.Helper()
	out, _ := claimgraph(t, "export", "--store", path)
	byLabel := map[string]string{}
	for line := range bytes.Lines([]byte(out)) {
		fields := bytes.Fields(line)
		label := string(fields[len(fields)-2])
		byLabel[label] += string(line)
	}
	return byLabel
}
