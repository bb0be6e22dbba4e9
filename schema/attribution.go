package schema

import (
	"strings"

	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

func sourceKindEnum() *graphql.Enum {
	values := graphql.EnumValueConfigMap{}
	for kind, description := range map[graph.SourceKind]string{
		graph.SourceAuthor:       "The article's author.",
		graph.SourcePerson:       "A person.",
		graph.SourceOrganization: "An organization.",
		graph.SourceMedia:        "Other media.",
		graph.SourceDocument:     "A document.",
		graph.SourceUnnamed:      "A source that the article does not name: \"two officials\".",
	} {
		values[strings.ToUpper(string(kind))] = &graphql.EnumValueConfig{Value: kind, Description: description}
	}
	return graphql.NewEnum(graphql.EnumConfig{Name: "SourceKind", Description: "The kinds of sources.", Values: values})
}

func (t *types) attributionType() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Attribution",
		Description: "A passage in which an article says who stands behind something: the source, the words that mark it, and what it covers.",
		Interfaces:  []*graphql.Interface{t.node},
		Fields:      graphql.FieldsThunk(t.attributionFields),
	})
}

func (t *types) attributionFields() graphql.Fields {
	fields := t.identity(graph.NounAttribution, func(v any) graph.ID { return v.(*graph.Attribution).ID })
	words := func(description string, of func(*graph.Attribution) []graph.Span) *graphql.Field {
		return &graphql.Field{
			Type: graphql.NewList(nonNull(t.passage)), Description: description,
			Resolve: func(p graphql.ResolveParams) (any, error) {
				a := p.Source.(*graph.Attribution)
				return passages(p, a.Article, of(a))
			},
		}
	}
	fields["source"] = words("The words that name or describe the source.", func(a *graph.Attribution) []graph.Span { return a.Source })
	fields["cue"] = words("The words that mark it: \"said\", \"according to\".", func(a *graph.Attribution) []graph.Span { return a.Cue })
	fields["content"] = words("The words that it covers.", func(a *graph.Attribution) []graph.Span { return a.Content })
	fields["kind"] = &graphql.Field{Type: nonNull(t.sourceKind), Description: "The kind of source.", Resolve: value(func(a *graph.Attribution) any { return a.Kind })}
	fields["said"] = &graphql.Field{Type: t.interval, Description: "When it was said; null when the article does not tell.", Resolve: value(func(a *graph.Attribution) any { return interval(a.Said) })}
	fields["entity"] = &graphql.Field{
		Type: t.entity, Description: "The speaker; null when the article only describes it.",
		Resolve: func(p graphql.ResolveParams) (any, error) { return entityOf(p, p.Source.(*graph.Attribution).Entity) },
	}
	fields["nestedIn"] = &graphql.Field{
		Type: t.attribution, Description: "The attribution that reports this one; null when the article itself does.",
		Resolve: func(p graphql.ResolveParams) (any, error) { return attributionOf(p, p.Source.(*graph.Attribution).In) },
	}
	fields["article"] = &graphql.Field{
		Type: t.article, Description: "The article that it stands in.",
		Resolve: func(p graphql.ResolveParams) (any, error) { return headerOf(p, p.Source.(*graph.Attribution).Article) },
	}
	fields["claims"] = &graphql.Field{
		Type: t.claimConnection, Description: "The claims that its source stands behind, in text order.",
		Args: t.sifted(), Resolve: t.claimsUnder,
	}
	return fields
}

// attributionOf is the attribution of an ID, null for the zero ID.
func attributionOf(p graphql.ResolveParams, id graph.ID) (any, error) {
	if id == "" {
		return nil, nil
	}
	return later(from(p.Context).batch.attributions.later(id)), nil
}

// claimsUnder is a page of the claims with one attribution.
func (t *types) claimsUnder(p graphql.ResolveParams) (any, error) {
	s, err := t.sieve(p.Args)
	if err != nil {
		return nil, err
	}
	attribution, b := p.Source.(*graph.Attribution), from(p.Context).batch
	return then(b.articles.later(attribution.Article), func(a *graph.Article) (any, error) {
		var claims []*graph.Claim
		for i := range a.Claims {
			if a.Claims[i].Attribution == attribution.ID {
				claims = append(claims, &a.Claims[i])
			}
		}
		return b.sift(claims, s)
	}), nil
}
