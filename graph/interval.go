package graph

import "time"

// Interval is a stretch of time as EDTF writes it (Extended Date/Time Format,
// ISO 8601-2 and Library of Congress): levels 0 and 1, and of level 2 the
// sub-year groupings and unspecified digits anywhere. It is a small immutable
// value: compare it with ==, use it as a map key. The zero Interval is no time
// at all, and prints as "".
//
// Two departures from the Library's profile: a time of day may stop at the
// hour or minute, and may stand at the ends of a range, both as in ISO 8601-1.
// Not read: level 2's sets, exponents, significant digits and qualifiers of a
// single component.
type Interval struct {
	begin, end point
	ranged     bool // "A/B"; otherwise end is the zero point
}

// point is one end of an interval, or the whole of an undivided one.
type point struct {
	kind         pointKind
	month, day   uint8 // month 1-12 or a grouping 21-41; 0 where not given
	clock        clock
	year         int32
	unspecified  uint8 // bit i set: digit i of YYYYMMDD is X (stored as 0)
	negative     bool  // the year's sign; matters while its digits are X
	approximate  bool
	uncertain    bool
	hour, minute uint8
	second       uint8
	zoned        bool
	zone         int16 // minutes east of UTC
}

type pointKind uint8

const (
	noPoint      pointKind = iota
	datePoint              // a date or time
	openPoint              // "..": no bound
	unknownPoint           // nothing before or after the slash: a bound not known
)

// IntervalAt is the interval of precision p that t falls in, by t's own wall
// clock. Below the day it carries t's zone; a p that is not a calendar unit
// (a grouping, a century) gives the year.
func IntervalAt(t time.Time, p Precision) Interval {
	d := point{kind: datePoint, year: int32(t.Year()), negative: t.Year() < 0}
	if p >= Month {
		d.month = uint8(t.Month())
	}
	if p >= Day {
		d.day = uint8(t.Day())
	}
	if p < Hour {
		return Interval{begin: d}
	}
	_, offset := t.Zone()
	d.zoned, d.zone = true, int16(offset/60)
	d.clock, d.hour = clock(p-Hour)+hourClock, uint8(t.Hour())
	if p >= Minute {
		d.minute = uint8(t.Minute())
	}
	if p >= Second {
		d.second = uint8(t.Second())
	}
	return Interval{begin: d}
}

// IsZero reports whether i is no time at all.
func (i Interval) IsZero() bool { return i.begin.kind == noPoint }

// IsRange reports whether i is written with two ends.
func (i Interval) IsRange() bool { return i.ranged }

// Begin is the first end of a range as an Interval of its own, zero where that
// end is open or unknown. An undivided interval is its own beginning.
func (i Interval) Begin() Interval { return i.begin.interval() }

// End is the last end of a range as an Interval of its own, zero where that
// end is open or unknown. An undivided interval is its own end.
func (i Interval) End() Interval { return i.last().interval() }

func (p point) interval() Interval {
	if p.kind != datePoint {
		return Interval{}
	}
	return Interval{begin: p}
}

func (i Interval) last() point {
	if i.ranged {
		return i.end
	}
	return i.begin
}

// Approximate reports whether either end is marked approximate (~ or %).
func (i Interval) Approximate() bool { return i.begin.approximate || i.end.approximate }

// Uncertain reports whether either end is marked uncertain (? or %).
func (i Interval) Uncertain() bool { return i.begin.uncertain || i.end.uncertain }

// Precision is how finely i is known: a day or month counts only when no digit
// of it, or of the month above it, is X; digits of the year that are X leave a
// decade, century or millennium. Of a range it is the coarser of the known
// ends.
func (i Interval) Precision() Precision {
	p := i.begin.precision()
	if !i.ranged {
		return p
	}
	q := i.end.precision()
	if i.begin.kind != datePoint || (i.end.kind == datePoint && q < p) {
		return q
	}
	return p
}

func (p point) precision() Precision {
	switch {
	case p.kind != datePoint:
		return PrecisionUnknown
	case p.clock != noClock:
		return Hour + Precision(p.clock-hourClock)
	case p.day != 0 && p.unspecified&(monthDigits|dayDigits) == 0:
		return Day
	case p.month > 12:
		return grouping(p.month).precision
	case p.month != 0 && p.unspecified&monthDigits == 0:
		return Month
	}
	for n, coarse := range [...]Precision{Millennium, Century, Decade} {
		if p.unspecified&(1<<(n+1)) != 0 && p.unspecified&1 == 0 {
			return coarse
		}
	}
	if p.unspecified&1 != 0 {
		return PrecisionUnknown
	}
	return Year
}

// Overlaps reports whether i and o may share a moment: whether their brackets
// from Earliest to Latest meet, an open or unknown end reaching for ever. The
// zero Interval overlaps nothing.
func (i Interval) Overlaps(o Interval) bool {
	return !i.IsZero() && !o.IsZero() && i.reaches(o) && o.reaches(i)
}

// reaches reports whether i does not end before o begins.
func (i Interval) reaches(o Interval) bool {
	last, bounded := i.Latest()
	first, starts := o.Earliest()
	return !bounded || !starts || !last.Before(first)
}

// Contains reports whether every moment that o may be lies in the bracket of
// i. What is open in o must be open in i. The zero Interval contains nothing
// and lies in nothing.
func (i Interval) Contains(o Interval) bool {
	if i.IsZero() || o.IsZero() {
		return false
	}
	first, starts := i.Earliest()
	oFirst, oStarts := o.Earliest()
	if starts && (!oStarts || oFirst.Before(first)) {
		return false
	}
	last, ends := i.Latest()
	oLast, oEnds := o.Latest()
	return !ends || (oEnds && !oLast.After(last))
}
