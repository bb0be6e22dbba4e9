package timex

import (
	"fmt"
	"strings"
	"time"

	"claimgraph/graph"
)

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

// interval is d in EDTF, zero where its year is not known. A decade or century
// before Christ, and a week, which EDTF cannot name, become ranges.
func (d date) interval(approximate bool) graph.Interval {
	if d.year == 0 || !d.valid() {
		return graph.Interval{}
	}
	mark := ""
	if approximate {
		mark = "~"
	}
	i, err := graph.ParseInterval(d.edtf(mark))
	if err != nil {
		return graph.Interval{} // out of EDTF's reach
	}
	return i
}

func (d date) edtf(mark string) string {
	year := d.astronomical()
	switch d.grain {
	case millenniumGrain, centuryGrain, decadeGrain:
		return d.longEDTF(mark)
	case fiscalGrain:
		return fmt.Sprintf("%04d~", year)
	case halfGrain:
		return fmt.Sprintf("%s-%d%s", year4(year), 39+d.sub, mark)
	case quarterGrain:
		return fmt.Sprintf("%s-%d%s", year4(year), 32+d.sub, mark)
	case seasonGrain:
		return fmt.Sprintf("%s-%d%s", year4(year), 20+d.sub, mark)
	case weekGrain:
		return d.at(dayGrain).dayEDTF() + mark + "/" + d.at(dayGrain).addDays(6).dayEDTF() + mark
	case weekendGrain:
		return d.at(dayGrain).dayEDTF() + mark + "/" + d.at(dayGrain).addDays(1).dayEDTF() + mark
	case monthGrain:
		return d.dayEDTF()[:len(year4(year))+3] + mark
	case dayGrain:
		return d.dayEDTF() + mark
	case clockGrain:
		return d.clockEDTF()
	}
	return year4(year) + mark
}

func year4(year int) string {
	if year < 0 {
		return "-" + year4(-year)
	}
	return string([]byte{digit(year / 1000), digit(year / 100), digit(year / 10), digit(year)})
}

func digit(n int) byte { return byte('0' + n%10) }

func (d date) dayEDTF() string {
	return year4(d.astronomical()) + string([]byte{'-', digit(d.month / 10), digit(d.month), '-', digit(d.day / 10), digit(d.day)})
}

func (d date) clockEDTF() string {
	s := fmt.Sprintf("%sT%02d", d.dayEDTF(), d.hour)
	if d.minute >= 0 {
		s += fmt.Sprintf(":%02d", d.minute)
	}
	if d.second >= 0 {
		s += fmt.Sprintf(":%02d", d.second)
	}
	return s + d.zone
}

func (d date) longEDTF(mark string) string {
	size := map[grain]int{decadeGrain: 10, centuryGrain: 100, millenniumGrain: 1000}[d.grain]
	if d.year < 0 {
		oldest := (d.year+1)/size*size - size // the 4th century: 400 to 301
		if size == 10 {
			oldest = d.year/size*size - size + 1 // the 480s: 489 to 480
		}
		return year4(date{year: oldest}.astronomical()) + mark + "/" + year4(date{year: oldest + size - 1}.astronomical()) + mark
	}
	digits := fmt.Sprintf("%04d", d.year)
	return digits[:map[int]int{10: 3, 100: 2, 1000: 1}[size]] + strings.Repeat("X", map[int]int{10: 1, 100: 2, 1000: 3}[size]) + mark
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
