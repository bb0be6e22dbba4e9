package timex

// relative reads expressions that depend on the dateline or on a date before:
// "last year", "the next day", "that same spring", "this morning", "the year
// before", "yesterday afternoon", "earlier this month", "the end of the year".
func (p *parser) relative(i int) (frame, int) {
	mod, j := p.modified(i)
	if p.is(i, "earlier", "later") {
		mod, j = early, p.skip(i+1, "in", "on")
		if p.is(i, "later") {
			mod = late
		}
	}
	start := p.skip(j, "the")
	f, end := p.related(start, p.is(start-1, "the"))
	if end == start {
		if mod == noModifier {
			return frame{}, i
		}
		return p.partOfUnit(i, start, mod)
	}
	if mod != noModifier {
		f.modifier = mod
	}
	return f, end
}

// partOfUnit reads "the end of the year", "late in the week", and names of
// years after "later in": "later in 1792".
func (p *parser) partOfUnit(i, j int, mod modifier) (frame, int) {
	u := p.at(j).word.unit
	if p.is(i, "later", "earlier") && p.is(i+1, "in") {
		if f, end := p.dated(j); end > j {
			f.modifier = mod
			return f, end
		}
	}
	if p.is(j-1, "the") && u >= dayUnit && u <= yearUnit && !p.at(j).word.plural && !p.is(j+1, "of", "-") {
		return frame{kind: relativeUnit, relation: itself, unit: u, modifier: mod}, j + 1
	}
	return frame{}, i
}

func (p *parser) related(i int, the bool) (frame, int) {
	if f, end := p.deictic(i); end > i {
		return f, end
	}
	if f, end := p.beforeAfter(i, the); end > i {
		return f, end
	}
	if the && p.is(i, "weekend") && p.is(i-2, "over", "during", "at", "on") && !p.is(i+1, "of", "-") {
		return frame{kind: relativeUnit, relation: this, unit: weekendUnit}, i + 1 // "over the weekend"
	}
	r, j := p.relationAt(i)
	if u := p.at(i + 1).word; p.is(i, "latest") && u.unit == quarterUnit && !u.plural {
		return frame{kind: relativeUnit, relation: last, unit: quarterUnit}, i + 2
	}
	if r == noRelation || p.is(i, "current") && !p.is(j, "quarter", "year", "month", "week") {
		return p.unitEnd(i, the)
	}
	f := frame{kind: relativeUnit, relation: p.settle(r, i, the)}
	a := p.at(j)
	switch {
	case r == past && a.word.unit == weekendUnit:
		f.relation, f.unit = last, weekendUnit
		return f, j + 1
	case r == past && a.word.unit != noUnit:
		return frame{}, i // a length: "the past year"
	case r == last && the && (a.word.unit == dayUnit || a.word.part != noPart):
		return frame{}, i // "on the last day" of what is told
	case a.word.unit >= dayUnit && !a.word.plural && !(p.is(j, "quarter") && p.is(j+1, "final", "of")):
		f.unit = a.word.unit
		return f, j + 1
	case p.is(j, "years") && r == this && p.is(i, "this"): // "this years festival"
		f.unit = yearUnit
		return f, j + 1
	case a.word.part != noPart && a.word.part != daytime:
		f.unit, f.date = dayUnit, date{part: a.word.part}
		return f, j + 1
	}
	return p.relatedName(f, r, i, j)
}

// relatedName reads what has a name of its own after "last", "this" or "next":
// a weekday, month, season, feast or the fiscal year, at j.
func (p *parser) relatedName(f frame, r relation, i, j int) (frame, int) {
	a := p.at(j)
	switch {
	case p.is(i, "following") && !p.is(i-1, "the", "this", "that"): // "closed following Friday's vote"
		return frame{}, i
	case a.word.weekday != 0 && a.capital && !a.word.plural && !p.named(j):
		f.unit, f.date = dayUnit, date{grain: dayGrain, weekday: int(a.word.weekday)}
		return p.withPart(f, i, j+1)
	case a.word.month != 0 && a.capital && !a.word.short:
		f.unit, f.date = yearUnit, date{grain: monthGrain, month: int(a.word.month)}
		if day, end := p.dayNumber(j + 1); end > j+1 {
			f.date.grain, f.date.day = dayGrain, day
			return f, end
		}
		return f, j + 1
	case a.word.season != 0 && !(p.is(j, "fall") && p.is(j+1, "in", "of")):
		f.unit, f.date = yearUnit, date{grain: seasonGrain, sub: int(a.word.season)}
		return f, j + 1
	case p.at(j).capital && holidays[a.lower].month != 0:
		h, end := p.holiday(j)
		f.unit, f.date, f.value = yearUnit, h.date, h.value
		return f, end
	case r == this && p.is(j, "fiscal", "financial") && p.is(j+1, "year"):
		f.unit, f.date = yearUnit, date{grain: fiscalGrain}
		return f, j + 2
	}
	return frame{}, i
}

