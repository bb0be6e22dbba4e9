package claim

import (
	"slices"

	"claimgraph/graph"
)

// copula makes the claims of "is": "The mayor is a painter", "The pond is deep",
// "The clinic is in Oslo", "The board is responsible for the mill".
func (f *finder) copula(c clause) {
	x := f.x[c.s]
	if governors[fold(x.Words[c.head].Lemma)] != asIs && x.Words[c.head].UPOS == "ADJ" && x.Child(c.head, "xcomp", "advcl", "ccomp") > c.head {
		return // "is likely to act" is told by "act"
	}
	d := f.draft(c)
	d.predicate = "be"
	if c.rule == "active" {
		d.rule = "copula"
	}
	times := f.timesOf(c)
	d.when, d.where = interval(times), f.where(c)
	rest := f.places(c, times)
	f.capacity(c)
	prep := f.prepositions(c.s, c.head)
	for _, o := range f.reasons(c) {
		f.split[o.word] = true
	}
	plain := d.verbal
	adjective := x.Words[c.head].UPOS == "ADJ"
	base := d
	for _, subject := range c.subjects {
		d := base
		d.subject = f.argument(c.s, subject)
		d.verbal = append(slices.Clone(plain), prep...)
		if adjective && len(rest) > 0 && rest[0].word > c.head {
			f.quality(c, d, rest)
			continue
		}
		if x.Words[c.head].UPOS != "ADJ" && len(prep) == 0 {
			f.play(role{s: c.s, noun: c.head, holder: d.subject, mode: c.mode, when: d.when, rule: "office", extra: plain})
		}
		f.because(c, d, f.phrase(c.s, c.head))
		if f.compose(c, d, prep) {
			continue
		}
		d.object = f.complementOf(c)
		d.more, d.extra = f.further(c, nil, nil)
		f.relate(c, &d, prep)
		f.emit(d)
	}
}

// complementOf is what the copula says of its subject. An entity stands for it
// only where the article names one ("The winner is Ola Berg").
func (f *finder) complementOf(c clause) argument {
	a := f.argument(c.s, c.head)
	a.words = f.withoutAdverbs(c.s, c.head, a.words)
	a.text = f.words(c.s, a.words)
	if e := f.in.Entities.At(c.s, c.head); e < 0 || !f.in.Entities.Entities[e].Named() {
		a.ref = graph.Ref{Text: a.text}
	}
	return a
}

// withoutAdverbs drops what belongs to the clause and not to the complement:
// "is now the mayor", "is not only deep".
func (f *finder) withoutAdverbs(s, head int, words []int) []int {
	x := f.x[s]
	cop := x.Child(head, "cop")
	return f.trim(s, slices.DeleteFunc(slices.Clone(words), func(w int) bool {
		if cop >= 0 && cop < head && w < cop || f.reason(s, head, w) {
			return true
		}
		if w >= head || !x.Ancestor(head, w) || x.Words[w].UPOS != "ADV" && x.Words[w].UPOS != "PART" {
			return false
		}
		return x.Words[w].Head == head && (x.Words[head].UPOS != "ADJ" || clausal[fold(x.Words[w].Form)]) || clausal[fold(x.Words[w].Form)]
	}))
}

// reason reports whether word w lies in a clause that goes with the whole of a
// copula's: "is deep because it rained".
func (f *finder) reason(s, head, w int) bool {
	x := f.x[s]
	for steps := 0; w >= 0 && w != head && steps < len(x.Words); steps++ {
		if x.Words[w].Head == head && x.Words[w].Rel == "advcl" && w > head && x.Child(w, "mark") >= 0 && (x.Words[w].VerbForm() == "Fin" || x.Child(w, "aux", "cop") >= 0) {
			return true
		}
		w = x.Words[w].Head
	}
	return false
}

// clausal are adverbs that belong to the clause rather than to its adjective.
var clausal = set("not n't never only also now still already however currently then again therefore just merely simply")

// quality: "is responsible for the mill": the noun after the adjective is the
// object.
func (f *finder) quality(c clause, d draft, rest []oblique) {
	o := rest[0]
	d.verbal = slices.Concat(d.verbal, f.degree(c), []int{c.head}, o.prep)
	d.predicate = "be " + fold(f.x[c.s].Words[c.head].Lemma)
	for _, w := range f.row(c.s, o.word) {
		e := d
		e.object = f.argument(c.s, w)
		e.more, e.extra = f.further(c, rest[1:], nil)
		f.relate(c, &e, o.prep)
		f.emit(e)
	}
}

// degree are the words of the adjective that say how much: "is more costly than".
func (f *finder) degree(c clause) (words []int) {
	x := f.x[c.s]
	for _, k := range x.Children(c.head) {
		if k < c.head && k > x.Child(c.head, "cop") && hasWord("more less most least as", fold(x.Words[k].Form)) {
			words = append(words, k)
		}
	}
	return words
}
