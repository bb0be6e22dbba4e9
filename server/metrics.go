package server

import (
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// metrics are the server's own numbers. Labels take values from closed lists
// only, so that no client can make a new series.
type metrics struct {
	requests *prometheus.CounterVec   // by route, method, status
	seconds  *prometheus.HistogramVec // by route
	running  *prometheus.HistogramVec // of GraphQL, by operation
	named    names
	answers  *prometheus.CounterVec // of GraphQL, by kind and outcome
	errors   *prometheus.CounterVec // of GraphQL, by code
	panics   prometheus.Counter
	inFlight prometheus.Gauge
}

func newMetrics(r *prometheus.Registry) (*metrics, error) {
	m := &metrics{
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "claimgraph_http_requests_total", Help: "HTTP requests by route, method and status.",
		}, []string{"route", "method", "status"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "claimgraph_http_request_seconds", Help: "Time to answer an HTTP request, by route.",
			Buckets: []float64{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10},
		}, []string{"route"}),
		answers: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "claimgraph_graphql_answers_total", Help: "GraphQL answers by kind of operation and outcome.",
		}, []string{"kind", "outcome"}),
		errors: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "claimgraph_graphql_errors_total", Help: "Errors in GraphQL answers by code.",
		}, []string{"code"}),
		running: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "claimgraph_graphql_seconds", Help: "Time to run a GraphQL operation, by its name; the first names get a series of their own.",
			Buckets: []float64{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10},
		}, []string{"operation"}),
		panics: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "claimgraph_http_panics_total", Help: "Requests that ended in a panic and got status 500.",
		}),
		inFlight: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "claimgraph_http_in_flight", Help: "HTTP requests being answered.",
		}),
	}
	all := []prometheus.Collector{m.requests, m.seconds, m.running, m.answers, m.errors, m.panics, m.inFlight, collectors.NewGoCollector()}
	for _, c := range all {
		if err := r.Register(c); err != nil {
			return nil, fmt.Errorf("metrics: %w", err)
		}
	}
	return m, nil
}

func metricsHandler(r *prometheus.Registry) http.Handler {
	return promhttp.HandlerFor(r, promhttp.HandlerOpts{})
}

func (m *metrics) request(route, method, status string, took time.Duration) {
	m.requests.WithLabelValues(route, method, status).Inc()
	m.seconds.WithLabelValues(route).Observe(took.Seconds())
}

// operation notes how long an operation ran.
func (m *metrics) operation(name string, took time.Duration) {
	m.running.WithLabelValues(m.named.label(name)).Observe(took.Seconds())
}

const (
	mostNames   = 50
	longestName = 64
)

// names are the operations that the metrics tell apart: those that came first.
// It is safe for concurrent use.
type names struct {
	mu    sync.Mutex
	known map[string]bool
}

// label is the name, where it is one of the first, or what stands for the rest.
func (n *names) label(name string) string {
	if name == "" {
		return "anonymous"
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.known[name] {
		return name
	}
	if len(n.known) >= mostNames || len(name) > longestName {
		return "other"
	}
	if n.known == nil {
		n.known = map[string]bool{}
	}
	n.known[name] = true
	return name
}

// answer counts one GraphQL answer.
func (m *metrics) answer(r Response) {
	outcome := "ok"
	switch {
	case !r.Executed():
		outcome = "refused"
	case len(r.Codes()) > 0:
		outcome = "partial"
	}
	kind := r.Kind()
	if kind == "" {
		kind = "unknown"
	}
	m.answers.WithLabelValues(kind, outcome).Inc()
	for _, code := range r.Codes() {
		m.errors.WithLabelValues(code).Inc()
	}
}
