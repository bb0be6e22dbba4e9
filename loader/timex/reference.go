package timex

// fixed are the phrases for the past, present or future that are more than one
// word.
var fixed = []struct {
	words []string
	vague vague
}{
	{[]string{"right", "now"}, presentRef},
	{[]string{"present", "day"}, presentRef},
	{[]string{"present", "-", "day"}, presentRef},
	{[]string{"the", "present", "day"}, presentRef},
	{[]string{"modern", "day"}, presentRef},
	{[]string{"modern", "-", "day"}, presentRef},
	{[]string{"the", "time", "being"}, presentRef},
	{[]string{"these", "days"}, presentRef},
	{[]string{"this", "day"}, presentRef},
	{[]string{"at", "present"}, presentRef},
	{[]string{"the", "past"}, pastRef},
	{[]string{"the", "recent", "past"}, pastRef},
	{[]string{"the", "near", "future"}, futureRef},
	{[]string{"the", "future"}, futureRef},
	{[]string{"further", "notice"}, futureRef},
}

// pointer reads references without a date: "now", "the future", "at night",
// "until further notice".
func (p *parser) pointer(i int) (frame, int) {
	for _, phrase := range fixed {
		if end := p.phrase(i, phrase.words); end > i && !p.titled(end-1) {
			return p.vagueFrame(phrase.vague, phrase.words, i, end)
		}
	}
	a := p.at(i)
	if p.titled(i) {
		return frame{}, i
	}
	if a.word.vague != noVague && !p.is(i-1, "most") && !(p.is(i, "current") && p.is(i-1, "electric")) {
		f := frame{kind: reference, vague: a.word.vague, office: p.is(i, "former")}
		if u := p.at(i + 1).word; p.is(i, "recent") && u.unit >= dayUnit && u.plural {
			return f, i + 2 // "in recent months"
		}
		return f, i + 1
	}
	if p.is(i, "date") && p.is(i-1, "to") && (p.clauseEnds(i+1) || p.is(i+1, "has", "have", "is", "are")) {
		return frame{kind: reference, vague: presentRef}, i + 1
	}
	return p.dayPart(i)
}

// titled reports whether atom i has a capital inside a sentence, as in a name:
// "the Daily Herald", "Back to the Future".
func (p *parser) titled(i int) bool {
	before := p.at(i - 1).lower
	return p.at(i).capital && before >= "a" && before[0] <= 'z'
}

func (p *parser) phrase(i int, words []string) int {
	for k, w := range words {
		if p.at(i+k).lower != w {
			return i
		}
	}
	return i + len(words)
}

func (p *parser) vagueFrame(v vague, words []string, i, end int) (frame, int) {
	f := frame{kind: reference, vague: v}
	switch words[len(words)-1] {
	case "past":
		if !p.clauseEnds(end) && !p.is(end, "was", "is") {
			return frame{}, i
		}
	case "notice":
		if !p.is(i-1, "until", "till") {
			return frame{}, i
		}
		f.kind = openEnded
	case "day":
		if words[0] == "this" && !p.is(i-1, "to") {
			return frame{}, i
		}
	case "present":
		return f, end
	}
	return f, end
}

// dayPart reads a part of the day without its day: "at night", "night raids",
// "in the morning".
func (p *parser) dayPart(i int) (frame, int) {
	a := p.at(i)
	f := frame{date: date{grain: dayGrain, part: a.word.part}}
	switch {
	case p.is(i, "the") && p.at(i+1).word.part != noPart && !p.is(i+1, "midnight", "noon", "night", "daytime", "dawn") && p.is(i-1, "in", "during", "by", "throughout") && p.clauseEnds(i+2):
		f.date.part = p.at(i + 1).word.part
		return f, i + 2
	case p.is(i, "night", "nights", "daytime", "nighttime") && !p.is(i-1, "good"):
		return frame{kind: recurring, value: f.date.value()}, i + 1
	}
	return frame{}, i
}

// partFirst reads a part of the day before its day: "the morning of April 19",
// "the night of 20 June 1791", "the early morning hours of 30 April".
func (p *parser) partFirst(i int) (frame, int) {
	j := p.skip(i, "the")
	if j = p.skip(j, "early", "late"); j > i && p.is(j, "in") && p.is(j+1, "the") {
		j += 2
	}
	part := p.at(j).word.part
	if part == noPart || p.at(j).word.plural {
		return frame{}, i
	}
	j = p.skip(j+1, "hours", "hour")
	if !p.is(j, "of", "on") {
		return frame{}, i
	}
	k := p.skip(j+1, "the")
	f, end := p.calendar(k, k > j+1)
	if end == k || f.date.grain != dayGrain {
		return frame{}, i
	}
	f.date.part = part
	return f, end
}
