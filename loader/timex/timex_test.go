package timex_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"claimgraph/graph"
	"claimgraph/loader/text"
	"claimgraph/loader/timex"
)

var update = flag.Bool("update", false, "rewrite the expected times in testdata")

// Each file of an archive in testdata is a story: the dateline ("-" for none),
// the text, and after "----" the times found in it, one a line:
//
//	words | TIMEX3 type and value | EDTF
//
// A range has "range" for its type; its parts follow it.
func TestStories(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatalf("no stories: %v", err)
	}
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for i, story := range archive.Files {
			t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar")+"/"+story.Name, func(t *testing.T) {
				given, want, _ := strings.Cut(string(story.Data), "\n----\n")
				published, body, ok := strings.Cut(given, "\n")
				if !ok {
					t.Fatal("want a dateline and a text")
				}
				got := report(t, published, body)
				if *update {
					archive.Files[i].Data = []byte(given + "\n----\n" + got)
				} else if got != want {
					t.Errorf("%s\ngot:\n%swant:\n%s", body, got, want)
				}
			})
		}
		if *update {
			if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// report finds the times of body and prints them as the stories do.
func report(t *testing.T, published, body string) string {
	t.Helper()
	var anchor graph.Interval
	if published != "-" {
		var err error
		if anchor, err = graph.ParseInterval(published); err != nil {
			t.Fatal(err)
		}
	}
	var b strings.Builder
	for _, found := range timex.Find(timex.Text{Sentences: text.Sentences(body), Anchor: anchor}) {
		kind := strings.TrimSpace(found.Type + " " + found.Value)
		if found.Range {
			kind = "range"
		}
		line := fmt.Sprintf("%s | %s | %s", found.Span.In(body), kind, found.Interval)
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// Ensure that any text gives sorted spans inside it, with whole characters, of
// known types, and the same ones each time.
func FuzzFind(f *testing.F) {
	for _, seed := range []string{
		"It runs from Wednesday to Saturday, 3–5 July 1914-18.", "In the 480s BC, 496 and 495 BC, AD 79.",
		"10:30-12 p.m. on 2023-02-30, '99, the '90s", "two and a half years later, the day after", "the first half of the 9999th century",
		"Easter 1 Easter 9999 Thanksgiving 0001", "1,234,567,890,123 years ago", "the 31st of that month", "May 30, 2024. Next February 30.",
		"until further notice every other 9 days", "mid-mid-May-June 2000/01/02T03:04:05+14:59",
	} {
		f.Add(seed, "2023-07-11")
	}
	f.Fuzz(func(t *testing.T, body, published string) {
		anchor, err := graph.ParseInterval(published)
		if err != nil {
			anchor = graph.Interval{}
		}
		body = strings.ToValidUTF8(body, "\ufffd")
		in := timex.Text{Sentences: text.Sentences(body), Anchor: anchor}
		times := timex.Find(in)
		for i, found := range times {
			words := found.Span.In(body)
			if words == "" || words != strings.ToValidUTF8(words, "") || found.Sentence < 0 || found.Sentence >= len(in.Sentences) ||
				!in.Sentences[found.Sentence].Span.Contains(found.Span) {
				t.Fatalf("%q: %+v", body, found)
			}
			if i > 0 && found.Span.Start < times[i-1].Span.Start {
				t.Fatalf("%q: %+v after %+v", body, found, times[i-1])
			}
			if found.Range != (found.Type == "") || found.Range && found.Interval.IsZero() || !found.Range && found.Value == "" {
				t.Fatalf("%q: %+v", body, found)
			}
			if i := found.Interval; !i.IsZero() {
				if again, err := graph.ParseInterval(i.String()); err != nil || again != i {
					t.Fatalf("%q: interval %v: %v", body, i, err)
				}
			}
		}
		if again := timex.Find(in); fmt.Sprint(again) != fmt.Sprint(times) {
			t.Fatalf("%q: a second reading differs", body)
		}
	})
}
