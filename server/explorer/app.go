package explorer

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"slices"
	"strings"
)

//go:embed all:dist
var dist embed.FS

//go:embed unbuilt.html
var unbuilt []byte

// views are the paths that the page itself tells apart, as gorilla/mux writes
// them. Each gets the same document.
var views = []string{
	"/", "/entity/{id}", "/article/{id}", "/claim/{id}", "/graph", "/path",
	"/voices", "/disputes", "/load", "/graphiql",
}

// App is the explorer's files, ready to be served. It does not change and may be
// used concurrently.
type App struct {
	files map[string]*file // by path, such as "/assets/main-1a2b.js"
	page  *file
}

// Embedded is what the program was built with: the folder app has the explorer,
// or is missing.
func Embedded() fs.FS {
	sub, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // "dist" is a valid name
	}
	return sub
}

// New reads the explorer from the folder app of files. Without app/index.html
// every view is a page that says how to build it.
func New(files fs.FS) (*App, error) {
	a := &App{files: map[string]*file{}, page: newFile("unbuilt.html", unbuilt, unbuiltPolicy)}
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasPrefix(name, "app/") {
			return err
		}
		body, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		if name == "app/index.html" {
			a.page = newFile(name, body, policy)
			return nil
		}
		a.files[strings.TrimPrefix(name, "app")] = newFile(name, body, policy)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("explorer: %w", err)
	}
	return a, nil
}

// Paths are all paths that ServeHTTP answers, as gorilla/mux writes them, sorted.
func (a *App) Paths() []string {
	all := slices.Clone(views)
	for name := range a.files {
		all = append(all, name)
	}
	slices.Sort(all)
	return all
}

// ServeHTTP answers a file for its path, and the page for any other: only the
// page knows its views.
func (a *App) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f, ok := a.files[path.Clean(r.URL.Path)]
	if !ok {
		f = a.page
	}
	f.serve(w, r)
}

// newFile prepares a file of the given name, of which only the ending and
// whether it lies among the assets count.
func newFile(name string, body []byte, policy string) *file {
	sum := sha256.Sum256(body)
	f := &file{
		media:  mediaType(name),
		tag:    hex.EncodeToString(sum[:12]),
		body:   body,
		policy: policy,
		cache:  "no-cache",
	}
	if strings.HasPrefix(name, "app/assets/") {
		f.cache = "public, max-age=31536000, immutable" // the name has the content's hash
	}
	if compressible(f.media) && len(body) > 1024 {
		f.zipped = zip(body)
	}
	return f
}

// mediaType goes by the ending. Those that matter are spelled out: the system's
// own table may differ or be missing.
func mediaType(name string) string {
	switch ext := path.Ext(name); ext {
	case ".html":
		return "text/html; charset=utf-8"
	case ".js", ".mjs":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	case ".woff2":
		return "font/woff2"
	case ".json", ".map":
		return "application/json"
	case ".webmanifest":
		return "application/manifest+json"
	default:
		if m := mime.TypeByExtension(ext); m != "" {
			return m
		}
		return "application/octet-stream"
	}
}

func compressible(media string) bool {
	return strings.HasPrefix(media, "text/") || strings.HasPrefix(media, "application/json") ||
		strings.HasSuffix(media, "+json") || strings.HasSuffix(media, "+xml")
}
