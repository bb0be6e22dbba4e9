package schema

import (
	"context"

	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

// claimPiece is how many claims of one article are held at a time.
const claimPiece = 100

// subscription is the root of all that can be waited for.
func (t *types) subscription() *graphql.Object {
	itself := func(p graphql.ResolveParams) (any, error) { return p.Source, nil }
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Subscription",
		Description: "What can be waited for. An article that is read again in other words comes again, with all its claims.",
		Fields: graphql.Fields{
			"articleAdded": {
				Type:        nonNull(t.article),
				Description: "Articles as they are stored.",
				Args: graphql.FieldConfigArgument{
					"filter": {Type: t.filter, Description: "Only articles with a claim that this keeps."},
				},
				Resolve: itself, Subscribe: t.articlesToCome,
			},
			"claimAdded": {
				Type:        nonNull(t.claim),
				Description: "Claims as they are stored, by article and place in its text.",
				Args: graphql.FieldConfigArgument{
					"filter": {Type: t.filter, Description: "Which claims to keep."},
					"entity": {Type: graphql.ID, Description: "Only claims that have this entity as subject or object: its ID or IRI."},
					"role":   {Type: t.role, Description: "At which end the entity stands; without it at either."},
				},
				Resolve: itself, Subscribe: t.claimsToCome,
			},
		},
	})
}

// coming waits for articles and looks at those that a filter may concern.
type coming struct {
	source Source
	queue  *queue
	filter graph.ClaimFilter
}

func (t *types) coming(p graphql.ResolveParams) (coming, error) {
	filter, _, err := t.claimArgs(p.Args)
	if err != nil {
		return coming{}, err
	}
	return coming{t.options.Source, t.options.arrivals.follow(p.Context), filter}, nil
}

// article waits for the next article that the filter allows.
func (c *coming) article(ctx context.Context) (graph.ID, error) {
	for {
		id, err := c.queue.take(ctx)
		if err != nil || c.filter.Article == "" || c.filter.Article == id {
			return id, err
		}
	}
}

// claims is a page of the claims of an article that the filter keeps; none when
// the article is there no more.
func (c *coming) claims(r Reader, article graph.ID, p graph.Page) (claimList, error) {
	f := c.filter
	f.Article = article
	p.Uncounted = true
	return r.ClaimList(f, p)
}

// newArticles are the events of articleAdded.
type newArticles struct {
	coming
	all bool // there is no filter
}

func (t *types) articlesToCome(p graphql.ResolveParams) (any, error) {
	c, err := t.coming(p)
	_, filtered := p.Args["filter"].(map[string]any)
	return &newArticles{coming: c, all: !filtered}, err
}

// Next is the header of the next article.
func (n *newArticles) Next(ctx context.Context) (any, error) {
	for {
		id, err := n.article(ctx)
		if err != nil {
			return nil, err
		}
		var found *graph.Article
		err = n.source.Read(ctx, func(r Reader) error {
			headers, err := r.Headers([]graph.ID{id})
			if err != nil || headers[0] == nil || n.all {
				found = first(headers)
				return err
			}
			list, err := n.claims(r, id, graph.Page{First: 1})
			if len(list.Items) > 0 {
				found = headers[0]
			}
			return err
		})
		if err != nil || found != nil {
			return found, err
		}
	}
}

func first[T any](list []*T) *T {
	if len(list) == 0 {
		return nil
	}
	return list[0]
}

// newClaims are the events of claimAdded.
type newClaims struct {
	coming
	from  graph.ID // the article that is looked at, "" for none
	after string   // the cursor behind ready
	ready []*graph.Claim
}

func (t *types) claimsToCome(p graphql.ResolveParams) (any, error) {
	c, err := t.coming(p)
	return &newClaims{coming: c}, err
}

// Next is the next claim.
func (n *newClaims) Next(ctx context.Context) (any, error) {
	for len(n.ready) == 0 {
		if err := n.read(ctx); err != nil {
			return nil, err
		}
	}
	c := n.ready[0]
	n.ready = n.ready[1:]
	return c, nil
}

// read reads the next piece of an article.
func (n *newClaims) read(ctx context.Context) (err error) {
	if n.from == "" {
		if n.from, err = n.article(ctx); err != nil {
			return err
		}
	}
	return n.source.Read(ctx, func(r Reader) error {
		list, err := n.claims(r, n.from, graph.Page{First: claimPiece, After: n.after})
		if err != nil {
			return err
		}
		n.ready = list.Items
		if n.after = ""; list.HasNext {
			n.after = list.Cursors[len(list.Cursors)-1]
		} else {
			n.from = ""
		}
		return nil
	})
}
