package engine

import (
	"errors"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
)

// Document is a query that was parsed, measured and validated. It is immutable
// and safe for concurrent use.
type Document struct {
	text string
	ast  *ast.QueryDocument
}

// prepare does the work of Engine.Prepare without its cache.
func (e *Engine) prepare(query string) (*Document, []*Error) {
	if err := e.limits.Guard(query); err != nil {
		return nil, []*Error{err}
	}
	doc, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		return nil, fromParser(CodeParse, parseErrors(err))
	}
	if err := e.limits.measure(doc); err != nil {
		return nil, []*Error{err}
	}
	if found := validator.ValidateWithRules(e.sdl, doc, e.rules); len(found) > 0 {
		return nil, fromParser(CodeValidation, found)
	}
	return &Document{text: query, ast: doc}, nil
}

func parseErrors(err error) []*gqlerror.Error {
	var one *gqlerror.Error
	if errors.As(err, &one) {
		return []*gqlerror.Error{one}
	}
	return []*gqlerror.Error{gqlerror.Wrap(err)}
}

// Operation finds the operation called name, or the only one when name is
// empty.
func (d *Document) operation(name string) (*ast.OperationDefinition, *Error) {
	if name == "" && len(d.ast.Operations) > 1 {
		return nil, newError(CodeRequest, "the document has %d operations: name the one to run in operationName", len(d.ast.Operations))
	}
	for _, op := range d.ast.Operations {
		if name == "" || op.Name == name {
			return op, nil
		}
	}
	if name == "" {
		return nil, newError(CodeRequest, "the document has no operation")
	}
	return nil, newError(CodeRequest, "the document has no operation %q", name)
}
