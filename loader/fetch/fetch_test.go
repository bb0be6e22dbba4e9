package fetch_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/loader/fetch"
)

// site answers the addresses that the tests ask for.
func site(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("/page", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte("<p>The mill opened.</p>")) // a client that is gone ends the test anyway
	})
	mux.Handle("/moved", http.RedirectHandler("/page", http.StatusFound))
	mux.Handle("/loop", http.RedirectHandler("/loop", http.StatusFound))
	mux.Handle("/file", http.RedirectHandler("file:///etc/hostname", http.StatusFound))
	mux.HandleFunc("/big", func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write([]byte(strings.Repeat("x", 5000)))
	})
	mux.HandleFunc("/busy", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) })
	mux.HandleFunc("/slow", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

// A page comes with its final address and media type.
func TestGet(t *testing.T) {
	s := site(t)
	p, err := fetch.New(fetch.Options{Private: true}).Get(context.Background(), s.URL+"/moved")
	if err != nil {
		t.Fatal(err)
	}
	if p.URL != s.URL+"/page" || !strings.HasPrefix(p.Type, "text/html") || !strings.Contains(string(p.Bytes), "mill") {
		t.Errorf("got %q %q %q", p.URL, p.Type, p.Bytes)
	}
}

// Each failure says whether it is worth another try.
func TestGetFails(t *testing.T) {
	s := site(t)
	c := fetch.New(fetch.Options{Private: true, MaxBytes: 4000, Timeout: 200 * time.Millisecond})
	for _, tt := range []struct {
		name, address string
		kind          error
		want          string
	}{
		{"not an address", "article.txt", graph.ErrInvalid, "http or https"},
		{"another scheme", "ftp://files.example/x", graph.ErrInvalid, "http or https"},
		{"no such page", s.URL + "/none", graph.ErrInvalid, "404"},
		{"too large", s.URL + "/big", graph.ErrInvalid, "larger than 4000 bytes"},
		{"too many redirects", s.URL + "/loop", graph.ErrInvalid, "redirects"},
		{"redirect to a file", s.URL + "/file", graph.ErrInvalid, "redirect to"},
		{"busy", s.URL + "/busy", graph.ErrUnavailable, "503"},
		{"never answers", s.URL + "/slow", graph.ErrUnavailable, ""},
		{"nobody there", "http://127.0.0.1:1/", graph.ErrUnavailable, "refused"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := c.Get(context.Background(), tt.address)
			if !errors.Is(err, tt.kind) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v", err)
			}
		})
	}
}

// By default nothing inside the own network is reached, under any spelling.
func TestGetRefusesInside(t *testing.T) {
	s := site(t)
	port := s.URL[strings.LastIndex(s.URL, ":"):]
	c := fetch.New(fetch.Options{})
	for _, host := range []string{"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433", "169.254.169.254", "10.0.0.1"} {
		_, err := c.Get(context.Background(), "http://"+host+port+"/page")
		if err == nil {
			t.Errorf("%s was fetched", host)
		}
	}
}

// Addresses of the internet are told from those of special ranges.
func TestPublic(t *testing.T) {
	for _, tt := range []struct {
		address string
		want    bool
	}{
		{"8.8.8.8", true}, {"2606:4700::1111", true},
		{"127.0.0.1", false}, {"10.1.2.3", false}, {"172.16.0.1", false}, {"192.168.1.1", false}, {"169.254.169.254", false},
		{"100.64.0.1", false}, {"0.0.0.0", false}, {"224.0.0.1", false}, {"255.255.255.255", false}, {"::1", false}, {"fe80::1", false},
		{"fc00::1", false}, {"::ffff:10.0.0.1", false}, {"64:ff9b::a00:1", false}, {"2002:a00:1::", false},
	} {
		if got := fetch.Public(netip.MustParseAddr(tt.address)); got != tt.want {
			t.Errorf("%s: %v", tt.address, got)
		}
	}
}
