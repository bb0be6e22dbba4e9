package claim

import (
	"slices"

	"claimgraph/loader/syntax"
)

// idiom is the oblique that makes one verb with its verb and object: "put the
// plan into practice". -1 for none.
func (f *finder) idiom(s, w int) int {
	x := f.x[s]
	nouns := idioms[fold(x.Words[w].Lemma)]
	if nouns == nil || x.Child(w, "obj") < w {
		return -1
	}
	for _, k := range slices.Concat(x.Children(w), x.Children(x.Child(w, "obj"))) {
		if rel := x.Words[k].Rel; (rel == "obl" || rel == "nmod") && k > w && x.Child(k, "det", "nmod:poss") < 0 && hasWord(nouns[fold(f.words(s, f.prepositions(s, k)))], fold(x.Words[k].Lemma)) {
			return k
		}
	}
	return -1
}

// idioms are the nouns of such obliques, by verb and preposition.
var idioms = map[string]map[string]string{
	"put":   {"into": "use practice effect service operation action production", "to": "use death rest sleep vote test", "at": "risk", "on": "trial sale display hold"},
	"bring": {"to": "justice life light trial", "into": "force effect line play use"},
	"take":  {"into": "account consideration custody", "to": "court task"},
	"hold":  {"in": "custody", "to": "account"},
	"call":  {"into": "question"},
}

// shareObject is the object that verb w leaves to the verb that it
// is coordinated with: "They build and sell boats". -1 for none.
func (f *finder) shareObject(s, w int) int {
	x := f.x[s]
	if !needy[fold(x.Words[w].Lemma)] || f.passive(s, w) {
		return -1
	}
	for _, k := range x.Children(w) {
		if rel := x.Words[k].Rel; f.relative(s, k) || k > w && rel != "conj" && rel != "punct" && !syntax.Is(rel, "obl") && rel != "advcl" {
			return -1
		}
	}
	c := x.Child(w, "conj")
	if c != w+2 || x.Words[c].XPOS != x.Words[w].XPOS || x.Words[w+1].UPOS != "CCONJ" || x.Words[w+1].Head != c || x.Child(c, "nsubj", "aux", "mark") >= 0 {
		return -1
	}
	if o := x.Child(c, "obj"); o > c {
		return o
	}
	return -1
}

// needy are verbs that say nothing without an object: where they have none, it
// stands behind the next verb.
var needy = set(`suppress build shutter approach love adore find kill seize buy acquire design develop create produce manufacture assemble repair
	restore maintain protect defend support promote encourage enhance strengthen weaken undermine destroy damage demolish dismantle remove
	replace install test review examine inspect investigate identify locate track detain arrest capture imprison torture harass threaten
	intimidate assault attack rob murder rescue treat diagnose cure publish print edit translate distribute sell import export transport
	deliver collect gather store preserve process analyze analyse measure monitor regulate control oversee manage supervise organize
	plan finance fund sponsor expand extend widen deepen reduce limit restrict ban block condemn denounce criticize praise honor honour
	recruit hire train equip arm supply provide raise found establish launch introduce implement enforce adopt approve sign ratify
	amend revise draft present recognize respect ignore reject oppose challenge hinder obstruct disrupt own operate`)
