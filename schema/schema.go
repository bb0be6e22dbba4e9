package schema

import (
	"context"
	_ "embed" // the SDL
	"errors"
	"fmt"
	"time"

	"github.com/graphql-go/graphql"

	"claimgraph/schema/engine"
)

//go:embed schema.graphql
var sdl string

// SDL is the schema in GraphQL's schema definition language.
func SDL() string { return sdl }

// Options configures a Schema. Only Source is required.
type Options struct {
	Source  Source
	Search  Searcher      // nil: only names can be searched
	Writer  Writer        // nil: there is nothing to write to, mutations are refused
	Base    string        // public base of IRIs, "" for stored ones
	Page    int           // size of a page when the query gives none: 20
	MaxPage int           // largest page: 100
	Timeout time.Duration // of one request: 10 s
	Limits  engine.Limits

	arrivals *arrivals
}

func (o Options) withDefaults() Options {
	if o.MaxPage <= 0 {
		o.MaxPage = 100
	}
	if o.Page <= 0 {
		o.Page = min(20, o.MaxPage)
	}
	if o.Timeout <= 0 {
		o.Timeout = 10 * time.Second
	}
	o.Limits.Page = o.Page
	return o
}

// Schema answers GraphQL requests. It is safe for concurrent use.
type Schema struct {
	options Options
	engine  *engine.Engine
}

// New builds the types and the engine that runs them.
func New(o Options) (*Schema, error) {
	if o.Source == nil {
		return nil, errors.New("schema: no source")
	}
	o = o.withDefaults()
	o.arrivals = newArrivals()
	if o.Writer != nil {
		o.Writer = announcing{o.Writer, o.arrivals}
	}
	types, err := build(o)
	if err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	run, err := engine.New(types, sdl, o.Limits)
	if err != nil {
		return nil, fmt.Errorf("schema: %w", err)
	}
	return &Schema{options: o, engine: run}, nil
}

func build(o Options) (graphql.Schema, error) {
	t := newTypes(o)
	return graphql.NewSchema(graphql.SchemaConfig{
		Query:        t.query(),
		Mutation:     t.mutation(),
		Subscription: t.subscription(),
		Types:        t.concrete(),
	})
}

// Do answers one request. It returns when every read it began has ended, also
// when ctx is done or the timeout has passed. Subscriptions are for Subscribe.
func (s *Schema) Do(ctx context.Context, r Request) *Response {
	ctx, cancel := context.WithTimeout(ctx, s.options.Timeout)
	defer cancel()
	op, refused := s.prepare(r)
	if refused != nil {
		return refused
	}
	if op.Kind() == "subscription" {
		return refuse(op, engine.CodeRequest, "subscriptions are answered over a WebSocket or as server-sent events")
	}
	return s.answer(op, s.run(ctx, op, r.Scopes, nil))
}

// prepare makes the operation of a request, or says why it is refused.
func (s *Schema) prepare(r Request) (*engine.Operation, *Response) {
	doc, errs := s.engine.Prepare(r.Query)
	if errs != nil {
		return nil, &Response{Errors: errs}
	}
	op, err := s.engine.Operation(doc, r.OperationName, r.Variables)
	if err != nil {
		return nil, &Response{Errors: []*engine.Error{err}}
	}
	if op.Kind() == "mutation" && r.ReadOnly {
		return nil, refuse(op, CodeMethod, "mutations are not allowed over GET: use POST")
	}
	return op, nil
}

func refuse(op *engine.Operation, code engine.Code, message string) *Response {
	return &Response{kind: op.Kind(), name: op.Name(), Errors: []*engine.Error{{
		Message: message, Extensions: map[string]any{"code": code},
	}}}
}

// answer presents what an execution gave.
func (s *Schema) answer(op *engine.Operation, result *engine.Result) *Response {
	out := &Response{Data: result.Data, Errors: result.Errors, kind: op.Kind(), name: op.Name()}
	for _, e := range out.Errors {
		if present(e) {
			out.causes = append(out.causes, e.Cause)
		}
	}
	return out
}

// run executes op in one snapshot. A mutation has none of its own: a write must
// not wait for a read of the same request, so each read takes a fresh one.
func (s *Schema) run(ctx context.Context, op *engine.Operation, scopes []Scope, root any) *engine.Result {
	var result *engine.Result
	execute := func(r Reader) {
		request := &request{batch: newBatch(ctx, r), scopes: scopes}
		result = s.engine.Run(withRequest(ctx, request), op, root)
	}
	if op.Kind() == "mutation" {
		execute(fresh{ctx, s.options.Source})
		return result
	}
	err := s.options.Source.Read(ctx, func(r Reader) error {
		execute(r)
		return nil
	})
	if err != nil {
		return &engine.Result{Errors: []*engine.Error{{Message: err.Error(), Cause: err}}}
	}
	return result
}
