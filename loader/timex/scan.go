package timex

// parser applies the grammar to one sentence. Its rules take the index of an
// atom and return what begins there and the index after it, which is the one
// they were given when nothing does.
type parser struct {
	atoms []atom
	index int      // of the sentence
	tags  []string // Penn tags by token, maybe none
	found []frame  // of this sentence so far
}

var beyond = atom{number: -1}

// at is atom i, a blank one beyond either end.
func (p *parser) at(i int) *atom {
	if i < 0 || i >= len(p.atoms) {
		return &beyond
	}
	return &p.atoms[i]
}

func (p *parser) is(i int, words ...string) bool {
	form := p.at(i).lower
	for _, w := range words {
		if form == w {
			return true
		}
	}
	return false
}

// skip is i, or what follows where the atom is one of words.
func (p *parser) skip(i int, words ...string) int {
	if p.is(i, words...) {
		return i + 1
	}
	return i
}

// scan gives the sentence's frames from left to right, the longest reading at
// each place. They are good until the next scan.
func (p *parser) scan() []frame {
	p.found = p.found[:0]
	for i := 0; i < len(p.atoms); {
		f, end := p.expression(i)
		if end == i {
			i++
			continue
		}
		p.finish(&f, i, end)
		p.found = append(p.found, f)
		i = end
	}
	p.connect()
	return p.found
}

// expression is the longest expression that begins at i. Few words can begin
// one; the others are passed over at once.
func (p *parser) expression(i int) (frame, int) {
	a := p.at(i)
	if a.number < 0 && (!a.word.starts || p.barren(i)) {
		return frame{}, i
	}
	rules := [...]func(*parser, int) (frame, int){
		(*parser).dated, (*parser).relative, (*parser).offset, (*parser).ordinalSpan,
		(*parser).set, (*parser).duration, (*parser).timed, (*parser).pointer, (*parser).partFirst,
	}
	var best frame
	end := i
	for _, rule := range rules {
		if f, e := rule(p, i); e > end {
			best, end = f, e
		}
	}
	return best, end
}

// barren reports whether atom i is an article or the like whose next word
// rules out an expression: most of them are passed over here.
func (p *parser) barren(i int) bool {
	if !p.is(i, "the", "a", "an", "at", "these", "those") {
		return false
	}
	next := p.at(i + 1)
	return next.number < 0 && !next.word.starts && !p.is(i+1, "'", "little", "number", "mere", "time", "near", "least", "most")
}

// finish records where f stands.
func (p *parser) finish(f *frame, first, end int) {
	f.sentence, f.first, f.end = p.index, first, end
	f.from, f.to = p.atoms[first].start, p.atoms[end-1].end
	f.token = p.atoms[first].token
	f.place.line = first == 0 && end == len(p.atoms)
	f.place.brackets = p.is(first-1, "(") || p.is(end, ")")
	if f.lead = p.leadOf(first); f.lead == byLead && p.is(end, "'s", "'") {
		f.lead = otherLead // "by today's ruling"
	}
	f.moved = p.isMoved(first)
	f.stood = p.is(first-1, "of") && p.is(first-2, "as") ||
		p.is(end, "'s", "’s") && p.is(first-1, "following", "after", "since", "despite", "unlike", "amid")
	f.tense = p.tenseAt(first, end)
}

// leads are the prepositions that bound a time.
var leads = map[string]lead{
	"in": inLead, "since": sinceLead, "until": untilLead, "till": untilLead, "til": untilLead, "by": byLead, "from": fromLead,
	"before": beforeLead, "after": afterLead, "between": betweenLead, "on": otherLead, "during": otherLead, "of": otherLead,
	"through": otherLead, "throughout": otherLead, "at": otherLead, "for": otherLead, "within": otherLead, "over": otherLead,
}

func (p *parser) leadOf(i int) lead {
	l := leads[p.at(i-1).lower]
	switch {
	case p.is(i-1, "of") && p.is(i-2, "as"):
		return otherLead // "as of March": how things stood then
	case p.is(i-1, "from", "on") && p.is(i-2, "as", "effective"), p.is(i-1, "effective"):
		return sinceLead
	case p.is(i-1, "than") && p.is(i-2, "later"):
		return byLead // "no later than Friday"
	case p.is(i-1, "to") && p.is(i-2, "prior"):
		return beforeLead
	case p.is(i-1, "to") && p.is(i-2, "up"), p.is(i-1, "through") && p.is(i-2, "run", "runs", "lasts", "last"):
		return untilLead
	}
	return l
}

// isMoved reports whether a verb before i changes one date for another: "put
// off from Friday to Monday".
func (p *parser) isMoved(i int) bool {
	for k := i - 1; k >= i-5; k-- {
		if p.is(k, "moved", "postponed", "delayed", "rescheduled", "pushed", "brought", "shifted", "changed", "put") {
			return true
		}
	}
	return false
}

// connect finds the words that join neighboring frames.
func (p *parser) connect() {
	for k := range len(p.found) - 1 {
		f, g := &p.found[k], &p.found[k+1]
		f.link = p.linkBetween(f.end, g.first)
	}
}

func (p *parser) linkBetween(i, j int) link {
	for j-i > 1 && (p.is(i, ",") || p.at(j-1).lower == "about") {
		if p.is(i, ",") {
			i++
		} else {
			j--
		}
	}
	if j-i <= 3 && j > i && p.is(j-1, "on") && p.is(j-2, "time") {
		return onLink // "at 9 a.m. local time on Monday"
	}
	switch {
	case i == j:
		return onLink
	case j-i == 1 && p.is(i, "-", "to", "through", "until", "till", "thru"):
		return toLink
	case j-i == 2 && p.is(i, "up", "on", "right", "and", "running", "lasting") && p.is(i+1, "to", "through", "until", "till"):
		return toLink
	case j-i == 1 && p.is(i, "and", "or", ",", "/", "&"):
		return andLink
	case j-i == 1 && p.is(i, "on", "of", "in", "--", "("):
		return onLink
	}
	return noLink
}
