package schema

import (
	"strings"

	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

// literal is an end of a claim that is neither an entity nor a time.
type literal string

func literalType() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Literal",
		Description: "Words of the article that stand at an end of a claim and are neither an entity nor a time.",
		Fields: graphql.Fields{
			"text": {Type: nonNull(graphql.String), Description: "The words.", Resolve: value(func(l literal) any { return string(l) })},
		},
	})
}

// argumentUnion is what may stand at an end of a claim.
func (t *types) argumentUnion() *graphql.Union {
	members := []*graphql.Object{t.interval, t.literal}
	for _, k := range graph.Kinds {
		members = append(members, t.kinds[k])
	}
	return graphql.NewUnion(graphql.UnionConfig{
		Name: "Argument", Description: "What stands at an end of a claim: an entity, a time or words.",
		Types: members, ResolveType: t.typeOf,
	})
}

// argument resolves an end of a claim.
func argument(of func(*graph.Claim) graph.Ref) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		switch r := of(p.Source.(*graph.Claim)); {
		case r.Entity != "":
			return entityOf(p, r.Entity)
		case !r.Interval.IsZero():
			return r.Interval, nil
		case r.Text != "":
			return literal(r.Text), nil
		}
		return nil, nil
	}
}

func phraseType() *graphql.Object {
	field := func(description string, of func(graph.Phrase) string) *graphql.Field {
		return &graphql.Field{Type: graphql.String, Description: description, Resolve: value(func(p graph.Phrase) any { return text(of(p)) })}
	}
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Phrase",
		Description: "A claim in the article's own words.",
		Fields: graphql.Fields{
			"subject":   field("The subject's words.", func(p graph.Phrase) string { return p.Subject }),
			"predicate": field("The predicate's words.", func(p graph.Phrase) string { return p.Predicate }),
			"object":    field("The object's words.", func(p graph.Phrase) string { return p.Object }),
			"more":      {Type: list(graphql.String), Description: "Further arguments: \"in Oslo\", \"on Monday\".", Resolve: value(func(p graph.Phrase) any { return p.More })},
		},
	})
}

func modalityEnum() *graphql.Enum {
	return described("Modality", "In which mode the article puts a claim. Only FACT and REPORTED speak of what is or was.", map[graph.Modality]string{
		graph.ModalityFact:        "It is stated.",
		graph.ModalityReported:    "It is reported as said by a source.",
		graph.ModalityPlanned:     "It is planned or expected.",
		graph.ModalityDesired:     "It is wished, urged or demanded.",
		graph.ModalityConditional: "It depends on a condition.",
		graph.ModalityOpinion:     "It is someone's opinion.",
	})
}

func polarityEnum() *graphql.Enum {
	return described("Polarity", "Whether a claim is affirmed or denied.", map[graph.Polarity]string{
		graph.Positive: "It is affirmed.",
		graph.Negative: "It is denied.",
	})
}

func certaintyEnum() *graphql.Enum {
	return described("Certainty", "How sure the source is by its own words, after FactBank.", map[graph.Certainty]string{
		graph.Certain:        "Certain.",
		graph.Probable:       "Probable.",
		graph.Possible:       "Possible.",
		graph.Underspecified: "The words do not tell.",
	})
}

// described makes an enum of a closed list: the values' names are the stored
// ones in capitals.
func described[T ~string](name, description string, members map[T]string) *graphql.Enum {
	values := graphql.EnumValueConfigMap{}
	for v, d := range members {
		values[strings.ToUpper(string(v))] = &graphql.EnumValueConfig{Value: v, Description: d}
	}
	return graphql.NewEnum(graphql.EnumConfig{Name: name, Description: description, Values: values})
}

func (t *types) claimType() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Claim",
		Description: "One statement of an article: who did what, when and where, and who says so.",
		Interfaces:  []*graphql.Interface{t.node},
		Fields:      graphql.FieldsThunk(t.claimFields),
	})
}

func (t *types) claimFields() graphql.Fields {
	fields := t.identity(graph.NounClaim, func(v any) graph.ID { return v.(*graph.Claim).ID })
	fields["subject"] = &graphql.Field{Type: t.argument, Description: "Whom or what it is about.", Resolve: argument(func(c *graph.Claim) graph.Ref { return c.Subject })}
	fields["predicate"] = &graphql.Field{Type: nonNull(graphql.String), Description: "The lemma of the verb or noun at its head.", Resolve: value(func(c *graph.Claim) any { return c.Predicate })}
	fields["relation"] = &graphql.Field{Type: t.relation, Description: "The vocabulary's term between subject and object; null when it has none.", Resolve: value(func(c *graph.Claim) any { return relation(c.Relation) })}
	fields["object"] = &graphql.Field{Type: t.argument, Description: "The other end; null when it has none.", Resolve: argument(func(c *graph.Claim) graph.Ref { return c.Object })}
	fields["phrase"] = &graphql.Field{Type: nonNull(t.phrase), Description: "The article's own words.", Resolve: value(func(c *graph.Claim) any { return c.Phrase })}
	fields["when"] = &graphql.Field{Type: t.interval, Description: "When it happened or holds; null when the article does not tell.", Resolve: value(func(c *graph.Claim) any { return interval(c.When) })}
	fields["where"] = &graphql.Field{
		Type: t.entity, Description: "Where it happened; null when the article does not tell.",
		Resolve: func(p graphql.ResolveParams) (any, error) { return entityOf(p, p.Source.(*graph.Claim).Where) },
	}
	t.modeFields(fields)
	t.provenanceFields(fields)
	t.linkFields(fields)
	return fields
}

