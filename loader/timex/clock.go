package timex

import "fmt"

// numeric reads dates in figures: "2023-07-11", "2023/07/11", "11.07.2023",
// "7/25/2023", each with a time of day after it.
func (p *parser) numeric(i int) (frame, int) {
	a, sep := p.at(i), p.at(i+1).lower
	b, c := p.at(i+2), p.at(i+4)
	if a.number < 0 || b.number < 0 || !p.at(i+1).glued || !b.glued || sep != "-" && sep != "/" && sep != "." {
		return frame{}, i
	}
	d := date{grain: dayGrain}
	switch {
	case p.at(i+3).lower != sep || !p.at(i+3).glued || c.number < 0 || !c.glued:
		return p.yearMonth(i)
	case a.digits == 4 && b.digits <= 2 && c.digits <= 2:
		d.year, d.month, d.day = a.number, b.number, c.number
	case c.digits == 4 && a.digits <= 2 && b.digits <= 2 && sep != "-":
		d.year, d.month, d.day = c.number, a.number, b.number
		if a.number > 12 || sep == "." {
			d.month, d.day = b.number, a.number
		}
	}
	if d.year < 1000 || d.month == 0 || d.day == 0 || !d.valid() || p.at(i+5).glued && p.is(i+5, sep) && p.at(i+6).glued {
		return frame{}, i
	}
	f, end := frame{date: d}, i+5
	if clock, j := p.clockAt(p.skip(end, "t")); j > p.skip(end, "t") && (p.is(end, "t") || !p.at(end).glued) {
		f.date = withClock(d, clock)
		return f, j
	}
	return f, end
}

// yearMonth reads "2023-07", but not the "1914-18" of two years.
func (p *parser) yearMonth(i int) (frame, int) {
	a, b := p.at(i), p.at(i+2)
	if p.at(i+1).lower == "-" && a.digits == 4 && b.digits == 2 && b.number >= 1 && b.number <= 12 && b.number <= a.number%100 &&
		a.number >= 1900 && a.number < 2100 && !p.amount(i+2) && !p.is(i+3, "-") {
		return frame{date: date{grain: monthGrain, year: a.number, month: b.number}}, i + 3
	}
	return frame{}, i
}

func withClock(d, clock date) date {
	d.grain, d.hour, d.minute, d.second, d.zone = clockGrain, clock.hour, clock.minute, clock.second, clock.zone
	return d
}

// clockAt reads a time of day: "10:30", "10:30:15", "5 p.m.", "5pm", "11 a.m.
// GMT", "0600 hours", "ten o'clock".
func (p *parser) clockAt(i int) (date, int) {
	a := p.at(i)
	d := date{grain: clockGrain, hour: a.number, minute: -1, second: -1}
	j := i + 1
	if a.word.cardinal > 0 && a.word.cardinal <= 12 {
		d.hour = int(a.word.cardinal)
	} else if a.number < 0 || a.digits > 4 || p.is(i-1, "$", "£", "€") {
		return date{}, i
	}
	colon := p.is(j, ":", ".") && p.at(j).glued && p.at(j+1).digits == 2 && p.at(j+1).glued
	if colon && a.digits > 0 && a.digits <= 2 {
		dot := p.is(j, ".")
		d.minute = p.at(j + 1).number
		j += 2
		if p.is(j, ":") && p.at(j).glued && p.at(j+1).digits == 2 && p.at(j+1).glued {
			d.second = p.at(j + 1).number
			j += 2
		}
		if dot && !p.is(j, "am", "pm") {
			return date{}, i
		}
	}
	return p.clockEnd(d, i, j)
}

