package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every query of docs/api.md has the answer that stands behind it, when the
// sample articles are loaded: go test ./cmd/claimgraph -run TestAPI -update
// rewrites the answers.
func TestAPI(t *testing.T) {
	const guide, fence = "../../docs/api.md", "```"
	store := filepath.Join(t.TempDir(), "news.db")
	do := func(args ...string) string {
		var out, err bytes.Buffer
		if code := run(context.Background(), append(args[:1:1], append([]string{"--store", store, "--quiet"}, args[1:]...)...), streams{strings.NewReader(""), &out, &err}); code != exitDone {
			t.Fatalf("%q: exit code %d\n%s\n%s", args, code, out.String(), err.String())
		}
		return out.String()
	}
	do("load", "../../docs/samples")
	text, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(string(text), fence)
	query, asked := "", 0
	for i := 1; i < len(blocks); i += 2 {
		language, body, _ := strings.Cut(blocks[i], "\n")
		switch {
		case language == "graphql":
			query = body
		case language == "json" && query != "":
			want := do("query", query)
			if got := strings.TrimRight(body, "\n"); got != strings.TrimRight(want, "\n") && !*update {
				t.Errorf("%s\nanswers\n%s\nthe guide says\n%s", query, want, got)
			}
			blocks[i] = "json\n" + strings.TrimRight(want, "\n") + "\n"
			query, asked = "", asked+1
		}
	}
	if asked < 10 || query != "" {
		t.Errorf("%d queries with an answer, want 10 or more; without one: %q", asked, query)
	}
	if *update {
		if err := os.WriteFile(guide, []byte(strings.Join(blocks, fence)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
