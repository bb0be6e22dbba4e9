package server_test

import (
	"bufio"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
	"time"
)

// program builds the real program, runs it with an empty store and returns its
// address.
func program(t *testing.T, secret string) string {
	t.Helper()
	dir := t.TempDir()
	binary := filepath.Join(dir, "claimgraph")
	if out, err := exec.Command("go", "build", "-o", binary, "claimgraph/cmd/claimgraph").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	ctx, cancel := context.WithCancel(context.Background())
	c := exec.CommandContext(ctx, binary, "serve", "--listen", "127.0.0.1:0", "--store", filepath.Join(dir, "news.db"))
	c.Env = append(os.Environ(), "CLAIMGRAPH_TOKEN="+secret)
	c.Cancel = func() error { return c.Process.Signal(os.Interrupt) }
	c.WaitDelay = 30 * time.Second
	stderr, err := c.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cancel()
		_ = c.Wait() // that it ended by our signal is no news
	})
	lines := bufio.NewScanner(stderr)
	for lines.Scan() {
		if m := regexp.MustCompile(`http://[\d.:]+`).FindString(lines.Text()); m != "" {
			go func() {
				for lines.Scan() { // let it log on
				}
			}()
			return m
		}
	}
	t.Fatal("the program ended before it said where it listens")
	return ""
}

// The clients that people use work against the program as it is.
func TestClients(t *testing.T) {
	if testing.Short() {
		t.Skip("builds and runs the program")
	}
	if _, err := os.Stat("testdata/npm/node_modules"); err != nil {
		t.Skip("the clients are not installed: (cd server/testdata/npm && npm ci)")
	}
	address := program(t, token)
	for _, name := range []string{"audit", "apollo", "urql", "ws", "sse"} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
			defer cancel()
			c := exec.CommandContext(ctx, "node", name+".mjs", address+"/graphql", token)
			c.Dir = "testdata/npm"
			out, err := c.CombinedOutput()
			if err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			t.Logf("%s", out)
		})
	}
}
