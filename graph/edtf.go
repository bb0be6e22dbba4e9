package graph

import (
	"fmt"
	"strconv"
	"strings"
)

const maxYear = 999_999_999 // of the Y form: nine digits

// ParseInterval reads one EDTF string: "2023-07-11", "201X", "2023-35",
// "1914/1918", "../2025-12", "2023-07-11T09:30+08:00", "1984~". The error
// wraps ErrInvalid and quotes what was given.
func ParseInterval(s string) (Interval, error) {
	i, why := parseInterval(s)
	if why != "" {
		return Interval{}, fmt.Errorf("interval %.60q: %w: %s", s, ErrInvalid, why)
	}
	return i, nil
}

func parseInterval(s string) (i Interval, why string) {
	first, second, ranged := strings.Cut(s, "/")
	if i.begin, why = parsePoint(first, ranged); why != "" {
		return i, why
	}
	if !ranged {
		return i, ""
	}
	i.ranged = true
	if i.end, why = parsePoint(second, true); why != "" {
		return i, why
	}
	if i.begin.kind != datePoint && i.end.kind != datePoint {
		return i, "a range needs a date at one end"
	}
	from, starts := i.Earliest()
	to, ends := i.Latest()
	if starts && ends && to.Before(from) {
		return i, "it ends before it begins"
	}
	return i, ""
}

// parsePoint reads one end; ".." and nothing only stand in a range.
func parsePoint(s string, ranged bool) (p point, why string) {
	if ranged && s == ".." {
		return point{kind: openPoint}, ""
	}
	if ranged && s == "" {
		return point{kind: unknownPoint}, ""
	}
	p.kind = datePoint
	date, clock, timed := strings.Cut(s, "T")
	if !timed {
		date = p.takeQualifier(date)
	}
	if date, why = p.takeYear(date); why != "" {
		return p, why
	}
	if why = p.takeMonthDay(date); why != "" {
		return p, why
	}
	if timed {
		if p.day == 0 || p.unspecified != 0 {
			return p, "a time of day needs a whole date before it"
		}
		return p, p.takeClock(clock)
	}
	return p, ""
}

// takeQualifier reads a trailing ~, ? or % and returns what stands before it.
func (p *point) takeQualifier(s string) string {
	if s == "" {
		return s
	}
	switch s[len(s)-1] {
	case '~':
		p.approximate = true
	case '?':
		p.uncertain = true
	case '%':
		p.approximate, p.uncertain = true, true
	default:
		return s
	}
	return s[:len(s)-1]
}

// takeYear reads YYYY with X for unspecified digits, or Y and five to nine
// digits, and returns what follows.
func (p *point) takeYear(s string) (rest, why string) {
	long := strings.HasPrefix(s, "Y")
	s = strings.TrimPrefix(s, "Y")
	if strings.HasPrefix(s, "-") {
		p.negative, s = true, s[1:]
	}
	if long {
		n, err := strconv.Atoi(s)
		if err != nil || len(s) < 5 || s[0] < '1' || s[0] > '9' || n > maxYear {
			return "", "want five to nine digits after Y"
		}
		p.year = int32(n)
		s = ""
	} else if len(s) < 4 || !p.takeDigits(s[:4], 0, func(n int) { p.year = int32(n) }) {
		return "", "want a year of four digits"
	} else {
		s = s[4:]
	}
	if p.negative {
		if p.year == 0 && p.unspecified&yearDigits == 0 {
			return "", "there is no year -0000"
		}
		p.year = -p.year
	}
	return s, ""
}

// takeDigits reads digits of which some may be X; bit is that of the first
// one in point.unspecified. It sets nothing unless all of s fits.
func (p *point) takeDigits(s string, bit int, set func(int)) bool {
	n, unspecified := 0, uint8(0)
	for j := range len(s) {
		n *= 10
		switch c := s[j]; {
		case c == 'X':
			unspecified |= 1 << (bit + j)
		case c >= '0' && c <= '9':
			n += int(c - '0')
		default:
			return false
		}
	}
	p.unspecified |= unspecified
	set(n)
	return true
}

// takeMonthDay reads "", "-MM" or "-MM-DD" after the year.
func (p *point) takeMonthDay(s string) (why string) {
	if s == "" {
		return ""
	}
	if len(s) != 3 && len(s) != 6 || s[0] != '-' || len(s) == 6 && s[3] != '-' {
		return "want -MM or -MM-DD after the year"
	}
	if !p.takeDigits(s[1:3], 4, func(n int) { p.month = uint8(n) }) {
		return "want a month of two digits"
	}
	grouped := p.month >= firstGrouping && int(p.month) < firstGrouping+len(subYears) && p.unspecified&monthDigits == 0
	if grouped && len(s) == 3 {
		return ""
	}
	if p.month == 0 && p.unspecified&monthDigits == 0 || p.month > 12 {
		return "no such month"
	}
	if len(s) == 6 {
		if !p.takeDigits(s[4:6], 6, func(n int) { p.day = uint8(n) }) {
			return "want a day of two digits"
		}
		if p.day == 0 && p.unspecified&dayDigits == 0 {
			return "no such day"
		}
	}
	if _, found := p.calendarDay(false); !found {
		return "no such day in the calendar"
	}
	return ""
}

// String prints i as EDTF; ParseInterval reads it back to the same value.
func (i Interval) String() string {
	var b [64]byte
	s := i.begin.append(b[:0])
	if i.ranged {
		s = append(s, '/')
		s = i.end.append(s)
	}
	return string(s)
}

func (p point) append(b []byte) []byte {
	switch p.kind {
	case openPoint:
		return append(b, ".."...)
	case datePoint:
	default:
		return b
	}
	b = p.appendYear(b)
	if p.month != 0 || p.unspecified&monthDigits != 0 {
		b = append(b, '-')
		b = p.appendDigits(b, int(p.month), 2, 4)
	}
	if p.day != 0 || p.unspecified&dayDigits != 0 {
		b = append(b, '-')
		b = p.appendDigits(b, int(p.day), 2, 6)
	}
	if p.clock != noClock {
		b = p.appendClock(b)
	}
	switch {
	case p.approximate && p.uncertain:
		return append(b, '%')
	case p.approximate:
		return append(b, '~')
	case p.uncertain:
		return append(b, '?')
	}
	return b
}

func (p point) appendYear(b []byte) []byte {
	year := max(int(p.year), -int(p.year))
	if year > 9999 {
		b = append(b, 'Y')
	}
	if p.negative {
		b = append(b, '-')
	}
	if year > 9999 {
		return strconv.AppendInt(b, int64(year), 10)
	}
	return p.appendDigits(b, year, 4, 0)
}

// appendDigits prints n in width digits, X where bit and the ones after it in
// unspecified say so.
func (p point) appendDigits(b []byte, n, width, bit int) []byte {
	at := len(b)
	for range width {
		b = append(b, '0')
	}
	for j := width - 1; j >= 0; j-- {
		b[at+j] = byte('0' + n%10)
		if p.unspecified&(1<<(bit+j)) != 0 {
			b[at+j] = 'X'
		}
		n /= 10
	}
	return b
}
