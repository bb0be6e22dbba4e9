package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Key is the hash of a token as the tables compare it: small letters, no
// accents, straight apostrophes.
type Key uint64

const (
	offset = 14695981039346656037
	prime  = 1099511628211
	caps   = 0x9E3779B97F4A7C15 // marks entries that match in capitals only
)

// KeyOf returns the key of a token.
func KeyOf(token string) Key {
	h := uint64(offset)
	for i := 0; i < len(token); {
		c := token[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			h = (h ^ uint64(c)) * prime
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(token[i:])
		h = (h ^ uint64(fold(r))) * prime
		i += n
	}
	return Key(h)
}

// plain holds the letters from U+00C0 to U+017F without their accents; a dot
// stands for what stays as it is.
const plain = "aaaaaaaceeeeiiiidnooooo.ouuuuy.saaaaaaaceeeeiiiidnooooo.ouuuuy.y" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"

// fold maps a letter to the one that tables compare.
func fold(r rune) rune {
	switch {
	case r == '’' || r == '‘' || r == 'ʼ':
		return '\''
	case r >= 0xC0 && r <= 0x17F && plain[r-0xC0] != '.':
		return rune(plain[r-0xC0])
	}
	return unicode.ToLower(r)
}

// join is the key of a phrase: of what came before and one more token.
func join(h uint64, k Key) uint64 {
	h = (h ^ uint64(k)) * 0xBF58476D1CE4E5B9
	return h ^ h>>29
}

// cut takes the first token off an entry, as loader/text cuts: hyphens and the
// possessive stand alone, and so does a comma.
func cut(entry string) (token, rest string) {
	if entry[0] == '-' || entry[0] == ',' {
		return entry[:1], strings.TrimPrefix(entry[1:], " ")
	}
	for i := 1; i < len(entry); i++ {
		switch {
		case entry[i] == ' ':
			return entry[:i], entry[i+1:]
		case entry[i] == '-' || entry[i] == ',':
			return entry[:i], entry[i:]
		case strings.HasPrefix(entry[i:], "'s") && (len(entry) == i+2 || entry[i+2] == ' '):
			return entry[:i], entry[i:]
		}
	}
	return entry, ""
}

// acronym reports whether an entry is short and all capitals, so that "US" is
// not found in "us".
func acronym(entry string) bool {
	upper := 0
	for i := 0; i < len(entry); i++ {
		c := entry[i]
		if 'a' <= c && c <= 'z' || c == ' ' || c >= utf8.RuneSelf {
			return false
		}
		if 'A' <= c && c <= 'Z' {
			upper++
		}
	}
	return upper >= 2 && len(entry) <= 6
}

// Word returns what a single token can be. Capitals says that it is written in
// capitals throughout, as acronyms are.
func (t *Table) Word(k Key, capitals bool) Class {
	c := t.get(join(0, k)).class
	if capitals {
		c |= t.get(join(caps, k)).class
	}
	return c &^ prefix
}

// Match returns the longest entry of one of the wanted classes that begins at
// keys[0], and its length in tokens; zero for none. Capitals says the same of
// the first token as for Word.
func (t *Table) Match(keys []Key, capitals bool, want Class) (c Class, n int) {
	c, n = t.longest(keys, 0, want)
	if capitals {
		if d, m := t.longest(keys, caps, want); m >= n && m > 0 {
			return d, m
		}
	}
	return c, n
}

func (t *Table) longest(keys []Key, h uint64, want Class) (c Class, n int) {
	for i, k := range keys {
		h = join(h, k)
		s := t.get(h)
		if s.class&want != 0 {
			c, n = s.class&^prefix, i+1
		}
		if s.class&prefix == 0 {
			break
		}
	}
	return c, n
}

// PlaceOf returns the country or region that a demonym, capital, city or name
// of a country points to ("Norwegian", "Oslo" and "Kingdom of Norway" to
// "Norway"); empty when none is known or the phrase is no entry.
func (t *Table) PlaceOf(phrase string) string {
	h := uint64(0)
	for rest := phrase; rest != ""; {
		var token string
		token, rest = cut(rest)
		h = join(h, KeyOf(token))
	}
	s := t.get(h)
	if s.place == 0 && acronym(phrase) {
		s = t.get(join(caps, KeyOf(phrase)))
	}
	if s.place == 0 {
		return ""
	}
	return t.names[s.place-1]
}
