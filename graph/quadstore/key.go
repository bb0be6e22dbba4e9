package quadstore

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"math/bits"
)

// ID stands for a value inside one store. IDs are given in ascending order from
// 1 and never twice; 0 is no value: no label in a Quad, anything in a Pattern.
type ID uint64

// Quad is a quad by the IDs of its values. L is 0 for a quad without a label.
type Quad struct {
	S, P, O, L ID
}

// Pattern selects the quads that agree with it in every field that is not 0.
type Pattern = Quad

// Order is one of the four orders in which the quads are kept.
type Order uint8

// The orders are named by the sequence of fields in their keys.
const (
	SPOL Order = iota
	POSL
	OSPL
	LSPO
	orders
)

// in returns the IDs of q in the sequence of order o.
func (o Order) in(q Quad) [4]ID {
	switch o {
	case POSL:
		return [4]ID{q.P, q.O, q.S, q.L}
	case OSPL:
		return [4]ID{q.O, q.S, q.P, q.L}
	case LSPO:
		return [4]ID{q.L, q.S, q.P, q.O}
	}
	return [4]ID{q.S, q.P, q.O, q.L}
}

// quad is the inverse of in.
func (o Order) quad(f [4]ID) Quad {
	switch o {
	case POSL:
		return Quad{P: f[0], O: f[1], S: f[2], L: f[3]}
	case OSPL:
		return Quad{O: f[0], S: f[1], P: f[2], L: f[3]}
	case LSPO:
		return Quad{L: f[0], S: f[1], P: f[2], O: f[3]}
	}
	return Quad{S: f[0], P: f[1], O: f[2], L: f[3]}
}

// Compare says whether a comes before (-1), with (0) or after (+1) b in order o.
func (o Order) Compare(a, b Quad) int {
	x, y := o.in(a), o.in(b)
	for i := range x {
		if c := cmp.Compare(x[i], y[i]); c != 0 {
			return c
		}
	}
	return 0
}

// Order returns the order that the quads of p are read in, and how many of its
// leading fields p fixes. It depends only on which fields of p are set, so a
// place in the result of a pattern stays valid from one read to the next.
// Patterns of a label with a predicate or object walk the quads of the label.
func (q Quad) Order() (o Order, fixed int) {
	switch {
	case q.S != 0 && q.P != 0 && q.O != 0 && q.L != 0:
		return SPOL, 4
	case q.L != 0:
		o = LSPO
	case q.O != 0 && q.P != 0 && q.S == 0:
		return POSL, 2
	case q.O != 0 && q.P == 0:
		o = OSPL
	case q.P != 0 && q.S == 0:
		o = POSL
	}
	f := o.in(q)
	for fixed < 4 && f[fixed] != 0 {
		fixed++
	}
	return o, fixed
}

// matches reports whether q agrees with p in every field that p sets.
func (p Pattern) matches(q Quad) bool {
	return (p.S == 0 || p.S == q.S) && (p.P == 0 || p.P == q.P) &&
		(p.O == 0 || p.O == q.O) && (p.L == 0 || p.L == q.L)
}

// maxKey is the length of the longest key: four IDs of nine bytes.
const maxKey = 36

// appendID writes id so that the order of the bytes is the order of the IDs and
// none is the beginning of another: as many leading one bits as bytes follow
// the first, as in UTF-8. IDs up to 2^28 take four bytes instead of eight, which
// makes the four orders about 40 % smaller and as much faster to write.
func appendID(b []byte, id ID) []byte {
	switch {
	case id < 1<<7:
		return append(b, byte(id))
	case id < 1<<14:
		return append(b, 0x80|byte(id>>8), byte(id))
	case id < 1<<21:
		return append(b, 0xC0|byte(id>>16), byte(id>>8), byte(id))
	case id < 1<<28:
		return append(b, 0xE0|byte(id>>24), byte(id>>16), byte(id>>8), byte(id))
	case id >= 1<<56:
		return binary.BigEndian.AppendUint64(append(b, 0xFF), uint64(id))
	}
	n := (bits.Len64(uint64(id)) + 6) / 7 // bytes in all: seven bits in each
	var w [8]byte
	binary.BigEndian.PutUint64(w[:], uint64(id))
	w[8-n] |= ^byte(0) << (9 - n)
	return append(b, w[8-n:]...)
}

// cutID reads the ID at the start of b and returns what follows it. It reports
// false when b does not start with an ID.
func cutID(b []byte) (ID, []byte, bool) {
	if len(b) == 0 {
		return 0, nil, false
	}
	n := bits.LeadingZeros8(^b[0]) // bytes that follow the first
	if n >= len(b) {
		return 0, nil, false
	}
	id := ID(0)
	if n < 7 {
		id = ID(b[0] & (0x7F >> n))
	}
	for _, c := range b[1 : n+1] {
		id = id<<8 | ID(c)
	}
	return id, b[n+1:], true
}

// appendPrefix writes the first n fields of q in order o.
func appendPrefix(b []byte, o Order, q Quad, n int) []byte {
	f := o.in(q)
	for _, id := range f[:n] {
		b = appendID(b, id)
	}
	return b
}

// parseKey reads a key of order o. It reports false for bytes that are no key.
func parseKey(o Order, key []byte) (Quad, bool) {
	var f [4]ID
	ok := true
	for i := range f {
		if f[i], key, ok = cutID(key); !ok {
			return Quad{}, false
		}
	}
	return o.quad(f), len(key) == 0
}

// under reports whether key starts with prefix.
func under(key, prefix []byte) bool { return key != nil && bytes.HasPrefix(key, prefix) }
