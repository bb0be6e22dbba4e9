package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"
)

// The media types of the specification.
const (
	mediaResponse = "application/graphql-response+json"
	mediaJSON     = "application/json"
)

// refusal is an answer that no GraphQL stands behind.
type refusal struct {
	status  int
	code    string
	message string
}

func (r *refusal) write(w http.ResponseWriter) { refuse(w, r.status, r.code, r.message) }

func refusef(status int, format string, args ...any) *refusal {
	return &refusal{status, codeBadRequest, fmt.Sprintf(format, args...)}
}

type extensions struct {
	Code string `json:"code"`
}

// problem is an error as GraphQL writes it.
type problem struct {
	Message    string     `json:"message"`
	Extensions extensions `json:"extensions"`
}

// refuse writes an error in the form of a GraphQL response.
func refuse(w http.ResponseWriter, status int, code, message string) {
	text, err := json.Marshal(map[string][]problem{"errors": {{message, extensions{code}}}})
	if err != nil { // strings always encode
		text = []byte(`{"errors":[{"message":"internal error"}]}`)
	}
	h := w.Header()
	h.Set("Content-Type", mediaJSON+"; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(text) // a client that has gone needs no answer
}

// readPost reads the JSON body of a POST.
func readPost(w http.ResponseWriter, r *http.Request, most int64) ([]byte, *refusal) {
	media, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || media != mediaJSON {
		return nil, refusef(http.StatusUnsupportedMediaType, "the request's Content-Type must be %s", mediaJSON)
	}
	if charset := params["charset"]; charset != "" && !strings.EqualFold(charset, "utf-8") {
		return nil, refusef(http.StatusUnsupportedMediaType, "the request's charset must be utf-8")
	}
	var body []byte
	err = &http.MaxBytesError{Limit: most}
	if r.ContentLength <= most { // what says that it is larger need not be read
		body, err = io.ReadAll(http.MaxBytesReader(w, r.Body, most))
	}
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return nil, refusef(http.StatusRequestEntityTooLarge, "the request's body exceeds the limit of %d bytes", most)
	}
	if err != nil {
		return nil, refusef(http.StatusBadRequest, "the request's body cannot be read")
	}
	if !utf8.Valid(body) {
		return nil, refusef(http.StatusBadRequest, "the request's body is not UTF-8")
	}
	return body, nil
}

// decode reads a request's JSON. Unknown members are ignored, as the
// specification asks.
func (s *Server) decode(body []byte) (Request, *refusal) {
	var in struct {
		Query         *string         `json:"query"`
		OperationName *string         `json:"operationName"`
		Variables     json.RawMessage `json:"variables"`
		Extensions    json.RawMessage `json:"extensions"`
	}
	if err := json.Unmarshal(body, &in); err != nil {
		return Request{}, refusef(http.StatusBadRequest, "the request's body is not a GraphQL request in JSON: %s", err)
	}
	text, refused := s.queries.text(in.Query, in.Extensions)
	if refused != nil {
		return Request{}, refused
	}
	req := Request{Query: text}
	if in.OperationName != nil {
		req.OperationName = *in.OperationName
	}
	req.Variables, refused = object("variables", in.Variables)
	return req, refused
}

// object reads a JSON object or null; numbers keep all their digits.
func object(name string, text []byte) (map[string]any, *refusal) {
	if len(text) == 0 {
		return nil, nil
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	var out map[string]any
	if err := d.Decode(&out); err != nil {
		return nil, refusef(http.StatusBadRequest, "%q must be a JSON object", name)
	}
	return out, nil
}

// decodeGet reads a request from the query string.
func (s *Server) decodeGet(r *http.Request) (Request, *refusal) {
	q, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return Request{}, refusef(http.StatusBadRequest, "the query string is malformed")
	}
	req := Request{OperationName: q.Get("operationName")}
	var given *string
	if query := q.Get("query"); q.Has("query") {
		given = &query
	}
	var refused *refusal
	if req.Query, refused = s.queries.text(given, []byte(q.Get("extensions"))); refused != nil {
		return req, refused
	}
	if !utf8.ValidString(req.Query) {
		return req, refusef(http.StatusBadRequest, "the query is not UTF-8")
	}
	req.Variables, refused = object("variables", []byte(q.Get("variables")))
	return req, refused
}
