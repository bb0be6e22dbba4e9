package server_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/graph/jsonl"
	"claimgraph/graph/store"
	"claimgraph/schema"
	"claimgraph/server"
)

const article = `{"article":{"id":"pier-3","title":"Pier three opens","publisher":"The Pier","published":"2025-03-02","language":"en","text":"Mara Quist opened pier three in Övik."},"sentences":[{"start":0,"end":37}],"entities":[{"id":"q","kind":"Person","name":"Mara Quist","aliases":[],"mentions":[{"start":0,"end":10,"form":"name"}]},{"id":"o","kind":"Place","name":"Övik","aliases":[],"mentions":[{"start":32,"end":36,"form":"name"}]}],"times":[],"attributions":[],"claims":[{"id":"1","sentence":0,"subject":{"entity":"q"},"predicate":"open","relation":null,"object":{"text":"pier three"},"phrase":{"subject":"Mara Quist","predicate":"opened","object":"pier three","more":["in Övik"]},"when":null,"where":"o","attribution":null,"modality":"fact","polarity":"positive","certainty":"certain","evidence":{"start":0,"end":36,"quote":"Mara Quist opened pier three in Övik"},"rule":"by hand","confidence":0.9}]}`

const token = "a-long-secret"

type source struct{ *store.Store }

func (s source) Read(ctx context.Context, f func(schema.Reader) error) error {
	return s.Store.Read(ctx, func(r *store.Reader) error { return f(r) })
}

// desk loads articles that are lines of the extract contract.
type desk struct{ *store.Store }

func (d desk) Load(ctx context.Context, in schema.ArticleInput) (schema.Loaded, error) {
	a, err := jsonl.Decode([]byte(in.Text))
	if err != nil {
		return schema.Loaded{}, err
	}
	change, err := d.Put(ctx, a)
	return schema.Loaded{Article: a.ID, Unchanged: change.Unchanged}, err
}

func (d desk) Remove(ctx context.Context, id graph.ID) error { return d.Store.Remove(ctx, id) }

// api is the real schema over a real store with one article.
func api(t testing.TB) server.API {
	t.Helper()
	s, err := store.Open(filepath.Join(t.TempDir(), "test.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	view, err := schema.New(schema.Options{Source: source{s}, Writer: desk{s}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := (desk{s}).Load(context.Background(), schema.ArticleInput{Text: article}); err != nil {
		t.Fatal(err)
	}
	return func(ctx context.Context, r server.Request) server.Response {
		q := schema.Request{Query: r.Query, Variables: r.Variables, OperationName: r.OperationName, ReadOnly: r.ReadOnly}
		if r.Load {
			q.Scopes = []schema.Scope{schema.ScopeLoad}
		}
		return view.Do(ctx, q)
	}
}

// start serves until the test ends and returns the address.
func start(t testing.TB, o server.Options) string {
	t.Helper()
	s, err := server.New(o)
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, l) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	return "http://" + l.Addr().String()
}

// answer is what came back.
type answer struct {
	status int
	header http.Header
	body   string
}

func send(t testing.TB, r *http.Request) answer {
	t.Helper()
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{response.StatusCode, response.Header, string(body)}
}

