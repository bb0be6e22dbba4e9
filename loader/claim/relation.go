package claim

import (
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/entity"
)

// pattern reads a relation off a clause: verb, preposition of the object
// ("" for a direct one), the kinds that the ends must have. inverse turns the
// ends round: the verb's subject is the relation's object.
type pattern struct {
	verbs   string
	prep    string
	subject string // kinds by first letter: P person, O organization, L place, E event, W work, R programme, T topic; "" for any
	object  string // the same, D a date
	term    graph.Term
	inverse bool
	passive bool // the subject suffers it: "was born", "is based"
}

// patterns are tried in order; the first that fits tells the relation.
var patterns = []pattern{
	{"found co-found establish create start launch", "", "PO", "OER", "schema:founder", true, false},
	{"found co-found establish create inaugurate incorporate set_up", "in on", "OERT", "D", "schema:foundingDate", false, true},
	{"form", "in on", "O", "D", "schema:foundingDate", false, false},
	{"bear", "in on at", "P", "D", "schema:birthDate", false, true},
	{"bear raise", "in at near", "P", "LO", "schema:birthPlace", false, true},
	{"die", "in on at", "P", "D", "schema:deathDate", false, false},
	{"die", "in at near", "P", "L", "schema:deathPlace", false, false},
	{"marry wed", "", "P", "P", "schema:spouse", false, false},
	{"marry", "to", "P", "P", "schema:spouse", false, true},
	{"divorce", "", "P", "P", "schema:spouse", false, false},
	{"live reside dwell", "in at near", "P", "L", "schema:homeLocation", false, false},
	{"move move_back relocate emigrate", "to", "P", "L", "schema:homeLocation", false, false},
	{"grow_up", "in", "P", "L", "schema:homeLocation", false, false},
	{"graduate", "from at", "P", "O", "schema:alumniOf", false, false},
	{"study", "at", "P", "O", "schema:alumniOf", false, false},
	{"educate", "at in", "P", "O", "schema:alumniOf", false, true},
	{"attend", "", "P", "O", "schema:alumniOf", false, false},
	{"enroll enrol", "at in", "P", "O", "schema:alumniOf", false, true},
	{"enroll enrol", "at in", "P", "O", "schema:alumniOf", false, false},
	{"work", "for at with", "P", "O", "schema:worksFor", false, false},
	{"teach lecture", "at in for", "P", "O", "schema:worksFor", false, false},
	{"serve sit", "on in with at", "P", "O", "schema:memberOf", false, false},
	{"play sign", "for with", "P", "O", "schema:memberOf", false, false},
	{"elect appoint recruit sign", "to by", "P", "O", "schema:memberOf", false, true},
	{"join", "", "P", "O", "schema:memberOf", false, false},
	{"join", "", "OL", "O", "schema:memberOf", false, false},
	{"belong", "to", "PL", "O", "schema:memberOf", false, false},
	{"belong", "to", "O", "O", "schema:parentOrganization", false, false},
	{"head lead chair direct run", "", "P", "O", "schema:worksFor", false, false},
	{"employ hire", "", "O", "N", "schema:employee", false, false},
	{"acquire buy purchase", "", "OP", "O", "cg:acquired", false, false},
	{"own", "", "OP", "OLW", "schema:owns", false, false},
	{"own", "by", "O", "O", "schema:parentOrganization", false, true},
	{"sign", "", "", "W", "cg:signed", false, false},
	{"meet", "", "POL", "POL", "cg:met", false, false},
	{"meet", "with", "POL", "POL", "cg:met", false, false},
	{"agree", "with", "POL", "POL", "cg:agreedWith", false, false},
	{"cooperate collaborate partner work", "with", "OL", "OL", "cg:cooperatesWith", false, false},
	{"win", "", "", "EWT", "cg:won", false, false},
	{"succeed replace", "", "P", "P", "cg:succeeded", false, false},
	{"kill murder assassinate", "", "", "P", "cg:killed", false, false},
	{"attend", "", "P", "E", "schema:attendee", true, false},
	{"gather", "", "E", "P", "schema:attendee", false, false},
	{"organize organise host", "", "PO", "E", "schema:organizer", true, false},
	{"host", "", "L", "E", "schema:location", true, false},
	{"hold", "in at", "E", "L", "schema:location", false, true},
	{"take place", "in at", "E", "L", "schema:location", false, false},
	{"take_place occur happen", "in at", "E", "L", "schema:location", false, false},
	{"be", "in at near on", "OE", "L", "schema:location", false, false},
	{"be", "in", "L", "L", "schema:containedInPlace", false, false},
	{"base headquarter locate situate", "in at near", "OE", "L", "schema:location", false, true},
	{"locate situate", "in", "L", "L", "schema:containedInPlace", false, true},
	{"lie sit", "in", "L", "L", "schema:containedInPlace", false, false},
	{"expire", "on in at", "WOET", "D", "schema:expires", false, false},
	{"begin start open", "on in at", "E", "D", "schema:startDate", false, false},
	{"end finish conclude close", "on in at", "E", "D", "schema:endDate", false, false},
	{"write author", "", "P", "W", "schema:author", true, false},
	{"publish release", "", "O", "W", "schema:publisher", true, false},
	{"focus center centre", "on", "EW", "", "schema:about", false, false},
	{"deal", "with", "EW", "", "schema:about", false, false},
	{"address", "to", "W", "POL", "schema:recipient", false, true},
	{"award", "", "P", "TW", "schema:award", false, false},
}

