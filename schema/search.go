package schema

import (
	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

// resultUnion is what a search may find.
func (t *types) resultUnion() *graphql.Union {
	var members []*graphql.Object
	for _, k := range graph.Kinds {
		members = append(members, t.kinds[k])
	}
	return graphql.NewUnion(graphql.UnionConfig{
		Name: "SearchResult", Description: "What a search finds.",
		Types: members, ResolveType: t.typeOf,
	})
}

func (t *types) searchField() *graphql.Field {
	return &graphql.Field{
		Type:        t.searchConnection,
		Description: "Entities with a name in which a word begins with the text.",
		Args: t.paged(graphql.FieldConfigArgument{
			"text":  {Type: nonNull(graphql.String), Description: "What to look for; case and accents do not count."},
			"kinds": {Type: graphql.NewList(nonNull(t.kind)), Description: "Only these kinds of entities."},
		}),
		Resolve: func(p graphql.ResolveParams) (any, error) { return t.listEntities(p, "text") },
	}
}
