package schema

import (
	"context"
	"errors"

	"claimgraph/graph"
	"claimgraph/schema/engine"
)

// The codes of errors that arise in resolvers; those of the engine stand beside
// it.
const (
	CodeInvalid     engine.Code = "INVALID"
	CodeNotFound    engine.Code = "NOT_FOUND"
	CodeUnavailable engine.Code = "UNAVAILABLE"
	CodeForbidden   engine.Code = "FORBIDDEN"
	CodeMethod      engine.Code = "METHOD_NOT_ALLOWED"
	CodeTimeout     engine.Code = "TIMEOUT"
	CodeCanceled    engine.Code = "CANCELED"
	CodeInternal    engine.Code = "INTERNAL"
)

var errForbidden = errors.New("forbidden")

// codes maps errors to the wire: the first that matches. What matches none is
// internal and its text stays in the program.
var codes = []struct {
	is   error
	code engine.Code
}{
	{context.DeadlineExceeded, CodeTimeout},
	{context.Canceled, CodeCanceled},
	{errForbidden, CodeForbidden},
	{graph.ErrInvalid, CodeInvalid},
	{graph.ErrNotFound, CodeNotFound},
	{graph.ErrUnavailable, CodeUnavailable},
}

// present puts the code of its cause on an error that a resolver returned. It
// reports whether the text was hidden.
func present(e *engine.Error) (hidden bool) {
	if e.Code() != "" {
		return false
	}
	code := CodeInternal
	for _, c := range codes {
		if errors.Is(e.Cause, c.is) {
			code = c.code
			break
		}
	}
	if e.Extensions == nil {
		e.Extensions = map[string]any{}
	}
	e.Extensions["code"] = code
	switch code {
	case CodeInternal:
		e.Message = "internal error"
		return true
	case CodeTimeout:
		e.Message = "the request took too long"
	}
	return false
}
