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
// between two of them there is only white space.
type Sentence struct {
	Span   graph.Span // bytes; from the first token's start to the last one's end
	Tokens []Token
}
