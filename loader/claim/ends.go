package claim

import (
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// pale reports whether a literal end is one word that names nothing: "it",
// "such", "both". A sentence that stands alone has nothing that "it" or "this"
// could stand for, and a text that names nobody before has nobody for "she"; there
// the pronoun is all that its reader has too.
func (f *finder) pale(a argument) bool {
	if strings.HasPrefix(fold(a.text), "whose ") {
		return true
	}
	if a.ref.Text == "" {
		return false
	}
	word := fold(strings.TrimSpace(a.ref.Text))
	if f.partOfIt(a, word) {
		return true
	}
	if pronouns[word] || pointers[word] && !a.none() && syntax.Is(f.x[a.s].Words[a.head].Rel, "nsubj") {
		return len(f.in.Sentences) > 1 && !((personal[word] || possessivePerson[word]) && !a.none() && f.nobodyBefore(f.x[a.s].Words[a.head].Span.Start))
	}
	return closed[word]
}

// partOfIt reports whether a literal end only says how much of what a pronoun
// stands for: "most of them", "the timing of it", "just that".
func (f *finder) partOfIt(a argument, text string) bool {
	words := strings.Fields(text)
	last := words[len(words)-1]
	if len(words) < 2 || len(words) > 5 || len(f.in.Sentences) < 2 {
		return false
	}
	if len(words) == 2 {
		return hasWord("just exactly only even all", words[0]) && hasWord("that this it those them", last)
	}
	return words[len(words)-2] == "of" && hasWord("them it these those this that", last)
}

// nobodyBefore reports whether the text names no person before an offset.
func (f *finder) nobodyBefore(offset int) bool {
	if f.somebody < 0 {
		f.somebody = len(f.in.Article.Text)
		for _, e := range f.in.Entities.Entities {
			if e.Kind != graph.KindPerson {
				continue
			}
			for _, m := range e.Mentions {
				f.somebody = min(f.somebody, m.Span.Start)
			}
		}
	}
	return offset <= f.somebody
}

var (
	pronouns = set("i we you he she it they me us him her them his my their its our your")
	pointers = set("this that these those")
	closed   = set(`this that these those such what which who whom whose where when why how whether there here so one ones both either
		neither many much more most some several few all any none each other others another same latter former something anything
		everything nothing someone anyone everyone nobody somebody everybody mine ours yours his hers theirs itself himself herself
		themselves myself ourselves yourself as not no yes also too then now enough least first second two three four five six seven
		eight nine ten part rest lot thing things way`)
)

// verbish reports whether the object is a verb: "threatens to close and cut
// jobs" closes no cut. Gerunds stand as objects of the verbs that take them.
func (f *finder) verbish(d draft) bool {
	if d.object.none() || d.object.ref.Text == "" {
		return false
	}
	x := f.x[d.s]
	head, first := x.Words[d.object.head], x.Words[d.object.words[0]]
	if head.UPOS == "VERB" && head.XPOS == "VBG" {
		return !gerundTakers[fold(x.Words[d.head].Lemma)] && (head.Rel != "advcl" || head.Head != d.head) // "known for building"
	}
	return head.UPOS == "VERB" && d.object.head != d.head || finite(first) || first.UPOS == "AUX" || f.swollen(d)
}

// gerundTakers are verbs with an -ing form as their object.
var gerundTakers = set(`start stop begin keep continue consider avoid enjoy finish quit resume suggest recommend propose deny admit risk
	involve include mean justify oppose support face allow permit mention describe report`)

func finite(w syntax.Word) bool {
	switch w.XPOS {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// swollen reports whether the parser left another clause in the object: "spoke
// at | the fair the well is dry".
func (f *finder) swollen(d draft) bool {
	x := f.x[d.s]
	if urgers[fold(x.Words[d.head].Lemma)] {
		return false
	}
	for _, w := range d.object.words {
		if w != d.object.head && finite(x.Words[w]) && (x.Words[w].Head != d.object.head || d.object.head != d.head) && !f.inRelative(d.s, w, d.object.head) && !syntax.Is(x.Words[w].Rel, "acl") {
			return true
		}
	}
	return false
}

// semicolon reports whether an end runs over a semicolon.
func (f *finder) semicolon(a argument) bool {
	return slices.ContainsFunc(a.words, func(w int) bool { return f.x[a.s].Words[w].Form == ";" })
}

// definite reports whether a noun speaks of something in particular: a name, an
// entity, a noun with "the", a possessive or a number.
func (f *finder) definite(a argument) bool {
	if a.none() {
		return false
	}
	x := f.x[a.s]
	if w := x.Words[a.head]; w.UPOS == "PROPN" {
		return true
	}
	for _, k := range x.Children(a.head) {
		switch form := fold(x.Words[k].Form); {
		case x.Words[k].Rel == "nmod:poss", x.Words[k].Rel == "nummod":
			return true
		case x.Words[k].Rel == "det" && (form == "the" || form == "this" || form == "these"):
			return true
		}
	}
	e := f.entity(a.ref.Entity)
	return e != nil && (e.Named() || e.Kind != graph.KindTopic && x.Words[a.head].Number() == "Sing")
}
