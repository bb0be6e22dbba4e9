package server

import (
	"net/http"
	"time"
)

// events writes server-sent events to one client, who gets its time for each.
// It is used by one goroutine.
type events struct {
	w    http.ResponseWriter
	conn *http.ResponseController
	wait time.Duration
}

// openEvents begins an answer that has no end of its own.
func (s *Server) openEvents(w http.ResponseWriter) *events {
	e := &events{w, http.NewResponseController(w), s.options.SendTimeout}
	// The deadline of the request would end the answer; a connection that knows
	// none needs none taken away.
	_ = e.conn.SetReadDeadline(time.Time{})
	h := w.Header()
	h.Set("Content-Type", mediaEvents+"; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no") // nginx holds answers back otherwise
	h.Add("Vary", "Accept")
	w.WriteHeader(http.StatusOK)
	_ = e.flush([]byte(":\n\n")) // a client that has gone shows with the first event
	return e
}

// send writes one event. data has no line ends, as JSON need not have; an ID or
// name is left out where it is "".
func (e *events) send(id, name string, data []byte) error {
	b := make([]byte, 0, len(data)+len(id)+len(name)+24)
	if id != "" {
		b = append(append(append(b, "id: "...), id...), '\n')
	}
	if name != "" {
		b = append(append(append(b, "event: "...), name...), '\n')
	}
	b = append(append(append(b, "data: "...), data...), '\n', '\n')
	return e.flush(b)
}

// beat writes what no client sees, so that a dead connection shows.
func (e *events) beat() error { return e.flush([]byte(":\n\n")) }

func (e *events) flush(b []byte) error {
	_ = e.conn.SetWriteDeadline(time.Now().Add(e.wait)) // where there are deadlines
	if _, err := e.w.Write(b); err != nil {
		return err
	}
	return e.conn.Flush()
}
