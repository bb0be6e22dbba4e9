package claim

import (
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/speech"
	"claimgraph/loader/syntax"
)

func (f *finder) isNamed(a argument) bool {
	e := f.entity(a.ref.Entity)
	return e != nil && e.Named()
}

// ownerless reports whether a phrase belongs to somebody only a pronoun tells:
// "His boat". In a sentence alone, its reader has no more.
func (f *finder) ownerless(a argument) bool {
	if a.none() || len(f.in.Sentences) == 1 || a.ref.Entity != "" || len(a.words) < 2 {
		return false
	}
	first := f.x[a.s].Words[a.words[0]]
	return first.XPOS == "PRP$" && !hasWord("my our", fold(first.Form)) || first.XPOS == "PRP" && possessivePerson[fold(first.Form)]
}

// cutName reports whether an end stops inside of a compound: "Fjord Air" of
// "Fjord Air flight 12", "the 20 meters" of "the 20 meters dash".
func (f *finder) cutName(a argument) bool {
	if a.none() || a.ref.Interval != (graph.Interval{}) {
		return false
	}
	x := f.x[a.s]
	last := a.words[len(a.words)-1]
	if a.ref.Entity != "" {
		last = f.nameEnd(a, last)
	}
	next := last + 1
	if next >= len(x.Words) || x.Words[next].UPOS != "NOUN" && x.Words[next].UPOS != "PROPN" || f.timeAt(a.s, next) != nil ||
		governors[fold(x.Words[next].Lemma)] != asIs { // "Fjord Foods plans to"
		return false
	}
	word := x.Words[last]
	return (word.UPOS == "NOUN" || word.UPOS == "PROPN") && x.Words[next].Rel != "appos" && !syntax.Is(x.Words[next].Rel, "flat") && !f.ownVerb(a.s, next) &&
		!(x.Words[a.head].Rel == "iobj" && x.Words[next].Rel == "obj") && (a.ref.Entity == "" || f.in.Entities.At(a.s, next) != f.in.Entities.At(a.s, a.head))
}

// ownVerb reports whether a noun is the subject of a verb: it begins a clause.
func (f *finder) ownVerb(s, w int) bool {
	x := f.x[s]
	h := x.Words[w].Head
	return h >= 0 && syntax.Is(x.Words[w].Rel, "nsubj") && (x.Words[h].UPOS == "VERB" || x.Child(h, "cop") >= 0)
}

// nameEnd is the last word of the name that an end stands for.
func (f *finder) nameEnd(a argument, last int) int {
	e := f.entity(a.ref.Entity)
	if e == nil {
		return last
	}
	for _, m := range e.Mentions {
		if m.Form == graph.FormName && m.Span.Overlaps(f.x[a.s].Words[a.head].Span) {
			words := f.wordsIn(a.s, m.Span)
			return words[len(words)-1]
		}
	}
	return last
}

// brokenOff reports whether a dash parts the predicate from what denies it: "The
// point is not — the nets, they are new".
func (f *finder) brokenOff(d draft) bool {
	x := f.x[d.s]
	for k := d.head - 1; k >= 0 && d.mode.negative; k-- {
		if form := x.Words[k].Form; form == "—" || form == "–" || form == "--" {
			return k > 0 && negator[fold(x.Words[k-1].Form)]
		}
	}
	return false
}

// misheard reports whether the source of a claim did not say it: it sees or shows
// without being able to speak, it is itself what a clause beside its words tells
// of ("Talking of the mill, Ada said, ..."), or its words begin behind a
// semicolon.
func (f *finder) misheard(d draft) bool {
	x := f.x[d.s]
	k := f.speech(x.Words[d.head].Span)
	if k < 0 || f.in.Speeches[k].Turn {
		return false
	}
	p := f.in.Speeches[k]
	if p.Source >= 0 && p.Manner == speech.Think && f.x[p.Sentence].Words[p.Source].UPOS == "NOUN" && f.attrs[k].Kind == graph.SourceUnnamed && !f.human(p.Sentence, p.Source) {
		return true
	}
	if p.Sentence != d.s {
		return false
	}
	if d.head < p.Cue && p.Manner == speech.Say && !d.subject.none() && d.subject.s == d.s && d.subject.head == p.Source {
		return true
	}
	for w := d.head; w < p.Cue; w++ {
		if x.Words[w].Form == ";" && !f.inQuote(x.Words[w].Span) {
			return true
		}
	}
	return false
}

func (f *finder) inQuote(span graph.Span) bool {
	return slices.ContainsFunc(f.quotes, func(q graph.Span) bool { return q.Contains(span) })
}

// generalTurn reports whether a claim of a conversation is too loose to stand
// alone: it speaks of anybody, or of "it" beside a preposition, supposes
// something, or tells of a deed without saying who, where or when.
func (f *finder) generalTurn(d draft) bool {
	x := f.x[d.s]
	k := f.speech(x.Words[d.head].Span)
	if k < 0 || !f.in.Speeches[k].Turn {
		return false
	}
	if f.looseEnd(d.subject) || d.rule != "saying" && f.looseEnd(d.object) {
		return true
	}
	if hasWord("we us ourselves", fold(x.Words[max(0, d.subject.head)].Form)) && d.subject.ref.Entity != "" && d.subject.ref.Entity != f.attrs[k].Entity {
		return true
	}
	if slices.ContainsFunc(d.verbal, func(w int) bool { return fold(x.Words[w].Form) == "like" && w < d.head }) {
		return true
	}
	if d.object.ref.IsZero() && (f.passive(d.s, d.head) || d.verbal[0] < d.head && x.Words[d.verbal[0]].XPOS == "IN") {
		return true
	}
	return d.mode.would && slices.ContainsFunc(x.Words, func(w syntax.Word) bool { return fold(w.Form) == "if" })
}

// looseEnd reports whether an end is anybody or anything, what a gesture shows, or
// an "it" behind a preposition ("get to it").
func (f *finder) looseEnd(a argument) bool {
	if a.none() {
		return false
	}
	x := f.x[a.s]
	first, head := fold(x.Words[a.words[0]].Form), fold(x.Words[a.head].Form)
	if head == "it" {
		return syntax.Is(x.Words[a.head].Rel, "obl")
	}
	if loose[head] && x.Child(a.head, "cop", "acl", "acl:relcl", "nmod", "amod") < 0 {
		return true
	}
	return a.ref.Entity == "" && (first != "one" && loose[first] || hasWord("these those this that such", first))
}

// loose are words of anybody and anything.
var loose = set("you one something anything everything things thing people person someone anyone everybody everyone somebody stuff lot lots bit guy guys way")

// predicative reports whether a subject is rather what a copula before it tells,
// or what is asked: in "the news that it was a boat surfaced" the news surfaced.
func (f *finder) predicative(a argument) bool {
	if a.none() || a.words[0] < 2 {
		return false
	}
	x := f.x[a.s]
	k := a.words[0] - 1
	if hasWord("if whether", fold(x.Words[k].Form)) && x.Words[x.Words[k].Head].Rel != "advcl" {
		return true // "to learn if the boat is sound"
	}
	return x.Words[k].UPOS == "AUX" && hasWord("is was are were 's", fold(x.Words[k].Form)) && syntax.Is(x.Words[a.head].Rel, "nsubj") &&
		x.Words[k-1].UPOS == "PRON" && !strings.ContainsAny(x.Words[k-1].XPOS, "W")
}
