package engine_test

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/graphql-go/graphql"

	"claimgraph/schema/engine"
)

const lockSDL = `
type Query { level: Int }
type Boat { name: String! fails: String! }
type Subscription { passed(from: Int! = 1): Boat broken: Boat shut: Boat quiet: Boat }
`

// boats are events: numbers from one on, three of them.
type boats struct {
	ctx  context.Context
	next int
}

func (b *boats) Next(ctx context.Context) (any, error) {
	if b.next > 3 {
		return nil, io.EOF
	}
	b.next++
	return b.next - 1, errors.Join(ctx.Err(), b.ctx.Err())
}

func newLock(t *testing.T) *engine.Engine {
	t.Helper()
	boat := graphql.NewObject(graphql.ObjectConfig{Name: "Boat", Fields: graphql.Fields{
		"name":  field(must(graphql.String), func(p graphql.ResolveParams) (any, error) { return strings.Repeat("I", p.Source.(int)), nil }),
		"fails": field(must(graphql.String), failing),
	}})
	itself := func(p graphql.ResolveParams) (any, error) { return p.Source, nil }
	events := func(subscribe graphql.FieldResolveFn, args graphql.FieldConfigArgument) *graphql.Field {
		return &graphql.Field{Type: boat, Resolve: itself, Subscribe: subscribe, Args: args}
	}
	schema, err := graphql.NewSchema(graphql.SchemaConfig{
		Query: graphql.NewObject(graphql.ObjectConfig{Name: "Query", Fields: graphql.Fields{"level": field(graphql.Int, value(4))}}),
		Subscription: graphql.NewObject(graphql.ObjectConfig{Name: "Subscription", Fields: graphql.Fields{
			"passed": events(func(p graphql.ResolveParams) (any, error) {
				return &boats{p.Context, p.Args["from"].(int)}, nil
			}, graphql.FieldConfigArgument{"from": {Type: must(graphql.Int), DefaultValue: 1}}),
			"broken": events(failing, nil),
			"shut":   events(nil, nil),
			"quiet":  events(value("no events"), nil),
		}}),
	})
	if err != nil {
		t.Fatal(err)
	}
	e, err := engine.New(schema, lockSDL, engine.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// begin begins a subscription, or returns the error that refuses it.
func begin(t *testing.T, e *engine.Engine, ctx context.Context, query string, vars map[string]any) (*engine.Operation, engine.Events, *engine.Error) {
	t.Helper()
	doc, errs := e.Prepare(query)
	if errs != nil {
		return nil, nil, errs[0]
	}
	op, err := e.Operation(doc, "", vars)
	if err != nil {
		return nil, nil, err
	}
	events, err := e.Subscribe(ctx, op, nil)
	return op, events, err
}

// Each event is executed with the event as the root, and its errors stay its
// own.
func TestSubscribe(t *testing.T) {
	e := newLock(t)
	ctx := context.Background()
	for _, tt := range []struct {
		query string
		vars  map[string]any
		want  []string
	}{
		{`subscription {passed {name}}`, nil, []string{`{"passed":{"name":"I"}}`, `{"passed":{"name":"II"}}`, `{"passed":{"name":"III"}}`}},
		{`subscription($n: Int!) {last: passed(from: $n) {__typename name}}`, map[string]any{"n": 3}, []string{`{"last":{"__typename":"Boat","name":"III"}}`}},
		{`subscription {...F} fragment F on Subscription {passed(from: 3) {name} passed(from: 3) {n: name}}`, nil, []string{`{"passed":{"name":"III","n":"III"}}`}},
		{`subscription {passed(from: 2) {name fails}}`, nil, []string{`{"passed":null}`, `{"passed":null}`}},
	} {
		op, events, refused := begin(t, e, ctx, tt.query, tt.vars)
		if refused != nil {
			t.Errorf("%s: %v", tt.query, refused)
			continue
		}
		var got []string
		for {
			event, err := events.Next(ctx)
			if err != nil {
				break
			}
			result := e.Run(ctx, op, event)
			got = append(got, string(result.Data))
			if failed := strings.Contains(tt.query, "fails"); failed != (len(result.Errors) == 1) {
				t.Errorf("%s: errors %v", tt.query, result.Errors)
			}
		}
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%s:\n%s\nwant\n%s", tt.query, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
	}
}

// What cannot be subscribed to is refused before the first event.
func TestSubscribeRefuses(t *testing.T) {
	e := newLock(t)
	for query, want := range map[string]string{
		`subscription {passed {name} broken {name}}`:                     "only one top level field",
		`subscription {a: passed {name} b: passed {name}}`:               "has one field at its root, this one has 2",
		`subscription {__typename}`:                                      "introspection",
		`subscription($s: Boolean = true) {passed @skip(if: $s) {name}}`: "has 0",
		`subscription {passed(from: null) {name}}`:                       "null",
		`subscription($n: Int) {passed(from: $n) {name}}`:                "null",
		`subscription {broken {name}}`:                                   "crane is broken",
		`subscription {shut {name}}`:                                     "Subscription.shut has no events",
		`subscription {quiet {name}}`:                                    "gave string for its events",
		`subscription {sunk {name}}`:                                     "Cannot query field",
	} {
		vars := map[string]any{}
		if strings.Contains(query, "$n") {
			vars["n"] = nil
		}
		_, events, err := begin(t, e, context.Background(), query, vars)
		if err == nil || events != nil || !strings.Contains(err.Message, want) {
			t.Errorf("%s: %v, want %s", query, err, want)
		}
	}
	_, _, err := begin(t, e, context.Background(), `subscription { it: broken {name}}`, nil)
	if err == nil || len(err.Path) != 1 || err.Path[0] != "it" || len(err.Locations) != 1 || err.Locations[0] != (engine.Location{Line: 1, Column: 16}) || !errors.Is(err, errBroken) {
		t.Errorf("path, location or cause is lost: %#v", err)
	}
}
