package schema

import (
	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

func statsType() *graphql.Object {
	count := func(description string, of func(graph.Stats) int) *graphql.Field {
		return &graphql.Field{
			Type:        nonNull(graphql.Int),
			Description: description,
			Resolve:     value(func(s graph.Stats) any { return of(s) }),
		}
	}
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Stats",
		Description: "What the graph holds, in numbers.",
		Fields: graphql.Fields{
			"articles":     count("Articles, the latest version of each.", func(s graph.Stats) int { return s.Articles }),
			"entities":     count("People, organizations, places, events, works, programmes and topics.", func(s graph.Stats) int { return s.Entities }),
			"claims":       count("Claims.", func(s graph.Stats) int { return s.Claims }),
			"attributions": count("Passages in which articles name a source.", func(s graph.Stats) int { return s.Attributions }),
			"quads":        count("Quads, the statements of the underlying RDF dataset.", func(s graph.Stats) int { return s.Quads }),
		},
	})
}

func (t *types) statsField() *graphql.Field {
	return &graphql.Field{
		Type:        t.stats,
		Description: "What the graph holds, in numbers.",
		Resolve: func(p graphql.ResolveParams) (any, error) {
			return from(p.Context).batch.reader.Stats()
		},
	}
}
