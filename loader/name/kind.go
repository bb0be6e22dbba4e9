package name

import (
	"claimgraph/graph"
	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/name/sequence"
)

// trim takes off what is no part of the name and reports whether anything is
// left: quotes and stops at the ends, a possessive, days and months.
func (r reading) trim(n *Name) bool {
	for n.First < n.End && r.words[n.First].Shape == sequence.Mark {
		n.First++
	}
	for n.First < n.End && (r.words[n.End-1].Shape == sequence.Mark && r.tokens[n.End-1].Form != "." || r.possessive(n.End-1)) {
		n.End--
	}
	if n.First == n.End {
		return false
	}
	time := gazetteer.Class(0)
	for _, w := range r.words[n.First:n.End] {
		time |= w.Class & gazetteer.Time
	}
	return n.End-n.First > 1 || time == 0 || n.Kind == graph.KindPerson
}

func (r reading) possessive(i int) bool {
	f := r.tokens[i].Form
	return f == "'s" || f == "’s" || f == "'" || f == "’"
}

// kind decides what the model left open: demonyms, and by its head noun what a
// name is that is no person, organization or place ("the Oslo Accords").
func (r reading) kind(n *Name) {
	if r.words[n.First].Phrase&gazetteer.Demonym != 0 && r.whole(n) && n.Kind != graph.KindPerson {
		n.Kind, n.Demonym = graph.KindTopic, true
		n.Place = r.tagger.table.PlaceOf(r.phrase(n))
		return
	}
	if n.Kind != graph.KindTopic {
		return
	}
	switch c := r.head(n); {
	case c&gazetteer.HeadWork != 0:
		n.Kind = graph.KindWork
	case c&gazetteer.HeadEvent != 0:
		n.Kind = graph.KindEvent
	case c&gazetteer.HeadProgramme != 0:
		n.Kind = graph.KindProgramme
	}
}

// demonyms adds the demonyms that the model left outside ("Norwegian cod"), in
// their places among the names.
func (r reading) demonyms(names []Name) []Name {
	var out []Name
	next := 0
	for i := 0; i < len(r.words); i++ {
		if next < len(names) && names[next].First <= i {
			i = max(i, names[next].End-1)
			out = append(out, names[next])
			next++
			continue
		}
		if r.words[i].Phrase&gazetteer.Demonym == 0 || !r.words[i].Capital() {
			continue
		}
		n := Name{Sentence: r.index, First: i, End: i + 1, Kind: graph.KindTopic, Demonym: true}
		for n.End < len(r.words) && r.words[n.End].Part > uint8(sequence.At(0, 0, 2)) && !r.whole(&n) {
			n.End++
		}
		if next < len(names) && names[next].First < n.End {
			continue
		}
		n.Place = r.tagger.table.PlaceOf(r.phrase(&n))
		n.Span = graph.Span{Start: r.tokens[n.First].Span.Start, End: r.tokens[n.End-1].Span.End}
		out = append(out, n)
		i = n.End - 1
	}
	return append(out, names[next:]...)
}

// head is the class of the noun that says what a name of several words is: the
// last word, or the one before "of" ("Treaty of Bergen").
func (r reading) head(n *Name) gazetteer.Class {
	if n.End-n.First < 2 {
		return 0
	}
	for i := n.First + 1; i < n.End-1; i++ {
		if r.tokens[i].Form == "of" {
			return r.words[i-1].Class & gazetteer.Head
		}
	}
	return r.words[n.End-1].Class & gazetteer.Head
}

// whole reports whether a name is one whole phrase of the tables.
func (r reading) whole(n *Name) bool {
	return r.words[n.First].Part == uint8(sequence.At(0, 0, n.End-n.First)) &&
		r.words[n.End-1].Part == uint8(sequence.At(0, n.End-n.First-1, n.End-n.First))
}

// phrase is the name as the tables write it.
func (r reading) phrase(n *Name) string {
	s := ""
	for i, t := range r.tokens[n.First:n.End] {
		if i > 0 {
			s += " "
		}
		s += t.Form
	}
	return s
}
