package server

import (
	"context"
	"net/http"
	"net/netip"
	"sync"
)

// rooms counts what lasts: subscriptions and followers, those of each client and
// all of them. It is safe for concurrent use.
type rooms struct {
	mu       sync.Mutex
	each     int // the most of one client
	all      int // the most of all of them
	taken    int
	byClient map[netip.Prefix]int
}

func newRooms(each, all int) *rooms {
	return &rooms{each: each, all: all, byClient: map[netip.Prefix]int{}}
}

// enter takes a place. leave, which is to be called once, gives it back.
func (r *rooms) enter(from netip.Prefix) (leave func(), ok bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.taken >= r.all || r.byClient[from] >= r.each {
		return nil, false
	}
	r.taken++
	r.byClient[from]++
	return func() { r.leave(from) }, true
}

func (r *rooms) leave(from netip.Prefix) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.taken--
	if r.byClient[from]--; r.byClient[from] == 0 {
		delete(r.byClient, from)
	}
}

// enter takes a place for an answer that lasts, or refuses the request.
func (s *Server) enter(w http.ResponseWriter, r *http.Request) (leave func(), ok bool) {
	exchangeOf(r.Context()).route = "stream" // its time says nothing of other answers
	leave, ok = s.rooms.enter(network(r))
	if !ok {
		w.Header().Set("Retry-After", "30")
		refuse(w, http.StatusTooManyRequests, codeLimited, tooManyStreams)
	}
	return leave, ok
}

const tooManyStreams = "too many subscriptions at a time from this client, or in all: end one first"

// untilStop is ctx that also ends when the server stops.
func (s *Server) untilStop(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(ctx)
	undo := context.AfterFunc(s.life, cancel)
	return ctx, func() { undo(); cancel() }
}
