package timex

import (
	"fmt"
	"strings"

	"claimgraph/graph"
)

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
