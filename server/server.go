package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"go.opentelemetry.io/otel/trace"
)

// Options configures a Server. Only API is required.
type Options struct {
	API API
	// Subscribe is for requests over WebSocket and server-sent events; nil: there
	// are none.
	Subscribe Subscriber
	Graph     Graph // for /id, /export and /feed; nil: there are none
	// Tokens are the bearer tokens that requests need to change anything. Without
	// any the server is read-only.
	Tokens []Token
	Closed bool // reading needs a token too, with ScopeRead
	// Ready tells whether requests can be answered, for /readyz; nil: always.
	Ready func(context.Context) error
	Log   *slog.Logger // nil: no logs
	// Tracer makes a span of each request; nil: none.
	Tracer trace.Tracer
	// Registry takes the server's metrics and shows all it has at /metrics;
	// nil: one of its own.
	Registry *prometheus.Registry
	// Origins may ask from browsers, such as "https://desk.example"; "*" is any.
	Origins      []string
	Rate         float64       // GraphQL requests a second from one client, five seconds' worth at once; 0: any
	MaxBatch     int           // requests in one array: 10
	MaxPersisted int           // bytes of persisted queries: 4 MiB
	MaxBody      int64         // bytes of a request's body: 4 MiB
	ReadTimeout  time.Duration // for a whole request: 30 s; its header gets 5 s
	WriteTimeout time.Duration // from the header's end to the answer's: 60 s
	IdleTimeout  time.Duration // of a kept connection: 120 s
	StopTimeout  time.Duration // for requests in flight when the server stops: 15 s
	SendTimeout  time.Duration // for a client to take one piece of an export or stream: 20 s
	PingInterval time.Duration // between signs of life on streams: 25 s
	MaxStreams   int           // subscriptions and followers of one client at a time: 100
	AllStreams   int           // of all clients: 10,000
}

const headerTimeout = 5 * time.Second

func (o Options) withDefaults() Options {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Registry == nil {
		o.Registry = prometheus.NewRegistry()
	}
	if o.MaxBody <= 0 {
		o.MaxBody = 4 << 20
	}
	if o.MaxBatch <= 0 {
		o.MaxBatch = 10
	}
	if o.MaxPersisted <= 0 {
		o.MaxPersisted = 4 << 20
	}
	if o.MaxStreams <= 0 {
		o.MaxStreams = 100
	}
	if o.AllStreams <= 0 {
		o.AllStreams = 10_000
	}
	fill := func(d *time.Duration, value time.Duration) {
		if *d <= 0 {
			*d = value
		}
	}
	fill(&o.ReadTimeout, 30*time.Second)
	fill(&o.WriteTimeout, 60*time.Second)
	fill(&o.IdleTimeout, 120*time.Second)
	fill(&o.StopTimeout, 15*time.Second)
	fill(&o.SendTimeout, 20*time.Second)
	fill(&o.PingInterval, 25*time.Second)
	return o
}

// Server serves the API over HTTP.
type Server struct {
	options Options
	metrics *metrics
	queries *persisted
	limiter *limiter
	handler http.Handler

	exporting sync.Mutex
	sockets   sync.WaitGroup
	rooms     *rooms
	life      context.Context // done when the server stops
	end       context.CancelFunc
}

// New makes a server that does not listen yet.
func New(o Options) (*Server, error) {
	if o.API == nil {
		return nil, errors.New("server: no API")
	}
	o = o.withDefaults()
	s := &Server{
		options: o, queries: newPersisted(o.MaxPersisted),
		limiter: newLimiter(o.Rate), rooms: newRooms(o.MaxStreams, o.AllStreams),
	}
	s.life, s.end = context.WithCancel(context.Background())
	var err error
	if s.metrics, err = newMetrics(o.Registry); err != nil {
		return nil, fmt.Errorf("server: %w", err)
	}
	if s.handler, err = s.routes(); err != nil {
		return nil, fmt.Errorf("server: %w", err)
	}
	return s, nil
}

// Handler is the whole server as a handler, for a listener of the caller's.
func (s *Server) Handler() http.Handler { return s.handler }

// Serve serves on l and closes it, once. When ctx is done it takes no new
// requests, ends the streams, lets those in flight end within Options.StopTimeout and returns nil; an error
// says that some did not.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	h := &http.Server{
		Handler:           s.handler,
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       s.options.ReadTimeout,
		WriteTimeout:      s.options.WriteTimeout,
		IdleTimeout:       s.options.IdleTimeout,
		MaxHeaderBytes:    64 << 10,
		ErrorLog:          slog.NewLogLogger(s.options.Log.Handler(), slog.LevelWarn),
	}
	failed := make(chan error, 1)
	go func() { failed <- h.Serve(l) }()
	s.options.Log.Info("listening", "address", l.Addr().String())
	select {
	case err := <-failed:
		return fmt.Errorf("server: %w", err)
	case <-ctx.Done():
	}
	s.end() // streams have no end of their own
	stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.options.StopTimeout)
	defer cancel()
	if err := h.Shutdown(stop); err != nil {
		return errors.Join(fmt.Errorf("server: stop: %w", err), h.Close())
	}
	if err := s.socketsEnd(stop); err != nil {
		return fmt.Errorf("server: stop: %w", err)
	}
	s.options.Log.Info("stopped")
	return nil
}

// socketsEnd waits for what Shutdown does not know of.
func (s *Server) socketsEnd(ctx context.Context) error {
	ended := make(chan struct{})
	go func() {
		s.sockets.Wait()
		close(ended)
	}()
	select {
	case <-ended:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