// relate gives a draft the relation of the vocabulary that its verb, preposition
// and ends tell, and turns the ends where the relation runs the other way.
func (f *finder) relate(c clause, d *draft, prep []int) {
	if len(d.subject.text) == 0 || d.object.head < 0 {
		return
	}
	p := f.words(c.s, prep)
	verb := strings.ReplaceAll(d.predicate, " ", "_")
	for _, t := range patterns {
		if !f.fits(t, verb, fold(p), c, d) {
			continue
		}
		d.relation = t.term
		if t.inverse {
			d.subject, d.object = d.object, d.subject
			d.inverted = !d.inverted
		}
		return
	}
}

func (f *finder) fits(t pattern, verb, prep string, c clause, d *draft) bool {
	if !hasWord(t.verbs, verb) || verb != "be" && t.passive != (c.passive && (c.agent < 0 || t.object == "D")) {
		return false
	}
	if t.prep == "" && prep != "" || !hasWord(t.prep, prep) && (t.object != "D" || prep != "") && t.prep != "" {
		return false
	}
	return f.isKind(t.subject, d.subject) && f.isKind(t.object, d.object)
}

func hasWord(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if w == word {
			return true
		}
	}
	return false
}

var letters = map[graph.Kind]string{graph.KindPerson: "P", graph.KindOrganization: "O", graph.KindPlace: "L", graph.KindEvent: "E",
	graph.KindWork: "W", graph.KindProgramme: "R", graph.KindTopic: "T"}

// isKind reports whether an end is of one of the kinds.
func (f *finder) isKind(kinds string, a argument) bool {
	if kinds == "" {
		return true
	}
	if kinds == "N" { // a named person
		e := f.entity(a.ref.Entity)
		return e != nil && e.Kind == graph.KindPerson && e.Named()
	}
	if kinds == "D" {
		return !a.ref.Interval.IsZero()
	}
	e := f.entity(a.ref.Entity)
	if e == nil && a.head >= 0 && a.ref.Text != "" {
		word := f.x[a.s].Words[a.head]
		if k := entity.KindOf(fold(word.Lemma)); word.UPOS == "NOUN" && k != "" && k != graph.KindPlace {
			return strings.Contains(kinds, letters[k]) // "killed three people", who are no entity
		}
		return strings.Contains(kinds, "P") && personal[fold(word.Form)]
	}
	return e != nil && strings.Contains(kinds, letters[e.Kind])
}

// personal are pronouns that stand for a person even where it is not known for
// whom.
var personal = set("he she i him her me")

// entity is the entity with an ID, nil for none.
func (f *finder) entity(id graph.ID) *graph.Entity {
	if id == "" {
		return nil
	}
	if k, ok := f.byID[id]; ok {
		return &f.in.Entities.Entities[k]
	}
	return nil
}
