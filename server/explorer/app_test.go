package explorer_test

import (
	"compress/gzip"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"claimgraph/server/explorer"
)

var script = strings.Repeat("console.log('a wind farm near Tallinn');\n", 100)

// built is a small explorer of the form that Vite gives.
func built() fs.FS {
	return fstest.MapFS{
		"README.md":               {Data: []byte("not for readers of the page")},
		"app/index.html":          {Data: []byte(`<!doctype html><div id="root"></div>`)},
		"app/favicon.svg":         {Data: []byte("<svg/>")},
		"app/assets/main-1a2b.js": {Data: []byte(script)},
	}
}

func ask(t *testing.T, files fs.FS, method, path string, header ...string) *http.Response {
	t.Helper()
	app, err := explorer.New(files)
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(method, path, nil)
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	app.ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// Each view is the same document: the page tells them apart.
func TestViewsAreThePage(t *testing.T) {
	for _, path := range []string{"/", "/entity/e1", "/article/a1", "/claim/c1", "/graph", "/path", "/voices", "/disputes", "/load", "/graphiql"} {
		r := ask(t, built(), http.MethodGet, path)
		if got := body(t, r); !strings.Contains(got, `id="root"`) || r.Header.Get("Content-Type") != "text/html; charset=utf-8" {
			t.Errorf("%s: %s %q", path, r.Header.Get("Content-Type"), got)
		}
		if r.Header.Get("Cache-Control") != "no-cache" {
			t.Errorf("%s is cached: %s", path, r.Header.Get("Cache-Control"))
		}
	}
}

// Only what the explorer has is a path; anything else is the server's to refuse.
func TestPaths(t *testing.T) {
	app, err := explorer.New(built())
	if err != nil {
		t.Fatal(err)
	}
	paths := app.Paths()
	for path, want := range map[string]bool{
		"/": true, "/entity/{id}": true, "/assets/main-1a2b.js": true, "/favicon.svg": true,
		"/README.md": false, "/index.html": false, "/assets/main-old.js": false,
	} {
		if got := slices.Contains(paths, path); got != want {
			t.Errorf("%s among the paths: %v", path, got)
		}
	}
}

// A file whose name has its hash never changes; it is compressed for those who
// take it, under a tag of its own.
func TestAssets(t *testing.T) {
	plain := ask(t, built(), http.MethodGet, "/assets/main-1a2b.js")
	if got := body(t, plain); got != script || !strings.Contains(plain.Header.Get("Cache-Control"), "immutable") {
		t.Errorf("%s, %d bytes", plain.Header.Get("Cache-Control"), len(got))
	}
	small := ask(t, built(), http.MethodGet, "/assets/main-1a2b.js", "Accept-Encoding", "br, gzip;q=0.5")
	z, err := gzip.NewReader(small.Body)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(z); err != nil || string(got) != script {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	if small.Header.Get("ETag") == plain.Header.Get("ETag") || small.Header.Get("Vary") != "Accept-Encoding" {
		t.Errorf("two forms, tags %s and %s", small.Header.Get("ETag"), plain.Header.Get("ETag"))
	}
	none := ask(t, built(), http.MethodGet, "/assets/main-1a2b.js", "Accept-Encoding", "gzip;q=0")
	if none.Header.Get("Content-Encoding") != "" {
		t.Error("compressed for a client that does not take it")
	}
}

func TestKnownTagAnswersNothing(t *testing.T) {
	for _, path := range []string{"/", "/assets/main-1a2b.js"} {
		tag := ask(t, built(), http.MethodGet, path, "Accept-Encoding", "gzip").Header.Get("ETag")
		r := ask(t, built(), http.MethodGet, path, "Accept-Encoding", "gzip", "If-None-Match", `"other", W/`+tag)
		if r.StatusCode != http.StatusNotModified || body(t, r) != "" {
			t.Errorf("%s: status %d for its own tag", path, r.StatusCode)
		}
	}
	head := ask(t, built(), http.MethodHead, "/")
	if head.StatusCode != http.StatusOK || head.Header.Get("Content-Length") == "" || body(t, head) != "" {
		t.Errorf("HEAD: %d, %s", head.StatusCode, head.Header.Get("Content-Length"))
	}
}

// No script but this server's own files can run, and nothing is asked elsewhere.
func TestPolicy(t *testing.T) {
	policy := ask(t, built(), http.MethodGet, "/").Header.Get("Content-Security-Policy")
	for _, want := range []string{"default-src 'none'", "script-src 'self';", "connect-src 'self';", "frame-ancestors 'none'", "base-uri 'none'"} {
		if !strings.Contains(policy, want) {
			t.Errorf("%q is not in %q", want, policy)
		}
	}
	for _, not := range []string{"unsafe", "http:", "https:", "*"} {
		if strings.Contains(policy, not) {
			t.Errorf("%q is in %q", not, policy)
		}
	}
}

// Without a build every view says how to make one.
func TestUnbuilt(t *testing.T) {
	r := ask(t, fstest.MapFS{"README.md": {Data: []byte("x")}}, http.MethodGet, "/")
	if got := body(t, r); r.StatusCode != http.StatusOK || !strings.Contains(got, "make build") {
		t.Errorf("status %d\n%s", r.StatusCode, got)
	}
	if p := r.Header.Get("Content-Security-Policy"); strings.Contains(p, "script") {
		t.Errorf("the page may run scripts: %s", p)
	}
}

// What the program embeds can be read, built or not.
func TestEmbedded(t *testing.T) {
	if _, err := explorer.New(explorer.Embedded()); err != nil {
		t.Fatal(err)
	}
}
