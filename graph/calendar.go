package graph

// DateCount is a date with the number of claims that happened in it.
type DateCount struct {
	Date   Interval // a year, a month or a day
	Claims int
}
