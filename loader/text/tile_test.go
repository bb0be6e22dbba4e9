package text_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"claimgraph/loader/text"
)

// checkTiles ensures that the tokens lie in order on rune boundaries, that only
// blanks lie between them, and that sentences hold their tokens.
func checkTiles(t *testing.T, article string) {
	t.Helper()
	at, block := 0, 0
	valid := utf8.ValidString(article)
	for _, s := range text.Sentences(article) {
		if len(s.Tokens) == 0 {
			t.Fatalf("sentence %v without tokens", s.Span)
		}
		if s.Span.Start != s.Tokens[0].Span.Start || s.Span.End != s.Tokens[len(s.Tokens)-1].Span.End {
			t.Fatalf("sentence %v does not hold its tokens", s.Span)
		}
		if s.Block < block || s.Block > block+1 {
			t.Fatalf("block %d after %d", s.Block, block)
		}
		block = s.Block
		for _, tok := range s.Tokens {
			if tok.Span.Start < at || tok.Span.Len() <= 0 || tok.Form != tok.Span.In(article) {
				t.Fatalf("token %v %q after offset %d", tok.Span, tok.Form, at)
			}
			checkGap(t, article[at:tok.Span.Start])
			if valid && !utf8.ValidString(tok.Form) {
				t.Fatalf("token %v %q cuts a rune", tok.Span, tok.Form)
			}
			at = tok.Span.End
		}
	}
	checkGap(t, article[at:])
}

func checkGap(t *testing.T, gap string) {
	t.Helper()
	for _, r := range gap {
		if !text.Blank(r) {
			t.Fatalf("%q lies between tokens", gap)
		}
	}
}

// FuzzSentences feeds any bytes.
func FuzzSentences(f *testing.F) {
	for _, s := range []string{
		"", "A ferry sank. Nobody died.", "Dr. Doe (U.S.) said: \"It's 5 p.m. ...\" '60s", "see https://example.org/a@b, x@y.z www.a",
		"- a\n\n* b\r\n3. c\u2029d\fe\u2028", "cannot don't it's'd n't 've -LRB- '' ``", "a\u0301\u200d 👨‍👩‍👧🇪🇺 \ufeff\u00ad שלום", "\xff\xfe.\x80",
		"1.2.3 2021-03-04 9/11 US$5 5pm #3 @x R&D w/ a/b ended.The x:y", "[3] ) \" . \" It", "\u00a0\u0301 .\u0301",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, article string) {
		checkTiles(t, article)
		text.Language(article)
	})
}

// hostile are texts that a careless program is slow on.
var hostile = map[string]func(n int) string{
	"letters":           func(n int) string { return strings.Repeat("a", n) },
	"points":            func(n int) string { return strings.Repeat(".", n) },
	"abbreviations":     func(n int) string { return strings.Repeat("Mr. ", n/4) },
	"glued":             func(n int) string { return strings.Repeat("U.S.", n/4) },
	"marks":             func(n int) string { return strings.Repeat("-", n) },
	"mixed marks":       func(n int) string { return strings.Repeat("-'", n/2) },
	"quotes":            func(n int) string { return strings.Repeat("\"", n) },
	"spaced quotes":     func(n int) string { return strings.Repeat("\" . ", n/4) },
	"at signs":          func(n int) string { return strings.Repeat("a@", n/2) },
	"broken addresses":  func(n int) string { return strings.Repeat("a@.;", n/4) },
	"long address":      func(n int) string { return "x://" + strings.Repeat("-a", n/2) },
	"apostrophes":       func(n int) string { return strings.Repeat("a'", n/2) },
	"clitics":           func(n int) string { return "a" + strings.Repeat("'s", n/2) },
	"colons":            func(n int) string { return strings.Repeat("a:", n/2) },
	"joined points":     func(n int) string { return strings.Repeat("aaa.Bbb", n/7) },
	"number chain":      func(n int) string { return strings.Repeat("1-", n/2) },
	"dates":             func(n int) string { return strings.Repeat("1/", n/2) },
	"times":             func(n int) string { return strings.Repeat("1:", n/2) },
	"blanks":            func(n int) string { return strings.Repeat(" ", n) },
	"blanks after stop": func(n int) string { return strings.Repeat("a. "+strings.Repeat(" ", 1000), n/1003) },
	"line ends":         func(n int) string { return strings.Repeat("\n", n) },
	"short lines":       func(n int) string { return strings.Repeat("a\n", n/2) },
	"capital lines":     func(n int) string { return strings.Repeat("A\nb\n", n/4) },
	"bullets":           func(n int) string { return strings.Repeat("- \n", n/3) },
	"controls":          func(n int) string { return strings.Repeat("\x01", n) },
	"bad bytes":         func(n int) string { return strings.Repeat("\xff", n) },
	"combining marks":   func(n int) string { return "a" + strings.Repeat("\u0301", n/2) },
	"joiners":           func(n int) string { return strings.Repeat("a\u200d", n/4) },
	"flags":             func(n int) string { return strings.Repeat("🇪", n/4) },
	"emoji":             func(n int) string { return strings.Repeat("👨‍", n/7) },
	"right to left":     func(n int) string { return strings.Repeat("\u202eשלום ", n/12) },
	"one sentence":      func(n int) string { return strings.Repeat("word ", n/5) },
	"Han":               func(n int) string { return strings.Repeat("中", n/3) },
	"katakana":          func(n int) string { return strings.Repeat("カ", n/3) },
}

// TestLinear ensures that six times the text takes about six times as long,
// whatever it is; a quadratic step would take thirty-six times as long.
func TestLinear(t *testing.T) {
	for name, make := range hostile {
		t.Run(name, func(t *testing.T) {
			checkTiles(t, make(10_000))
			var small, large time.Duration
			for range 3 { // a busy machine may disturb one try
				small, large = cost(make(10_000)), cost(make(60_000))
				if large <= 20*small+300*time.Millisecond {
					return
				}
			}
			t.Errorf("10 kB in %v, 60 kB in %v", small, large)
		})
	}
}

// TestMillion ensures that a line of a million characters is no burden.
func TestMillion(t *testing.T) {
	if d := cost(strings.Repeat("x", 1_000_000)); d > 2*time.Second {
		t.Errorf("a word of a million letters took %v", d)
	}
	if d := cost(strings.Repeat("x. ", 333_333)); d > 20*time.Second {
		t.Errorf("a line of a million characters took %v", d)
	}
}

func cost(article string) time.Duration {
	start := time.Now()
	text.Sentences(article)
	text.Language(article)
	return time.Since(start)
}

// BenchmarkSentences reads an article of some 60 kB.
func BenchmarkSentences(b *testing.B) {
	var s strings.Builder
	for i := range 250 {
		fmt.Fprintf(&s, "Mayor Jane Doe said on May %d, 2021, that Lowland's harbor would not close. \"We can't wait,\" she told the "+
			"Lowland Post; the long-term plan costs $%d.5bn.\n\nIt expires at 5 p.m. Friday. ", i%28+1, i)
	}
	article := s.String()
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		text.Sentences(article)
	}
}
