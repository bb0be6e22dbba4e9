package claim

import (
	"claimgraph/graph"
)

// apposition: "Ola Berg, the director of Fjord Foods, ..." is that director;
// "Bergen, Norway" lies in it.
func (f *finder) apposition(s, w int) {
	x := f.x[s]
	h := x.Words[w].Head
	if h < 0 || h > w || f.titled(s, x.Words[h].Span) || f.titled(s, x.Words[w].Span) || x.Child(w, "nsubj", "cop") >= 0 {
		return
	}
	if n := x.Child(h, "nsubj"); n >= 0 && x.Child(h, "cop") >= 0 && !f.relative(s, n) && x.Words[w].UPOS == "NOUN" && f.kind(s, n) == graph.KindPerson {
		f.play(role{s: s, noun: w, holder: f.argument(s, n), mode: f.mode(s, h, []int{n}), rule: "office"}) // "was a painter, the son of Ola Berg"
		return
	}
	d := draft{s: s, head: w, predicate: "be", phrase: "is", aside: true, mode: f.plainMode(s, w), rule: "apposition"}
	d.subject, d.object = f.argument(s, h), f.argument(s, w)
	if d.object.none() || d.subject.none() {
		return
	}
	d.object = f.fenced(d.object)
	if x.Words[h].Number() == "Plur" {
		d.phrase = "are"
	}
	a, b := f.kind(s, h), f.kind(s, w)
	switch {
	case a == graph.KindPlace && b == graph.KindPlace && hasWord("d.c. dc d.c", fold(x.Words[w].Form)): // one name
		return
	case a == graph.KindPlace && b == graph.KindPlace && x.Words[w].UPOS == "PROPN":
		d.relation, d.predicate, d.phrase = "schema:containedInPlace", "locate", "is located in"
	case x.Words[h].UPOS == "NOUN" && x.Words[w].UPOS == "PROPN" && a == b && a != "": // "its director, Ola Berg"
		d.subject, d.object = d.object, d.subject
		d.object.ref = graph.Ref{Text: d.object.text}
	case a == graph.KindPerson && x.Words[h].UPOS == "PROPN" && !f.human(s, w):
		return
	case f.human(s, w) && a != graph.KindPerson && !f.human(s, h): // "In a letter, the mayor, ..."
		return
	case x.Words[w].UPOS != "NOUN" || x.Words[h].Number() != x.Words[w].Number() && x.Words[h].UPOS != "PROPN":
		return
	case d.object.ref.Entity != "":
		d.object.ref = graph.Ref{Text: d.object.text}
	}
	f.emit(d)
	f.apposed(s, h, w)
}

// placeBehind: "Bergen, Norway", whatever the parser calls the second place.
func (f *finder) placeBehind(s, w int) bool {
	x := f.x[s]
	h := x.Words[w].Head
	switch x.Words[w].Rel {
	case "nmod:unmarked", "nmod", "dep", "list", "conj", "flat", "obl:unmarked":
	default:
		return false
	}
	if h < 0 || h > w || f.kind(s, h) != graph.KindPlace || f.kind(s, w) != graph.KindPlace || x.Child(w, "cc", "case") >= 0 && x.Words[x.Child(w, "cc", "case")].XPOS != "POS" {
		return false
	}
	first := x.Subtree(w)[0]
	if x.Words[first].Form != "," && (first == 0 || x.Words[first-1].Form != ",") {
		return false
	}
	for _, k := range x.Children(h) { // "Oslo, Bergen and Voss" is a row
		if x.Words[k].Rel == "conj" && x.Child(k, "cc") >= 0 {
			return false
		}
	}
	return true
}

// apposed: the role may stand before the name ("its director, Ola Berg") or
// after it ("Ola Berg, its director").
func (f *finder) apposed(s, h, w int) {
	r := role{s: s, aside: true, mode: f.plainMode(s, w), rule: "office"}
	switch {
	case f.x[s].Words[w].UPOS == "NOUN":
		r.noun, r.holder = w, f.argument(s, h)
		f.play(r)
	case f.x[s].Words[h].UPOS == "NOUN":
		r.noun, r.holder = h, f.argument(s, w)
		f.play(r)
	}
}

// human reports whether a noun describes a person.
func (f *finder) human(s, w int) bool {
	noun := fold(f.x[s].Words[w].Lemma)
	return isTrade(noun) || kin[noun] || humans[noun] || f.kind(s, w) == graph.KindPerson
}

var humans = set("man woman boy girl person one native national citizen resident graduate veteran victim survivor suspect witness eyewitness student father-of-two friend fan supporter critic candidate winner champion neighbor refugee volunteer member rival colleague fiancee fiancée ally nephew niece uncle aunt cousin heir widow")

// kind is the kind of the entity at a word, empty for none.
func (f *finder) kind(s, w int) graph.Kind {
	if e := f.in.Entities.At(s, w); e >= 0 {
		return f.in.Entities.Entities[e].Kind
	}
	return ""
}

// enclosing makes a claim of a place once more with the place around it: who
// was born in "Bergen, Norway" was born in Norway too.
func (f *finder) enclosing(d draft) {
	switch d.relation {
	case "schema:location", "schema:birthPlace", "schema:deathPlace", "schema:homeLocation":
	default:
		return
	}
	if d.object.none() || d.inverted {
		return
	}
	for _, k := range f.x[d.s].Children(d.object.head) {
		if k < d.object.head || f.kind(d.s, k) != graph.KindPlace || f.x[d.s].Words[k].Rel != "appos" && !f.placeBehind(d.s, k) {
			continue
		}
		e := d
		e.object = f.argument(d.s, k)
		f.emit(e)
	}
}
