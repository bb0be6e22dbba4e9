package graph

import (
	"cmp"
	"slices"
)

// Sort brings the annotations into the one order in which articles are stored
// and compared: times by place, entities and attributions by first place in the
// text, claims by evidence; ties by ID. Equal times and mentions fall into one.
// Sentences stay as they are, because claims count them. The lists themselves
// are new ones: what else holds the old ones does not see the change.
func (a *Article) Sort() {
	a.Times = sorted(a.Times, compareTimes)
	a.Entities = byPlace(a.Entities, func(e *Entity) (place, ID) { return e.place(), e.ID })
	for i := range a.Entities {
		e := &a.Entities[i]
		e.Mentions = sorted(e.Mentions, compareMentions)
		e.Aliases = sorted(e.Aliases, cmp.Compare[string])
	}
	a.Attributions = byPlace(a.Attributions, func(t *Attribution) (place, ID) { return t.place(), t.ID })
	a.Claims = byPlace(a.Claims, func(c *Claim) (place, ID) { return place{c.Evidence, true}, c.ID })
}

// sorted sorts a copy of list and drops equal neighbors.
func sorted[T any](list []T, compare func(a, b T) int) []T {
	if len(list) == 0 {
		return nil
	}
	list = slices.Clone(list)
	slices.SortStableFunc(list, compare)
	return slices.CompactFunc(list, func(a, b T) bool { return compare(a, b) == 0 })
}

// place is where something first stands in the text; what stands nowhere comes
// first.
type place struct {
	span  Span
	known bool
}

func byPlace[T any](list []T, key func(*T) (place, ID)) []T {
	if len(list) == 0 {
		return nil
	}
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b T) int {
		p, i := key(&a)
		q, j := key(&b)
		return cmp.Or(compareBools(p.known, q.known), compareSpans(p.span, q.span), cmp.Compare(i, j))
	})
	return list
}

func (e *Entity) place() place {
	if len(e.Mentions) == 0 {
		return place{}
	}
	return place{slices.MinFunc(e.Mentions, compareMentions).Span, true}
}

func (t *Attribution) place() place {
	all := slices.Concat(t.Source, t.Cue, t.Content)
	if len(all) == 0 {
		return place{}
	}
	return place{slices.MinFunc(all, compareSpans), true}
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

func compareSpans(a, b Span) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}

func compareMentions(a, b Mention) int {
	return cmp.Or(compareSpans(a.Span, b.Span), cmp.Compare(a.Form, b.Form), cmp.Compare(a.Rule, b.Rule))
}

func compareTimes(a, b Time) int {
	return cmp.Or(compareSpans(a.Span, b.Span), cmp.Compare(a.Type, b.Type), cmp.Compare(a.Value, b.Value),
		cmp.Compare(a.Interval.String(), b.Interval.String()))
}
