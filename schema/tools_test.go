package schema_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// tools are the programs that front-ends are built with. Each reads the SDL by
// its own parser and rules; where a rule is off, its configuration says why.
var tools = []struct {
	name string
	dir  string // that it runs in, below testdata/npm
	args []string
}{
	{"relay-compiler", ".", []string{"relay.config.json"}},
	{"graphql-codegen", ".", []string{"--config", "codegen.json"}},
	{"graphql-inspector", ".", []string{"validate", "documents/desk.graphql", "../../schema.graphql"}},
	{"graphql-schema-linter", ".", []string{"../../schema.graphql"}},
	{"eslint", "../..", []string{"-c", "testdata/npm/eslint.config.mjs", "--max-warnings", "0", "schema.graphql"}},
}

// The tools of front-ends accept the schema.
func TestTools(t *testing.T) {
	const npm = "testdata/npm"
	if _, err := os.Stat(npm + "/node_modules"); err != nil {
		t.Skip("the tools are not installed: run npm ci in schema/testdata/npm")
	}
	if testing.Short() {
		t.Skip("they take some seconds each")
	}
	made := npm + "/node_modules/.made/relay" // the compiler wants the folder to be there
	if err := os.MkdirAll(made, 0o755); err != nil {
		t.Fatal(err)
	}
	bin, err := filepath.Abs(npm + "/node_modules/.bin")
	if err != nil {
		t.Fatal(err)
	}
	for _, tool := range tools {
		t.Run(tool.name, func(t *testing.T) {
			c := exec.Command(filepath.Join(bin, tool.name), tool.args...)
			c.Dir = filepath.Join(npm, tool.dir)
			if out, err := c.CombinedOutput(); err != nil {
				t.Errorf("%v:\n%s", err, out)
			}
		})
	}
}
