package server

import (
	"mime"
	"net/http"
	"strconv"
	"strings"
)

// accepted chooses the answer's media type by the Accept header: the one with
// the highest weight, the first of equals. Without the header, or for */*, it
// is application/json, as older clients expect. ok is false when the client
// takes neither.
func accepted(r *http.Request) (media string, ok bool) {
	header := strings.Join(r.Header.Values("Accept"), ",")
	if strings.TrimSpace(header) == "" {
		return mediaJSON, true
	}
	best := 0.0
	for part := range strings.SplitSeq(header, ",") {
		name, params, err := mime.ParseMediaType(part)
		if err != nil {
			continue
		}
		weight := 1.0
		if q, given := params["q"]; given {
			if weight, err = strconv.ParseFloat(q, 64); err != nil {
				continue
			}
		}
		if charset := params["charset"]; charset != "" && !strings.EqualFold(charset, "utf-8") {
			continue
		}
		if name == "*/*" || name == "application/*" {
			name = mediaJSON
		}
		if weight > best && (name == mediaJSON || name == mediaResponse) {
			media, best = name, weight
		}
	}
	return media, media != ""
}

func notFound(w http.ResponseWriter, r *http.Request) {
	refuse(w, http.StatusNotFound, "NOT_FOUND", "there is nothing at this path: see /")
}

func notAllowed(w http.ResponseWriter, r *http.Request) {
	allow := "GET, HEAD"
	if r.URL.Path == "/graphql" {
		allow = "GET, HEAD, POST"
	}
	w.Header().Set("Allow", allow)
	refuse(w, http.StatusMethodNotAllowed, codeMethod, "this path takes "+allow)
}
