package name

import (
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/name/sequence"
)

// trim takes off what is no part of the name and reports whether anything is
// left: quotes and stops at the ends, a possessive. Days, addresses of the web
// and words that are nearly always small are no names.
func (r *reading) trim(n *Name) bool {
	if r.headline() && n.Kind == graph.KindTopic && n.Score < 1 {
		return false
	}
	for n.First < n.End && (r.words[n.First].Shape == sequence.Mark || r.words[n.First].Shape == sequence.Lower && r.words[n.First].Class&gazetteer.Particle == 0) {
		n.First++
	}
	for n.First < n.End && (r.words[n.End-1].Shape == sequence.Mark && r.tokens[n.End-1].Form != "." || r.possessive(n.End-1)) {
		n.End--
	}
	if n.First == n.End {
		return false
	}
	if n.End-n.First > 1 {
		return true
	}
	w := &r.words[n.First]
	switch {
	case strings.ContainsAny(r.tokens[n.First].Form, "@/"):
		return false
	case w.Class&gazetteer.Time != 0 && w.Class&gazetteer.Given == 0:
		return false
	case n.Kind == graph.KindTopic:
		return w.Habit != sequence.Small && n.Score > 1
	}
	return true
}

func (r *reading) possessive(i int) bool {
	f := r.tokens[i].Form
	return f == "'s" || f == "’s" || f == "'" || f == "’"
}

// kind decides what a name is where its own words say it: demonyms; and by its
// head noun ("the Oslo Accords", "the Bergen Summit"), when that leaves no
// doubt or the model has no better idea.
func (r *reading) kind(n *Name) {
	w := &r.words[n.First]
	if w.Phrase&gazetteer.Demonym != 0 && r.whole(n) && n.Kind != graph.KindPerson && w.Phrase&gazetteer.Organization == 0 {
		n.Kind, n.Demonym = graph.KindTopic, true
		n.Place = r.tagger.table.PlaceOf(r.phrase(n.First, n.End))
		return
	}
	if w.Part != 0 && r.whole(n) && w.Phrase&(gazetteer.Place|gazetteer.Organization) != 0 {
		return
	}
	head, firm := r.head(n)
	k := headed(head)
	switch {
	case k == "" || n.Kind != graph.KindTopic && !firm:
	case r.headline() && !firm:
	default:
		n.Kind = k
	}
}

// headed is the kind of a name with a head noun; empty for none.
func headed(c gazetteer.Class) graph.Kind {
	switch {
	case c&gazetteer.HeadOrganization != 0:
		return graph.KindOrganization
	case c&gazetteer.HeadPlace != 0:
		return graph.KindPlace
	case c&gazetteer.HeadEvent != 0:
		return graph.KindEvent
	case c&gazetteer.HeadWork != 0:
		return graph.KindWork
	case c&gazetteer.HeadProgramme != 0:
		return graph.KindProgramme
	}
	return ""
}

// head is the class of the noun that says what a name of several words is: the
// last word, or the one before "of" or "on" ("Treaty of Bergen", "Bureau of
// Fisheries"); and whether it leaves no doubt.
func (r *reading) head(n *Name) (c gazetteer.Class, firm bool) {
	if n.End-n.First < 2 {
		return 0, false
	}
	at := n.End - 1
	for i := n.First + 1; i < n.End-1; i++ {
		if f := r.tokens[i].Form; f == "of" || f == "on" || f == "for" {
			at = i - 1
			break
		}
	}
	w := &r.words[at]
	return w.Class & gazetteer.Head, w.Firm && w.Class&(gazetteer.Given|gazetteer.Family) == 0 || w.Firm && at == n.End-1 && n.Kind != graph.KindPerson
}

// whole reports whether a name is one whole phrase of the tables.
func (r *reading) whole(n *Name) bool {
	return r.words[n.First].Part == uint8(sequence.At(0, 0, n.End-n.First)) &&
		r.words[n.End-1].Part == uint8(sequence.At(0, n.End-n.First-1, n.End-n.First))
}

// demonyms adds the demonyms that the model left outside ("Norwegian cod").
func (r *reading) demonyms() {
	for i := 0; i < len(r.words); {
		end := r.part(i)
		if end > i && r.words[i].Phrase&gazetteer.Demonym != 0 && r.words[i].Capital() && r.open(i, end) {
			n := Name{Sentence: r.index, First: i, End: end, Kind: graph.KindTopic, Demonym: true}
			n.Place = r.tagger.table.PlaceOf(r.phrase(i, end))
			r.replace(n)
		}
		i = max(end, i+1)
	}
}

// part returns the end of the table phrase that begins at a token; the token
// itself when none does.
func (r *reading) part(i int) int {
	switch r.words[i].Part {
	case uint8(sequence.At(0, 0, 1)):
		return i + 1
	case uint8(sequence.At(0, 0, 2)):
		for k := i + 1; k < len(r.words); k++ {
			if r.words[k].Part == uint8(sequence.At(0, 1, 2)) {
				return k + 1
			}
		}
	}
	return i
}

// open reports whether no name touches a range of tokens.
func (r *reading) open(first, end int) bool {
	for i := first; i < end; i++ {
		if r.at(i) >= 0 {
			return false
		}
	}
	return true
}
