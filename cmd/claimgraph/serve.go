package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"

	"github.com/spf13/cobra"

	"claimgraph/graph"
	"claimgraph/graph/store"
	"claimgraph/schema"
	"claimgraph/server"
)

func newServe(p *program) *cobra.Command {
	var o server.Options
	var tokens, address string
	c := &cobra.Command{
		Use:   "serve",
		Short: "Serve the store over HTTP",
		Long: `Serve the store's GraphQL API over HTTP until interrupted.

  /graphql        queries, changes; subscriptions over WebSocket
                  (graphql-transport-ws) or as server-sent events (graphql-sse)
  /id/NOUN/ID     a node, for a browser or as JSON-LD, Turtle or N-Quads
  /export         everything, in the formats of the command export
  /feed           changes as JSON Lines since a mark, or live as events
  /metrics        numbers for Prometheus
  /healthz        is it alive; /readyz: does the store answer

Changes need a bearer token: without any the server is read-only. The secret in
the environment variable CLAIMGRAPH_TOKEN has every right. Tokens with rights of
their own are lines that "claimgraph token" prints, in the file --tokens or in
the variable CLAIMGRAPH_TOKENS; they hold hashes, not secrets.

Traces go to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names, if it is set.
TLS is the business of what stands in front.`,
		Example: `  claimgraph serve --listen 127.0.0.1:8080
  curl -s localhost:8080/graphql -H 'Content-Type: application/json' -d '{"query":"{ stats { claims } }"}'`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			var err error
			if o.Tokens, err = readTokens(tokens); err != nil {
				return err
			}
			if o.Closed && len(o.Tokens) == 0 {
				return usageError{errors.New("--closed without a token lets nobody in: see claimgraph help token")}
			}
			return p.serve(c.Context(), address, o)
		},
	}
	p.storeFlag(c)
	c.Flags().StringVar(&address, "listen", "127.0.0.1:8080", "address to listen on")
	c.Flags().StringVar(&tokens, "tokens", os.Getenv("CLAIMGRAPH_TOKENS_FILE"), "file of tokens, a line each (environment CLAIMGRAPH_TOKENS_FILE)")
	c.Flags().BoolVar(&o.Closed, "closed", false, "let only tokens with the scope read read")
	c.Flags().IntVar(&o.MaxStreams, "streams", 100, "connections, subscriptions and followers that one client may have at a time")
	c.Flags().StringSliceVar(&o.Origins, "cors", nil, "origins whose pages may ask, such as https://desk.example; * for any")
	c.Flags().Float64Var(&o.Rate, "rate", 0, "GraphQL requests a second that one client may send; 0 for any number")
	return c
}

func (p *program) serve(ctx context.Context, address string, o server.Options) error {
	s, err := p.open(ctx, readWrite)
	if err != nil {
		return err
	}
	defer s.Close()
	w, err := newWriter(s)
	if err != nil {
		return err
	}
	index := startIndex(ctx, s)
	defer index.Close()
	changed := newBell()
	api, err := schema.New(schema.Options{Source: source{s}, Search: words{s, index.open}, Writer: ringing{w, changed}, Base: p.base})
	if err != nil {
		return err
	}
	o.Log = slog.New(slog.NewTextHandler(p.err, nil))
	tracer, stop, err := tracing(ctx, o.Log)
	if err != nil {
		return err
	}
	defer stop()
	o.Tracer = tracer
	o.Graph = giver{s, p.base, changed}
	o.API, o.Subscribe, o.Ready = answer(api), subscribe(api), ready(s)
	return p.listen(ctx, address, o)
}

func (p *program) listen(ctx context.Context, address string, o server.Options) error {
	srv, err := server.New(o)
	if err != nil {
		return err
	}
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", address)
	if err != nil {
		return fmt.Errorf("%w: listen: %w", graph.ErrUnavailable, err)
	}
	if !p.quiet {
		fmt.Fprintf(p.err, "serving %s at http://%s/ until Ctrl-C\n", p.store, listener.Addr())
	}
	return srv.Serve(ctx, listener)
}

// answer lets the server ask the schema, which knows nothing of HTTP.
func answer(api *schema.Schema) server.API {
	return func(ctx context.Context, r server.Request) server.Response { return api.Do(ctx, asked(r)) }
}

func asked(r server.Request) schema.Request {
	q := schema.Request{Query: r.Query, Variables: r.Variables, OperationName: r.OperationName, ReadOnly: r.ReadOnly}
	for _, scope := range r.Scopes {
		q.Scopes = append(q.Scopes, schema.Scope(scope))
	}
	return q
}

// subscribe does the same for what lasts.
func subscribe(api *schema.Schema) server.Subscriber {
	return func(ctx context.Context, r server.Request) (server.Stream, server.Response) {
		s, refused := api.Subscribe(ctx, asked(r))
		if refused != nil {
			return nil, refused
		}
		return stream{s}, nil
	}
}

// stream shows a subscription to the server.
type stream struct{ subscription *schema.Subscription }

// Next waits for an answer.
func (s stream) Next(ctx context.Context) (server.Response, error) {
	answer, err := s.subscription.Next(ctx)
	if err != nil {
		return nil, err // not an answer that is nil
	}
	return answer, nil
}

// ready reports whether the store answers.
func ready(s *store.Store) func(context.Context) error {
	return func(ctx context.Context) error {
		return s.Read(ctx, func(r *store.Reader) error {
			_, err := r.Stats()
			return err
		})
	}
}

// source shows the store to the schema.
type source struct{ store *store.Store }

// Read gives f one snapshot.
func (s source) Read(ctx context.Context, f func(schema.Reader) error) error {
	return s.store.Read(ctx, func(r *store.Reader) error { return f(r) })
}
