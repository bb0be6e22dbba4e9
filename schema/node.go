package schema

import (
	"fmt"
	"strings"

	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

// nodeInterface is Relay's Node.
func (t *types) nodeInterface() *graphql.Interface {
	return graphql.NewInterface(graphql.InterfaceConfig{
		Name:        "Node",
		Description: "Anything with an ID of its own, as Relay asks for.",
		Fields: graphql.Fields{
			"id": {Type: nonNull(graphql.ID), Description: "The ID, unique among all nodes; it comes from content and never changes."},
		},
		ResolveType: t.typeOf,
	})
}

// typeOf finds the object type of a value that an interface or union holds.
func (t *types) typeOf(p graphql.ResolveTypeParams) *graphql.Object {
	switch v := p.Value.(type) {
	case *graph.Article:
		return t.article
	case *graph.Profile:
		return t.kinds[v.Kind]
	case *graph.Claim:
		return t.claim
	case *graph.Attribution:
		return t.attribution
	case graph.Interval:
		return t.interval
	case date:
		return t.date
	case literal:
		return t.literal
	}
	return nil
}

// globalID is the node's ID among all nodes.
func globalID(noun graph.Noun, id graph.ID) string { return string(noun) + ":" + string(id) }

// identity makes the fields that every node begins with.
func (t *types) identity(noun graph.Noun, of func(any) graph.ID) graphql.Fields {
	return graphql.Fields{
		"id": {
			Type:        nonNull(graphql.ID),
			Description: "The ID, unique among all nodes; it comes from content and never changes.",
			Resolve:     func(p graphql.ResolveParams) (any, error) { return globalID(noun, of(p.Source)), nil },
		},
		"iri": {
			Type:        nonNull(graphql.String),
			Description: "The IRI, as in the exports.",
			Resolve: func(p graphql.ResolveParams) (any, error) {
				return graph.Public(t.options.Base, of(p.Source).IRI(noun)), nil
			},
		},
	}
}

// parseNode reads a global ID or an IRI, stored or public.
func (t *types) parseNode(s string) (graph.Noun, graph.ID, error) {
	if noun, id, ok := graph.ParseIRI(s); ok {
		return noun, id, nil
	}
	rest := s
	if t.options.Base != "" {
		if path, ok := strings.CutPrefix(s, strings.TrimSuffix(t.options.Base, "/")+"/"); ok {
			rest = strings.Replace(path, "/", ":", 1)
		}
	}
	if noun, id, ok := graph.ParseIRI(graph.Root + rest); ok {
		return noun, id, nil
	}
	return "", "", fmt.Errorf("%.60q is no ID or IRI of a node: %w", s, graph.ErrInvalid)
}

// parseID reads an ID of one noun; the bare ID of the extract contract will do.
func (t *types) parseID(noun graph.Noun, s string) (graph.ID, error) {
	if s != "" && !strings.ContainsAny(s, ":/") {
		return graph.ID(s), nil
	}
	found, id, err := t.parseNode(s)
	if err != nil {
		return "", err
	}
	if found != noun {
		return "", fmt.Errorf("%.60q is the ID of the noun %q, want %q: %w", s, found, noun, graph.ErrInvalid)
	}
	return id, nil
}

// load reads one node of whatever noun; nil where there is none.
func (b *batch) load(noun graph.Noun, id graph.ID) func() (any, error) {
	switch noun {
	case graph.NounArticle:
		return later(b.headers.later(id))
	case graph.NounEntity:
		return later(b.entities.later(id))
	case graph.NounClaim:
		return later(b.claims.later(id))
	case graph.NounAttribution:
		return later(b.attributions.later(id))
	case graph.NounDate:
		return func() (any, error) { return parseDate(id) }
	}
	return func() (any, error) { return nil, nil }
}

func (t *types) nodeField() *graphql.Field {
	return &graphql.Field{
		Type:        t.node,
		Description: "One node, whatever its type; null when there is none.",
		Args: graphql.FieldConfigArgument{
			"id": {Type: nonNull(graphql.ID), Description: "Its ID or IRI."},
		},
		Resolve: func(p graphql.ResolveParams) (any, error) {
			noun, id, err := t.parseNode(p.Args["id"].(string))
			if err != nil {
				return nil, err
			}
			return from(p.Context).batch.load(noun, id), nil
		},
	}
}

func (t *types) nodesField() *graphql.Field {
	return &graphql.Field{
		Type:        nonNull(graphql.NewList(t.node)),
		Description: "Several nodes in the order of their IDs, null for each that is not there.",
		Args: graphql.FieldConfigArgument{
			"ids": {Type: list(graphql.ID), Description: "IDs or IRIs, no more than the largest page."},
		},
		Resolve: func(p graphql.ResolveParams) (any, error) {
			ids := p.Args["ids"].([]any)
			if len(ids) > t.options.MaxPage {
				return nil, fmt.Errorf("ids: %d are more than the largest page of %d: %w", len(ids), t.options.MaxPage, graph.ErrInvalid)
			}
			nodes := make([]any, len(ids))
			for i, s := range ids {
				noun, id, err := t.parseNode(s.(string))
				if err != nil {
					return nil, err
				}
				nodes[i] = from(p.Context).batch.load(noun, id)
			}
			return nodes, nil
		},
	}
}
