package claim_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"claimgraph/graph"
	"claimgraph/loader"
	"claimgraph/loader/page"
)

var update = flag.Bool("update", false, "rewrite the stories' claims")

// dateline is when every story is published, a Wednesday.
const dateline = "2024-05-15"

// TestStories reads each story with the real models and compares its claims. A
// story is an archive member: its text, then one line a claim, after ">".
func TestStories(t *testing.T) {
	l, err := loader.Open()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { stories(t, l, file) })
	}
}

func stories(t *testing.T, l *loader.Loader, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range archive.Files {
		text, want := split(string(f.Data))
		t.Run(f.Name, func(t *testing.T) {
			got := claims(t, l, text)
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

// split cuts a story into its text and its claims.
func split(story string) (text, claims string) {
	if i := strings.Index(story, "\n>"); i >= 0 {
		return story[:i], story[i+1:]
	}
	return strings.TrimSuffix(story, "\n"), ""
}

func claims(t *testing.T, l *loader.Loader, text string) string {
	t.Helper()
	r, err := l.Load(page.Page{Text: text, Body: graph.Span{End: len(text)}, Published: dateline, Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for i := range r.Article.Claims {
		line(&b, r.Article, &r.Article.Claims[i])
	}
	return b.String()
}

// line prints a claim: subject, predicate and object, mode, and what else there
// is. An entity stands in square brackets.
func line(b *strings.Builder, a *graph.Article, c *graph.Claim) {
	fields := []string{ref(a, c.Subject), c.Phrase.Predicate, ref(a, c.Object), mode(c)}
	if s := a.Attribution(c.Attribution); s != nil {
		fields = append(fields, "by "+speaker(a, s))
	}
	if !c.When.IsZero() {
		fields = append(fields, "when "+c.When.String())
	}
	if e := a.Entity(c.Where); e != nil {
		fields = append(fields, "at "+e.Name)
	}
	if c.Relation != "" {
		fields = append(fields, string(c.Relation))
	}
	fmt.Fprintf(b, "> %s\n", strings.Join(fields, " | "))
}

func ref(a *graph.Article, r graph.Ref) string {
	if e := a.Entity(r.Entity); e != nil {
		return "[" + e.Name + "]"
	}
	if !r.Interval.IsZero() {
		return r.Interval.String()
	}
	return r.Text
}

func mode(c *graph.Claim) string {
	m := string(c.Modality)
	if c.Polarity == graph.Negative {
		m += " NOT"
	}
	if c.Certainty != graph.Certain {
		m += " " + string(c.Certainty)
	}
	return m
}

// speaker prints a source, after it in brackets when it spoke, and who reports
// it.
func speaker(a *graph.Article, s *graph.Attribution) string {
	name := string(s.Kind)
	if e := a.Entity(s.Entity); e != nil {
		name = "[" + e.Name + "]"
	} else if len(s.Source) > 0 {
		name += " " + s.Source[0].In(a.Text)
	}
	if !s.Said.IsZero() {
		name += " on " + s.Said.String()
	}
	if up := a.Attribution(s.In); up != nil {
		name += " by " + speaker(a, up)
	}
	return name
}
