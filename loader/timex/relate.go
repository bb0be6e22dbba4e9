package timex

// needs is the grain that a base must have before a unit can be counted from
// it, and the grain of what comes out.
var needs = map[unit]grain{
	hourUnit: dayGrain, minuteUnit: dayGrain, secondUnit: dayGrain, dayUnit: dayGrain, weekendUnit: dayGrain, weekUnit: dayGrain,
	monthUnit: monthGrain, quarterUnit: monthGrain, yearUnit: yearGrain, decadeUnit: decadeGrain, centuryUnit: centuryGrain,
	millenniumUnit: centuryGrain,
}

// relate finds the date of "last year", "that day", "the next spring".
func (r *resolver) relate(f *frame) date {
	base := r.relationBase(f)
	n := step(f.relation)
	if f.count > 0 {
		if n = int(f.count); f.before {
			n = -n
		}
	}
	if f.unit == weekendUnit && f.relation == this && f.tense == Past && base.year != 0 && base.isoWeekday() < 6 {
		n = -1 // "was held this weekend", said on a Monday
	}
	if base.year == 0 {
		return f.unknown(r.base(f.relation, f, noGrain))
	}
	if f.date.grain != noGrain && f.unit == yearUnit {
		return r.namedYear(f, base)
	}
	if f.date.weekday != 0 {
		return nearWeekday(f, base)
	}
	d := stepped(base, f.unit, n)
	d.part = f.date.part
	if f.date.grain == clockGrain && f.unit == dayUnit {
		d = withClock(d, f.date)
	}
	return d
}

// relationBase is the date that f is counted from.
func (r *resolver) relationBase(f *frame) date {
	need := needs[f.unit]
	if f.date.grain != noGrain && f.unit == yearUnit {
		need = yearGrain
	}
	return r.base(f.relation, f, need)
}

// unknown is what is left to say of f when base is too coarse to count from:
// four days after October 1915 is some day of that year.
func (f *frame) unknown(base date) date {
	d := f.date
	if d.grain == noGrain {
		d.grain = grainOf(f.unit)
	}
	if base.grain >= yearGrain && f.unit < yearUnit && f.unit >= dayUnit && f.count < 30 {
		d.year = base.year
		if f.relation == same && base.grain >= monthGrain {
			d.month = base.month
		}
	}
	return d
}

func grainOf(u unit) grain {
	switch u {
	case weekendUnit:
		return weekendGrain
	case weekUnit:
		return weekGrain
	case quarterUnit:
		return quarterGrain
	}
	return needs[u]
}

// stepped is the unit that lies n units from the one around base.
func stepped(base date, u unit, n int) date {
	switch u {
	case weekUnit, weekendUnit:
		return base.at(dayGrain).addDays(7 * n).week(grainOf(u))
	case monthUnit:
		return base.at(monthGrain).addMonths(n)
	case quarterUnit:
		d := base.at(monthGrain).addMonths(3 * n)
		return date{grain: quarterGrain, year: d.year, sub: (d.month + 2) / 3}
	case yearUnit:
		return base.at(yearGrain).addYears(n)
	case decadeUnit:
		d := base.at(yearGrain).addYears(10 * n)
		d.grain = decadeGrain
		return d
	case centuryUnit, millenniumUnit:
		d := base.at(yearGrain).addYears(100 * n)
		d.grain = centuryGrain
		return d
	}
	return base.at(dayGrain).addDays(n)
}

// namedYear finds the year of "last March", "next summer", "that Christmas":
// the nearest in the direction of the relation.
func (r *resolver) namedYear(f *frame, base date) date {
	d := f.date
	d.year = base.year
	settle := func(d date) date {
		if f.value == easterName || f.value == thanksgivingName {
			if d.year <= 0 {
				return date{}
			}
			return movable(f.value, d.year)
		}
		return d
	}
	if d.grain == fiscalGrain || base.grain < seasonGrain {
		return d.addYears(step(f.relation))
	}
	d = settle(d)
	first, now := d.firstMonth(), base.firstMonth()
	switch f.relation {
	case last, previous, past:
		if first >= now {
			return settle(d.addYears(-1))
		}
	case next, following, coming:
		if first <= now {
			return settle(d.addYears(1))
		}
	}
	return d
}

// nearWeekday finds "last Friday", "next Tuesday", "that Sunday".
func nearWeekday(f *frame, base date) date {
	d := base.at(dayGrain)
	ahead := (f.date.weekday - d.isoWeekday() + 7) % 7
	switch f.relation {
	case last, previous, past:
		ahead -= 7
	case next, following, coming:
		if ahead == 0 {
			ahead = 7
		}
	default:
		if f.tense == Past && ahead > 0 {
			ahead -= 7
		}
	}
	d = d.addDays(ahead)
	d.part = f.date.part
	if f.date.grain == clockGrain {
		d = withClock(d, f.date)
	}
	return d
}

// shift finds the date of "two weeks ago" and "three years later". The length
// sets how finely it is known: a year after a day is a year.
func (r *resolver) shift(f *frame) date {
	base := r.anchor
	if !f.dateline {
		base = r.latest
	} else if r.narrative {
		base = date{}
	}
	if f.indefinite || f.count == 0 || base.year == 0 || base.grain < needs[f.unit] {
		return f.unknown(base)
	}
	n := f.count
	if f.before {
		n = -n
	}
	whole := n == float64(int(n))
	switch {
	case f.unit == yearUnit && !whole && base.grain >= monthGrain:
		return base.at(monthGrain).addMonths(int(12 * n))
	case f.unit == decadeUnit:
		return base.at(yearGrain).addYears(int(10 * n))
	case f.unit == centuryUnit:
		return base.at(yearGrain).addYears(int(100 * n))
	case f.unit <= hourUnit:
		return date{}
	case n > 1e6 || n < -1e6:
		return date{}
	}
	return stepped(base, f.unit, int(n))
}
