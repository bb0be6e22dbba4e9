package schema

import (
	"fmt"
	"slices"

	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

// mutation is the root of all that can be changed.
func (t *types) mutation() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Mutation",
		Description: "What can be changed; every field needs a token with the right to load or to judge.",
		Fields: graphql.Fields{
			"loadArticle":   t.loadField(),
			"removeArticle": t.removeField(),
			"importClaims":  t.importField(),
			"judge":         t.judgeField(),
			"undo":          t.undoField(),
		},
	})
}

// writer refuses those who may not write. What the request has read so far is
// forgotten, so that the answer shows what is written.
func (t *types) writer(p graphql.ResolveParams, scope Scope) (Writer, error) {
	r := from(p.Context)
	if t.options.Writer == nil {
		return nil, fmt.Errorf("this service is read-only: %w", errForbidden)
	}
	if !slices.Contains(r.scopes, scope) {
		return nil, fmt.Errorf("a token with the right to %s is needed: %w", scope, errForbidden)
	}
	r.batch = newBatch(r.batch.ctx, r.batch.reader)
	return t.options.Writer, nil
}

func articleInput() *graphql.InputObject {
	field := func(description string) *graphql.InputObjectFieldConfig {
		return &graphql.InputObjectFieldConfig{Type: graphql.String, Description: description}
	}
	return graphql.NewInputObject(graphql.InputObjectConfig{
		Name:        "LoadArticleInput",
		Description: "An article to load: its text, or its page as HTML, or the URL alone to fetch it from.",
		Fields: graphql.InputObjectConfigFieldMap{
			"text":      field("The plain text, kept exactly; every offset counts in it."),
			"html":      field("The page; its main text and metadata are found in it."),
			"url":       field("Where it was published; without text and html it is fetched from there."),
			"key":       field("A name of your own for it."),
			"title":     field("Its headline."),
			"publisher": field("Who published it."),
			"author":    field("Who wrote it."),
			"published": field("When: RFC 3339, a date, or EDTF."),
		},
	})
}

func (t *types) loadedType() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "LoadArticlePayload",
		Description: "The article that was loaded.",
		Fields: graphql.Fields{
			"article": {
				Type: t.article, Description: "The article as it is stored.",
				Resolve: func(p graphql.ResolveParams) (any, error) { return headerOf(p, p.Source.(Loaded).Article) },
			},
			"unchanged": {
				Type: nonNull(graphql.Boolean), Description: "Whether exactly this article was there before.",
				Resolve: value(func(l Loaded) any { return l.Unchanged }),
			},
		},
	})
}

func (t *types) importField() *graphql.Field {
	payload := graphql.NewObject(graphql.ObjectConfig{
		Name:        "ImportClaimsPayload",
		Description: "What was imported.",
		Fields: graphql.Fields{
			"articles": {Type: list(t.loaded), Description: "The articles that were stored, in the order of their lines.", Resolve: value(func(i Imported) any { return i.Articles })},
			"problems": {Type: list(graphql.String), Description: "What was refused, by line, and why.", Resolve: value(func(i Imported) any { return i.Problems })},
		},
	})
	return &graphql.Field{
		Type:        payload,
		Description: "Stores articles with claims that were found elsewhere. A line that is refused keeps no other out.",
		Args: graphql.FieldConfigArgument{
			"lines": {Type: nonNull(graphql.String), Description: "JSON Lines, an article a line, as the command extract writes them."},
		},
		Resolve: func(p graphql.ResolveParams) (any, error) {
			w, err := t.writer(p, ScopeLoad)
			if err != nil {
				return nil, err
			}
			return w.Import(p.Context, p.Args["lines"].(string))
		},
	}
}

func (t *types) loadField() *graphql.Field {
	return &graphql.Field{
		Type:        t.loaded,
		Description: "Reads an article and stores it with its claims, in the place of an earlier version of the same URL or key.",
		Args: graphql.FieldConfigArgument{
			"input": {Type: nonNull(articleInput()), Description: "The article."},
		},
		Resolve: t.loadArticle,
	}
}

func (t *types) loadArticle(p graphql.ResolveParams) (any, error) {
	w, err := t.writer(p, ScopeLoad)
	if err != nil {
		return nil, err
	}
	in, _ := p.Args["input"].(map[string]any)
	field := func(name string) string {
		s, _ := in[name].(string)
		return s
	}
	a := ArticleInput{
		Text: field("text"), HTML: field("html"), URL: field("url"), Key: field("key"), Title: field("title"),
		Publisher: field("publisher"), Author: field("author"), Published: field("published"),
	}
	if a.Text != "" && a.HTML != "" {
		return nil, fmt.Errorf("input: give text or html, not both: %w", graph.ErrInvalid)
	}
	if a.Text == "" && a.HTML == "" && a.URL == "" {
		return nil, fmt.Errorf("input: give text, html or url: %w", graph.ErrInvalid)
	}
	return w.Load(p.Context, a)
}

func (t *types) removeField() *graphql.Field {
	payload := graphql.NewObject(graphql.ObjectConfig{
		Name:        "RemoveArticlePayload",
		Description: "The article that was removed.",
		Fields: graphql.Fields{
			"id": {
				Type: nonNull(graphql.ID), Description: "Its ID.",
				Resolve: value(func(id graph.ID) any { return globalID(graph.NounArticle, id) }),
			},
		},
	})
	return &graphql.Field{
		Type:        payload,
		Description: "Takes out an article and exactly what it added.",
		Args: graphql.FieldConfigArgument{
			"id": {Type: nonNull(graphql.ID), Description: "Its ID or IRI."},
		},
		Resolve: func(p graphql.ResolveParams) (any, error) {
			w, err := t.writer(p, ScopeLoad)
			if err != nil {
				return nil, err
			}
			id, err := t.parseID(graph.NounArticle, p.Args["id"].(string))
			if err != nil {
				return nil, err
			}
			return id, w.Remove(p.Context, id)
		},
	}
}
