package schema

import (
	"fmt"

	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

func (t *types) neighborsType() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Neighbors",
		Description: "What an entity is linked to in one way: what an expansion by it would show.",
		Fields: graphql.Fields{
			"relation":    {Type: t.relation, Description: "The relation of the claims; null where they have none.", Resolve: value(func(n graph.Neighbors) any { return relation(n.Relation) })},
			"predicate":   {Type: graphql.String, Description: "The lemma of the claims that have no relation.", Resolve: value(func(n graph.Neighbors) any { return text(n.Predicate) })},
			"role":        {Type: t.role, Description: "At which end of the claims the entity stands.", Resolve: value(func(n graph.Neighbors) any { return n.Role })},
			"claimCount":  {Type: nonNull(graphql.Int), Description: "The number of claims.", Resolve: value(func(n graph.Neighbors) any { return n.Claims })},
			"entityCount": {Type: nonNull(graphql.Int), Description: "The number of entities at the other end.", Resolve: value(func(n graph.Neighbors) any { return n.Entities })},
		},
	})
}

func (t *types) neighborhoodField() *graphql.Field {
	return &graphql.Field{
		Type:        graphql.NewList(nonNull(t.neighbors)),
		Description: "What an entity is linked to, counted by relation and direction, most claims first.",
		Args: graphql.FieldConfigArgument{
			"entity": {Type: nonNull(graphql.ID), Description: "The entity's ID or IRI."},
			"filter": {Type: t.filter, Description: "Which claims to count."},
		},
		Resolve: func(p graphql.ResolveParams) (any, error) {
			id, err := t.parseID(graph.NounEntity, p.Args["entity"].(string))
			if err != nil {
				return nil, fmt.Errorf("entity: %w", err)
			}
			in, _ := p.Args["filter"].(map[string]any)
			filter, err := t.claimFilter(in)
			if err != nil {
				return nil, fmt.Errorf("filter: %w", err)
			}
			return from(p.Context).batch.reader.Neighborhood(id, filter)
		},
	}
}

// timelineField lists the claims about an entity by date.
func (t *types) timelineField() *graphql.Field {
	return &graphql.Field{
		Type:        t.claimConnection,
		Description: "The claims about an entity by when they happened, earliest first; filter.when bounds the time. Claims without a time are left out.",
		Args: t.paged(graphql.FieldConfigArgument{
			"entity": {Type: nonNull(graphql.ID), Description: "The entity's ID or IRI."},
			"role":   {Type: t.role, Description: "At which end of the claims it stands; without it, at either."},
			"filter": {Type: t.filter, Description: "Which claims to keep."},
		}),
		Resolve: func(p graphql.ResolveParams) (any, error) {
			filter, page, err := t.claimArgs(p.Args)
			if err != nil {
				return nil, err
			}
			filter.Order = graph.OrderWhen
			r := from(p.Context).batch.reader
			return connectNow(func(page graph.Page) (claimList, error) { return r.ClaimList(filter, page) }, page)
		},
	}
}
