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
	message string
}

func (r *refusal) write(w http.ResponseWriter) { refuse(w, r.status, codeBadRequest, r.message) }

func refusef(status int, format string, args ...any) *refusal {
	return &refusal{status, fmt.Sprintf(format, args...)}
}

// refuse writes an error in the form of a GraphQL response.
func refuse(w http.ResponseWriter, status int, code, message string) {
	type extensions struct {
		Code string `json:"code"`
	}
	type problem struct {
		Message    string     `json:"message"`
		Extensions extensions `json:"extensions"`
	}
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

// decodePost reads the JSON body of a POST.
func decodePost(w http.ResponseWriter, r *http.Request, most int64) (Request, *refusal) {
	media, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || media != mediaJSON {
		return Request{}, refusef(http.StatusUnsupportedMediaType, "the request's Content-Type must be %s", mediaJSON)
	}
	if charset := params["charset"]; charset != "" && !strings.EqualFold(charset, "utf-8") {
		return Request{}, refusef(http.StatusUnsupportedMediaType, "the request's charset must be utf-8")
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, most))
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		return Request{}, refusef(http.StatusRequestEntityTooLarge, "the request's body exceeds the limit of %d bytes", most)
	}
	if err != nil {
		return Request{}, refusef(http.StatusBadRequest, "the request's body cannot be read")
	}
	return decode(body)
}

// decode reads a request's JSON. Unknown members are ignored, as the
// specification asks.
func decode(body []byte) (Request, *refusal) {
	var in struct {
		Query         *string         `json:"query"`
		OperationName *string         `json:"operationName"`
		Variables     json.RawMessage `json:"variables"`
		Extensions    json.RawMessage `json:"extensions"`
	}
	if !utf8.Valid(body) {
		return Request{}, refusef(http.StatusBadRequest, "the request's body is not UTF-8")
	}
	if err := json.Unmarshal(body, &in); err != nil {
		return Request{}, refusef(http.StatusBadRequest, "the request's body is not a GraphQL request in JSON: %s", err)
	}
	if in.Query == nil {
		return Request{}, refusef(http.StatusBadRequest, `the request has no "query"`)
	}
	req := Request{Query: *in.Query}
	if in.OperationName != nil {
		req.OperationName = *in.OperationName
	}
	if _, refused := object("extensions", in.Extensions); refused != nil {
		return Request{}, refused
	}
	var refused *refusal
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
func decodeGet(r *http.Request) (Request, *refusal) {
	q, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return Request{}, refusef(http.StatusBadRequest, "the query string is malformed")
	}
	req := Request{Query: q.Get("query"), OperationName: q.Get("operationName")}
	if !q.Has("query") {
		return req, refusef(http.StatusBadRequest, `the request has no "query"`)
	}
	if !utf8.ValidString(req.Query) {
		return req, refusef(http.StatusBadRequest, "the query is not UTF-8")
	}
	if _, refused := object("extensions", []byte(q.Get("extensions"))); refused != nil {
		return req, refused
	}
	var refused *refusal
	req.Variables, refused = object("variables", []byte(q.Get("variables")))
	return req, refused
}
