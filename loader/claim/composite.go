package claim

import (
	"slices"
	"strings"
)

// composite splits a complement that says little without what hangs on it: of
// "The flood is a result of rain" the rain is the object, and so is the law of
// "The plan is in line with the law". It gives the noun and the nouns it leads to.
func (f *finder) composite(s, head int, prep []int) (noun []int, ends []int) {
	x := f.x[s]
	lemma := fold(x.Words[head].Lemma)
	for _, k := range x.Children(head) {
		if x.Words[k].Rel != "nmod" && x.Words[k].Rel != "obl" || k < head {
			continue
		}
		p := fold(f.words(s, f.prepositions(s, k)))
		if len(prep) == 1 && !hasWord(heads[fold(x.Words[prep[0]].Form)+" "+lemma], p) || len(prep) == 0 && (p != "of" || !outcomes[lemma] || x.Words[head].Number() == "Plur") || len(prep) > 1 {
			continue
		}
		from := head
		if len(prep) > 0 {
			from = prep[0]
		} else if d := x.Child(head, "det"); d >= 0 && d < head {
			from = d
		}
		last := f.prepositions(s, k)
		for w := from; w <= last[len(last)-1]; w++ {
			noun = append(noun, w)
		}
		return noun, f.blend(s, k)
	}
	return nil, nil
}

// blend are the parts of a mixture: "a combination of rain and snow".
func (f *finder) blend(s, w int) []int {
	if hasWord("combination mixture mix", fold(f.x[s].Words[w].Lemma)) {
		for _, k := range f.x[s].Children(w) {
			if f.x[s].Words[k].Rel == "nmod" && k > w && fold(f.words(s, f.prepositions(s, k))) == "of" {
				return f.row(s, k)
			}
		}
	}
	return f.row(s, w)
}

// outcomes are nouns that only tie the subject to what follows "of".
var outcomes = set("result consequence product outcome part")

// heads are nouns that make a preposition with the ones around them.
var heads = map[string]string{"in line": "with", "in favor": "of", "in favour": "of", "in charge": "of", "in need": "of", "in control": "of",
	"at center": "of", "at centre": "of", "at heart": "of", "at core": "of", "on verge": "of", "on brink": "of", "in contact": "with", "in touch": "with"}

// compose makes the claims of such a complement, and reports whether there are any.
func (f *finder) compose(c clause, d draft, prep []int) bool {
	x := f.x[c.s]
	noun, ends := f.composite(c.s, c.head, prep)
	if len(ends) == 0 {
		return false
	}
	d.predicate = "be " + fold(x.Words[c.head].Lemma)
	d.verbal = append(slices.Clone(d.verbal), noun...)
	slices.Sort(d.verbal)
	d.verbal = slices.Compact(d.verbal)
	for _, w := range ends {
		if f.relative(c.s, w) || x.Words[w].UPOS == "VERB" && w != ends[0] { // "a part of the car and what they sell"
			continue
		}
		e := d
		e.object = f.argument(c.s, w)
		f.emit(e)
	}
	return true
}

// reasons are the obliques that say why: "thanks to rising demand".
func (f *finder) reasons(c clause) (out []oblique) {
	for _, o := range c.obliques {
		if o.word > c.head && hasWord("thanks_to because_of due_to owing_to", strings.ReplaceAll(fold(f.words(c.s, o.prep)), " ", "_")) {
			out = append(out, o)
		}
	}
	return out
}

// because makes a claim of each reason: "is the richest town thanks to wool".
func (f *finder) because(c clause, d draft, told []int) {
	for _, o := range f.reasons(c) {
		for _, w := range f.row(c.s, o.word) {
			e := d
			e.object, e.more, e.extra, e.relation = f.argument(c.s, w), nil, nil, ""
			e.verbal = append(append(slices.Clone(d.verbal), told...), o.prep...)
			slices.Sort(e.verbal)
			e.verbal = slices.Compact(e.verbal)
			e.rule += " oblique"
			f.emit(e)
		}
	}
}
