package timex

// year finds the year of a date that leaves it out: by the word for it ("of
// that year"), by the date it is joined to ("July 1 to July 3, 1863"), by the
// date before in a history, by the dateline and the verb's tense in news.
func (r *resolver) year(i int, d date) date {
	f := &r.frames[i]
	if f.yearRelation != noRelation {
		base := r.base(f.yearRelation, f, yearGrain)
		if base.year == 0 {
			return d
		}
		d.year = base.addYears(step(f.yearRelation)).year
		return d
	}
	if y := r.yearAhead(i, d); y != 0 {
		d.year = y
		return d
	}
	if y := r.appositive(i, d); y != 0 {
		d.year = y
		return d
	}
	if b := r.before(i, toLink, andLink); b != nil && b.resolved && b.kind == calendarDate && b.meaning.grain >= seasonGrain {
		return r.firstFrom(d, b.meaning, f.shares == fromPrevious || b.link == andLink)
	}
	switch {
	case r.narrative || r.anchor.year == 0:
		return r.narrativeYear(i, d)
	case f.tense != Future && r.said == f.sentence && r.latest.year != 0 && r.latest.year < r.anchor.year-1 && r.latest.grain >= yearGrain:
		return r.firstFrom(d, r.latest, false)
	}
	if f.lead == untilLead && f.tense == Past {
		if soon := r.towards(d, Future); soon.distance(r.anchor) <= soonDays {
			return soon // "was released on bail until October"
		}
	}
	if n := r.after(i, toLink); n != nil && n.kind == calendarDate && n.date.year == 0 && n.date.grain >= seasonGrain && n.date.weekday == 0 {
		end := r.towards(n.date, f.tense)
		if d.year = end.year; d.time().After(end.time()) {
			return d.addYears(-1)
		}
		return d
	}
	return r.towards(d, f.tense)
}

// appositive is the year of a date that says again, or says more closely, what
// stands right before it: "next Wednesday, July 31", "last year August 8". It is
// 0 where that is not so.
func (r *resolver) appositive(i int, d date) int {
	b := r.before(i, andLink, onLink)
	if b == nil || !b.resolved || b.kind == calendarDate && b.date.weekday == 0 {
		return 0
	}
	if d.year = b.meaning.year; b.date.weekday != 0 && d.grain == dayGrain && d.valid() &&
		d.isoWeekday() == b.date.weekday && d.distance(b.meaning) <= 7 {
		b.meaning.month, b.meaning.day = d.month, d.day // "next Wednesday" of the week after
		return d.year
	}
	if b.meaning.grain == yearGrain && b.end == r.frames[i].first {
		return b.meaning.year
	}
	return 0
}

// step is how many units a relation goes on or back.
func step(r relation) int {
	switch r {
	case last, previous:
		return -1
	case next, following, coming:
		return 1
	}
	return 0
}

// yearAhead is the year of a date that frame i is joined to and that says it:
// "summer and autumn 1918", "December 30 to January 3, 2020". It is 0 where
// there is none.
func (r *resolver) yearAhead(i int, d date) int {
	for k := i; k < i+4; k++ {
		n := r.after(k, toLink, andLink)
		if n == nil || n.kind != calendarDate {
			return r.bracketedYear(i)
		}
		if n.yearRelation != noRelation { // "July 13 to 17 of last year"
			base := r.base(n.yearRelation, n, yearGrain)
			if base.year == 0 {
				return 0
			}
			return base.addYears(step(n.yearRelation)).year
		}
		if n.date.grain < seasonGrain {
			return 0
		}
		if n.date.year == 0 {
			continue
		}
		if r.frames[i].link == toLink && d.firstMonth() > n.date.firstMonth() && n.date.firstMonth() > 0 {
			return n.date.addYears(-1).year
		}
		return n.date.year
	}
	return 0
}

// bracketedYear reads the year after "On December 7 (December 8 in Manila),
// 1941", which is said once for both: not attempted beyond the next frame.
func (r *resolver) bracketedYear(i int) int {
	if n := r.after(i, onLink); n != nil && n.kind == calendarDate && n.date.grain == yearGrain && n.first == r.frames[i].end {
		return n.date.year
	}
	return 0
}

// firstFrom is d in the year of base, or in the next one where that is needed
// to come after it.
func (r *resolver) firstFrom(d, base date, sameYear bool) date {
	d.year = base.year
	if !sameYear && base.grain >= seasonGrain && d.firstMonth() < base.firstMonth() {
		return d.addYears(1)
	}
	return d
}

// turnOfYear is how many months back the next date of a history must lie to
// be one of the year after.
const turnOfYear = 7

// narrativeYear is the year of the date before; a history that was late in one
// year and names an early month has moved on to the next, unless the year it
// says next shows that it has not.
func (r *resolver) narrativeYear(i int, d date) date {
	base := r.latest
	if base.year == 0 {
		return d
	}
	d.year = base.year
	if base.grain >= seasonGrain && base.firstMonth()-d.firstMonth() >= turnOfYear {
		if on, said := d.addYears(1), r.nextYear(i); said == 0 || said >= on.year {
			return on
		}
	}
	return d
}

// soonDays is how far ahead the end of what a past verb began may lie.
const soonDays = 92

// towards is d in the year nearest to the dateline in the direction of the
// tense: the last June for "wrote in June", the next for "will meet in June".
func (r *resolver) towards(d date, t Tense) date {
	now := r.anchor
	d.year = now.year
	order := d.compare(now)
	switch {
	case t == Future && order < 0:
		return d.addYears(1)
	case t == Past && order > 0:
		return d.addYears(-1)
	case t == Future || t == Past || order == 0:
		return d
	}
	other := d.addYears(-order)
	if other.distance(now) < d.distance(now) {
		return other
	}
	return d
}

// compare is -1 where d ends before the day now, 1 where it begins after it,
// else 0.
func (d date) compare(now date) int {
	n := now.at(dayGrain).time()
	switch {
	case d.time().After(n):
		return 1
	case d.after().After(n):
		return 0
	}
	return -1
}

// distance is the days between d's start and now.
func (d date) distance(now date) int {
	days := int(d.time().Sub(now.at(dayGrain).time()).Hours() / 24)
	return max(days, -days)
}

// base is the date that a relation counts from, no coarser than needed; its
// year is 0 where there is none.
func (r *resolver) base(rel relation, f *frame, need grain) date {
	switch rel {
	case itself:
		if !r.narrative && (r.said < f.sentence || r.latest.year == 0) && r.anchor.year != 0 {
			return r.anchor // "by the end of the year", no other year being spoken of
		}
		fallthrough
	case same, previous, following:
		if r.latest.year != 0 && r.latest.grain >= need {
			return r.latest
		}
		return date{}
	}
	if r.narrative && r.latest.year != 0 {
		if r.latest.grain >= need {
			return r.latest
		}
		return date{}
	}
	return r.anchor
}
