package server_test

import (
	"fmt"
	"strings"
	"testing"

	"claimgraph/server"
)

// Operations are told apart by name, and clients that send ever new names make no
// more than so many series.
func TestOperationMetrics(t *testing.T) {
	address := start(t, server.Options{API: api(t)})
	ask := func(query string) {
		send(t, request(t, "POST", address+"/graphql", fmt.Sprintf(`{"query":%q}`, query), "Content-Type", js))
	}
	ask("query Harbor {stats {claims}}")
	ask("query Harbor {stats {claims}}")
	ask("{stats {claims}}")
	ask("query " + strings.Repeat("Long", 30) + " {stats {claims}}")
	for i := range 120 {
		ask(fmt.Sprintf("query Name%d {stats {claims}}", i))
	}
	got := send(t, request(t, "GET", address+"/metrics", "")).body
	for _, want := range []string{
		`claimgraph_graphql_seconds_count{operation="Harbor"} 2`,
		`claimgraph_graphql_seconds_count{operation="anonymous"} 1`,
		`claimgraph_graphql_seconds_count{operation="Name48"} 1`,
		`claimgraph_graphql_seconds_count{operation="other"} 72`,
	} {
		if !strings.Contains(got, want+"\n") {
			t.Errorf("no %s", want)
		}
	}
	if n := strings.Count(got, "claimgraph_graphql_seconds_count{"); n != 52 {
		t.Errorf("%d series", n)
	}
}
