package graph

import "time"

// The bits of point.unspecified: digit i of YYYYMMDD is bit i.
const (
	yearDigits  = 0x0f
	monthDigits = 0x30
	dayDigits   = 0xc0
)

// subYear is what one of EDTF's codes 21 to 41 stands for: months counted
// from January of its year, so that 12 and more lie in the next one.
type subYear struct {
	precision Precision
	first     int // month index from 0
	months    int
}

// subYears are the groupings from code 21 on. Seasons without a hemisphere
// (21-24) are read as northern, three calendar months each; a winter, and a
// southern summer, begins in December of its year.
var subYears = [...]subYear{
	{Season, 2, 3}, {Season, 5, 3}, {Season, 8, 3}, {Season, 11, 3},
	{Season, 2, 3}, {Season, 5, 3}, {Season, 8, 3}, {Season, 11, 3},
	{Season, 8, 3}, {Season, 11, 3}, {Season, 2, 3}, {Season, 5, 3},
	{Quarter, 0, 3}, {Quarter, 3, 3}, {Quarter, 6, 3}, {Quarter, 9, 3},
	{Third, 0, 4}, {Third, 4, 4}, {Third, 8, 4},
	{Half, 0, 6}, {Half, 6, 6},
}

const firstGrouping = 21

func grouping(month uint8) subYear { return subYears[month-firstGrouping] }

// Earliest is the first second that i may begin at, in UTC, and false where i
// is open, unknown or without a known year. A time without a zone is read as
// UTC. Approximation and uncertainty do not widen it.
func (i Interval) Earliest() (time.Time, bool) { return i.begin.bound(false) }

// Latest is the last second that i may end at, inclusive, in UTC: of a day
// 23:59:59. It is false where i is open, unknown or without a known year.
func (i Interval) Latest() (time.Time, bool) { return i.last().bound(true) }

func (p point) bound(last bool) (time.Time, bool) {
	if p.kind != datePoint || p.unspecified&yearDigits == yearDigits {
		return time.Time{}, false
	}
	if p.month > 12 {
		return p.groupBound(last), true
	}
	t, found := p.calendarDay(last)
	if !found {
		return time.Time{}, false
	}
	return p.clockBound(t, last), true
}

// groupBound is the bound of a season, quarter, third or half.
func (p point) groupBound(last bool) time.Time {
	g := grouping(p.month)
	month := time.Month(1 + g.first)
	if last {
		year := p.yearAt(p.years() - 1)
		return time.Date(year, month+time.Month(g.months), 1, 0, 0, -1, 0, time.UTC)
	}
	return time.Date(p.yearAt(0), month, 1, 0, 0, 0, 0, time.UTC)
}

// clockBound is the first or last second of p's time of day on the day that
// begins at t.
func (p point) clockBound(t time.Time, last bool) time.Time {
	t = t.Add(time.Duration(p.hour)*time.Hour + time.Duration(p.minute)*time.Minute +
		time.Duration(p.second)*time.Second - time.Duration(p.zone)*time.Minute)
	if !last {
		return t
	}
	switch p.clock {
	case secondClock:
		return t
	case minuteClock:
		return t.Add(time.Minute - time.Second)
	case hourClock:
		return t.Add(time.Hour - time.Second)
	}
	return t.AddDate(0, 0, 1).Add(-time.Second)
}

// calendarDay is the start of the first or last day that p may mean; false
// when the calendar has none (30 February).
func (p point) calendarDay(last bool) (time.Time, bool) {
	if p.unspecified == 0 {
		return p.wholeDay(last)
	}
	if !p.possible() {
		return time.Time{}, false
	}
	years := p.years()
	for y := range years {
		if last {
			y = years - 1 - y
		}
		for n := range 12 * 31 {
			if last {
				n = 12*31 - 1 - n
			}
			if !p.allows(1+n/31, 1+n%31) {
				continue
			}
			if t, found := day(p.yearAt(y), 1+n/31, 1+n%31); found {
				return t, true
			}
		}
	}
	return time.Time{}, false
}

// wholeDay is calendarDay of a date without unspecified digits.
func (p point) wholeDay(last bool) (time.Time, bool) {
	year, month := int(p.year), int(p.month)
	switch {
	case p.day != 0:
		return day(year, month, int(p.day))
	case month == 0 && last:
		return day(year, 12, 31)
	case last:
		return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC), true
	}
	return day(year, max(1, month), 1)
}

// day is the start of a day, false when its month is too short for it.
func day(year, month, day int) (time.Time, bool) {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return t, t.Day() == day
}

// possible reports whether some year has a day that p allows.
func (p point) possible() bool {
	for n := range 12 * 31 {
		if p.allows(1+n/31, 1+n%31) {
			return true
		}
	}
	return false
}

// monthDays is the length of each month in a leap year.
var monthDays = [...]int{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// allows reports whether the digits that p gives of its month and day agree
// with these, in a leap year.
func (p point) allows(month, day int) bool {
	if day > monthDays[month-1] {
		return false
	}
	fits := func(given, value int, tens uint8) bool {
		if given == 0 && p.unspecified&tens == 0 {
			return true
		}
		return (p.unspecified&tens != 0 || given/10 == value/10) &&
			(p.unspecified&(tens<<1) != 0 || given%10 == value%10)
	}
	return fits(int(p.month), month, 1<<4) && fits(int(p.day), day, 1<<6)
}

// years is how many years p's unspecified digits allow: 1, 10, 100, 1000 or 10000.
func (p point) years() int {
	n := 1
	for digit := range 4 {
		if p.unspecified&(1<<digit) != 0 {
			n *= 10
		}
	}
	return n
}

// yearAt is the n-th of the years that p allows, in order of time.
func (p point) yearAt(n int) int {
	if p.unspecified&yearDigits == 0 {
		return int(p.year)
	}
	if p.negative {
		n = p.years() - 1 - n
	}
	year, place := max(int(p.year), -int(p.year)), 1
	for digit := 3; digit >= 0; digit-- {
		if p.unspecified&(1<<digit) != 0 {
			year += n % 10 * place
			n /= 10
		}
		place *= 10
	}
	if p.negative {
		return -year
	}
	return year
}
