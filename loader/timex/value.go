package timex

import (
	"fmt"
	"strings"
)

var seasonNames = [...]string{"", "SP", "SU", "FA", "WI"}

var partNames = [...]string{"", "MO", "MI", "AF", "EV", "NI", "MI", "DT", "MO"}

// value is d in the form of TIMEX3: 1939-09-01, 193, BC0490, 1941-SU,
// 2015-W38, 1865-04-15TMO; X where a field is not known.
func (d date) value() string {
	var b strings.Builder
	d.writeYear(&b)
	switch d.grain {
	case halfGrain:
		fmt.Fprintf(&b, "-H%d", d.sub)
	case quarterGrain:
		fmt.Fprintf(&b, "-Q%d", d.sub)
	case seasonGrain:
		b.WriteString("-" + seasonNames[d.sub])
	case weekGrain, weekendGrain:
		return d.weekValue()
	case monthGrain, dayGrain, clockGrain:
		writeField(&b, d.month)
	}
	if d.grain >= dayGrain {
		writeField(&b, d.day)
	}
	switch {
	case d.grain == clockGrain:
		d.writeClock(&b)
	case d.part != noPart:
		b.WriteString("T" + partNames[d.part])
	}
	return b.String()
}

func (d date) writeYear(b *strings.Builder) {
	year, digits := d.year, 4
	switch d.grain {
	case decadeGrain:
		digits = 3
	case centuryGrain:
		digits = 2
	case millenniumGrain:
		digits = 1
	case fiscalGrain:
		b.WriteString("FY")
	}
	if year == 0 {
		b.WriteString("XXXX"[:digits])
		return
	}
	if year < 0 {
		b.WriteString("BC")
		year = -year
	}
	b.WriteString(year4(year)[:digits])
}

func writeField(b *strings.Builder, n int) {
	if n == 0 {
		b.WriteString("-XX")
		return
	}
	b.WriteByte('-')
	b.WriteByte(digit(n / 10))
	b.WriteByte(digit(n))
}

func (d date) weekValue() string {
	if d.year == 0 {
		return "XXXX-WXX"
	}
	year, week := d.time().ISOWeek()
	if d.grain == weekendGrain {
		return fmt.Sprintf("%04d-W%02d-WE", year, week)
	}
	return fmt.Sprintf("%04d-W%02d", year, week)
}

func (d date) writeClock(b *strings.Builder) {
	fmt.Fprintf(b, "T%02d", d.hour)
	if d.minute >= 0 {
		fmt.Fprintf(b, ":%02d", d.minute)
	} else {
		b.WriteString(":00")
	}
	if d.second >= 0 {
		fmt.Fprintf(b, ":%02d", d.second)
	}
	b.WriteString(d.zone)
}
