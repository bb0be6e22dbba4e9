package schema

import "github.com/graphql-go/graphql"

// query is the root of all that can be asked.
func (t *types) query() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Query",
		Description: "What can be asked of the graph.",
		Fields: graphql.Fields{
			"stats": {
				Type:        t.stats,
				Description: "What the graph holds, in numbers.",
				Resolve: func(p graphql.ResolveParams) (any, error) {
					return from(p.Context).batch.reader.Stats()
				},
			},
		},
	})
}
