package rdf

import (
	"claimgraph/graph"

	"github.com/cayleygraph/quad"
)

// The nouns of nodes that exist in exports only.
const (
	nounSpan      graph.Noun = "span"
	nounPosition  graph.Noun = "position"
	nounQuote     graph.Noun = "quote"
	nounMention   graph.Noun = "mention"
	nounTime      graph.Noun = "time"
	nounInstant   graph.Noun = "instant"
	nounSpeaker   graph.Noun = "speaker"
	nounPredicate graph.Noun = "predicate"
	nounRule      graph.Noun = "rule"
)

// The predicates, named for what they say of their subject.
var (
	aType = value("rdf:type")
	label = value("rdfs:label")

	specializationOf = value("prov:specializationOf")
	wasRevisionOf    = value("prov:wasRevisionOf")
	key              = value("cg:key")
	url              = value("schema:url")
	headline         = value("schema:headline")
	publisher        = value("schema:publisher")
	author           = value("schema:author")
	articleSection   = value("schema:articleSection")
	datePublished    = value("schema:datePublished")
	inLanguage       = value("schema:inLanguage")
	articleBody      = value("schema:articleBody")
	sha256           = value("cg:sha256")
	sentences        = value("cg:sentences")
	timeOf           = value("cg:time")

	name          = value("schema:name")
	alternateName = value("schema:alternateName")
	mention       = value("cg:mention")

	spans           = value("cg:spans")
	sourceSpan      = value("cg:source")
	cueSpan         = value("cg:cue")
	contentSpan     = value("cg:content")
	wasAttributedTo = value("prov:wasAttributedTo")
	sourceKind      = value("cg:sourceKind")
	said            = value("cg:said")
	nestedIn        = value("cg:nestedIn")

	subject        = value("rdf:subject")
	predicate      = value("rdf:predicate")
	object         = value("rdf:object")
	lemma          = value("cg:lemma")
	phrase         = value("cg:phrase")
	when           = value("cg:when")
	where          = value("cg:where")
	attribution    = value("cg:attribution")
	modality       = value("cg:modality")
	polarity       = value("cg:polarity")
	certainty      = value("cg:certainty")
	reading        = value("cg:reading")
	sentence       = value("cg:sentence")
	confidence     = value("cg:confidence")
	rule           = value("cg:rule")
	wasGeneratedBy = value("prov:wasGeneratedBy")
	appearance     = value("schema:appearance")

	hasTarget   = value("oa:hasTarget")
	hasBody     = value("oa:hasBody")
	hasSource   = value("oa:hasSource")
	hasSelector = value("oa:hasSelector")
	startOffset = value("oa:start")
	endOffset   = value("oa:end")
	exact       = value("oa:exact")
	prefix      = value("oa:prefix")
	suffix      = value("oa:suffix")
	form        = value("cg:form")
	timexType   = value("cg:timexType")
	timexValue  = value("cg:timexValue")

	in           = value("cg:in")
	edtf         = value("cg:edtf")
	hasBeginning = value("time:hasBeginning")
	hasEnd       = value("time:hasEnd")
	inDateTime   = value("time:inXSDDateTimeStamp")

	supports = value("cg:supports")
	disputes = value("cg:disputes")

	verdict = value("cg:verdict")
	about   = value("cg:about")
	judge   = value("cg:judge")
	judged  = value("cg:judged")
	sameAs  = value("owl:sameAs")

	hasActor = value("sem:hasActor")
	hasPlace = value("sem:hasPlace")
	hasTime  = value("sem:hasTime")
)

// The classes.
var (
	classArticle     = value("schema:NewsArticle")
	classClaim       = value("schema:Claim")
	classAttribution = value("cg:Attribution")
	classAgent       = value("prov:Agent")
	classAnnotation  = value("oa:Annotation")
	classResource    = value("oa:SpecificResource")
	classPosition    = value("oa:TextPositionSelector")
	classQuote       = value("oa:TextQuoteSelector")
	classTimex       = value("cg:TimeExpression")
	classInterval    = value("time:Interval")
	classInstant     = value("time:Instant")
	classJudgement   = value("cg:Judgement")
)

// classes maps kinds of entities to classes.
var classes = map[graph.Kind]quad.Value{
	graph.KindPerson:       value("schema:Person"),
	graph.KindOrganization: value("schema:Organization"),
	graph.KindPlace:        value("schema:Place"),
	graph.KindEvent:        value("sem:Event"),
	graph.KindWork:         value("schema:CreativeWork"),
	graph.KindProgramme:    value("cg:Programme"),
	graph.KindTopic:        value("cg:Topic"),
}

// The datatypes.
var (
	typeBytes    = quad.IRI(graph.Term("cg:bytes").IRI())
	typePoints   = quad.IRI(graph.Term("cg:codePoints").IRI())
	typeFields   = quad.IRI(graph.Term("cg:fields").IRI())
	typeEDTF     = quad.IRI(graph.Term("edtf:EDTF").IRI())
	typeInteger  = quad.IRI(graph.Term("xsd:integer").IRI())
	typeDecimal  = quad.IRI(graph.Term("xsd:double").IRI())
	typeDateTime = quad.IRI(graph.Term("xsd:dateTimeStamp").IRI())
)

func value(t graph.Term) quad.Value { return quad.IRI(t.IRI()) }

func typed(text string, datatype quad.IRI) quad.Value {
	return quad.TypedString{Value: quad.String(text), Type: datatype}
}
