package engine

import (
	"context"
	"fmt"

	"github.com/graphql-go/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// Engine answers requests against one schema. It is safe for concurrent use.
type Engine struct {
	schema graphql.Schema
	// possible are the object types of each interface and union, by name:
	// graphql-go makes its own table on use, without a lock.
	possible map[string]map[*graphql.Object]bool
	sdl      *ast.Schema
	meta     *introspection
	// strict are the rules of validation, helpful the same with suggestions.
	strict, helpful *rules.Rules
	limits          Limits
	cache           *cache
}

// New makes an engine for a schema and the same schema's SDL, by which queries
// are validated and introspection is answered.
func New(schema graphql.Schema, sdl string, limits Limits) (*Engine, error) {
	parsed, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: sdl})
	if err != nil {
		return nil, fmt.Errorf("read the SDL: %w", err)
	}
	delete(parsed.Directives, "defer") // the parser knows it, we do not
	limits = limits.withDefaults()
	warm(schema)
	strict, helpful := validation()
	return &Engine{
		schema:   schema,
		possible: possible(schema),
		sdl:      parsed,
		meta:     newIntrospection(parsed),
		strict:   strict, helpful: helpful,
		limits: limits,
		cache:  newCache(limits.Plans),
	}, nil
}

// warm fills what graphql-go's types make on first use, without a lock, before
// there is a second goroutine.
func warm(schema graphql.Schema) {
	for _, t := range schema.TypeMap() {
		switch t := t.(type) {
		case *graphql.Enum:
			t.Serialize("")
			t.ParseValue("")
		case *graphql.Object:
			t.Fields()
		case *graphql.InputObject:
			t.Fields()
		}
	}
}

func possible(schema graphql.Schema) map[string]map[*graphql.Object]bool {
	table := map[string]map[*graphql.Object]bool{}
	for name, t := range schema.TypeMap() {
		form := shapeOf(t)
		if form.form != abstractForm {
			continue
		}
		table[name] = map[*graphql.Object]bool{}
		for _, of := range schema.PossibleTypes(form.abstract) {
			table[name][of] = true
		}
	}
	return table
}

// definition finds a field of an object type, also those of introspection; nil
// when there is none.
func (e *Engine) definition(of *graphql.Object, name string) *graphql.FieldDefinition {
	if def := e.meta.fields[name]; def != nil && (name == "__typename" || of == e.schema.QueryType()) {
		return def
	}
	return of.Fields()[name]
}

// Prepare refuses what is too large, cyclic or invalid, and returns the rest
// ready to run. What it returns is kept for the next request with the same
// text.
func (e *Engine) Prepare(query string) (*Document, []*Error) {
	if d := e.cache.get(query); d != nil {
		return d, nil
	}
	d, errs := e.prepare(query)
	if errs == nil {
		e.cache.put(d)
	}
	return d, errs
}

// Operation is one operation of a document with its variables, within limits.
type Operation struct {
	doc  *Document
	op   *ast.OperationDefinition
	vars map[string]any // coerced
	Cost int
}

// Operation picks the operation called name (or the only one), coerces its
// variables and reckons its cost with them.
func (e *Engine) Operation(doc *Document, name string, vars map[string]any) (*Operation, *Error) {
	op, err := doc.operation(name)
	if err != nil {
		return nil, err
	}
	coerced, err := e.variables(op, vars)
	if err != nil {
		return nil, err
	}
	cost, err := e.limits.cost(doc.ast, op, coerced)
	if err != nil {
		return nil, err
	}
	return &Operation{doc: doc, op: op, vars: coerced, Cost: cost}, nil
}

// Name is the operation's name, "" without one.
func (o *Operation) Name() string { return o.op.Name }

// Kind is "query", "mutation" or "subscription".
func (o *Operation) Kind() string { return string(o.op.Operation) }

// Result is the outcome of an execution. Data is JSON: the response map's data,
// "null" when an error reached the root.
type Result struct {
	Data   []byte
	Errors []*Error
}

// Run executes an operation. root is the source of the root's fields. Resolvers
// are called from one goroutine, get ctx, and may return thunks, of the type
// func() (any, error): those of one level are called when all are collected. Of
// graphql.ResolveInfo they see the field's name, its types and the schema.
func (e *Engine) Run(ctx context.Context, o *Operation, root any) *Result {
	return e.execute(ctx, o, root)
}
