package page_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"claimgraph/graph"
	"claimgraph/loader/page"
)

var update = flag.Bool("update", false, "rewrite the expected part of testdata")

// TestStories reads the first file of every archive in testdata, under its own
// name, and compares what is found with the file "want".
func TestStories(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			in := a.Files[0]
			got := dump(page.Input{Name: in.Name, Reader: bytes.NewReader(in.Data)})
			if *update {
				a.Files = []txtar.File{in, {Name: "want", Data: []byte(got)}}
				if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if want := string(a.Files[1].Data); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// dump prints the articles and errors of in.
func dump(in page.Input) string {
	var b strings.Builder
	for p, err := range page.All(in) {
		if err != nil {
			fmt.Fprintf(&b, "error: %v\n\n", err)
			continue
		}
		for _, f := range []struct{ name, value string }{
			{"id", p.ID}, {"url", p.URL}, {"title", p.Title}, {"byline", p.Byline}, {"section", p.Section},
			{"publisher", p.Publisher}, {"published", p.Published}, {"language", p.Language},
		} {
			if f.value != "" {
				fmt.Fprintf(&b, "%s: %s\n", f.name, f.value)
			}
		}
		for _, x := range p.Parts {
			fmt.Fprintf(&b, "part: %s %q of %q\n", x.Kind, x.Span.In(p.Text), x.Line.In(p.Text))
		}
		for _, s := range p.Running() {
			if words := strings.TrimSpace(s.In(p.Text)); words != "" {
				fmt.Fprintf(&b, "running: %q\n", words)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// checkPage ensures that all spans of a page lie in its text.
func checkPage(t *testing.T, p page.Page) {
	t.Helper()
	whole := graph.Span{Start: 0, End: len(p.Text)}
	if !whole.Contains(p.Body) || p.Body.Len() <= 0 {
		t.Fatalf("body %v of %d bytes", p.Body, len(p.Text))
	}
	at := 0
	for _, x := range p.Parts {
		if !whole.Contains(x.Line) || !x.Line.Contains(x.Span) || x.Line.Start < at || x.Span.Len() <= 0 {
			t.Fatalf("part %+v after %d in %d bytes", x, at, len(p.Text))
		}
		at = x.Line.End
	}
	at = p.Body.Start
	for _, s := range p.Running() {
		if s.Start < at || s.End > p.Body.End || s.Len() <= 0 {
			t.Fatalf("running %v after %d", s, at)
		}
		at = s.End
	}
	if strings.ToValidUTF8(p.Text, "") != p.Text {
		t.Fatal("text is not UTF-8")
	}
}

func fuzz(f *testing.F, format page.Format, seeds []string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for p, err := range page.All(page.Input{Reader: bytes.NewReader(data), Format: format, Limit: 1 << 20}) {
			if err == nil {
				checkPage(t, p)
			} else if !errors.Is(err, graph.ErrInvalid) {
				t.Fatalf("error that is not about the input: %v", err)
			}
		}
	})
}

func FuzzText(f *testing.F) {
	fuzz(f, page.Text, []string{
		"", "A ferry sank.", "WORLD\nFerry sinks\nBy Jane Doe\nPublished: May 4, 2021 9:15 PM GMT | Updated: x\n\nPhoto: A/B\n\n" +
			"LOWLAND, May 4 (Wire) - A ferry sank near the coast. It is lost.\n\n(Photo by Jane Doe)\nThe author is here.\n© 2021 X",
		"\xff", "a\x00b", "\ufeff\u0130 By \u0130", "4 May 2021\nA ferry sank on the way to it.", "\x1f\x8b\x08",
	})
}

func FuzzHTML(f *testing.F) {
	fuzz(f, page.HTML, []string{
		"", "<p>A ferry sank.", "<html lang=en><title>x</title><meta name=date content=2021-03-04><article><h1>x</h1><p>" +
			strings.Repeat("A ferry sank, they said. ", 40) + "<figure><figcaption>By Jane Doe</figcaption></figure></article>",
		`<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"author":[["x"],{"name":1}]}]}</script><p>x`,
		"<meta charset=utf-16><p>\xff\xfe<", "<base href=:><link rel=canonical href='%zz'><p>x", "\xff\xfe<\x00p\x00>\x00x\x00",
	})
}

func FuzzJSONL(f *testing.F) {
	fuzz(f, page.JSONL, []string{
		"", `{"text":"A ferry sank."}`, "{\"text\":\"a\"}\n\n[1]\n{\"text\":1}\n{\"text\":\"b\",\"published\":\"2021-02-30\"}", "{\n",
		"{\"text\":\"\xff\"}", `{"text":"\ud800\u0000"}`, "null\n1\n\"x\"",
	})
}

// BenchmarkText reads a text of some 50 kB.
func BenchmarkText(b *testing.B) {
	data := []byte("Ferry sinks\nBy Jane Doe\n\n" + strings.Repeat("A ferry sank near the coast, the guard said on Monday.\n\n", 900))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := page.Read(page.Input{Reader: bytes.NewReader(data), Format: page.Text}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkHTML reads a page of some 50 kB.
func BenchmarkHTML(b *testing.B) {
	data := []byte("<html><title>Ferry sinks</title><body><article>" +
		strings.Repeat("<p>A ferry sank near the coast, the <b>guard</b> said on Monday.</p>\n", 700) + "</article></body></html>")
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := page.Read(page.Input{Reader: bytes.NewReader(data), Format: page.HTML}); err != nil {
			b.Fatal(err)
		}
	}
}
