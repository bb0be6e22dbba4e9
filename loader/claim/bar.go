package claim

import (
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
	"claimgraph/loader/text"
)

// bars are the least trust in the attachments of a claim, by rule: what rests on
// its own subject and object forgives more than what borrows one from elsewhere.
var bars = map[string]float32{
	"active": 0.47, "copula": 0.5, "saying": 0.4, "relative": 0.72, "participle": 0.72, "participial": 0.55, "coordination": 0.5,
	"complement": 0.5, "control": 0.4, "object control": 0.45, "adverbial": 0.52, "intention": 0.55, "apposition": 0.47,
}

// familyOf is the name of a rule without what it was applied to: "relative" of
// "relative passive oblique".
func familyOf(rule string) string {
	return strings.TrimSuffix(strings.TrimSuffix(rule, " oblique"), " passive")
}

// bar is the least trust for a draft. A modifier right behind a noun that is
// definite can hardly belong to another: "the bridge, which opened in May".
func (f *finder) bar(d draft) float32 {
	rule := familyOf(d.rule)
	if rule == "coordination" && f.enumerated(d) {
		return bars[rule] - 0.05
	}
	if rule != "relative" && rule != "participle" || d.subject.none() || d.subject.s != d.s || d.head < 0 {
		return bars[rule]
	}
	x := f.x[d.s]
	bar := bars[rule]
	if rule == "participle" && x.Words[d.head].XPOS == "VBG" { // which may go along with the clause
		bar += 0.08
	}
	noun, first := x.Words[d.head].Head, x.Subtree(d.head)[0]
	if x.Words[first].Form == "," {
		first++
	}
	if d.head < noun || first-1 == noun || first-2 == noun && x.Words[first-1].Form == "," {
		return bar - adjacent
	}
	return bar
}

// enumerated reports whether a draft's verb stands in a row of three infinitives
// and more, which no other verb can have: "help to sow, reap and store rye".
func (f *finder) enumerated(d draft) bool {
	x := f.x[d.s]
	if d.head < 0 || x.Words[d.head].XPOS != "VB" || x.Words[d.head].Rel != "conj" {
		return false
	}
	n := 0
	for _, k := range x.Children(x.Words[d.head].Head) {
		if x.Words[k].Rel == "conj" && x.Words[k].XPOS == "VB" && x.Child(k, "nsubj") < 0 {
			n++
		}
	}
	return n > 1
}

// adjacent is what the bar is lower for a modifier next to its noun.
const adjacent = 0.2

// misfit reports whether a draft fails what its own rule asks for.
func (f *finder) misfit(d draft) bool {
	switch familyOf(d.rule) {
	case "coordination":
		return !f.coordinate(d.s, d.head)
	case "apposition":
		return f.measure(d.subject) && f.measure(d.object)
	case "relative":
		return f.restrictive(d) || f.mismatched(d)
	case "participle":
		return f.restrictive(d) || f.bareParticiple(d)
	case "participial":
		return f.dangling(d)
	}
	return false
}

// between is the lowest trust on the way through the tree from word a to word b.
func (f *finder) between(s, a, b int) float32 {
	x := f.x[s]
	for top, steps := a, 0; top >= 0 && steps <= len(x.Words); steps++ {
		if x.Ancestor(top, b) {
			return min(x.Trust(top, a), x.Trust(top, b))
		}
		top = x.Words[top].Head
	}
	return 0
}

// cutShort reports whether the object is the subject of a clause that the parser
// tore off ("stated the trial | had begun"), or of an infinitive without which
// the verb says nothing ("urged people | to comply").
func (f *finder) cutShort(d draft) bool {
	if d.object.none() || d.object.s != d.s || d.inverted {
		return false
	}
	x := f.x[d.s]
	last := d.object.words[len(d.object.words)-1]
	if last < d.head || last+1 >= len(x.Words) {
		return false
	}
	next := x.Words[last+1]
	if next.UPOS == "PART" && fold(next.Form) == "not" && last+2 < len(x.Words) {
		next = x.Words[last+2]
	}
	switch {
	case finite(next) || next.UPOS == "AUX" && next.XPOS != "VBG":
		return !x.Ancestor(last+1, d.head) && (next.Head < 0 || !x.Ancestor(next.Head, d.head) || next.Head == d.head)
	case x.Words[d.object.head].Rel != "obj" && x.Words[d.object.head].Rel != "iobj":
		return false
	case next.XPOS == "TO" || next.XPOS == "VB":
		return urgers[fold(x.Words[d.head].Lemma)]
	}
	return false
}

// urgers are verbs that say little without the infinitive of their object.
var urgers = set(`urge ask tell order allow permit enable force cause lead prompt persuade convince encourage invite advise require compel
	oblige instruct warn remind press pressure push command direct implore beg empower authorize authorise inspire motivate expect want
	request forbid mandate make let help see hear watch consider prefer believe deem`)