func request(t testing.TB, method, address, body string, header ...string) *http.Request {
	t.Helper()
	r, err := http.NewRequest(method, address, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	return r
}

const (
	plainJSON   = "application/json; charset=utf-8"
	graphqlJSON = "application/graphql-response+json; charset=utf-8"
)

// The status and media type of every kind of request, as GraphQL over HTTP has
// them.
func TestGraphQLOverHTTP(t *testing.T) {
	address := start(t, server.Options{API: api(t), Token: token, MaxBody: 10_000})
	const js, modern = "application/json", "application/graphql-response+json"
	get := func(query string, more ...string) string {
		v := url.Values{"query": {query}}
		for i := 0; i+1 < len(more); i += 2 {
			v.Set(more[i], more[i+1])
		}
		return "?" + v.Encode()
	}
	cases := []struct {
		name, method, query, body, contentType, accept string
		status                                         int
		media, want                                    string
	}{
		{"post", "POST", "", `{"query":"{stats {claims}}"}`, js, "", 200, plainJSON, `{"data":{"stats":{"claims":1}}}`},
		{"post, modern", "POST", "", `{"query":"{stats {claims}}"}`, js, modern, 200, graphqlJSON, `{"data":{"stats":{"claims":1}}}`},
		{"charset", "POST", "", `{"query":"{stats {claims}}"}`, js + "; charset=UTF-8", modern + ", " + js + ";q=0.9", 200, graphqlJSON, `"claims":1`},
		{"any", "POST", "", `{"query":"{stats {claims}}"}`, js, "*/*", 200, plainJSON, `"claims":1`},
		{"weights", "POST", "", `{"query":"{stats {claims}}"}`, js, modern + ";q=0.1, " + js, 200, plainJSON, `"claims":1`},
		{"get", "GET", get("{stats {claims}}"), "", "", "", 200, plainJSON, `"claims":1`},
		{"get with variables", "GET", get("query Q($k: EntityKind!) {entities(kinds: [$k]) {totalCount}} query R {stats {claims}}", "operationName", "Q", "variables", `{"k":"PLACE"}`), "", "", modern, 200, graphqlJSON, `{"data":{"entities":{"totalCount":1}}}`},
		{"nulls", "POST", "", `{"query":"{stats {claims}}","variables":null,"operationName":null,"extensions":null}`, js, "", 200, plainJSON, `"claims":1`},
		{"unknown members", "POST", "", `{"query":"{stats {claims}}","id":7}`, js, "", 200, plainJSON, `"claims":1`},
		{"partial", "POST", "", `{"query":"{claims(first: 0) {totalCount} stats {claims}}"}`, js, modern, 200, graphqlJSON, `"data":{"claims":null,"stats":{"claims":1}}`},
		{"syntax", "POST", "", `{"query":"{"}`, js, "", 200, plainJSON, "GRAPHQL_PARSE_FAILED"},
		{"syntax, modern", "POST", "", `{"query":"{"}`, js, modern, 400, graphqlJSON, "GRAPHQL_PARSE_FAILED"},
		{"validation, modern", "POST", "", `{"query":"{nonsense}"}`, js, modern, 400, graphqlJSON, "GRAPHQL_VALIDATION_FAILED"},
		{"variables, modern", "POST", "", `{"query":"query($n: Int!) {claims(first: $n) {totalCount}}"}`, js, modern, 400, graphqlJSON, "BAD_USER_INPUT"},
		{"big integer", "POST", "", `{"query":"query($n: Int!) {claims(first: $n) {totalCount}}","variables":{"n":9007199254740993}}`, js, modern, 400, graphqlJSON, "9007199254740993 is no Int"},
		{"limit, modern", "POST", "", `{"query":"` + strings.Repeat("{", 200) + `"}`, js, modern, 400, graphqlJSON, "LIMIT_EXCEEDED"},
		{"mutation by get", "GET", get(`mutation {removeArticle(id: "x") {id}}`), "", "", modern, 405, graphqlJSON, "use POST"},
		{"mutation by get, older", "GET", get(`mutation {removeArticle(id: "x") {id}}`), "", "", js, 405, plainJSON, "use POST"},
		{"no query", "POST", "", `{}`, js, modern, 400, plainJSON, `has no \"query\"`},
		{"no query by get", "GET", "", "", "", "", 400, plainJSON, `has no \"query\"`},
		{"query is no string", "POST", "", `{"query":{"obj":"ect"}}`, js, "", 400, plainJSON, "not a GraphQL request"},
		{"operation name is no string", "POST", "", `{"query":"{stats {claims}}","operationName":7}`, js, "", 400, plainJSON, "not a GraphQL request"},
		{"variables are no object", "POST", "", `{"query":"{stats {claims}}","variables":[1]}`, js, "", 400, plainJSON, `\"variables\" must be a JSON object`},
		{"extensions are no object", "POST", "", `{"query":"{stats {claims}}","extensions":"x"}`, js, "", 400, plainJSON, `\"extensions\" must be a JSON object`},
		{"no JSON", "POST", "", `{"query`, js, "", 400, plainJSON, "not a GraphQL request"},
		{"empty", "POST", "", "", js, "", 400, plainJSON, "not a GraphQL request"},
		{"array", "POST", "", `[{"query":"{stats {claims}}"}]`, js, "", 400, plainJSON, "not a GraphQL request"},
		{"not UTF-8", "POST", "", "{\"query\":\"{stats {claims}} #\xff\"}", js, "", 400, plainJSON, "not UTF-8"},
		{"no content type", "POST", "", `{"query":"{stats {claims}}"}`, "", "", 415, plainJSON, "must be application/json"},
		{"form", "POST", "", `query=%7Bstats%7D`, "application/x-www-form-urlencoded", "", 415, plainJSON, "must be application/json"},
		{"other charset", "POST", "", `{"query":"{stats {claims}}"}`, js + "; charset=latin1", "", 415, plainJSON, "must be utf-8"},
		{"other answer", "POST", "", `{"query":"{stats {claims}}"}`, js, "text/html", 406, plainJSON, "answers in"},
		{"too large", "POST", "", `{"query":"` + strings.Repeat(" ", 10_000) + `"}`, js, "", 413, plainJSON, "limit of 10000 bytes"},
		{"put", "PUT", "", `{}`, js, "", 405, plainJSON, "GET, HEAD, POST"},
		{"introspection", "POST", "", `{"query":"{__schema {queryType {name}}}"}`, js, "", 200, plainJSON, `{"data":{"__schema":{"queryType":{"name":"Query"}}}}`},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := request(t, c.method, address+"/graphql"+c.query, c.body)
			if c.contentType != "" {
				r.Header.Set("Content-Type", c.contentType)
			}
			if c.accept != "" {
				r.Header.Set("Accept", c.accept)
			}
			got := send(t, r)
			if got.status != c.status || got.header.Get("Content-Type") != c.media || !strings.Contains(got.body, c.want) {
				t.Errorf("%d %s\n%s\nwant %d %s: %s", got.status, got.header.Get("Content-Type"), got.body, c.status, c.media, c.want)
			}
			if got.status >= 400 && strings.Contains(got.body, `"data"`) {
				t.Errorf("status %d with data: %s", got.status, got.body)
			}
			if !json.Valid([]byte(got.body)) {
				t.Errorf("no JSON: %s", got.body)
			}
		})
	}
}

