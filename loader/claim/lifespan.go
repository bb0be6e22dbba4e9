package claim

import (
	"strings"

	"claimgraph/graph"
)

// dates makes the claims of a clause's time that the vocabulary has a term for:
// "was founded in May 1990 by ...", "founded the club in 1990".
func (f *finder) dates(c clause, times []*when) {
	for _, t := range times {
		if t.Interval.IsZero() {
			continue
		}
		d := f.draft(c)
		d.when, d.where = t.Interval, f.where(c)
		d.object = f.timeArgument(c.s, t)
		prep := f.prepositions(c.s, t.word)
		d.verbal = append(d.verbal, prep...)
		if t.Interval.IsRange() && lasting[d.predicate] {
			f.span(c, d)
		}
		ends, passive := c.subjects, c.passive
		if !c.passive && len(c.objects) > 0 && founding[d.predicate] { // "founded the club in 1990"
			ends, passive = c.objects, true
		}
		for _, w := range ends {
			e := d
			e.subject = f.argument(c.s, w)
			c := c
			c.passive = passive
			if f.relate(c, &e, prep); e.relation != "" {
				f.emit(e)
			}
		}
	}
}

// span: an event held from one day to another begins on the one and ends on the
// other.
func (f *finder) span(c clause, d draft) {
	for _, end := range []struct {
		term graph.Term
		at   graph.Interval
		verb string
	}{{"schema:startDate", d.when.Begin(), "start"}, {"schema:endDate", d.when.End(), "end"}} {
		for _, w := range c.subjects {
			e := d
			e.subject = f.argument(c.s, w)
			if end.at.IsZero() || !f.isKind("E", e.subject) {
				continue
			}
			e.object.ref = graph.Ref{Interval: end.at}
			e.relation, e.predicate, e.rule = end.term, end.verb, "span"
			f.emit(e)
		}
	}
}

var lasting = set("hold run last schedule continue open organize")

var founding = set("found co-found establish create start launch form inaugurate")

// timeArgument is a time as the object of a claim.
func (f *finder) timeArgument(s int, t *when) argument {
	words := f.phrase(s, t.word)
	a := argument{s: s, head: t.word, words: words, text: f.words(s, words), ref: graph.Ref{Interval: t.Interval}}
	if t.Interval.IsZero() {
		a.ref = graph.Ref{Text: a.text}
	}
	return a
}

// lifespans reads brackets after a person's name: "(born 3 May 1901)", "(1901 –
// 1977)".
func (f *finder) lifespans(s int) {
	for w, word := range f.x[s].Words {
		e := f.in.Entities.At(s, w)
		if e < 0 || f.in.Entities.Entities[e].Kind != graph.KindPerson || word.UPOS != "PROPN" {
			continue
		}
		text := f.in.Article.Text
		rest := graph.Span{Start: word.Span.End, End: min(len(text), f.in.Sentences[s].Span.End)}.In(text)
		open := strings.IndexByte(rest, '(')
		if open < 0 || open > 1 {
			continue
		}
		end := strings.IndexByte(rest, ')')
		if end < 0 {
			continue
		}
		f.lifespan(s, w, graph.Span{Start: word.Span.End + open + 1, End: word.Span.End + end})
	}
}

// lifespan reads the times and places of one bracket: "(born in Oslo, 3 May
// 1901)", "(died 1977)", "(3 May 1901, Oslo – 1977, Bergen)".
func (f *finder) lifespan(s, w int, bracket graph.Span) {
	inside := strings.ToLower(bracket.In(f.in.Article.Text))
	var times []graph.Time
	for _, t := range f.in.Times {
		if bracket.Contains(t.Span) && !t.Interval.IsZero() && !t.Interval.IsRange() {
			times = append(times, t)
		}
	}
	born := strings.HasPrefix(inside, "born") || strings.HasPrefix(inside, "b.")
	died := strings.HasPrefix(inside, "died") || strings.HasPrefix(inside, "d.")
	switch {
	case len(times) == 1 && (born || strings.Contains(inside, "born") && !strings.Contains(inside, "died")):
		f.vital(s, w, times[0], "schema:birthDate", "born")
		f.vitalPlaces(s, w, bracket, "schema:birthPlace", "born")
	case len(times) == 1 && died:
		f.vital(s, w, times[0], "schema:deathDate", "died")
	case len(times) == 2:
		f.bothEnds(s, w, bracket, times)
	}
}

// bothEnds: birth and death with a dash between, and nothing else but places; or
// "born" and "died" with a time each.
func (f *finder) bothEnds(s, w int, bracket graph.Span, times []graph.Time) {
	text := f.in.Article.Text
	gap := graph.Span{Start: times[0].Span.End, End: times[1].Span.Start}
	dash := strings.IndexAny(gap.In(text), "-–—;")
	head := graph.Span{Start: bracket.Start, End: times[0].Span.Start}.In(text)
	if dash < 0 || len(strings.Fields(gap.In(text))) > 6 || len(strings.Fields(head)) > 4 || strings.ContainsAny(head, ":;") {
		return
	}
	f.vital(s, w, times[0], "schema:birthDate", "born")
	f.vital(s, w, times[1], "schema:deathDate", "died")
	f.vitalPlaces(s, w, graph.Span{Start: bracket.Start, End: gap.Start + dash}, "schema:birthPlace", "born")
	f.vitalPlaces(s, w, graph.Span{Start: gap.Start + dash, End: bracket.End}, "schema:deathPlace", "died")
}

// vitalPlaces makes claims of the places named in a part of the bracket.
func (f *finder) vitalPlaces(s, w int, part graph.Span, term graph.Term, verb string) {
	for k, word := range f.x[s].Words {
		if !part.Contains(word.Span) || f.kind(s, k) != graph.KindPlace || word.UPOS != "PROPN" {
			continue
		}
		d := f.vitalDraft(s, w, term, verb)
		d.object = f.argument(s, k)
		d.object.words, d.object.head = []int{k}, -1
		d.object.text, d.phrase = f.words(s, d.object.words), verb+" in"
		f.emit(d)
	}
}

func (f *finder) vital(s, w int, t graph.Time, term graph.Term, verb string) {
	d := f.vitalDraft(s, w, term, verb)
	d.when = t.Interval
	words := f.wordsIn(s, t.Span)
	d.object = argument{s: s, head: -1, words: words, text: f.words(s, words), ref: graph.Ref{Interval: t.Interval}}
	f.emit(d)
}

// vitalDraft is a birth or death told in a bracket.
func (f *finder) vitalDraft(s, w int, term graph.Term, verb string) draft {
	d := draft{s: s, head: w, predicate: map[string]string{"born": "bear", "died": "die"}[verb], phrase: verb, relation: term,
		mode: f.plainMode(s, w), rule: "lifespan"}
	d.subject = f.argument(s, w)
	d.subject.words = []int{w}
	d.subject.text = f.words(s, d.subject.words)
	return d
}
