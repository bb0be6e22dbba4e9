package name

import (
	"claimgraph/graph"
	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/name/sequence"
)

// possessed gives a body the possessor that its name begins with: "the Lund
// Sheriff's Office", "the Bergen Teachers' Union". What owns it is a usual word
// with a capital that only the name gives it; "Norway's Parliament" is the
// Parliament of Norway, and "the Club's Board" one that the club has.
func (r *reading) possessed() {
	if r.headline {
		return
	}
	for i := 2; i+1 < len(r.words); i++ {
		if !r.possessive(i) || r.words[i-2].Shape == sequence.Mark || !r.words[i+1].Capital() || !(r.usual(i-1) || r.office(i-1)) || r.words[i-1].Class&(gazetteer.Head|gazetteer.Time) != 0 || r.listedAt(i-1) {
			continue
		}
		n := r.owned(i + 1)
		if n.Kind == "" {
			continue
		}
		for n.First = i - 1; n.First > 1 && r.words[n.First-1].Capital() && r.words[n.First-1].Phrase&(gazetteer.Demonym|gazetteer.Time) == 0; {
			n.First--
		}
		r.put(n)
	}
}

// owned is the body whose name goes on at token i behind a possessive, without
// kind for none.
func (r *reading) owned(i int) Name {
	n := Name{First: i, End: i + 1, Score: 1}
	if old := r.at(i); old != nil {
		n = *old
	}
	if n.First != i || n.Kind != "" && n.Kind != graph.KindOrganization {
		return Name{}
	}
	for k := i; k < n.End && r.words[k].Capital(); k++ {
		if r.words[k].Class&gazetteer.HeadOrganization != 0 {
			n.Kind = graph.KindOrganization
			return n
		}
	}
	return Name{}
}

// listedAt reports whether the name around a token is a whole phrase of the tables.
func (r *reading) listedAt(i int) bool {
	n := r.at(i)
	return n != nil && r.whole(n)
}

// officeOnly reports whether what was taken for a person is a place and an office
// whose field follows: "the Lowland Secretary of Fisheries".
func (r *reading) officeOnly(n *Name) bool {
	return n.Kind == graph.KindPerson && n.End < len(r.words) && r.tokens[n.End].Form == "of" && r.office(n.End-1) &&
		n.End-n.First > 1 && r.words[n.First].Phrase&gazetteer.Place != 0
}

// located reports whether a name of one word stands as a place does: "in Lund",
// "the state of Lund".
func (r *reading) located(n *Name) bool {
	if n.First < 2 || n.End-n.First != 1 || r.words[n.First].Phrase&gazetteer.Place == 0 {
		return false
	}
	before := r.tokens[n.First-1].Form
	return before == "in" || before == "of" && (r.tokens[n.First-2].Form == "state" || r.tokens[n.First-2].Form == "residents")
}
