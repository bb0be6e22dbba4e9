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
	if r.headline && n.Kind == graph.KindTopic && n.Score < 1 {
		return false
	}
	for n.First < n.End && (r.words[n.First].Shape == sequence.Mark || r.words[n.First].Shape == sequence.Lower && r.words[n.First].Class&gazetteer.Particle == 0) {
		n.First++
	}
	for n.First < n.End && (r.words[n.End-1].Shape == sequence.Mark && r.tokens[n.End-1].Form != "." || r.possessive(n.End-1)) {
		n.End--
	}
	if n.First == 0 && n.Kind == graph.KindPerson && n.End > 1 && r.words[0].Habit == sequence.Small && r.words[0].Class&(gazetteer.Given|gazetteer.Family|gazetteer.Honorific) == 0 {
		n.First++ // "Longtime Berg ally Holm": only the sentence gives it a capital
	}
	if n.First == n.End || n.Kind == graph.KindPerson && r.titular(n) {
		return false
	}
	if n.End-n.First > 1 {
		return true
	}
	w := &r.words[n.First]
	switch {
	case r.currency(n.First), n.Kind == graph.KindPerson && len(r.tokens[n.First].Form) == 1:
		return false
	case strings.ContainsAny(r.tokens[n.First].Form, "@/"):
		return false
	case w.Class&gazetteer.Time != 0 && (n.Kind != graph.KindPerson || w.Class&gazetteer.Given == 0 || r.dated(n.First)):
		return false
	case n.Kind == graph.KindTopic:
		return !bare(w) && w.Class&(gazetteer.Title|gazetteer.Head) == 0 && n.Score > 1 && len(r.tokens[n.First].Form) > 2
	}
	return true
}

// titular reports whether what was taken for a person is the office without its
// bearer ("the Lowland Fisheries Secretary spoke").
func (r *reading) titular(n *Name) bool {
	last := r.words[n.End-1].Class
	return last&gazetteer.Title != 0 && last&(gazetteer.Given|gazetteer.Family|gazetteer.FamilyFirst) == 0 &&
		r.words[n.First].Class&(gazetteer.Given|gazetteer.Family) == 0
}

// currency reports whether a token belongs to an amount ("US$5").
func (r *reading) currency(i int) bool {
	return strings.ContainsAny(r.tokens[i].Form, "$€£") ||
		i+1 < len(r.tokens) && r.tokens[i+1].Form == "$" && r.tokens[i+1].Span.Start == r.tokens[i].Span.End
}

// dated reports whether a word that is a month as well as a given name stands
// as a month does ("since June", "May 3").
func (r *reading) dated(i int) bool {
	if i+1 < len(r.words) && (r.words[i+1].Shape == sequence.Number || r.words[i+1].Shape == sequence.Coded) {
		return true
	}
	if i == 0 {
		return false
	}
	switch strings.ToLower(r.tokens[i-1].Form) {
	case "in", "since", "until", "till", "by", "of", "during", "early", "late", "mid", "last", "next", "this", "-":
		return true
	}
	return r.words[i-1].Shape == sequence.Number
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
	if r.whole(n) && w.Phrase&(gazetteer.Place|gazetteer.Organization) != 0 {
		return
	}
	if k := r.worded(n); k != "" {
		n.Kind = k
	}
}

// worded is the kind that a name's own words give it; empty when they leave it
// to the model.
func (r *reading) worded(n *Name) graph.Kind {
	if r.first(n)&gazetteer.FirstEvent != 0 && n.Kind != graph.KindOrganization {
		return graph.KindEvent
	}
	if at := r.leading(n.End); at > n.First && at < n.End && n.Kind != graph.KindOrganization && listed(r.words[at].Phrase) == graph.KindOrganization {
		return graph.KindOrganization // "the Kenyan House of Representatives"
	}
	head, firm := r.head(n)
	k := headed(head)
	switch {
	case k == "" && (n.Kind == graph.KindTopic || n.Kind == graph.KindPerson) && r.edition(n):
		n.Score += telling
		return graph.KindEvent
	case k == "" && n.Kind == graph.KindTopic && r.christened(n):
		return graph.KindPerson
	case k == "" || r.headline && !firm:
	case n.Kind == graph.KindTopic || firm:
		return k
	case n.Kind == graph.KindPerson && bare(&r.words[n.End-1]):
		return k
	}
	return ""
}