// settle tells "next year" (from the dateline) from "the next year" (from the
// date before).
func (p *parser) settle(r relation, i int, the bool) relation {
	u := p.at(i + 1).word.unit
	if p.is(i, "same") || r == next && (the || u == dayUnit || p.at(i+1).word.part != noPart) {
		if r == next {
			return following
		}
		return same
	}
	return r
}

// deictics are the words that mean a day by themselves.
var deictics = map[string]struct {
	days int
	part part
}{
	"today": {0, noPart}, "yesterday": {-1, noPart}, "tomorrow": {1, noPart}, "tonight": {0, night}, "overnight": {0, night},
}

// deictic reads "today", "yesterday afternoon", "last night", "the day before
// yesterday".
func (p *parser) deictic(i int) (frame, int) {
	f := frame{kind: relativeUnit, relation: this, unit: dayUnit}
	if p.is(i, "day") && p.is(i+1, "before", "after") && p.is(i+2, "yesterday", "tomorrow") {
		f.count = 2
		f.before = p.is(i+1, "before")
		return f, i + 3
	}
	if p.is(i, "last") && p.is(i+1, "night", "evening") && !p.is(i-1, "the") {
		f.count, f.before, f.date.part = 1, true, p.at(i+1).word.part
		return f, i + 2
	}
	d, ok := deictics[p.at(i).lower]
	if !ok || p.titled(i) || p.is(i, "overnight") && p.at(i+1).lower != "" && !p.phraseEnds(i+1) {
		return frame{}, i
	}
	f.date.part = d.part
	if d.days != 0 {
		f.count, f.before = 1, d.days < 0
	}
	if part := p.at(i + 1).word.part; part != noPart && d.part == noPart {
		f.date.part = part
		return f, i + 2
	}
	return f, i + 1
}

// beforeAfter reads "the year before", "the day after", "the day following",
// "the morning after" where nothing but the date before is meant.
func (p *parser) beforeAfter(i int, the bool) (frame, int) {
	a := p.at(i)
	u := a.word.unit
	if a.word.part != noPart && a.word.part != daytime {
		u = dayUnit
	}
	if !the || u < dayUnit || u > centuryUnit || a.word.plural || !p.is(i+1, "before", "after", "following", "earlier", "later") {
		return frame{}, i
	}
	if !p.clauseEnds(i + 2) {
		return frame{}, i
	}
	f := frame{kind: relativeUnit, relation: following, unit: u, date: date{part: a.word.part}}
	if p.is(i+1, "before", "earlier") {
		f.relation = previous
	}
	return f, i + 2
}

// clauseEnds reports whether no noun or clause follows that "before" or
// "after" could govern.
func (p *parser) clauseEnds(i int) bool {
	a := p.at(i)
	if a.lower == "" || p.is(i, ",", ".", ";", ":", ")", "--", "and", "but", "or", "when", "in", "on", "at", "for", "to", "with", "by", "from", "as", "because", "while") {
		return true
	}
	return a.word.class == pastVerb
}

// unitEnd reads "month's end", "year-end" and "by year end".
func (p *parser) unitEnd(i int, the bool) (frame, int) {
	u := p.at(i).word.unit
	if u < dayUnit || u > yearUnit || p.at(i).word.plural {
		return frame{}, i
	}
	j := p.skip(i+1, "'s", "-")
	if p.is(j, "'") && p.is(j+1, "s") {
		j += 2
	}
	if j == i+1 && !(u == yearUnit && p.is(i-1, "by", "at", "before", "since")) || !p.is(j, "end") || !p.clauseEnds(j+1) {
		return frame{}, i
	}
	return frame{kind: relativeUnit, relation: itself, unit: u, modifier: late}, j + 1
}
