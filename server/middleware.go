package server

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"net/http"
	"runtime/debug"
	"strconv"
	"strings"
	"time"
)

// exchange is what the log and the metrics learn about a request while it is
// answered.
type exchange struct {
	http.ResponseWriter
	id     string
	route  string
	token  string // the name of the one that it carried
	status int
	bytes  int
}

func (e *exchange) WriteHeader(status int) {
	if e.status == 0 {
		e.status = status
	}
	e.ResponseWriter.WriteHeader(status)
}

func (e *exchange) Write(b []byte) (int, error) {
	if e.status == 0 {
		e.status = http.StatusOK
	}
	n, err := e.ResponseWriter.Write(b)
	e.bytes += n
	return n, err
}

// Unwrap lets http.ResponseController through.
func (e *exchange) Unwrap() http.ResponseWriter { return e.ResponseWriter }

type exchangeKey struct{}

// exchangeOf finds the exchange of a request that observe has seen.
func exchangeOf(ctx context.Context) *exchange { return ctx.Value(exchangeKey{}).(*exchange) }

// observe numbers a request, logs it and counts it.
func (s *Server) observe(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		e := &exchange{ResponseWriter: w, id: requestID(r), route: route(r)}
		w.Header().Set("X-Request-ID", e.id)
		s.metrics.inFlight.Inc()
		defer s.metrics.inFlight.Dec()
		next.ServeHTTP(e, r.WithContext(context.WithValue(r.Context(), exchangeKey{}, e)))
		took := time.Since(start)
		s.metrics.request(e.route, method(r), strconv.Itoa(e.status), took)
		s.options.Log.LogAttrs(r.Context(), slog.LevelInfo, "request",
			slog.String("id", e.id), slog.String("method", r.Method), slog.String("path", r.URL.Path),
			slog.Int("status", e.status), slog.Int("bytes", e.bytes), slog.Duration("took", took), slog.String("token", e.token),
			slog.String("remote", r.RemoteAddr))
	})
}

// requestID is the client's own when it is short and plain, else a new one.
func requestID(r *http.Request) string {
	id := r.Header.Get("X-Request-ID")
	if len(id) == 0 || len(id) > 64 {
		return rand.Text()
	}
	for _, c := range id {
		if c <= ' ' || c > '~' {
			return rand.Text()
		}
	}
	return id
}

// route is the path where it is one of ours, for metrics.
func route(r *http.Request) string {
	switch p := r.URL.Path; p {
	case "/", "/graphql", "/healthz", "/readyz", "/metrics", "/export", "/feed":
		return p
	}
	if strings.HasPrefix(r.URL.Path, "/id/") {
		return "/id"
	}
	return "other"
}

// method is the method where HTTP defines it, for metrics.
func method(r *http.Request) string {
	switch r.Method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodOptions:
		return r.Method
	}
	return "other"
}

// recovered turns a panic into status 500 and a line in the log. A panic that
// only aborts the answer goes on.
func (s *Server) recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			cause := recover()
			if cause == nil {
				return
			}
			if err, ok := cause.(error); ok && errors.Is(err, http.ErrAbortHandler) {
				panic(cause)
			}
			e := exchangeOf(r.Context())
			s.metrics.panics.Inc()
			s.options.Log.Error("panic", "id", e.id, "cause", cause, "stack", string(debug.Stack()))
			if e.status == 0 {
				refuse(w, http.StatusInternalServerError, codeInternal, "internal error")
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// secured sets the headers that keep browsers from guessing and framing.
func secured(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		next.ServeHTTP(w, r)
	})
}
