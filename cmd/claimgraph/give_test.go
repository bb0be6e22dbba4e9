package main

import (
	"bufio"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// get asks for a path without following redirects.
func (s *served) get(t *testing.T, path string, header ...string) (status int, h http.Header, body string) {
	t.Helper()
	r, err := http.NewRequest(http.MethodGet, s.address+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	resp, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, resp.Header, string(text)
}

// news serves a store with the article that loadArticle has, and returns the IDs
// of the article, of a person in it and of its claim.
func news(t *testing.T, args ...string) (s *served, article, person, claim string) {
	t.Helper()
	t.Setenv("CLAIMGRAPH_TOKEN", "open sesame")
	s = serve(t, append([]string{"--store", filepath.Join(t.TempDir(), "news.db")}, args...)...)
	s.load(t, "Ülle Rand opened the mill in Tartu.")
	var found struct {
		Data struct {
			Articles struct{ Nodes []struct{ ID string } }
			Entities struct{ Nodes []struct{ ID string } }
			Claims   struct{ Nodes []struct{ ID string } }
		}
	}
	got := s.ask(t, "", `{ articles { nodes { id } } entities(kinds: [PERSON]) { nodes { id } } claims { nodes { id } } }`, nil)
	if err := json.Unmarshal([]byte(got), &found); err != nil {
		t.Fatal(err)
	}
	d := found.Data
	if len(d.Articles.Nodes) != 1 || len(d.Entities.Nodes) != 1 || len(d.Claims.Nodes) == 0 {
		t.Fatalf("in the store: %s", got)
	}
	bare := func(id string) string { return id[strings.IndexByte(id, ':')+1:] }
	return s, bare(d.Articles.Nodes[0].ID), bare(d.Entities.Nodes[0].ID), bare(d.Claims.Nodes[0].ID)
}

// load loads a text under a key of its own.
func (s *served) load(t *testing.T, text string) {
	t.Helper()
	got := s.ask(t, "open sesame", `mutation($t: String!) { loadArticle(input: {text: $t}) { unchanged } }`, map[string]any{"t": text})
	if strings.Contains(got, "errors") {
		t.Fatalf("load: %s", got)
	}
}

// An IRI leads a browser to the explorer, and a program to the form it asks for.
func TestServeNodes(t *testing.T) {
	s, article, person, claim := news(t, "--base", "https://news.example/id/")
	const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
	for _, tt := range []struct {
		path, accept string
		status       int
		media        string // or the place that a redirect leads to
		want         string
	}{
		{"/id/entity/" + person, browser, 303, "/entity/" + person, ""},
		{"/id/article/" + article, "text/html", 303, "/article/" + article, ""},
		{"/id/claim/" + claim, "application/ld+json;q=0.3, text/html;q=0.4", 303, "/claim/" + claim, ""},
		{"/id/attribution/x", browser, 200, "text/html; charset=utf-8", "JSON-LD"},
		{"/id/entity/" + person, "", 200, "application/ld+json; charset=utf-8", "Ülle Rand"},
		{"/id/entity/" + person, "*/*", 200, "application/ld+json; charset=utf-8", "Ülle Rand"},
		{"/id/entity/" + person, "application/ld+json", 200, "application/ld+json; charset=utf-8", "https://news.example/id/entity/" + person},
		{"/id/entity/" + person, "text/turtle;q=0.9, application/n-quads;q=0.5", 200, "text/turtle; charset=utf-8", "@prefix"},
		{"/id/article/" + article, "application/n-quads", 200, "application/n-quads; charset=utf-8", "<https://news.example/id/article/" + article + "> ."},
		{"/id/claim/" + claim + "?format=turtle", browser, 200, "text/turtle; charset=utf-8", "claim/" + claim},
		{"/id/entity/" + person, "image/png", 406, "application/json; charset=utf-8", "JSON-LD"},
		{"/id/entity/" + person + "?format=pdf", "", 406, "application/json; charset=utf-8", "JSON-LD"},
		{"/id/entity/00000000000000000000", "text/turtle", 404, "application/json; charset=utf-8", "NOT_FOUND"},
		{"/id/entity/no%20id", "text/turtle", 404, "application/json; charset=utf-8", "NOT_FOUND"},
		{"/id/ship/" + person, "text/turtle", 404, "application/json; charset=utf-8", "NOT_FOUND"},
	} {
		t.Run(tt.path+" "+tt.accept, func(t *testing.T) {
			status, header, body := s.get(t, tt.path, "Accept", tt.accept)
			media := header.Get("Content-Type")
			if status == http.StatusSeeOther {
				media = header.Get("Location")
			}
			if status != tt.status || media != tt.media || !strings.Contains(body, tt.want) || !strings.Contains(header.Get("Vary"), "Accept") {
				t.Errorf("%d %s\n%s\nwant %d %s: %s", status, media, body, tt.status, tt.media, tt.want)
			}
			if strings.Contains(media, "json") && !json.Valid([]byte(body)) {
				t.Errorf("no JSON: %s", body)
			}
		})
	}
}

// Every form that the command exports is exported over HTTP, the same bytes.
func TestServeExports(t *testing.T) {
	s, article, _, _ := news(t)
	isXML := func(body string) error {
		for d := xml.NewDecoder(strings.NewReader(body)); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				return nil
			} else if err != nil {
				return err
			}
		}
	}
	areJSON := func(body string) error {
		for line := range strings.Lines(body) {
			if !json.Valid([]byte(line)) {
				return fmt.Errorf("no JSON: %s", line)
			}
		}
		return nil
	}
	isJSON := func(body string) error {
		if !json.Valid([]byte(body)) {
			return errors.New("no JSON")
		}
		return nil
	}
	has := func(words string) func(string) error {
		return func(body string) error {
			if !strings.Contains(body, words) {
				return fmt.Errorf("no %q", words)
			}
			return nil
		}
	}
	whole := func(body string) error {
		if !strings.Contains(body, "Ülle Rand") || !strings.Contains(body, article) {
			return errors.New("the article is not in it")
		}
		return nil
	}
	for _, tt := range []struct {
		query, media string
		check        func(string) error
	}{
		{"", "application/n-quads", whole},
		{"?format=nquads", "application/n-quads", whole},
		{"?format=turtle", "text/turtle", whole},
		{"?format=trig", "application/trig", whole},
		{"?format=jsonld", "application/ld+json", isJSON},
		{"?format=jsonl", "application/jsonl", areJSON},
		{"?format=ftm", "application/x-ndjson", areJSON},
		{"?format=graphml", "application/graphml+xml", isXML},
		{"?format=gexf", "application/gexf+xml", isXML},
		{"?format=csv&part=nodes", "text/csv", has("Ülle Rand")},
		{"?format=csv&part=claims", "text/csv", has("opened")},
	} {
		t.Run(tt.query, func(t *testing.T) {
			status, header, body := s.get(t, "/export"+tt.query)
			if status != 200 || header.Get("Content-Type") != tt.media+"; charset=utf-8" {
				t.Fatalf("%d %s: %s", status, header.Get("Content-Type"), body)
			}
			if err := tt.check(body); err != nil {
				t.Errorf("%v:\n%s", err, body)
			}
			if _, _, again := s.get(t, "/export"+tt.query); again != body {
				t.Error("the second export has other bytes")
			}
		})
	}
	for _, query := range []string{"?format=pdf", "?format=csv", "?format=csv&part=ships"} {
		if status, _, body := s.get(t, "/export"+query); status != 400 || !json.Valid([]byte(body)) {
			t.Errorf("%s: %d %s", query, status, body)
		}
	}
}

