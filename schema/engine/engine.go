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
	sdl    *ast.Schema
	rules  *rules.Rules
	limits Limits
}

// New makes an engine for a schema and the same schema's SDL, by which queries
// are validated.
func New(schema graphql.Schema, sdl string, limits Limits) (*Engine, error) {
	parsed, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphql", Input: sdl})
	if err != nil {
		return nil, fmt.Errorf("read the SDL: %w", err)
	}
	return &Engine{
		schema: schema,
		sdl:    parsed,
		rules:  rules.NewDefaultRules(),
		limits: limits.withDefaults(),
	}, nil
}

// Prepare refuses what is too large, cyclic or invalid, and returns the rest
// ready to run.
func (e *Engine) Prepare(query string) (*Document, []*Error) { return e.prepare(query) }

// Operation is one operation of a document with its variables, within limits.
type Operation struct {
	doc  *Document
	op   *ast.OperationDefinition
	vars map[string]any
	Cost int
}

// Operation picks the operation called name (or the only one) and reckons its
// cost with these variables.
func (e *Engine) Operation(doc *Document, name string, vars map[string]any) (*Operation, *Error) {
	op, err := doc.operation(name)
	if err != nil {
		return nil, err
	}
	cost, err := e.limits.cost(doc.ast, op, vars)
	if err != nil {
		return nil, err
	}
	return &Operation{doc: doc, op: op, vars: vars, Cost: cost}, nil
}

// Kind is "query", "mutation" or "subscription".
func (o *Operation) Kind() string { return string(o.op.Operation) }

// Result is the outcome of an execution. Data is nil when execution did not
// begin, and the JSON null when an error reached the root.
type Result struct {
	Data   []byte // JSON
	Errors []*Error
}

// Run executes an operation. root is the source of the root's fields; resolvers
// find ctx in their parameters and are expected to heed it.
func (e *Engine) Run(ctx context.Context, o *Operation, root any) *Result { return e.execute(ctx, o, root) }
