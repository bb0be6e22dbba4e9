package graph

import "strings"

// clock says how much of the time of day is given.
type clock uint8

const (
	noClock clock = iota
	hourClock
	minuteClock
	secondClock
)

// takeClock reads hh, hh:mm or hh:mm:ss and then nothing, Z, +hh:mm or +hh.
func (p *point) takeClock(s string) (why string) {
	if at := strings.IndexAny(s, "Z+-"); at >= 0 {
		offset, ok := parseZone(s[at:])
		if !ok {
			return "want Z, +hh:mm or -hh:mm after the time"
		}
		p.zoned, p.zone, s = true, offset, s[:at]
	}
	parts := strings.SplitN(s, ":", 4)
	fields := [...]*uint8{&p.hour, &p.minute, &p.second}
	if len(parts) > len(fields) {
		return "want a time as hh, hh:mm or hh:mm:ss"
	}
	for j, part := range parts {
		limit := 60
		if j == 0 {
			limit = 24
		}
		n, ok := twoDigits(part)
		if !ok || n >= limit {
			return "want a time as hh, hh:mm or hh:mm:ss"
		}
		*fields[j] = uint8(n)
	}
	p.clock = clock(len(parts))
	return ""
}

// parseZone reads Z, ±hh or ±hh:mm as minutes east of UTC.
func parseZone(s string) (minutes int16, ok bool) {
	if s == "Z" {
		return 0, true
	}
	hours, rest, colon := strings.Cut(s[1:], ":")
	h, ok := twoDigits(hours)
	if !ok || s[0] == 'Z' || h > 18 {
		return 0, false
	}
	m := 0
	if colon {
		if m, ok = twoDigits(rest); !ok || m >= 60 {
			return 0, false
		}
	}
	if s[0] == '-' {
		return int16(-h*60 - m), true
	}
	return int16(h*60 + m), true
}

func twoDigits(s string) (int, bool) {
	if len(s) != 2 || s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9' {
		return 0, false
	}
	return int(s[0]-'0')*10 + int(s[1]-'0'), true
}

func (p point) appendClock(b []byte) []byte {
	b = append(b, 'T')
	fields := [...]uint8{p.hour, p.minute, p.second}
	for j, n := range fields[:p.clock] {
		if j > 0 {
			b = append(b, ':')
		}
		b = append(b, '0'+n/10, '0'+n%10)
	}
	if !p.zoned {
		return b
	}
	if p.zone == 0 {
		return append(b, 'Z')
	}
	sign, zone := byte('+'), p.zone
	if zone < 0 {
		sign, zone = '-', -zone
	}
	h, m := zone/60, zone%60
	return append(b, sign, byte('0'+h/10), byte('0'+h%10), ':', byte('0'+m/10), byte('0'+m%10))
}
