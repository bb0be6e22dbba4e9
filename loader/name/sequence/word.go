package sequence

import (
	"unicode"
	"unicode/utf8"

	"claimgraph/loader/name/gazetteer"
)

// Shape is how a token is written.
type Shape uint8

// The shapes.
const (
	Mark     Shape = iota // no letter, no digit
	Lower                 // "forum"
	Initial               // "Forum"
	Capitals              // "NATO", "U.S."
	Letter                // "A", "J."
	Mixed                 // "McDonald", "iPhone"
	Number                // "2030", "3.5"
	Coded                 // "B12", "4th"
)

// Word is what the features need to know of a token.
type Word struct {
	Key    gazetteer.Key
	Class  gazetteer.Class // as a single token
	Phrase gazetteer.Class // of the phrase in a table that it is part of
	Part   uint8           // position in that phrase, as in labels, plus one
	Shape  Shape
	Habit  uint8 // how the lexicon saw it written
	Firm   bool  // as a head noun it leaves no doubt

	prefix [3]uint64 // of 2, 3 and 4 bytes
	suffix [3]uint64
}

// Capital reports whether the token can begin a name: a letter that is not
// small, or a digit inside a code.
func (w *Word) Capital() bool {
	return w.Shape >= Initial && w.Shape <= Mixed || w.Shape == Coded
}

// Words reads the tokens of one sentence, reusing the space of into.
func Words(tokens []string, table *gazetteer.Table, lexicon Lexicon, into []Word) []Word {
	words := into[:0]
	keys := make([]gazetteer.Key, len(tokens))
	for i, s := range tokens {
		w := Word{Key: gazetteer.KeyOf(s), Shape: ShapeOf(s)}
		keys[i] = w.Key
		w.Class = table.Word(w.Key, w.Shape == Capitals)
		w.Firm = w.Class&gazetteer.Firm != 0
		w.Class &^= gazetteer.Firm | gazetteer.FirstEvent
		if w.Shape == Lower {
			w.Class &= small
		}
		if w.Shape != Mark && w.Shape != Number {
			w.Habit = lexicon.Habit(w.Key)
			affixes(&w, s)
		}
		words = append(words, w)
	}
	phrases(words, keys, table)
	return words
}

// small are the classes that a word in small letters can have.
const small = gazetteer.Particle | gazetteer.Title | gazetteer.Modifier | gazetteer.Head | gazetteer.Corporate | gazetteer.Noun

// named are the classes whose phrases count as a whole.
const named = gazetteer.Place | gazetteer.Organization | gazetteer.Demonym | gazetteer.Title | gazetteer.Family | gazetteer.Time

// phrases marks the longest phrases that the tables know, from left to right.
func phrases(words []Word, keys []gazetteer.Key, table *gazetteer.Table) {
	for i := 0; i < len(words); {
		if words[i].Shape == Mark || words[i].Shape == Number {
			i++
			continue
		}
		c, n := table.Match(keys[i:], words[i].Shape == Capitals, named)
		if n == 0 || !capitalized(words[i:i+n]) {
			i++
			continue
		}
		for k := range n {
			words[i+k].Phrase = c
			words[i+k].Part = uint8(At(0, k, n))
		}
		i += n
	}
}

func capitalized(words []Word) bool {
	for i := range words {
		if words[i].Capital() {
			return true
		}
	}
	return false
}

// affixes hashes the ends of a token in small letters.
func affixes(w *Word, s string) {
	for n := range 3 {
		size := min(n+2, len(s))
		w.prefix[n] = folded(s[:size])
		w.suffix[n] = folded(s[len(s)-size:])
	}
}

// folded hashes bytes with ASCII letters made small.
func folded(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// counts of the characters of a token.
type counts struct{ upper, lower, digit, first int }

// ShapeOf returns the shape of a token.
func ShapeOf(s string) Shape {
	c := count(s)
	switch {
	case c.upper+c.lower+c.digit == 0:
		return Mark
	case c.upper+c.lower == 0:
		return Number
	case c.digit > 0:
		return Coded
	case c.upper == 0:
		return Lower
	case c.upper == 1 && c.lower == 0:
		return Letter
	case c.lower == 0 || c.lower == 1 && c.upper > 2:
		return Capitals
	case c.upper == 1 && c.first == 1:
		return Initial
	}
	return Mixed
}

func count(s string) (c counts) {
	for i, r := range s {
		switch {
		case 'a' <= r && r <= 'z':
			c.lower++
		case 'A' <= r && r <= 'Z', r >= utf8.RuneSelf && (unicode.IsUpper(r) || unicode.IsTitle(r)):
			c.upper++
			if i == 0 {
				c.first = 1
			}
		case '0' <= r && r <= '9':
			c.digit++
		case r >= utf8.RuneSelf && unicode.IsLetter(r):
			c.lower++
		}
	}
	return c
}
