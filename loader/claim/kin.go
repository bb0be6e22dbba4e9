package claim

import (
	"slices"

	"claimgraph/graph"
)

// family reads a noun of kinship with its owner and the names right behind it,
// whatever the parser made of them: "her husband Ola", "his wife, Marta, and",
// "their children: Ola and Marta".
func (f *finder) family(s, w int, noun string) {
	x := f.x[s]
	owner := x.Child(w, "nmod:poss")
	if owner < 0 || !kin[noun] || f.hypothetical(s, w) {
		return
	}
	for _, k := range f.namesBehind(s, w) {
		r := role{s: s, noun: w, holder: f.argument(s, k), aside: true, mode: f.plainMode(s, w), rule: "description"}
		r.holder.head = -1 // its own way up the tree says nothing of the noun
		f.tie(r, owner)
	}
}

// namesBehind are the persons named behind a noun that describes them.
func (f *finder) namesBehind(s, w int) (names []int) {
	x := f.x[s]
	named := func(k int) bool {
		return k < len(x.Words) && x.Words[k].UPOS == "PROPN" && f.kind(s, k) == graph.KindPerson
	}
	at := func(k int, marks ...string) bool { return k < len(x.Words) && slices.Contains(marks, x.Words[k].Form) }
	plural := x.Words[w].Number() == "Plur"
	switch {
	case named(w + 1):
		names = append(names, w+1)
	case at(w+1, ",", ":", "-", "–", "—") && named(w+2) && (plural || at(w+3, ",", ".", "–", "—")):
		names = append(names, w+2)
	default:
		return nil
	}
	for k := names[0]; plural && named(k); { // a row of names
		next := k + 1
		for at(next, ",", "and", "&") {
			next++
		}
		if next == k+1 || !named(next) {
			break
		}
		names = append(names, next)
		k = next
	}
	return names
}

// passing: "until her death in 1981" tells when she died.
func (f *finder) passing(s, w int, noun string) {
	term, verb := graph.Term("schema:deathDate"), "die"
	switch noun {
	case "death":
	case "birth":
		term, verb = "schema:birthDate", "bear"
	default:
		return
	}
	who := f.whose(s, w)
	if who < 0 || f.hypothetical(s, w) {
		return
	}
	for i := range f.times[s] {
		t := &f.times[s][i]
		if t.Interval.IsZero() || t.Interval.IsRange() || !f.rightBehind(s, max(w, who), t) {
			continue
		}
		d := draft{s: s, head: w, subject: f.owner(s, who), object: f.timeArgument(s, t), predicate: verb, phrase: noun, relation: term, aside: true,
			mode: f.plainMode(s, w), when: t.Interval, rule: "event"}
		d.subject.head, d.object.head = -1, -1
		f.emit(d)
	}
}

// whose is the person that a death or birth is of, -1 for none: "her death", "the
// death of Ana Holm".
func (f *finder) whose(s, w int) int {
	x := f.x[s]
	for _, k := range x.Children(w) {
		rel := x.Words[k].Rel
		if f.kind(s, k) == graph.KindPerson && (rel == "nmod:poss" || rel == "nmod" && k > w && fold(f.words(s, f.prepositions(s, k))) == "of") {
			return k
		}
	}
	return -1
}

// rightBehind reports whether a time with "in" or "on" comes right after word w.
func (f *finder) rightBehind(s, w int, t *when) bool {
	x := f.x[s]
	first := t.first
	if first == w+1 {
		return hasWord("in on", fold(x.Words[first].Form))
	}
	return first == w+2 && hasWord("in on", fold(x.Words[w+1].Form))
}
