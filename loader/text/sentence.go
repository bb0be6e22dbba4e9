package text

import (
	"strings"
	"unicode"

	"claimgraph/graph"
)

// sentences cuts the lexemes of one block and appends what it finds to dst.
func (l *lexer) sentences(dst []Sentence, n int, heading bool) []Sentence {
	toks := make([]Token, len(l.out))
	for i, x := range l.out {
		toks[i] = Token{Span: graph.Span{Start: x.start, End: x.end}, Form: l.src[x.start:x.end]}
	}
	begin, quoted := 0, false
	for i := 0; i < len(toks); {
		if l.out[i].kind == plain {
			if toks[i].Form == "\"" {
				quoted = !quoted
			}
			i++
			continue
		}
		end, q := l.absorb(toks, i+1, quoted)
		quoted = q
		if end < len(toks) && l.boundary(toks, begin, i, end) {
			dst = append(dst, sentence(toks[begin:end:end], n, false))
			begin = end
		}
		i = end
	}
	return append(dst, sentence(toks[begin:], n, heading && begin == 0))
}

func sentence(toks []Token, block int, heading bool) Sentence {
	return Sentence{
		Span:   graph.Span{Start: toks[0].Span.Start, End: toks[len(toks)-1].Span.End},
		Tokens: toks, Block: block, Heading: heading,
	}
}

// absorb takes what still belongs to the sentence that may end before token j:
// more final marks, closing quotes and brackets, a note reference ("[3]"). A
// straight quote closes when it touches the token before it, or when the
// quotation is open in text with blanks around every mark.
func (l *lexer) absorb(toks []Token, j int, quoted bool) (int, bool) {
	for ; j < len(toks); j++ {
		s := toks[j].Form
		touches := toks[j].Span.Start == toks[j-1].Span.End
		switch {
		case closes(s), l.out[j].kind == stop || l.out[j].kind == strong, touches && l.out[j].kind == ellipsis:
		case s == "\"":
			apart := j+1 < len(toks) && toks[j+1].Span.Start == toks[j].Span.End
			if !touches && (!quoted || apart) {
				return j, quoted
			}
			quoted = false
		case straight(s) && touches:
		case s == "[" && j+2 < len(toks) && number(toks[j+1].Form) && toks[j+2].Form == "]":
			j += 2
		default:
			return j, quoted
		}
	}
	return j, quoted
}

// boundary reports whether a sentence ends with the mark at token i and the
// next begins at token j; it began at token begin.
func (l *lexer) boundary(toks []Token, begin, i, j int) bool {
	k := l.out[i].kind
	if k == never {
		return false
	}
	next := opening(toks, j)
	word := toks[next].Form
	if lame(toks, j) || strings.Contains(",;:", word) {
		return false
	}
	gap := toks[j].Span.Start > toks[j-1].Span.End
	if !gap && !(unicode.IsUpper(first(word)) && (k == stop || k == strong) && j == i+1) {
		return false
	}
	if k == stop && i == begin+1 && marker(toks[begin].Form) {
		return false // "3. The third item"
	}
	switch {
	case lower(word):
		return uncapitalized(toks, i, j, k)
	case k == starter:
		return starters[word] || j > i+1 && !lower(word)
	case k == clock:
		return !zones[word] && unicode.IsUpper(first(word))
	case k == strong && j > i+1:
		return !cued(toks, next)
	case k == ellipsis, k == loose:
		return unicode.IsUpper(first(word)) || next > j
	}
	return true
}

// lame reports whether no word is left from token j on, so that no sentence can
// begin there: a quote that closes one opened long before.
func lame(toks []Token, j int) bool {
	for k := j; k < len(toks) && k < j+4; k++ {
		if wordly(first(toks[k].Form)) {
			return false
		}
	}
	return len(toks) < j+4
}

// uncapitalized reports whether a sentence that begins in lower case begins at
// token j, as in hasty writing: "it works. try it". What stands before the mark
// must be an ordinary word, which no unknown abbreviation or name ("Acme!") is.
func uncapitalized(toks []Token, i, j int, k kind) bool {
	if k != stop && k != strong || i == 0 || j > i+1 {
		return false
	}
	if k == stop && located(toks[j].Form) {
		return true // "Doe reports from the coast. jane.doe@example.org"
	}
	before := toks[i-1].Form
	return len(before) > 2 && alphabetic(before) && lower(before) && strings.ContainsAny(before, "aeiouy")
}

// located reports whether s is an e-mail address or a URL.
func located(s string) bool {
	return strings.IndexByte(s, '@') > 0 || strings.Contains(s, "://") || strings.HasPrefix(s, "www.")
}

// opening skips opening quotes and brackets from token j to the word behind
// them.
func opening(toks []Token, j int) int {
	for k := j; k < len(toks) && k < j+4; k++ {
		if s := toks[k].Form; !opens(s) && !straight(s) {
			return k
		}
	}
	return j
}

// marker reports whether s numbers a list item: digits or one letter.
func marker(s string) bool { return len(s) <= 2 && number(s) || letter(s) }

// cued reports whether a speaker and a verb of saying stand at token i: "Doe
// asked", "Mayor Jane Doe said".
func cued(toks []Token, i int) bool {
	for k := i; k < len(toks) && k < i+5; k++ {
		if speech[toks[k].Form] {
			return k > i
		}
		if !unicode.IsUpper(first(toks[k].Form)) {
			return false
		}
	}
	return false
}
