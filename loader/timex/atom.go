package timex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"claimgraph/loader/text"
)

// atom is a run of letters or of digits, or one other character. Tokenizers
// disagree on "mid-May", "10:30" and "5pm"; atoms are the same for all.
type atom struct {
	lower      string // the form in lower case, dashes and quotes made plain
	start, end int    // bytes
	token      int
	number     int  // value of a run of at most nine digits, else -1
	digits     int  // length of a run of digits
	glued      bool // no white space before it
	capital    bool // begins with an upper-case letter
	word       word // what the lexicon knows of it
}

// dotted are the abbreviations whose periods belong to them.
var dotted = map[string]string{
	"a.m.": "am", "p.m.": "pm", "a.m": "am", "p.m": "pm", "b.c.": "bc", "a.d.": "ad", "b.c": "bc",
	"b.c.e.": "bce", "c.e.": "ce", "ca.": "ca", "c.": "c", "hr.": "hr", "hrs.": "hrs",
}

// atomize adds the atoms of tokens to atoms.
func atomize(atoms []atom, tokens []text.Token) []atom {
	last := -1
	for t, token := range tokens {
		from := len(atoms)
		if short, ok := abbreviation(token.Form); ok {
			atoms = append(atoms, newAtom(short, token.Form))
			atoms[from].end = len(token.Form)
		} else {
			atoms = split(atoms, token.Form)
		}
		for i := from; i < len(atoms); i++ {
			a := &atoms[i]
			a.token = t
			a.glued = i > from || token.Span.Start == last
			a.start += token.Span.Start
			a.end += token.Span.Start
		}
		last = token.Span.End
	}
	return atoms
}

// abbreviation reads "p.m." and, for names of months and days, "Sept.".
func abbreviation(form string) (string, bool) {
	if len(form) < 2 || len(form) > 6 || !strings.Contains(form, ".") {
		return "", false
	}
	lower := strings.ToLower(form)
	if short, ok := dotted[lower]; ok {
		return short, true
	}
	short, found := strings.CutSuffix(lower, ".")
	if w := lexicon[short]; found && (w.month != 0 || w.weekday != 0) {
		return short, true
	}
	return "", false
}

// split cuts a form into atoms whose offsets count from the form's start.
func split(atoms []atom, form string) []atom {
	for i := 0; i < len(form); {
		first, size := utf8.DecodeRuneInString(form[i:])
		j := i + size
		for kind := kindOf(first); kind != otherRune && j < len(form); {
			r, n := utf8.DecodeRuneInString(form[j:])
			if kindOf(r) != kind {
				break
			}
			j += n
		}
		a := newAtom(plain(first, form[i:j]), form[i:j])
		a.start, a.end = i, j
		atoms = append(atoms, a)
		i = j
	}
	return atoms
}

type runeKind uint8

const (
	otherRune runeKind = iota
	letterRune
	digitRune
)

func kindOf(r rune) runeKind {
	switch {
	case r >= '0' && r <= '9':
		return digitRune
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return letterRune
	}
	return otherRune
}

// plain lowers a form and makes dashes and quotes one of each kind.
func plain(first rune, form string) string {
	switch first {
	case '–', '‐', '‑', '‒', '−':
		return "-"
	case '—':
		return "--"
	case '’', '‘', 'ʼ':
		return "'"
	}
	return strings.ToLower(form)
}

func newAtom(lower, form string) atom {
	a := atom{lower: lower, number: -1}
	first, _ := utf8.DecodeRuneInString(form)
	a.capital = unicode.IsUpper(first)
	if first >= '0' && first <= '9' {
		a.digits = len(form)
		if len(form) <= 9 {
			a.number = 0
			for _, c := range form {
				a.number = a.number*10 + int(c-'0')
			}
		}
		return a
	}
	a.word = lexicon[lower]
	return a
}
