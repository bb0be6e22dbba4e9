package name

import (
	"claimgraph/graph"
	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/name/sequence"
)

// phrases lets the tables correct the model where a phrase of theirs has
// several words: a name that covers only part of it grows ("Papua New Guinea"),
// and a country or a body that the model missed is added.
func (r *reading) phrases() {
	for i := 0; i < len(r.words); {
		end := r.part(i)
		if end > i {
			r.known(i, end)
		}
		i = max(end, i+1)
	}
}

func (r *reading) known(first, end int) {
	c := r.words[first].Phrase
	kind := listed(c)
	if kind == "" || end-first < 2 || !r.words[first].Capital() {
		return
	}
	n := Name{First: first, End: end, Kind: kind}
	touched := false
	for i := first; i < end; i++ {
		old := r.at(i)
		if old == nil {
			continue
		}
		if old.First < first || old.End > end {
			return // the phrase is part of something longer
		}
		touched = true
		n.Score = max(n.Score, old.Score)
	}
	if touched || c&(gazetteer.Country|gazetteer.Body) != 0 {
		r.put(n)
	}
}

// listed is the kind of a phrase of the tables; empty when it may be several.
func listed(c gazetteer.Class) graph.Kind {
	place, organization := c&gazetteer.Place != 0, c&gazetteer.Organization != 0
	switch {
	case place && !organization:
		return graph.KindPlace
	case organization && !place:
		return graph.KindOrganization
	}
	return ""
}

// party reports whether a range of tokens is a whole phrase for a country, a
// capital or a bloc, as they meet in pairs.
func (r *reading) party(first, end int) bool {
	return first < end && r.part(first) == end && r.words[first].Phrase&(gazetteer.Country|gazetteer.Capital|gazetteer.Region|gazetteer.Body) != 0
}

// pairs handles two parties joined by a hyphen. They are two names ("Kenya-Chad
// relations") unless capitals go on to a head noun, which makes it one name that
// begins with a pair ("Kenya-Chad Fisheries Agreement").
func (r *reading) pairs() {
	for i := 1; i+1 < len(r.words); i++ {
		if f := r.tokens[i].Form; f != "-" && f != "–" && f != "—" && f != "/" {
			continue
		}
		first, end := r.leading(i), r.part(i+1)
		if !r.party(first, i) || !r.party(i+1, end) {
			continue
		}
		if last := r.compound(end); last > end {
			n := Name{First: first, End: last, Kind: graph.KindTopic, Score: 1}
			n.Pair = [2]graph.Span{r.span(first, i), r.span(i+1, end)}
			r.put(n)
			i = last - 1
			continue
		}
		r.split(first, i)
		r.split(i+1, end)
	}
}

// leading is where the table phrase that ends at a token begins.
func (r *reading) leading(end int) int {
	for i := end - 1; i >= max(0, end-longest) && r.words[i].Part != 0; i-- {
		if r.part(i) == end {
			return i
		}
	}
	return end
}

// split makes a party of a pair a name of its own, taking it out of any longer
// name.
func (r *reading) split(first, end int) {
	kind := listed(r.words[first].Phrase)
	if old := r.at(first); old != nil && (kind == "" || old.First == first && old.End == end) {
		kind = old.Kind
	}
	if kind != graph.KindPlace && kind != graph.KindOrganization {
		kind = graph.KindPlace
	}
	r.put(Name{First: first, End: end, Kind: kind, Score: 1})
}

// furthest is how many tokens a rule looks ahead for the end of a name.
const furthest = 16

// compound returns where a name that begins before token i ends: capitalized
// words, joined by small links, up to the last head noun. It returns i when
// there is none.
func (r *reading) compound(i int) int {
	end := i
	for k := i; k < min(i+furthest, len(r.words)); k++ {
		w := &r.words[k]
		switch {
		case w.Capital() && w.Phrase&(gazetteer.Time|gazetteer.Demonym) == 0:
			if w.Class&gazetteer.Head != 0 || w.Class&gazetteer.Corporate != 0 {
				end = k + 1
			}
		case k > i && r.link(k) && k+1 < len(r.words) && r.words[k+1].Capital():
		default:
			return end
		}
	}
	return end
}

// bodies joins the parts of "Ministry of Health and Youth" and of "Commission
// for Rural Roads" where the model cut them: a head noun that leaves no doubt,
// and the usual words that name its field.
func (r *reading) bodies() {
	for i := 0; i+2 < len(r.words); i++ {
		w := &r.words[i]
		if w.Class&gazetteer.HeadOrganization == 0 || !w.Capital() || r.words[i+2].Shape == sequence.Lower {
			continue
		}
		if f := r.tokens[i+1].Form; f != "of" && f != "for" && f != "on" {
			continue
		}
		end := i + 2
		for k := i + 2; k < min(i+furthest, len(r.words)); k++ {
			if r.words[k].Capital() && bare(&r.words[k]) {
				end = k + 1
			} else if !r.link(k) && r.tokens[k].Form != "," {
				break
			}
		}
		old := r.at(i)
		if end == i+2 || r.tokens[i+2].Form == "," || old != nil && old.End >= end {
			continue
		}
		n := Name{First: i, End: end, Kind: graph.KindOrganization, Score: 1}
		if old != nil {
			n.First, n.Score = old.First, max(n.Score, old.Score)
		}
		if last := r.at(end - 1); last == nil || last.End <= end {
			r.put(n)
		}
	}
}

// link reports whether a small word can join parts of one name.
func (r *reading) link(i int) bool {
	switch r.tokens[i].Form {
	case "of", "and", "for", "on", "&", "-", "the", "in":
		return true
	}
	return false
}

// bare reports whether a token is a usual word that only stands with a capital
// here ("Technology").
func bare(w *sequence.Word) bool {
	return w.Habit == sequence.Small || w.Habit == sequence.Either && w.Class&(gazetteer.Given|gazetteer.Family) == 0
}
