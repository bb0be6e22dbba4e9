package server

import (
	"fmt"
	"net/http"

	"github.com/gorilla/mux"
	"github.com/klauspost/compress/gzhttp"
)

// routes is the page on which every route stands.
func (s *Server) routes() (http.Handler, error) {
	zip, err := gzhttp.NewWrapper(gzhttp.MinSize(1024))
	if err != nil {
		return nil, fmt.Errorf("compression: %w", err)
	}
	r := mux.NewRouter()
	r.Handle("/graphql", zip(http.HandlerFunc(s.post))).Methods(http.MethodPost)
	r.Handle("/graphql", zip(http.HandlerFunc(s.get))).Methods(http.MethodGet, http.MethodHead)
	r.HandleFunc("/healthz", s.health).Methods(http.MethodGet, http.MethodHead)
	r.HandleFunc("/readyz", s.ready).Methods(http.MethodGet, http.MethodHead)
	r.Handle("/metrics", zip(metricsHandler(s.options.Registry))).Methods(http.MethodGet, http.MethodHead)
	r.HandleFunc("/", s.landing).Methods(http.MethodGet, http.MethodHead)
	r.MethodNotAllowedHandler = http.HandlerFunc(notAllowed)
	r.NotFoundHandler = http.HandlerFunc(notFound)
	return s.observe(s.recovered(secured(r))), nil
}
