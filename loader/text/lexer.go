package text

import (
	"strings"
	"unicode"

	"claimgraph/graph"

	"github.com/clipperhouse/uax29/v2/words"
)

// kind is what a lexeme means for the end of a sentence.
type kind uint8

const (
	plain    kind = iota
	stop          // "." that is no part of an abbreviation
	strong        // "?", "!" and runs of them
	ellipsis      // "...", "…"
	never         // abbreviation before a name or a number: "Mr.", "No."
	starter       // abbreviation that ends a sentence only before a word like "The": "Inc.", "U.S."
	clock         // "a.m.", "p.m.": does not end before a day or a time zone
	loose         // "etc.": ends before any capital
)

// lexeme is a token before it is handed out.
type lexeme struct {
	start, end int
	kind       kind
}

// piece is one segment of Unicode word segmentation.
type piece struct {
	start, end int
	word       bool
}

// lexer turns blocks into lexemes; out holds those of the last block.
type lexer struct {
	src    string
	end    int     // end of the block
	pieces []piece // of the chunk (run without blanks) at hand
	out    []lexeme
	// The chunk's next address (URL, e-mail) lies beyond skip; address says that
	// there may be one at all.
	address bool
	skip    int
}

// block reads the lexemes of one block.
func (l *lexer) block(b graph.Span) {
	l.out, l.pieces, l.end = l.out[:0], l.pieces[:0], b.End
	it := words.FromString(l.src[b.Start:b.End])
	at := b.Start
	for it.Next() {
		v := it.Value()
		start, end := trim(l.src, at, at+len(v))
		if start > at {
			l.flush()
		}
		if start < end {
			l.pieces = append(l.pieces, piece{start, end, wordly(first(l.src[start:end]))})
			if end < at+len(v) {
				l.flush()
			}
		}
		at += len(v)
	}
	l.flush()
}

// flush cuts the chunk that the pieces make.
func (l *lexer) flush() {
	if len(l.pieces) == 0 {
		return
	}
	if len(l.pieces) == 1 && l.pieces[0].word {
		l.split(l.pieces[0].start, l.pieces[0].end, plain)
		l.pieces = l.pieces[:0]
		return
	}
	chunk := l.src[l.pieces[0].start:l.pieces[len(l.pieces)-1].end]
	l.address = len(l.pieces) > 2 &&
		(strings.IndexByte(chunk, '@') > 0 || strings.Contains(chunk, "://") || strings.Contains(chunk, "www."))
	l.skip = 0
	for i := 0; i < len(l.pieces); {
		if l.pieces[i].word {
			i += l.wordAt(i)
		} else {
			i += l.markAt(i)
		}
	}
	l.pieces = l.pieces[:0]
}

// emit adds the lexeme src[start:end]; an empty one is left out.
func (l *lexer) emit(start, end int, k kind) {
	if start < end {
		l.out = append(l.out, lexeme{start, end, k})
	}
}

// at is the text of piece i, "" beyond the chunk.
func (l *lexer) at(i int) string {
	if i < 0 || i >= len(l.pieces) {
		return ""
	}
	return l.src[l.pieces[i].start:l.pieces[i].end]
}

// isWord reports whether there is a piece i and it is a word or a number.
func (l *lexer) isWord(i int) bool { return i < len(l.pieces) && l.pieces[i].word }

// peek is the word that follows byte offset at after blanks and opening marks,
// "" at the end of the block; it ends at the next byte that is no ASCII letter
// or digit, so a word with other letters comes in part.
func (l *lexer) peek(at int) string {
	rest := strings.TrimLeftFunc(l.src[at:l.end], func(r rune) bool {
		return Blank(r) || strings.ContainsRune("\"“‘'`([", r)
	})
	for i, r := range rest {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return rest[:i]
		}
		if i > 40 {
			return rest[:i]
		}
	}
	return rest
}
