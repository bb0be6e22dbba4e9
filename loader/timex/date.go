package timex

// dated reads a date of the calendar with what stands before and after it:
// "the end of March 2019", "mid-1987", "about 1910", "Friday night".
func (p *parser) dated(i int) (frame, int) {
	j := i
	var m modifier
	j = p.skip(j, "very")
	if a := p.at(j); a.word.modifier == approximately || p.is(j, "c") {
		if n := p.skip(p.skip(j+1, "."), "the"); p.at(n).number > 0 || p.at(n).word.month != 0 || p.at(n).word.modifier != noModifier {
			m, j = approximately, p.skip(j+1, ".")
		}
	}
	mod, j := p.modified(j)
	if mod != noModifier {
		m = mod
	}
	start := p.skip(j, "the")
	f, end := p.calendar(start, p.is(start-1, "the"))
	if end == start || start > i && start == i+1 && p.is(i, "the") && !p.articled(&f, start) {
		return frame{}, i
	}
	f.modifier = m
	return p.withPart(f, i, end)
}

// articled reports whether "the" belongs to the expression after it: "the
// summer", "the 1990s", "the 5th of May"; but not in "the 1945 campaign".
func (p *parser) articled(f *frame, i int) bool {
	switch f.date.grain {
	case yearGrain:
		return p.is(i, "year", "years")
	case monthGrain:
		return false
	case dayGrain:
		return p.at(i).word.month == 0 && f.date.weekday == 0 && f.value == "" && p.at(i).number >= 0 || p.at(i).word.ordinal != 0
	}
	return f.kind == calendarDate
}

// modified reads the words for a part of a period, up to its name: "early",
// "mid-", "the end of", "late in", "the latter part of".
func (p *parser) modified(i int) (modifier, int) {
	j := p.skip(i, "the")
	m := p.at(j).word.modifier
	switch {
	case p.is(j, "early", "late", "mid", "middle") && !p.is(j+1, "of", "part"):
		j = p.skip(j+1, "-")
		if p.is(j, "in", "on") {
			j++
		}
		return m, j
	case m != noModifier && m != approximately && p.is(j+1, "of"):
		return m, j + 2
	case p.is(j, "early", "late", "latter") && p.is(j+1, "part", "days", "months", "years") && p.is(j+2, "of"):
		return max(m, early), j + 3
	case p.is(j, "rest", "remainder", "turn") && p.is(j+1, "of"):
		return late, j + 2
	}
	return noModifier, i
}

// calendar reads a date without modifiers. The argument says whether "the"
// stood before it.
func (p *parser) calendar(i int, the bool) (frame, int) {
	if a := p.at(i); a.number >= 0 || p.is(i, "'") {
		if f, end := p.numeric(i); end > i {
			return f, end
		}
	}
	if f, end := p.weekday(i); end > i {
		return f, end
	}
	if f, end := p.monthFirst(i); end > i {
		return f, end
	}
	if f, end := p.dayFirst(i, the); end > i {
		return f, end
	}
	if f, end := p.season(i, the); end > i {
		return f, end
	}
	if f, end := p.fraction(i, the); end > i {
		return f, end
	}
	if f, end := p.century(i, the); end > i {
		return f, end
	}
	if f, end := p.decade(i, the); end > i {
		return f, end
	}
	if f, end := p.holiday(i); end > i {
		return f, end
	}
	return p.bareYear(i, the)
}

