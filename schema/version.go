package schema

import (
	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

// version is one version of an article among all that are stored.
type version struct {
	number            int // from 1
	article, previous *graph.Article
}

// versionsOf numbers articles that are versions of one document, oldest first.
func versionsOf(list []*graph.Article) []version {
	versions := make([]version, len(list))
	for i, a := range list {
		versions[i] = version{number: i + 1, article: a}
		if i > 0 {
			versions[i].previous = list[i-1]
		}
	}
	return versions
}

func (t *types) versionType() *graphql.Object {
	changed := func(description string, of func(graph.Diff) []graph.Claim) *graphql.Field {
		return &graphql.Field{Type: t.claimConnection, Description: description, Args: t.sifted(), Resolve: t.compared(of)}
	}
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "ArticleVersion",
		Description: "A version of an article and how its claims differ from those of the version before. Claims are the same when they say the same, wherever in the text and in whatever words.",
		Fields: graphql.Fields{
			"number":   {Type: nonNull(graphql.Int), Description: "Its place among the versions that are stored, from 1.", Resolve: value(func(v version) any { return v.number })},
			"article":  {Type: nonNull(t.article), Description: "The article as this version has it.", Resolve: value(func(v version) any { return v.article })},
			"previous": {Type: t.article, Description: "The version before; null for the first.", Resolve: value(func(v version) any { return v.previous })},
			"gone":     changed("The claims that only the version before makes, in its order.", func(d graph.Diff) []graph.Claim { return d.Gone }),
			"new":      changed("The claims that only this version makes, in text order; all of the first one.", func(d graph.Diff) []graph.Claim { return d.New }),
			"kept":     changed("The claims that both make, as this version has them, in text order.", func(d graph.Diff) []graph.Claim { return d.Kept }),
		},
	})
}

// compared is a page of some of the claims of a version.
func (t *types) compared(of func(graph.Diff) []graph.Claim) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		s, err := t.sieve(p.Args)
		if err != nil {
			return nil, err
		}
		v, b := p.Source.(version), from(p.Context).batch
		fresh, old := b.articles.later(v.article.ID), func() (*graph.Article, error) { return &graph.Article{}, nil }
		if v.previous != nil {
			old = b.articles.later(v.previous.ID)
		}
		return then(fresh, func(a *graph.Article) (any, error) {
			before, err := old()
			if err != nil || before == nil {
				return nil, err
			}
			return b.sift(pointers(of(b.compare(a, before))), s)
		}), nil
	}
}

// compare compares two versions once a request.
func (b *batch) compare(a, before *graph.Article) graph.Diff {
	pair := [2]graph.ID{a.ID, before.ID}
	d, ok := b.diffs[pair]
	if !ok {
		d = a.Compare(before)
		b.diffs[pair] = d
	}
	return d
}

// historyField lists the versions with their differences.
func (t *types) historyField() *graphql.Field {
	return &graphql.Field{
		Type: graphql.NewList(nonNull(t.version)), Description: "How its claims changed from version to version, oldest first.",
		Resolve: func(p graphql.ResolveParams) (any, error) {
			return then(from(p.Context).batch.versions.later(p.Source.(*graph.Article).ID), func(l *[]*graph.Article) (any, error) {
				return versionsOf(*l), nil
			}), nil
		},
	}
}
