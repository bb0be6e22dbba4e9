package timex

// offset reads a length counted from the dateline or from a date before: "two
// weeks ago", "three years later", "four days earlier", "a year from now".
func (p *parser) offset(i int) (frame, int) {
	l, j := p.lengthAt(i)
	if j == i || l.hyphened || l.unit == weekendUnit {
		return frame{}, i
	}
	f := frame{kind: offset, unit: l.unit, count: l.count, indefinite: l.indefinite}
	if p.is(i, "about", "around", "roughly", "approximately", "nearly", "almost", "some") || l.unit >= decadeUnit {
		f.modifier = approximately
	}
	switch {
	case p.is(j, "ago"):
		f.before, f.dateline = true, true
		if p.is(i, "over", "more") || p.is(i, "at") && p.is(i+1, "least") {
			f.modifier = atLeast
		}
	case p.is(j, "from") && p.is(j+1, "now", "today"):
		f.dateline = true
		return f, j + 2
	case p.is(j, "later", "afterward", "afterwards", "hence"), p.is(j, "after") && p.clauseEnds(j+1):
	case p.is(j, "earlier", "previously", "beforehand"), p.is(j, "before", "prior") && p.clauseEnds(j+1) && !p.is(j+1, "to"):
		f.before = true
	default:
		return frame{}, i
	}
	return f, j + 1
}

// ordinalSpan reads a stretch inside a date: "the last week of August", "the
// first ten months of 1915".
func (p *parser) ordinalSpan(i int) (frame, int) {
	j := p.skip(i, "the")
	if j == i {
		return frame{}, i
	}
	nth, k := p.ordinal(j)
	if p.is(j, "last", "final", "closing") {
		nth, k = -1, j+1
	} else if p.is(j, "opening", "early") {
		nth, k = 1, j+1
	} else if k == j && p.at(j).number > 0 && p.is(j+1, "st", "nd", "rd", "th") {
		nth, k = p.at(j).number, j+2
	}
	if k == j {
		return frame{}, i
	}
	f := frame{kind: ordinalSpan, count: 1, date: date{}}
	if n, indefinite, end := p.counted(k); end > k {
		f.count, f.indefinite, k = n, indefinite, end
	}
	a := p.at(k)
	if a.word.unit < dayUnit || a.word.unit > yearUnit || a.word.unit == quarterUnit || a.word.unit == seasonUnit {
		return frame{}, i
	}
	f.unit = a.word.unit
	f.indefinite = f.indefinite || a.word.plural && f.count == 1
	if !p.is(k+1, "of", "in") {
		return frame{}, i
	}
	d, end := p.calendar(p.skip(k+2, "the"), true)
	if end == p.skip(k+2, "the") {
		return frame{}, i
	}
	f.date, f.yearRelation = d.date, d.yearRelation
	f.relation, f.vague = noRelation, noVague
	f.nth = nth
	return f, end
}
