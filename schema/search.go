package schema

import (
	"context"
	"fmt"

	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

// Searcher finds articles and claims by their words. It may be called
// concurrently.
type Searcher interface {
	// Search gives a page of hits, best first. The error wraps graph.ErrInvalid
	// when the words or the cursor cannot be used, graph.ErrUnavailable while
	// there is no index.
	Search(ctx context.Context, q SearchQuery) (Hits, error)
}

// SearchQuery asks for articles, or for claims.
type SearchQuery struct {
	Words  string // all have to occur; the last may be but the beginning of a word
	Claims bool
	First  int
	After  string // Hit.Cursor of an earlier page
}

// Hits is a page of a search.
type Hits struct {
	List  []Hit
	Total int
	More  bool
}

// Hit is an article or a claim that has the words.
type Hit struct {
	ID         graph.ID
	Score      float64
	Cursor     string
	Highlights []Highlight
}

// Highlight is a piece of an article's title or text around what was looked
// for. All offsets are in code points: Span those in the title or text, Marks
// those of the matches in Text.
type Highlight struct {
	InTitle bool
	Span    graph.Span
	Text    string
	Marks   []graph.Span
}

// resultUnion is what a search for names may find.
func (t *types) resultUnion() *graphql.Union {
	var members []*graphql.Object
	for _, k := range graph.Kinds {
		members = append(members, t.kinds[k])
	}
	return graphql.NewUnion(graphql.UnionConfig{
		Name: "SearchResult", Description: "What a search for names finds.",
		Types: members, ResolveType: t.typeOf,
	})
}

// searchType is the connection of a search: the entities, and beside them the
// articles and claims that have the words.
func (t *types) searchType() *graphql.Object {
	c := t.connectionType("Search", t.result, nil)
	c.AddFieldConfig("articles", &graphql.Field{
		Type: t.connectionType("ArticleHit", t.article, hitFields(t.highlight)), Description: "The articles that have the words in their title or text, best first.",
		Args: t.forward(), Resolve: t.hits(false),
	})
	c.AddFieldConfig("claims", &graphql.Field{
		Type: t.connectionType("ClaimHit", t.claim, hitFields(t.highlight)), Description: "The claims that have the words in their evidence, best first.",
		Args: t.forward(), Resolve: t.hits(true),
	})
	return c
}

// forward are the arguments of a list that goes one way.
func (t *types) forward() graphql.FieldConfigArgument {
	args := t.paged(nil)
	delete(args, "last")
	delete(args, "before")
	return args
}

// hitFields are those that an edge to a hit has beside it.
func hitFields(highlight *graphql.Object) graphql.Fields {
	return graphql.Fields{
		"score":      {Type: nonNull(graphql.Float), Description: "How well it fits, of use only beside others of the same search.", Resolve: value(func(e edge) any { return e.detail.(Hit).Score })},
		"highlights": {Type: list(highlight), Description: "The words around what was found, those of the title first.", Resolve: value(func(e edge) any { return e.detail.(Hit).Highlights })},
	}
}

// hits resolves a page of what has the words of the search.
func (t *types) hits(claims bool) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		page, err := t.page(p.Args)
		if err != nil {
			return nil, err
		}
		if t.options.Search == nil {
			return nil, fmt.Errorf("there is no index of words: %w", graph.ErrUnavailable)
		}
		q := SearchQuery{Words: p.Source.(*connection).about.(string), Claims: claims, First: page.First, After: page.After}
		found, err := t.options.Search.Search(p.Context, q)
		if err != nil {
			return nil, err
		}
		c := &connection{total: found.Total, hasNext: found.More, hasPrevious: page.After != ""}
		for _, h := range found.List {
			c.edges = append(c.edges, edge{cursor: h.Cursor, node: from(p.Context).batch.hit(h, claims), detail: h})
		}
		return c, nil
	}
}

func (b *batch) hit(h Hit, claim bool) any {
	if claim {
		return later(b.claims.later(h.ID))
	}
	return later(b.headers.later(h.ID))
}

func (t *types) searchField() *graphql.Field {
	return &graphql.Field{
		Type:        t.searchConnection,
		Description: "Entities with a name in which a word begins with the text; its fields articles and claims have what contains the words, with the last one perhaps not typed to its end.",
		Args: t.paged(graphql.FieldConfigArgument{
			"text":  {Type: nonNull(graphql.String), Description: "What to look for. In names, case and accents do not count. In articles and claims all words have to occur, in any form that English gives them; \"quoted\" ones stand together, a minus before a word excludes it, a tilde behind it lets letters differ."},
			"kinds": {Type: graphql.NewList(nonNull(t.kind)), Description: "Only these kinds of entities."},
		}),
		Resolve: func(p graphql.ResolveParams) (any, error) {
			found, err := t.listEntities(p, "text")
			if c, ok := found.(*connection); ok {
				c.about = p.Args["text"]
			}
			return found, err
		},
	}
}
