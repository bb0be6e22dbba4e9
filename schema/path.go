package schema

import (
	"fmt"

	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

const (
	maxHops      = 6
	maxHopClaims = 100
	usualClaims  = 3
)

func (t *types) pathType() *graphql.Object {
	hop := graphql.NewObject(graphql.ObjectConfig{
		Name:        "Hop",
		Description: "A step of a path from one entity to the next.",
		Fields: graphql.Fields{
			"from": {Type: t.entity, Description: "Where it begins.", Resolve: func(p graphql.ResolveParams) (any, error) {
				return entityOf(p, p.Source.(graph.Hop).From)
			}},
			"to": {Type: t.entity, Description: "Where it leads.", Resolve: func(p graphql.ResolveParams) (any, error) {
				return entityOf(p, p.Source.(graph.Hop).To)
			}},
			"claims": {Type: list(t.claim), Description: "Claims that have one of the two as subject and the other as object, in text order.", Resolve: value(func(h graph.Hop) any { return h.Claims })},
		},
	})
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Path",
		Description: "A shortest path between two entities over claims.",
		Fields: graphql.Fields{
			"length": {Type: nonNull(graphql.Int), Description: "The number of hops.", Resolve: value(func(hops []graph.Hop) any { return len(hops) })},
			"hops":   {Type: list(hop), Description: "The hops, from beginning to end.", Resolve: value(func(hops []graph.Hop) any { return hops })},
		},
	})
}

func (t *types) pathField() *graphql.Field {
	return &graphql.Field{
		Type:        t.path,
		Description: "A shortest path between two entities over claims, walked in both directions; null when there is none.",
		Args: graphql.FieldConfigArgument{
			"from":   {Type: nonNull(graphql.ID), Description: "The ID or IRI of the entity to begin at."},
			"to":     {Type: nonNull(graphql.ID), Description: "The ID or IRI of the entity to reach."},
			"hops":   {Type: graphql.Int, DefaultValue: maxHops, Description: "At most so many hops, 1 to 6."},
			"claims": {Type: graphql.Int, DefaultValue: usualClaims, Description: "At most so many claims of each hop, 1 to 100."},
			"filter": {Type: t.filter, Description: "Which claims to walk over."},
		},
		Resolve: func(p graphql.ResolveParams) (any, error) {
			q, err := t.pathQuery(p.Args)
			if err != nil {
				return nil, err
			}
			hops, err := from(p.Context).batch.reader.Path(q)
			if err != nil || len(hops) == 0 {
				return nil, err
			}
			return hops, nil
		},
	}
}

func (t *types) pathQuery(args map[string]any) (q graph.PathQuery, err error) {
	if q.From, err = t.parseID(graph.NounEntity, args["from"].(string)); err != nil {
		return q, fmt.Errorf("from: %w", err)
	}
	if q.To, err = t.parseID(graph.NounEntity, args["to"].(string)); err != nil {
		return q, fmt.Errorf("to: %w", err)
	}
	in, _ := args["filter"].(map[string]any)
	if q.Filter, err = t.claimFilter(in); err != nil {
		return q, fmt.Errorf("filter: %w", err)
	}
	q.Hops, _ = args["hops"].(int)
	if q.Hops < 1 || q.Hops > maxHops {
		return q, fmt.Errorf("hops: %d is not between 1 and %d: %w", q.Hops, maxHops, graph.ErrInvalid)
	}
	q.Claims, _ = args["claims"].(int)
	if q.Claims < 1 || q.Claims > maxHopClaims {
		return q, fmt.Errorf("claims: %d is not between 1 and %d: %w", q.Claims, maxHopClaims, graph.ErrInvalid)
	}
	return q, nil
}
