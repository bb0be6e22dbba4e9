package engine_test

import (
	"context"
	"encoding/json"
	"errors"
	"testing"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/language/ast"

	"claimgraph/schema/engine"
)

// harborSDL is a small schema with one of everything that an executor meets.
const harborSDL = `
interface Craft { name: String! captain: Person }
type Ferry implements Craft { name: String! captain: Person seats: Int! }
type Tug implements Craft { name: String! captain: Person power: Float }
type Person { name: String! age: Int crafts: [Craft!]! friend: Person! secret: String! }
union Thing = Ferry | Tug | Person
enum Berth { NORTH SOUTH }
scalar Code
input Size { length: Int! beam: Float = 4.5 tags: [String!] inner: Size }
type Query {
  person(name: String!): Person
  crafts(berth: Berth = NORTH): [Craft]
  things: [Thing!]
  echo(i: Int, f: Float, s: String, b: Boolean, id: ID, e: Berth, l: [Int!], ll: [[Int]], o: Size, c: Code): String
  broken: String
  brokenLater: String
  missing: String!
  list: [String!]
  deep: Deep
  code: Code
  count: Int
  panics: String
  slow: String
}
type Deep { deep: Deep! fails: String! failsLater: String! ok: String! items: [Item!] }
type Item { name: String! fails: String! }
type Mutation { add(n: Int!): Total fail: Total! }
type Total { value: Int! later: Int! }
`

type person struct {
	name   string
	age    any
	crafts []*craft
}

type craft struct {
	name    string
	captain *person
	seats   int
	power   float64
}

type harbor struct {
	schema graphql.Schema
	reads  int // batches of people
	total  int
}

func later(v any, err error) func() (any, error) {
	return func() (any, error) { return v, err }
}

var (
	errBroken = errors.New("the crane is broken")
	ada       = &person{name: "Ada", age: 41}
	bo        = &person{name: "Bo"}
	fleet     = []*craft{{name: "Gull", captain: ada, seats: 90}, {name: "Ox", captain: bo, power: 1.5}, {name: "Heron", captain: ada, seats: 12}}
)

func init() {
	ada.crafts = []*craft{fleet[0], fleet[2]}
	bo.crafts = []*craft{fleet[1]}
}

func field(t graphql.Output, resolve func(p graphql.ResolveParams) (any, error)) *graphql.Field {
	return &graphql.Field{Type: t, Resolve: resolve}
}

func value(v any) func(graphql.ResolveParams) (any, error) {
	return func(graphql.ResolveParams) (any, error) { return v, nil }
}

func failing(graphql.ResolveParams) (any, error) { return nil, errBroken }

func failingLater(graphql.ResolveParams) (any, error) { return later(nil, errBroken), nil }

func must(t graphql.Type) graphql.Output { return graphql.NewNonNull(t) }

