package schema

import (
	"fmt"
	"strings"

	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

// kindDescriptions says what each kind of entity is.
var kindDescriptions = map[graph.Kind]string{
	graph.KindPerson:       "A person.",
	graph.KindOrganization: "A company, ministry, party, team, group or alliance.",
	graph.KindPlace:        "A country, city, river, building or other place.",
	graph.KindEvent:        "Something that happens: a meeting, forum, election, war.",
	graph.KindWork:         "Something made of words: a law, agreement, report, book.",
	graph.KindProgramme:    "A series of measures or deeds under a name.",
	graph.KindTopic:        "Anything else that claims are about.",
}

func kindEnum() *graphql.Enum {
	values := graphql.EnumValueConfigMap{}
	for _, k := range graph.Kinds {
		values[strings.ToUpper(string(k))] = &graphql.EnumValueConfig{Value: k, Description: kindDescriptions[k]}
	}
	return graphql.NewEnum(graphql.EnumConfig{Name: "EntityKind", Description: "The kinds of entities.", Values: values})
}

func (t *types) entityInterface() *graphql.Interface {
	return graphql.NewInterface(graphql.InterfaceConfig{
		Name:        "Entity",
		Description: "Someone or something that articles speak of. Entities of different articles are one when kind and normalized name are equal.",
		Fields:      graphql.FieldsThunk(t.entityFields),
		ResolveType: t.typeOf,
	})
}

// kindTypes makes one object type for each kind.
func (t *types) kindTypes() map[graph.Kind]*graphql.Object {
	kinds := map[graph.Kind]*graphql.Object{}
	for _, k := range graph.Kinds {
		kinds[k] = graphql.NewObject(graphql.ObjectConfig{
			Name:        string(k),
			Description: kindDescriptions[k],
			Interfaces:  []*graphql.Interface{t.node, t.entity},
			Fields:      graphql.FieldsThunk(t.entityFields),
		})
	}
	return kinds
}

func (t *types) entityFields() graphql.Fields {
	fields := t.identity(graph.NounEntity, func(v any) graph.ID { return v.(*graph.Profile).ID })
	count := func(description string, of func(*graph.Profile) any) *graphql.Field {
		return &graphql.Field{Type: nonNull(graphql.Int), Description: description, Resolve: value(of)}
	}
	fields["kind"] = &graphql.Field{Type: nonNull(t.kind), Description: "The kind, which the type says too.", Resolve: value(func(e *graph.Profile) any { return e.Kind })}
	fields["name"] = &graphql.Field{Type: nonNull(graphql.String), Description: "The name in its fullest form.", Resolve: value(func(e *graph.Profile) any { return e.Name })}
	fields["aliases"] = &graphql.Field{Type: list(graphql.String), Description: "Further names, sorted.", Resolve: value(func(e *graph.Profile) any { return e.Aliases })}
	fields["sameAs"] = &graphql.Field{Type: nonNull(graphql.NewList(t.entity)), Description: "Other entities that people judged to be the same.", Resolve: same}
	t.identityFields(fields)
	fields["articleCount"] = count("The number of articles that mention it.", func(e *graph.Profile) any { return e.Articles })
	fields["mentionCount"] = count("The number of mentions in all articles.", func(e *graph.Profile) any { return e.Mentions })
	fields["claimCount"] = count("The number of claims that have it as subject or object.", func(e *graph.Profile) any { return e.Claims })
	fields["claims"] = &graphql.Field{
		Type:        t.claimConnection,
		Description: "The claims that have it as subject or object: the way on to other entities.",
		Args: t.paged(t.filtered(graphql.FieldConfigArgument{
			"role": {Type: t.role, Description: "At which end of the claim it stands; without it, at either."},
			"with": {Type: graphql.ID, Description: "Only claims that have this entity at the other end."},
		})),
		Resolve: t.claimsOf,
	}
	fields["related"] = t.relatedField()
	fields["articles"] = &graphql.Field{
		Type: t.mentioningConnection, Description: "The articles that mention it, latest published first.",
		Args: t.paged(nil), Resolve: t.articlesOf,
	}
	fields["statements"] = &graphql.Field{
		Type:        t.claimConnection,
		Description: "The claims that it stands behind: those whose attribution names it as the source.",
		Args:        t.paged(t.filtered(nil)),
		Resolve:     t.claimsBy,
	}
	return fields
}

func same(p graphql.ResolveParams) (any, error) {
	ids := p.Source.(*graph.Profile).Same
	list := make([]any, len(ids))
	for i, id := range ids {
		list[i] = later(from(p.Context).batch.entities.later(id))
	}
	return list, nil
}

func (t *types) claimsOf(p graphql.ResolveParams) (any, error) {
	return t.claimsWith(from(p.Context).batch.claimsOf, p.Args, p.Source.(*graph.Profile).ID)
}

func (t *types) claimsBy(p graphql.ResolveParams) (any, error) {
	return t.claimsWith(from(p.Context).batch.claimsBy, p.Args, p.Source.(*graph.Profile).ID)
}

// entityOf is the entity of an ID, null for the zero ID.
func entityOf(p graphql.ResolveParams, id graph.ID) (any, error) {
	if id == "" {
		return nil, nil
	}
	return later(from(p.Context).batch.entities.later(id)), nil
}

func (t *types) entityField() *graphql.Field {
	return &graphql.Field{
		Type:        t.entity,
		Description: "One entity, by ID or IRI or by kind and name; null when there is none.",
		Args: graphql.FieldConfigArgument{
			"id":   {Type: graphql.ID, Description: "Its ID."},
			"iri":  {Type: graphql.String, Description: "Its IRI."},
			"kind": {Type: t.kind, Description: "Its kind, together with its name."},
			"name": {Type: graphql.String, Description: "Its name as a whole; case and a leading \"the\" do not count."},
		},
		Resolve: func(p graphql.ResolveParams) (any, error) {
			id, err := t.entityID(p.Args)
			if err != nil {
				return nil, err
			}
			return entityOf(p, id)
		},
	}
}

// entityID finds out which entity the arguments of entityField mean.
func (t *types) entityID(args map[string]any) (graph.ID, error) {
	id, byID := args["id"].(string)
	iri, byIRI := args["iri"].(string)
	kind, hasKind := args["kind"].(graph.Kind)
	name, hasName := args["name"].(string)
	switch {
	case byID && !byIRI && !hasKind && !hasName:
		return t.parseID(graph.NounEntity, id)
	case byIRI && !byID && !hasKind && !hasName:
		return t.parseID(graph.NounEntity, iri)
	case hasKind && hasName && !byID && !byIRI:
		return graph.EntityID("", graph.Entity{Kind: kind, Name: name}), nil
	}
	return "", fmt.Errorf("entity: give id, or iri, or kind and name: %w", graph.ErrInvalid)
}

func (t *types) entitiesField() *graphql.Field {
	return &graphql.Field{
		Type:        t.entityConnection,
		Description: "Entities by kind and by the beginning of a name.",
		Args: t.paged(graphql.FieldConfigArgument{
			"kinds": {Type: graphql.NewList(nonNull(t.kind)), Description: "Only these kinds."},
			"name":  {Type: graphql.String, Description: "Only where a word of a name begins so; case and accents do not count."},
		}),
		Resolve: func(p graphql.ResolveParams) (any, error) {
			return t.listEntities(p, "name")
		},
	}
}

// listEntities reads a page of entities; the argument prefix begins their names.
func (t *types) listEntities(p graphql.ResolveParams, prefix string) (any, error) {
	page, err := t.page(p.Args)
	if err != nil {
		return nil, err
	}
	filter := graph.EntityFilter{Kinds: members[graph.Kind](p.Args["kinds"])}
	filter.Name, _ = p.Args[prefix].(string)
	r := from(p.Context).batch.reader
	return connectNow(func(page graph.Page) (graph.List[*graph.Profile], error) { return r.EntityList(filter, page) }, page)
}
