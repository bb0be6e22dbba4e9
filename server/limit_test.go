package server_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"claimgraph/server"
)

// A client that asks too often is told when to come back; others go on, and a
// batch counts as many requests as it has.
func TestRate(t *testing.T) {
	s, err := server.New(server.Options{API: api(t), Rate: 0.1})
	if err != nil {
		t.Fatal(err)
	}
	ask := func(from, body string) *httptest.ResponseRecorder {
		r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
		r.RemoteAddr = from
		r.Header.Set("Content-Type", js)
		w := httptest.NewRecorder()
		s.Handler().ServeHTTP(w, r)
		return w
	}
	const one = `{"query":"{stats {claims}}"}`
	for i := range 10 {
		if got := ask("192.0.2.1:1000", one); got.Code != http.StatusOK {
			t.Fatalf("request %d: %d %s", i, got.Code, got.Body)
		}
	}
	for name, c := range map[string]struct {
		from, body string
		status     int
	}{
		"too many":                 {"192.0.2.1:2000", one, http.StatusTooManyRequests},
		"another client":           {"192.0.2.2:1000", one, http.StatusOK},
		"mapped into IPv6":         {"[::ffff:192.0.2.1]:1000", one, http.StatusTooManyRequests},
		"a batch of nine":          {"[2001:db8::1]:1", "[" + strings.Repeat(one+",", 8) + one + "]", http.StatusOK},
		"not over TCP":             {"@", one, http.StatusOK},
		"malformed requests count": {"192.0.2.1:1", "{", http.StatusTooManyRequests},
	} {
		t.Run(name, func(t *testing.T) {
			got := ask(c.from, c.body)
			if got.Code != c.status || (c.status == http.StatusTooManyRequests) != (got.Header().Get("Retry-After") == "10") {
				t.Errorf("status %d, Retry-After %q: %s, want %d", got.Code, got.Header().Get("Retry-After"), got.Body, c.status)
			}
		})
	}
	if got := ask("[2001:db8::ffff]:1", "["+one+","+one+"]"); got.Code != http.StatusTooManyRequests {
		t.Errorf("two more from the network of the batch: %d, want 429", got.Code)
	}
	if r := httptest.NewRequest(http.MethodGet, "/healthz", nil); r != nil {
		w := httptest.NewRecorder()
		r.RemoteAddr = "192.0.2.1:1"
		if s.Handler().ServeHTTP(w, r); w.Code != http.StatusOK {
			t.Errorf("health: %d", w.Code)
		}
	}
}

// Pages of origins that may ask get the headers that browsers want, also before
// the request; others get none.
func TestOrigins(t *testing.T) {
	address := start(t, server.Options{API: api(t), Origins: []string{"https://desk.example"}}) + "/graphql"
	for origin, want := range map[string]string{"https://desk.example": "https://desk.example", "https://other.example": ""} {
		asked := send(t, request(t, "OPTIONS", address, "", "Origin", origin, "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "authorization,content-type"))
		if got := asked.header.Get("Access-Control-Allow-Origin"); got != want {
			t.Errorf("%s before the request: %q, want %q", origin, got, want)
		}
		got := send(t, request(t, "POST", address, `{"query":"{stats {claims}}"}`, "Content-Type", js, "Origin", origin))
		if allow := got.header.Get("Access-Control-Allow-Origin"); allow != want || got.status != http.StatusOK {
			t.Errorf("%s: status %d, origin %q, want %q", origin, got.status, allow, want)
		}
	}
}
