package engine

import (
	"context"
	"encoding/json"

	"github.com/graphql-go/graphql"
	"github.com/graphql-go/graphql/gqlerrors"
	"github.com/graphql-go/graphql/language/parser"
)

// execute hands a query that has passed every check to graphql-go. Its own
// deadline handling leaves the resolvers running, so it gets a context without
// one: resolvers look at ctx themselves and the call returns when they have.
func (e *Engine) execute(ctx context.Context, o *Operation, root any) *Result {
	tree, err := parser.Parse(parser.ParseParams{Source: o.doc.text})
	if err != nil {
		return &Result{Errors: []*Error{newError(CodeParse, "%s", err)}}
	}
	result := graphql.Execute(graphql.ExecuteParams{
		Schema:        e.schema,
		Root:          root,
		AST:           tree,
		OperationName: o.op.Name,
		Args:          o.vars,
		Context:       context.WithoutCancel(ctx),
	})
	out := &Result{}
	for _, f := range result.Errors {
		out.Errors = append(out.Errors, fromExecutor(f))
	}
	if result.Data == nil && len(out.Errors) > 0 {
		return out
	}
	if out.Data, err = json.Marshal(result.Data); err != nil {
		out.Errors = append(out.Errors, newError(CodeRequest, "%s", err))
	}
	return out
}

func fromExecutor(f gqlerrors.FormattedError) *Error {
	err := &Error{Message: f.Message, Path: f.Path, Extensions: f.Extensions, Cause: f.OriginalError()}
	for _, l := range f.Locations {
		err.Locations = append(err.Locations, Location{Line: l.Line, Column: l.Column})
	}
	return err
}
