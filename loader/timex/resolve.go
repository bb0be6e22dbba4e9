package timex

import (
	"slices"

	"claimgraph/graph"
)

// resolver turns frames into dates, in the order of the text.
type resolver struct {
	in        Text
	frames    []frame
	anchor    date // the dateline's day; year 0 when it is not known
	narrative bool // a history: dates relate to the dates before them
	latest    date // the date before; year 0 when there is none
	said      int  // the sentence of latest
	settled   int  // frames before this one are resolved
}

func newResolver(in Text, frames []frame) *resolver {
	r := &resolver{in: in, frames: frames, anchor: anchorDate(in.Anchor)}
	r.readDateline()
	if r.narrative = r.isNarrative(); r.narrative {
		r.markAsides()
	}
	r.dropOffices()
	for i := range r.frames {
		f := &r.frames[i]
		if tenses := at(in.Tenses, f.sentence); f.token < len(tenses) && tenses[f.token] != NoTense {
			f.tense = tenses[f.token]
		}
	}
	return r
}

// dropOffices takes "former" out of news, where it only says that an office is
// no longer held: "a former mayor". A history tells of the time.
func (r *resolver) dropOffices() {
	if r.narrative {
		return
	}
	for i := range r.frames {
		if r.frames[i].office && i > 0 {
			r.frames[i-1].link = noLink // it does not reach the one behind
		}
	}
	r.frames = slices.DeleteFunc(r.frames, func(f frame) bool { return f.office })
}

// anchorDate is the day of the dateline on its own wall clock.
func anchorDate(i graph.Interval) date {
	day := i.Begin()
	if _, ok := day.Earliest(); !ok || day.Precision() < graph.Day {
		return date{}
	}
	text := day.String()
	if len(text) > 10 {
		text = text[:10]
	}
	whole, err := graph.ParseInterval(text)
	if err != nil {
		return date{}
	}
	t, ok := whole.Earliest()
	if !ok || t.Year() < 1 {
		return date{}
	}
	return dateOf(t)
}

// resolve finds the date of frame i.
func (r *resolver) resolve(i int) {
	if i < r.settled {
		return
	}
	f := &r.frames[i]
	var d date
	switch f.kind {
	case calendarDate:
		d = r.complete(i)
	case relativeUnit:
		d = r.relate(f)
	case offset:
		d = r.shift(f)
	default:
		return
	}
	f.meaning = d
	f.resolved = d.year != 0 && d.valid() && (d.grain < monthGrain || d.month != 0) && (d.grain < weekGrain || d.day != 0)
	if f.resolved {
		r.remember(f)
	}
	r.settled = max(r.settled, i+1)
}

// remember makes f's date the one that later expressions count from. A year
// alone does not blur a month of that year; what lies long before the story,
// or is said in passing, does not lead away from it.
func (r *resolver) remember(f *frame) {
	d := f.meaning
	switch {
	case f.aside, f.place.line && !r.narrative: // a dateline tells nothing
	case r.anchor.year != 0 && d.year > r.anchor.year: // "the 2030 census": no story has come there
	case f.kind == offset && r.narrative && r.latest.year != 0 && far(d.year, r.latest.year):
	case d.grain == yearGrain && d.year == r.latest.year && r.narrative:
	default:
		r.latest, r.said = d, f.sentence
	}
}

// before is the frame that i is joined to, nil when there is none.
func (r *resolver) before(i int, links ...link) *frame {
	if i == 0 || r.frames[i-1].sentence != r.frames[i].sentence {
		return nil
	}
	for _, l := range links {
		if r.frames[i-1].link == l {
			return &r.frames[i-1]
		}
	}
	return nil
}

// after is the frame that i leads to, nil when there is none.
func (r *resolver) after(i int, links ...link) *frame {
	if i+1 >= len(r.frames) || r.frames[i+1].sentence != r.frames[i].sentence {
		return nil
	}
	for _, l := range links {
		if r.frames[i].link == l {
			return &r.frames[i+1]
		}
	}
	return nil
}

// complete finds the fields that a date leaves out.
func (r *resolver) complete(i int) date {
	f := &r.frames[i]
	d := f.date
	switch {
	case f.shares == fromNext && d.month == 0:
		d = r.shareNext(i)
	case d.grain == clockGrain && d.day == 0 && d.weekday == 0, d.grain == dayGrain && d.day == 0 && d.month == 0 && d.weekday == 0 && d.part != noPart:
		return r.dayOfClock(i)
	case d.weekday != 0 && d.day == 0:
		return r.weekday(i)
	case d.grain == dayGrain && d.month == 0 && f.value == "":
		d = r.dayOfMonth(f)
	}
	if d.year == 0 {
		d = r.year(i, d)
	}
	if f.twoDigits && r.narrative && r.latest.year > 0 {
		d.year = r.latest.year/100*100 + d.year%100
	}
	if f.value == easterName || f.value == thanksgivingName {
		if d.year <= 0 {
			return date{}
		}
		m := movable(f.value, d.year)
		m.part = d.part
		return m
	}
	return d
}

