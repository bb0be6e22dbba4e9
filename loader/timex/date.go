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
