package timex

// dayNumber reads a day of the month: "5", "5th", "fifth", "twenty-first".
func (p *parser) dayNumber(i int) (day, end int) {
	a := p.at(i)
	if a.number > 0 && a.number <= 31 && a.digits <= 2 {
		next := p.at(i + 1)
		switch {
		case next.glued && p.is(i+1, "st", "nd", "rd", "th"):
			return a.number, i + 2
		case next.glued && (p.is(i+1, ":", "%", "/") || next.word == (word{}) && next.lower >= "a" && next.lower <= "z"):
			return 0, i
		case next.glued && p.is(i+1, ".", ",") && p.at(i+2).glued && p.at(i+2).digits > 0 && p.at(i+2).digits != 4:
			return 0, i
		}
		return a.number, i + 1
	}
	return p.ordinal(i)
}

// ordinal reads "first" to "thirty-first" in words.
func (p *parser) ordinal(i int) (n, end int) {
	a := p.at(i)
	if a.word.ordinal != 0 {
		return int(a.word.ordinal), i + 1
	}
	if a.word.cardinal >= 20 && a.word.cardinal < 100 && p.is(i+1, "-") {
		if o := int(p.at(i + 2).word.ordinal); o > 0 && o < 10 {
			return int(a.word.cardinal) + o, i + 3
		}
	}
	return 0, i
}

// dayFirst reads "9 April 1940", "the 25th of August", "the 20th" (after a
// preposition), and the 6 of "6-7 January".
func (p *parser) dayFirst(i int, the bool) (frame, int) {
	day, j := p.dayNumber(i)
	if j == i {
		return frame{}, i
	}
	numeral := p.at(i).number > 0
	if month, end := p.month(p.dashed(p.skip(j, "of"))); end > p.dashed(p.skip(j, "of")) {
		f := frame{date: date{grain: dayGrain, month: month, day: day}}
		if (numeral || the) && f.date.valid() {
			return p.yearAfter(f, p.dashed(end))
		}
		return frame{}, i
	}
	if f, end := p.ofThatMonth(day, j); end > j {
		return f, end
	}
	if numeral && p.sharesNext(j) {
		return frame{date: date{grain: dayGrain, day: day}, shares: fromNext}, j
	}
	if f, end := p.sharesPrevious(i, j, day); end > i {
		return f, end
	}
	ordinal := j == i+2 && numeral
	if the && ordinal && p.at(i-2).word.class != noClass && p.at(i-2).word.class <= open && p.phraseEnds(j) {
		return frame{date: date{grain: dayGrain, day: day}}, j
	}
	return frame{}, i
}

// dashed is i, or what follows a dash inside a date: "28-Aug-2010".
func (p *parser) dashed(i int) int {
	next := p.at(i + 1)
	if p.is(i, "-") && p.at(i).glued && next.glued && (next.word.month != 0 && next.word.short || next.digits == 4 && p.at(i-1).word.short) {
		return i + 1
	}
	return i
}

// ofThatMonth reads the end of "the 28th of that month".
func (p *parser) ofThatMonth(day, i int) (frame, int) {
	if !p.is(i, "of") {
		return frame{}, i
	}
	j := p.skip(i+1, "the")
	if r := p.at(j).word.relation; r != noRelation && p.at(j+1).word.unit == monthUnit {
		return frame{date: date{grain: dayGrain, day: day}, relation: r, unit: monthUnit}, j + 2
	}
	return frame{}, i
}

// sharesNext reports whether at j another day and its month follow: "6-7
// January", "28 and 29 August".
func (p *parser) sharesNext(j int) bool {
	if !p.is(j, "-", "and", "or", "to", "/", ",") {
		return false
	}
	k := p.skip(j+1, "the")
	_, end := p.dayNumber(k)
	if end == k {
		return false
	}
	_, after := p.month(p.skip(end, "of"))
	return after > p.skip(end, "of")
}

// sharesPrevious reads the 9 of "March 5-9, 1918" and the 5 of "May 4 and 5".
func (p *parser) sharesPrevious(i, j, day int) (frame, int) {
	if len(p.found) == 0 {
		return frame{}, i
	}
	before := p.found[len(p.found)-1]
	k := i - 1
	if p.is(k, "the") {
		k--
	}
	if before.end != k || before.date.grain != dayGrain || before.date.month == 0 || before.date.day == 0 || before.date.year != 0 && !p.is(k, "-") {
		return frame{}, i
	}
	if !p.is(k, "-", "to") && !(p.is(k, "and", "or", ",", "through", "until") && p.phraseEnds(j)) {
		return frame{}, i
	}
	f := frame{date: date{grain: dayGrain, day: day, month: before.date.month}, shares: fromPrevious}
	if !f.date.valid() || p.is(k, ",") && !p.is(j, ",", "and") {
		return frame{}, i
	}
	return p.yearAfter(f, j)
}

// phraseEnds reports whether what follows atom i-1 is no noun that it could
// belong to: "the 20th was", but not "the 20th regiment".
func (p *parser) phraseEnds(i int) bool {
	a := p.at(i)
	switch {
	case i >= len(p.atoms) || a.word.class != noClass && a.word.class != frequency && a.word.class != uncounted && a.word.class != quantity:
		return true
	case a.number >= 0 || a.capital:
		return false
	case a.lower == "":
		return true
	}
	return a.lower[0] < 'a' && a.lower != "-" && a.lower != "$" && a.lower != "%" || p.is(i, "--", "that", "this", "then", "alone", "onwards", "onward") ||
		len(a.lower) > 4 && a.lower[len(a.lower)-2:] == "ed"
}
