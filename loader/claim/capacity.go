package claim

import (
	"slices"

	"claimgraph/graph"
)

// capacity: "As the first mill in Voss, Fjord Foods sells wool" says what the
// subject is.
func (f *finder) capacity(c clause) {
	x := f.x[c.s]
	for _, o := range c.obliques {
		if len(o.prep) != 1 || o.prep[0] != 0 || fold(x.Words[0].Form) != "as" || o.word > c.head || x.Words[o.word].UPOS != "NOUN" || stages[fold(x.Words[o.word].Lemma)] {
			continue
		}
		if !f.capable(c, o.word) {
			continue
		}
		d := draft{s: c.s, head: o.word, predicate: "be", phrase: "is", aside: true, mode: f.plainMode(c.s, o.word), rule: "capacity"}
		d.subject, d.object = f.argument(c.s, c.subjects[0]), f.argument(c.s, o.word)
		d.object.ref = graph.Ref{Text: d.object.text}
		f.emit(d)
		f.play(role{s: c.s, noun: o.word, holder: d.subject, aside: true, mode: d.mode, rule: "capacity"})
	}
}

// capable reports whether a phrase after "as" can say what the subject is: it ends
// at a comma, and the subject is one known being, a person where the noun is of
// persons.
func (f *finder) capable(c clause, noun int) bool {
	x := f.x[c.s]
	if len(c.subjects) != 1 || x.Child(noun, "det", "nmod:poss") < 0 && !isTrade(fold(x.Words[noun].Lemma)) {
		return false
	}
	words, subject := x.Subtree(noun), c.subjects[0]
	for len(words) > 0 && x.Words[words[len(words)-1]].UPOS == "PUNCT" {
		words = words[:len(words)-1]
	}
	next := words[len(words)-1] + 1
	kind := f.kind(c.s, subject)
	return next < len(x.Words) && x.Words[next].Form == "," && x.Words[noun].Number() != "Plur" && f.human(c.s, noun) == (kind == graph.KindPerson) &&
		(kind != "" || personal[fold(x.Words[subject].Form)])
}

// stages are nouns after "as" that tell a time of life, a reason or a likeness,
// not what somebody is now.
var stages = set(`child boy girl kid baby teenager youth adult student teen toddler infant result consequence rule example part sign
	token response reaction whole matter way means precaution reminder comparison side-effect bonus gift tribute condition`)

// joined: "the Oslo-based firm", "the Norway-led mission": what a name and a
// participle with a hyphen say of their noun.
func (f *finder) joined(s, w int) {
	x := f.x[s]
	for v := max(1, w-6); v < w; v++ {
		name := v - 2
		if x.Words[v].XPOS != "VBN" || name < 0 || x.Words[v-1].Form != "-" || x.Words[v-1].Span.End != x.Words[v].Span.Start || x.Words[v].Head != w || fold(x.Words[w].Lemma) == "one" {
			continue
		}
		kind := f.kind(s, name)
		if kind == "" || x.Words[name].UPOS != "PROPN" || x.Words[name].Span.End != x.Words[v-1].Span.Start {
			continue
		}
		f.participial(s, w, v, name, kind)
	}
}

// participial makes the claim of noun w, participle v and the name before it.
func (f *finder) participial(s, w, v, name int, kind graph.Kind) {
	lemma := fold(f.x[s].Words[v].Lemma)
	d := draft{s: s, head: w, predicate: lemma, aside: true, mode: f.plainMode(s, w), rule: "hyphen", extra: []int{v}}
	noun, other := f.argument(s, w), f.owner(s, name)
	other.head, other.words = -1, []int{name}
	other.text = f.words(s, other.words)
	switch {
	case lemma == "base" && kind == graph.KindPlace:
		d.subject, d.object, d.phrase = noun, other, "based in"
		if f.isKind("O", noun) {
			d.relation = "schema:location"
		}
	case agents[lemma] && kind != graph.KindTopic:
		d.subject, d.object, d.phrase, d.inverted = other, noun, f.x[s].Words[v].Form+" by", true
		if lemma == "own" && kind == graph.KindOrganization && f.isKind("O", noun) {
			d.relation = "schema:owns"
		}
	default:
		return
	}
	f.emit(d)
}

// agents are verbs whose participle behind a name and a hyphen tells who does it.
var agents = set("lead back initiate own fund support run sponsor broker organize make build finance control propose found impose draft")

// instances are the names given as examples of a noun: "countries such as Norway"
// do what the countries do.
func (f *finder) instances(s, w int) (out []int) {
	x := f.x[s]
	if x.Words[w].UPOS != "NOUN" || x.Words[w].Number() != "Plur" {
		return nil
	}
	if d := x.Child(w, "det"); d >= 0 && hasWord("no any few neither", fold(x.Words[d].Form)) {
		return nil
	}
	if h := x.Words[w].Head; x.Words[w].Rel == "obj" && h >= 0 && urgers[fold(x.Words[h].Lemma)] { // what they are urged to is not said of them
		return nil
	}
	for _, k := range x.Children(w) {
		if x.Words[k].Rel != "nmod" || k < w || x.Words[k].UPOS != "PROPN" || fold(f.words(s, f.prepositions(s, k))) != "such as" {
			continue
		}
		for _, n := range f.row(s, k) {
			if f.in.Entities.At(s, n) >= 0 && !slices.Contains(out, n) {
				out = append(out, n)
			}
		}
	}
	return out
}
