package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordAt cuts the word that begins at piece i and says how many pieces it took.
func (l *lexer) wordAt(i int) int {
	if n := l.addressAt(i); n > 0 {
		return n
	}
	n := l.joined(i)
	start, end := l.pieces[i].start, l.pieces[i+n-1].end
	// Three points are an ellipsis; two are an abbreviation's and the sentence's.
	if l.at(i+n) == "." && (l.at(i+n+1) != "." || l.at(i+n+2) != ".") {
		if k := l.abbreviation(start, end, i+n); k != plain {
			l.split(start, l.pieces[i+n].end, k)
			return n + 1
		}
	}
	l.split(start, end, plain)
	return n
}

// joined counts the pieces from i that are one written word: numbers with
// hyphens or slashes, bound prefixes, "AT&T", "US$".
func (l *lexer) joined(i int) int {
	if i+1 >= len(l.pieces) {
		return 1
	}
	s := l.at(i)
	switch sep := l.at(i + 1); sep {
	case "-", "‐", "‑":
		if !l.isWord(i + 2) {
			return 1
		}
		if n := l.numbers(i, sep); n > 0 {
			return n
		}
		if prefixes[strings.ToLower(s)] {
			return 3
		}
	case "/":
		if n := l.numbers(i, sep); n > 0 {
			return n
		}
		switch {
		case l.isWord(i+2) && letter(s) && letter(l.at(i+2)):
			return 3
		case s == "w":
			return 2 // "w/ care"
		}
	case ":":
		if number(s) && l.isWord(i+2) && isDigit(l.at(i + 2)[0]) && isDigit(s[0]) {
			return l.times(i)
		}
	case "&":
		if l.isWord(i+2) && initials(s) && initials(l.at(i+2)) {
			return 3
		}
	case "$":
		if currencies[s] {
			return 2
		}
	}
	return 1
}

// numbers counts the pieces of a telephone number or a date: three groups or
// more ("555-010-2000", "2023-07-11", "7/11/2023"), "555-0102", "9/11". It is 0
// for a range ("10-12", "1914-18") and anything else.
func (l *lexer) numbers(i int, sep string) int {
	n := 1
	for number(l.at(i+n-1)) && l.at(i+n) == sep && l.isWord(i+n+1) && number(l.at(i+n+1)) {
		n += 2
	}
	a, b := len(l.at(i)), len(l.at(i+2))
	switch {
	case n >= 5,
		n == 3 && sep == "/" && a <= 2 && b <= 2,
		n == 3 && sep == "-" && a == 3 && b == 4:
		return n
	}
	return 0
}

// times counts the pieces of "7:30", "7:30pm", "12:30:15".
func (l *lexer) times(i int) int {
	n := 3
	for number(l.at(i+n-1)) && l.at(i+n) == ":" && l.isWord(i+n+1) && isDigit(l.at(i + n + 1)[0]) {
		n += 2
	}
	return n
}

// number reports whether s is digits only.
func number(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

// letter reports whether s is one ASCII letter.
func letter(s string) bool { return len(s) == 1 && (isLower(s[0]) || isUpper(s[0])) }

// initials reports whether s is a few capitals as in "AT&T", "R&D".
func initials(s string) bool {
	for i := range len(s) {
		if !isUpper(s[i]) {
			return false
		}
	}
	return 0 < len(s) && len(s) <= 4
}

// split cuts the written word src[start:end) into tokens; the last one is of
// kind k.
func (l *lexer) split(start, end int, k kind) {
	for !alphabetic(l.src[start:end]) {
		at := start + seam(l.src[start:end])
		if at == start {
			break
		}
		l.parts(start, at, plain)
		mark := plain
		if l.src[at] == '.' {
			mark = stop
		}
		l.emit(at, at+1, mark)
		start = at + 1
	}
	l.parts(start, end, k)
}

// parts cuts a word without a missing blank in it.
func (l *lexer) parts(start, end int, k kind) {
	s := l.src[start:end]
	switch {
	case alphabetic(s):
		if at := fusedAt(s); at > 0 {
			l.emit(start, start+at, plain)
			start += at
		}
		l.emit(start, end, k)
	case isDigit(s[0]):
		l.quantity(start, end, k)
	default:
		l.clitics(start, end, k)
	}
}

// fusedAt is where the second word of "cannot" or "gonna" begins, else 0.
func fusedAt(s string) int {
	if len(s) < 4 || len(s) > 8 {
		return 0
	}
	return fused[strings.ToLower(s)]
}

// alphabetic reports whether s is ASCII letters only.
func alphabetic(s string) bool {
	for i := range len(s) {
		if !isLower(s[i]) && !isUpper(s[i]) {
			return false
		}
	}
	return true
}

// quantity parts a number from a unit written to it: "5pm" is 5 + pm, "1.3bn"
// 1.3 + bn; "1980s", "23rd" and "3D" are one.
func (l *lexer) quantity(start, end int, k kind) {
	s := l.src[start:end]
	n := len(s)
	for n > 0 && !isDigit(s[n-1]) {
		n--
	}
	if n < len(s) && units[strings.TrimSuffix(strings.ToLower(s[n:]), ".")] && figures(s[:n]) {
		l.emit(start, start+n, plain)
		l.emit(start+n, end, k)
		return
	}
	l.clitics(start, end, k)
}

// figures reports whether s is digits with points, commas and colons.
func figures(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) && s[i] != '.' && s[i] != ',' && s[i] != ':' {
			return false
		}
	}
	return true
}

