package claim

import (
	"slices"

	"claimgraph/graph"
)

// agentive turns a passive with an agent round: of "The mill was sold by the
// board" the board is the subject and the mill the object; the phrase stays as
// it stands.
func (f *finder) agentive(c clause) {
	d := f.draft(c)
	times := f.timesOf(c)
	d.when, d.where = interval(times), f.where(c)
	d.inverted = true
	d.verbal = append(slices.Clone(d.verbal), f.prepositions(c.s, c.agent)...)
	rest := f.places(c, times)
	f.dates(c, times)
	f.appointed(c, d.when, rest)
	for _, agent := range f.row(c.s, c.agent) {
		for _, patient := range c.subjects {
			e := d
			e.subject, e.object = f.argument(c.s, agent), f.argument(c.s, patient)
			e.more, e.extra = f.further(c, rest, nil)
			for _, o := range c.objects { // "was named | captain | by the board"
				e.more = append([]string{f.words(c.s, f.phrase(c.s, o))}, e.more...)
			}
			f.relate(c, &e, nil)
			f.emit(e)
		}
	}
	plain := f.verbal(c)
	for _, o := range rest {
		if f.in.Entities.At(c.s, o.word) < 0 || len(o.prep) == 0 {
			continue
		}
		for _, patient := range c.subjects {
			e := d
			e.inverted, e.more, e.extra, e.relation = false, nil, nil, graph.Term("")
			e.subject, e.object = f.argument(c.s, patient), f.argument(c.s, o.word)
			e.verbal = append(slices.Clone(plain), o.prep...)
			f.relate(c, &e, o.prep)
			e.rule += " oblique"
			f.emit(e)
		}
	}
}
