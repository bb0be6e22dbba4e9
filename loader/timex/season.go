package timex

// season reads "summer 2003", "the summer of 2003", "the 2003 summer", "the
// spring of next year", and a season alone where the words around it show that
// it is one: "fall" is mostly a verb, "spring" also a well.
func (p *parser) season(i int, the bool) (frame, int) {
	if year, j := p.yearNumber(i); j > i && p.at(j).word.season != 0 {
		return frame{date: date{grain: seasonGrain, sub: int(p.at(j).word.season), year: year}}, j + 1
	}
	s := int(p.at(i).word.season)
	if s == 0 {
		return frame{}, i
	}
	f, end := p.yearAfter(frame{date: date{grain: seasonGrain, sub: s}}, i+1)
	if end > i+1 || f.yearRelation != noRelation {
		if p.is(i, "fall") && !the && p.is(i+1, "of") && p.at(end-1).number < 0 {
			return frame{}, i
		}
		return f, end
	}
	before := p.at(i - 1)
	led := before.word.class == inside || before.word.class == open || before.word.modifier != noModifier || the
	switch {
	case p.is(i, "fall"):
		if !the && !p.is(i-1, "in", "last", "this", "next", "early", "late", "every") || p.is(i+1, "of", "in", "from", "to") || p.is(i+1, "and") && p.at(i+2).word.season == 0 || p.tag(i) == "VB" {
			return frame{}, i
		}
	case p.is(i, "spring"):
		if p.named(i) || i > 0 && !led && !p.is(i-1, "its", "their") && !p.joins(i-1) || p.is(i+1, "'", "'s") || !the && !p.phraseEnds(i+1) && !p.is(i+1, "-") {
			return frame{}, i
		}
	case p.at(i).capital && i > 0 && before.capital && before.word == (word{}) && !p.is(i-1, "the"):
		return frame{}, i // "Prague Spring", "Paul Winter"
	case p.at(i).capital && i > 0 && p.at(i+1).capital && p.is(i+1, "olympics", "palace", "games", "paralympics"):
		return frame{}, i
	}
	return f, i + 1
}

// joins reports whether atom i joins what follows to an expression before it.
func (p *parser) joins(i int) bool {
	return p.is(i, "and", "or", "-", "/", "to", ",") && len(p.found) > 0 && p.found[len(p.found)-1].end == i
}

// fraction reads quarters and halves: "the third quarter of 2019", "Q3 2019",
// "the first half of the year", "H1". A half of anything else (a match) is none.
func (p *parser) fraction(i int, the bool) (frame, int) {
	if p.is(i, "fiscal", "fy") || p.is(i, "financial") && p.is(i+1, "year") {
		return p.fiscal(i)
	}
	if p.is(i, "q", "h") && p.at(i).capital && p.at(i+1).digits == 1 && p.at(i+1).glued {
		f := frame{date: date{grain: quarterGrain, sub: p.at(i + 1).number}}
		if p.is(i, "h") {
			f.date.grain = halfGrain
		}
		f, end := p.yearAfter(f, i+2)
		if f.date.sub < 1 || f.date.grain == halfGrain && (f.date.sub > 2 || f.date.year == 0) || f.date.sub > 4 {
			return frame{}, i
		}
		return f, end
	}
	n, j := p.dayNumber(i)
	if p.is(i, "last", "latter", "final") {
		n, j = 2, i+1
	}
	if j == i || p.at(i).number > 0 && j == i+1 {
		return frame{}, i
	}
	j = p.skip(j, "-")
	f := frame{date: date{sub: n}}
	switch {
	case p.is(j, "quarter") && n <= 4 && !p.is(i, "last", "latter"):
		f.date.grain = quarterGrain
	case p.is(j, "half") && n <= 2:
		f.date.grain = halfGrain
	default:
		return frame{}, i
	}
	return p.fractionOf(f, i, j+1, the)
}