// Only the token may change anything.
func TestToken(t *testing.T) {
	const remove = `{"query":"mutation {removeArticle(id: \"article:00000000000000000000\") {id}}"}`
	open, closed := api(t), start(t, server.Options{API: api(t)})
	guarded := start(t, server.Options{API: open, Token: token})
	cases := []struct {
		name, address, authorization string
		status                       int
		want                         string
	}{
		{"none", guarded, "", 200, "FORBIDDEN"},
		{"right", guarded, "Bearer " + token, 200, "NOT_FOUND"},
		{"right, other case of the scheme", guarded, "bearer " + token, 200, "NOT_FOUND"},
		{"wrong", guarded, "Bearer guess", 401, "UNAUTHENTICATED"},
		{"empty", guarded, "Bearer ", 401, "UNAUTHENTICATED"},
		{"beginning", guarded, "Bearer " + token[:5], 401, "UNAUTHENTICATED"},
		{"other scheme", guarded, "Basic " + token, 200, "FORBIDDEN"},
		{"no token configured", closed, "Bearer " + token, 200, "FORBIDDEN"},
		{"no token configured, empty one given", closed, "Bearer ", 200, "FORBIDDEN"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := request(t, "POST", c.address+"/graphql", remove, "Content-Type", "application/json")
			if c.authorization != "" {
				r.Header.Set("Authorization", c.authorization)
			}
			got := send(t, r)
			if got.status != c.status || !strings.Contains(got.body, c.want) {
				t.Errorf("%d %s, want %d %s", got.status, got.body, c.status, c.want)
			}
		})
	}
}

func TestPages(t *testing.T) {
	down := false
	address := start(t, server.Options{API: api(t), Ready: func(context.Context) error {
		if down {
			return io.ErrUnexpectedEOF
		}
		return nil
	}})
	expect := func(path string, status int, want string) {
		t.Helper()
		got := send(t, request(t, "GET", address+path, ""))
		if got.status != status || !strings.Contains(got.body, want) {
			t.Errorf("%s: %d %s, want %d %s", path, got.status, got.body, status, want)
		}
		if got.header.Get("X-Content-Type-Options") != "nosniff" || got.header.Get("X-Request-ID") == "" {
			t.Errorf("%s: header %v", path, got.header)
		}
	}
	expect("/", 200, "<title>claimgraph</title>")
	expect("/healthz", 200, "ok")
	expect("/readyz", 200, "ready")
	down = true
	expect("/readyz", 503, "not ready")
	expect("/healthz", 200, "ok")
	expect("/nowhere", 404, "NOT_FOUND")
	expect("/metrics", 200, `claimgraph_http_requests_total{method="GET",route="/readyz",status="503"} 1`)
	expect("/metrics", 200, `claimgraph_http_requests_total{method="GET",route="other",status="404"} 1`)
}

func TestCompression(t *testing.T) {
	address := start(t, server.Options{API: api(t)})
	r := request(t, "POST", address+"/graphql", `{"query":"{__schema {types {name description fields {name description}}}}"}`,
		"Content-Type", "application/json", "Accept-Encoding", "gzip")
	got := send(t, r)
	if got.status != 200 || got.header.Get("Content-Encoding") != "gzip" || len(got.body) > 8_000 {
		t.Errorf("%d, %d bytes, %v", got.status, len(got.body), got.header)
	}
}

