package server

import (
	_ "embed" // the page
	"net/http"
)

//go:embed landing.html
var landingPage []byte

// landing is the page at "/": what is here and where.
func (s *Server) landing(w http.ResponseWriter, _ *http.Request) {
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
	_, _ = w.Write(landingPage) // a client that has gone needs no answer
}
