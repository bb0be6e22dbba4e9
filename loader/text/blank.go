package text

import (
	"unicode"
	"unicode/utf8"
)

// Blank reports whether r belongs to no token: white space, control characters
// and, outside words, format characters (byte order mark, zero-width space,
// directional marks).
func Blank(r rune) bool {
	if r < utf8.RuneSelf {
		return r <= ' ' || r == 0x7f
	}
	return unicode.IsSpace(r) || unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r)
}

// trim narrows [start, end) of s until it neither begins nor ends with a blank.
func trim(s string, start, end int) (int, int) {
	for start < end {
		r, n := utf8.DecodeRuneInString(s[start:end])
		if !Blank(r) {
			break
		}
		start += n
	}
	for start < end {
		r, n := utf8.DecodeLastRuneInString(s[start:end])
		if !Blank(r) {
			break
		}
		end -= n
	}
	return start, end
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
func isLower(b byte) bool { return 'a' <= b && b <= 'z' }
func isUpper(b byte) bool { return 'A' <= b && b <= 'Z' }

// first is the first rune of s, utf8.RuneError when there is none.
func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// wordly reports whether a piece that begins with r is a word or a number and
// not punctuation.
func wordly(r rune) bool {
	if r < utf8.RuneSelf {
		b := byte(r)
		return isLower(b) || isUpper(b) || isDigit(b) || b == '_'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}
