package main_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// layers says which packages of ours each layer may import, by prefix. The
// longest prefix of a package's path rules it.
var layers = map[string][]string{
	"claimgraph/graph":             {},
	"claimgraph/graph/quadstore":   {"claimgraph/graph"},
	"claimgraph/graph/rdf":         {"claimgraph/graph"},
	"claimgraph/graph/graphtest":   {"claimgraph/graph"},
	"claimgraph/graph/jsonl":       {"claimgraph/graph"},
	"claimgraph/graph/store":       {"claimgraph/graph"},
	"claimgraph/graph/export":      {"claimgraph/graph"},
	"claimgraph/graph/search":      {"claimgraph/graph"},
	"claimgraph/loader":            {"claimgraph/graph", "claimgraph/loader"},
	"claimgraph/loader/page":       {"claimgraph/graph"},
	"claimgraph/loader/text":       {"claimgraph/graph"},
	"claimgraph/loader/fetch":      {"claimgraph/graph"},
	"claimgraph/loader/speech":     {"claimgraph/graph", "claimgraph/loader/text", "claimgraph/loader/syntax"},
	"claimgraph/loader/perceptron": {},
	"claimgraph/loader/timex":      {"claimgraph/graph", "claimgraph/loader/text"},
	"claimgraph/loader/name":       {"claimgraph/graph", "claimgraph/loader/text", "claimgraph/loader/perceptron", "claimgraph/loader/name"},
	"claimgraph/loader/syntax":     {"claimgraph/graph", "claimgraph/loader/text", "claimgraph/loader/perceptron", "claimgraph/loader/syntax"},
	"claimgraph/schema":            {"claimgraph/graph", "claimgraph/schema"},
	"claimgraph/schema/engine":     {"claimgraph/schema/engine"},
	"claimgraph/server":            {"claimgraph/server"},
	"claimgraph/server/explorer":   {},
	"claimgraph/cmd":               {"claimgraph"},
}

// deep are packages below graph that only some may import: the domain stands
// above its storage.
var deep = map[string][]string{
	"claimgraph/graph/quadstore": {"claimgraph/graph/store", "claimgraph/cmd"},
	"claimgraph/graph/store":     {"claimgraph/cmd"},
	"claimgraph/graph/rdf":       {"claimgraph/graph/store", "claimgraph/graph/export", "claimgraph/cmd"},
	"claimgraph/graph/export":    {"claimgraph/cmd"},
	"claimgraph/graph/search":    {"claimgraph/cmd"},
	"claimgraph/graph/jsonl":     {"claimgraph/graph/export", "claimgraph/cmd"},
}

type goPackage struct {
	ImportPath string
	Imports    []string
}

// list asks the go command for every package of the module.
func list(t *testing.T) []goPackage {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "claimgraph/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []goPackage
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p goPackage
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

func below(path, prefix string) bool { return path == prefix || strings.HasPrefix(path, prefix+"/") }

func anyBelow(path string, prefixes []string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return below(path, p) })
}

// rule is the longest prefix of path that has a rule.
func rule(path string) (best string) {
	for prefix := range layers {
		if below(path, prefix) && len(prefix) > len(best) {
			best = prefix
		}
	}
	return best
}

// The imports form a star: siblings meet only in cmd, and graph, which all
// share, imports nothing of ours.
func TestLayers(t *testing.T) {
	for _, p := range list(t) {
		r := rule(p.ImportPath)
		if r == "" {
			t.Errorf("%s has no layer", p.ImportPath)
			continue
		}
		for _, i := range p.Imports {
			if !below(i, "claimgraph") {
				continue
			}
			if !anyBelow(i, layers[r]) {
				t.Errorf("%s imports %s, which its layer may not", p.ImportPath, i)
			}
			for d, who := range deep {
				if below(i, d) && !below(p.ImportPath, d) && !anyBelow(p.ImportPath, who) {
					t.Errorf("%s imports %s, which is for %v only", p.ImportPath, i, who)
				}
			}
		}
	}
}

// Cayley is known to the store alone.
func TestOnlyTheStoreKnowsCayley(t *testing.T) {
	allowed := []string{"claimgraph/graph/store", "claimgraph/graph/quadstore"}
	quads := append([]string{"claimgraph/graph/rdf", "claimgraph/graph/export"}, allowed...)
	for _, p := range list(t) {
		for _, i := range p.Imports {
			if below(i, "github.com/cayleygraph/cayley") && !anyBelow(p.ImportPath, allowed) {
				t.Errorf("%s imports %s", p.ImportPath, i)
			}
			if below(i, "github.com/cayleygraph/quad") && !anyBelow(p.ImportPath, quads) {
				t.Errorf("%s imports %s", p.ImportPath, i)
			}
		}
	}
}
