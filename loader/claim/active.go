package claim

import (
	"slices"
	"strings"

	"claimgraph/graph"
)

// active makes the claims of a clause with a verb: "The board sold the mill to
// Fjord Foods in May". A passive without agent keeps its subject: "The mill was
// sold".
func (f *finder) active(c clause) {
	d := f.draft(c)
	times := f.timesOf(c)
	d.when, d.where = f.whenOf(c, times), f.where(c)
	rest := f.places(c, times)
	f.dates(c, times)
	f.focus(c, d)
	f.capacity(c)
	f.appointed(c, d.when, rest)
	if c.content >= 0 && len(c.objects) == 0 {
		f.saying(c, d)
		return
	}
	for _, subject := range c.subjects {
		d := d
		d.subject = f.argument(c.s, subject)
		switch {
		case len(c.objects) > 0:
			f.transitive(c, d, rest)
		case len(rest) > 0:
			f.prepositional(c, d, rest)
		case f.charge(c) >= 0:
			k := f.charge(c)
			d.object = f.wording(c.s, k, f.chargeWords(c.s, k))
			d.verbal = append(slices.Clone(d.verbal), f.x[c.s].Subtree(k)[0])
			d.more, _ = f.further(c, nil, nil)
			d.more = d.more[:len(d.more)-len(f.charges(c))]
			f.emit(d)
		case f.manner(c) >= 0 && !f.matrix(c) && len(times) == 0:
			e := d
			e.object = f.wording(c.s, f.manner(c), []int{f.manner(c)})
			f.emit(e)
		case f.matrix(c) || !c.passive && len(times) == 0 && !intransitive[strings.ReplaceAll(d.predicate, " ", "_")]:
		default:
			f.intransitive(c, d, times)
		}
	}
}

// draft is what all claims of a clause share.
func (f *finder) draft(c clause) draft {
	rule := c.rule
	if c.passive {
		rule += " passive"
	}
	return draft{s: c.s, head: c.head, predicate: f.lemma(c.s, c.head), verbal: f.verbal(c), mode: c.mode, rule: rule}
}

// lemma is the verb's lemma with its particle: "set up".
func (f *finder) lemma(s, w int) string {
	x := f.x[s]
	lemma := fold(x.Words[w].Lemma)
	if f.takesPlace(s, w) >= 0 {
		return "take place"
	}
	if p := x.Child(w, "compound:prt"); p >= 0 {
		lemma += " " + fold(x.Words[p].Form)
	}
	if k := f.idiom(s, w); k >= 0 {
		lemma += " " + fold(f.words(s, f.prepositions(s, k))) + " " + fold(x.Words[k].Lemma)
	}
	return lemma
}

// takesPlace is the noun of "take place", -1 for none.
func (f *finder) takesPlace(s, w int) int {
	x := f.x[s]
	o := x.Child(w, "obj")
	if fold(x.Words[w].Lemma) == "take" && o > w && fold(x.Words[o].Form) == "place" && x.Child(o, "det", "amod", "nmod:poss") < 0 {
		return o
	}
	return -1
}

// places drops the obliques that tell the time.
func (f *finder) places(c clause, times []*when) []oblique {
	return slices.DeleteFunc(slices.Clone(c.obliques), func(o oblique) bool {
		t := f.timeAt(c.s, o.word)
		return t != nil && (t.word == o.word || slices.Contains(times, t))
	})
}

// where is the place of a clause: "in Oslo", "at the harbor" where that is an
// entity.
func (f *finder) where(c clause) graph.ID {
	x := f.x[c.s]
	for _, o := range c.obliques {
		if len(o.prep) != 1 || f.timeAt(c.s, o.word) != nil {
			continue
		}
		switch fold(x.Words[o.prep[0]].Form) {
		case "in", "at", "near", "on":
			if fold(x.Words[o.prep[0]].Form) == "on" && topical[fold(x.Words[c.head].Lemma)] {
				continue
			}
			if e := f.in.Entities.At(c.s, o.word); e >= 0 && f.in.Entities.Entities[e].Kind == graph.KindPlace {
				return f.in.Entities.Entities[e].ID
			}
		}
	}
	return ""
}

// topical are verbs with what they are about, and no place, after "on": "commented
// on Norway".
var topical = set("comment focus report speak rely depend impose vote agree concentrate reflect remark insist count call bet decide tell elaborate center")

// transitive: one claim for each object, the obliques as further arguments; and
// one for each entity that an oblique names ("wrote a letter to Ana Holm").
func (f *finder) transitive(c clause, d draft, rest []oblique) {
	plain := d.verbal
	objects := c.objects
	whole, joined := f.joint(c)
	if joined {
		objects = objects[:1]
	}
	for _, o := range objects {
		if k := f.cueOf(c.s, c.head); k >= 0 && f.in.Speeches[k].Covers(f.x[c.s].Words[o].Span) {
			continue // part of what is said: "The well, they said, is dry"
		}
		e := d
		if e.object = whole; !joined {
			e.object = f.argument(c.s, o)
		}
		e.more, e.extra = f.further(c, rest, nil)
		if c.called >= 0 {
			e.more = append([]string{f.words(c.s, f.calledWords(c.s, c.called))}, e.more...)
		}
		f.relate(c, &e, nil)
		f.emit(e)
	}
	for _, o := range rest {
		if f.in.Entities.At(c.s, o.word) < 0 || len(o.prep) == 0 || f.inField(c.s, o) || exclusive[fold(f.x[c.s].Words[o.prep[0]].Form)] || light[d.predicate] && len(c.objects) != 1 {
			continue
		}
		e := d
		e.more, e.extra = nil, f.phrase(c.s, c.objects[0])
		e.verbal = append(slices.Clone(plain), e.extra...)
		slices.Sort(e.verbal)
		e.verbal = append(e.verbal, o.prep...)
		e.object = f.argument(c.s, o.word)
		e.relation = ""
		f.relate(c, &e, o.prep)
		if degrees[fold(f.x[c.s].Words[c.objects[0]].Lemma)] && hasWord("from at", fold(f.words(c.s, o.prep))) && f.isKind("P", e.subject) && f.isKind("O", e.object) {
			e.relation = "schema:alumniOf" // "took a degree from"
		}
		e.rule += " oblique"
		f.emit(e)
	}
}

