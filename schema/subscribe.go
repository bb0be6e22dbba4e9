package schema

import (
	"context"
	"errors"
	"io"

	"claimgraph/schema/engine"
)

// Subscription is the answers to a request, one after the other: those to the
// events of a subscription, or the one of another operation. It is used by one
// goroutine.
type Subscription struct {
	schema *Schema
	op     *engine.Operation
	scopes []Scope
	events engine.Events
	ended  bool
}

// Subscribe begins a subscription, which ends with ctx, or says why there is
// none.
func (s *Schema) Subscribe(ctx context.Context, r Request) (*Subscription, *Response) {
	op, refused := s.prepare(r)
	if refused != nil {
		return nil, refused
	}
	sub := &Subscription{schema: s, op: op, scopes: r.Scopes, events: &once{}}
	if op.Kind() != "subscription" {
		return sub, nil
	}
	events, err := s.engine.Subscribe(ctx, op, nil)
	if err != nil {
		return nil, s.answer(op, &engine.Result{Errors: []*engine.Error{err}})
	}
	sub.events = events
	return sub, nil
}

// Next waits for the next answer. The error is io.EOF behind the last one, ctx's
// own when that is done first. An answer that was not executed is the last.
func (s *Subscription) Next(ctx context.Context) (*Response, error) {
	if s.ended {
		return nil, io.EOF
	}
	event, err := s.events.Next(ctx)
	switch {
	case errors.Is(err, io.EOF), err != nil && ctx.Err() != nil:
		return nil, err
	case err != nil:
		s.ended = true
		return s.schema.answer(s.op, &engine.Result{Errors: []*engine.Error{failed(err)}}), nil
	}
	ctx, cancel := context.WithTimeout(ctx, s.schema.options.Timeout)
	defer cancel()
	return s.schema.answer(s.op, s.schema.run(ctx, s.op, s.scopes, event)), nil
}

// failed is an error as an answer shows it.
func failed(err error) *engine.Error {
	var known *engine.Error
	if errors.As(err, &known) {
		return known
	}
	return &engine.Error{Message: err.Error(), Cause: err}
}
