// Package fetch gets the bytes of an article from an http or https address.
//
// It takes a URL and gives the body with its final address and media type, or
// an error that says why not. Sizes, redirects and time are bounded. Unless
// told otherwise it refuses addresses inside the own network; it checks the
// address that is really connected to, so neither a redirect nor a name that
// changes its mind gets around it.
//
// Caveat: an environment's HTTP proxy is not used, since what it connects to
// cannot be checked.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"syscall"
	"time"

	"claimgraph/graph"
)

// Options bound a Client. The zero value is 32 MiB, 30 seconds and public
// addresses only.
type Options struct {
	MaxBytes int64
	Timeout  time.Duration
	Private  bool // also addresses of the own machine and network

	public   func(netip.Addr) bool // nil: Public
	resolver *net.Resolver         // nil: the machine's
}

// Client fetches pages. It is safe for concurrent use.
type Client struct {
	http     *http.Client
	maxBytes int64
}

// Page is what an address answered.
type Page struct {
	URL   string // after redirects
	Type  string // the Content-Type header
	Bytes []byte
}

const (
	maxRedirects = 5
	agent        = "claimgraph (reads one article at a person's request)"
)

// New makes a client.
func New(o Options) *Client {
	if o.MaxBytes == 0 {
		o.MaxBytes = 32 << 20
	}
	if o.Timeout == 0 {
		o.Timeout = 30 * time.Second
	}
	if o.public == nil {
		o.public = Public
	}
	dialer := &net.Dialer{Timeout: 10 * time.Second, Resolver: o.resolver}
	if !o.Private {
		dialer.Control = refuseUnless(o.public)
	}
	return &Client{maxBytes: o.MaxBytes, http: &http.Client{
		Timeout:       o.Timeout,
		Transport:     &http.Transport{DialContext: dialer.DialContext, ForceAttemptHTTP2: true, MaxResponseHeaderBytes: 1 << 20, DisableKeepAlives: true},
		CheckRedirect: checkRedirect,
	}}
}

// Get fetches one address. The error wraps graph.ErrInvalid for an address or
// answer that will never do, graph.ErrUnavailable for one that may later.
func (c *Client) Get(ctx context.Context, address string) (Page, error) {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return Page{}, fmt.Errorf("fetch %q: %w: want an http or https address", address, graph.ErrInvalid)
	}
	p, err := c.get(ctx, u)
	if err != nil {
		return Page{}, fmt.Errorf("fetch %q: %w", u.Redacted(), err)
	}
	return p, nil
}

func (c *Client) get(ctx context.Context, u *url.URL) (Page, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return Page{}, fmt.Errorf("%w: %v", graph.ErrInvalid, err)
	}
	req.Header.Set("User-Agent", agent)
	req.Header.Set("Accept", "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1")
	resp, err := c.http.Do(req)
	if err != nil {
		return Page{}, kind(err)
	}
	defer resp.Body.Close()
	if err := status(resp.StatusCode); err != nil {
		return Page{}, err
	}
	data, err := io.ReadAll(io.LimitReader(resp.Body, c.maxBytes+1))
	if err != nil {
		return Page{}, kind(err)
	}
	if int64(len(data)) > c.maxBytes {
		return Page{}, fmt.Errorf("%w: the answer is larger than %d bytes", graph.ErrInvalid, c.maxBytes)
	}
	return Page{URL: resp.Request.URL.String(), Type: resp.Header.Get("Content-Type"), Bytes: data}, nil
}

// status turns an answer other than 200 into an error.
func status(code int) error {
	switch {
	case code == http.StatusOK:
		return nil
	case code == http.StatusTooManyRequests || code >= 500:
		return fmt.Errorf("%w: the server answered %d %s; try again later", graph.ErrUnavailable, code, http.StatusText(code))
	}
	return fmt.Errorf("%w: the server answered %d %s", graph.ErrInvalid, code, http.StatusText(code))
}

// errRefused marks an address that may not be connected to.
var errRefused = fmt.Errorf("%w: the address is inside this network, which is not allowed here", graph.ErrInvalid)

// kind keeps refusals as they are and calls every other failure to connect or
// read unavailable.
func kind(err error) error {
	if errors.Is(err, graph.ErrInvalid) {
		return err
	}
	return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
}

func checkRedirect(req *http.Request, via []*http.Request) error {
	if len(via) > maxRedirects {
		return fmt.Errorf("%w: more than %d redirects", graph.ErrInvalid, maxRedirects)
	}
	if req.URL.Scheme != "http" && req.URL.Scheme != "https" {
		return fmt.Errorf("%w: redirect to %q", graph.ErrInvalid, req.URL.Scheme)
	}
	return nil
}

// refuseUnless makes a check that runs after name resolution and before the
// connection, so it sees the address that is really used.
func refuseUnless(public func(netip.Addr) bool) func(_, address string, _ syscall.RawConn) error {
	return func(_, address string, _ syscall.RawConn) error {
		a, err := netip.ParseAddrPort(address)
		if err != nil || !public(a.Addr()) {
			return errRefused
		}
		return nil
	}
}

// special are the ranges that net/netip does not tell apart, after the IANA
// registries of special-purpose addresses.
var special = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),
	netip.MustParsePrefix("100.64.0.0/10"),
	netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("192.0.2.0/24"),
	netip.MustParsePrefix("198.18.0.0/15"),
	netip.MustParsePrefix("198.51.100.0/24"),
	netip.MustParsePrefix("203.0.113.0/24"),
	netip.MustParsePrefix("240.0.0.0/4"),
	netip.MustParsePrefix("64:ff9b::/96"),
	netip.MustParsePrefix("64:ff9b:1::/48"),
	netip.MustParsePrefix("2001::/23"),
	netip.MustParsePrefix("2001:db8::/32"),
	netip.MustParsePrefix("2002::/16"),
}

// Public reports whether a is an address of the public internet: no loopback,
// private, link-local (cloud metadata among them), multicast or reserved one.
func Public(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	if !a.IsGlobalUnicast() || a.IsPrivate() {
		return false
	}
	for _, p := range special {
		if p.Contains(a) {
			return false
		}
	}
	return true
}
