package page

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// layouts are the ISO 8601 forms that Published may take. Fractions of a second
// are read by time.Parse without being named.
var layouts = []string{time.DateOnly, "2006-01-02T15:04", "2006-01-02T15:04:05", "2006-01-02T15:04Z07:00", time.RFC3339}

// validTime reports whether s has one of the forms and names a real time.
func validTime(s string) bool {
	for _, l := range layouts {
		if t, err := time.Parse(l, s); err == nil {
			return t.Year() > 0
		}
	}
	return false
}

// isoTime gives a date or time as pages write it in ISO form, with the
// precision and zone that it has; "" when it is none, or ambiguous ("7/11/2023").
func isoTime(s string) string {
	s = strings.TrimSpace(s)
	if validTime(s) {
		return s
	}
	if len(s) > 80 {
		return ""
	}
	if iso := compactZone(s); validTime(iso) {
		return iso
	}
	var d dateParts
	for _, f := range strings.FieldsFunc(s, dateBreak) {
		if !d.add(f) {
			return ""
		}
	}
	return d.iso()
}

func dateBreak(r rune) bool {
	return r == ' ' || r == ',' || r == '|' || r == '\u00a0' || r == '\u202f' || r == '\t' || r == '•' || r == '·' || r == '(' || r == ')'
}

// compactZone writes "2023-07-11 22:13:00+0200" as RFC 3339 does.
func compactZone(s string) string {
	if len(s) > 10 && s[10] == ' ' {
		s = s[:10] + "T" + strings.ReplaceAll(s[11:], " ", "")
	}
	if n := len(s); n > 16 && (s[n-5] == '+' || s[n-5] == '-') && !strings.Contains(s[n-5:], ":") {
		s = s[:n-2] + ":" + s[n-2:]
	}
	return s
}

// dateParts collects the words of a date in any order that is not ambiguous.
type dateParts struct {
	year, month, day int
	clock            string // "22:13", "22:13:05"
	half             string // "am", "pm"
	zone             string // "Z", "+02:00"
	hour             int    // of a clock without minutes: "10 pm"
}

// add reads one word of a date and reports whether it can be one.
func (d *dateParts) add(f string) bool {
	low := strings.TrimSuffix(strings.ToLower(f), ".")
	switch {
	case weekdays[low], low == "at", low == "on", low == "-", low == "–", low == "—", low == "/":
		return true
	case low == "am" || low == "pm" || low == "a.m" || low == "p.m":
		return d.setHalf(strings.ReplaceAll(low, ".", ""))
	case monthNumber[low] > 0:
		return put(&d.month, monthNumber[low])
	case strings.Contains(low, ":"):
		return d.setClock(low)
	}
	if z, ok := zoneOffset(f); ok {
		fresh := d.zone == "" && (d.clock != "" || d.half != "")
		if z != "" {
			d.zone = z
		}
		return fresh
	}
	if validTime(f) && len(f) == len(time.DateOnly) {
		return d.setDate(f[:4], f[5:7], f[8:])
	}
	if a, b, c, ok := threeNumbers(f); ok {
		return d.setDate(a, b, c)
	}
	return d.addNumber(low)
}

// addNumber reads a year, a day ("11", "11th") or an hour with its half ("10pm").
func (d *dateParts) addNumber(low string) bool {
	if h, ok := strings.CutSuffix(low, "pm"); ok {
		return d.addHour(h, "pm")
	}
	if h, ok := strings.CutSuffix(low, "am"); ok {
		return d.addHour(h, "am")
	}
	for _, end := range []string{"st", "nd", "rd", "th"} {
		low = strings.TrimSuffix(low, end)
	}
	n, err := strconv.Atoi(low)
	switch {
	case err != nil || n < 1:
		return false
	case len(low) == 4:
		return put(&d.year, n)
	case len(low) <= 2 && d.day == 0 && n <= 31:
		return put(&d.day, n)
	case len(low) <= 2 && n <= 12:
		return put(&d.hour, n)
	}
	return false
}

func (d *dateParts) addHour(h, half string) bool {
	n, err := strconv.Atoi(h)
	return err == nil && n >= 1 && n <= 12 && put(&d.hour, n) && d.setHalf(half)
}

func (d *dateParts) setHalf(h string) bool {
	ok := d.half == "" && (d.clock != "" || d.hour > 0)
	d.half = h
	return ok
}

