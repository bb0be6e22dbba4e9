package text

import (
	"strings"
	"unicode"
)

// abbreviation says whether the word src[start:end), which a stop at piece dot
// follows, is an abbreviation and what kind; plain when it is not.
func (l *lexer) abbreviation(start, end, dot int) kind {
	s := l.src[start:end]
	if len(s) > 12 {
		return plain
	}
	after := l.pieces[dot].end
	low := strings.ToLower(s)
	switch {
	case clockWords[low]:
		return clock
	case abbreviations[low] == inside && (len(s) < 2 || !isUpper(s[1])):
		return never
	case acronym(s):
		return starter
	case letter(s):
		return l.initial(s, after)
	}
	switch rule := abbreviations[low]; rule {
	case beforeName:
		if unicode.IsUpper(first(s)) && l.peek(after) != "" && !lower(l.peek(after)) {
			return never
		}
	case beforeNumber:
		if p := l.peek(after); p != "" && isDigit(p[0]) {
			return never
		}
	case month, day:
		return l.calendar(s, rule, after)
	case state:
		if n := len(l.out); unicode.IsUpper(first(s)) && n > 0 && l.src[l.out[n-1].start:l.out[n-1].end] == "," {
			return starter
		}
	case afterName:
		if unicode.IsUpper(first(s)) {
			return starter
		}
	case anywhere:
		return loose
	}
	if dot+1 < len(l.pieces) && strings.ContainsAny(l.at(dot+1), ",;:") && len(s) <= 5 && unicode.IsUpper(first(s)) {
		return never // a stop before a comma ends no sentence: "the Utd., as it was"
	}
	return plain
}

// acronym reports letters with points between: "U.S", "e.g", "Ph.D", "M.Sc".
func acronym(s string) bool {
	if strings.IndexByte(s, '.') < 1 {
		return false
	}
	for part := range strings.SplitSeq(s, ".") {
		if len(part) == 0 || len(part) > 2 || !alphabetic(part) {
			return false
		}
	}
	return true
}

// initial judges one letter with a stop: of a name ("J. Doe"), or the end of
// the sentence ("so do I.", "plan B.").
func (l *lexer) initial(s string, after int) kind {
	next := l.peek(after)
	switch {
	case next == "":
		return plain
	case s == "v":
		return never // "Doe v. Roe"
	case isLower(s[0]) && !lower(next) && !isDigit(next[0]):
		return plain
	case s == "I" && !l.afterName():
		return plain
	case starters[next]:
		return plain
	}
	return never
}

// afterName reports whether the lexeme before is written with a capital.
func (l *lexer) afterName() bool {
	n := len(l.out)
	return n > 0 && unicode.IsUpper(first(l.src[l.out[n-1].start:]))
}

// calendar judges short names of months and days, many of which are words too
// ("Sat.", "Mar.", "Sun."): they need a capital and a number, or for a day a
// comma, after the stop.
func (l *lexer) calendar(s string, rule abbreviationRule, after int) kind {
	if !unicode.IsUpper(first(s)) {
		return plain
	}
	next := l.peek(after)
	switch {
	case next != "" && isDigit(next[0]), strings.HasPrefix(l.src[after:l.end], ","):
		return never
	case rule == day && months[next]:
		return never
	case rule == month && len(s) == 4 || rule == day && len(s) > 3:
		return starter // "Sept.", "Tues.", which are no words
	case rule == month && s != "Mar" && s != "Jan":
		return starter
	}
	return plain
}
