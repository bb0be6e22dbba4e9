package server

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

// batchTime is for all requests of a batch together.
const batchTime = 30 * time.Second

// isBatch reports whether a body is an array of requests.
func isBatch(body []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(body, " \t\r\n"), []byte("["))
}

// decodeBatch reads an array of requests, all of them or none.
func (s *Server) decodeBatch(body []byte) ([]Request, *refusal) {
	var parts []json.RawMessage
	if err := json.Unmarshal(body, &parts); err != nil {
		return nil, refusef(http.StatusBadRequest, "the request's body is no array of GraphQL requests in JSON: %s", err)
	}
	if most := s.options.MaxBatch; len(parts) == 0 || len(parts) > most {
		return nil, refusef(http.StatusBadRequest, "the array has %d requests: want 1 to the limit of %d", len(parts), most)
	}
	list := make([]Request, len(parts))
	for i, part := range parts {
		var refused *refusal
		if list[i], refused = s.decode(part); refused != nil {
			refused.message = fmt.Sprintf("request %d: %s", i, refused.message)
			return nil, refused
		}
	}
	return list, nil
}

// batch answers an array of requests with an array of answers, one after the
// other, in their order.
func (s *Server) batch(w http.ResponseWriter, r *http.Request, body []byte) {
	list, refused := s.decodeBatch(body)
	if refused != nil {
		refused.write(w)
		return
	}
	scopes, ok := s.authorized(w, r)
	if !ok || s.limited(w, r, len(list)) {
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), batchTime)
	defer cancel()
	out := []byte{'['}
	for i, req := range list {
		req.Scopes = scopes
		if i > 0 {
			out = append(out, ',')
		}
		out = s.answer(ctx, req).AppendJSON(out)
	}
	h := w.Header()
	h.Set("Content-Type", mediaJSON+"; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Add("Vary", "Accept")
	_, _ = w.Write(append(out, ']')) // a client that has gone needs no answer
}