// A panic costs its own request alone, and the log tells where.
func TestPanic(t *testing.T) {
	var log bytes.Buffer
	s, err := server.New(server.Options{
		API: func(context.Context, server.Request) server.Response { panic("the tide is out") },
		Log: slog.New(slog.NewTextHandler(&log, nil)),
	})
	if err != nil {
		t.Fatal(err)
	}
	w := httptest.NewRecorder()
	s.Handler().ServeHTTP(w, request(t, "POST", "http://x/graphql", `{"query":"{a}"}`, "Content-Type", "application/json", "X-Request-ID", "tide-1"))
	if w.Code != 500 || !strings.Contains(w.Body.String(), "internal error") || strings.Contains(w.Body.String(), "tide is out") {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	for _, want := range []string{"the tide is out", "server_test.go", "id=tide-1", "status=500"} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("no %q in the log:\n%s", want, log.String())
		}
	}
}

// A request in flight when the server stops gets its answer; new ones are not
// taken.
func TestGracefulStop(t *testing.T) {
	real, entered, leave := api(t), make(chan bool), make(chan bool)
	s, err := server.New(server.Options{API: func(ctx context.Context, r server.Request) server.Response {
		entered <- true
		<-leave
		return real(ctx, r)
	}})
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	served, got := make(chan error, 1), make(chan answer, 1)
	go func() { served <- s.Serve(ctx, l) }()
	address := "http://" + l.Addr().String() + "/graphql"
	go func() {
		got <- send(t, request(t, "POST", address, `{"query":"{stats {claims}}"}`, "Content-Type", "application/json"))
	}()
	<-entered
	cancel()
	waitRefused(t, l.Addr().String())
	leave <- true
	if a := <-got; a.status != 200 || !strings.Contains(a.body, `"claims":1`) {
		t.Errorf("%d %s", a.status, a.body)
	}
	if err := <-served; err != nil {
		t.Error(err)
	}
}

func waitRefused(t *testing.T, address string) {
	t.Helper()
	for range 200 {
		c, err := net.Dial("tcp", address)
		if err != nil {
			return
		}
		if err := c.Close(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Error("it still takes connections")
}

// A client that never ends its request is cut off, one that sends it slowly
// does not hold others up.
func TestSlowClient(t *testing.T) {
	address := start(t, server.Options{API: api(t), ReadTimeout: 100 * time.Millisecond})
	c, err := net.Dial("tcp", strings.TrimPrefix(address, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if _, err := io.WriteString(c, "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"); err != nil {
		t.Fatal(err)
	}
	if got := send(t, request(t, "GET", address+"/healthz", "")); got.status != 200 {
		t.Errorf("status %d beside a slow client", got.status)
	}
	if err := c.SetReadDeadline(time.Now().Add(5 * time.Second)); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(c)
	if err != nil {
		t.Fatalf("not cut off: %v", err)
	}
	if !strings.Contains(string(rest), "400 Bad Request") {
		t.Errorf("the slow client got %q", rest)
	}
}

// FuzzPost sends whatever bytes as a request: every answer is JSON with a
// status that says whose fault it is.
func FuzzPost(f *testing.F) {
	f.Add(`{"query":"{stats {claims}}","variables":{"a":[1,{"b":null}]},"operationName":"x"}`)
	f.Add(`{"query":"{claims {nodes {evidence {quote}}}}"}`)
	f.Add(`{"query":"query($n: Int) {claims(first: $n) {totalCount}}","variables":{"n":1e400}}`)
	f.Add(`[[[[[[`)
	f.Add("\xff\x00")
	s, err := server.New(server.Options{API: api(f), MaxBody: 5_000})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, body string) {
		w := httptest.NewRecorder()
		s.Handler().ServeHTTP(w, request(t, "POST", "http://x/graphql", body, "Content-Type", "application/json"))
		if w.Code != 200 && (w.Code < 400 || w.Code >= 500) {
			t.Errorf("status %d", w.Code)
		}
		if !json.Valid(w.Body.Bytes()) {
			t.Errorf("no JSON: %s", w.Body)
		}
	})
}

func BenchmarkPost(b *testing.B) {
	s, err := server.New(server.Options{API: api(b)})
	if err != nil {
		b.Fatal(err)
	}
	const body = `{"query":"{claims(first: 20) {nodes {predicate subject {... on Entity {name}} article {title}}}}"}`
	b.ReportAllocs()
	for b.Loop() {
		w := httptest.NewRecorder()
		s.Handler().ServeHTTP(w, request(b, "POST", "http://x/graphql", body, "Content-Type", "application/json"))
		if w.Code != 200 {
			b.Fatal(w.Body)
		}
	}
}
