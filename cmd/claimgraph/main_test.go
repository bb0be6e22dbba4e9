package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the expected output in testdata/script")

// The test binary stands in for the program: testscript runs it again under the
// name claimgraph.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"claimgraph": main})
}

// Each script is a person at a shell.
func TestScripts(t *testing.T) {
	samples, err := filepath.Abs("../../docs/samples")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("SAMPLES", samples)
			e.Setenv("CLAIMGRAPH_STORE", "news.db")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"binary": binary},
	})
}

// binary writes a file that is no text: binary NAME.
func binary(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), bytes.Repeat([]byte{0x7f, 'E', 'L', 'F', 0, 1, 2, 0xff}, 64), 0o644))
}

// A wrong call exits with 2, a failure with 1, and both say what to do.
func TestExitCodes(t *testing.T) {
	none := filepath.Join(t.TempDir(), "none.db")
	for _, tt := range []struct {
		args string
		code int
		err  string
	}{
		{"version", 0, ""},
		{"help", 0, ""},
		{"load --help", 0, ""},
		{"", 0, ""},
		{"lode x", 2, "unknown command"},
		{"load", 2, "requires at least 1 arg"},
		{"load --as pdf x", 2, "want txt, html or jsonl"},
		{"load --stor x y", 2, "unknown flag"},
		{"query --store " + none + " {stats{claims}}", 1, "load an article first"},
		{"query --variables [1] {stats{claims}}", 2, "want a JSON object"},
		{"check --store " + none, 1, "load an article first"},
		{"diff x --store " + none, 2, "accepts 2 arg"},
		{"export --store " + none, 1, "load an article first"},
		{"export --format pdf --store " + none, 2, "pdf"},
		{"extract " + none, 1, "no such file"},
	} {
		t.Run(tt.args, func(t *testing.T) {
			var out, err bytes.Buffer
			code := run(context.Background(), strings.Fields(tt.args), streams{strings.NewReader(""), &out, &err})
			if code != tt.code || !strings.Contains(err.String(), tt.err) {
				t.Errorf("exit code %d, want %d; standard error %q, want %q", code, tt.code, err.String(), tt.err)
			}
		})
	}
}

// Every command's help shows an example of its own.
func TestHelp(t *testing.T) {
	for _, c := range newRoot(&program{}).Commands() {
		if c.Short == "" || !strings.Contains(c.Example, "claimgraph "+c.Name()) {
			t.Errorf("%s: no example", c.Name())
		}
	}
}
