package fetch

import (
	"net"
	"net/netip"
)

// NewAmong is New with another notion of what is public, and of what a name
// resolves to.
func NewAmong(o Options, public func(netip.Addr) bool, r *net.Resolver) *Client {
	o.public, o.resolver = public, r
	return New(o)
}