// clockEnd reads what follows the figures of a time, without which a bare
// number is none.
func (p *parser) clockEnd(d date, i, j int) (date, int) {
	said := d.minute >= 0
	switch {
	case p.is(j, "am", "pm") && d.hour >= 1 && d.hour <= 12:
		if d.hour %= 12; p.is(j, "pm") {
			d.hour += 12
		}
		j, said = j+1, true
	case p.is(j, "o") && p.is(j+1, "'") && p.is(j+2, "clock"):
		j, said = j+3, true
	case p.is(j, "o'clock"):
		j, said = j+1, true
	case p.is(j, "hours", "hrs", "hr") && (p.at(i).digits == 4 || said):
		if p.at(i).digits == 4 {
			d.hour, d.minute = p.at(i).number/100, p.at(i).number%100
		}
		j, said = j+1, true
	case p.at(i).digits == 4 && p.is(j, "gmt", "utc"):
		d.hour, d.minute = p.at(i).number/100, p.at(i).number%100
		said = true
	case p.at(i).digits == 4:
		return date{}, i
	}
	if !said || d.hour > 23 || d.minute > 59 || d.second > 59 {
		return date{}, i
	}
	zone, end := p.zone(j, d.second >= 0)
	d.zone = zone
	return d, end
}

// zones are the names of time zones that mean one offset the world over.
var zones = map[string]string{"gmt": "Z", "utc": "Z", "z": "Z", "est": "-05:00", "edt": "-04:00", "pst": "-08:00", "pdt": "-07:00", "cet": "+01:00", "cest": "+02:00"}

// zone reads "GMT", "EST", "+08:00" after a time.
// A minus sign is one only after seconds; "19:00-03:00" is two times.
func (p *parser) zone(i int, seconds bool) (string, int) {
	a := p.at(i)
	if z, ok := zones[a.lower]; ok && (a.capital || a.glued) {
		return z, i + 1
	}
	if (p.is(i, "+") || p.is(i, "-") && seconds) && a.glued && p.at(i+1).digits == 2 && p.at(i+1).glued && p.at(i+1).number <= 14 {
		end, minutes := i+2, 0
		if p.is(end, ":") && p.at(end+1).digits == 2 {
			minutes, end = p.at(end+1).number, end+2
		}
		if minutes > 59 {
			return "", i
		}
		return fmt.Sprintf("%s%02d:%02d", p.at(i).lower, p.at(i+1).number, minutes), end
	}
	return "", i
}

// timed reads a time of day that stands alone, or before its day: "10:30",
// "11 a.m.", "2:30 the next day", "noon".
func (p *parser) timed(i int) (frame, int) {
	d, j := p.clockAt(i)
	if j > i {
		if p.at(i).glued && !p.is(i-1, "(", "-", "--", "\"", "'", ",", "[") || p.is(i-1, "-") && p.at(i-2).number >= 0 && p.at(i-2).digits < 2 {
			return frame{}, i
		}
		if f, end := p.relative(j); end > j && f.unit == dayUnit {
			f.date = withClock(f.date, d)
			return f, end
		}
		return frame{date: d}, j
	}
	if p.is(i, "noon", "midnight", "midday") && p.is(i-1, "at", "by", "until", "till", "before", "after", "around", "since", "about") {
		return frame{date: date{grain: dayGrain, part: p.at(i).word.part}}, i + 1
	}
	return frame{}, i
}

// withPart reads a part of the day or a time after a date: "Friday night",
// "May 8 1:00AM", "Tuesday at 10 a.m." keeps its day and its time apart.
func (p *parser) withPart(f frame, i, end int) (frame, int) {
	if f.date.grain != dayGrain {
		return f, end
	}
	a := p.at(end)
	if a.word.part != noPart && a.word.part != daytime && (f.date.weekday != 0 && f.date.day == 0 || f.value != "" || f.date.month == 12 && p.is(end-1, "christmas") || f.kind == relativeUnit) {
		f.date.part = a.word.part
		return f, end + 1
	}
	comma := p.skip(end, ",")
	if d, j := p.clockAt(comma); j > comma && !(p.at(end).glued && comma == end) && (p.at(comma).digits > 0) {
		f.date = withClock(f.date, d)
		return f, j
	}
	return f, end
}