// modeFields adds how the claim is put.
func (t *types) modeFields(fields graphql.Fields) {
	fields["modality"] = &graphql.Field{Type: nonNull(t.modality), Description: "In which mode the article puts it.", Resolve: value(func(c *graph.Claim) any { return c.Modality })}
	fields["polarity"] = &graphql.Field{Type: nonNull(t.polarity), Description: "Whether it is affirmed or denied.", Resolve: value(func(c *graph.Claim) any { return c.Polarity })}
	fields["certainty"] = &graphql.Field{Type: nonNull(t.certainty), Description: "How sure the source is.", Resolve: value(func(c *graph.Claim) any { return c.Certainty })}
	fields["holds"] = &graphql.Field{
		Type: nonNull(graphql.Boolean), Description: "Whether it also stands as a plain edge: affirmed, certain, and a fact or reported.",
		Resolve: value(func(c *graph.Claim) any { return c.Holds() }),
	}
}

// provenanceFields adds who says it and how it was found.
func (t *types) provenanceFields(fields graphql.Fields) {
	fields["attribution"] = &graphql.Field{
		Type: t.attribution, Description: "Who says so; null when the article's author does.",
		Resolve: func(p graphql.ResolveParams) (any, error) {
			return attributionOf(p, p.Source.(*graph.Claim).Attribution)
		},
	}
	fields["said"] = &graphql.Field{
		Type: t.interval, Description: "When its source said it; null when the article does not tell.",
		Resolve: said,
	}
	fields["times"] = &graphql.Field{Type: nonNull(t.claimTimes), Description: "When it happened, was said, was published and was loaded.", Resolve: value(func(c *graph.Claim) any { return c })}
	fields["article"] = &graphql.Field{
		Type: t.article, Description: "The article that makes it.",
		Resolve: func(p graphql.ResolveParams) (any, error) { return headerOf(p, p.Source.(*graph.Claim).Article) },
	}
	fields["evidence"] = &graphql.Field{Type: t.evidence, Description: "The words that it rests on.", Resolve: evidence}
	fields["sentence"] = &graphql.Field{Type: t.passage, Description: "The sentence that the words stand in.", Resolve: sentence}
	fields["rule"] = &graphql.Field{Type: nonNull(graphql.String), Description: "The rule that found it.", Resolve: value(func(c *graph.Claim) any { return c.Rule })}
	fields["confidence"] = &graphql.Field{Type: nonNull(graphql.Float), Description: "How sure the program is to have read it rightly, 0 to 1.", Resolve: value(func(c *graph.Claim) any { return c.Confidence })}
}

func said(p graphql.ResolveParams) (any, error) {
	c := p.Source.(*graph.Claim)
	if c.Attribution == "" {
		return nil, nil
	}
	return then(from(p.Context).batch.attributions.later(c.Attribution), func(a *graph.Attribution) (any, error) {
		return interval(a.Said), nil
	}), nil
}

func evidence(p graphql.ResolveParams) (any, error) {
	c, b := p.Source.(*graph.Claim), from(p.Context).batch
	return then(b.headers.later(c.Article), func(a *graph.Article) (any, error) {
		return b.passage(a, c.Evidence), nil
	}), nil
}

func sentence(p graphql.ResolveParams) (any, error) {
	c, b := p.Source.(*graph.Claim), from(p.Context).batch
	return then(b.articles.later(c.Article), func(a *graph.Article) (any, error) {
		if c.Sentence < 0 || c.Sentence >= len(a.Sentences) {
			return nil, nil
		}
		return b.passage(a, a.Sentences[c.Sentence]), nil
	}), nil
}

func (t *types) claimsField() *graphql.Field {
	return &graphql.Field{
		Type:        t.claimConnection,
		Description: "Claims of all articles, as the filter says.",
		Args: t.paged(t.filtered(graphql.FieldConfigArgument{
			"entity": {Type: graphql.ID, Description: "Only claims that have this entity as subject or object."},
			"role":   {Type: t.role, Description: "At which end the entity stands; without it, at either."},
		})),
		Resolve: func(p graphql.ResolveParams) (any, error) {
			filter, page, err := t.claimArgs(p.Args)
			if err != nil {
				return nil, err
			}
			r := from(p.Context).batch.reader
			return connectNow(func(page graph.Page) (claimList, error) { return r.ClaimList(filter, page) }, page)
		},
	}
}