// setClock reads "22:13", "22:13:05", "10:13pm".
func (d *dateParts) setClock(s string) bool {
	if d.clock != "" {
		return false
	}
	for _, h := range []string{"am", "pm", "a.m", "p.m"} {
		if c, ok := strings.CutSuffix(s, h); ok {
			s, d.half = c, strings.ReplaceAll(h, ".", "")
		}
	}
	for _, l := range []string{"15:04", "15:04:05"} {
		if t, err := time.Parse(l, s); err == nil {
			d.clock = t.Format(l)
			return true
		}
	}
	return false
}

// setDate takes three numbers: year first, or day and month last only when one
// of them cannot be a month.
func (d *dateParts) setDate(a, b, c string) bool {
	x, y, z := atoi(a), atoi(b), atoi(c)
	switch {
	case len(a) == 4:
	case len(c) == 4 && (x > 12 || x == y) && y <= 12:
		x, z = z, x
	case len(c) == 4 && y > 12 && x <= 12:
		x, y, z = z, x, y
	default:
		return false
	}
	return put(&d.year, x) && put(&d.month, y) && put(&d.day, z)
}

func threeNumbers(s string) (a, b, c string, ok bool) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '/' || r == '-' || r == '.' })
	if len(parts) != 3 || atoi(parts[0]) < 1 || atoi(parts[1]) < 1 || atoi(parts[2]) < 1 {
		return "", "", "", false
	}
	return parts[0], parts[1], parts[2], true
}

// atoi is 0 for what is no number.
func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// put sets *p once.
func put(p *int, n int) bool {
	fresh := *p == 0
	*p = n
	return fresh
}

// iso prints the date when it is complete and real.
func (d *dateParts) iso() string {
	if d.year == 0 || d.month == 0 || d.day == 0 {
		return ""
	}
	s := fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
	if d.clock == "" && d.hour > 0 {
		if d.half == "" {
			return ""
		}
		d.clock = fmt.Sprintf("%02d:00", d.hour)
	}
	if d.clock != "" {
		s += "T" + d.clock24() + d.zone
	}
	if !validTime(s) {
		return ""
	}
	return s
}

// clock24 applies the half of the day.
func (d *dateParts) clock24() string {
	h := atoi(d.clock[:2])
	switch {
	case d.half == "pm" && h < 12:
		h += 12
	case d.half == "am" && h == 12:
		h = 0
	}
	return fmt.Sprintf("%02d%s", h, d.clock[2:])
}

// zoneOffset reads a time zone: its offset, "" for a zone whose offset depends
// on the season or the country ("ET", "CST", "local time").
func zoneOffset(f string) (offset string, ok bool) {
	if z, known := zoneOffsets[strings.ToUpper(f)]; known {
		return z, true
	}
	rest := strings.TrimPrefix(strings.TrimPrefix(strings.ToUpper(f), "GMT"), "UTC")
	if len(rest) < 2 || rest[0] != '+' && rest[0] != '-' {
		return "", false
	}
	for _, l := range []string{"-07:00", "-0700", "-07"} {
		if t, err := time.Parse(l, pad(rest)); err == nil {
			return t.Format("-07:00"), true
		}
	}
	return "", false
}

// pad writes "+8" as "+08".
func pad(z string) string {
	if len(z) == 2 || len(z) > 2 && z[2] == ':' {
		return z[:1] + "0" + z[1:]
	}
	return z
}

var weekdays = words("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun")

var monthNumber = func() map[string]int {
	m := map[string]int{"sept": 9}
	for i := time.January; i <= time.December; i++ {
		name := strings.ToLower(i.String())
		m[name], m[name[:3]] = int(i), int(i)
	}
	return m
}()

// zoneOffsets are the abbreviations with one meaning in the news; "" where
// there are two.
var zoneOffsets = map[string]string{
	"Z": "Z", "GMT": "Z", "UTC": "Z", "BST": "+01:00", "WEST": "+01:00", "CET": "+01:00", "CEST": "+02:00", "EET": "+02:00",
	"EEST": "+03:00", "MSK": "+03:00", "SAST": "+02:00", "PKT": "+05:00", "ICT": "+07:00", "HKT": "+08:00", "SGT": "+08:00",
	"JST": "+09:00", "KST": "+09:00", "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00",
	"EST": "-05:00", "EDT": "-04:00", "CDT": "-05:00", "MDT": "-06:00", "MST": "-07:00", "PDT": "-07:00", "PST": "-08:00",
	"ET": "", "CT": "", "MT": "", "PT": "", "CST": "", "IST": "",
}

func words(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}
