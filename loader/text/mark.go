package text

import (
	"strings"
	"unicode/utf8"
)

// markAt cuts the punctuation that begins at piece i and says how many pieces
// it took.
func (l *lexer) markAt(i int) int {
	s := l.at(i)
	switch s[0] {
	case '\'', 0xe2, '`':
		if n := l.apostrophe(i); n > 0 {
			return n
		}
	case '#', '@':
		if l.isWord(i+1) && !isDigit(l.at(i + 1)[0]) && i == 0 {
			return l.whole(i, 2)
		}
	case '-':
		if n := l.bracketCode(i); n > 0 {
			return n
		}
	case '+':
		if i == 0 && len(l.pieces) > 1 && l.isWord(1) && isDigit(l.at(1)[0]) {
			return l.whole(0, 1+max(1, l.joined(1)))
		}
	}
	return l.run(i)
}

// whole emits n pieces from i as one plain lexeme.
func (l *lexer) whole(i, n int) int {
	l.emit(l.pieces[i].start, l.pieces[i+n-1].end, plain)
	return n
}

// run takes a run of one mark ("...", "--", "!!", "***") or of "?" and "!".
func (l *lexer) run(i int) int {
	s := l.at(i)
	n := 1
	if strings.Contains(".-*=_~#!?+<>|$", s) {
		for i+n < len(l.pieces) && sameRun(s, l.at(i+n)) {
			n++
		}
	}
	l.emit(l.pieces[i].start, l.pieces[i+n-1].end, markKind(s, n))
	return n
}

func sameRun(a, b string) bool {
	return a == b || (a == "!" || a == "?") && (b == "!" || b == "?")
}

func markKind(s string, n int) kind {
	switch s {
	case ".":
		if n > 1 {
			return ellipsis
		}
		return stop
	case "…":
		return ellipsis
	case "!", "?", "‽", "⁇", "⁈", "⁉":
		return strong
	case "。", "！", "？", "؟", "।", "۔":
		return strong
	}
	return plain
}

// apostrophe takes a clitic that stands apart ("'s" in text that was tokenized
// before), an elision ("'em", "'60s") and doubled quotes.
func (l *lexer) apostrophe(i int) int {
	s, next := l.at(i), l.at(i+1)
	if s != "'" && s != "’" && s != "`" && s != "‘" {
		return 0
	}
	if next == s {
		return l.whole(i, 2)
	}
	if s == "`" || s == "‘" || !l.isWord(i+1) {
		return 0
	}
	after := l.at(i + 2)
	word := strings.ToLower(next)
	switch {
	case endings[word] && (after == "" || strings.Contains(".,;:?!)\"”", after)) && after != "'":
		return l.whole(i, 2)
	case (len(word) == 2 && number(word) || len(word) == 3 && word[2] == 's' && number(word[:2])) && after != "'":
		return l.whole(i, 2)
	}
	return 0
}

// bracketCode takes a bracket as treebanks write it: -LRB-, -RRB-.
func (l *lexer) bracketCode(i int) int {
	switch w := l.at(i + 1); {
	case l.at(i+2) != "-" || len(w) != 3:
	case w == "LRB", w == "RRB", w == "LSB", w == "RSB", w == "LCB", w == "RCB":
		return l.whole(i, 3)
	}
	return 0
}

// opens reports whether the token s can only open a quotation or a bracket.
func opens(s string) bool {
	switch s {
	case "(", "[", "{", "“", "‘", "‘‘", "«", "„", "‹", "``", "`", "-LRB-", "-LSB-", "-LCB-", "¿", "¡":
		return true
	}
	return false
}

// closes reports whether the token s can only close one.
func closes(s string) bool {
	switch s {
	case ")", "]", "}", "”", "’’", "»", "›", "''", "-RRB-", "-RSB-", "-RCB-":
		return true
	}
	return false
}

// straight reports whether s is a quote that opens and closes alike.
func straight(s string) bool { return s == "\"" || s == "'" || s == "’" || s == "＂" }

// ended reports whether the block's last words end a sentence: a final mark,
// perhaps with closing quotes or brackets after it.
func ended(text string, out []lexeme) bool {
	for i := len(out) - 1; i >= 0; i-- {
		x := out[i]
		s := text[x.start:x.end]
		if closes(s) || straight(s) {
			continue
		}
		r, _ := utf8.DecodeLastRuneInString(s)
		return x.kind != plain || r == ':' || r == ';'
	}
	return false
}
