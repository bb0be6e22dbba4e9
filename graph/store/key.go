package store

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"math"
	"time"

	"claimgraph/graph"
)

// Keys hold IDs in 13 bytes: 20 base32 digits, five bits each.
const (
	idDigits = 20
	idBytes  = 13
	alphabet = "0123456789abcdefghijklmnopqrstuv"
)

// packed is an ID in a key. The zero value is the zero ID.
type packed [idBytes]byte

// pack is false for what cannot be an ID of ours, so that nothing has it.
func pack(id graph.ID) (p packed, ok bool) {
	if len(id) != idDigits {
		return p, false
	}
	bits, n, at := uint(0), 0, 0
	for i := range idDigits {
		c := id[i]
		switch {
		case c >= '0' && c <= '9':
			c -= '0'
		case c >= 'a' && c <= 'v':
			c -= 'a' - 10
		default:
			return packed{}, false
		}
		bits, n = bits<<5|uint(c), n+5
		if n >= 8 {
			n -= 8
			p[at] = byte(bits >> n)
			at++
		}
	}
	p[at] = byte(bits << (8 - n))
	return p, true
}

// key is the key of an ID that is known to be one of ours.
func key(id graph.ID) packed {
	p, _ := pack(id)
	return p
}

// packedAt cuts an ID out of a key. Where a key is damaged and ends before, the
// rest is zero: such an ID names nothing.
func packedAt(b []byte, n int) packed {
	var p packed
	if n >= 0 && n < len(b) {
		copy(p[:], b[n:])
	}
	return p
}

// unpackAt is packedAt as an ID.
func unpackAt(b []byte, n int) graph.ID {
	p := packedAt(b, n)
	return unpack(p[:])
}

// unpack reads the ID that b begins with.
func unpack(b []byte) graph.ID {
	if len(b) < idBytes {
		return unpackAt(b, 0)
	}
	var text [idDigits]byte
	bits, n, at := uint(0), 0, 0
	for i := range text {
		if n < 5 {
			bits, n = bits<<8|uint(b[at]), n+8
			at++
		}
		n -= 5
		text[i] = alphabet[bits>>n&31]
	}
	return graph.ID(text[:])
}

// place is where a claim stands among all claims in text order: its article,
// latest published first, and its evidence there.
const (
	rankBytes  = 8 + idBytes
	placeBytes = rankBytes + 4 + 4 + idBytes
)

// rank is the place of an article among all.
func rank(a *graph.Article) []byte {
	b := binary.BigEndian.AppendUint64(make([]byte, 0, placeBytes), ^published(a.Published))
	p := key(a.ID)
	return append(b, p[:]...)
}

// published orders articles by time; those without one come last in rank.
func published(i graph.Interval) uint64 {
	t, ok := i.Earliest()
	if !ok {
		return 0
	}
	return max(1, instant(t))
}

// instant orders times.
func instant(t time.Time) uint64 { return uint64(t.Unix()) ^ 1<<63 }

func appendPlace(rank []byte, c *graph.Claim) []byte {
	b := append(make([]byte, 0, placeBytes), rank...)
	b = binary.BigEndian.AppendUint32(b, uint32(c.Evidence.Start))
	b = binary.BigEndian.AppendUint32(b, uint32(c.Evidence.End))
	p := key(c.ID)
	return append(b, p[:]...)
}

// moment is where a claim stands among all claims in the order of when.
const momentBytes = 8 + 8 + idBytes

// moment is false for a claim that date order leaves out.
func moment(c *graph.Claim) (b []byte, width byte, ok bool) {
	from, ok := c.When.Earliest()
	if !ok {
		return nil, 0, false
	}
	to, width := uint64(math.MaxUint64), byte(len(widths))
	if t, ends := c.When.Latest(); ends {
		to, width = instant(t), widthOf(t.Unix()-from.Unix())
	}
	b = binary.BigEndian.AppendUint64(make([]byte, 0, momentBytes), instant(from))
	b = binary.BigEndian.AppendUint64(b, to)
	p := key(c.ID)
	return append(b, p[:]...), width, true
}

// widths part the intervals of the date index by how long they are, so that a
// search for what overlaps a range knows how far before it to begin. What is
// longer than the last one is searched from the start of time.
var widths = [...]int64{86_400, 31 * 86_400, 366 * 86_400}

func widthOf(seconds int64) byte {
	for i, w := range widths {
		if seconds < w {
			return byte(i)
		}
	}
	return byte(len(widths))
}

// owner begins the keys of one list of claims.
type owner byte

// The lists of claims: all there are, those of an entity at either end, and
// those that a speaker is the source of.
const (
	ofAll     owner = 'a'
	ofEntity  owner = 'e'
	ofSpeaker owner = 's'
)

func (o owner) key(id packed) []byte {
	b := append(make([]byte, 0, 1+idBytes+1+placeBytes), byte(o))
	if o == ofAll {
		return b
	}
	return append(b, id[:]...)
}

// cursor makes a place in a list a text that a client can hand back.
func cursor(place []byte) string { return base64.RawURLEncoding.EncodeToString(place) }

// parseCursor reads what cursor wrote; "" is no place.
func parseCursor(text string) ([]byte, error) {
	b, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil {
		return nil, fmt.Errorf("cursor %.60q: %w", text, graph.ErrInvalid)
	}
	return b, nil
}
