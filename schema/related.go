package schema

import (
	"fmt"

	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

func (t *types) relatedType() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "RelatedEntity",
		Description: "An entity that claims link to another one.",
		Fields: graphql.Fields{
			"entity": {Type: t.entity, Description: "The entity.", Resolve: func(p graphql.ResolveParams) (any, error) {
				return entityOf(p, p.Source.(graph.Related).Entity)
			}},
			"claimCount": {Type: nonNull(graphql.Int), Description: "The number of claims between the two.", Resolve: value(func(r graph.Related) any { return r.Claims })},
		},
	})
}

// relatedField lists the entities nearest to one.
func (t *types) relatedField() *graphql.Field {
	return &graphql.Field{
		Type:        graphql.NewList(nonNull(t.related)),
		Description: "The entities that claims link it to, those with most claims first; the argument with of the field claims has these claims.",
		Args: graphql.FieldConfigArgument{
			"first":  {Type: graphql.Int, Description: "How many; the service chooses without it, and has a largest page."},
			"role":   {Type: t.role, Description: "At which end of the claims it stands; without it, at either."},
			"filter": {Type: t.filter, Description: "Which claims to count."},
		},
		Resolve: func(p graphql.ResolveParams) (any, error) {
			filter, page, err := t.claimArgs(p.Args)
			if err != nil {
				return nil, err
			}
			got := from(p.Context).batch.relatedTo(filter, page.First).later(p.Source.(*graph.Profile).ID)
			return then(got, func(l *[]graph.Related) (any, error) { return *l, nil }), nil
		},
	}
}

// relatedTo finds the loads of one filter and number.
func (b *batch) relatedTo(f graph.ClaimFilter, n int) *loads[graph.ID, []graph.Related] {
	return group(b.related, fmt.Sprint(f, n), func() *loads[graph.ID, []graph.Related] {
		return newLoads(b.ctx, listed(func(ids []graph.ID) ([][]graph.Related, error) { return b.reader.Related(ids, f, n) }))
	})
}

// group finds the loads for what arguments ask, makes them where there are none.
func group[K comparable, T any](groups map[K]T, key K, make func() T) T {
	g, ok := groups[key]
	if !ok {
		g = make()
		groups[key] = g
	}
	return g
}