// inField reports whether an oblique only says in which field something is so, which
// takes no part in it: "to build strength in science".
func (f *finder) inField(s int, o oblique) bool {
	return f.kind(s, o.word) == graph.KindTopic && fold(f.words(s, o.prep)) == "in" && f.x[s].Child(o.word, "det", "nmod:poss") < 0
}

// exclusive are prepositions of what does not take part: "instead of Oslo".
var exclusive = set("instead rather without except unlike than but besides despite")

// prepositional takes the oblique nearest after the verb for the object: "spoke
// at the fair".
func (f *finder) prepositional(c clause, d draft, rest []oblique) {
	main := 0
	for i, o := range rest {
		if o.word > c.head {
			main = i
			break
		}
	}
	o := rest[main]
	if o.word < c.head && (f.matrix(c) || f.cueOf(c.s, c.head) >= 0) {
		return // "In Oslo, the firm wants to build" wants nothing "in Oslo"
	}
	if o.word < c.subjects[0] && len(o.prep) > 0 && viewpoints[fold(f.x[c.s].Words[o.prep[0]].Form)] {
		return
	}
	others := slices.Delete(slices.Clone(rest), main, main+1)
	plain := d.verbal
	row := f.row(c.s, o.word)
	pair, whole := f.pairwise(c.s, o)
	if whole {
		row = row[:1]
	}
	for _, w := range row {
		e := d
		if e.object = pair; !whole {
			e.object = f.argument(c.s, w)
		}
		e.verbal = append(slices.Clone(plain), o.prep...)
		e.more, e.extra = f.further(c, others, o.prep)
		if w != o.word && f.in.Entities.At(c.s, o.word) >= 0 && f.in.Entities.Entities[f.in.Entities.At(c.s, o.word)].ID == e.where {
			e.where = e.object.ref.Entity // "won in Norway and Sweden"
		}
		f.relate(c, &e, o.prep)
		f.emit(e)
		f.typed(c, e, others, plain)
	}
}

// viewpoints are prepositions that, in front of a clause, say for whom or beside
// what it holds: "For the town, the mill should be kept".
var viewpoints = set("for besides with without per among given beyond unlike like despite")

// typed makes a claim of each further oblique that tells a relation of the
// vocabulary: "worked as a clerk for Fjord Foods".
func (f *finder) typed(c clause, d draft, others []oblique, plain []int) {
	for _, o := range others {
		if f.in.Entities.At(c.s, o.word) < 0 || len(o.prep) == 0 {
			continue
		}
		for _, w := range f.row(c.s, o.word) {
			e := d
			e.object, e.relation, e.more, e.extra = f.argument(c.s, w), "", nil, nil
			e.verbal = append(slices.Clone(plain), o.prep...)
			slices.Sort(e.verbal)
			if f.relate(c, &e, o.prep); e.relation != "" {
				e.rule += " oblique"
				f.emit(e)
			}
		}
	}
}

// manner is an adverb right after the verb that stands for an object: "They
// worked together". -1 for none.
func (f *finder) manner(c clause) int {
	x := f.x[c.s]
	for _, k := range x.Children(c.head) {
		if form := fold(x.Words[k].Form); k > c.head && k <= c.head+2 && x.Words[k].Rel == "advmod" && x.Words[k].UPOS == "ADV" && !clausal[form] && !negator[form] && !hasWord("anymore too", form) {
			return k
		}
	}
	return -1
}

// matrix reports whether the verb only carries another clause, which makes its
// own claims: "plans" of "plans to build".
func (f *finder) matrix(c clause) bool {
	x := f.x[c.s]
	return x.Child(c.head, "xcomp", "ccomp") >= 0 || governors[fold(x.Words[c.head].Lemma)] == planned && x.Child(c.head, "advcl") >= 0
}

// intransitive: nothing but a subject and perhaps a time, which is then the
// object: "The abbot died in 1204".
func (f *finder) intransitive(c clause, d draft, times []*when) {
	if len(times) > 0 && !slices.Contains(d.verbal, times[0].word) { // "is currently closed"
		prep := f.prepositions(c.s, times[0].word)
		d.object = f.timeArgument(c.s, times[0])
		d.verbal = append(slices.Clone(d.verbal), prep...)
		f.relate(c, &d, prep)
	}
	f.emit(d)
}

// further prints the arguments besides subject and object, and gives their
// words.
func (f *finder) further(c clause, rest []oblique, _ []int) (more []string, words []int) {
	for _, o := range rest {
		words := slices.Concat(o.prep, f.phrase(c.s, o.word))
		slices.Sort(words)
		more = append(more, f.words(c.s, words))
	}
	for _, t := range f.timesOf(c) {
		words := slices.Concat(f.prepositions(c.s, t.word), f.phrase(c.s, t.word))
		slices.Sort(words)
		more = append(more, f.words(c.s, words))
	}
	return append(more, f.charges(c)...), nil
}
