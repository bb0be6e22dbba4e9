package claim

import (
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// supplying are verbs that name what is handed over after "with".
var supplying = set("provide supply present equip furnish entrust arm credit replace endow feed burden task load stock reward")

// governsMore reports whether the object stops before what the verb needs:
// "tried to have the man | freed", "provided the club | with boats", "which
// they treated | as lost".
func (f *finder) governsMore(d draft) bool {
	if d.object.none() || d.object.s != d.s || d.inverted {
		return false
	}
	x := f.x[d.s]
	last := d.object.words[len(d.object.words)-1]
	lemma := fold(x.Words[d.head].Lemma)
	if d.object.head < d.head {
		next := d.head + 1
		if next >= len(x.Words) || d.rule == "saying" || f.passive(d.s, d.head) {
			return false
		}
		return fold(x.Words[next].Form) == "as" && asTakers[lemma] || (tellers[lemma] || finders[lemma]) && (finite(x.Words[next]) || x.Words[next].UPOS == "AUX")
	}
	next := last + 1
	if next >= len(x.Words) || last < d.head {
		return false
	}
	switch {
	case hasWord("have get keep leave", lemma) && x.Words[d.object.head].Rel == "obj":
		return x.Words[next].XPOS == "VBN" && x.Words[next].Rel != "acl" && !x.Ancestor(d.object.head, next)
	case hasWord("give offer grant hand lend allot", lemma) && x.Words[d.object.head].Rel == "obj": // "gives the bakers | a day"
		return x.Words[next].UPOS == "NUM" || hasWord("a an the", fold(x.Words[next].Form))
	case supplying[lemma] && fold(x.Words[next].Form) == "with":
		return true
	}
	return supplying[lemma] && f.holds(d.object, "with")
}

// asTakers are verbs that say as what something is taken.
var asTakers = set("treat view regard describe see depict portray label brand perceive dismiss know define")

// overrun reports whether an object holds a second verb phrase or stops within a
// clause: "ban nets or | close mills", "change what the law", "hopes they all
// are".
func (f *finder) overrun(d draft) bool {
	if d.object.none() || d.object.ref.Text == "" || d.object.s != d.s {
		return false
	}
	x := f.x[d.s]
	lemma := fold(x.Words[d.head].Lemma)
	first, last := x.Words[d.object.words[0]], x.Words[d.object.words[len(d.object.words)-1]]
	if d.rule == "saying" {
		second := d.object.words[min(1, len(d.object.words)-1)]
		return last.UPOS == "AUX" || d.mode.negative && lemma == "know" && hasWord("if whether", fold(first.Form)) || first.XPOS == "PRP" && hasWord("me him us them", fold(first.Form)) && finite(x.Words[second])
	}
	if first.UPOS == "VERB" && (first.XPOS == "VB" || finite(first)) || first.XPOS == "WP" && !f.holdsFinite(d.object) {
		return true
	}
	copula := x.Words[d.head].UPOS != "VERB"
	for i, w := range d.object.words {
		word := x.Words[w]
		if word.XPOS == "VBD" && word.Rel == "acl" && x.Child(w, "nsubj") < 0 || i > 0 && !urgers[lemma] && (fold(word.Form) == "if" || fold(word.Form) == "unless") {
			return true
		}
		if copula && i > 0 && word.Rel == "cop" && w > d.object.head && finite(word) && !f.inRelative(d.s, w, d.object.head) {
			return true
		}
	}
	return false
}

func (f *finder) holds(a argument, form string) bool {
	for _, w := range a.words {
		if fold(f.x[a.s].Words[w].Form) == form {
			return true
		}
	}
	return false
}

func (f *finder) holdsFinite(a argument) bool {
	for _, w := range a.words {
		if finite(f.x[a.s].Words[w]) || f.x[a.s].Words[w].XPOS == "VB" {
			return true
		}
	}
	return false
}

// partial reports whether a claim tells half of what its words mean together:
// "hope through talks", "closer than Oslo and Voss", "has grown ahead", what may
// not be done "without" something.
func (f *finder) partial(d draft) bool {
	x := f.x[d.s]
	lemma := fold(x.Words[d.head].Lemma)
	if d.mode.negative && d.rule != "saying" {
		for k := d.head + 1; k < len(x.Words); k++ {
			if fold(x.Words[k].Form) == "without" {
				return true
			}
		}
	}
	if d.object.none() || d.object.s != d.s {
		return false
	}
	o := x.Words[d.object.head]
	if d.object.head > d.head && len(d.object.words) == 1 && o.Rel == "advmod" && o.UPOS == "ADV" && d.object.head+1 < len(x.Words) && x.Words[d.object.head+1].UPOS == "ADP" {
		return true
	}
	if hasWord("hope believe think expect suppose guess", lemma) && syntax.Is(o.Rel, "obl") && x.Child(d.object.head, "case") >= 0 && !hasWord("for in of about", fold(x.Words[x.Child(d.object.head, "case")].Form)) {
		return true
	}
	than := x.Child(d.object.head, "case")
	return than >= 0 && fold(x.Words[than].Form) == "than" && x.Child(d.object.head, "conj") >= 0 || o.Rel == "conj" && strings.HasSuffix(f.words(d.s, d.verbal), "than")
}

// giving are verbs whose receiver does what follows: "gave the club time to act".
var giving = set("give provide offer grant allow leave hand lend allot")

// wrongHand reports whether an infinitive or participle is given to somebody who
// does not do it: "the firm gives clubs time | to act", "it follows attempts | to
// act", "there is joy in | making boats".
func (f *finder) wrongHand(d draft) bool {
	x := f.x[d.s]
	h := x.Words[d.head].Head
	switch familyOf(d.rule) {
	case "participial":
		if f.consequence(d) {
			return true
		}
		if h >= 0 && (x.Child(h, "expl") >= 0 || f.infinitive(d.s, d.head) && giving[fold(x.Words[h].Lemma)]) {
			return true
		}
		if hasWord("begin start continue end", fold(x.Words[d.head].Lemma)) && !d.object.ref.Interval.IsZero() {
			return true
		}
	case "intention":
		if h >= 0 && x.Words[h].Head >= 0 && x.Child(h, "nmod:poss") < 0 && hasWord("follow precede welcome criticize criticise condemn cause prompt include cite mark", fold(x.Words[x.Words[h].Head].Lemma)) {
			return true
		}
	case "object control":
		return !d.subject.none() && hasWord("halt end stop start return response attention", fold(x.Words[d.subject.head].Lemma))
	case "coordination": // "Ada said the boat was old, and was sound": whose?
		return f.juxtaposed(d.s, d.head) || h >= 0 && h < d.head && tellers[fold(x.Words[h].Lemma)] && f.finiteContent(d.s, h, d.head)
	case "relative":
		return !d.subject.none() && d.subject.ref.Entity == "" && hasWord("people those person thing man woman", fold(x.Words[d.subject.head].Lemma)) && len(d.subject.words) <= 2
	}
	return false
}

// finiteContent reports whether a verb of saying has a clause before word w.
func (f *finder) finiteContent(s, h, w int) bool {
	c := f.x[s].Child(h, "ccomp")
	return c > h && c < w
}

// misread reports whether the tagger took a part of a compound for a verb: "swing
// towns", "boat-building yards", or a claim hangs on a word that names nobody.
func (f *finder) misread(d draft) bool {
	x := f.x[d.s]
	word := x.Words[d.head]
	rule := familyOf(d.rule)
	if rule == "participial" || rule == "participle" {
		if word.XPOS == "VBG" && (fold(word.Lemma) == fold(word.Form) || !strings.HasSuffix(fold(word.Form), "ing")) {
			return true
		}
		if d.head > 0 && x.Words[d.head-1].Form == "-" || word.XPOS == "VB" && !f.toBefore(d.s, d.head) {
			return true
		}
	}
	if rule == "participle" && f.passive(d.s, d.head) && !d.object.none() && x.Words[d.object.head].UPOS == "ADJ" {
		return true
	}
	if word.XPOS == "VB" && hasWord("life death prison", fold(word.Form)) { // "sentenced him to life in prison"
		return true
	}
	if d.rule == "intention" && word.XPOS == "VB" && d.head+1 < len(x.Words) && x.Words[d.head+1].XPOS == "VB" {
		return true
	}
	if !d.subject.none() && d.subject.ref.Entity == "" && x.Words[d.subject.head].UPOS == "ADV" {
		return true
	}
	if d.rule == "hyphen" {
		e := f.entity(d.subject.ref.Entity)
		return e == nil || e.Kind == graph.KindTopic
	}
	return d.rule == "office" && f.officeless(d) || d.rule == "title" && f.deputy(d) || d.rule == "apposition" && f.listed(d) || f.mixed(d)
}

// toBefore reports whether "to" stands before a verb with nothing but adverbs
// between.
func (f *finder) toBefore(s, w int) bool {
	x := f.x[s]
	for k := w - 1; k >= 0; k-- {
		if fold(x.Words[k].Form) == "to" {
			return true
		}
		if x.Words[k].UPOS != "ADV" && x.Words[k].UPOS != "PART" && x.Words[k].UPOS != "AUX" {
			return false
		}
	}
	return false
}

// officeless reports whether what somebody is tells no office: of nobody named,
// a member of nothing, or an award's ("the best actor").
func (f *finder) officeless(d draft) bool {
	words := strings.Fields(fold(d.object.ref.Text))
	if e := f.entity(d.subject.ref.Entity); e != nil && e.Kind == graph.KindPerson && !e.Named() && d.relation == "schema:jobTitle" {
		return true
	}
	return d.relation == "schema:jobTitle" && len(words) > 0 && (words[0] == "best" || hasWord("member co-member part participant", words[len(words)-1]))
}

// deputy reports whether the name of a body begins with the rank of its
// official: "Deputy Harbor Affairs" of "Deputy Harbor Affairs Minister".
func (f *finder) deputy(d draft) bool {
	e := f.entity(d.object.ref.Entity)
	if e == nil || d.relation == "schema:jobTitle" {
		return false
	}
	first, _, _ := strings.Cut(fold(e.Name), " ")
	return hasWord("deputy vice assistant acting former interim first associate", first)
}

// listed reports whether an apposition is rather a list, an example, or what
// somebody runs for: "money, nets, ropes", "boats, especially ferries".
func (f *finder) listed(d draft) bool {
	if d.object.none() || d.subject.none() || d.object.s != d.s || d.subject.s != d.s {
		return false
	}
	x := f.x[d.s]
	first := fold(x.Words[d.object.words[0]].Form)
	if hasWord("especially particularly including such like mainly notably", first) {
		return true
	}
	if k := x.Child(d.subject.head, "case"); k >= 0 && fold(x.Words[k].Form) == "for" && !f.isNamed(d.subject) || x.Child(d.object.head, "case") >= 0 {
		return true
	}
	if k := d.object.words[0]; k > 0 && x.Words[k-1].Form == "/" {
		return true
	}
	plural := func(a argument) bool { return len(a.words) == 1 && x.Words[a.head].XPOS == "NNS" }
	return plural(d.object) || d.subject.words[0] > 0 && x.Words[d.subject.words[0]-1].Form == ")" && x.Words[d.subject.words[0]-1].Span.End == x.Words[d.subject.words[0]].Span.Start
}

// mixed reports whether the words of the predicate hold a noun or another clause's
// verb that the parser put there: "accretion | disks emit", "found no trace
// though it said a room | was used".
func (f *finder) mixed(d draft) bool {
	x := f.x[d.s]
	if familyOf(d.rule) != "control" || len(d.verbal) == 0 || strings.HasSuffix(d.rule, " oblique") {
		return false
	}
	for _, w := range d.verbal {
		if w < d.head && x.Words[w].UPOS == "NOUN" && w != f.takesPlace(d.s, x.Words[d.head].Head) && governors[fold(x.Words[w].Lemma)] == asIs {
			return true
		}
	}
	for k := d.verbal[0] + 1; k < d.head; k++ {
		if finite(x.Words[k]) && x.Words[k].UPOS == "VERB" && !f.inGroup(d.s, d.head, k) && !slices.Contains(d.verbal, k) {
			return true
		}
	}
	return x.Words[d.head].XPOS == "VBG" && f.passive(d.s, d.head) && d.head-d.verbal[0] > 6
}
