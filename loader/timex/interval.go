package timex

import "claimgraph/graph"

// times turns the resolved frames into Times.
func (r *resolver) times() []Time {
	times := make([]Time, 0, len(r.frames))
	for i := 0; i < len(r.frames); i++ {
		f := &r.frames[i]
		t := Time{Span: graph.Span{Start: f.from, End: f.to}, Sentence: f.sentence}
		t.Type, t.Value = f.timex()
		t.Interval = r.bounded(f)
		if whole, ok := r.joined(i); ok {
			times = append(times, whole)
			t.Interval, t.Part = f.meaning.interval(f.modifier == approximately), true
			n := &r.frames[i+1]
			end := Time{Span: graph.Span{Start: n.from, End: n.to}, Sentence: n.sentence, Part: true,
				Interval: n.meaning.interval(n.modifier == approximately)}
			end.Type, end.Value = n.timex()
			times = append(times, t, end)
			i++
			continue
		}
		times = append(times, t)
	}
	return times
}

// timex is f's TIMEX3 type and value.
func (f *frame) timex() (kind, value string) {
	switch f.kind {
	case duration, ordinalSpan:
		return typeDuration, f.amount(f.unit, f.count)
	case recurring:
		return typeSet, f.value
	case reference:
		return typeDate, [...]string{pastRef: "PAST_REF", presentRef: "PRESENT_REF", futureRef: "FUTURE_REF"}[f.vague]
	case openEnded:
		return typeDate, "FUTURE_REF"
	case offset:
		if !f.resolved && (f.indefinite || f.unit <= hourUnit) {
			if f.before {
				return typeDate, "PAST_REF"
			}
			return typeDate, "FUTURE_REF"
		}
	}
	if f.meaning.grain == clockGrain || f.meaning.part != noPart {
		return typeTime, f.meaning.value()
	}
	return typeDate, f.meaning.value()
}

// plain is f's interval without the word before it.
func (r *resolver) plain(f *frame) graph.Interval {
	switch {
	case f.resolved:
		return f.meaning.interval(f.modifier == approximately)
	case f.kind == reference && f.vague == presentRef && !r.narrative && r.anchor.year != 0:
		return r.anchor.at(monthGrain).interval(false)
	case f.kind == openEnded && r.anchor.year != 0:
		return between(r.anchor.interval(false), graph.Interval{})
	case f.kind == offset && f.dateline && f.before && f.indefinite && r.anchor.year != 0 && !r.narrative && f.unit >= dayUnit:
		return between(graph.Interval{}, stepped(r.anchor, f.unit, -1).interval(false).End())
	case f.kind == duration && f.relation != noRelation:
		return r.stretched(f)
	}
	return graph.Interval{}
}

// bounded is f's interval with what the preposition before it makes of it:
// open at its end after "since", at its beginning after "until", "by" and
// "before".
func (r *resolver) bounded(f *frame) graph.Interval {
	i := r.plain(f)
	if i.IsZero() || f.kind == reference || f.kind == openEnded || f.kind == duration {
		return i
	}
	if f.modifier == atLeast {
		return between(graph.Interval{}, i.End())
	}
	switch f.lead {
	case sinceLead, afterLead:
		return between(i.Begin(), graph.Interval{})
	case untilLead, byLead, beforeLead:
		return between(graph.Interval{}, i.End())
	}
	return i
}

// between is the range from a to b, open where one of them is zero; zero when
// both are, or when it would end before it begins.
func between(a, b graph.Interval) graph.Interval {
	if a.IsZero() && b.IsZero() {
		return graph.Interval{}
	}
	from, to := "..", ".."
	if !a.IsZero() {
		from = a.Begin().String()
	}
	if !b.IsZero() {
		to = b.End().String()
	}
	i, err := graph.ParseInterval(from + "/" + to)
	if err != nil {
		return graph.Interval{} // it ends before it begins
	}
	return i
}

// stretched is the interval of "the past two weeks" and "the next six months"
// of news: from or to the dateline.
func (r *resolver) stretched(f *frame) graph.Interval {
	if r.narrative || r.anchor.year == 0 || f.indefinite || f.count <= 0 || f.count != float64(int(f.count)) || f.count > 1000 {
		return graph.Interval{}
	}
	n := int(f.count)
	switch f.relation {
	case past, last:
		n = -n
	case coming, next:
	case following: // "over the next six months prices will rise"
		if f.tense != Future {
			return graph.Interval{}
		}
	default:
		return graph.Interval{}
	}
	far := r.anchor
	switch f.unit {
	case dayUnit:
		far = far.addDays(n)
	case weekUnit:
		far = far.addDays(7 * n)
	case monthUnit, yearUnit, decadeUnit:
		far = far.at(monthGrain).addMonths(n * map[unit]int{monthUnit: 1, yearUnit: 12, decadeUnit: 120}[f.unit])
	default:
		return graph.Interval{}
	}
	now := r.anchor.at(far.grain).interval(false)
	if n < 0 {
		return between(far.interval(true), now)
	}
	return between(now, far.interval(true))
}

// joined is the range that frame i begins: "from 2014 to 2016", "July 3-5",
// "between March and mid-May".
func (r *resolver) joined(i int) (Time, bool) {
	f := &r.frames[i]
	if i+1 >= len(r.frames) || !f.resolved || !r.frames[i+1].resolved || r.frames[i+1].sentence != f.sentence {
		return Time{}, false
	}
	g := &r.frames[i+1]
	if f.link != toLink && (f.link != andLink || f.lead != betweenLead) || f.moved || f.kind == offset || g.kind == offset {
		return Time{}, false
	}
	whole := between(f.meaning.interval(f.modifier == approximately), g.meaning.interval(g.modifier == approximately))
	if whole.IsZero() || f.meaning == g.meaning {
		return Time{}, false
	}
	return Time{Span: graph.Span{Start: f.from, End: g.to}, Sentence: f.sentence, Interval: whole, Range: true}, true
}
