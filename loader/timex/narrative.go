package timex

// readDateline takes the day of a line of its own near the top as the
// dateline where it is close to the one given, as print and wire copy has it.
func (r *resolver) readDateline() {
	for i := range r.frames {
		f := &r.frames[i]
		if f.sentence > headLines {
			return
		}
		d := f.date
		if f.kind != calendarDate || !f.place.line || d.grain < dayGrain || d.year <= 0 || !d.valid() {
			continue
		}
		if r.anchor.year == 0 || d.distance(r.anchor) <= nearDays {
			r.anchor = d.at(dayGrain)
			return
		}
	}
}

const (
	headLines = 10 // sentences from the top in which a dateline may stand
	nearDays  = 60 // how far a printed dateline may lie from the one given
	// asideYears is how far a year must lie from the story to be an aside.
	asideYears = 8
	nextFrames = 60 // how far ahead the next year is looked for
	fewYears   = 3  // dated years below which a text is no history
)

// isNarrative decides whether the text is a history, in which a bare "March"
// belongs to the year told of, rather than news, in which it is the one
// nearest to the dateline: many years are said, most of them long before the
// dateline, and almost nothing is told from its day.
func (r *resolver) isNarrative() bool {
	years, distant, told := 0, 0, 0
	for i := range r.frames {
		f := &r.frames[i]
		switch {
		case f.kind == calendarDate && f.date.year != 0:
			years++
			if r.anchor.year == 0 || f.date.year < r.anchor.year-1 {
				distant++
			}
		case f.fromDateline():
			told++
			if f.sentence < headLines {
				told += 2
			}
		}
	}
	if r.anchor.year == 0 {
		return true
	}
	return years >= fewYears && 2*distant > years && 8*told < years
}

// markAsides finds the years that a history mentions in passing: far from the
// one before, while the next one is near to it again ("as a film of 1966
// showed").
func (r *resolver) markAsides() {
	var years []int // frames that say a year
	for i := range r.frames {
		if f := &r.frames[i]; f.kind == calendarDate && f.date.year != 0 && !f.twoDigits {
			years = append(years, i)
		}
	}
	told := 0 // the last year that was no aside
	for k, i := range years {
		year := r.frames[i].date.year
		if told != 0 && k+1 < len(years) && far(year, told) {
			if r.returns(years[k+1:], told) {
				r.frames[i].aside = true
				continue
			}
		}
		told = year
	}
}

// asideRun is how many years in passing may follow one another.
const asideRun = 4

// returns reports whether one of the next years is near to told again.
func (r *resolver) returns(years []int, told int) bool {
	for _, i := range years[:min(asideRun, len(years))] {
		if !far(r.frames[i].date.year, told) {
			return true
		}
	}
	return false
}

// nextYear is the next year that the text says after frame i and not in
// passing, 0 when it says none.
func (r *resolver) nextYear(i int) int {
	for k := i + 1; k < len(r.frames) && k < i+nextFrames; k++ {
		if f := &r.frames[k]; f.kind == calendarDate && f.date.year != 0 && !f.aside {
			return f.date.year
		}
	}
	return 0
}

func far(a, b int) bool { return a-b > asideYears || b-a > asideYears }

// fromDateline reports whether f is told from the day of writing.
func (f *frame) fromDateline() bool {
	switch f.kind {
	case calendarDate:
		return f.date.weekday != 0 && f.date.day == 0
	case relativeUnit:
		return f.relation == this || f.relation == last || f.relation == next || f.relation == coming
	case offset:
		return f.dateline
	}
	return false
}
