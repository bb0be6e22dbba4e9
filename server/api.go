package server

import "context"

// API answers GraphQL requests. It is called concurrently.
type API func(ctx context.Context, r Request) Response

// Subscriber begins to answer a request by a stream, which ends with ctx; a
// request that is refused has the refusal instead. It is called concurrently.
type Subscriber func(ctx context.Context, r Request) (Stream, Response)

// Stream is the answers to one request: any number for a subscription, one for
// another operation. It is used by one goroutine.
type Stream interface {
	// Next waits for an answer. The error is io.EOF behind the last, ctx's own when
	// that is done first. An answer that was not executed is the last.
	Next(ctx context.Context) (Response, error)
}

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
	AppendJSON(b []byte) []byte   // appends the GraphQL response map
	AppendErrors(b []byte) []byte // appends the list of errors alone
	Executed() bool               // whether there is data, be it null
	Kind() string                 // "query", "mutation", "subscription", or "" when it is not known
	Name() string                 // of the operation, "" without one
	Codes() []string              // of the errors
	Causes() []error              // errors whose text the answer hides
}
