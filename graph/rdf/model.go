package rdf

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"claimgraph/graph"
)

// TermDoc is a line of docs/model.md: a term that Quads writes and what it
// says. Relations of claims (graph.Relations) are not repeated here.
type TermDoc struct {
	Term    graph.Term
	Form    string // "both", "stored" or "exported"
	Comment string
}

// Terms lists every class, predicate and datatype, by what it is about.
var Terms = []TermDoc{
	{"rdf:type", "both", "The class of a node. Stored nodes whose IRI tells it have none."},
	{"rdfs:label", "exported", "The name of an entity; for a speaker without a name the text's own words."},

	{"schema:NewsArticle", "both", "One version of an article. Its IRI is the label of every quad read in it."},
	{"prov:specializationOf", "both", "From a version to the document that all versions share."},
	{"prov:wasRevisionOf", "exported", "From a version to the one before it, where the store keeps both."},
	{"cg:key", "both", "The name that the article came with."},
	{"schema:url", "both", "Where the article was found."},
	{"schema:headline", "both", "The article's title."},
	{"schema:publisher", "both", "The outlet's name, as the article gives it."},
	{"schema:author", "both", "The byline, as the article gives it."},
	{"schema:articleSection", "both", "The section that it stands in."},
	{"schema:datePublished", "both", "When it was published, in EDTF."},
	{"schema:inLanguage", "both", "Its language, BCP 47."},
	{"schema:articleBody", "both", "Its whole text, which all places count in."},
	{"cg:sha256", "both", "SHA-256 of the text in UTF-8, in hexadecimal."},
	{"cg:sentences", "both", "The places of its sentences."},
	{"cg:time", "both", "From an article to an expression of time in it. Stored as fields: place, TIMEX3 type, EDTF, TIMEX3 value."},
	{"cg:TimeExpression", "exported", "An expression of time in the text."},
	{"cg:timexType", "exported", "TIMEX3 type: DATE, TIME, DURATION or SET."},
	{"cg:timexValue", "exported", "TIMEX3 value."},

	{"schema:Person", "both", "A person."},
	{"schema:Organization", "both", "An organization."},
	{"schema:Place", "both", "A place."},
	{"sem:Event", "both", "An event."},
	{"schema:CreativeWork", "both", "A work made of words: a law, an agreement, a report."},
	{"cg:Programme", "both", "A series of measures under a name."},
	{"cg:Topic", "both", "Anything else that claims are about."},
	{"schema:name", "both", "The fullest name that the article has for an entity."},
	{"schema:alternateName", "both", "A further name."},
	{"cg:mention", "both", "From an entity to a place that refers to it. Stored as fields: place, form, rule."},
	{"oa:Annotation", "exported", "A mention: its body is the entity, its target the place."},
	{"oa:hasBody", "exported", "From a mention to its entity."},
	{"cg:form", "exported", "How a mention names its entity: name, nominal or pronoun."},

	{"cg:Attribution", "exported", "Someone said something: who, with which words, and what it covers."},
	{"prov:Agent", "exported", "A speaker whom the text only describes. It belongs to its attribution."},
	{"prov:wasAttributedTo", "both", "From an attribution to the speaker."},
	{"cg:sourceKind", "both", "The kind of speaker: author, person, organization, media, document or unnamed."},
	{"cg:said", "both", "When it was said."},
	{"cg:nestedIn", "both", "From an attribution to the one that reports it."},
	{"cg:spans", "stored", "The places of an attribution as fields: source, cue, content."},
	{"cg:source", "exported", "The words that name the speaker."},
	{"cg:cue", "exported", "The words that mark the attribution."},
	{"cg:content", "exported", "The words that it covers."},

	{"schema:Claim", "exported", "A statement of an article."},
	{"rdf:subject", "both", "Whom or what it is about: a node, a date or the text's words."},
	{"rdf:predicate", "both", "The relation from the vocabulary; in exports a node made of the lemma where there is none."},
	{"rdf:object", "both", "The other end: a node, a date or the text's words."},
	{"cg:lemma", "both", "The lemma of the head verb or noun."},
	{"cg:phrase", "both", "The article's words as fields: subject, predicate, object, further ones."},
	{"cg:when", "both", "When it happened or holds."},
	{"cg:where", "both", "Where it happened or holds."},
	{"cg:attribution", "both", "Who says so. Without it the article's author does."},
	{"cg:modality", "both", "fact, reported, planned, desired, conditional or opinion."},
	{"cg:polarity", "both", "positive or negative. Stored only when negative."},
	{"cg:certainty", "both", "certain, probable, possible or underspecified. Stored only when not certain."},
	{"cg:reading", "stored", "Fields: place of the evidence, index of the sentence, confidence, rule."},
	{"cg:sentence", "exported", "Index of the sentence in cg:sentences, from 0."},
	{"cg:confidence", "exported", "How sure the reader is, 0 to 1."},
	{"cg:rule", "exported", "What found it."},
	{"prov:wasGeneratedBy", "exported", "The same rule, as a node."},
	{"schema:appearance", "exported", "From a claim to its article."},

	{"oa:hasTarget", "exported", "From an annotation, a claim or an expression of time to its place."},
	{"oa:SpecificResource", "exported", "A place in an article."},
	{"oa:hasSource", "exported", "From a place to its article."},
	{"oa:hasSelector", "exported", "From a place to its position and its quotation."},
	{"oa:TextPositionSelector", "exported", "A position in code points, half open."},
	{"oa:start", "exported", "Where it starts."},
	{"oa:end", "exported", "Where it ends."},
	{"oa:TextQuoteSelector", "exported", "The words at a place and some around them."},
	{"oa:exact", "exported", "The words."},
	{"oa:prefix", "exported", "Up to 32 code points before them."},
	{"oa:suffix", "exported", "Up to 32 code points after them."},

	{"cg:in", "both", "From a day to its month, from a month or season to its year."},
	{"time:Interval", "exported", "A date: day, month, year or any other interval in EDTF."},
	{"cg:edtf", "exported", "The date in EDTF."},
	{"time:hasBeginning", "exported", "From a date to its first second."},
	{"time:hasEnd", "exported", "From a date to its last second."},
	{"time:Instant", "exported", "A second, UTC."},
	{"time:inXSDDateTimeStamp", "exported", "The second as a literal."},
	{"sem:hasActor", "exported", "Besides its use as a relation: follows from organizer and attendee of an event."},
	{"sem:hasPlace", "exported", "Besides its use as a relation: follows from the location of an event."},
	{"sem:hasTime", "exported", "Besides its use as a relation: follows from the start of an event."},

	{"cg:supports", "exported", "From a claim to one of another article that says the same. Shown, never resolved."},
	{"cg:disputes", "exported", "From a claim to one of another article that says the opposite, or another value where there is one at a time."},

	{"cg:Judgement", "both", "Someone's verdict on whether two entities are one. Its IRI is the label of its quads."},
	{"cg:verdict", "both", "same, different or unsure."},
	{"cg:about", "both", "From a judgement to each of the two entities."},
	{"cg:judge", "both", "Who judged."},
	{"cg:judged", "both", "When, in EDTF."},
	{"owl:sameAs", "both", "Between the two entities of a judgement that says so, and only there."},

	{"edtf:EDTF", "both", "Datatype: Extended Date/Time Format."},
	{"cg:bytes", "stored", `Datatype: places as "12-20 25-30" in bytes of the text in UTF-8, half open.`},
	{"cg:codePoints", "exported", "Datatype: the same in Unicode code points."},
	{"cg:fields", "both", `Datatype: fields between "|"; "\" before "|" and "\" that belong to a field. Places in it are bytes.`},
	{"xsd:integer", "exported", "Datatype."},
	{"xsd:double", "exported", "Datatype."},
	{"xsd:dateTimeStamp", "exported", "Datatype."},
}

