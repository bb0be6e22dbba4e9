package server

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"time"

	"github.com/gorilla/mux"
)

// ErrNotFound is what a Graph returns, wrapped, for what is not there.
var ErrNotFound = errors.New("not found")

// ErrInvalid is what a Graph returns, wrapped, for what it cannot read.
var ErrInvalid = errors.New("invalid")

// Graph gives the graph in other forms than GraphQL. It is called concurrently.
type Graph interface {
	// Export writes everything in a format of formats; part is the table of CSV.
	// ErrInvalid: there is no such part.
	Export(ctx context.Context, w io.Writer, format, part string) error
	// Node writes what is known about one node; ErrNotFound when there is none.
	Node(ctx context.Context, w io.Writer, noun, id, format string) error
	// Changes returns up to n changes since a mark, "" for all. ErrNotFound: the
	// mark is of another store or too old, and a follower has to begin anew;
	// ErrInvalid: it is no mark.
	Changes(ctx context.Context, since string, n int) (Changes, error)
	// Changed is closed with the next change.
	Changed() <-chan struct{}
}

// Changes is a piece of the sequence of changes.
type Changes struct {
	Lines [][]byte // a JSON object each, without line ends
	Next  string   // the mark to go on from
	More  bool     // there are more already
}

// formats are the names of the forms with their media types, those first that a
// node is given in.
var formats = []struct{ name, media string }{
	{"jsonld", "application/ld+json"},
	{"turtle", "text/turtle"},
	{"nquads", "application/n-quads"},
	{"trig", "application/trig"},
	{"jsonl", "application/jsonl"},
	{"graphml", "application/graphml+xml"},
	{"gexf", "application/gexf+xml"},
	{"ftm", "application/x-ndjson"},
	{"csv", "text/csv"},
}

const (
	nodeForms  = 3
	exportTime = 10 * time.Minute
	mostNode   = 16 << 20 // bytes about one node
)

// media is the media type of a format, "" when there is none of that name.
func media(format string) string {
	for _, f := range formats {
		if f.name == format {
			return f.media
		}
	}
	return ""
}

// export streams the whole graph, to one client at a time. An export that fails
// on the way is cut off, so that nobody takes it for whole.
func (s *Server) export(w http.ResponseWriter, r *http.Request) {
	format := r.URL.Query().Get("format")
	if format == "" {
		format = "nquads"
	}
	if media(format) == "" {
		refuse(w, http.StatusBadRequest, codeBadRequest, "there is no such format: see docs/export.md")
		return
	}
	if s.limited(w, r, 1) {
		return
	}
	if !s.exporting.TryLock() {
		w.Header().Set("Retry-After", "30")
		refuse(w, http.StatusServiceUnavailable, "UNAVAILABLE", "another export is under way: come back later")
		return
	}
	defer s.exporting.Unlock()
	ctx, cancel := context.WithTimeout(r.Context(), exportTime)
	defer cancel()
	out := &patient{ctx: ctx, w: w, wait: s.options.SendTimeout}
	w.Header().Set("Content-Type", media(format)+"; charset=utf-8")
	err := s.options.Graph.Export(ctx, out, format, r.URL.Query().Get("part"))
	switch {
	case err == nil:
	case out.begun:
		s.options.Log.Error("export", "id", exchangeOf(r.Context()).id, "error", err)
		panic(http.ErrAbortHandler)
	default:
		s.failed(w, r, err, http.StatusNotFound)
	}
}

// patient writes a long answer. The client gets its time for each piece, instead
// of one for all of them: a large answer may take long, a slow client may not.
type patient struct {
	ctx   context.Context
	w     http.ResponseWriter
	wait  time.Duration
	begun bool
}

func (p *patient) Write(b []byte) (int, error) {
	if err := p.ctx.Err(); err != nil {
		return 0, err
	}
	p.begun = true
	// A writer that knows no deadlines has none that would end the answer.
	_ = http.NewResponseController(p.w).SetWriteDeadline(time.Now().Add(p.wait))
	return p.w.Write(b)
}

// node answers for the IRI of one node in the form that the client asks for.
func (s *Server) node(w http.ResponseWriter, r *http.Request) {
	v := mux.Vars(r)
	format := r.URL.Query().Get("format")
	if format == "" {
		format = wanted(r)
	}
	w.Header().Add("Vary", "Accept")
	switch {
	case format == "html":
		s.nodePage(w, r)
		return
	case media(format) == "":
		refuse(w, http.StatusNotAcceptable, codeBadRequest, "nodes are given as HTML, JSON-LD, Turtle or N-Quads")
		return
	case s.limited(w, r, 1):
		return
	}
	var out bounded
	if err := s.options.Graph.Node(r.Context(), &out, v["noun"], v["id"], format); err != nil {
		s.failed(w, r, err, http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", media(format)+"; charset=utf-8")
	_, _ = w.Write(out.Bytes()) // a client that has gone needs no answer
}

// bounded is a buffer for one node.
type bounded struct{ bytes.Buffer }

var errTooLarge = errors.New("more than a request may have: ask GraphQL for pages, or export")

func (b *bounded) Write(p []byte) (int, error) {
	if b.Len()+len(p) > mostNode {
		return 0, errTooLarge
	}
	return b.Buffer.Write(p)
}

// wanted is the format of a node by the Accept header.
func wanted(r *http.Request) string {
	if whatever(r) {
		return formats[0].name
	}
	return choose(r, named)
}

// named is the format of a media type among those of a node.
func named(media string) string {
	switch media {
	case "text/html", "application/xhtml+xml":
		return "html"
	case "*/*", "application/*", "application/json":
		return formats[0].name
	}
	for _, f := range formats[:nodeForms] {
		if f.media == media {
			return f.name
		}
	}
	return ""
}

// failed answers for an error of a Graph; missing is the status for what is not
// there.
func (s *Server) failed(w http.ResponseWriter, r *http.Request, err error, missing int) {
	switch {
	case errors.Is(err, ErrNotFound):
		refuse(w, missing, "NOT_FOUND", err.Error())
	case errors.Is(err, ErrInvalid):
		refuse(w, http.StatusBadRequest, codeBadRequest, err.Error())
	case errors.Is(err, errTooLarge):
		refuse(w, http.StatusRequestEntityTooLarge, "LIMIT_EXCEEDED", errTooLarge.Error())
	default:
		s.options.Log.Error("graph", "id", exchangeOf(r.Context()).id, "error", err)
		refuse(w, http.StatusInternalServerError, codeInternal, "internal error")
	}
}
