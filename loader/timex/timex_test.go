package timex_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

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

// article is about 700 words long, dense in times.
var article = strings.Repeat(`The ferry line between the two islands closed on Friday, 7 July 2023, after
a strike that began in early March. "We will not return before next Tuesday," said the union, which has
some 2000 members and was founded in the 1960s. The company lost 30 million last year and hopes to sail
again by the end of August. Two years ago a similar strike lasted from Monday to Thursday and ended at
10:30 p.m. with a new contract. The mayor, who met both sides yesterday morning, said the talks might
take several weeks. Under the law of 1998 every stop must be announced three days earlier. Prices on the
smaller island rose sharply during the first half of the month, the owner of a store said there.
`, 6)

func BenchmarkFind(b *testing.B) {
	anchor, err := graph.ParseInterval("2023-07-11")
	if err != nil {
		b.Fatal(err)
	}
	in := timex.Text{Sentences: text.Sentences(article), Anchor: anchor}
	b.SetBytes(int64(len(article)))
	for b.Loop() {
		if len(timex.Find(in)) == 0 {
			b.Fatal("nothing found")
		}
	}
}

// words is one sentence of the words between the blanks of s.
func words(s string) text.Sentence {
	var one text.Sentence
	for at, word := 0, ""; at < len(s); at += len(word) + 1 {
		word, _, _ = strings.Cut(s[at:], " ")
		one.Tokens = append(one.Tokens, text.Token{Span: graph.Span{Start: at, End: at + len(word)}, Form: word})
	}
	one.Span = graph.Span{End: len(s)}
	return one
}

// Ensure that the time grows with the text and no faster, on texts made to
// tempt the grammar into looking far.
func TestLinear(t *testing.T) {
	for _, bait := range []string{"the ", "1914-", "May ", "the day before ", "early in the ", "March 3 and ", "12:30 on ", "two and a half ", "at noon ", "10:30 on 5 ", "May to ", "Friday to "} {
		measure := func(n int) time.Duration {
			in := timex.Text{Sentences: []text.Sentence{words(strings.Repeat(bait, n))}}
			best := time.Hour
			for range 2 {
				start := time.Now()
				timex.Find(in)
				best = min(best, time.Since(start))
			}
			return best
		}
		// The text is 32 times as long. A machine that is busy for a moment gets
		// more tries; what is not linear fails them all.
		var small, large time.Duration
		for try := range 5 {
			small, large = measure(125), measure(4000)
			if large <= 200*small+100*time.Millisecond {
				break
			}
			if try == 4 {
				t.Errorf("%q: %v for 125, %v for 4,000", bait, small, large)
			}
		}
	}
}
