package claim

import (
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/speech"
)

// titles makes a claim of each title before a name: "Minister of Fisheries Ana
// Holm" holds that office; of "Fjord Foods director Ola Berg" too who employs.
func (f *finder) titles(s int) {
	for _, t := range f.in.Entities.Titles {
		if t.Sentence != s {
			continue
		}
		title := strings.Join(strings.Fields(t.Span.In(f.in.Article.Text)), " ")
		if courtesy[fold(title)] {
			continue
		}
		d := draft{s: s, predicate: "be", relation: "schema:jobTitle", phrase: "is", aside: true, mode: f.plainMode(s, f.wordAt(s, t.Span)), rule: "title"}
		d.head = f.wordAt(s, t.Span)
		if d.head < 0 {
			continue
		}
		d.subject = f.holder(s, t.Entity, t.Span)
		d.object = argument{s: s, head: -1, text: title, ref: graph.Ref{Text: title}, words: f.wordsIn(s, t.Span)}
		own := f.ownTitle(s, d.object.words)
		if len(own) < len(d.object.words) {
			d.head = own[0]
		}
		if whole := f.wholeTitle(s, own); len(whole) != len(d.object.words) {
			d.object.words = whole
			d.object.text = f.words(s, whole)
			d.object.ref = graph.Ref{Text: d.object.text}
		}
		if len(d.subject.words) == 0 || f.placeTitled(d) {
			continue
		}
		f.emit(d)
		f.titledBy(s, t.Span, d)
	}
}

// titledBy: "Fjord Foods director Ola Berg", "Norway's minister Ana Holm": whose
// title it is.
func (f *finder) titledBy(s int, title graph.Span, d draft) {
	x := f.x[s]
	k := d.head - 1
	if k > 0 && x.Words[k].XPOS == "POS" {
		k--
	}
	whole := slices.Clone(d.object.words)
	whole = slices.DeleteFunc(whole, func(w int) bool {
		return k >= 0 && f.in.Entities.At(s, w) >= 0 && f.in.Entities.At(s, w) == f.in.Entities.At(s, k)
	})
	words := strings.Fields(fold(f.words(s, whole)))
	if k < 0 || len(words) == 0 || f.kind(s, k) != graph.KindOrganization || slices.Contains(d.object.words, k) && fieldOfOffice(f.words(s, f.nameBefore(s, k+1))) || !isTrade(words[len(words)-1]) {
		return
	}
	d.object = f.argument(s, k)
	d.object.head = -1 // its own way up the tree says nothing of the title
	d.predicate, d.relation, d.phrase = "be "+words[len(words)-1], "schema:worksFor", "is "+strings.Join(words, " ")+" of"
	d.extra = f.wordsIn(s, title)
	f.emit(d)
	if strings.Contains(fold(strings.Join(words, " ")), "ceo") || strings.Contains(strings.Join(words, " "), "chief executive") {
		d.relation, d.inverted = "cg:ceo", true
		d.subject, d.object = d.object, d.subject
		f.emit(d)
	}
}

// courtesy are titles that name no office.
var courtesy = set("mr mr. mrs mrs. ms ms. miss sir lord lady dame madam dr dr. brother sister son daughter father mother wife husband year-old")

// holder is the name after a title as an argument.
func (f *finder) holder(s, e int, title graph.Span) argument {
	entity := f.in.Entities.Entities[e]
	a := argument{s: s, head: -1, text: entity.Name, ref: graph.Ref{Entity: entity.ID}}
	for _, m := range entity.Mentions {
		if m.Span.Start >= title.End && f.in.Sentences[s].Span.Contains(m.Span) {
			a.words = f.wordsIn(s, m.Span)
			a.text = f.words(s, a.words)
			return a
		}
	}
	return a
}

// plainMode is the mode of what is told by the way: a fact, or reported where
// it stands in what someone says.
func (f *finder) plainMode(s, w int) mode {
	m := newMode()
	if w < 0 {
		return m
	}
	if k := f.speech(f.x[s].Words[w].Span); k >= 0 && f.in.Speeches[k].Manner == speech.Say {
		f.spoken(&m, s, w)
	}
	return m
}

// wordAt is the first word of sentence s in span, -1 for none.
func (f *finder) wordAt(s int, span graph.Span) int {
	for k, word := range f.x[s].Words {
		if span.Overlaps(word.Span) {
			return k
		}
	}
	return -1
}

func (f *finder) wordsIn(s int, span graph.Span) []int {
	var words []int
	for k, word := range f.x[s].Words {
		if span.Overlaps(word.Span) {
			words = append(words, k)
		}
	}
	return words
}
