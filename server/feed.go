package server

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"time"
)

const (
	mediaEvents = "text/event-stream"
	mostFeed    = 200 // changes at a time
)

// feed gives the changes since a mark, as JSON Lines; the last line has the mark
// to go on from.
func (s *Server) feed(w http.ResponseWriter, r *http.Request) {
	if s.limited(w, r, 1) {
		return
	}
	changes, err := s.options.Graph.Changes(r.Context(), r.URL.Query().Get("since"), mostFeed)
	if err != nil {
		s.failed(w, r, err, http.StatusGone)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "application/jsonl; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Add("Vary", "Accept")
	last, err := json.Marshal(struct {
		Next string `json:"next"`
		More bool   `json:"more"`
	}{changes.Next, changes.More})
	if err != nil { // strings always encode
		panic(err)
	}
	// a client that has gone needs no answer
	_, _ = w.Write(append(bytes.Join(append(changes.Lines, last), []byte{'\n'}), '\n'))
}

// follow gives the changes since a mark as server-sent events, and goes on with
// those to come. The ID of each is the mark behind it, so that a browser that
// connects again goes on there.
func (s *Server) follow(w http.ResponseWriter, r *http.Request) {
	since := r.Header.Get("Last-Event-ID")
	if since == "" {
		since = r.URL.Query().Get("since")
	}
	if s.limited(w, r, 1) {
		return
	}
	leave, ok := s.enter(w, r)
	if !ok {
		return
	}
	defer leave()
	if _, err := s.options.Graph.Changes(r.Context(), since, 1); err != nil {
		s.failed(w, r, err, http.StatusGone)
		return
	}
	ctx, cancel := s.untilStop(r.Context())
	defer cancel()
	if err := s.followed(ctx, s.openEvents(w), since); err != nil && ctx.Err() == nil {
		s.options.Log.Warn("feed", "id", exchangeOf(r.Context()).id, "error", err)
	}
}

// followed sends one change after the other until ctx is done or the client does
// not take one.
func (s *Server) followed(ctx context.Context, out *events, since string) error {
	beat := time.NewTicker(s.options.PingInterval)
	defer beat.Stop()
	for ctx.Err() == nil {
		changed := s.options.Graph.Changed() // before it looks: none is missed
		changes, err := s.options.Graph.Changes(ctx, since, 1)
		if err != nil {
			return err
		}
		since = changes.Next
		for _, line := range changes.Lines {
			if err := out.send(since, "change", line); err != nil {
				return err
			}
		}
		if len(changes.Lines) > 0 {
			continue
		}
		select {
		case <-changed:
		case <-beat.C:
			if err := out.beat(); err != nil {
				return err
			}
		case <-ctx.Done():
		}
	}
	return nil
}
