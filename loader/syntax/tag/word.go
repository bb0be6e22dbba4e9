package tag

import (
	"unicode"
	"unicode/utf8"
)

// word is what the features see of a token: hashes of its letters.
type word struct {
	form, lower uint64
	suffix      [5]uint64 // of the last 1 to 4 bytes; 0 is unused
	prefix      [4]uint64 // of the first 1 to 3 bytes
	shape       uint64
	class       uint64 // the lexicon's word class plus one, 0 when unknown
	sure        int    // the only tag the word ever has, -1 when it has several
}

const fnv = 1099511628211

// look hashes a token. Letters are lowered within ASCII only: other letters are
// too rare in English for their case to matter.
func look(form string) word {
	w := word{sure: -1, lower: 7, form: 7}
	h := uint64(11)
	for i := range len(form) {
		w.form = (w.form ^ uint64(form[i])) * fnv
		w.lower = (w.lower ^ uint64(lower(form[i]))) * fnv
		if i < 3 {
			w.prefix[i+1] = w.lower
		}
		if c := lower(form[len(form)-1-i]); i < 4 {
			h = (h ^ uint64(c)) * fnv
			w.suffix[i+1] = h
		}
	}
	w.shape = shape(form)
	return w
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// shape tells capitals, small letters, digits and other marks apart; runs count
// once, and up to eight changes are kept: "F-16s" has five.
func shape(form string) uint64 {
	var s, last uint64
	for i, changes := 0, 0; i < len(form) && changes < 8; {
		r, size := utf8.DecodeRuneInString(form[i:])
		i += size
		if k := kind(r); k != last {
			s, last = s<<3|k, k
			changes++
		}
	}
	if len(form) == 1 {
		s |= 1 << 40
	}
	return s
}

func kind(r rune) uint64 {
	switch {
	case 'a' <= r && r <= 'z':
		return 1
	case 'A' <= r && r <= 'Z':
		return 2
	case '0' <= r && r <= '9':
		return 3
	case r == '-':
		return 4
	case r == '.':
		return 5
	case r < utf8.RuneSelf:
		return 6
	case unicode.IsUpper(r):
		return 2
	case unicode.IsLetter(r):
		return 1
	}
	return 7
}
