package timex

// counted reads a number: "three", "twenty-five", "1,460", "2.5", "a", "a
// few", "two and a half", "a hundred".
func (p *parser) counted(i int) (n float64, indefinite bool, end int) {
	a := p.at(i)
	switch {
	case p.is(i, "half") && p.is(i+1, "a", "an"), p.is(i, "a") && p.is(i+1, "half"):
		return 0.5, false, p.skip(i+2, "-")
	case p.is(i, "a", "an") && p.at(i+1).word.class == uncounted && !p.is(i+1, "some"):
		if end := p.skip(i+2, "of"); p.is(i+1, "couple") && !p.is(end, "hundred", "dozen") {
			return 2, false, end
		}
		return 0, true, i + 2
	case p.is(i, "a") && p.is(i+1, "number") && p.is(i+2, "of"):
		return 0, true, i + 3
	case a.word.class == uncounted:
		return 0, true, p.skip(p.skip(i+1, "more", "hundred", "dozen"), "of")
	case p.is(i, "a", "an") && p.is(i+1, "hundred", "dozen"):
		return float64(p.at(i + 1).word.cardinal), false, i + 2
	case p.is(i, "a", "an"):
		return 1, false, p.skip(i+1, "full", "whole", "single")
	case p.is(i, "single"):
		return 1, false, i + 1
	case a.number >= 0:
		return p.figures(i)
	case a.word.cardinal > 0:
		return p.spelled(i)
	}
	return 0, false, i
}

// figures reads "12", "1,460" and "22.8".
func (p *parser) figures(i int) (float64, bool, int) {
	n, j := float64(p.at(i).number), i+1
	for p.is(j, ",") && p.at(j).glued && p.at(j+1).digits == 3 && p.at(j+1).glued {
		n, j = n*1000+float64(p.at(j+1).number), j+2
	}
	if p.is(j, ".") && p.at(j).glued && p.at(j+1).digits == 1 && p.at(j+1).glued {
		n, j = n+float64(p.at(j+1).number)/10, j+2
	}
	return n, false, j
}

// spelled reads a number in words below ten thousand.
func (p *parser) spelled(i int) (float64, bool, int) {
	n, j := int(p.at(i).word.cardinal), i+1
	if n >= 20 && n < 100 {
		k := p.skip(j, "-")
		if c := int(p.at(k).word.cardinal); c > 0 && c < 10 {
			n, j = n+c, k+1
		}
	}
	if p.is(j, "hundred") {
		n, j = n*100, j+1
	}
	half := float64(n)
	if p.is(j, "and") && (p.is(j+1, "a") && p.is(j+2, "half") || p.is(j+1, "half")) {
		for half += 0.5; !p.is(j-1, "half"); j++ {
		}
	}
	return half, false, j
}

// hedged reads the words before an amount: "about", "more than", "at least".
func (p *parser) hedged(i int) int {
	switch {
	case p.is(i, "more", "less", "fewer") && p.is(i+1, "than"):
		return i + 2
	case p.is(i, "at") && p.is(i+1, "least", "most"):
		return i + 2
	case p.is(i, "up", "close") && p.is(i+1, "to"):
		return i + 2
	case p.is(i, "as") && p.is(i+2, "as"):
		return i
	case p.is(i, "a") && p.is(i+1, "little") && p.is(i+2, "more", "less", "over", "under"):
		return p.skip(i+3, "than")
	case p.is(i, "a", "some") && p.is(i+1, "mere"):
		return i + 2
	case p.at(i).word.hedge && !p.is(i, "some"):
		return p.hedged(i + 1)
	case p.is(i, "some") && (p.at(i+1).number >= 0 || p.at(i+1).word.cardinal > 0):
		return i + 1
	}
	return i
}

// length is an amount of time.
type length struct {
	count      float64
	indefinite bool
	unit       unit
	hyphened   bool // "three-day": an adjective
}

