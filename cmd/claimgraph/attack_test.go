package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A URL that points inside is refused however it is written, over the API too,
// and nothing inside is asked.
func TestServeLoadsNothingInside(t *testing.T) {
	asked := 0
	inside := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked++ }))
	defer inside.Close()
	port := inside.URL[strings.LastIndex(inside.URL, ":"):]
	t.Setenv("CLAIMGRAPH_TOKEN", "open sesame")
	s := serve(t, "--store", filepath.Join(t.TempDir(), "news.db"))
	for _, address := range []string{
		inside.URL, "http://localhost" + port, "http://[::1]" + port, "http://[::ffff:127.0.0.1]" + port, "http://2130706433" + port,
		"http://0x7f000001" + port, "http://0177.0.0.1" + port, "http://127.1" + port, "http://0.0.0.0" + port,
		"http://user:word@127.0.0.1" + port, "http://169.254.169.254/latest/meta-data/", "http://[fd00:ec2::254]/", "http://10.0.0.1/",
		"http://192.168.1.1/", "http://172.16.0.1/", "http://100.64.0.1/", "http://[fe80::1]/", "http://[64:ff9b::7f00:1]" + port,
		"file:///etc/hostname", "ftp://127.0.0.1/x", "gopher://127.0.0.1" + port, "//127.0.0.1" + port, "http://", "http:///x", "nonsense",
	} {
		start := time.Now()
		got := s.ask(t, "open sesame", `mutation($u: String!) { loadArticle(input: {url: $u}) { unchanged } }`, map[string]any{"u": address})
		if !strings.Contains(got, `"errors":`) || strings.Contains(got, `"unchanged"`) {
			t.Errorf("%s: %s", address, got)
		}
		if strings.Contains(got, "word@") {
			t.Errorf("%s: the answer tells the password: %s", address, got)
		}
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%s: refused after %v", address, took)
		}
	}
	if asked > 0 {
		t.Errorf("%d requests went inside", asked)
	}
}

// Bodies that are too large, of another type or no UTF-8 are refused without
// being read, and the refusal names the limit.
func TestServeRefusesBodies(t *testing.T) {
	s := serve(t, "--store", filepath.Join(t.TempDir(), "news.db"))
	big := strings.Repeat(" ", 5<<20)
	for _, tt := range []struct {
		name, media, body string
		status            int
		want              string
	}{
		{"too large", "application/json", `{"query":"{stats{claims}}` + big + `"}`, 413, fmt.Sprint(4 << 20)},
		{"another type", "text/plain", `{"query":"{stats{claims}}"}`, 415, "application/json"},
		{"a form", "multipart/form-data; boundary=x", "--x--", 415, "application/json"},
		{"no UTF-8", "application/json", "{\"query\":\"{stats{claims}} #\xc3\x28\"}", 400, "UTF-8"},
		{"a bomb of brackets", "application/json", `{"query":"` + strings.Repeat("[", 99_000) + `"}`, 200, "LIMIT_EXCEEDED"},
		{"variables that nest", "application/json", `{"query":"query($v:String){stats{claims}}","variables":{"v":` + strings.Repeat("[", 1<<20), 400, "JSON"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			start := time.Now()
			resp, err := http.Post(s.address+"/graphql", tt.media, strings.NewReader(tt.body))
			if err != nil {
				t.Fatal(err)
			}
			defer resp.Body.Close()
			var b [4096]byte
			n, _ := resp.Body.Read(b[:]) // an answer this short comes at once
			if resp.StatusCode != tt.status || !strings.Contains(string(b[:n]), tt.want) {
				t.Errorf("%d %s, want %d %s", resp.StatusCode, b[:n], tt.status, tt.want)
			}
			t.Logf("refused after %v", time.Since(start))
		})
	}
}