// fed is a line of the feed.
type fed struct {
	Seq     int
	IRI     string
	Content *struct{ Article struct{ Text string } }
	Next    string
	More    *bool
}

// feed reads the feed since a mark; the last line is the mark to go on from.
func (s *served) feed(t *testing.T, since string) (list []fed) {
	t.Helper()
	status, header, body := s.get(t, "/feed?since="+since)
	if status != 200 || header.Get("Content-Type") != "application/jsonl; charset=utf-8" {
		t.Fatalf("%d %s: %s", status, header.Get("Content-Type"), body)
	}
	for line := range strings.Lines(body) {
		var f fed
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			t.Fatalf("%v in line %q", err, line)
		}
		list = append(list, f)
	}
	if last := list[len(list)-1]; last.Next == "" || last.More == nil {
		t.Fatalf("the last line has no mark: %s", body)
	}
	return list
}

// A follower that keeps the last mark, or the last number, misses nothing and
// learns what went.
func TestServeFeed(t *testing.T) {
	s, article, _, _ := news(t)
	all := s.feed(t, "")
	if len(all) != 2 || all[0].Seq != 1 || !strings.HasSuffix(all[0].IRI, article) || !strings.HasPrefix(all[0].Content.Article.Text, "Ülle Rand") || *all[1].More {
		t.Fatalf("the feed of one article: %+v", all)
	}
	mark := all[1].Next
	if got := s.feed(t, mark); len(got) != 1 || got[0].Next != mark {
		t.Errorf("nothing new: %+v", got)
	}
	s.load(t, "Timo Kask closed the mill in Narva.")
	s.ask(t, "open sesame", `mutation($id: ID!) { removeArticle(id: $id) { id } }`, map[string]any{"id": "article:" + article})
	for _, since := range []string{mark, "1"} {
		got := s.feed(t, since)
		if len(got) != 3 || got[0].Seq != 2 || got[0].Content == nil || got[1].Seq != 3 || got[1].Content != nil || !strings.HasSuffix(got[1].IRI, article) {
			t.Errorf("since %s: %+v", since, got)
		}
	}
	for since, want := range map[string]int{"99": 410, "ship": 400, "e30x": 400} {
		if status, _, body := s.get(t, "/feed?since="+since); status != want {
			t.Errorf("since %s: %d %s, want %d", since, status, body, want)
		}
	}
}

