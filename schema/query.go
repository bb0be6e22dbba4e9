package schema

import "github.com/graphql-go/graphql"

// query is the root of all that can be asked.
func (t *types) query() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Query",
		Description: "What can be asked of the graph.",
		Fields: graphql.Fields{
			"node":         t.nodeField(),
			"nodes":        t.nodesField(),
			"article":      t.articleField(),
			"articles":     t.articlesField(),
			"entity":       t.entityField(),
			"entities":     t.entitiesField(),
			"claims":       t.claimsField(),
			"timeline":     t.timelineField(),
			"neighborhood": t.neighborhoodField(),
			"path":         t.pathField(),
			"search":       t.searchField(),
			"relations":    t.relationsField(),
			"disputes":     t.disputesField(),
			"whoSaysWhat":  t.voicesField(),
			"date":         t.dateField(),
			"calendar":     t.calendarField(),
			"stats":        t.statsField(),
		},
	})
}
