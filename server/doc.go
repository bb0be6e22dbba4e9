// Package server takes HTTP requests and gives GraphQL answers, following the
// specification "GraphQL over HTTP". Every route is in routes.go.
//
// It knows nothing of articles or claims: it decodes a request, checks its
// token, hands it to an API and writes what comes back. Metrics are
// Prometheus's, logs slog's.
//
// Caveat: it speaks plain HTTP. TLS is the business of what stands in front.
package server