const modelIntro = `# The terms that claimgraph writes

Written by ` + "`go test ./graph/rdf -update`" + ` from the tables in the source.

Nodes have IRIs ` + "`urn:claimgraph:<noun>:<id>`" + `; ` + "`--base`" + ` puts a public address in their place.
Every quad has the IRI of an article's version as its label. The stored form is
what the file holds, the exported form what leaves it.

## Namespaces

| prefix | namespace |
|---|---|
`

// Model is the text of docs/model.md.
func Model() string {
	var b strings.Builder
	b.WriteString(modelIntro)
	for _, prefix := range slices.Sorted(maps.Keys(graph.Namespaces)) {
		fmt.Fprintf(&b, "| %s | <%s> |\n", prefix, graph.Namespaces[prefix])
	}
	b.WriteString("\n## Terms\n\n| term | form | meaning |\n|---|---|---|\n")
	for _, t := range Terms {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", t.Term, t.Form, strings.ReplaceAll(t.Comment, "|", `\|`))
	}
	b.WriteString("\n## Relations\n\nOf claims, and as plain edges of those claims that hold: affirmed, certain, and\na fact or reported.\n\n| term | reads | in reverse | one at a time | meaning |\n|---|---|---|---|---|\n")
	for _, r := range graph.Relations {
		single := ""
		if r.Single {
			single = "yes"
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", r.Term, r.Label, r.Reverse, single, r.Comment)
	}
	return b.String()
}
