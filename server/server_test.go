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

var loader = server.NewToken("desk", token, server.ScopeLoad)

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

func (d desk) Import(context.Context, string) (schema.Imported, error) {
	return schema.Imported{}, graph.ErrUnavailable
}

// view is the real schema over a real store with one article.
func view(t testing.TB) *schema.Schema {
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
	return view
}

func api(t testing.TB) server.API { return answering(view(t)) }

func asked(r server.Request) schema.Request {
	q := schema.Request{Query: r.Query, Variables: r.Variables, OperationName: r.OperationName, ReadOnly: r.ReadOnly}
	for _, scope := range r.Scopes {
		q.Scopes = append(q.Scopes, schema.Scope(scope))
	}
	return q
}

func answering(view *schema.Schema) server.API {
	return func(ctx context.Context, r server.Request) server.Response { return view.Do(ctx, asked(r)) }
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
	if got.status != 200 || got.header.Get("Content-Encoding") != "gzip" || len(got.body) > 16_000 {
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
	f.Add(`[{"query":"{stats {claims}}"},{"query":"{"}]`)
	f.Add(`{"query":"{a}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}`)
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