// crossing reports whether a clause stands between the verb and the object of a
// preposition: "announced the fair opens between | Oslo and Voss".
func (f *finder) crossing(d draft) bool {
	if d.object.none() || d.inverted {
		return false
	}
	if d.object.head < d.head {
		return strings.HasSuffix(d.rule, " oblique") // "Before the war, the firm built ships"
	}
	x := f.x[d.s]
	if !syntax.Is(x.Words[d.object.head].Rel, "obl") {
		return false
	}
	for k := d.head + 1; k < d.object.words[0]; k++ {
		if finite(x.Words[k]) && !f.inRelative(d.s, k, d.head) || x.Words[k].Form == ";" || fold(x.Words[k].Form) == "but" {
			return true
		}
	}
	return false
}

// telltime reports whether a time stands as the object of a verb of saying:
// "announced on Monday" announces no Monday.
func (f *finder) telltime(d draft) bool {
	if !tellers[fold(f.x[d.s].Words[d.head].Lemma)] {
		return false
	}
	if !d.object.ref.Interval.IsZero() {
		return true
	}
	return !d.object.none() && f.isTime(d.s, d.object.head)
}

// tellers are verbs of saying and of finding out.
var tellers = set(`say announce report claim state confirm reveal suggest indicate note tell warn allege argue insist add explain mention
	write tweet declare comment remark reply respond speak estimate predict conclude recall`)

// sourced reports whether the subject is the source of "according to" or "per",
// or the predicate a preposition that looks like a verb: "depending on".
func (f *finder) sourced(d draft) bool {
	x := f.x[d.s]
	form := fold(x.Words[d.head].Form)
	next := ""
	if d.head+1 < len(x.Words) {
		next = fold(x.Words[d.head+1].Form)
	}
	if form == "according" || hasWord(prepositional[form], next) && x.Child(d.head, "aux", "cop", "nsubj") < 0 {
		return true
	}
	if (form == "following" || form == "including" || form == "regarding" || form == "concerning" || form == "given") && x.Child(d.head, "aux", "nsubj") < 0 {
		return true
	}
	if d.subject.none() || d.subject.words[0] == 0 {
		return false
	}
	before := fold(x.Words[d.subject.words[0]-1].Form)
	return before == "per" || before == "to" && d.subject.words[0] > 1 && fold(x.Words[d.subject.words[0]-2].Form) == "according"
}

// prepositional are participles that make a preposition with the words given.
var prepositional = map[string]string{"based": "on upon", "depending": "on upon", "compared": "to with", "owing": "to", "relating": "to",
	"pertaining": "to", "due": "to", "ranging": "from", "dating": "back to from"}

// restrictive reports whether a clause only says which ones are meant: "states
// that are rich" does not say that states are. What is told of one or of some in
// the past happened to them: "a boat that sank".
func (f *finder) restrictive(d draft) bool {
	if d.subject.none() || d.subject.s != d.s || f.definite(d.subject) || f.particular(d) {
		return false
	}
	first := f.x[d.s].Subtree(d.head)[0]
	return first == 0 || f.x[d.s].Words[first].Form != "," && f.x[d.s].Words[first-1].Form != ","
}

// particular reports whether a clause tells of one or of some of a kind what
// happened to them: "a boat that sank", "several boats sold in May".
func (f *finder) particular(d draft) bool {
	x := f.x[d.s]
	det := x.Child(d.subject.head, "det")
	if det < 0 || !hasWord("a an another some several", fold(x.Words[det].Form)) {
		return false
	}
	return x.Words[d.head].XPOS == "VBD" || x.Words[d.head].XPOS == "VBN" && d.mode.modality == graph.ModalityFact
}

// mismatched reports whether the relative pronoun cannot stand for the subject:
// "which" for a person, "who" for a place.
func (f *finder) mismatched(d draft) bool {
	x := f.x[d.s]
	n := x.Child(d.head, "nsubj")
	if n < 0 || !f.relative(d.s, n) {
		return false
	}
	e := f.entity(d.subject.ref.Entity)
	if e == nil {
		return false
	}
	switch fold(x.Words[n].Form) {
	case "which":
		return e.Kind == graph.KindPerson
	case "who":
		return e.Kind != graph.KindPerson && e.Kind != graph.KindOrganization && e.Kind != graph.KindTopic
	}
	return false
}

// bareParticiple reports whether a participle has nothing of its own: "hand
// washing" washes nobody's hands, "staff enlisted" may be those enlisted.
func (f *finder) bareParticiple(d draft) bool {
	return d.object.ref.IsZero()
}

// foreign reports whether a sentence is not English.
func (f *finder) foreign(s int) bool {
	return text.Language(f.in.Sentences[s].Span.In(f.in.Article.Text)) != "en"
}