// shareNext gives the 6 of "6-7 January 1916" its month and year.
func (r *resolver) shareNext(i int) date {
	d := r.frames[i].date
	for k := i + 1; k < len(r.frames) && r.frames[k].sentence == r.frames[i].sentence; k++ {
		if n := r.frames[k].date; n.month != 0 {
			d.month, d.year = n.month, n.year
			break
		}
	}
	return d
}

// nearSentences is how far back the day of a time of day may be told.
const nearSentences = 8

// dayOfClock finds the day of a time of day: the one it is joined to, else the
// one told before it, in news not too far off.
func (r *resolver) dayOfClock(i int) date {
	f := &r.frames[i]
	d := f.date
	var day date
	if k := r.dayAfter(i); k > 0 {
		if day = r.ahead().complete(k); r.frames[k].kind != calendarDate {
			day = r.ahead().relate(&r.frames[k])
		}
	} else {
		day = r.latest
		if !r.narrative && (r.said < f.sentence-nearSentences || day.grain < dayGrain || day.distance(r.anchor) > nearDays) {
			day = date{}
		}
	}
	if day.grain < dayGrain || day.day == 0 {
		day = date{}
	}
	d.year, d.month, d.day = day.year, day.month, day.day
	return d
}

// dayAfter is the frame of the day that a time of day is told with, 0 when
// there is none: "at 8:30 p.m. (1930 GMT) on Tuesday".
func (r *resolver) dayAfter(i int) int {
	told := func(f *frame) bool {
		return f.date.day != 0 || f.date.weekday != 0 || f.kind == relativeUnit && f.unit == dayUnit
	}
	if n := r.after(i, onLink); n != nil && told(n) {
		return i + 1
	}
	for k := i + 1; k < len(r.frames) && k <= i+2 && r.frames[k].sentence == r.frames[i].sentence; k++ {
		f := &r.frames[k]
		if f.kind == calendarDate && told(f) && f.lead == otherLead && f.first-r.frames[i].end <= 8 {
			return k
		}
	}
	return 0
}

// ahead is a copy of r to read a later frame with: a range of news is told
// from its end ("is to run from Wednesday to Saturday", said on a Thursday).
func (r *resolver) ahead() *resolver {
	kept := *r
	return &kept
}

// dayOfMonth gives "the 20th" and "the 28th of that month" their month.
func (r *resolver) dayOfMonth(f *frame) date {
	d := f.date
	base := r.latest
	if base.month == 0 && !r.narrative || f.relation != noRelation && f.relation != same {
		base = r.anchor
	}
	if base.year == 0 || base.grain < monthGrain {
		return d
	}
	d.year, d.month = base.year, base.month
	switch f.relation {
	case last, previous:
		return d.addMonths(-1)
	case next, following:
		return d.addMonths(1)
	}
	return d
}

// weekday finds the day of a bare "Friday": the nearest in the direction of
// its verb, the dateline's own day included.
func (r *resolver) weekday(i int) date {
	f := &r.frames[i]
	base := r.anchor
	if r.narrative || base.year == 0 {
		base = r.latest
	}
	if base.year == 0 || base.grain < dayGrain || base.day == 0 {
		return date{grain: dayGrain, weekday: f.date.weekday, part: f.date.part}
	}
	d := base.at(dayGrain)
	ahead := (f.date.weekday - d.isoWeekday() + 7) % 7
	d.part = f.date.part
	if d.grain = f.date.grain; d.grain == clockGrain {
		d = withClock(d, f.date)
	}
	if n := r.after(i, toLink); n != nil && !r.narrative && n.kind == calendarDate && n.date.weekday != 0 && n.date.day == 0 && r.before(i, toLink) == nil {
		end := r.ahead().weekday(i + 1).at(dayGrain)
		return d.addDays(int(end.time().Sub(d.at(dayGrain).time()).Hours()/24) - (end.isoWeekday()-f.date.weekday+7)%7)
	}
	if b := r.before(i, toLink); b != nil && b.resolved && b.meaning.grain >= dayGrain {
		begin := b.meaning.at(dayGrain)
		return d.addDays(int(begin.time().Sub(d.time()).Hours()/24) + (f.date.weekday-begin.isoWeekday()+7)%7)
	}
	if !f.stood && (f.tense == Future || f.tense == Present) { // "the fair opens on Friday" tells a schedule
		return d.addDays(ahead)
	}
	return d.addDays(ahead - 7*min(1, ahead))
}
