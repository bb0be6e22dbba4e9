package name_test

import (
	"testing"
	"unicode/utf8"

	"claimgraph/graph"
	"claimgraph/loader/text"
)

// Ensure that whatever the text, names lie in their sentences on token bounds,
// sorted, none overlapping another, with the same answer each time.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"", "A", "Minister of", "US-", "-", "China-ASEAN", "((LBC))", "Dr. Dr. Dr.", "MINISTER OF OF OF THE",
		"Ministry of Education, Youth and", "\u202eAda Novak", "Zoë \U0001F600 Ltd.", "e\u0301 E\u0301va", "Kenya-Uganda Agreement-Chad",
		"Hurricane 2019", "the Bank of the Bank of", "Washington", "\xff\xfeUN\x00", "President Kenya President Kenya",
	} {
		f.Add(s)
	}
	tagger := open(f)
	f.Fuzz(func(t *testing.T, article string) {
		sentences := text.Sentences(article)
		names := tagger.Find(sentences)
		sentence, end := 0, 0
		for _, n := range names {
			if n.Sentence != sentence {
				if n.Sentence < sentence {
					t.Fatalf("sentence %d after %d", n.Sentence, sentence)
				}
				sentence, end = n.Sentence, 0
			}
			tokens := sentences[n.Sentence].Tokens
			if n.First < end || n.End <= n.First || n.End > len(tokens) {
				t.Fatalf("tokens %d to %d of %d, after %d", n.First, n.End, len(tokens), end)
			}
			end = n.End
			if want := (graph.Span{Start: tokens[n.First].Span.Start, End: tokens[n.End-1].Span.End}); n.Span != want {
				t.Fatalf("span %v, want %v", n.Span, want)
			}
			if n.Title != (graph.Span{}) && (n.TitleFirst >= n.First || n.Title.Start != tokens[n.TitleFirst].Span.Start || n.Title.End > n.Span.Start) {
				t.Fatalf("title %v before name %v", n.Title, n.Span)
			}
			if utf8.ValidString(article) && !utf8.ValidString(article[n.Span.Start:n.Span.End]) {
				t.Fatalf("span %v cuts a character", n.Span)
			}
		}
	})
}
