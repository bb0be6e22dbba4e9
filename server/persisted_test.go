package server_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"claimgraph/server"
)

// A client sends a query with its hash once and from then on the hash alone, by
// POST or GET; queries that were not used for long are forgotten.
func TestPersistedQueries(t *testing.T) {
	address := start(t, server.Options{API: api(t), MaxPersisted: 4000}) + "/graphql"
	extensions := func(query string) string {
		sum := sha256.Sum256([]byte(query))
		return fmt.Sprintf(`{"persistedQuery":{"version":1,"sha256Hash":"%s"}}`, hex.EncodeToString(sum[:]))
	}
	post := func(query string, whole bool) string {
		body := fmt.Sprintf(`{"extensions":%s}`, extensions(query))
		if whole {
			body = fmt.Sprintf(`{"query":%q,"extensions":%s}`, query, extensions(query))
		}
		return send(t, request(t, "POST", address, body, "Content-Type", js)).body
	}
	const query, want = "{stats {claims}}", `{"data":{"stats":{"claims":1}}}`
	if got := post(query, false); !strings.Contains(got, "PersistedQueryNotFound") {
		t.Errorf("before it was sent: %s", got)
	}
	for _, whole := range []bool{true, false, true, false} {
		if got := post(query, whole); got != want {
			t.Errorf("sent whole %t: %s, want %s", whole, got, want)
		}
	}
	get := send(t, request(t, "GET", address+"?extensions="+url.QueryEscape(extensions(query)), ""))
	if get.body != want {
		t.Errorf("by GET: %s, want %s", get.body, want)
	}
	for i := range 30 {
		post(fmt.Sprintf("{stats {claims}} # %d", i), true)
	}
	if got := post(query, false); !strings.Contains(got, "PersistedQueryNotFound") {
		t.Errorf("after 30 others, more than there is room for: %s", got)
	}
	if got := post("{stats {claims}} # 29", false); got != want {
		t.Errorf("the last of them: %s, want %s", got, want)
	}
}
