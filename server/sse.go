package server

import (
	"context"
	"errors"
	"io"
	"net/http"
	"time"
)

// sse answers a GraphQL request by server-sent events, as the protocol
// graphql-sse has it in its mode of distinct connections: an event "next" for
// each answer, and "complete" at the end. A request that cannot be run gets its
// errors as an answer too, since a browser shows no other.
func (s *Server) sse(w http.ResponseWriter, r *http.Request) {
	req, refused := s.decodeEither(w, r)
	if s.limited(w, r, 1) {
		return
	}
	if refused != nil {
		refused.write(w)
		return
	}
	var ok bool
	if req.Scopes, ok = s.authorized(w, r); !ok {
		return
	}
	leave, ok := s.enter(w, r)
	if !ok {
		return
	}
	defer leave()
	ctx, cancel := s.untilStop(r.Context())
	defer cancel()
	out := s.openEvents(w)
	stream, last := s.options.Subscribe(ctx, req)
	if last != nil {
		s.count(r.Context(), last)
		_ = out.send("", "next", last.AppendJSON(nil)) // a client that has gone needs no answer
	} else if err := s.pour(ctx, stream, out); err != nil {
		return
	}
	_ = out.send("", "complete", nil)
}

// decodeEither reads a request by POST or by GET, which may only read.
func (s *Server) decodeEither(w http.ResponseWriter, r *http.Request) (Request, *refusal) {
	if r.Method == http.MethodGet {
		req, refused := s.decodeGet(r)
		req.ReadOnly = true
		return req, refused
	}
	body, refused := readPost(w, r, s.options.MaxBody)
	if refused != nil {
		return Request{}, refused
	}
	return s.decode(body)
}

// given is what a stream gave.
type given struct {
	answer Response
	err    error
}

// pour sends every answer of a stream until it ends, the server stops or the
// client does not take one, which is the error.
func (s *Server) pour(ctx context.Context, stream Stream, out *events) error {
	answers := make(chan given)
	go func() {
		defer close(answers)
		for {
			answer, err := stream.Next(ctx)
			select {
			case answers <- given{answer, err}:
			case <-ctx.Done():
				return
			}
			if err != nil {
				return
			}
		}
	}()
	beat := time.NewTicker(s.options.PingInterval)
	defer beat.Stop()
	for {
		select {
		case got := <-answers:
			if got.err != nil || got.answer == nil {
				return s.ended(ctx, got.err)
			}
			s.count(ctx, got.answer)
			if err := out.send("", "next", got.answer.AppendJSON(nil)); err != nil {
				return err
			}
		case <-beat.C:
			if err := out.beat(); err != nil {
				return err
			}
		case <-ctx.Done():
			return nil
		}
	}
}

// ended logs how a stream ended, where it should not have.
func (s *Server) ended(ctx context.Context, err error) error {
	if err != nil && !errors.Is(err, io.EOF) && ctx.Err() == nil {
		s.options.Log.Error("stream", "id", exchangeOf(ctx).id, "error", err)
	}
	return nil
}
