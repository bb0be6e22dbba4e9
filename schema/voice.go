package schema

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

const (
	usualVoices = 10
	maxVoices   = 50
)

// voices is a table of who says how much about whom: a row a speaker, a column
// an entity.
type voices struct {
	speakers, about []graph.ID
	counts          map[[2]graph.ID]graph.Voice
}

// voiceRow is one speaker's row.
type voiceRow struct {
	*voices
	speaker graph.ID
}

func (t *types) voicesType() *graphql.Object {
	cell := graphql.NewObject(graphql.ObjectConfig{
		Name:        "VoiceCell",
		Description: "What one speaker says about one entity, in numbers.",
		Fields: graphql.Fields{
			"about": {Type: t.entity, Description: "The entity, that of the column.", Resolve: func(p graphql.ResolveParams) (any, error) {
				return entityOf(p, p.Source.(graph.Voice).About)
			}},
			"claimCount":  {Type: nonNull(graphql.Int), Description: "The number of claims that have the entity as subject or object.", Resolve: value(func(v graph.Voice) any { return v.Claims })},
			"deniedCount": {Type: nonNull(graphql.Int), Description: "How many of them deny.", Resolve: value(func(v graph.Voice) any { return v.Denied })},
		},
	})
	row := graphql.NewObject(graphql.ObjectConfig{
		Name:        "VoiceRow",
		Description: "What one speaker says about each entity of the table.",
		Fields: graphql.Fields{
			"speaker": {Type: t.entity, Description: "Who says it.", Resolve: func(p graphql.ResolveParams) (any, error) {
				return entityOf(p, p.Source.(voiceRow).speaker)
			}},
			"cells": {Type: list(cell), Description: "One cell a column, in their order.", Resolve: value(voiceRow.cells)},
		},
	})
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Voices",
		Description: "Who says how much about whom, as a table: named speakers by the entities that they speak about.",
		Fields: graphql.Fields{
			"about": {Type: nonNull(graphql.NewList(t.entity)), Description: "The columns: those spoken about most come first.", Resolve: func(p graphql.ResolveParams) (any, error) {
				v := p.Source.(*voices)
				list := make([]any, len(v.about))
				for i, id := range v.about {
					list[i] = later(from(p.Context).batch.entities.later(id))
				}
				return list, nil
			}},
			"rows": {Type: list(row), Description: "The rows: those who say most about the columns' entities come first.", Resolve: value(func(v *voices) any { return v.rows() })},
		},
	})
}

func (v *voices) rows() []voiceRow {
	rows := make([]voiceRow, len(v.speakers))
	for i, speaker := range v.speakers {
		rows[i] = voiceRow{v, speaker}
	}
	return rows
}

func (r voiceRow) cells() any {
	cells := make([]graph.Voice, len(r.about))
	for i, about := range r.about {
		cells[i] = r.counts[[2]graph.ID{r.speaker, about}]
		cells[i].About = about
	}
	return cells
}

// table keeps the speakers and entities with the most claims.
func table(list []graph.Voice, kinds func(graph.ID) bool, speakers, about int) *voices {
	v := &voices{counts: map[[2]graph.ID]graph.Voice{}}
	var kept []graph.Voice
	for _, x := range list {
		if kinds(x.About) {
			kept = append(kept, x)
		}
	}
	v.about = most(kept, about, func(x graph.Voice) graph.ID { return x.About })
	columns := map[graph.ID]bool{}
	for _, id := range v.about {
		columns[id] = true
	}
	var shown []graph.Voice
	for _, x := range kept {
		if columns[x.About] {
			shown = append(shown, x)
			v.counts[[2]graph.ID{x.Speaker, x.About}] = x
		}
	}
	v.speakers = most(shown, speakers, func(x graph.Voice) graph.ID { return x.Speaker })
	return v
}

func (t *types) voicesField() *graphql.Field {
	return &graphql.Field{
		Type:        t.voices,
		Description: "Who says how much about whom: named speakers by entities. It counts all claims that the filter keeps.",
		Args: graphql.FieldConfigArgument{
			"filter":   {Type: t.filter, Description: "Which claims to count."},
			"entity":   {Type: graphql.ID, Description: "Only claims that have this entity as subject or object."},
			"kinds":    {Type: graphql.NewList(nonNull(t.kind)), Description: "Only columns of these kinds."},
			"speakers": {Type: graphql.Int, DefaultValue: usualVoices, Description: "At most so many rows, 1 to 50."},
			"about":    {Type: graphql.Int, DefaultValue: usualVoices, Description: "At most so many columns, 1 to 50."},
		},
		Resolve: t.whoSaysWhat,
	}
}

func (t *types) whoSaysWhat(p graphql.ResolveParams) (any, error) {
	in, _ := p.Args["filter"].(map[string]any)
	f, err := t.claimFilter(in)
	if err != nil {
		return nil, fmt.Errorf("filter: %w", err)
	}
	if s, ok := p.Args["entity"].(string); ok {
		if f.Entity, err = t.parseID(graph.NounEntity, s); err != nil {
			return nil, fmt.Errorf("entity: %w", err)
		}
	}
	rows, _ := p.Args["speakers"].(int)
	columns, _ := p.Args["about"].(int)
	if min(rows, columns) < 1 || max(rows, columns) > maxVoices {
		return nil, fmt.Errorf("speakers and about: want 1 to %d of each: %w", maxVoices, graph.ErrInvalid)
	}
	b := from(p.Context).batch
	list, err := b.reader.Voices(f)
	if err != nil {
		return nil, err
	}
	wanted, err := b.ofKinds(list, members[graph.Kind](p.Args["kinds"]))
	if err != nil {
		return nil, err
	}
	return table(list, wanted, rows, columns), nil
}

// ofKinds reports which of the entities spoken about are of some kinds.
func (b *batch) ofKinds(list []graph.Voice, kinds []graph.Kind) (func(graph.ID) bool, error) {
	if len(kinds) == 0 {
		return func(graph.ID) bool { return true }, nil
	}
	ids := most(list, len(list), func(v graph.Voice) graph.ID { return v.About })
	profiles, err := b.reader.Entities(ids)
	if err != nil {
		return nil, err
	}
	wanted := map[graph.ID]bool{}
	for _, e := range profiles {
		if e != nil && slices.Contains(kinds, e.Kind) {
			wanted[e.ID] = true
		}
	}
	return func(id graph.ID) bool { return wanted[id] }, nil
}

// most lists up to n IDs with the most claims, then by ID.
func most(list []graph.Voice, n int, of func(graph.Voice) graph.ID) []graph.ID {
	counts := map[graph.ID]int{}
	for _, v := range list {
		counts[of(v)] += v.Claims
	}
	ids := slices.SortedFunc(maps.Keys(counts), func(a, b graph.ID) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	return ids[:min(n, len(ids))]
}
