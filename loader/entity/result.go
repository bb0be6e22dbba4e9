package entity

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"claimgraph/graph"
)

// result drops what is no entity and puts the rest in the order of the text.
func (r *resolver) result() Result {
	type made struct {
		e    graph.Entity
		node int
	}
	var list []made
	for i, n := range r.nodes {
		if n.worth() {
			list = append(list, made{r.entity(n), i})
		}
	}
	slices.SortStableFunc(list, func(a, b made) int { return start(a.e) - start(b.e) })
	out := Result{}
	index := make([]int, len(r.nodes))
	for i := range index {
		index[i] = none
	}
	seen := map[graph.ID]int{}
	for _, m := range list {
		if k, ok := seen[m.e.ID]; ok {
			out.Entities[k] = join(out.Entities[k], m.e)
			index[m.node] = k
			continue
		}
		seen[m.e.ID] = len(out.Entities)
		index[m.node] = len(out.Entities)
		out.Entities = append(out.Entities, m.e)
	}
	r.place(&out, index)
	return out
}

// place translates the marks on words and titles from nodes to entities.
func (r *resolver) place(out *Result, index []int) {
	for _, row := range r.at {
		words := make([]int, len(row))
		for w, i := range row {
			words[w] = none
			if i >= 0 {
				words[w] = index[i]
			}
		}
		out.Words = append(out.Words, words)
	}
	for _, t := range r.titles {
		t.Entity = index[t.Entity]
		if t.Body >= 0 {
			t.Body = index[t.Body]
		}
		if t.Entity >= 0 {
			out.Titles = append(out.Titles, t)
		}
	}
}

func start(e graph.Entity) int {
	if len(e.Mentions) == 0 {
		return 0
	}
	return e.Mentions[0].Span.Start
}

// join merges two entities of one ID: namesakes of one kind, which no reader of
// the graph could tell apart either.
func join(a, b graph.Entity) graph.Entity {
	a.Mentions = append(a.Mentions, b.Mentions...)
	slices.SortStableFunc(a.Mentions, func(x, y graph.Mention) int { return x.Span.Start - y.Span.Start })
	for _, alias := range b.Aliases {
		if alias != a.Name && !slices.Contains(a.Aliases, alias) {
			a.Aliases = append(a.Aliases, alias)
		}
	}
	slices.Sort(a.Aliases)
	return a
}

// worth reports whether a node is an entity. A description needs a reason: it is
// spoken of again, it speaks, it is an edition, an event or a work ("signed a
// treaty", not "wrote letters"), or its reader knows who is meant ("the
// ministry", not "900 guests").
func (n *node) worth() bool {
	switch {
	case len(n.mentions) == 0:
		return false
	case n.named() || n.country:
		return true
	case len(n.mentions) > 1, n.edition != "":
		return true
	case n.source:
		return n.kind != "" && n.kind != graph.KindPlace
	}
	switch n.kind {
	case graph.KindEvent:
		return n.core && !n.counted
	case graph.KindWork, graph.KindProgramme:
		return n.core && (n.known || !n.plural)
	case graph.KindPerson, graph.KindOrganization:
		return n.core && n.known
	}
	return false
}

func (r *resolver) entity(n *node) graph.Entity {
	e := graph.Entity{Kind: n.kind, Name: n.label}
	if e.Kind == "" {
		e.Kind = graph.KindTopic
	}
	if n.named() {
		e.Name = fullest(n.names)
		for _, name := range n.names {
			if name != e.Name && !slices.Contains(e.Aliases, name) {
				e.Aliases = append(e.Aliases, name)
			}
		}
		slices.Sort(e.Aliases)
	}
	for _, m := range n.mentions {
		e.Mentions = append(e.Mentions, r.spread(m, len(n.mentions) > 1)...)
	}
	slices.SortStableFunc(e.Mentions, func(a, b graph.Mention) int { return cmp.Or(a.Span.Start-b.Span.Start, a.Span.End-b.Span.End) })
	e.Mentions = slices.CompactFunc(e.Mentions, func(a, b graph.Mention) bool { return a.Span == b.Span })
	e.ID = graph.EntityID(r.in.Article.ID, e)
	return e
}

// fullest is the name with the most words, then letters; the first of equals.
func fullest(names []string) string {
	best := names[0]
	for _, n := range names[1:] {
		a, b := len(strings.Fields(n)), len(strings.Fields(best))
		if a > b || a == b && utf8.RuneCountInString(n) > utf8.RuneCountInString(best) {
			best = n
		}
	}
	return best
}
