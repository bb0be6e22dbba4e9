// Package text cuts an article into sentences and tokens.
//
// It takes the article's text and gives sentences in order, each with its
// tokens, each token with its byte span. Tokens follow Universal Dependencies
// English (EWT): clitics, hyphenated compounds, currency signs and units stand
// alone, abbreviations keep their stop. Word segmentation begins with Unicode
// Standard Annex 29; what English and news add to it is ours.
//
// Caveat: the text is read as English whatever its language; ask Language
// first. Time and memory grow linearly with the text, whatever it holds.
package text

import "claimgraph/graph"

// Token is one syntactic word of Universal Dependencies: clitics stand alone
// ("ministry" + "'s", "do" + "n't"), punctuation too. Form is the article's
// bytes at Span, unchanged.
type Token struct {
	Span graph.Span // bytes of the article's text
	Form string
}

// Sentence is one sentence with its tokens in order. Tokens do not overlap;
// between two of them, and between two sentences, there are only characters
// that Blank names. A sentence has at least one token.
type Sentence struct {
	Span   graph.Span // bytes; from the first token's start to the last one's end
	Tokens []Token

	// Block counts the paragraphs, header lines and list items of the text
	// from 0; sentences of one block share it.
	Block int
	// Heading says that the block is one line and one sentence that does not end
	// as sentences do: a title, a section name, a date line, a list item.
	Heading bool
}

// Sentences cuts the whole article. It is safe for concurrent use.
func Sentences(article string) []Sentence {
	return In(article, graph.Span{Start: 0, End: len(article)})
}

// In cuts one part of the article, as Sentences does; spans still count from
// the article's first byte, blocks from the part's. A part that does not lie in
// the article has no sentences.
func In(article string, part graph.Span) []Sentence {
	if part.Start < 0 || part.End > len(article) || part.Start >= part.End {
		return nil
	}
	var out []Sentence
	l := lexer{src: article}
	n := 0
	for b := range blocks(article, part) {
		l.block(b.Span)
		if len(l.out) == 0 {
			continue
		}
		out = l.sentences(out, n, b.line && !ended(article, l.out))
		n++
	}
	return out
}
