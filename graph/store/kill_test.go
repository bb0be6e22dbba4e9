package store_test

import (
	"errors"
	"fmt"
	"io"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/graph/store"
)

// victim names the store that this process, run again by TestKill, writes to
// until it is killed.
const victim = "CLAIMGRAPH_TEST_VICTIM"

// Ensure that a store whose process was killed while it wrote opens again,
// agrees with itself, and has each article whole or not at all.
func TestKill(t *testing.T) {
	if path := os.Getenv(victim); path != "" {
		writeForever(t, path)
	}
	path := filepath.Join(t.TempDir(), "graph.db")
	r := rand.New(rand.NewSource(1))
	known := map[graph.ID]bool{}
	for _, a := range distinct(40) {
		known[a.ID] = true
	}
	for round := range 6 {
		c := exec.Command(os.Args[0], "-test.run=^TestKill$")
		c.Env = append(os.Environ(), victim+"="+path)
		out, err := c.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadFull(out, make([]byte, 1)); err != nil {
			t.Fatal(err) // it says when it begins
		}
		time.Sleep(time.Duration(r.Intn(120)) * time.Millisecond)
		if err := c.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = c.Wait() // "signal: killed" is what was wanted
		s, err := store.Open(path, store.Options{})
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		sound(t, s)
		read(t, s, func(r *store.Reader) {
			for a, err := range r.All() {
				if err != nil || !known[a.ID] {
					t.Errorf("round %d: %v, article %v", round, err, a)
				}
			}
		})
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// writeForever puts and removes articles at random.
func writeForever(t *testing.T, path string) {
	s, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	all := distinct(40)
	fmt.Println("writing")
	for r := rand.New(rand.NewSource(time.Now().UnixNano())); ; {
		i := r.Intn(len(all) - 5)
		if _, err := s.PutAll(t.Context(), all[i:i+5]); err != nil {
			t.Fatal(err)
		}
		if err := s.Remove(t.Context(), all[r.Intn(len(all))].ID); err != nil && !errors.Is(err, graph.ErrNotFound) {
			t.Fatal(err)
		}
	}
}
