package schema

import (
	"fmt"
	"net/url"

	"github.com/graphql-go/graphql"

	"claimgraph/graph"
)

// date is a time as a node of its own: a day, the month that it lies in, and so
// on. Its ID is the time in EDTF, escaped as in its IRI.
type date struct{ graph.Interval }

func (d date) id() graph.ID { return graph.ID(url.PathEscape(d.String())) }

// parseDate undoes id.
func parseDate(id graph.ID) (date, error) {
	text, err := url.PathUnescape(string(id))
	if err != nil {
		return date{}, fmt.Errorf("%.60q is no date: %w", id, graph.ErrInvalid)
	}
	i, err := graph.ParseInterval(text)
	return date{i}, err
}

// above is the date that d lies in, null where it lies in none.
func (d date) above() any {
	i, err := graph.ParseInterval(graph.DateAbove(d.String()))
	if err != nil || i.IsZero() {
		return nil
	}
	return date{i}
}

func (t *types) dateType() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Date",
		Description: "A time as a node, from which one walks on: a day lies in its month, a month in its year, and each has its claims.",
		Interfaces:  []*graphql.Interface{t.node},
		Fields:      graphql.FieldsThunk(t.dateFields),
	})
}

func (t *types) dateFields() graphql.Fields {
	fields := t.identity(graph.NounDate, func(v any) graph.ID { return v.(date).id() })
	fields["edtf"] = &graphql.Field{Type: nonNull(t.edtf), Description: "The time in EDTF.", Resolve: value(func(d date) any { return d.String() })}
	fields["interval"] = &graphql.Field{Type: nonNull(t.interval), Description: "The stretch of time that it is.", Resolve: value(func(d date) any { return d.Interval })}
	fields["within"] = &graphql.Field{
		Type: t.date, Description: "The date that it lies in: of a day its month, of a month its year; null where it lies in none.",
		Resolve: value(func(d date) any { return d.above() }),
	}
	fields["parts"] = &graphql.Field{
		Type: graphql.NewList(nonNull(t.dateCount)), Description: "The dates in it that have claims, one step down: the months of a year, the days of a month.",
		Resolve: func(p graphql.ResolveParams) (any, error) {
			return then(from(p.Context).batch.parts.later(p.Source.(date).Interval), func(l *[]graph.DateCount) (any, error) {
				return *l, nil
			}), nil
		},
	}
	fields["claims"] = &graphql.Field{
		Type:        t.claimConnection,
		Description: "The claims that happened or hold at some time in it, by when they begin.",
		Args: t.paged(graphql.FieldConfigArgument{
			"filter": {Type: t.filter, Description: "Which claims to keep; its field when is this date."},
		}),
		Resolve: t.claimsAt,
	}
	return fields
}

func (t *types) claimsAt(p graphql.ResolveParams) (any, error) {
	l := from(p.Context).batch.claimsAt
	q, err := t.question(l, p.Args)
	if err != nil {
		return nil, err
	}
	if !q.filter.When.IsZero() {
		return nil, fmt.Errorf("filter: when: the date says it: %w", graph.ErrInvalid)
	}
	return q.page(p.Source.(date).id())
}

// readAt reads a list for each date, by when the claims begin.
func (b *batch) readAt(dates []graph.ID, f graph.ClaimFilter, p graph.Page) ([]claimList, error) {
	f.Order = graph.OrderWhen
	intervals := make([]graph.Interval, len(dates))
	for i, id := range dates {
		d, err := parseDate(id)
		if err != nil {
			return nil, err
		}
		intervals[i] = d.Interval
	}
	return b.reader.ClaimsAt(intervals, f, p)
}

func (t *types) dateCountType() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "DateCount",
		Description: "A date and how many claims happened in it. A claim counts where its time begins, when that is known well enough: \"in 2023\" counts for the year, not for January.",
		Fields: graphql.Fields{
			"date":       {Type: nonNull(t.date), Description: "The date.", Resolve: value(func(c graph.DateCount) any { return date{c.Date} })},
			"claimCount": {Type: nonNull(graphql.Int), Description: "The number of claims.", Resolve: value(func(c graph.DateCount) any { return c.Claims })},
		},
	})
}

func (t *types) dateField() *graphql.Field {
	return &graphql.Field{
		Type:        t.date,
		Description: "One date, whether claims have it or not.",
		Args: graphql.FieldConfigArgument{
			"edtf": {Type: nonNull(t.edtf), Description: "The time: \"2023\", \"2023-07\", \"2023-07-12\"."},
		},
		Resolve: func(p graphql.ResolveParams) (any, error) {
			i, err := graph.ParseInterval(p.Args["edtf"].(string))
			if err != nil {
				return nil, fmt.Errorf("edtf: %w", err)
			}
			return date{i}, nil
		},
	}
}

func calendarUnitEnum() *graphql.Enum {
	return graphql.NewEnum(graphql.EnumConfig{
		Name:        "CalendarUnit",
		Description: "The dates that a calendar counts by.",
		Values: graphql.EnumValueConfigMap{
			"YEAR":  {Value: graph.Year, Description: "Years."},
			"MONTH": {Value: graph.Month, Description: "Months."},
			"DAY":   {Value: graph.Day, Description: "Days."},
		},
	})
}

func (t *types) calendarField() *graphql.Field {
	return &graphql.Field{
		Type:        graphql.NewList(nonNull(t.dateCount)),
		Description: "The years, months or days that have claims, in order of time.",
		Args: graphql.FieldConfigArgument{
			"unit":   {Type: nonNull(calendarUnitEnum()), Description: "What to count by."},
			"entity": {Type: graphql.ID, Description: "Only claims that have this entity as subject or object."},
			"within": {Type: t.edtf, Description: "Only what begins in this stretch."},
		},
		Resolve: func(p graphql.ResolveParams) (any, error) {
			var entity graph.ID
			var within graph.Interval
			var err error
			if s, ok := p.Args["entity"].(string); ok {
				if entity, err = t.parseID(graph.NounEntity, s); err != nil {
					return nil, fmt.Errorf("entity: %w", err)
				}
			}
			if s, ok := p.Args["within"].(string); ok {
				if within, err = graph.ParseInterval(s); err != nil {
					return nil, fmt.Errorf("within: %w", err)
				}
			}
			return from(p.Context).batch.reader.Calendar(entity, within, p.Args["unit"].(graph.Precision))
		},
	}
}
