package server_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"claimgraph/schema"
	"claimgraph/server"
)

// streaming is a server with subscriptions, over the real schema.
func streaming(t testing.TB) server.Options {
	v := view(t)
	return server.Options{API: answering(v), Subscribe: subscribing(v), Tokens: []server.Token{loader}}
}

func subscribing(view *schema.Schema) server.Subscriber {
	return func(ctx context.Context, r server.Request) (server.Stream, server.Response) {
		s, refused := view.Subscribe(ctx, asked(r))
		if refused != nil {
			return nil, refused
		}
		return answers{s}, nil
	}
}

type answers struct{ *schema.Subscription }

func (a answers) Next(ctx context.Context) (server.Response, error) {
	answer, err := a.Subscription.Next(ctx)
	if err != nil {
		return nil, err
	}
	return answer, nil
}

// load brings an article that says that someone opened a numbered pier.
func load(t testing.TB, address string, n int) {
	t.Helper()
	line := strings.NewReplacer("pier three", fmt.Sprintf("pier num%02d", n)[:10], "pier-3", fmt.Sprint("pier-", n)).Replace(article)
	query, err := json.Marshal(map[string]any{
		"query":     "mutation($t: String!) {loadArticle(input: {text: $t}) {unchanged}}",
		"variables": map[string]string{"t": line},
	})
	if err != nil {
		t.Fatal(err)
	}
	got := send(t, request(t, "POST", address+"/graphql", string(query), "Content-Type", js, "Authorization", "Bearer "+token))
	if !strings.Contains(got.body, `"unchanged":false`) {
		t.Fatalf("load: %s", got.body)
	}
}

// line is one connection of graphql-transport-ws.
type line struct {
	*websocket.Conn
	t testing.TB
}

func dial(t testing.TB, address string, protocols ...string) line {
	t.Helper()
	if protocols == nil {
		protocols = []string{"graphql-transport-ws"}
	}
	c, _, err := websocket.Dial(t.Context(), "ws"+strings.TrimPrefix(address, "http")+"/graphql", &websocket.DialOptions{Subprotocols: protocols})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.CloseNow() })
	return line{c, t}
}

func (l line) say(text string) {
	l.t.Helper()
	if err := l.Write(l.t.Context(), websocket.MessageText, []byte(text)); err != nil {
		l.t.Fatal(err)
	}
}

// hear is the next message, or the code and reason of the connection's end.
func (l line) hear() string {
	l.t.Helper()
	ctx, cancel := context.WithTimeout(l.t.Context(), 10*time.Second)
	defer cancel()
	_, text, err := l.Read(ctx)
	if code := websocket.CloseStatus(err); code != -1 {
		return fmt.Sprint(int(code), " ", err)
	}
	if err != nil {
		return err.Error()
	}
	return string(text)
}

func (l line) expect(want string) {
	l.t.Helper()
	if got := l.hear(); !strings.Contains(got, want) {
		l.t.Errorf("heard %s, want %s", got, want)
	}
}

func (l line) begin() line {
	l.t.Helper()
	l.say(`{"type":"connection_init"}`)
	l.expect(`{"type":"connection_ack"}`)
	return l
}

const subscription = `{"type":"subscribe","id":"s","payload":{"query":"subscription {claimAdded {phrase {object}}}"}}`

// A client subscribes, hears what comes, asks between, ends and begins again.
func TestSocket(t *testing.T) {
	address := start(t, streaming(t))
	c := dial(t, address).begin()
	c.say(subscription)
	c.say(`{"type":"ping","payload":{"a":1}}`)
	c.expect(`{"type":"pong","payload":{"a":1}}`)
	c.say(`{"type":"pong"}`)
	c.say(`{"type":"subscribe","id":"q","payload":{"query":"query($k: [EntityKind!]) {entities(kinds: $k) {totalCount}}","variables":{"k":null}}}`)
	c.expect(`{"type":"next","id":"q","payload":{"data":{"entities":{"totalCount":2}}}}`)
	c.expect(`{"type":"complete","id":"q"}`)
	load(t, address, 1)
	c.expect(`{"type":"next","id":"s","payload":{"data":{"claimAdded":{"phrase":{"object":"pier num01"}}}}}`)
	load(t, address, 2)
	c.expect("pier num02")
	c.say(`{"type":"complete","id":"s"}`)
	c.say(`{"type":"complete","id":"never began"}`)
	c.say(`{"type":"ping"}`)
	c.expect("pong")
	load(t, address, 3)
	c.say(strings.Replace(subscription, "{claim", "{c: claim", 1))
	c.say(`{"type":"subscribe","id":"m","payload":{"query":"mutation {removeArticle(id: \"article:00000000000000000000\") {id}}"}}`)
	c.expect("FORBIDDEN")
	c.expect(`{"type":"complete","id":"m"}`)
	load(t, address, 4)
	c.expect(`"c":{"phrase":{"object":"pier num04"}}`)
	if err := c.Close(websocket.StatusNormalClosure, ""); err != nil {
		t.Error(err)
	}
}

