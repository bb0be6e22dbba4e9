package timex

// yearAfter reads the year that follows a day or month: "1940", ", 1940", "of
// 1940", "479 BC", "of that year", "this year", "next year".
func (p *parser) yearAfter(f frame, i int) (frame, int) {
	comma := p.is(i, ",")
	j := p.skip(i, ",")
	if !comma {
		j = p.skip(i, "of")
	}
	if year, end := p.yearNumber(j); end > j {
		f.date.year = year
		return f, end
	}
	if comma {
		return f, i
	}
	k := p.skip(p.skip(i, "of"), "the")
	if r, unitAt := p.relationAt(k); r != noRelation && p.at(unitAt).word.unit == yearUnit && !p.at(unitAt).word.plural && (p.is(i, "of") || r <= same) {
		f.yearRelation = r
		if p.is(i, "of") {
			return f, unitAt + 1
		}
		return f, i // "March 11 this year": two expressions, one date
	}
	return f, i
}

// relationAt reads "last", "that same", "the very next"; the index returned is
// that of the word after.
func (p *parser) relationAt(i int) (relation, int) {
	j := i
	if p.is(j, "that", "this") && p.at(j+1).word.relation != noRelation && p.is(j+1, "same", "past", "coming", "last", "next") {
		j++
	}
	if p.is(j, "very") {
		j++
	}
	r := p.at(j).word.relation
	if r == noRelation {
		return noRelation, i
	}
	return r, j + 1
}

// yearNumber reads a year next to a month or day: four digits, or fewer with
// an era.
func (p *parser) yearNumber(i int) (year, end int) {
	a := p.at(i)
	if p.is(i, "'") && p.at(i+1).digits == 2 && p.at(i+1).glued {
		return shortYear(p.at(i + 1).number), i + 2
	}
	if a.number < 1 || a.digits > 4 || p.amount(i) {
		return 0, i
	}
	if e, end := p.era(i + 1); end > i+1 {
		return e * a.number, end
	}
	if a.digits == 4 && a.number >= 1000 && !(p.at(i+1).glued && p.is(i+1, "s", "th", "st", "nd", "rd")) {
		return a.number, i + 1
	}
	return 0, i
}

// shortYear is the year of two digits: '99 is 1999, '05 is 2005.
func shortYear(n int) int {
	if n < 30 {
		return 2000 + n
	}
	return 1900 + n
}

// era reads "BC" or "AD": -1 or 1.
func (p *parser) era(i int) (sign, end int) {
	switch {
	case p.is(i, "bc", "bce"):
		return -1, i + 1
	case p.is(i, "ad", "ce"):
		return 1, i + 1
	}
	return 0, i
}

// amount reports whether the digits at i are part of a longer number or a sum:
// "1,200", "3.5", "$1500", "1500%".
func (p *parser) amount(i int) bool {
	here, before, after := p.at(i), p.at(i-1), p.at(i+1)
	if p.is(i-1, "$", "£", "€", "¥", "#", "+") || p.is(i+1, "%", "°") {
		return true
	}
	if after.glued && p.is(i+1, ",", ".") && p.at(i+2).glued && p.at(i+2).digits > 0 {
		return true
	}
	if here.glued && before.glued && p.is(i-1, ",", ".") && p.at(i-2).digits > 0 && !(here.digits == 4 && p.at(i-2).digits <= 2 && p.is(i-1, ",")) {
		return true
	}
	return after.glued && after.number < 0 && after.lower >= "a" && after.lower <= "z" || here.glued && before.lower >= "a" && before.lower <= "z" && !p.is(i-1, "fy", "mid")
}