// lengthAt reads "three days", "about a week", "months", "two and a half
// years", "ten-day", "a six-month".
func (p *parser) lengthAt(i int) (length, int) {
	j := p.hedged(i)
	n, indefinite, k := p.counted(j)
	if k == j {
		return p.bareUnits(i, j)
	}
	hyphen := p.is(k, "-")
	k = p.skip(k, "-")
	k = p.skip(k, "more", "full", "consecutive", "straight", "long", "short", "whole", "calendar", "additional", "further")
	a := p.at(k)
	if a.word.unit == noUnit || a.word.unit == seasonUnit || p.is(k, "second") && !hyphen && !p.is(i, "one") {
		return length{}, i
	}
	if p.is(j, "a", "an") && (p.at(k).word.unit == secondUnit || k == j+1 && a.word.plural && !p.is(k+1, "'")) || p.is(k, "quarters") && k == j+1 || p.is(k, "quarter") && k == j+1 && n <= 1 {
		return length{}, i
	}
	if p.at(j).digits == 4 && n > 1 && !a.word.plural && !hyphen {
		return length{}, i // "the 2018 year book"
	}
	return length{count: n, indefinite: indefinite, unit: a.word.unit, hyphened: hyphen && !a.word.plural}, k + 1
}

// bareUnits reads a plural without a number: "for months", "within days".
func (p *parser) bareUnits(i, j int) (length, int) {
	a := p.at(j)
	if !a.word.plural || a.word.unit == secondUnit || a.word.unit == quarterUnit || a.word.unit == weekendUnit {
		return length{}, i
	}
	if p.is(j+1, "earlier", "later", "ago", "before", "afterwards") && p.at(j-1).word.ordinal == 0 && !p.is(j-1, "the", "these", "those") {
		return length{indefinite: true, unit: a.word.unit}, j + 1
	}
	if before := p.at(j - 1); j == i && !before.word.hedge && before.lower >= "a" && before.word.class == noClass && before.word.relation == noRelation || p.is(j-1, "the", "these", "those", "his", "her", "their", "its", "our", "of") && !p.is(j-2, "number", "matter", "couple", "lot", "lots") {
		return length{}, i
	}
	return length{indefinite: true, unit: a.word.unit}, j + 1
}

// duration reads an amount of time that is not counted from a date: "three
// days", "a ten-year lull", "18 years old", "month-long", "the past decade".
func (p *parser) duration(i int) (frame, int) {
	if f, end := p.stretch(i); end > i {
		return f, end
	}
	if u := p.at(i).word.unit; u >= dayUnit && p.is(i+1, "-") && p.is(i+2, "long") {
		return frame{kind: duration, unit: u, count: 1, indefinite: p.at(i).word.plural}, i + 3
	}
	l, end := p.lengthAt(i)
	if end == i || l.unit == weekendUnit {
		return frame{}, i
	}
	f := frame{kind: duration, unit: l.unit, count: l.count, indefinite: l.indefinite}
	switch {
	case p.is(i, "a", "an") && p.is(end, "-") && p.is(end+1, "long") && end == i+2:
		return frame{}, i // "year-long" begins after the article
	case p.is(end, "-") && p.is(end+1, "old", "long"):
		return f, end + 2
	case p.is(end, "old", "long") && !l.hyphened:
		return f, end + 1
	case p.is(end, "of") && p.is(end+1, "age"):
		return f, end + 2
	case p.is(i, "a", "an") && p.is(end, "-") && p.at(end).glued:
		return frame{}, i
	}
	return f, end
}

// stretch reads a length that lies before or after a date: "the past two
// weeks", "the next six months", "the first ten days of May" is ordinalSpan.
func (p *parser) stretch(i int) (frame, int) {
	j := p.skip(i, "the")
	r, k := p.relationAt(j)
	if r == noRelation || r == this || p.is(j, "current") || r == same && !p.is(j, "same") {
		return frame{}, i
	}
	f := frame{kind: duration, relation: p.settle(r, j, j > i)}
	n, indefinite, m := p.counted(k)
	a := p.at(m)
	switch {
	case m > k && a.word.unit >= hourUnit && a.word.unit != seasonUnit:
		f.count, f.indefinite, f.unit = n, indefinite, a.word.unit
	case m == k && a.word.plural && a.word.unit >= hourUnit && r != this:
		f.indefinite, f.unit = true, a.word.unit
	case m == k && (r == past || p.is(j, "last") && j > i) && a.word.unit >= dayUnit && !a.word.plural && !p.is(m+1, "of") && !(a.word.unit == dayUnit && p.is(i-1, "on")):
		f.count, f.unit = 1, a.word.unit
	default:
		return frame{}, i
	}
	return f, m + 1
}