func newHarbor(t testing.TB) *harbor {
	t.Helper()
	h := &harbor{}
	var ferry, tug, man *graphql.Object
	of := func(p graphql.ResolveTypeParams) *graphql.Object {
		switch v := p.Value.(type) {
		case *person:
			return man
		case *craft:
			if v.seats > 0 {
				return ferry
			}
			return tug
		}
		return nil
	}
	berth := graphql.NewEnum(graphql.EnumConfig{Name: "Berth", Values: graphql.EnumValueConfigMap{"NORTH": {Value: 1}, "SOUTH": {Value: 2}}})
	boat := graphql.NewInterface(graphql.InterfaceConfig{Name: "Craft", ResolveType: of, Fields: graphql.FieldsThunk(func() graphql.Fields {
		return graphql.Fields{"name": {Type: must(graphql.String)}, "captain": {Type: man}}
	})})
	common := func(name string, own *graphql.Field) graphql.FieldsThunk {
		return func() graphql.Fields {
			return graphql.Fields{
				"name":    field(must(graphql.String), func(p graphql.ResolveParams) (any, error) { return p.Source.(*craft).name, nil }),
				"captain": field(man, h.captain),
				name:      own,
			}
		}
	}
	ferry = graphql.NewObject(graphql.ObjectConfig{Name: "Ferry", Interfaces: []*graphql.Interface{boat},
		Fields: common("seats", field(must(graphql.Int), func(p graphql.ResolveParams) (any, error) { return p.Source.(*craft).seats, nil }))})
	tug = graphql.NewObject(graphql.ObjectConfig{Name: "Tug", Interfaces: []*graphql.Interface{boat},
		Fields: common("power", field(graphql.Float, func(p graphql.ResolveParams) (any, error) { return p.Source.(*craft).power, nil }))})
	man = graphql.NewObject(graphql.ObjectConfig{Name: "Person", Fields: graphql.FieldsThunk(func() graphql.Fields {
		return graphql.Fields{
			"name":   field(must(graphql.String), func(p graphql.ResolveParams) (any, error) { return p.Source.(*person).name, nil }),
			"age":    field(graphql.Int, func(p graphql.ResolveParams) (any, error) { return p.Source.(*person).age, nil }),
			"crafts": field(must(graphql.NewList(must(boat))), func(p graphql.ResolveParams) (any, error) { return p.Source.(*person).crafts, nil }),
			"friend": field(must(man), value(bo)),
			"secret": field(must(graphql.String), failing),
		}
	})})
	thing := graphql.NewUnion(graphql.UnionConfig{Name: "Thing", Types: []*graphql.Object{ferry, tug, man}, ResolveType: of})
	var err error
	h.schema, err = graphql.NewSchema(graphql.SchemaConfig{
		Query: h.query(man, boat, thing, berth), Mutation: h.mutation(), Types: []graphql.Type{ferry, tug},
	})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// captain notes one read for all captains that are wanted before the first is
// given.
func (h *harbor) captain(p graphql.ResolveParams) (any, error) {
	b := p.Context.Value(batchKey{}).(*batch)
	b.wanted++
	return func() (any, error) {
		if b.wanted > 0 {
			b.wanted = 0
			h.reads++
		}
		return p.Source.(*craft).captain, nil
	}, nil
}

type batchKey struct{}

type batch struct{ wanted int }

func (h *harbor) query(man, boat, thing, berth graphql.Output) *graphql.Object {
	item := graphql.NewObject(graphql.ObjectConfig{Name: "Item", Fields: graphql.Fields{
		"name": field(must(graphql.String), func(p graphql.ResolveParams) (any, error) { return p.Source, nil }),
		"fails": field(must(graphql.String), func(p graphql.ResolveParams) (any, error) {
			if p.Source == "b" {
				return nil, errBroken
			}
			return p.Source, nil
		}),
	}})
	var deep *graphql.Object
	deep = graphql.NewObject(graphql.ObjectConfig{Name: "Deep", Fields: graphql.FieldsThunk(func() graphql.Fields {
		return graphql.Fields{
			"deep":       field(must(deep), value(1)),
			"fails":      field(must(graphql.String), failing),
			"failsLater": field(must(graphql.String), failingLater),
			"ok":         field(must(graphql.String), value("ok")),
			"items":      field(graphql.NewList(must(item)), value([]string{"a", "b", "c"})),
		}
	})})
	code := codeScalar()
	return graphql.NewObject(graphql.ObjectConfig{Name: "Query", Fields: graphql.Fields{
		"person": {Type: man, Args: graphql.FieldConfigArgument{"name": {Type: must(graphql.String)}}, Resolve: func(p graphql.ResolveParams) (any, error) {
			switch p.Args["name"] {
			case "Ada":
				return later(ada, nil), nil
			case "Bo":
				return bo, nil
			}
			return (*person)(nil), nil
		}},
		"crafts": {Type: graphql.NewList(boat), Args: graphql.FieldConfigArgument{"berth": {Type: berth.(graphql.Input), DefaultValue: 1}}, Resolve: func(p graphql.ResolveParams) (any, error) {
			if p.Args["berth"] == 2 {
				return later([]any{fleet[2], nil, later(fleet[1], nil)}, nil), nil
			}
			return fleet, nil
		}},
		"things":      field(graphql.NewList(must(thing)), value([]any{fleet[0], ada, fleet[1]})),
		"echo":        {Type: graphql.String, Args: echoArgs(berth, code), Resolve: echo},
		"broken":      field(graphql.String, failing),
		"brokenLater": field(graphql.String, failingLater),
		"missing":     field(must(graphql.String), value(nil)),
		"list":        field(graphql.NewList(must(graphql.String)), value([]any{"a", nil, "c"})),
		"deep":        field(deep, value(1)),
		"code":        field(code, value("x1")),
		"count":       field(graphql.Int, value(1<<40)),
		"panics":      field(graphql.String, func(graphql.ResolveParams) (any, error) { panic("out of coal") }),
		"slow": field(graphql.String, func(p graphql.ResolveParams) (any, error) {
			<-p.Context.Done()
			return nil, p.Context.Err()
		}),
	}})
}

func codeScalar() *graphql.Scalar {
	parse := func(v any) any {
		if s, ok := v.(string); ok && len(s) == 2 {
			return "code " + s
		}
		return nil
	}
	return graphql.NewScalar(graphql.ScalarConfig{
		Name: "Code", Serialize: func(v any) any { return v }, ParseValue: parse,
		ParseLiteral: func(v ast.Value) any { return parse(v.GetValue()) },
	})
}

func echoArgs(berth graphql.Output, code *graphql.Scalar) graphql.FieldConfigArgument {
	var size *graphql.InputObject
	size = graphql.NewInputObject(graphql.InputObjectConfig{Name: "Size", Fields: graphql.InputObjectConfigFieldMapThunk(func() graphql.InputObjectConfigFieldMap {
		return graphql.InputObjectConfigFieldMap{
			"length": {Type: must(graphql.Int).(graphql.Input)}, "beam": {Type: graphql.Float, DefaultValue: 4.5},
			"tags": {Type: graphql.NewList(must(graphql.String))}, "inner": {Type: size},
		}
	})})
	return graphql.FieldConfigArgument{
		"i": {Type: graphql.Int}, "f": {Type: graphql.Float}, "s": {Type: graphql.String}, "b": {Type: graphql.Boolean},
		"id": {Type: graphql.ID}, "e": {Type: berth.(graphql.Input)}, "l": {Type: graphql.NewList(must(graphql.Int))},
		"ll": {Type: graphql.NewList(graphql.NewList(graphql.Int))}, "o": {Type: size}, "c": {Type: code},
	}
}

// echo shows the arguments as the resolver gets them.
func echo(p graphql.ResolveParams) (any, error) {
	b, err := json.Marshal(p.Args)
	return string(b), err
}

func (h *harbor) mutation() *graphql.Object {
	total := graphql.NewObject(graphql.ObjectConfig{Name: "Total", Fields: graphql.Fields{
		"value": field(must(graphql.Int), func(p graphql.ResolveParams) (any, error) { return p.Source, nil }),
		"later": field(must(graphql.Int), func(p graphql.ResolveParams) (any, error) {
			return func() (any, error) { return h.total, nil }, nil
		}),
	}})
	return graphql.NewObject(graphql.ObjectConfig{Name: "Mutation", Fields: graphql.Fields{
		"add": {Type: total, Args: graphql.FieldConfigArgument{"n": {Type: must(graphql.Int)}}, Resolve: func(p graphql.ResolveParams) (any, error) {
			h.total = h.total*10 + p.Args["n"].(int)
			return h.total, nil
		}},
		"fail": field(must(total), failing),
	}})
}

func (h *harbor) engine(t testing.TB, l engine.Limits) *engine.Engine {
	t.Helper()
	e, err := engine.New(h.schema, harborSDL, l)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// ask runs a query to the end, as a server would.
func ask(ctx context.Context, e *engine.Engine, query, variables string) *engine.Result {
	return run(ctx, e, query, decoded(variables))
}

func decoded(variables string) (vars map[string]any) {
	if variables != "" {
		if err := json.Unmarshal([]byte(variables), &vars); err != nil {
			panic(err) // a mistake in the test
		}
	}
	return vars
}

func run(ctx context.Context, e *engine.Engine, query string, vars map[string]any) *engine.Result {
	doc, errs := e.Prepare(query)
	if errs != nil {
		return &engine.Result{Errors: errs}
	}
	op, err := e.Operation(doc, "", vars)
	if err != nil {
		return &engine.Result{Errors: []*engine.Error{err}}
	}
	return e.Run(context.WithValue(ctx, batchKey{}, &batch{}), op, nil)
}