// fractionOf reads what the quarter or half is one of.
func (p *parser) fractionOf(f frame, i, j int, the bool) (frame, int) {
	k := p.skip(p.skip(j, "of"), "the")
	if y, end := p.yearNumber(k); end > k {
		f.date.year = y
		return f, end
	}
	if p.is(j, "of") {
		if r, unitAt := p.relationAt(k); r != noRelation && p.at(unitAt).word.unit == yearUnit {
			f.yearRelation = r
			return f, unitAt + 1
		}
		if p.is(k, "year") && k > j+1 {
			f.yearRelation = itself
			return f, k + 1
		}
		if c, end := p.century(k, true); end > k && f.date.grain == halfGrain {
			c.modifier = early
			if f.date.sub == 2 {
				c.modifier = late
			}
			return c, end
		}
		if d, end := p.decade(k, true); end > k && f.date.grain == halfGrain {
			return d, end
		}
		return frame{}, i
	}
	led := p.at(i-1).word.class == inside || p.at(i-1).word.class == open || the || p.is(i+1, "-") // "first-quarter earnings"
	if f.date.grain == quarterGrain && led && !p.is(j, "final", "finals", "back", "-", "mile") {
		return f, j
	}
	return frame{}, i
}

// fiscal reads "fiscal 2019", "fiscal year 2019", "FY2019", "FY19".
func (p *parser) fiscal(i int) (frame, int) {
	j := p.skip(i+1, "year")
	a := p.at(j)
	switch {
	case a.digits == 4 && a.number > 1900 && a.number < 2100:
		return frame{date: date{grain: fiscalGrain, year: a.number}}, j + 1
	case a.digits == 2 && a.glued && p.is(i, "fy"):
		return frame{date: date{grain: fiscalGrain, year: shortYear(a.number)}}, j + 1
	}
	return frame{}, i
}

// holidays are the feasts with one date for all the world, or a rule for it.
// A month of 0 marks Easter, a day of 0 the fourth Thursday of the month.
var holidays = map[string]struct{ month, day int }{
	"christmas": {12, 25}, "christmas day": {12, 25}, "christmas eve": {12, 24}, "boxing day": {12, 26},
	"new year's day": {1, 1}, "new year's eve": {12, 31}, "new year 's day": {1, 1}, "new year 's eve": {12, 31},
	"valentine's day": {2, 14}, "halloween": {10, 31}, "easter sunday": {}, "easter": {}, "thanksgiving": {11, 0}, "thanksgiving day": {11, 0},
}

// holiday reads the name of a feast and the year after it: "Christmas 1963".
func (p *parser) holiday(i int) (frame, int) {
	if !p.at(i).capital {
		return frame{}, i
	}
	name, feast, end := "", struct{ month, day int }{}, i
	for j := i; j < i+5 && j < len(p.atoms); j++ {
		if j > i && !p.at(j).glued {
			name += " "
		}
		name += p.at(j).lower
		if f, ok := holidays[name]; ok {
			feast, end = f, j+1
		}
	}
	if end == i+1 && p.at(i-1).capital && p.at(i-1).word == (word{}) && !p.is(i-1, "the") && !leadWord(p.at(i-1).lower) {
		return frame{}, i // a surname: "Ruth Christmas"
	}
	if end == i || p.at(end).capital && p.at(end).number < 0 && p.at(end).word == (word{}) && end == i+1 && p.is(end, "island", "islands", "carol") {
		return frame{}, i
	}
	f := frame{date: date{grain: dayGrain, month: feast.month, day: feast.day}}
	switch {
	case feast.month == 0:
		f.value = easterName
	case feast.day == 0:
		f.value = thanksgivingName
	}
	return p.yearAfter(f, end)
}

// The feasts whose day depends on the year; see movable.
const (
	easterName       = "easter"
	thanksgivingName = "thanksgiving"
)

// movable is the day of a movable feast, by the anonymous Gregorian algorithm
// for Easter.
func movable(name string, year int) date {
	if name == thanksgivingName {
		first := date{grain: dayGrain, year: year, month: 11, day: 1}
		return first.addDays((4-first.isoWeekday()+7)%7 + 21)
	}
	a, b, c := year%19, year/100, year%100
	d := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	e := (32 + 2*(b%4) + 2*(c/4) - d - c%4) % 7
	m := (a + 11*d + 22*e) / 451
	n := d + e - 7*m + 114
	return date{grain: dayGrain, year: year, month: n / 31, day: n%31 + 1}
}
