package schema

import (
	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

// types holds the types that refer to one another. Objects make their fields on
// first use, so that cycles resolve.
type types struct {
	options Options

	edtf, dateTime                           *graphql.Scalar
	precision, kind, sourceKind, role, order *graphql.Enum
	modality, polarity, certainty            *graphql.Enum
	filter                                   *graphql.InputObject
	pageInfo, interval, relation             *graphql.Object
	passage, evidence, time, phrase, literal *graphql.Object
	stats, path, neighbors, voices           *graphql.Object
	judgement, candidate, loaded             *graphql.Object
	date, dateCount, version, related        *graphql.Object
	claimTimes, mention, highlight           *graphql.Object
	verdict                                  *graphql.Enum
	node, entity                             *graphql.Interface
	kinds                                    map[graph.Kind]*graphql.Object
	article, claim, attribution              *graphql.Object
	argument, result                         *graphql.Union
	articleConnection, entityConnection      *graphql.Object
	claimConnection, mentionedConnection     *graphql.Object
	searchConnection, mentioningConnection   *graphql.Object
}

// newTypes makes every type once, those first that others are made of.
func newTypes(o Options) *types {
	t := &types{options: o}
	t.edtf, t.dateTime = edtfScalar(), dateTimeScalar()
	t.precision, t.kind, t.sourceKind = precisionEnum(), kindEnum(), sourceKindEnum()
	t.modality, t.polarity, t.certainty = modalityEnum(), polarityEnum(), certaintyEnum()
	t.role, t.order = roleEnum(), orderEnum()
	t.filter = t.filterInput()
	t.pageInfo, t.interval, t.relation = pageInfoType(), t.intervalType(), relationType()
	t.passage, t.evidence, t.time = passageType(), evidenceType(), t.timeType()
	t.phrase, t.literal, t.stats = phraseType(), literalType(), statsType()
	t.node, t.entity = t.nodeInterface(), t.entityInterface()
	t.kinds = t.kindTypes()
	t.article, t.claim, t.attribution = t.articleType(), t.claimType(), t.attributionType()
	t.date, t.mention, t.highlight = t.dateType(), mentionType(), highlightType()
	t.argument, t.result = t.argumentUnion(), t.resultUnion()
	t.connections()
	t.dateCount, t.version, t.related, t.claimTimes = t.dateCountType(), t.versionType(), t.relatedType(), t.claimTimesType()
	t.path, t.neighbors, t.voices = t.pathType(), t.neighborsType(), t.voicesType()
	t.verdict, t.loaded = verdictEnum(), t.loadedType()
	t.judgement, t.candidate = t.judgementType(), t.candidateType()
	return t
}

func (t *types) connections() {
	t.articleConnection = t.connectionType("Article", t.article, nil)
	t.entityConnection = t.connectionType("Entity", t.entity, nil)
	t.claimConnection = t.connectionType("Claim", t.claim, nil)
	t.mentionedConnection = t.connectionType("MentionedEntity", t.entity, t.mentionFields())
	t.mentioningConnection = t.connectionType("MentioningArticle", t.article, t.mentioningFields())
	t.searchConnection = t.searchType()
}

// concrete lists the object types that only interfaces lead to.
func (t *types) concrete() []graphql.Type {
	var all []graphql.Type
	for _, k := range graph.Kinds {
		all = append(all, t.kinds[k])
	}
	return all
}
