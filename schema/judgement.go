package schema

import (
	"fmt"

	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

func verdictEnum() *graphql.Enum {
	return described("Verdict", "What a person may find about two entities.", map[graph.Verdict]string{
		graph.VerdictSame:      "They are one; by way of others too.",
		graph.VerdictDifferent: "They are two, whatever their names.",
		graph.VerdictUnsure:    "Someone has looked and could not tell.",
	})
}

func (t *types) judgementType() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Judgement",
		Description: "A person's verdict on whether two entities are one. It is kept apart from what articles say and can be undone.",
		Fields: graphql.Fields{
			"id":      {Type: nonNull(graphql.ID), Description: "Its ID, which undo takes.", Resolve: value(func(j *graph.Judgement) any { return globalID(graph.NounJudgement, j.ID) })},
			"verdict": {Type: nonNull(t.verdict), Description: "What was found.", Resolve: value(func(j *graph.Judgement) any { return j.Verdict })},
			"who":     {Type: nonNull(graphql.String), Description: "Who judged.", Resolve: value(func(j *graph.Judgement) any { return j.Who })},
			"when":    {Type: t.interval, Description: "When; null when it was not recorded.", Resolve: value(func(j *graph.Judgement) any { return interval(j.When) })},
			"entities": {
				Type: nonNull(graphql.NewList(t.entity)), Description: "The two; null for one that no article mentions any more.",
				Resolve: func(p graphql.ResolveParams) (any, error) {
					j, b := p.Source.(*graph.Judgement), from(p.Context).batch
					return []any{later(b.entities.later(j.A)), later(b.entities.later(j.B))}, nil
				},
			},
		},
	})
}

func (t *types) candidateType() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Candidate",
		Description: "An entity that may be the same as another, for a person to judge.",
		Fields: graphql.Fields{
			"entity": {Type: nonNull(t.entity), Description: "The entity.", Resolve: value(func(c graph.Candidate) any { return c.Entity })},
			"score":  {Type: nonNull(graphql.Float), Description: "How alike the names are, 0 to 1.", Resolve: value(func(c graph.Candidate) any { return c.Score })},
			"reason": {Type: nonNull(graphql.String), Description: "What is alike.", Resolve: value(func(c graph.Candidate) any { return c.Reason })},
		},
	})
}

// identityFields say why an entity is one, and what else may be it.
func (t *types) identityFields(fields graphql.Fields) {
	fields["normalizedName"] = &graphql.Field{
		Type:        nonNull(graphql.String),
		Description: "What makes it one: entities of different articles with the same kind and the same normalized name are merged. Inside an article, each mention tells its rule.",
		Resolve:     value(func(e *graph.Profile) any { return graph.NormalName(e.Name) }),
	}
	fields["judgements"] = &graphql.Field{
		Type: graphql.NewList(nonNull(t.judgement)), Description: "What people found about it and other entities.",
		Resolve: func(p graphql.ResolveParams) (any, error) {
			return then(from(p.Context).batch.judgements.later(p.Source.(*graph.Profile).ID), func(l *[]*graph.Judgement) (any, error) {
				return *l, nil
			}), nil
		},
	}
	fields["candidates"] = &graphql.Field{
		Type: graphql.NewList(nonNull(t.candidate)), Description: "Entities that may be the same and that nobody judged yet, best first.",
		Args: graphql.FieldConfigArgument{
			"first": {Type: graphql.Int, Description: "How many; the service chooses without it, and has a largest page."},
		},
		Resolve: func(p graphql.ResolveParams) (any, error) {
			page, err := t.page(p.Args)
			if err != nil {
				return nil, err
			}
			got := from(p.Context).batch.candidatesOf(page.First).later(p.Source.(*graph.Profile).ID)
			return then(got, func(l *[]graph.Candidate) (any, error) { return *l, nil }), nil
		},
	}
}

// candidatesOf finds the loads of one number.
func (b *batch) candidatesOf(n int) *loads[graph.ID, []graph.Candidate] {
	return group(b.candidates, n, func() *loads[graph.ID, []graph.Candidate] {
		return newLoads(b.ctx, listed(func(ids []graph.ID) ([][]graph.Candidate, error) { return b.reader.CandidatesOf(ids, n) }))
	})
}

func (t *types) judgeField() *graphql.Field {
	payload := graphql.NewObject(graphql.ObjectConfig{
		Name:        "JudgePayload",
		Description: "The judgement that was stored.",
		Fields: graphql.Fields{
			"judgement": {Type: t.judgement, Description: "The judgement.", Resolve: value(func(j *graph.Judgement) any { return j })},
		},
	})
	input := graphql.NewInputObject(graphql.InputObjectConfig{
		Name:        "JudgeInput",
		Description: "A verdict on two entities.",
		Fields: graphql.InputObjectConfigFieldMap{
			"verdict": {Type: nonNull(t.verdict), Description: "What was found."},
			"a":       {Type: nonNull(graphql.ID), Description: "The ID or IRI of one entity."},
			"b":       {Type: nonNull(graphql.ID), Description: "The ID or IRI of the other."},
			"who":     {Type: nonNull(graphql.String), Description: "Who judges."},
			"when":    {Type: t.edtf, Description: "When."},
		},
	})
	return &graphql.Field{
		Type:        payload,
		Description: "Records whether two entities are one. It is refused when it contradicts other judgements.",
		Args:        graphql.FieldConfigArgument{"input": {Type: nonNull(input), Description: "The verdict."}},
		Resolve:     t.judge,
	}
}

func (t *types) judge(p graphql.ResolveParams) (any, error) {
	w, err := t.writer(p, ScopeJudge)
	if err != nil {
		return nil, err
	}
	in := p.Args["input"].(map[string]any)
	var ends [2]graph.ID
	for i, name := range []string{"a", "b"} {
		if ends[i], err = t.parseID(graph.NounEntity, in[name].(string)); err != nil {
			return nil, fmt.Errorf("input: %s: %w", name, err)
		}
	}
	var when graph.Interval
	if s, ok := in["when"].(string); ok {
		if when, err = graph.ParseInterval(s); err != nil {
			return nil, fmt.Errorf("input: when: %w", err)
		}
	}
	j := graph.NewJudgement(in["verdict"].(graph.Verdict), ends[0], ends[1], in["who"].(string), when)
	return &j, w.Judge(p.Context, j)
}

func (t *types) undoField() *graphql.Field {
	payload := graphql.NewObject(graphql.ObjectConfig{
		Name:        "UndoPayload",
		Description: "The judgement that was undone.",
		Fields: graphql.Fields{
			"id": {
				Type: nonNull(graphql.ID), Description: "Its ID.",
				Resolve: value(func(id graph.ID) any { return globalID(graph.NounJudgement, id) }),
			},
		},
	})
	return &graphql.Field{
		Type:        payload,
		Description: "Takes a judgement out as if it had never been.",
		Args:        graphql.FieldConfigArgument{"id": {Type: nonNull(graphql.ID), Description: "The judgement's ID or IRI."}},
		Resolve: func(p graphql.ResolveParams) (any, error) {
			w, err := t.writer(p, ScopeJudge)
			if err != nil {
				return nil, err
			}
			id, err := t.parseID(graph.NounJudgement, p.Args["id"].(string))
			if err != nil {
				return nil, err
			}
			return id, w.Undo(p.Context, id)
		},
	}
}