// bareYear reads a year that stands alone: "1939", "the year 1939", "480 BC",
// "AD 79", the 17 of "1915-17".
func (p *parser) bareYear(i int, the bool) (frame, int) {
	j := i
	if p.is(j, "year", "years") && (the || p.at(j).capital) {
		j++
	}
	if p.is(j, "ad") && p.at(j+1).number > 0 && p.at(j+1).digits <= 4 {
		return frame{date: date{grain: yearGrain, year: p.at(j + 1).number}}, j + 2
	}
	a := p.at(j)
	if p.is(j, "'") && (!a.glued || p.is(j-1, "(")) && p.at(j+1).digits == 2 && p.at(j+1).glued && !p.at(j+2).glued {
		return frame{date: date{grain: yearGrain, year: shortYear(p.at(j + 1).number)}, twoDigits: true}, j + 2
	}
	if a.number < 1 || p.amount(j) {
		return frame{}, i
	}
	f := frame{date: date{grain: yearGrain, year: a.number}}
	if e, end := p.era(j + 1); end > j+1 && a.digits <= 4 {
		f.date.year *= e
		return f, end
	}
	if f, end := p.shortened(j); end > j {
		return f, end
	}
	if p.beforeEra(j) {
		f.date.year = -a.number
		return f, j + 1
	}
	if a.digits == 4 && p.plausibleYear(j, the || j > i) {
		return f, j + 1
	}
	return frame{}, i
}

// shortened reads the 17 of "1915-17" and the "20" of "2019/20".
func (p *parser) shortened(i int) (frame, int) {
	a := p.at(i)
	if len(p.found) == 0 || a.digits != 2 || !p.is(i-1, "-", "/") || !a.glued || p.is(i+1, "-") && p.at(i+1).glued {
		return frame{}, i
	}
	before := p.found[len(p.found)-1]
	if before.end != i-1 || before.date.grain != yearGrain || before.date.year < 1000 || a.number <= before.date.year%100 {
		return frame{}, i
	}
	return frame{date: date{grain: yearGrain, year: before.date.year/100*100 + a.number}, shares: fromPrevious}, i + 1
}

// beforeEra reports whether the number at i shares the era of the next one:
// "496 and 495 BC", "480-479 BC".
func (p *parser) beforeEra(i int) bool {
	if !p.is(i+1, "-", "and", "or", "to", "/") {
		return false
	}
	other := p.at(i + 2)
	if p.is(i+3, "bc", "bce") && other.number > 0 && other.digits <= 4 {
		return p.at(i).digits <= 4
	}
	return false
}

// plausibleYear decides whether four digits that stand alone are a year. "In
// 2019" is; "2000 people", "Boeing 1747" and "over 1500 troops" are not.
func (p *parser) plausibleYear(i int, the bool) bool {
	n, before, after := p.at(i).number, p.at(i-1), p.at(i+1)
	expected := (before.word.class == inside || before.word.class == open) && !p.is(i-1, "for", "at", "over", "about", "around", "to") ||
		p.is(i-1, "early", "late", "mid") || the
	switch {
	case n < 1000 || n > 2999 || before.word.class == quantity:
		return false
	case after.glued && p.is(i+1, ":") && p.at(i+2).glued && p.at(i+2).digits > 0 || p.at(i).glued && p.is(i-1, ":", ".") || p.is(i-1, "no") || p.is(i-2, "no") && p.is(i-1, "."):
		return false
	case p.measured(i+1) || n%100 == 0 && !expected && !p.joins(i-1) && !p.is(i-1, "(", "to") && !(p.is(i+1, "-") && p.at(i+2).digits == 4), p.dialed(i):
		return false
	case p.countedPlural(i + 1):
		exact := n%100 != 0 && p.is(i-1, "in", "of", "from", "as", "its", "after", "before", "by")
		return (exact || the || p.is(i-1, "since", "during")) && n >= 1500 && n < 2100
	case n >= 1500 && n < 2100:
		return true
	}
	return expected && n < 2200 && !the
}

// dialed reports whether dashes tie the number at i to one that is no year:
// "555-1984".
func (p *parser) dialed(i int) bool {
	before, after := p.at(i-2).digits, p.at(i+2).digits
	return p.is(i-1, "-") && p.at(i-1).glued && p.at(i).glued && before > 0 && before != 4 ||
		p.is(i+1, "-") && p.at(i+1).glued && p.at(i+2).glued && after > 0 && after != 4 && after != 2
}

