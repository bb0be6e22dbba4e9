package server

import (
	"net/http"
)

// The codes of refusals by the server itself.
const (
	codeBadRequest = "BAD_REQUEST"
	codeInternal   = "INTERNAL"
	codeMethod     = "METHOD_NOT_ALLOWED"
	codeToken      = "UNAUTHENTICATED"
)

// post answers POST /graphql.
func (s *Server) post(w http.ResponseWriter, r *http.Request) {
	req, refusal := decodePost(w, r, s.options.MaxBody)
	s.graphql(w, r, req, refusal)
}

// get answers GET /graphql, which may only read.
func (s *Server) get(w http.ResponseWriter, r *http.Request) {
	req, refusal := decodeGet(r)
	req.ReadOnly = true
	s.graphql(w, r, req, refusal)
}

func (s *Server) graphql(w http.ResponseWriter, r *http.Request, req Request, refused *refusal) {
	media, ok := accepted(r)
	if !ok {
		refuse(w, http.StatusNotAcceptable, codeBadRequest, "this endpoint answers in "+mediaResponse+" or "+mediaJSON)
		return
	}
	if refused != nil {
		refused.write(w)
		return
	}
	switch s.token.check(r) {
	case rightBearer:
		req.Load = true
	case wrongBearer:
		w.Header().Set("WWW-Authenticate", `Bearer realm="claimgraph"`)
		refuse(w, http.StatusUnauthorized, codeToken, "the token in the Authorization header is not valid here")
		return
	}
	answer := s.options.API(r.Context(), req)
	s.metrics.answer(answer)
	for _, cause := range answer.Causes() {
		s.options.Log.Error("graphql", "id", exchangeOf(r.Context()).id, "error", cause)
	}
	respond(w, media, answer)
}

// respond writes an answer with the status that the specification gives for its
// media type.
func respond(w http.ResponseWriter, media string, answer Response) {
	h := w.Header()
	h.Set("Content-Type", media+"; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Add("Vary", "Accept")
	w.WriteHeader(status(w, media, answer))
	_, _ = w.Write(answer.AppendJSON(nil)) // a client that has gone needs no answer
}

// status is 200 for everything that was executed. A request that was refused
// before gets 400, or 405 for a mutation by GET; the older media type allows
// only errors that no GraphQL text could have caused to show in the status.
func status(w http.ResponseWriter, media string, answer Response) int {
	if answer.Executed() {
		return http.StatusOK
	}
	for _, code := range answer.Codes() {
		switch code {
		case codeMethod:
			w.Header().Set("Allow", http.MethodPost)
			return http.StatusMethodNotAllowed
		case codeInternal:
			return http.StatusInternalServerError
		case "UNAVAILABLE", "TIMEOUT":
			return http.StatusServiceUnavailable
		}
	}
	if media == mediaJSON {
		return http.StatusOK
	}
	return http.StatusBadRequest
}
