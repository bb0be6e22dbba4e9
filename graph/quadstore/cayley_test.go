package quadstore_test

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"claimgraph/graph/quadstore"

	cayleygraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/graphtest"
	"github.com/cayleygraph/cayley/graph/path/pathtest"
)

// open opens a store in a directory of its own and closes it after the test.
func open(t testing.TB, o quadstore.Options) *quadstore.DB {
	t.Helper()
	db, err := quadstore.Open(filepath.Join(t.TempDir(), "quads.db"), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}

// cayley is how Cayley's suites get their stores.
func cayley(t testing.TB) (cayleygraph.QuadStore, cayleygraph.Options, func()) {
	return open(t, quadstore.Options{BatchSize: 250_000}).QuadStore(), nil, func() {}
}

// inCayley changes to a directory of Cayley's module from which the paths that
// its suites use lead to its data.
func inCayley(t *testing.T) {
	t.Helper()
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/cayleygraph/cayley").Output()
	if err != nil {
		t.Fatalf("find Cayley's module: %v", err)
	}
	t.Chdir(filepath.Join(strings.TrimSpace(string(out)), "graph", "graphtest"))
}

// Cayley's own suite for backends, with the queries over its film data.
func TestCayleySuite(t *testing.T) {
	inCayley(t)
	graphtest.TestAll(t, cayley, &graphtest.Config{AlwaysRunIntegration: true})
}

// Cayley's own suite for paths.
func TestCayleyPaths(t *testing.T) {
	inCayley(t)
	pathtest.RunTestMorphisms(t, cayley)
}