// measures are what numbers are counted in, beside plurals in -s.
var measures = map[string]bool{
	"people": true, "men": true, "women": true, "children": true, "percent": true, "per": true, "km": true, "m": true, "kg": true, "feet": true,
	"ft": true, "mm": true, "cm": true, "mi": true, "mph": true, "million": true, "billion": true, "thousand": true, "hundred": true,
	"hours": true, "hrs": true, "hr": true, "gmt": true, "utc": true, "police": true, "other": true, "more": true, "local": true, "acres": true,
	"foreign": true, "new": true, "square": true, "cubic": true, "staff": true, "cattle": true, "sheep": true, "head": true, "points": true,
}

func (p *parser) measured(i int) bool { return measures[p.at(i).lower] }

// countedPlural reports whether a plural noun begins at i, maybe after an
// adjective: "2000 armed soldiers".
func (p *parser) countedPlural(i int) bool {
	for k := i; k < i+2; k++ {
		a := p.at(k)
		if a.capital || a.word.class != noClass || a.lower == "" || a.lower[0] < 'a' || p.is(k, "his", "this", "was", "its", "is", "has", "as", "us", "does") {
			return false
		}
		if n := len(a.lower); n > 3 && a.lower[n-1] == 's' && a.lower[n-2] != 's' && a.lower[n-2] != '\'' {
			return true
		}
	}
	return false
}

// decade reads "1990s", "the 1990's", "'90s", "the sixties".
func (p *parser) decade(i int, the bool) (frame, int) {
	a := p.at(i)
	if p.is(i, "'") {
		a = p.at(i + 1)
		if a.digits == 2 && a.number%10 == 0 && p.at(i+2).glued && p.is(i+2, "s") {
			return frame{date: date{grain: decadeGrain, year: shortYear(a.number)}}, i + 3
		}
		return frame{}, i
	}
	if ten, ok := decades[a.lower]; ok && the && !p.is(i-2, "his", "her", "their") {
		return frame{date: date{grain: decadeGrain, year: 1900 + ten}}, i + 1
	}
	nineties := the && a.number >= 20 && p.is(i-2, "in", "of", "during", "since", "from")
	if a.number <= 0 || a.number%10 != 0 || a.digits == 2 && !p.afterDecade(i) && !nineties || a.digits > 4 {
		return frame{}, i
	}
	j := i + 1
	if p.is(j, "'") && p.at(j).glued {
		j++
	}
	if p.is(j, "'s") || p.is(j, "s") && p.at(j).glued {
		year := a.number
		if a.digits == 2 && nineties && !p.afterDecade(i) {
			year = shortYear(a.number)
		} else if a.digits == 2 {
			year = p.found[len(p.found)-1].date.year/100*100 + a.number
		}
		if e, end := p.era(j + 1); end > j+1 {
			return frame{date: date{grain: decadeGrain, year: e * year}}, end
		}
		if year >= 1000 {
			return frame{date: date{grain: decadeGrain, year: year}}, j + 1
		}
	}
	return frame{}, i
}

// afterDecade reports whether the atom before i joins it to a decade: "the
// 1980s and 90s".
func (p *parser) afterDecade(i int) bool {
	if len(p.found) == 0 {
		return false
	}
	before := p.found[len(p.found)-1]
	return before.date.grain == decadeGrain && before.end == i-1 && before.date.year > 0
}

var decades = map[string]int{
	"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90,
}

// century reads "the 20th century", "nineteenth-century", "the 4th century BC".
func (p *parser) century(i int, the bool) (frame, int) {
	n, j := p.dayNumber(i)
	if j == i || p.at(i).number > 0 && j == i+1 {
		return frame{}, i
	}
	k := p.skip(j, "-")
	unit := p.at(k).word.unit
	if unit != centuryUnit && unit != millenniumUnit || p.at(k).word.plural {
		return frame{}, i
	}
	size, g := 100, centuryGrain
	if unit == millenniumUnit {
		size, g = 1000, millenniumGrain
	}
	f := frame{date: date{grain: g, year: (n-1)*size + 1}}
	if e, end := p.era(k + 1); end > k+1 {
		f.date.year *= e
		return f, end
	}
	return f, k + 1
}