// What cannot run gets an error and leaves the connection as it is.
func TestSocketErrors(t *testing.T) {
	c := dial(t, start(t, streaming(t))).begin()
	for payload, want := range map[string]string{
		`{"query":"{"}`:                       "GRAPHQL_PARSE_FAILED",
		`{"query":"subscription {nonsense}"}`: "GRAPHQL_VALIDATION_FAILED",
		`{"query":"subscription {claimAdded(filter: {when: \"x\"}) {id}}"}`: "INVALID",
		`{}`:                             `no \"query\"`,
		`null`:                           `no \"query\"`,
		`7`:                              "not a GraphQL request",
		`{"query":"{a}","variables":[]}`: "must be a JSON object",
	} {
		c.say(`{"type":"subscribe","id":"x","payload":` + payload + `}`)
		got := c.hear()
		if !strings.HasPrefix(got, `{"type":"error","id":"x","payload":[{"message":`) || !strings.Contains(got, want) {
			t.Errorf("%s: %s, want %s", payload, got, want)
		}
	}
}

// Who breaks the protocol is told by the code that it has for this.
func TestSocketCloses(t *testing.T) {
	o := streaming(t)
	o.MaxBody = 2_000
	address := start(t, o)
	for _, tt := range []struct {
		name string
		say  []string
		want string
	}{
		{"no init", []string{subscription}, "4401"},
		{"two inits", []string{`{"type":"connection_init"}`, `{"type":"connection_init"}`}, "4429"},
		{"no object", []string{`[]`}, "4400"},
		{"no JSON", []string{`{`}, "4400"},
		{"not UTF-8", []string{"{\"type\":\"ping\",\"id\":\"\xff\"}"}, "4400"},
		{"no type", []string{`{"id":"x"}`}, "4400"},
		{"payload", []string{`{"type":"connection_init","payload":7}`}, "4400"},
		{"no id", []string{`{"type":"connection_init"}`, `{"type":"subscribe","payload":{"query":"{a}"}}`}, "4400"},
		{"same id", []string{`{"type":"connection_init"}`, subscription, subscription}, "4409"},
		{"wrong token", []string{`{"type":"connection_init","payload":{"Authorization":"Bearer guess"}}`}, "4403"},
		{"too large", []string{`{"type":"ping","payload":"` + strings.Repeat("x", 3_000) + `"}`}, "1009"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := dial(t, address)
			for _, text := range tt.say {
				c.say(text)
			}
			got := c.hear()
			for strings.HasPrefix(got, `{"type":"connection_ack"`) {
				got = c.hear()
			}
			if !strings.HasPrefix(got, tt.want) {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
	c := dial(t, address, "graphql-ws")
	c.expect("4406")
	c = dial(t, address)
	if err := c.Write(t.Context(), websocket.MessageBinary, []byte(`{"type":"connection_init"}`)); err != nil {
		t.Fatal(err)
	}
	c.expect("4400")
}

// A token comes in the payload, and allows over a socket what it allows
// otherwise.
func TestSocketToken(t *testing.T) {
	o := streaming(t)
	o.Closed = true
	o.Tokens = append(o.Tokens, server.NewToken("wall", "wall", server.ScopeRead))
	address := start(t, o)
	c := dial(t, address)
	c.say(`{"type":"connection_init"}`)
	c.expect("4403")
	c = dial(t, address)
	c.say(`{"type":"connection_init","payload":{"authorization":"Bearer wall"}}`)
	c.expect("connection_ack")
	c.say(`{"type":"subscribe","id":"q","payload":{"query":"{stats {claims}}"}}`)
	c.expect(`"claims":1`)
	if got := send(t, request(t, "GET", address+"/graphql?query={stats{claims}}", "", "Accept", "text/event-stream")); got.status != 401 {
		t.Errorf("events without a token: %d %s", got.status, got.body)
	}
}

// Pages of other origins connect where they may.
func TestSocketOrigin(t *testing.T) {
	o := streaming(t)
	o.Origins = []string{"https://desk.example"}
	address := start(t, o)
	for origin, ok := range map[string]bool{"https://desk.example": true, "https://other.example": false, "http://desk.example": false, "": true} {
		c, _, err := websocket.Dial(t.Context(), address+"/graphql", &websocket.DialOptions{
			Subprotocols: []string{"graphql-transport-ws"}, HTTPHeader: http.Header{"Origin": {origin}},
		})
		if (err == nil) != ok {
			t.Errorf("%q: %v", origin, err)
		}
		if err == nil {
			_ = c.CloseNow()
		}
	}
}

// A client has so many streams and no more; one that ends makes room.
func TestStreamLimits(t *testing.T) {
	o := streaming(t)
	o.MaxStreams = 2
	address := start(t, o)
	c := dial(t, address).begin()
	c.say(subscription)
	c.say(strings.Replace(subscription, `"id":"s"`, `"id":"t"`, 1))
	c.expect(`"id":"t","payload":[{"message":"too many subscriptions`)
	_, response, err := websocket.Dial(t.Context(), address+"/graphql", nil)
	if err == nil || response == nil || response.StatusCode != http.StatusTooManyRequests {
		t.Errorf("a second connection: %v", err)
	}
	if got := send(t, request(t, "GET", address+"/graphql"+get("subscription {claimAdded {id}}"), "", "Accept", "text/event-stream")); got.status != 429 || got.header.Get("Retry-After") == "" {
		t.Errorf("events: %d", got.status)
	}
	c.say(`{"type":"complete","id":"s"}`)
	for range 100 { // the place is free a little later
		c.say(strings.Replace(subscription, "subscription {claimAdded {phrase {object}}}", "{stats {claims}}", 1))
		if got := c.hear(); strings.Contains(got, `"claims":1`) {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Error("the place was not given back")
}

// Connections that do nothing, that do not begin, and whose other end is gone
// without a word, are closed.
func TestSocketTimeouts(t *testing.T) {
	o := streaming(t)
	o.IdleTimeout, o.PingInterval, o.SendTimeout = 50*time.Millisecond, 30*time.Millisecond, 100*time.Millisecond
	address := start(t, o)
	c := dial(t, address).begin()
	c.expect("1000")
	busy := dial(t, address).begin()
	busy.say(subscription)
	go func() {
		time.Sleep(300 * time.Millisecond)
		load(t, address, 1)
	}()
	busy.expect("pier num01") // not idle: it answered every ping on the way
	dead := dial(t, address).begin()
	dead.say(subscription)
	waitFor(t, "the dead connection to be closed", func() bool { // it reads nothing, so it answers no ping
		return dead.Write(t.Context(), websocket.MessageText, []byte(`{"type":"pong"}`)) != nil
	})
}

func waitFor(t testing.TB, what string, done func() bool) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if done() {
			return
		}
	}
	t.Errorf("waited in vain for %s", what)
}

// events opens a request that is answered by events, and reads them.
func events(t testing.TB, r *http.Request) (next func() string) {
	t.Helper()
	r.Header.Set("Accept", "text/event-stream")
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = response.Body.Close() })
	if response.StatusCode != 200 || response.Header.Get("Content-Type") != "text/event-stream; charset=utf-8" {
		t.Fatalf("%d %v", response.StatusCode, response.Header)
	}
	lines := bufio.NewScanner(response.Body)
	return func() string {
		var event []string
		for lines.Scan() {
			switch text := lines.Text(); {
			case text != "" && text != ":":
				event = append(event, text)
			case event != nil:
				return strings.Join(event, "\n")
			}
		}
		return ""
	}
}

// The same over server-sent events: answers, errors as answers, an end.
func TestEvents(t *testing.T) {
	o := streaming(t)
	o.PingInterval = 10 * time.Millisecond
	address := start(t, o)
	next := events(t, request(t, "POST", address+"/graphql", `{"query":"subscription {claimAdded {phrase {object}}}"}`, "Content-Type", js))
	load(t, address, 1)
	if got := next(); got != "event: next\ndata: "+`{"data":{"claimAdded":{"phrase":{"object":"pier num01"}}}}` {
		t.Errorf("got %s", got)
	}
	time.Sleep(50 * time.Millisecond) // signs of life are no events
	load(t, address, 2)
	if got := next(); !strings.Contains(got, "pier num02") {
		t.Errorf("got %s", got)
	}
	for query, want := range map[string]string{
		"{stats {articles}}":                  `data: {"data":{"stats":{"articles":3}}}`,
		"subscription {nonsense}":             "GRAPHQL_VALIDATION_FAILED",
		"mutation {removeArticle(id:1) {id}}": "METHOD_NOT_ALLOWED",
	} {
		next := events(t, request(t, "GET", address+"/graphql"+get(query), ""))
		if got := next(); !strings.HasPrefix(got, "event: next\n") || !strings.Contains(got, want) {
			t.Errorf("%s: %s, want %s", query, got, want)
		}
		if got := next(); got != "event: complete\ndata: " {
			t.Errorf("%s: then %q", query, got)
		}
		if got := next(); got != "" {
			t.Errorf("%s: at last %q", query, got)
		}
	}
	for body, status := range map[string]int{"{": 400, "": 400, "\xff": 400} {
		if got := send(t, request(t, "POST", address+"/graphql", body, "Content-Type", js, "Accept", "text/event-stream")); got.status != status {
			t.Errorf("%q: %d %s", body, got.status, got.body)
		}
	}
	if got := send(t, request(t, "POST", address+"/graphql", `{"query":"{stats {claims}}"}`, "Content-Type", js, "Accept", modern+", text/event-stream")); got.header.Get("Content-Type") != graphqlJSON {
		t.Errorf("who would rather have one answer got %v", got.header)
	}
}

// When the server stops, every stream is ended as its protocol ends one.
func TestStopEndsStreams(t *testing.T) {
	s, err := server.New(streaming(t))
	if err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	served := make(chan error, 1)
	go func() { served <- s.Serve(ctx, l) }()
	address := "http://" + l.Addr().String()
	c := dial(t, address).begin()
	c.say(subscription)
	c.say(`{"type":"ping"}`)
	c.expect("pong")
	next := events(t, request(t, "GET", address+"/graphql"+get("subscription {claimAdded {id}}"), ""))
	deaf := dial(t, address).begin() // takes nothing any more
	deaf.say(subscription)
	cancel()
	c.expect(`{"type":"complete","id":"s"}`)
	c.expect("1001")
	if got := next(); got != "event: complete\ndata: " {
		t.Errorf("events ended with %q", got)
	}
	select {
	case err := <-served:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(14 * time.Second):
		t.Error("the server did not stop")
	}
}

// A thousand subscriptions that wait take a bounded memory, the server answers
// beside them, and each hears what comes.
func TestIdleSubscriptions(t *testing.T) {
	const many = 1000
	o := streaming(t)
	o.MaxStreams = 2*many + 10
	o.PingInterval = time.Hour // the clients here answer a ping only while they hear
	address := start(t, o)
	used := func() int {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return int(m.HeapInuse + m.StackInuse)
	}
	before := used()
	lines := make([]line, many)
	for i := range lines {
		lines[i] = dial(t, address).begin()
		lines[i].say(subscription)
		lines[i].say(`{"type":"ping"}`)
		lines[i].expect("pong")
	}
	each := (used() - before) / many
	t.Logf("%d bytes each, client and server together", each)
	if each > 100_000 {
		t.Errorf("%d bytes each", each)
	}
	if got := send(t, request(t, "GET", address+"/healthz", "")); got.status != 200 {
		t.Errorf("beside them: %d", got.status)
	}
	load(t, address, 1)
	for _, l := range lines {
		l.expect("pier num01")
	}
}

// A client that takes an export or a stream too slowly is cut off, and nobody
// waits for it.
func TestSlowReader(t *testing.T) {
	o := streaming(t)
	o.Graph, o.SendTimeout = shelf{lines: 1 << 14}, 200*time.Millisecond // 1 GiB
	address := start(t, o)
	c, err := net.Dial("tcp", strings.TrimPrefix(address, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if _, err := io.WriteString(c, "GET /export HTTP/1.1\r\nHost: x\r\n\r\n"); err != nil {
		t.Fatal(err)
	}
	busy := func() bool {
		r := request(t, "GET", address+"/export", "")
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		response, err := http.DefaultClient.Do(r.WithContext(ctx))
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
		return response.StatusCode == http.StatusServiceUnavailable
	}
	waitFor(t, "the export to begin", busy)
	waitFor(t, "the slow one to be cut off", func() bool { return !busy() })
}
