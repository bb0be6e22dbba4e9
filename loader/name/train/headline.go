package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// headlines adds copies of some samples as headlines write them: every word
// with a capital, or all in capitals. The labels stay what they were, so that a
// capital alone is learned to mean little there.
func headlines(all []sample) []sample {
	out := all
	for i, s := range all {
		switch {
		case s.weight < 1 || len(s.tokens) < 5:
		case i%8 == 0:
			out = append(out, s.written(initials))
		case i%16 == 4:
			out = append(out, s.written(strings.ToUpper))
		}
	}
	return out
}

func (s sample) written(how func(string) string) sample {
	s.weight /= 2
	tokens := make([]string, len(s.tokens))
	for i, t := range s.tokens {
		tokens[i] = how(t)
	}
	s.tokens = tokens
	return s
}

// initials gives a word of some length a capital; headlines leave "of" small.
func initials(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if len(s) < 4 && links[s] || !unicode.IsLower(r) {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
