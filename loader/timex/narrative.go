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
	fewYears  = 5  // dated years below which a text is no history
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
	return years >= fewYears && 3*distant > 2*years && 8*told < years
}

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
