package export

import (
	"cmp"
	"slices"

	"claimgraph/graph"
)

// view is a source as a property graph shows it.
type view struct {
	Source
	base string
	// one maps every entity that is merged to the one it is merged into, which
	// profiles has as all of them together.
	one      map[graph.ID]graph.ID
	profiles map[graph.ID]*graph.Profile
}

func newView(s Source, o Options) (*view, error) {
	v := &view{Source: s, base: o.Base, one: map[graph.ID]graph.ID{}, profiles: map[graph.ID]*graph.Profile{}}
	if !o.Merged {
		return v, nil
	}
	for e, err := range s.Entities() {
		if err != nil {
			return nil, err
		}
		if len(e.Same) > 0 {
			v.merge(e)
		}
	}
	return v, nil
}

// merge adds an entity to the first of those it is the same as. They come by
// ID, so that the first is always the same one.
func (v *view) merge(e *graph.Profile) {
	for _, id := range e.Same {
		first, ok := v.one[id]
		if !ok {
			continue
		}
		v.one[e.ID] = first
		v.profiles[first] = joint(v.profiles[first], e)
		return
	}
	v.one[e.ID], v.profiles[e.ID] = e.ID, e
}

// joint is a and b as one entity: a's ID, and the name that has more mentions.
// What both do counts twice: an article with both names, a claim between them.
func joint(a, b *graph.Profile) *graph.Profile {
	main := a
	if cmp.Or(cmp.Compare(a.Mentions, b.Mentions), cmp.Compare(b.Name, a.Name)) < 0 {
		main = b
	}
	names := slices.Concat(a.Aliases, b.Aliases, []string{a.Name, b.Name})
	slices.Sort(names)
	names = slices.DeleteFunc(slices.Compact(names), func(s string) bool { return s == main.Name })
	return &graph.Profile{ID: a.ID, Kind: main.Kind, Name: main.Name, Aliases: names,
		Articles: a.Articles + b.Articles, Mentions: a.Mentions + b.Mentions, Claims: a.Claims + b.Claims, Same: a.Same}
}

// id is the ID that an entity has in this view.
func (v *view) id(entity graph.ID) graph.ID { return cmp.Or(v.one[entity], entity) }

func (v *view) iri(noun graph.Noun, id graph.ID) string { return graph.Public(v.base, id.IRI(noun)) }

// entities calls f for each entity of the view until it fails.
func (v *view) entities(f func(*graph.Profile) error) error {
	for e, err := range v.Entities() {
		if err != nil {
			return err
		}
		if v.id(e.ID) != e.ID {
			continue
		}
		if all := v.profiles[e.ID]; all != nil {
			e = all
		}
		if err := f(e); err != nil {
			return err
		}
	}
	return nil
}

// links calls f for each claim of an article.
func (v *view) links(a *graph.Article, f func(*link)) {
	said := make(map[graph.ID]*graph.Attribution, len(a.Attributions))
	for i := range a.Attributions {
		said[a.Attributions[i].ID] = &a.Attributions[i]
	}
	known := make(map[graph.ID]*graph.Entity, len(a.Entities))
	for i := range a.Entities {
		known[a.Entities[i].ID] = &a.Entities[i]
	}
	offsets := graph.NewOffsets(a.Text)
	for i := range a.Claims {
		c := &a.Claims[i]
		l := &link{view: v, claim: c, article: a, offsets: offsets, attribution: said[c.Attribution], entities: known}
		l.subject, l.object = l.end(c.Subject, "subject"), l.end(c.Object, "object")
		f(l)
	}
}

// each calls f for each claim of the view.
func (v *view) each(f func(*link)) error {
	return articles(v, func(a *graph.Article) error {
		v.links(a, f)
		return nil
	})
}

// nodes calls f for every node: the entities, then the ends of claims that are
// none.
func (v *view) nodes(f func(*node)) error {
	err := v.entities(func(e *graph.Profile) error {
		f(&node{v.iri(graph.NounEntity, e.ID), string(e.Kind), e.Name, e.Aliases, e.Articles, e.Mentions, e.Claims})
		return nil
	})
	if err != nil {
		return err
	}
	return v.each(func(l *link) {
		if l.claim.Subject.Entity == "" {
			f(&l.subject)
		}
		if l.claim.Object.Entity == "" {
			f(&l.object)
		}
	})
}
