package graph

import "strings"

// DateCount is a date with the number of claims that happened in it.
type DateCount struct {
	Date   Interval // a year, a month or a day
	Claims int
}

// DateAbove is the date that a plain date in EDTF lies in: of a time its day, of
// a day its month, of a month or season its year. Ranges, approximate and partly
// unspecified dates have none, nor has what is no date.
func DateAbove(edtf string) string {
	if strings.ContainsAny(edtf, "/~?%XY") {
		return ""
	}
	if day, _, found := strings.Cut(edtf, "T"); found {
		return day
	}
	if n := strings.LastIndexByte(edtf, '-'); n > 0 {
		return edtf[:n]
	}
	return ""
}

// Parts is the unit of the dates that one walks down to from i: the years of a
// decade or longer, the months of a year or a part of one, the days of a month.
// ok is false where the calendar has nothing finer.
func (i Interval) Parts() (unit Precision, ok bool) {
	switch i.Precision() {
	case Millennium, Century, Decade:
		return Year, true
	case Year, Half, Third, Quarter, Season:
		return Month, true
	case Month:
		return Day, true
	}
	return PrecisionUnknown, false
}
