package server

import (
	"container/list"
	"math"
	"net/http"
	"net/netip"
	"strconv"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// mostClients is how many clients are told apart; those seen last are.
const mostClients = 10_000

// limiter allows each client so many requests a second. A client is an address,
// or a network of 64 bits of IPv6, of which one client may have all. A nil
// limiter allows everything. It is safe for concurrent use.
type limiter struct {
	mu      sync.Mutex
	rate    rate.Limit
	burst   int
	clients map[netip.Prefix]*list.Element
	recent  *list.List // of *client, seen last first
}

type client struct {
	from   netip.Prefix
	budget *rate.Limiter
}

// newLimiter is nil for a rate of 0. A client that was quiet may send the
// requests of five seconds at once.
func newLimiter(perSecond float64) *limiter {
	if perSecond <= 0 {
		return nil
	}
	return &limiter{
		rate: rate.Limit(perSecond), burst: int(max(10, math.Ceil(5*perSecond))),
		clients: map[netip.Prefix]*list.Element{}, recent: list.New(),
	}
}

// allow takes n requests of the client's budget. Else it says how long to wait.
func (l *limiter) allow(r *http.Request, n int) (wait time.Duration, ok bool) {
	if l == nil {
		return 0, true
	}
	now := time.Now()
	booked := l.client(network(r)).ReserveN(now, min(n, l.burst))
	if wait = booked.DelayFrom(now); wait > 0 {
		booked.CancelAt(now)
		return wait, false
	}
	return 0, true
}

func (l *limiter) client(from netip.Prefix) *rate.Limiter {
	l.mu.Lock()
	defer l.mu.Unlock()
	if e := l.clients[from]; e != nil {
		l.recent.MoveToFront(e)
		return e.Value.(*client).budget
	}
	c := &client{from, rate.NewLimiter(l.rate, l.burst)}
	l.clients[from] = l.recent.PushFront(c)
	if l.recent.Len() > mostClients {
		oldest := l.recent.Remove(l.recent.Back()).(*client)
		delete(l.clients, oldest.from)
	}
	return c.budget
}

// network is where a request comes from. Headers that a proxy may set are not
// believed: anyone can.
func network(r *http.Request) netip.Prefix {
	at, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Prefix{} // not over TCP: all of them are one client
	}
	address, bits := at.Addr().Unmap().WithZone(""), 32
	if address.Is6() {
		bits = 64
	}
	p, err := address.Prefix(bits)
	if err != nil {
		return netip.Prefix{}
	}
	return p
}

// limited refuses a client that has used up its budget.
func (s *Server) limited(w http.ResponseWriter, r *http.Request, n int) bool {
	wait, ok := s.limiter.allow(r, n)
	if ok {
		return false
	}
	seconds := int(math.Ceil(wait.Seconds()))
	w.Header().Set("Retry-After", strconv.Itoa(seconds))
	refuse(w, http.StatusTooManyRequests, codeLimited, "too many requests: come back in "+strconv.Itoa(seconds)+" s")
	return true
}
