package server_test

import (
	"context"
	"io"
	"strings"
	"testing"

	"claimgraph/server"
)

// A token is written and read again; what is no token is refused without its
// hash being told.
func TestParseTokens(t *testing.T) {
	all := []server.Token{
		server.NewToken("desk", "one", server.ScopeLoad, server.ScopeJudge),
		server.NewToken("wall", "two", server.ScopeRead),
	}
	got, err := server.ParseTokens("# who may do what\n\n" + all[0].String() + "\n  " + all[1].String() + "\r\n")
	if err != nil || len(got) != 2 || got[0].String() != all[0].String() || got[1].String() != all[1].String() {
		t.Errorf("%v: %v", err, got)
	}
	if strings.Contains(all[0].String(), "one") {
		t.Errorf("the secret is in %s", all[0])
	}
	hash := strings.Fields(all[0].String())[2]
	for text, want := range map[string]string{
		"desk load":                             "line 1",
		"\ndesk sail " + hash:                   `line 2: scope "sail"`,
		"desk load " + hash[1:]:                 "SHA-256",
		"desk load," + " " + hash:               `scope ""`,
		"a read " + hash + "\na read 00":        "line 2",
		all[0].String() + "\ndesk read " + hash: "two tokens named desk",
	} {
		if got, err := server.ParseTokens(text); err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), hash[1:]) {
			t.Errorf("%q: %v %v, want %s", text, got, err, want)
		}
	}
}

// Each scope allows its own, and reading is open unless the server is closed.
func TestScopes(t *testing.T) {
	tokens := []server.Token{
		server.NewToken("wall", "wall", server.ScopeRead),
		server.NewToken("desk", "desk", server.ScopeLoad),
		server.NewToken("both", "both", server.ScopeRead, server.ScopeLoad),
		server.NewToken("court", "court", server.ScopeJudge),
	}
	const (
		read  = `{"query":"{stats {claims}}"}`
		load  = `{"query":"mutation {removeArticle(id: \"article:00000000000000000000\") {id}}"}`
		judge = `{"query":"mutation {undo(id: \"judgement:00000000000000000000\") {id}}"}`
	)
	view := api(t)
	open := start(t, server.Options{API: view, Graph: shelf{}, Tokens: tokens})
	closed := start(t, server.Options{API: view, Graph: shelf{}, Tokens: tokens, Closed: true})
	for _, c := range []struct {
		name, address, secret, body string
		status                      int
		want                        string
	}{
		{"anybody reads", open, "", read, 200, `"claims":1`},
		{"a loader reads", open, "desk", read, 200, `"claims":1`},
		{"a loader loads", open, "desk", load, 200, "NOT_FOUND"},
		{"a loader does not judge", open, "desk", judge, 200, "FORBIDDEN"},
		{"a judge judges", open, "court", judge, 200, "NOT_FOUND"},
		{"a judge does not load", open, "court", load, 200, "FORBIDDEN"},
		{"a reader does not load", open, "wall", load, 200, "FORBIDDEN"},
		{"closed to anybody", closed, "", read, 401, "UNAUTHENTICATED"},
		{"closed to a wrong token", closed, "wal", read, 401, "UNAUTHENTICATED"},
		{"closed to a loader", closed, "desk", load, 403, "FORBIDDEN"},
		{"a reader reads", closed, "wall", read, 200, `"claims":1`},
		{"a reader of a closed server does not load", closed, "wall", load, 200, "FORBIDDEN"},
		{"reads and loads", closed, "both", load, 200, "NOT_FOUND"},
		{"a batch is closed too", closed, "", "[" + read + "]", 401, "UNAUTHENTICATED"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := request(t, "POST", c.address+"/graphql", c.body, "Content-Type", js)
			if c.secret != "" {
				r.Header.Set("Authorization", "Bearer "+c.secret)
			}
			if got := send(t, r); got.status != c.status || !strings.Contains(got.body, c.want) {
				t.Errorf("%d %s, want %d %s", got.status, got.body, c.status, c.want)
			}
		})
	}
	for _, path := range []string{"/graphql?query={stats{claims}}", "/id/entity/x", "/export", "/feed"} {
		if got := send(t, request(t, "GET", closed+path, "")); got.status != 401 || got.header.Get("WWW-Authenticate") == "" {
			t.Errorf("%s without a token: %d", path, got.status)
		}
		if got := send(t, request(t, "GET", closed+path, "", "Authorization", "Bearer wall")); got.status != 200 {
			t.Errorf("%s with a token: %d %s", path, got.status, got.body)
		}
	}
}

// shelf is a graph of one line, and never changes.
type shelf struct{ lines int }

func (s shelf) Export(_ context.Context, w io.Writer, _, _ string) error {
	for range max(1, s.lines) {
		if _, err := io.WriteString(w, strings.Repeat("x", 1<<16)); err != nil {
			return err
		}
	}
	return nil
}

func (s shelf) Node(_ context.Context, w io.Writer, _, _, _ string) error {
	_, err := io.WriteString(w, "{}")
	return err
}

func (s shelf) Changes(_ context.Context, since string, _ int) (server.Changes, error) {
	if since != "" {
		return server.Changes{Next: since}, nil
	}
	return server.Changes{Lines: [][]byte{[]byte(`{"seq":1}`)}, Next: "1"}, nil
}

func (s shelf) Changed() <-chan struct{} { return nil }
