package schema

import (
	"fmt"

	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

func relationType() *graphql.Object {
	field := func(description string, of func(graph.Relation) any) *graphql.Field {
		return &graphql.Field{Type: nonNull(graphql.String), Description: description, Resolve: value(of)}
	}
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Relation",
		Description: "A term of the vocabulary that stands between a subject and an object.",
		Fields: graphql.Fields{
			"term":    field("The compact IRI, such as \"schema:memberOf\".", func(r graph.Relation) any { return string(r.Term) }),
			"iri":     field("The whole IRI.", func(r graph.Relation) any { return r.Term.IRI() }),
			"label":   field("How it reads from subject to object: \"is a member of\".", func(r graph.Relation) any { return r.Label }),
			"reverse": field("How it reads from object to subject: \"has as member\".", func(r graph.Relation) any { return r.Reverse }),
			"comment": field("What it says, in one line.", func(r graph.Relation) any { return r.Comment }),
			"single": {
				Type: nonNull(graphql.Boolean), Description: "Whether one subject has one object at a time, so that two differing ones dispute.",
				Resolve: value(func(r graph.Relation) any { return r.Single }),
			},
			"claimCount": {
				Type: graphql.Int, Description: "The number of claims that have it. Counting looks at every claim.",
				Resolve: func(p graphql.ResolveParams) (any, error) {
					return from(p.Context).batch.claimsWithRelation(p.Source.(graph.Relation).Term)
				},
			},
		},
	})
}

// claimsWithRelation counts claims of all relations once a request.
func (b *batch) claimsWithRelation(t graph.Term) (any, error) {
	if b.relations == nil {
		var err error
		if b.relations, err = b.reader.RelationCounts(); err != nil {
			return nil, err
		}
	}
	return b.relations[t], nil
}

// relation is the relation of a term, or null where a claim has none.
func relation(t graph.Term) any {
	r, ok := t.Relation()
	if !ok {
		return nil
	}
	return r
}

// parseRelation reads a term as it is or as a whole IRI.
func parseRelation(s string) (graph.Term, error) {
	term := graph.Term(s)
	if !term.Known() {
		if compact, ok := graph.Compact(s); ok {
			term = compact
		}
	}
	if !term.Known() {
		return "", fmt.Errorf("%.60q is no relation of the vocabulary (see the field relations): %w", s, graph.ErrInvalid)
	}
	return term, nil
}

func (t *types) relationsField() *graphql.Field {
	return &graphql.Field{
		Type:        list(t.relation),
		Description: "The vocabulary of relations, sorted by term.",
		Resolve:     func(graphql.ResolveParams) (any, error) { return graph.Relations, nil },
	}
}
