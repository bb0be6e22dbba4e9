package main

import (
	"bytes"
	"compress/gzip"
	"encoding/hex"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
)

// With a collector, a request becomes a part of the trace that it names.
func TestServeTraces(t *testing.T) {
	got := make(chan []byte, 10)
	collector := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		in := io.Reader(r.Body)
		if r.Header.Get("Content-Encoding") == "gzip" {
			z, err := gzip.NewReader(r.Body)
			if err != nil {
				t.Error(err)
				return
			}
			in = z
		}
		body, err := io.ReadAll(in)
		if err != nil || r.URL.Path != "/v1/traces" {
			t.Errorf("%s: %v", r.URL.Path, err)
		}
		got <- body
	}))
	defer collector.Close()
	t.Setenv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.URL)
	t.Setenv("OTEL_SERVICE_NAME", "harbor-desk")
	s := serve(t, "--store", filepath.Join(t.TempDir(), "news.db"))
	const id = "0af7651916cd43dd8448eb211c80319c"
	s.get(t, "/graphql?query=query+Harbor+%7Bstats%7Bclaims%7D%7D", "traceparent", "00-"+id+"-b7ad6b7169203331-01")
	s.stop()
	if code := <-s.code; code != exitDone {
		t.Errorf("exit code %d", code)
	}
	var all []byte
	for len(got) > 0 {
		all = append(all, <-got...)
	}
	raw, err := hex.DecodeString(id)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range [][]byte{raw, []byte("GET /graphql"), []byte("Harbor"), []byte("harbor-desk")} {
		if !bytes.Contains(all, want) {
			t.Errorf("no %q in what the collector got", want)
		}
	}
}

// What is asked for and not to be had is refused, and what is turned off is off.
func TestServeTracesRefused(t *testing.T) {
	t.Setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1")
	t.Setenv("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc")
	var out, err bytes.Buffer
	if code := run(t.Context(), []string{"serve", "--listen", "127.0.0.1:0", "--store", filepath.Join(t.TempDir(), "news.db")}, streams{strings.NewReader(""), &out, &err}); code != exitUsage || !strings.Contains(err.String(), "http/protobuf") {
		t.Errorf("exit code %d, %s", code, err.String())
	}
	t.Setenv("OTEL_SDK_DISABLED", "true")
	if traceable() {
		t.Error("traces though they are disabled")
	}
}
