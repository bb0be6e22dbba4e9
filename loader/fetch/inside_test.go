package fetch_test

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"

	"golang.org/x/net/dns/dnsmessage"

	"claimgraph/graph"
	"claimgraph/loader/fetch"
)

// outside is the address that stands for the internet in these tests; the others
// of the machine are inside.
var outside = netip.MustParseAddr("127.0.0.2")

func isOutside(a netip.Addr) bool { return a.Unmap() == outside }

// at serves on one address of the machine, at a port of the system's choice.
func at(t *testing.T, address string, h http.Handler) string {
	t.Helper()
	l, err := net.Listen("tcp", address)
	if err != nil {
		t.Skipf("the machine has no second address: %v", err)
	}
	s := httptest.NewUnstartedServer(h)
	s.Listener = l
	s.Start()
	t.Cleanup(s.Close)
	return l.Addr().String()
}

// A page outside that redirects inside leads nowhere, however many steps it
// takes.
func TestRedirectInside(t *testing.T) {
	var asked atomic.Int64
	inside := at(t, "127.0.0.1:0", http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) }))
	mux := http.NewServeMux()
	mux.Handle("/in", http.RedirectHandler("http://"+inside+"/secret", http.StatusFound))
	mux.Handle("/twice", http.RedirectHandler("/in", http.StatusTemporaryRedirect))
	mux.Handle("/mapped", http.RedirectHandler("http://[::ffff:127.0.0.1]"+inside[strings.LastIndex(inside, ":"):], http.StatusFound))
	mux.HandleFunc("/page", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("outside")) })
	public := at(t, "127.0.0.2:0", mux)
	c := fetch.NewAmong(fetch.Options{}, isOutside, nil)
	if p, err := c.Get(context.Background(), "http://"+public+"/page"); err != nil || string(p.Bytes) != "outside" {
		t.Fatalf("the page outside: %v", err)
	}
	for _, path := range []string{"/in", "/twice", "/mapped"} {
		if _, err := c.Get(context.Background(), "http://"+public+path); !errors.Is(err, graph.ErrInvalid) {
			t.Errorf("%s: %v", path, err)
		}
	}
	if n := asked.Load(); n > 0 {
		t.Errorf("%d requests went inside", n)
	}
}

// names answers every question with one address after the other, so that a name
// changes its mind, and returns a resolver that asks it.
func names(t *testing.T, answers ...[]string) *net.Resolver {
	t.Helper()
	c, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	go func() {
		for n := 0; ; {
			var buf [512]byte
			size, from, err := c.ReadFrom(buf[:])
			if err != nil {
				return
			}
			var m dnsmessage.Message
			if m.Unpack(buf[:size]) != nil || len(m.Questions) != 1 {
				continue
			}
			m.Response, m.Additionals = true, nil
			if q := m.Questions[0]; q.Type == dnsmessage.TypeA {
				for _, text := range answers[min(n, len(answers)-1)] {
					m.Answers = append(m.Answers, dnsmessage.Resource{
						Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class},
						Body:   &dnsmessage.AResource{A: netip.MustParseAddr(text).As4()},
					})
				}
				n++
			}
			if out, err := m.Pack(); err == nil {
				_, _ = c.WriteTo(out, from) // who does not hear asks again
			}
		}
	}()
	return &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "udp", c.LocalAddr().String())
	}}
}

// A name that was outside and is inside a moment later is not believed, and one
// that is both is asked outside only.
func TestNameThatChanges(t *testing.T) {
	var asked atomic.Int64
	public := at(t, "127.0.0.2:0", http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("outside")) }))
	port := public[strings.LastIndex(public, ":"):]
	at(t, "127.0.0.1"+port, http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) }))
	c := fetch.NewAmong(fetch.Options{}, isOutside, names(t, []string{"127.0.0.2"}, []string{"127.0.0.1"}))
	page := "http://news.example" + port + "/"
	if p, err := c.Get(context.Background(), page); err != nil || string(p.Bytes) != "outside" {
		t.Fatalf("while it is outside: %v", err)
	}
	if _, err := c.Get(context.Background(), page); !errors.Is(err, graph.ErrInvalid) {
		t.Errorf("when it is inside: %v", err)
	}
	both := fetch.NewAmong(fetch.Options{}, isOutside, names(t, []string{"127.0.0.1", "127.0.0.2"}))
	if p, err := both.Get(context.Background(), page); err == nil && string(p.Bytes) != "outside" {
		t.Errorf("of two addresses the inside one was asked")
	}
	if n := asked.Load(); n > 0 {
		t.Errorf("%d requests went inside", n)
	}
}