// weekday reads "Friday" and the date after it: "Friday, July 21, 2017",
// "Sunday the 5th of May", "Tuesday (July 5)" stops before the bracket.
func (p *parser) weekday(i int) (frame, int) {
	a := p.at(i)
	if a.word.weekday == 0 || !a.capital || a.word.plural {
		return frame{}, i
	}
	j := p.skip(i+1, ".")
	if !a.word.short {
		j = i + 1
	}
	for _, k := range [...]int{p.skip(j, ","), j} {
		if f, end := p.monthFirst(k); end > k && f.date.grain == dayGrain {
			f.date.weekday = int(a.word.weekday)
			return f, end
		}
		n := p.skip(k, "the")
		if f, end := p.dayFirst(n, n > k); end > n && f.date.month != 0 {
			f.date.weekday = int(a.word.weekday)
			return f, end
		}
	}
	if a.word.short || p.named(i) {
		return frame{}, i
	}
	return frame{date: date{grain: dayGrain, weekday: int(a.word.weekday)}}, i + 1
}

// named reports whether atom i is part of a longer name: "Sunday Times",
// "Black Friday", "April Jones".
func (p *parser) named(i int) bool {
	after := p.at(i + 1)
	if after.capital && after.number < 0 && after.word == (word{}) && !p.is(i+1, "i") && p.at(i-1).lower != "on" {
		return true
	}
	before := p.at(i - 1)
	return i > 1 && before.capital && before.number < 0 && before.word == (word{}) && before.lower != "the" && !leadWord(before.lower) && p.is(i-1, "black", "good", "holy", "bloody", "palm", "ash", "easter", "super")
}

func leadWord(w string) bool { return leads[w] != noLead }

// month reads the name of a month.
func (p *parser) month(i int) (month, end int) {
	a := p.at(i)
	if a.word.month == 0 || !a.capital {
		return 0, i
	}
	if a.word.short {
		return int(a.word.month), p.skip(i+1, ".")
	}
	return int(a.word.month), i + 1
}

// monthFirst reads "May 10, 1940", "May 10", "May 1940", "June 479 BC",
// "August of that year", "May".
func (p *parser) monthFirst(i int) (frame, int) {
	month, j := p.month(i)
	if j == i {
		return frame{}, i
	}
	f := frame{date: date{grain: monthGrain, month: month}}
	k := p.skip(j, "the")
	if day, end := p.dayNumber(k); end > k && (p.at(k).number > 0 || k == j && p.phraseEnds(end)) {
		f.date.grain, f.date.day = dayGrain, day
		if f, end = p.yearAfter(f, end); f.date.valid() {
			return f, end
		}
		f = frame{date: date{grain: monthGrain, month: month}}
	}
	f, end := p.yearAfter(f, j)
	if end > j {
		return f, end
	}
	if p.bareMonth(i) {
		return f, j
	}
	return frame{}, i
}

// bareMonth decides whether a month's name alone is one. "May" and "March"
// are also verbs, "April", "June" and "August" also people: these need a word
// before them that expects a date ("in May", "last March", "until June").
func (p *parser) bareMonth(i int) bool {
	a, before := p.at(i), p.at(i-1)
	if a.word.short {
		return false
	}
	expected := before.word.class == inside || before.word.class == open || before.word.relation != noRelation ||
		before.word.modifier != noModifier || p.is(i-1, "the", "each", "every", "and", "or", "-", "(", "/", "this", "a")
	if p.joins(i-1) && !p.is(i-1, ",") {
		return true
	}
	switch a.lower {
	case "may":
		return expected && !p.is(i-1, "the", "and", "or") && p.tag(i) != "MD"
	case "march":
		return expected && !p.is(i-1, "the", "a", "for", "about", "to", "on") && !p.is(i+1, "to", "on", "against", "of", "for")
	case "april", "june", "august":
		name := p.at(i+1).capital && p.at(i+1).number < 0 && p.at(i+1).word.month == 0
		return (expected && !p.is(i-1, "and", "or", "of", "by", "to", "for", "about") || p.is(i-1, "of", "to", "by") && !name) && !(name && p.is(i-1, "the", "a"))
	}
	return !p.is(i+1, "'") || expected
}

func (p *parser) tag(i int) string {
	if t := p.at(i).token; t < len(p.tags) && i >= 0 && i < len(p.atoms) {
		return p.tags[t]
	}
	return ""
}

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