// A follower by events gets what is there, what comes, and goes on where it was
// after its connection broke. The server's stop ends the stream, not the other
// way round.
func TestServeFollow(t *testing.T) {
	s, _, _, _ := news(t)
	events := s.follow(t, "")
	first := <-events
	if !strings.Contains(first.data, `"seq":1,`) || first.name != "change" {
		t.Fatalf("the first event: %+v", first)
	}
	s.load(t, "Timo Kask closed the mill in Narva.")
	if second := <-events; !strings.Contains(second.data, `"seq":2,`) || !strings.Contains(second.data, "Timo Kask") {
		t.Errorf("the second event: %+v", second)
	}
	again := s.follow(t, first.id)
	if second := <-again; !strings.Contains(second.data, `"seq":2,`) {
		t.Errorf("after the first: %+v", second)
	}
	s.stop()
	for range events {
	}
	for range again {
	}
	if code := <-s.code; code != exitDone {
		t.Errorf("exit code %d", code)
	}
}

type event struct{ id, name, data string }

// follow reads the feed as events until it ends.
func (s *served) follow(t *testing.T, last string) <-chan event {
	t.Helper()
	r, err := http.NewRequest(http.MethodGet, s.address+"/feed", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept", "text/event-stream")
	r.Header.Set("Last-Event-ID", last)
	resp, err := (&http.Client{Timeout: time.Minute}).Do(r)
	if err != nil {
		t.Fatal(err)
	}
	if resp.StatusCode != 200 || !strings.HasPrefix(resp.Header.Get("Content-Type"), "text/event-stream") {
		t.Fatalf("%d %v", resp.StatusCode, resp.Header)
	}
	out := make(chan event)
	go func() {
		defer close(out)
		defer resp.Body.Close()
		readEvents(resp.Body, out)
	}()
	return out
}

func readEvents(r io.Reader, out chan<- event) {
	var e event
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		name, value, _ := strings.Cut(lines.Text(), ": ")
		switch name {
		case "id":
			e.id = value
		case "event":
			e.name = value
		case "data":
			e.data = value
		case "":
			if e != (event{}) {
				out <- e
			}
			e = event{}
		}
	}
}
