package store

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Names are indexed by the beginnings of their words: folded for case and
// accents, the words parted by single spaces.
const (
	mostWords    = 12 // of a name; what follows is not found by itself
	longestWords = 48 // bytes of a name from a word on
	shortPrefix  = 4  // runes; up to here the best are found without a walk over all
)

// plain maps letters that Unicode does not decompose to what people type.
var plain = strings.NewReplacer("ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "æ", "ae", "œ", "oe", "ı", "i", "ħ", "h", "ŧ", "t")

// fold is the form in which names are searched.
func fold(name string) string {
	if !ascii(name) {
		name = plain.Replace(cases.Fold().String(norm.NFKD.String(name)))
		name = strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Mn, r) {
				return -1
			}
			return r
		}, name)
	}
	var b strings.Builder
	gap := false
	for _, r := range name {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// tails are the parts of a folded name that begin with a word, cut to what the
// index keeps.
func tails(folded string) []string {
	var list []string
	for folded != "" && len(list) < mostWords {
		list = append(list, clip(folded))
		_, folded, _ = strings.Cut(folded, " ")
	}
	return list
}

// clip cuts to longestWords bytes, on a rune boundary.
func clip(s string) string {
	if len(s) <= longestWords {
		return s
	}
	n := longestWords
	for !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// beginnings are the first one to shortPrefix runes of s, as parts of it.
func beginnings(s string) []string {
	var list []string
	for i := range s {
		if i > 0 {
			list = append(list, s[:i])
		}
		if len(list) == shortPrefix {
			return list
		}
	}
	return append(list, s)
}

// initialsMark begins the keys of initials, so that no search for a word meets
// them.
const initialsMark = "\x01"

// small words do not count in initials: "Union of Harbor Towns" is the UHT.
var small = map[string]bool{"of": true, "the": true, "and": true, "for": true, "on": true, "in": true, "to": true, "de": true}

// initials are the first letters of a folded name of several words, "" for any
// other.
func initials(folded string) string {
	var b strings.Builder
	for word := range strings.SplitSeq(folded, " ") {
		if r, _ := utf8.DecodeRuneInString(word); !small[word] && word != "" {
			b.WriteRune(r)
		}
	}
	if b.Len() < 2 {
		return ""
	}
	return clip(b.String())
}
