package timex

import "strconv"

// recurrences are the words that say how often by themselves.
var recurrences = map[string]string{
	"daily": "XXXX-XX-XX", "everyday": "XXXX-XX-XX", "weekly": "XXXX-WXX", "monthly": "XXXX-XX", "quarterly": "XXXX-QX",
	"annual": "XXXX", "annually": "XXXX", "yearly": "XXXX", "biennial": "P2Y", "biennially": "P2Y", "biweekly": "P2W",
	"fortnightly": "P2W", "hourly": "XXXX-XX-XXTXX", "nightly": "XXXX-XX-XXTNI",
}

var unitValues = map[unit]string{
	hourUnit: "XXXX-XX-XXTXX", dayUnit: "XXXX-XX-XX", weekendUnit: "XXXX-WXX-WE", weekUnit: "XXXX-WXX", monthUnit: "XXXX-XX",
	quarterUnit: "XXXX-QX", yearUnit: "XXXX", decadeUnit: "XXX", centuryUnit: "XX",
}

// set reads what recurs: "every year", "each Monday", "every two weeks", "twice
// a month", "per day", "weekly", "on Sundays".
func (p *parser) set(i int) (frame, int) {
	a := p.at(i)
	f := frame{kind: recurring}
	if v, ok := recurrences[a.lower]; ok && !p.titled(i) {
		f.value = v
		return f, i + 1
	}
	if a.word.weekday != 0 && a.word.plural && a.capital && !p.at(i+1).capital {
		f.value = "XXXX-WXX-" + strconv.Itoa(int(a.word.weekday))
		return f, i + 1
	}
	switch {
	case p.is(i, "once", "twice") && p.is(i+1, "a", "an", "every", "each", "per"):
		f.value = unitValues[p.at(i+2).word.unit]
		if p.is(i+1, "a", "an", "per") {
			f.value = f.amount(p.at(i+2).word.unit, 1)
		}
		return ifValue(f, i, i+3)
	case p.is(i, "per"):
		f.value = f.amount(a.word.unit, 1)
		if u := p.at(i + 1).word.unit; u != noUnit && !p.at(i+1).word.plural {
			f.value = f.amount(u, 1)
		}
		return ifValue(f, i, i+2)
	case p.is(i, "every", "each", "alternate"):
		return p.every(i)
	}
	return frame{}, i
}

func ifValue(f frame, i, end int) (frame, int) {
	if f.value == "" {
		return frame{}, i
	}
	return f, end
}

// every reads the rest after "every" or "each".
func (p *parser) every(i int) (frame, int) {
	f := frame{kind: recurring}
	j := p.skip(i+1, "single")
	step := 1
	if p.is(j, "other", "second") || p.is(i, "alternate") {
		step, j = 2, p.skip(j, "other", "second")
	}
	a := p.at(j)
	switch {
	case a.word.weekday != 0 && a.capital:
		f.value = "XXXX-WXX-" + strconv.Itoa(int(a.word.weekday))
	case a.word.month != 0 && a.capital:
		f.value = date{grain: monthGrain, month: int(a.word.month)}.value()
	case a.word.season != 0:
		f.value = date{grain: seasonGrain, sub: int(a.word.season)}.value()
	case a.word.part != noPart:
		f.value = date{grain: dayGrain, part: a.word.part}.value()
	case a.word.unit != noUnit && step == 1 && !a.word.plural:
		f.value = unitValues[a.word.unit]
	case a.word.unit != noUnit && !a.word.plural:
		f.value = f.amount(a.word.unit, 2)
	default:
		if n, _, end := p.counted(j); end > j && n > 0 && p.at(end).word.unit != noUnit {
			f.value = f.amount(p.at(end).word.unit, n)
			return ifValue(f, i, end+1)
		}
	}
	return ifValue(f, i, j+1)
}

var unitLetters = [...]string{
	secondUnit: "S", minuteUnit: "M", hourUnit: "H", dayUnit: "D", weekendUnit: "WE", weekUnit: "W", monthUnit: "M",
	quarterUnit: "Q", seasonUnit: "", yearUnit: "Y", decadeUnit: "DE", centuryUnit: "CE", millenniumUnit: "ML",
}

// amount is a duration in the form of TIMEX3: P3D, PT2H, PXM when n is 0.
func (f *frame) amount(u unit, n float64) string {
	if u == noUnit || unitLetters[u] == "" {
		return ""
	}
	number := "X"
	if n > 0 {
		number = strconv.FormatFloat(n, 'f', -1, 64)
	}
	if u <= hourUnit {
		return "PT" + number + unitLetters[u]
	}
	return "P" + number + unitLetters[u]
}
