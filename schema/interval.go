package schema

import (
	"time"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"

	"claimgraph/graph"
)

// scalar is one whose values travel as strings in both directions.
func scalar(name, description string) *graphql.Scalar {
	asString := func(v any) any {
		s, ok := v.(string)
		if !ok {
			return nil
		}
		return s
	}
	return graphql.NewScalar(graphql.ScalarConfig{
		Name: name, Description: description, Serialize: asString, ParseValue: asString,
		ParseLiteral: func(v ast.Value) any {
			if s, ok := v.(*ast.StringValue); ok {
				return s.Value
			}
			return nil
		},
	})
}

func edtfScalar() *graphql.Scalar {
	return scalar("EDTF", "A time in the Extended Date/Time Format (ISO 8601-2): \"2023-07-12/2023-07-15\", \"2023-07\", \"201X\", \"../2025\".")
}

func dateTimeScalar() *graphql.Scalar {
	return scalar("DateTime", "An instant in UTC as RFC 3339 writes it: \"2023-07-12T00:00:00Z\".")
}

func precisionEnum() *graphql.Enum {
	values := graphql.EnumValueConfigMap{}
	for name, p := range map[string]graph.Precision{
		"UNKNOWN": graph.PrecisionUnknown, "MILLENNIUM": graph.Millennium, "CENTURY": graph.Century, "DECADE": graph.Decade,
		"YEAR": graph.Year, "HALF": graph.Half, "THIRD": graph.Third, "QUARTER": graph.Quarter, "SEASON": graph.Season,
		"MONTH": graph.Month, "DAY": graph.Day, "HOUR": graph.Hour, "MINUTE": graph.Minute, "SECOND": graph.Second,
	} {
		values[name] = &graphql.EnumValueConfig{Value: p, Description: "Known to the " + p.String() + "."}
	}
	values["UNKNOWN"].Description = "No part of the date is known."
	values["HALF"].Description = "Known to the half of a year."
	values["THIRD"].Description = "Known to the third of a year."
	return graphql.NewEnum(graphql.EnumConfig{Name: "Precision", Description: "How finely a time is known.", Values: values})
}

func (t *types) intervalType() *graphql.Object {
	return graphql.NewObject(graphql.ObjectConfig{
		Name:        "Interval",
		Description: "A stretch of time, as precise as the article has it.",
		Fields:      graphql.FieldsThunk(t.intervalFields),
	})
}

func (t *types) intervalFields() graphql.Fields {
	return graphql.Fields{
		"edtf":        {Type: nonNull(t.edtf), Description: "The time in EDTF.", Resolve: value(func(i graph.Interval) any { return i.String() })},
		"earliest":    {Type: t.dateTime, Description: "The first second it may begin at; null when that is open or unknown.", Resolve: value(earliest)},
		"latest":      {Type: t.dateTime, Description: "The last second it may end at; null when that is open or unknown.", Resolve: value(latest)},
		"precision":   {Type: nonNull(t.precision), Description: "How finely it is known.", Resolve: value(func(i graph.Interval) any { return i.Precision() })},
		"approximate": {Type: nonNull(graphql.Boolean), Description: "Whether the article gives it as approximate.", Resolve: value(func(i graph.Interval) any { return i.Approximate() })},
		"uncertain":   {Type: nonNull(graphql.Boolean), Description: "Whether the article gives it as uncertain.", Resolve: value(func(i graph.Interval) any { return i.Uncertain() })},
		"date":        {Type: nonNull(t.date), Description: "The same time as a node, from which one walks on to months, years and other claims.", Resolve: value(func(i graph.Interval) any { return date{i} })},
	}
}

func earliest(i graph.Interval) any { return instant(i.Earliest()) }
func latest(i graph.Interval) any   { return instant(i.Latest()) }

func instant(at time.Time, ok bool) any {
	if !ok {
		return nil
	}
	return at.UTC().Format(time.RFC3339)
}

// interval is the time, or null where there is none.
func interval(i graph.Interval) any {
	if i.IsZero() {
		return nil
	}
	return i
}
