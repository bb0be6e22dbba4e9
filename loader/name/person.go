package name

import (
	"strings"

	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/name/sequence"
)

// Gender is how a given name is mostly borne.
type Gender uint8

// The genders of given names; Unknown also for a word that is none.
const (
	Unknown Gender = iota
	Male
	Female
	Either
)

// Gender looks up a given name ("Ingrid").
func (t *Tagger) Gender(given string) Gender {
	switch t.table.Word(gazetteer.KeyOf(given), false) & gazetteer.Given {
	case gazetteer.Male:
		return Male
	case gazetteer.Female:
		return Female
	case gazetteer.Given:
		return Either
	}
	return Unknown
}

// Family returns which of the words of a person's name are the family name, as
// a half-open range: the first where it is written first ("Zhou Mingyu"), else
// the last with its particles ("Ruud van der Berg"), without "Jr.". A name of
// one word is taken for a family name unless it is known as a given one only.
func (t *Tagger) Family(words []string) (first, end int) {
	class := func(i int) gazetteer.Class { return t.table.Word(gazetteer.KeyOf(words[i]), false) }
	end = len(words)
	for end > 1 && class(end-1)&gazetteer.Suffix != 0 {
		end--
	}
	switch {
	case end == 0:
		return 0, 0
	case end == 1:
		if c := class(0); c&gazetteer.Given != 0 && c&gazetteer.Family == 0 {
			return 0, 0
		}
		return 0, 1
	case class(0)&gazetteer.FamilyFirst != 0 && end == 4 && words[2] == "-" && words[3] == strings.ToLower(words[3]):
		return 0, 1 // "Kim Min-ji"
	case class(0)&gazetteer.FamilyFirst != 0 && class(0)&gazetteer.Given == 0 && class(end-1)&(gazetteer.FamilyFirst|gazetteer.Family) == 0:
		return 0, 1
	}
	first = end - 1
	for first > 1 && (words[first-1] == "-" || class(first-1)&gazetteer.Particle != 0 && words[first-1] == strings.ToLower(words[first-1])) {
		first--
		if words[first] == "-" && first > 1 {
			first--
		}
	}
	return first, end
}

// PlaceOf returns the country or region that a demonym, a capital, a city or a
// country's name points to ("Oslo" to "Norway"); empty when none is known. A
// capital is often written for its government.
func (t *Tagger) PlaceOf(phrase string) string { return t.table.PlaceOf(phrase) }

// Capital reports whether a word is the capital of a country.
func (t *Tagger) Capital(word string) bool {
	return t.table.Word(gazetteer.KeyOf(word), false)&gazetteer.Capital != 0
}

// Titled reports whether a word can be a title or an office ("Minister").
func (t *Tagger) Titled(word string) bool {
	return t.table.Word(gazetteer.KeyOf(word), sequence.ShapeOf(word) == sequence.Capitals)&gazetteer.Title != 0
}
