package server

import (
	"context"
	"net/http"
	"time"
)

// The codes of refusals by the server itself.
const (
	codeBadRequest = "BAD_REQUEST"
	codeInternal   = "INTERNAL"
	codeMethod     = "METHOD_NOT_ALLOWED"
	codeLimited    = "RATE_LIMITED"
	codeToken      = "UNAUTHENTICATED"
)

// post answers POST /graphql: one request or an array of them.
func (s *Server) post(w http.ResponseWriter, r *http.Request) {
	body, refusal := readPost(w, r, s.options.MaxBody)
	if refusal == nil && isBatch(body) {
		s.batch(w, r, body)
		return
	}
	var req Request
	if refusal == nil {
		req, refusal = s.decode(body)
	}
	s.graphql(w, r, req, refusal)
}

// get answers GET /graphql, which may only read.
func (s *Server) get(w http.ResponseWriter, r *http.Request) {
	req, refusal := s.decodeGet(r)
	req.ReadOnly = true
	s.graphql(w, r, req, refusal)
}

func (s *Server) graphql(w http.ResponseWriter, r *http.Request, req Request, refused *refusal) {
	media, ok := accepted(r)
	if !ok {
		refuse(w, http.StatusNotAcceptable, codeBadRequest, "this endpoint answers in "+mediaResponse+" or "+mediaJSON)
		return
	}
	if s.limited(w, r, 1) {
		return
	}
	if refused != nil {
		refused.write(w)
		return
	}
	if req.Scopes, ok = s.authorized(w, r); ok {
		respond(w, media, s.answer(r.Context(), req))
	}
}

// answer asks the API.
func (s *Server) answer(ctx context.Context, req Request) Response {
	start := time.Now()
	answer := s.options.API(ctx, req)
	s.metrics.operation(answer.Name(), time.Since(start))
	s.count(ctx, answer)
	return answer
}

// count counts an answer and logs what it hides.
func (s *Server) count(ctx context.Context, answer Response) {
	s.metrics.answer(answer)
	traceOperation(ctx, answer)
	for _, cause := range answer.Causes() {
		s.options.Log.Error("graphql", "id", exchangeOf(ctx).id, "error", cause)
	}
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
