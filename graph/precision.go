package graph

// Precision says how finely an Interval is known, coarsest first.
type Precision uint8

// The precisions, coarsest first, so that they compare with <. Season, Quarter,
// Third and Half are EDTF's sub-year groupings (codes 21 to 41).
const (
	PrecisionUnknown Precision = iota // the zero Interval, or a date with no known part
	Millennium
	Century
	Decade
	Year
	Half
	Third
	Quarter
	Season
	Month
	Day
	Hour
	Minute
	Second
)

var precisionNames = [...]string{
	"unknown", "millennium", "century", "decade", "year", "half", "third",
	"quarter", "season", "month", "day", "hour", "minute", "second",
}

// String is the precision's name in lower case: "century", "day".
func (p Precision) String() string {
	if int(p) < len(precisionNames) {
		return precisionNames[p]
	}
	return precisionNames[PrecisionUnknown]
}
