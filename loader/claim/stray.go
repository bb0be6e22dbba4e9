package claim

import (
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// stray reports whether the subject is a noun that only stood near the verb: right
// behind a preposition ("the men in | the boat sank" has lost the men), an
// adjective alone, or what is left of "let's".
func (f *finder) stray(d draft) bool {
	a := d.subject
	if a.none() || a.s != d.s || d.inverted {
		return false
	}
	x := f.x[d.s]
	head := x.Words[a.head]
	if strings.HasPrefix(head.Form, "'") || strings.HasPrefix(head.Form, "’") {
		return true
	}
	if head.XPOS == "JJ" && len(a.words) == 1 && a.ref.Entity == "" && !hasWord("many few several most more such", fold(head.Form)) {
		return true
	}
	if !syntax.Is(head.Rel, "nsubj") || a.words[0] == 0 || a.head > d.head {
		return false
	}
	if slices.ContainsFunc(a.words, func(w int) bool { return w < a.head && x.Words[w].Form == "," }) {
		return false // "At Fjord Foods, Ola Berg is a baker"
	}
	k := a.words[0] - 1
	p := x.Words[k]
	return f.timeAt(a.s, a.words[0]) == nil && p.XPOS == "IN" && p.UPOS == "ADP" && p.Rel != "compound:prt" && nominalPreposition[fold(p.Form)] && !f.stranded(d.s, k)
}

// nominalPreposition are prepositions that open no clause.
var nominalPreposition = set("of in on at from to by into through between against under within among towards toward via per upon during across behind")

// stranded reports whether a preposition has its noun before it: "the house they
// live in", "what the boat is made of".
func (f *finder) stranded(s, k int) bool {
	x := f.x[s]
	for j := 0; j < k; j++ {
		if hasWord("WP WDT WRB", x.Words[j].XPOS) {
			return true
		}
	}
	h := x.Words[k].Head
	return h >= 0 && h < k && x.Words[h].UPOS == "VERB"
}

// resultant are participles that tell what the whole clause before them comes to.
var resultant = set("mean")

// sentential reports whether a relative clause or a participle rather tells
// something of all that was said before it: "has no harbor, which goes against
// the plan", "the mill closed, meaning bread is dear".
func (f *finder) sentential(d draft) bool {
	x := f.x[d.s]
	lemma := fold(x.Words[d.head].Lemma)
	if x.Words[d.head].XPOS == "VBG" && x.Words[d.head].Rel == "advcl" && resultant[lemma] {
		return true
	}
	n := x.Child(d.head, "nsubj")
	if familyOf(d.rule) != "relative" || n < 1 || fold(x.Words[n].Form) != "which" || x.Words[n-1].Form != "," || d.subject.none() || d.subject.s != d.s {
		return false
	}
	det := x.Child(d.subject.head, "det")
	if f.isNamed(d.subject) || det < 0 || !hasWord("a an any no", fold(x.Words[det].Form)) {
		return false
	}
	return summing[lemma] || x.Child(d.head, "cop") >= 0 && x.Words[d.head].UPOS == "ADJ"
}

// summing are verbs that speak of deeds rather than of things.
var summing = set("mean go make cause lead result help allow let force prompt explain suggest indicate show imply anger happen require enable")

// passiveMeans reports whether an -ing form after "by" tells the means of whoever
// did what a passive says: "had him released by saying so".
func (f *finder) passiveMeans(d draft) bool {
	x := f.x[d.s]
	h := x.Words[d.head].Head
	if x.Words[d.head].XPOS != "VBG" || x.Words[d.head].Rel != "advcl" || h < 0 || h > d.head || !f.openedBy(d.s, d.head, "by") {
		return false
	}
	return f.passive(d.s, h) || x.Words[h].XPOS == "VBN" && x.Child(h, "aux") < 0
}

// judgedFor is the person judged for a deed: "praised Ola for saving the boat". -1 for
// none.
func (f *finder) judgedFor(s, w, h int) int {
	x := f.x[s]
	if x.Words[w].XPOS != "VBG" || f.passive(s, h) || !judging[fold(x.Words[h].Lemma)] || !f.openedBy(s, w, "for") {
		return -1
	}
	o := x.Child(h, "obj")
	if o < h || o > w || f.relative(s, o) {
		return -1
	}
	return o
}

// judging are verbs whose object has done what follows "for".
var judging = set("praise thank honor honour arrest fine sentence convict jail criticize criticise blame condemn fault reward commend applaud denounce rebuke chide scold attack slam")

// wholeOf goes from the "of" of a part to the part where a clause tells of that:
// "one of the boats that sank" speaks of one that sank.
func (f *finder) wholeOf(s, n int) int {
	x := f.x[s]
	h := x.Words[n].Head
	if x.Words[n].Rel != "nmod" || h < 0 || h > n || fold(f.words(s, f.prepositions(s, n))) != "of" {
		return n
	}
	if form := fold(x.Words[h].Form); form == "one" || form == "part" && x.Words[n].Number() == "Sing" {
		return h
	}
	return n
}

// otherKind reports whether a description cannot be of the person before it: "Ola
// Berg of Fjord Foods, a firm that sells fish".
func (f *finder) otherKind(s, w int) bool {
	h := f.x[s].Words[w].Head
	return h >= 0 && f.kind(s, h) == graph.KindPerson && f.x[s].Words[h].UPOS == "PROPN" && bodies[fold(f.x[s].Words[w].Lemma)]
}

// bodies are nouns of what is no person.
var bodies = set(`company firm organization organisation group agency party club network university college school website site newspaper magazine
	foundation institute band team ship vessel city town village country state program programme system charity museum theater theatre`)
