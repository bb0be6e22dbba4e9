package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// served is a running "claimgraph serve".
type served struct {
	address string
	stop    context.CancelFunc
	code    chan int
}

// serve starts the program on a port of the system's choice and waits until it
// says where.
func serve(t *testing.T, args ...string) *served {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	t.Cleanup(cancel)
	r, w := io.Pipe()
	s := &served{stop: cancel, code: make(chan int, 1)}
	go func() {
		s.code <- run(ctx, append([]string{"serve", "--listen", "127.0.0.1:0"}, args...), streams{strings.NewReader(""), io.Discard, w})
		_ = w.Close() // a pipe's close never fails
	}()
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		if m := regexp.MustCompile(`http://[\d.:]+`).FindString(lines.Text()); m != "" {
			s.address = m
			go func() { _, _ = io.Copy(io.Discard, r) }() // let it log on
			return s
		}
	}
	t.Fatal("the server ended before it said where it listens")
	return nil
}

// ask sends one GraphQL request.
func (s *served) ask(t *testing.T, token, query string, variables map[string]any) string {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	req, err := http.NewRequest(http.MethodPost, s.address+"/graphql", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	if token != "" {
		req.Header.Set("Authorization", "Bearer "+token)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	answer, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(answer)
}

const loadArticle = `mutation($text: String!) { loadArticle(input: {text: $text, key: "k"}) {
  unchanged article { id claims { nodes { polarity evidence { quote start end } } } } } }`

// A person with the token loads an article and takes it out again, everybody
// reads it, nobody else changes anything, and the server stops cleanly.
func TestServe(t *testing.T) {
	t.Setenv("CLAIMGRAPH_TOKEN", "open sesame")
	s := serve(t, "--store", filepath.Join(t.TempDir(), "news.db"))
	article := map[string]any{"text": "Ülle Rand did not open the mill in Tartu."}
	for _, token := range []string{"", "wrong"} {
		if got := s.ask(t, token, loadArticle, article); !strings.Contains(got, "errors") {
			t.Errorf("token %q changed the store: %s", token, got)
		}
	}
	got := s.ask(t, "open sesame", loadArticle, article)
	var loaded struct {
		Data struct {
			LoadArticle struct {
				Unchanged bool
				Article   struct{ ID string }
			}
		}
	}
	if err := json.Unmarshal([]byte(got), &loaded); err != nil || loaded.Data.LoadArticle.Article.ID == "" {
		t.Fatalf("loadArticle: %v: %s", err, got)
	}
	if !strings.Contains(got, `"NEGATIVE"`) || !strings.Contains(got, `"start":0`) {
		t.Errorf("the negation or its words are lost: %s", got)
	}
	if again := s.ask(t, "open sesame", loadArticle, article); !strings.Contains(again, `"unchanged":true`) {
		t.Errorf("the second load: %s", again)
	}
	s.ask(t, "open sesame", `mutation($id: ID!) { removeArticle(id: $id) { __typename } }`, map[string]any{"id": loaded.Data.LoadArticle.Article.ID})
	if got := s.ask(t, "", "{ stats { articles quads } }", nil); got != `{"data":{"stats":{"articles":0,"quads":0}}}` {
		t.Errorf("after the removal: %s", got)
	}
	for _, path := range []string{"/healthz", "/readyz", "/metrics", "/"} {
		resp, err := http.Get(s.address + path)
		if err != nil {
			t.Fatal(err)
		}
		_ = resp.Body.Close() // its status is what counts
		if resp.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", path, resp.Status)
		}
	}
	s.stop()
	select {
	case code := <-s.code:
		if code != exitDone {
			t.Errorf("exit code %d", code)
		}
	case <-time.After(30 * time.Second):
		t.Error("the server did not stop")
	}
}

// A query that would kill graphql-go's own executor is refused, and the server
// answers the next one.
func TestServeSurvivesACyclicFragment(t *testing.T) {
	s := serve(t, "--store", filepath.Join(t.TempDir(), "news.db"))
	got := s.ask(t, "", `{ stats { ...A } } fragment A on Stats { ...B } fragment B on Stats { ...A }`, nil)
	if !strings.Contains(got, "errors") {
		t.Errorf("got %s", got)
	}
	if got := s.ask(t, "", "{ stats { claims } }", nil); !strings.Contains(got, `"claims":0`) {
		t.Errorf("afterwards: %s", got)
	}
}

// Claims that were found elsewhere come in over the API, the good lines of them,
// and two entities are judged to be one.
func TestServeImportsAndJudges(t *testing.T) {
	t.Setenv("CLAIMGRAPH_TOKEN", "open sesame")
	s := serve(t, "--store", filepath.Join(t.TempDir(), "news.db"))
	line := `{"article":{"text":"Ada Brandt met Ada Brand."},"sentences":[{"start":0,"end":25}],"entities":[` +
		`{"id":"1","kind":"Person","name":"Ada Brandt","aliases":[],"mentions":[{"start":0,"end":10,"form":"name"}]},` +
		`{"id":"2","kind":"Person","name":"Ada Brand","aliases":[],"mentions":[{"start":15,"end":24,"form":"name"}]}],"times":[],"attributions":[],"claims":[]}`
	got := s.ask(t, "open sesame", `mutation($lines: String!) { importClaims(lines: $lines) { articles { unchanged } problems } }`, map[string]any{"lines": "{}\n" + line + "\n"})
	if !strings.Contains(got, `"articles":[{"unchanged":false}],"problems":["`) || !strings.Contains(got, "line 1") {
		t.Errorf("imported %s", got)
	}
	people := s.ask(t, "", `{ a: entity(kind: PERSON, name: "Ada Brandt") { id } b: entity(kind: PERSON, name: "Ada Brand") { id } }`, nil)
	ids := regexp.MustCompile(`"(entity:\w+)"`).FindAllStringSubmatch(people, -1)
	if len(ids) != 2 {
		t.Fatalf("people %s", people)
	}
	const judge = `mutation($a: ID!, $b: ID!) { judge(input: {verdict: SAME, a: $a, b: $b, who: "Ilka"}) { judgement { id } } }`
	pair := map[string]any{"a": ids[0][1], "b": ids[1][1]}
	if got := s.ask(t, "", judge, pair); !strings.Contains(got, "FORBIDDEN") {
		t.Errorf("a stranger judged: %s", got)
	}
	judged := s.ask(t, "open sesame", judge, pair)
	id := regexp.MustCompile(`"(judgement:\w+)"`).FindStringSubmatch(judged)
	if id == nil {
		t.Fatalf("judged %s", judged)
	}
	if got := s.ask(t, "open sesame", `mutation($id: ID!) { undo(id: $id) { id } }`, map[string]any{"id": id[1]}); !strings.Contains(got, id[1]) {
		t.Errorf("undone %s", got)
	}
}

// Who asks too often is told so, and pages of the origins that are named may ask.
func TestServeFlags(t *testing.T) {
	s := serve(t, "--store", filepath.Join(t.TempDir(), "news.db"), "--rate", "0.01", "--cors", "https://desk.example")
	for range 10 {
		s.ask(t, "", "{ stats { claims } }", nil)
	}
	if got := s.ask(t, "", "{ stats { claims } }", nil); !strings.Contains(got, "RATE_LIMITED") {
		t.Errorf("the eleventh at once: %s", got)
	}
	r, err := http.NewRequest(http.MethodGet, s.address+"/healthz", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Origin", "https://desk.example")
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close() // its header is what counts
	if got := resp.Header.Get("Access-Control-Allow-Origin"); got != "https://desk.example" {
		t.Errorf("allowed origin %q", got)
	}
}

// A token that the command made is known by its line alone, and has the scopes
// that it was given.
func TestServeTokens(t *testing.T) {
	var line, secret bytes.Buffer
	if code := run(context.Background(), []string{"token", "court", "--scopes", "judge"}, streams{strings.NewReader(""), &line, &secret}); code != exitDone {
		t.Fatalf("exit code %d", code)
	}
	words := strings.Fields(secret.String())
	bearer := words[len(words)-1]
	if strings.Contains(line.String(), bearer) {
		t.Errorf("the secret is in the line: %s", line.String())
	}
	file := filepath.Join(t.TempDir(), "tokens")
	if err := os.WriteFile(file, line.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	s := serve(t, "--store", filepath.Join(t.TempDir(), "news.db"), "--tokens", file)
	if got := s.ask(t, bearer, `mutation { undo(id: "judgement:00000000000000000000") { id } }`, nil); !strings.Contains(got, "NOT_FOUND") {
		t.Errorf("it may not judge: %s", got)
	}
	if got := s.ask(t, bearer, loadArticle, map[string]any{"text": "Ülle Rand opened the mill."}); !strings.Contains(got, "FORBIDDEN") {
		t.Errorf("it may load: %s", got)
	}
	for args, want := range map[string]string{
		"token a b":                      "accepts 1 arg",
		"token a --scopes sail":          `scope "sail"`,
		"token a#b":                      "one word",
		"serve --tokens " + file + ".no": "no such file",
		"serve --closed":                 "lets nobody in",
	} {
		var out, err bytes.Buffer
		if code := run(context.Background(), strings.Fields(args), streams{strings.NewReader(""), &out, &err}); code == exitDone || !strings.Contains(err.String(), want) {
			t.Errorf("%s: exit code %d, %s", args, code, err.String())
		}
	}
}
