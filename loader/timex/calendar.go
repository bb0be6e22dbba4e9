package timex

import "time"

// grain is the unit that a date names, coarsest first.
type grain uint8

const (
	noGrain grain = iota
	millenniumGrain
	centuryGrain
	decadeGrain
	fiscalGrain
	yearGrain
	halfGrain
	quarterGrain
	seasonGrain
	monthGrain
	weekGrain
	weekendGrain
	dayGrain
	clockGrain
)

// date is a date of the calendar, or as many fields of one as are known.
type date struct {
	grain  grain
	year   int // AD; negative BC; 0 unknown
	sub    int // of a half, quarter or season: 1 to 4
	month  int // 1 to 12; 0 unknown
	day    int // of a week or weekend: its Monday or Saturday
	part   part
	hour   int // of clockGrain
	minute int // -1 where only the hour is said
	second int // -1 where not said
	zone   string
	// weekday is 1 Monday to 7 Sunday where it is said and the day is not.
	weekday int
}

// dateOf is the day that t falls on.
func dateOf(t time.Time) date {
	year := t.Year()
	if year <= 0 {
		year--
	}
	return date{grain: dayGrain, year: year, month: int(t.Month()), day: t.Day()}
}

// astronomical counts years as EDTF does: 1 BC is 0.
func (d date) astronomical() int {
	if d.year < 0 {
		return d.year + 1
	}
	return d.year
}

// time is the start of d, missing fields taken as the first.
func (d date) time() time.Time {
	return time.Date(d.astronomical(), time.Month(max(1, d.firstMonth())), max(1, d.day), 0, 0, 0, 0, time.UTC)
}

func (d date) firstMonth() int {
	switch d.grain {
	case halfGrain:
		return 6*d.sub - 5
	case quarterGrain:
		return 3*d.sub - 2
	case seasonGrain:
		return 3 * d.sub
	}
	return d.month
}

// addYears counts over the missing year 0.
func (d date) addYears(n int) date {
	year := d.astronomical() + n
	if year <= 0 {
		year--
	}
	d.year = year
	return d
}

// addMonths moves d, a month or finer, to the month n later.
func (d date) addMonths(n int) date {
	m := d.month - 1 + n
	years := m / 12
	if m %= 12; m < 0 {
		m, years = m+12, years-1
	}
	d = d.addYears(years)
	d.month = m + 1
	return d
}

func (d date) addDays(n int) date {
	moved := dateOf(d.time().AddDate(0, 0, n))
	moved.grain = d.grain
	moved.part, moved.hour, moved.minute, moved.second, moved.zone = d.part, d.hour, d.minute, d.second, d.zone
	return moved
}

// isoWeekday is 1 for Monday to 7 for Sunday.
func (d date) isoWeekday() int { return (int(d.time().Weekday())+6)%7 + 1 }

// valid reports whether the calendar has d's day.
func (d date) valid() bool {
	if d.month < 0 || d.month > 12 || d.day < 0 || d.day > 31 {
		return false
	}
	if d.day == 0 || d.month == 0 {
		return true
	}
	year := d.astronomical()
	if d.year == 0 {
		year = 2000
	}
	return time.Date(year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC).Day() == d.day
}

// at cuts d to a coarser grain.
func (d date) at(g grain) date {
	if d.grain <= g && d.part == noPart {
		return d
	}
	c := date{grain: g, year: d.year}
	if g >= monthGrain {
		c.month = max(1, d.firstMonth())
	}
	if g >= dayGrain {
		c.day = max(1, d.day)
	}
	return c
}

// week is the week or weekend that d's day lies in.
func (d date) week(g grain) date {
	first := d.addDays(1 - d.isoWeekday())
	if g == weekendGrain {
		first = first.addDays(5)
	}
	return date{grain: g, year: first.year, month: first.month, day: first.day}
}

// after is the first moment after d.
func (d date) after() time.Time {
	switch d.grain {
	case dayGrain, clockGrain:
		return d.time().AddDate(0, 0, 1)
	case weekendGrain:
		return d.time().AddDate(0, 0, 2)
	case weekGrain:
		return d.time().AddDate(0, 0, 7)
	case monthGrain:
		return d.time().AddDate(0, 1, 0)
	case seasonGrain, quarterGrain:
		return d.time().AddDate(0, 3, 0)
	case halfGrain:
		return d.time().AddDate(0, 6, 0)
	}
	return d.time().AddDate(1, 0, 0)
}
