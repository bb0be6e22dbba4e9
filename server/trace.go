package server

import (
	"context"
	"net/http"

	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/trace"
)

// traced makes a span of each request, as a part of the trace that its header
// names.
func (s *Server) traced(next http.Handler) http.Handler {
	if s.options.Tracer == nil {
		return next
	}
	var header propagation.TraceContext
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		e := exchangeOf(r.Context())
		ctx := header.Extract(r.Context(), propagation.HeaderCarrier(r.Header))
		ctx, span := s.options.Tracer.Start(ctx, method(r)+" "+e.route, trace.WithSpanKind(trace.SpanKindServer), trace.WithAttributes(
			attribute.String("http.request.method", method(r)),
			attribute.String("http.route", e.route),
			attribute.String("request.id", e.id),
		))
		defer span.End()
		next.ServeHTTP(w, r.WithContext(ctx))
		span.SetAttributes(attribute.Int("http.response.status_code", e.status))
		if e.status >= http.StatusInternalServerError {
			span.SetStatus(codes.Error, http.StatusText(e.status))
		}
	})
}

// traceOperation says on a request's span what it asked for.
func traceOperation(ctx context.Context, answer Response) {
	span := trace.SpanFromContext(ctx)
	if !span.IsRecording() || answer.Kind() == "" {
		return
	}
	span.AddEvent("answer", trace.WithAttributes(
		attribute.String("graphql.operation.type", answer.Kind()),
		attribute.String("graphql.operation.name", answer.Name()),
		attribute.Int("graphql.errors", len(answer.Codes())),
	))
}