// telling is what a sign that leaves no doubt adds to a score, so that it
// decides over the article.
const telling = 6

// first is the class of the word or phrase that a name of several words begins
// with.
func (r *reading) first(n *Name) gazetteer.Class {
	if n.End-n.First < 2 {
		return 0
	}
	c, size := r.tagger.table.Match(r.keys(n.First, n.End), false, gazetteer.FirstEvent)
	if size == 0 || size == n.End-n.First {
		return 0
	}
	return c
}

func (r *reading) keys(first, end int) []gazetteer.Key {
	var keys []gazetteer.Key
	for _, w := range r.words[first:end] {
		keys = append(keys, w.Key)
	}
	return keys
}

// christened reports whether a name looks like a given and a family name.
func (r *reading) christened(n *Name) bool {
	last := &r.words[n.End-1]
	return n.End-n.First == 2 && r.words[n.First].Class&gazetteer.Given != 0 && r.words[n.First].Habit != sequence.Small &&
		last.Shape != sequence.Capitals && last.Capital() && !bare(last) && last.Class&^(gazetteer.Given|gazetteer.Family|gazetteer.FamilyFirst) == 0
}

// edition reports whether a name that no given name begins has a year right
// after it: events do ("at Harvest Moon 2019 in Lund").
func (r *reading) edition(n *Name) bool {
	if n.End == len(r.words) || r.words[n.First].Class&(gazetteer.Given|gazetteer.Family) != 0 {
		return false
	}
	year := r.tokens[n.End].Form
	return r.words[n.End].Shape == sequence.Number && len(year) == 4 && (year[:2] == "19" || year[:2] == "20")
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
// last word, or the one before "of" or "on" ("Treaty of Bergen", "Convention on
// Rivers"); and whether it leaves no doubt.
func (r *reading) head(n *Name) (c gazetteer.Class, firm bool) {
	if n.End-n.First < 2 {
		return 0, false
	}
	for i := n.First + 1; i < n.End-1; i++ {
		w := &r.words[i-1]
		switch r.tokens[i].Form {
		case "of", "for":
			sure := n.Kind != graph.KindOrganization || w.Class&gazetteer.HeadWork != 0
			return w.Class & gazetteer.Head, w.Firm && sure && w.Class&(gazetteer.Given|gazetteer.Family) == 0
		case "on", "against":
			if w.Class&gazetteer.HeadWork != 0 {
				return gazetteer.HeadWork, w.Firm
			}
			return w.Class & gazetteer.Head, w.Firm && n.Kind != graph.KindOrganization
		}
	}
	w := &r.words[n.End-1]
	return w.Class & gazetteer.Head, w.Firm && (n.Kind != graph.KindPerson || w.Class&(gazetteer.Given|gazetteer.Family) == 0)
}

// whole reports whether a name is one whole phrase of the tables.
func (r *reading) whole(n *Name) bool { return r.part(n.First) == n.End }

// demonyms adds the demonyms that the model left outside ("Norwegian cod").
func (r *reading) demonyms() {
	for i := 0; i < len(r.words); {
		end := r.part(i)
		if end > i && r.words[i].Phrase&gazetteer.Demonym != 0 && r.words[i].Capital() && r.open(i, end) && !r.language(i, end) {
			r.put(Name{First: i, End: end, Kind: graph.KindTopic, Demonym: true, Place: r.tagger.table.PlaceOf(r.phrase(i, end))})
		}
		i = max(end, i+1)
	}
}

// language reports whether a demonym stands for a language ("she wrote in
// Danish, not in Thai").
func (r *reading) language(first, end int) bool {
	if first == 0 || end < len(r.words) && r.words[end].Shape != sequence.Mark && !r.link(end) {
		return false
	}
	switch strings.ToLower(r.tokens[first-1].Form) {
	case "in", "into", "speak", "speaks", "spoke", "speaking", "fluent":
		return true
	}
	return false
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
