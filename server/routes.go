package server

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/gorilla/mux"
	"github.com/klauspost/compress/gzhttp"
	"github.com/rs/cors"

	"claimgraph/server/explorer"
)

// routes is the page on which every route stands.
func (s *Server) routes() (http.Handler, error) {
	zip, err := gzhttp.NewWrapper(gzhttp.MinSize(1024))
	if err != nil {
		return nil, fmt.Errorf("compression: %w", err)
	}
	page, err := explorer.New(explorer.Embedded())
	if err != nil {
		return nil, err
	}
	r := mux.NewRouter()
	if s.options.Subscribe != nil {
		r.HandleFunc("/graphql", s.socket).Methods(http.MethodGet).MatcherFunc(asSocket)
		r.HandleFunc("/graphql", s.sse).Methods(http.MethodGet, http.MethodPost).MatcherFunc(asEvents)
	}
	r.Handle("/graphql", zip(http.HandlerFunc(s.post))).Methods(http.MethodPost)
	r.Handle("/graphql", zip(http.HandlerFunc(s.get))).Methods(http.MethodGet, http.MethodHead)
	r.HandleFunc("/healthz", s.health).Methods(http.MethodGet, http.MethodHead)
	r.HandleFunc("/readyz", s.ready).Methods(http.MethodGet, http.MethodHead)
	r.Handle("/metrics", zip(metricsHandler(s.options.Registry))).Methods(http.MethodGet, http.MethodHead)
	if s.options.Graph != nil {
		r.Handle("/id/{noun}/{id}", zip(s.readable(s.node))).Methods(http.MethodGet, http.MethodHead)
		r.Handle("/export", zip(s.readable(s.export))).Methods(http.MethodGet)
		r.HandleFunc("/feed", s.readable(s.follow)).Methods(http.MethodGet).MatcherFunc(asEvents)
		r.Handle("/feed", zip(s.readable(s.feed))).Methods(http.MethodGet)
	}
	for _, path := range page.Paths() {
		r.Handle(path, page).Methods(http.MethodGet, http.MethodHead)
	}
	r.MethodNotAllowedHandler = http.HandlerFunc(notAllowed)
	r.NotFoundHandler = http.HandlerFunc(notFound)
	return s.observe(s.traced(s.recovered(secured(s.shared(r))))), nil
}

// asEvents is for requests that are answered by server-sent events, which are
// not compressed: they would wait for one another.
func asEvents(r *http.Request, _ *mux.RouteMatch) bool { return eventful(r) }

// asSocket is for requests to become a WebSocket.
func asSocket(r *http.Request, _ *mux.RouteMatch) bool {
	return strings.EqualFold(r.Header.Get("Upgrade"), "websocket")
}

// shared lets pages of other origins ask, where any may.
func (s *Server) shared(next http.Handler) http.Handler {
	if len(s.options.Origins) == 0 {
		return next
	}
	return cors.New(cors.Options{
		AllowedOrigins: s.options.Origins,
		AllowedMethods: []string{http.MethodGet, http.MethodHead, http.MethodPost},
		AllowedHeaders: []string{"Accept", "Authorization", "Content-Type", "Last-Event-ID", "X-Request-ID"},
		ExposedHeaders: []string{"Retry-After", "X-Request-ID"},
		MaxAge:         600,
	}).Handler(next)
}
