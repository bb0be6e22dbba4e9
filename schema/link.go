package schema

import (
	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

// linkFields adds what other articles say about the matter of a claim.
func (t *types) linkFields(fields graphql.Fields) {
	fields["supports"] = &graphql.Field{
		Type: t.claimConnection, Description: "Claims of other articles that say the same.",
		Args: t.sifted(), Resolve: t.linked(func(l *graph.Links) []*graph.Claim { return l.Supports }),
	}
	fields["disputes"] = &graphql.Field{
		Type: t.claimConnection, Description: "Claims of other articles that cannot be right together with it: they deny it, or have another value where there is only one. Shown, never resolved.",
		Args: t.sifted(), Resolve: t.linked(func(l *graph.Links) []*graph.Claim { return l.Disputes }),
	}
	fields["independentCount"] = &graphql.Field{
		Type: graphql.Int, Description: "The number of articles that make it or support it; those of one publisher or with one text count once.",
		Resolve: func(p graphql.ResolveParams) (any, error) {
			return then(linksOf(p), func(l *graph.Links) (any, error) { return l.Independent, nil }), nil
		},
	}
}

func linksOf(p graphql.ResolveParams) func() (*graph.Links, error) {
	return from(p.Context).batch.links.later(p.Source.(*graph.Claim).ID)
}

// linked is a page of some of the links of a claim.
func (t *types) linked(of func(*graph.Links) []*graph.Claim) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		s, err := t.sieve(p.Args)
		if err != nil {
			return nil, err
		}
		b := from(p.Context).batch
		return then(linksOf(p), func(l *graph.Links) (any, error) { return b.sift(of(l), s) }), nil
	}
}

func (t *types) disputesField() *graphql.Field {
	return &graphql.Field{
		Type:        t.claimConnection,
		Description: "Claims that claims of other articles dispute, those about one matter together; the field disputes of each has the others. Shown, never resolved.",
		Args: t.paged(graphql.FieldConfigArgument{
			"filter": {Type: t.filter, Description: "Which claims to keep."},
			"entity": {Type: graphql.ID, Description: "Only claims that have this entity as subject or object."},
			"role":   {Type: t.role, Description: "At which end the entity stands; without it, at either."},
		}),
		Resolve: func(p graphql.ResolveParams) (any, error) {
			filter, page, err := t.claimArgs(p.Args)
			if err != nil {
				return nil, err
			}
			r := from(p.Context).batch.reader
			return connectNow(func(page graph.Page) (claimList, error) { return r.Disputes(filter, page) }, page)
		},
	}
}
