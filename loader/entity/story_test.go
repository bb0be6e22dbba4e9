package entity_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"claimgraph/graph"
	"claimgraph/loader"
	"claimgraph/loader/page"
)

var update = flag.Bool("update", false, "rewrite the stories' entities")

// TestStories reads each story with the real models and compares its entities:
// one line each, kind and name, then the mentions with the rule of each.
func TestStories(t *testing.T) {
	const file = "testdata/stories.txtar"
	l, err := loader.Open()
	if err != nil {
		t.Fatal(err)
	}
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range archive.Files {
		text, want, _ := strings.Cut(string(f.Data), "\n>")
		text = strings.TrimSuffix(text, "\n")
		if want != "" {
			want = ">" + want
		}
		t.Run(f.Name, func(t *testing.T) {
			got := entities(t, l, text)
			archive.Files[i].Data = []byte(text + "\n" + got)
			if !*update && got != want {
				t.Errorf("%s\ngot:\n%swant:\n%s", text, got, want)
			}
		})
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func entities(t *testing.T, l *loader.Loader, text string) string {
	t.Helper()
	r, err := l.Load(page.Page{Text: text, Body: graph.Span{End: len(text)}, Published: "2024-05-15", Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, e := range r.Article.Entities {
		fmt.Fprintf(&b, "> %s %s:", e.Kind, e.Name)
		for i, m := range e.Mentions {
			if i > 0 {
				b.WriteByte(';')
			}
			fmt.Fprintf(&b, " %s (%s)", m.Span.In(text), m.Rule)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
