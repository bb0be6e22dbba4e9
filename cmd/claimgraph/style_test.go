package main_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// The house rules that a machine can check: a file has at most 300 lines and a
// function 60, each package says what it is, and nothing is called util.
func TestHouseRules(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{$d := .Dir}}{{range .GoFiles}}{{$d}}/{{.}} {{end}}`, "claimgraph/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		documented := false
		for _, name := range strings.Fields(line) {
			documented = checkFile(t, name) || documented
		}
		if !documented {
			t.Errorf("no package comment among %s", line)
		}
	}
}

// checkFile checks one file and reports whether it has the package comment.
func checkFile(t *testing.T, name string) bool {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	files := token.NewFileSet()
	f, err := parser.ParseFile(files, name, text, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(text, []byte("\n")); n > 300 {
		t.Errorf("%s has %d lines", name, n)
	}
	if p := f.Name.Name; strings.Contains(p, "util") || strings.Contains(p, "common") || strings.Contains(p, "helper") {
		t.Errorf("%s: package %s says nothing", name, p)
	}
	for _, d := range f.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok {
			if n := files.Position(fn.End()).Line - files.Position(fn.Pos()).Line + 1; n > 60 {
				t.Errorf("%s: %s has %d lines", name, fn.Name.Name, n)
			}
		}
	}
	return f.Doc != nil
}
