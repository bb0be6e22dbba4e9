//go:build unix

package loader_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/loader/page"
)

// hostile are texts that no newspaper prints. What stands before the number is
// repeated as often as it says.
var hostile = []struct {
	name, text string
	times      int
}{
	{"empty", "", 1},
	{"blank", " \t\n\u00a0\u2029", 5},
	{"control characters", "The mayor\x00 said\x1b[31m on\x07 Monday\x7f that\u0085 it rained. ", 20},
	{"emoji", "The mayor \U0001F469\u200d\U0001F692 of Lowport \U0001F1F3\U0001F1F4 said so \U0001F600. ", 20},
	{"right to left", "The mayor of \u202e\u05dc\u05d5\u05e4\u05d5\u05e8\u05d8\u202c said that \u0627\u0644\u0645\u064a\u0646\u0627\u0621 was closed. ", 20},
	{"accents without letters", "The \u0301\u0301 mayor\u0301 said \u0301. ", 20},
	{"a sentence of 5,000 words", "the mayor of Lowport and the baker who sold bread ", 500},
	{"a word of a million letters", "x", 1_000_000},
	{"quotes that never close", "\"The mayor said that ", 300},
	{"brackets", "((((((((", 500},
	{"not text", "\ufffd\ufffd of the \ufffd and ", 100},
}

// Ensure that no text stops the loader or takes it long, and that what it says
// of a text is true to it: Load validates every span.
func TestLoadHostile(t *testing.T) {
	l := open(t)
	for _, c := range hostile {
		t.Run(c.name, func(t *testing.T) {
			body := strings.Repeat(c.text, c.times)
			start := cpu(t)
			r, err := l.Load(page.Page{Title: "Harbor", Text: body, Body: graph.Span{End: len(body)}, Language: "en"})
			if strings.TrimSpace(body) == "" {
				if !errors.Is(err, graph.ErrInvalid) {
					t.Errorf("error %v for a text without words, want ErrInvalid", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range r.Trees {
				for _, w := range s.Tree.Words {
					if w.Span.Start < s.Sentence.Span.Start || w.Span.End > s.Sentence.Span.End || w.Span.Len() <= 0 {
						t.Fatalf("word %v outside its sentence %v", w.Span, s.Sentence.Span)
					}
				}
			}
			if d := cpu(t) - start; d > 20*time.Second {
				t.Errorf("%d bytes took %v", len(body), d)
			}
		})
	}
}
