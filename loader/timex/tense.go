package timex

import "strings"

// reach is how many atoms away a verb may stand whose tense is taken for an
// expression when no parser has told it.
const reach = 15

// tenseAt is the tense of the nearest verb form around the atoms from first to
// end. What stands before counts as nearer: "the treaty, which will expire on
// May 5, was signed".
func (p *parser) tenseAt(first, end int) Tense {
	for d := 1; d <= reach; d++ {
		if t := p.cue(first - d); t != NoTense {
			return t
		}
		if d > 2 {
			if t := p.cue(end + d - 3); t != NoTense {
				return t
			}
		}
	}
	return NoTense
}

// notVerbs end like a past form and are none.
var notVerbs = map[string]bool{
	"need": true, "speed": true, "feed": true, "seed": true, "indeed": true, "exceed": true, "proceed": true, "succeed": true,
	"hundred": true, "united": true, "red": true, "bed": true, "breed": true, "agreed": false, "sacred": true, "embed": true, "weed": true,
}

// cue is the tense that one word shows.
func (p *parser) cue(i int) Tense {
	a := p.at(i)
	switch {
	case a.lower == "" || a.number >= 0:
		return NoTense
	case p.is(i, "due") && p.is(i+1, "to"):
		return NoTense
	case a.word.class == future:
		return Future
	case p.is(i, "to") && p.is(i-1, "set", "going", "about", "likely", "ready", "poised", "is", "are", "be", "due", "want", "wants", "hope", "intend", "plans", "plan", "begin", "vowed", "agreed"):
		return Future
	case p.is(i-1, "be", "is", "are", "to", "being") && (a.word.class == pastVerb || strings.HasSuffix(a.lower, "ed")):
		return NoTense // a participle: "is to be held"
	case a.word.class == pastVerb || p.is(i, "has", "have", "been"):
		return Past
	case p.is(i, "is", "are", "'s"), p.is(i, "am") && p.is(i-1, "i"): // no "10:30 a.m."
		return Present
	case len(a.lower) > 3 && !a.capital && strings.HasSuffix(a.lower, "ed") && !notVerbs[a.lower]:
		return Past
	}
	return NoTense
}