// seam finds a point or colon inside s where a blank is missing: "it ended.The
// next day", "note:this". It is 0 in "U.S", "7.5", "example.com".
func seam(s string) int {
	for i := 1; i+1 < len(s); i++ {
		switch s[i] {
		case ':':
			if !isDigit(s[i-1]) || !isDigit(s[i+1]) {
				return i
			}
		case '.':
			if i > 2 && isLower(s[i-1]) && isLower(s[i-2]) && isUpper(s[i+1]) && (i+2 == len(s) || isLower(s[i+2])) {
				return i
			}
		}
	}
	return 0
}

// clitics cuts the endings "n't", "'s", "'re" and so on, the last first, and
// emits the word and its clitics.
func (l *lexer) clitics(start, end int, k kind) {
	var cut [4]int
	n, e := 0, end
	for n < len(cut) {
		at := clitic(l.src[start:e])
		if at <= 0 {
			break
		}
		e = start + at
		cut[n] = e
		n++
	}
	for ; n > 0; n-- {
		l.emit(start, cut[n-1], plain)
		start = cut[n-1]
	}
	l.emit(start, end, k)
}

// clitic is where the clitic that ends s begins, 0 when there is none.
func clitic(s string) int {
	i := strings.LastIndexAny(s[max(0, len(s)-6):], "'’")
	if i < 0 {
		return 0
	}
	i += max(0, len(s)-6)
	_, w := utf8.DecodeRuneInString(s[i:])
	tail := strings.ToLower(s[i+w:])
	switch tail {
	case "s", "m", "d", "re", "ve", "ll":
		return i
	case "t":
		if i > 1 && (s[i-1] == 'n' || s[i-1] == 'N') {
			return i - 1
		}
	}
	return 0
}

// addressAt takes a URL, an e-mail address or a handle that begins at piece i
// whole: "https://example.org/a?b=c", "jane.doe@example.org".
func (l *lexer) addressAt(i int) int {
	if !l.address || l.pieces[i].start < l.skip {
		return 0
	}
	n := i
	for n < len(l.pieces) && !strings.ContainsRune("<>\"()[]{}«»“”‘,;|", first(l.at(n))) {
		n++
	}
	for n > i && !l.pieces[n-1].word && !strings.Contains("/-_=&#", l.at(n-1)) {
		n--
	}
	if n == i {
		return 0
	}
	start, end := l.pieces[i].start, l.pieces[n-1].end
	s := l.src[start:end]
	at := strings.IndexByte(s, '@')
	web := strings.Index(s, "://")
	if !strings.HasPrefix(s, "www.") && (web < 1 || web > 12) && (at < 1 || at+1 >= len(s)) {
		l.skip = end
		return 0
	}
	l.emit(start, end, plain)
	return n - i
}

// lower reports whether s begins with a small letter and has no capital after
// it, as "iPhone" has.
func lower(s string) bool {
	return unicode.IsLower(first(s)) && strings.ToLower(s) == s
}
