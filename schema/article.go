package schema

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

func (t *types) articleType() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Article",
		Description: "One version of an article. Its text never changes; every offset counts in it.",
		Interfaces:  []*graphql.Interface{t.node},
		Fields:      graphql.FieldsThunk(t.articleFields),
	})
}

func (t *types) articleFields() graphql.Fields {
	fields := t.identity(graph.NounArticle, func(v any) graph.ID { return v.(*graph.Article).ID })
	said := func(description string, of func(*graph.Article) string) *graphql.Field {
		return &graphql.Field{Type: graphql.String, Description: description, Resolve: value(func(a *graph.Article) any { return text(of(a)) })}
	}
	fields["key"] = said("The name that the article came with.", func(a *graph.Article) string { return a.Key })
	fields["url"] = said("Where it was published.", func(a *graph.Article) string { return a.URL })
	fields["title"] = said("Its headline.", func(a *graph.Article) string { return a.Title })
	fields["publisher"] = said("Who published it.", func(a *graph.Article) string { return a.Publisher })
	fields["author"] = said("Who wrote it.", func(a *graph.Article) string { return a.Author })
	fields["section"] = said("The part of the paper it stood in.", func(a *graph.Article) string { return a.Section })
	fields["language"] = said("Its language as a BCP 47 tag.", func(a *graph.Article) string { return a.Language })
	fields["published"] = &graphql.Field{Type: t.interval, Description: "When it was published.", Resolve: value(func(a *graph.Article) any { return interval(a.Published) })}
	fields["text"] = &graphql.Field{Type: nonNull(graphql.String), Description: "The whole text.", Resolve: value(func(a *graph.Article) any { return a.Text })}
	fields["sha256"] = &graphql.Field{Type: nonNull(graphql.String), Description: "The SHA-256 of the text, in hexadecimal.", Resolve: value(digest)}
	t.versionFields(fields)
	t.annotationFields(fields)
	return fields
}

// versionFields adds what the store knows about the version.
func (t *types) versionFields(fields graphql.Fields) {
	fields["loaded"] = &graphql.Field{
		Type: t.dateTime, Description: "When it was stored here, in UTC.",
		Resolve: func(p graphql.ResolveParams) (any, error) {
			return loadedAt(p, p.Source.(*graph.Article).ID)
		},
	}
	fields["versions"] = &graphql.Field{
		Type: graphql.NewList(nonNull(t.article)), Description: "The versions of it that are stored, this one among them, oldest first.",
		Resolve: func(p graphql.ResolveParams) (any, error) {
			return then(from(p.Context).batch.versions.later(p.Source.(*graph.Article).ID), func(l *[]*graph.Article) (any, error) {
				return *l, nil
			}), nil
		},
	}
	fields["history"] = t.historyField()
}

// annotationFields adds what was read in the text.
func (t *types) annotationFields(fields graphql.Fields) {
	fields["sentences"] = &graphql.Field{
		Type: graphql.NewList(nonNull(t.passage)), Description: "The sentences, in text order.",
		Resolve: annotations(func(b *batch, a *graph.Article) any { return b.passagesIn(a, a.Sentences) }),
	}
	fields["times"] = &graphql.Field{
		Type: graphql.NewList(nonNull(t.time)), Description: "The expressions of time, in text order.",
		Resolve: annotations(func(b *batch, a *graph.Article) any { return b.times(a) }),
	}
	fields["attributions"] = &graphql.Field{
		Type: graphql.NewList(nonNull(t.attribution)), Description: "The passages that name a source, in text order.",
		Resolve: annotations(func(_ *batch, a *graph.Article) any { return pointers(a.Attributions) }),
	}
	fields["entities"] = &graphql.Field{
		Type: t.mentionedConnection, Description: "The entities that it mentions, by first mention.",
		Args: t.paged(graphql.FieldConfigArgument{
			"kinds": {Type: graphql.NewList(nonNull(t.kind)), Description: "Only these kinds."},
		}),
		Resolve: t.entitiesIn,
	}
	fields["claims"] = &graphql.Field{
		Type: t.claimConnection, Description: "The claims that it makes.",
		Args: t.paged(t.filtered(nil)), Resolve: t.claimsIn,
	}
}

// annotations resolves a field that needs the article whole.
func annotations(of func(*batch, *graph.Article) any) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		b := from(p.Context).batch
		return then(b.articles.later(p.Source.(*graph.Article).ID), func(a *graph.Article) (any, error) {
			return of(b, a), nil
		}), nil
	}
}

func digest(a *graph.Article) any {
	if a.SHA256 != "" {
		return a.SHA256
	}
	sum := sha256.Sum256([]byte(a.Text))
	return hex.EncodeToString(sum[:])
}

func (t *types) claimsIn(p graphql.ResolveParams) (any, error) {
	return t.claimsWith(from(p.Context).batch.claimsIn, p.Args, p.Source.(*graph.Article).ID)
}

// headerOf is the article of an ID, without its annotations.
func headerOf(p graphql.ResolveParams, id graph.ID) (any, error) {
	return later(from(p.Context).batch.headers.later(id)), nil
}

func (t *types) articleField() *graphql.Field {
	return &graphql.Field{
		Type:        t.article,
		Description: "One article; null when there is none.",
		Args: graphql.FieldConfigArgument{
			"id": {Type: nonNull(graphql.ID), Description: "Its ID or IRI."},
		},
		Resolve: func(p graphql.ResolveParams) (any, error) {
			id, err := t.parseID(graph.NounArticle, p.Args["id"].(string))
			if err != nil {
				return nil, err
			}
			return headerOf(p, id)
		},
	}
}

func (t *types) articlesField() *graphql.Field {
	return &graphql.Field{
		Type:        t.articleConnection,
		Description: "All articles, latest published first.",
		Args:        t.paged(nil),
		Resolve: func(p graphql.ResolveParams) (any, error) {
			page, err := t.page(p.Args)
			if err != nil {
				return nil, err
			}
			return connectNow(from(p.Context).batch.reader.ArticleList, page)
		},
	}
}
