package server

import "context"

// API answers GraphQL requests. It is called concurrently.
type API func(ctx context.Context, r Request) Response

// Request is one GraphQL request. Numbers in Variables are json.Number.
type Request struct {
	Query         string
	Variables     map[string]any
	OperationName string
	ReadOnly      bool // the request came by GET and must change nothing
	Scopes        []Scope
}

// Response is the answer to a Request.
type Response interface {
	AppendJSON(b []byte) []byte // appends the GraphQL response map
	Executed() bool             // whether there is data, be it null
	Kind() string               // "query", "mutation", or "" when it is not known
	Codes() []string            // of the errors
	Causes() []error            // errors whose text the answer hides
}
