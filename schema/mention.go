package schema

import (
	"fmt"
	"slices"

	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

// mentioned is an entity as one article has it: the detail of an edge from the
// article to the entity.
type mentioned struct {
	article *graph.Article
	entity  *graph.Entity
}

// mention is one of its places in the text.
type mention struct {
	passage
	form graph.Form
	rule string
}

func formEnum() *graphql.Enum {
	return graphql.NewEnum(graphql.EnumConfig{
		Name:        "MentionForm",
		Description: "How a mention names its entity.",
		Values: graphql.EnumValueConfigMap{
			"NAME":    {Value: graph.FormName, Description: "By a name."},
			"NOMINAL": {Value: graph.FormNominal, Description: "By a description, such as \"the ministry\"."},
			"PRONOUN": {Value: graph.FormPronoun, Description: "By a pronoun."},
		},
	})
}

func mentionType() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Mention",
		Description: "A place in an article that refers to an entity.",
		Fields: graphql.Fields{
			"text":  {Type: nonNull(graphql.String), Description: "The words, exactly as the article has them.", Resolve: value(func(m mention) any { return m.span.In(m.article.Text) })},
			"start": {Type: nonNull(graphql.Int), Description: "Where they begin in the article's text, in Unicode code points.", Resolve: value(func(m mention) any { return m.offsets.CodePoints(m.span.Start) })},
			"end":   {Type: nonNull(graphql.Int), Description: "Where they end, in Unicode code points; not included.", Resolve: value(func(m mention) any { return m.offsets.CodePoints(m.span.End) })},
			"form":  {Type: nonNull(formEnum()), Description: "How it names the entity.", Resolve: value(func(m mention) any { return m.form })},
			"rule":  {Type: graphql.String, Description: "The rule that took it for this entity; null when it is not recorded.", Resolve: value(func(m mention) any { return text(m.rule) })},
		},
	})
}

// mentionFields are those that an edge from an article to an entity has beside
// the entity.
func (t *types) mentionFields() graphql.Fields {
	return graphql.Fields{
		"name": {
			Type: nonNull(graphql.String), Description: "The fullest name in this article.",
			Resolve: value(func(e edge) any { return e.detail.(mentioned).entity.Name }),
		},
		"mentions": {
			Type: list(t.mention), Description: "Where this article mentions it, in text order.",
			Resolve: func(p graphql.ResolveParams) (any, error) {
				return from(p.Context).batch.mentions(p.Source.(edge).detail.(mentioned)), nil
			},
		},
	}
}

// mentioningFields are those that an edge from an entity to an article has
// beside the article.
func (t *types) mentioningFields() graphql.Fields {
	return graphql.Fields{
		"mentions": {
			Type: graphql.NewList(nonNull(t.mention)), Description: "Where the article mentions the entity, in text order; each tells the rule that took it for this one.",
			Resolve: func(p graphql.ResolveParams) (any, error) {
				m, b := p.Source.(edge).detail.(mentioning), from(p.Context).batch
				return then(b.articles.later(m.article), func(a *graph.Article) (any, error) {
					if e := a.Entity(m.entity); e != nil {
						return b.mentions(mentioned{a, e}), nil
					}
					return nil, nil
				}), nil
			},
		},
	}
}

// mentioning is the detail of an edge from an entity to an article.
type mentioning struct{ entity, article graph.ID }

// articlesOf is a page of the articles that mention an entity.
func (t *types) articlesOf(p graphql.ResolveParams) (any, error) {
	page, err := t.page(p.Args)
	if err != nil {
		return nil, err
	}
	b, entity := from(p.Context).batch, p.Source.(*graph.Profile).ID
	lists := group(b.mentioning, fmt.Sprint(page), func() *loads[graph.ID, graph.List[*graph.Article]] {
		return newLoads(b.ctx, listed(func(ids []graph.ID) ([]graph.List[*graph.Article], error) { return b.reader.ArticlesOf(ids, page) }))
	})
	return then(lists.later(entity), func(l *graph.List[*graph.Article]) (any, error) {
		c := connect(*l)
		for i, a := range l.Items {
			c.edges[i].detail = mentioning{entity, a.ID}
		}
		return c, nil
	}), nil
}

func (b *batch) mentions(m mentioned) []mention {
	list := make([]mention, len(m.entity.Mentions))
	for i, at := range m.entity.Mentions {
		list[i] = mention{passage: b.passage(m.article, at.Span), form: at.Form, rule: at.Rule}
	}
	return list
}

// entitiesIn is a page of the entities of one article.
func (t *types) entitiesIn(p graphql.ResolveParams) (any, error) {
	page, err := t.page(p.Args)
	if err != nil {
		return nil, err
	}
	kinds := members[graph.Kind](p.Args["kinds"])
	b := from(p.Context).batch
	return then(b.articles.later(p.Source.(*graph.Article).ID), func(a *graph.Article) (any, error) {
		found, err := slice(ofKinds(a, kinds), func(e *graph.Entity) graph.ID { return e.ID }, page)
		if err != nil {
			return nil, err
		}
		c := connect(found)
		for i, e := range found.Items {
			c.edges[i].node = later(b.entities.later(e.ID))
			c.edges[i].detail = mentioned{a, e}
		}
		return c, nil
	}), nil
}

func ofKinds(a *graph.Article, kinds []graph.Kind) []*graph.Entity {
	var list []*graph.Entity
	for i := range a.Entities {
		if len(kinds) == 0 || slices.Contains(kinds, a.Entities[i].Kind) {
			list = append(list, &a.Entities[i])
		}
	}
	return list
}
