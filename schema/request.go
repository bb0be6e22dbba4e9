package schema

import (
	"encoding/json"

	"claimgraph/schema/engine"
)

// Scope is a right that a request carries. Reading needs none.
type Scope string

// The scopes: to load, import and remove articles, and to judge entities.
const (
	ScopeLoad  Scope = "load"
	ScopeJudge Scope = "judge"
)

// Request is one GraphQL request. Variables are as encoding/json decodes them;
// numbers may be json.Number.
type Request struct {
	Query         string
	Variables     map[string]any
	OperationName string
	ReadOnly      bool // refuse mutations whatever the scopes: GET
	Scopes        []Scope
}

// Response is the answer to a Request. Data is JSON: nil when the request was
// refused before execution, "null" when an error reached the root.
type Response struct {
	Data   []byte
	Errors []*engine.Error
	kind   string
	name   string
	causes []error
}

// AppendErrors appends the list of errors as JSON.
func (r *Response) AppendErrors(b []byte) []byte { return appendErrors(b, r.Errors) }

// AppendJSON appends the response as the specification's response map.
func (r *Response) AppendJSON(b []byte) []byte {
	b = append(b, '{')
	if len(r.Errors) > 0 {
		b = append(b, `"errors":`...)
		b = appendErrors(b, r.Errors)
	}
	if r.Data != nil {
		if len(r.Errors) > 0 {
			b = append(b, ',')
		}
		b = append(b, `"data":`...)
		b = append(b, r.Data...)
	}
	return append(b, '}')
}

// MarshalJSON makes the response's map for encoding/json.
func (r *Response) MarshalJSON() ([]byte, error) { return r.AppendJSON(nil), nil }

func appendErrors(b []byte, list []*engine.Error) []byte {
	text, err := json.Marshal(list)
	if err != nil { // extensions hold codes, numbers and strings only
		return append(b, `[{"message":"the errors cannot be written"}]`...)
	}
	return append(b, text...)
}

// Executed reports whether execution began, that is whether the response has
// data, be it null.
func (r *Response) Executed() bool { return r.Data != nil }

// Name is the operation's name, "" when it has none or was refused before it was
// known.
func (r *Response) Name() string { return r.name }

// Kind is "query", "mutation" or "subscription", "" when the request was refused before its
// operation was known.
func (r *Response) Kind() string { return r.kind }

// Codes lists the codes of the errors, in their order.
func (r *Response) Codes() []string {
	codes := make([]string, len(r.Errors))
	for i, e := range r.Errors {
		codes[i] = string(e.Code())
	}
	return codes
}

// Causes are the errors whose text the answer hides: for the log.
func (r *Response) Causes() []error { return r.causes }
