package graph

import "slices"

// Term is a compact IRI of the vocabulary, such as "schema:memberOf".
type Term string

// Namespaces maps the prefixes of compact IRIs to their namespaces.
var Namespaces = map[string]string{
	"rdf":    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
	"rdfs":   "http://www.w3.org/2000/01/rdf-schema#",
	"owl":    "http://www.w3.org/2002/07/owl#",
	"xsd":    "http://www.w3.org/2001/XMLSchema#",
	"schema": "http://schema.org/",
	"sem":    "http://semanticweb.cs.vu.nl/2009/11/sem/",
	"prov":   "http://www.w3.org/ns/prov#",
	"oa":     "http://www.w3.org/ns/oa#",
	"time":   "http://www.w3.org/2006/time#",
	"edtf":   "http://id.loc.gov/datatypes/edtf/",
	"cg":     "https://claimgraph.org/ns#",
}

// Relation describes a term that a claim may carry between its subject and its
// object.
type Relation struct {
	Term    Term
	Label   string // as read from subject to object
	Reverse string // as read from object to subject
	Single  bool   // one subject has one object at a time: two differing ones dispute
	Comment string // one line of documentation
}

// Relations lists every relation, sorted by term.
var Relations = []Relation{
	{"cg:addressedTo", "addressed to", "addressee of", false, "A letter, speech or statement and whom it is for."},
	{"cg:agreedWith", "agreed with", "agreed with", false, "Two parties came to an agreement. Symmetric."},
	{"cg:acquired", "acquired", "acquired by", false, "An organization bought another or a part of it."},
	{"cg:ceo", "has as chief executive", "is chief executive of", true, "An organization and who runs it as its chief executive."},
	{"cg:cooperatesWith", "cooperates with", "cooperates with", false, "Two parties work together. Symmetric."},
	{"cg:killed", "killed", "killed by", false, "Someone or some event caused the death of someone."},
	{"cg:met", "met", "met", false, "Two people or parties met. Symmetric."},
	{"cg:party", "has as party", "is party to", false, "An agreement, alliance or conflict and one of its sides."},
	{"cg:signed", "signed", "signed by", false, "Someone put a name to an agreement or a law."},
	{"cg:succeeded", "succeeded", "preceded", true, "Someone took over an office or role from someone."},
	{"cg:won", "won", "won by", false, "Someone won a contest, a seat or a prize."},
	{"schema:about", "is about", "is the subject of", false, "An event or work and what it deals with."},
	{"schema:affiliation", "is affiliated with", "has as affiliate", false, "A person and the party or group the person stands for."},
	{"schema:alumniOf", "studied at", "educated", false, "A person and a school or university."},
	{"schema:articleSection", "is in the section", "is the section of", false, "An article and the part of the paper it stands in."},
	{"schema:attendee", "is attended by", "attends", false, "An event and who comes to it."},
	{"schema:author", "is written by", "wrote", false, "A work or article and who wrote it."},
	{"schema:award", "was awarded", "was awarded to", false, "A person or work and a prize."},
	{"schema:birthDate", "was born on", "is the date of birth of", true, "A person and a date."},
	{"schema:birthPlace", "was born in", "is the place of birth of", true, "A person and a place."},
	{"schema:containedInPlace", "is located in", "contains", false, "A place and the larger place around it."},
	{"schema:creator", "is made by", "made", false, "A picture, map or product and who made it."},
	{"schema:datePublished", "was published on", "is the date of publication of", true, "An article or work and a date."},
	{"schema:deathDate", "died on", "is the date of death of", true, "A person and a date."},
	{"schema:deathPlace", "died in", "is the place of death of", true, "A person and a place."},
	{"schema:email", "has the e-mail address", "is the e-mail address of", false, "Whom to write to."},
	{"schema:employee", "employs", "is employed by", false, "An organization and someone who works for it."},
	{"schema:endDate", "ends on", "is the end of", true, "An event and the date of its end."},
	{"schema:expires", "expires on", "is the expiry of", true, "An agreement or law and the date from which it no longer holds."},
	{"schema:founder", "was founded by", "founded", false, "An organization and who founded it."},
	{"schema:foundingDate", "was founded in", "is the date of foundation of", true, "An organization or series of events and the date it began."},
	{"schema:headline", "has the headline", "is the headline of", false, "An article and its title."},
	{"schema:homeLocation", "lives in", "is the home of", false, "A person and a place."},
	{"schema:jobTitle", "holds the office of", "is held by", false, "A person and an office or occupation."},
	{"schema:location", "is located in", "is the location of", false, "An event or organization and where it takes place or has its seat."},
	{"schema:member", "has as member", "is a member in", false, "A group and who belongs to it."},
	{"schema:memberOf", "is a member of", "has as member", false, "A person, organization or country and the group it belongs to."},
	{"schema:nationality", "has the nationality of", "is the nationality of", false, "A person and a country."},
	{"schema:organizer", "is organized by", "organizes", false, "An event and who holds it."},
	{"schema:owns", "owns", "is owned by", false, "A person or organization and a possession."},
	{"schema:parent", "is a child of", "is a parent of", false, "A person and a parent."},
	{"schema:parentOrganization", "belongs to", "owns", true, "An organization and the one it is a part of."},
	{"schema:publisher", "is published by", "publishes", false, "An article or work and who publishes it."},
	{"schema:recipient", "is sent to", "receives", false, "A message or gift and who gets it."},
	{"schema:sibling", "is a sibling of", "is a sibling of", false, "Two people with a parent in common. Symmetric."},
	{"schema:spouse", "is married to", "is married to", false, "Two married people. Symmetric."},
	{"schema:startDate", "starts on", "is the start of", true, "An event and the date of its start."},
	{"schema:superEvent", "is part of", "includes", false, "An event or speech and the event it is a part of."},
	{"schema:worksFor", "works for", "employs", false, "A person and an employer."},
	{"sem:hasActor", "involves", "takes part in", false, "An event and who takes part in it."},
	{"sem:hasPlace", "takes place in", "is the scene of", false, "An event and where it happens, where no closer term fits."},
	{"sem:hasTime", "takes place at", "is the time of", false, "An event and when it happens, where no closer term fits."},
}

// Relation looks a term up. ok is false when it is not a relation.
func (t Term) Relation() (r Relation, ok bool) {
	i := slices.IndexFunc(Relations, func(r Relation) bool { return r.Term == t })
	if i < 0 {
		return Relation{}, false
	}
	return Relations[i], true
}

// Known reports whether t is one of Relations.
func (t Term) Known() bool {
	_, ok := t.Relation()
	return ok
}

// IRI expands the compact IRI. A term whose prefix is not one of Namespaces
// comes back unchanged.
func (t Term) IRI() string {
	for i := range t {
		if t[i] == ':' {
			if ns, ok := Namespaces[string(t[:i])]; ok {
				return ns + string(t[i+1:])
			}
			break
		}
	}
	return string(t)
}

// Compact shortens an IRI of one of Namespaces to a Term. ok is false when none
// fits.
func Compact(iri string) (t Term, ok bool) {
	for prefix, ns := range Namespaces {
		if len(iri) > len(ns) && iri[:len(ns)] == ns {
			return Term(prefix + ":" + iri[len(ns):]), true
		}
	}
	return "", false
}
