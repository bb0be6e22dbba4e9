package explorer

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"strconv"
	"strings"
	"sync"
)

// file is one file with what its answer needs. It does not change after newFile.
type file struct {
	media  string
	tag    string // of the content, without quotes
	cache  string
	policy string
	body   []byte
	zipped func() []byte // nil: not worth it
}

// zip compresses once, when first asked for: a program that only answers
// queries never pays for it.
func zip(body []byte) func() []byte {
	return sync.OnceValue(func() []byte {
		var out bytes.Buffer
		w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
		if err != nil {
			panic(err) // the level is a valid one
		}
		_, _ = w.Write(body) // a buffer takes all
		_ = w.Close()
		return out.Bytes()
	})
}

func (f *file) serve(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	tag, body := `"`+f.tag+`"`, f.body
	if f.zipped != nil {
		h.Add("Vary", "Accept-Encoding")
		if takesGzip(r) {
			h.Set("Content-Encoding", "gzip")
			tag, body = `"`+f.tag+`-gz"`, f.zipped()
		}
	}
	h.Set("ETag", tag)
	h.Set("Cache-Control", f.cache)
	h.Set("Content-Type", f.media)
	h.Set("Content-Security-Policy", f.policy)
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Permissions-Policy", permissions)
	if known(r.Header.Get("If-None-Match"), tag) {
		h.Del("Content-Encoding")
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	if r.Method != http.MethodHead {
		_, _ = w.Write(body) // a client that has gone needs no answer
	}
}

// takesGzip reports whether the client takes gzip; "gzip;q=0" says that it does
// not.
func takesGzip(r *http.Request) bool {
	for part := range strings.SplitSeq(strings.Join(r.Header.Values("Accept-Encoding"), ","), ",") {
		name, weight, _ := strings.Cut(part, ";")
		if n := strings.TrimSpace(name); !strings.EqualFold(n, "gzip") && n != "*" {
			continue
		}
		_, q, weighted := strings.Cut(weight, "=")
		if value, err := strconv.ParseFloat(strings.TrimSpace(q), 64); !weighted || err == nil && value > 0 {
			return true
		}
	}
	return false
}

// known reports whether the header If-None-Match names the tag.
func known(header, tag string) bool {
	for part := range strings.SplitSeq(header, ",") {
		if t := strings.TrimPrefix(strings.TrimSpace(part), "W/"); t == tag || t == "*" {
			return true
		}
	}
	return false
}
