package server

import (
	"mime"
	"net/http"
	"strconv"
	"strings"
)

// choose finds what a client would rather have by its Accept header: the known
// media type with the highest weight, the first of equals, "" when it takes none.
// known gives the name of a media type or a range of them, "" where there is none.
func choose(r *http.Request, known func(media string) string) (best string) {
	most := 0.0
	for part := range strings.SplitSeq(strings.Join(r.Header.Values("Accept"), ","), ",") {
		media, params, err := mime.ParseMediaType(part)
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
		if name := known(media); name != "" && weight > most {
			best, most = name, weight
		}
	}
	return best
}

// whatever reports whether a client says nothing of what it would have.
func whatever(r *http.Request) bool {
	return strings.TrimSpace(strings.Join(r.Header.Values("Accept"), "")) == ""
}

// accepted chooses the answer's media type. Without an Accept header, or for
// */*, it is application/json, as older clients expect. ok is false when the
// client takes neither.
func accepted(r *http.Request) (media string, ok bool) {
	if whatever(r) {
		return mediaJSON, true
	}
	media = choose(r, func(media string) string {
		switch media {
		case "*/*", "application/*":
			return mediaJSON
		case mediaJSON, mediaResponse:
			return media
		}
		return ""
	})
	return media, media != ""
}

// eventful reports whether a client would rather have server-sent events than
// one answer.
func eventful(r *http.Request) bool {
	return choose(r, func(media string) string {
		switch media {
		case mediaEvents, mediaJSON, mediaResponse, "application/jsonl", "*/*", "application/*":
			return media
		}
		return ""
	}) == mediaEvents
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
