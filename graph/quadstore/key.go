package quadstore

import (
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
//
// They serve every pattern, as SPOL, POSL and OSPL would too. But new quads
// mostly have a new subject, so with the subject second the quads of a predicate
// are added at its end, on one page; with the object second they would fall on
// as many pages as there are objects, which doubles what a commit writes.
type Order uint8

// The orders are named by the sequence of fields in their keys.
const (
	SPOL Order = iota
	PSOL
	OPSL
	LSPO
	orders
)

// row returns the IDs of q in the sequence of order o.
func (o Order) row(q Quad) row {
	switch o {
	case PSOL:
		return row{q.P, q.S, q.O, q.L}
	case OPSL:
		return row{q.O, q.P, q.S, q.L}
	case LSPO:
		return row{q.L, q.S, q.P, q.O}
	}
	return row{q.S, q.P, q.O, q.L}
}

// quad is the inverse of row.
func (o Order) quad(r row) Quad {
	switch o {
	case PSOL:
		return Quad{P: r[0], S: r[1], O: r[2], L: r[3]}
	case OPSL:
		return Quad{O: r[0], P: r[1], S: r[2], L: r[3]}
	case LSPO:
		return Quad{L: r[0], S: r[1], P: r[2], O: r[3]}
	}
	return Quad{S: r[0], P: r[1], O: r[2], L: r[3]}
}

// Compare says whether a comes before (-1), with (0) or after (+1) b in order o.
func (o Order) Compare(a, b Quad) int {
	x, y := o.row(a), o.row(b)
	return x.compare(&y, 4)
}

// Order returns the order that the quads of p are read in, and how many of its
// leading fields p fixes. It depends only on which fields of p are set, so a
// place in the result of a pattern stays valid from one read to the next. The
// other fields that p sets are looked for among the quads of its label or, when
// it has none, of its subject.
func (q Quad) Order() (o Order, fixed int) {
	switch {
	case q.S != 0 && q.P != 0 && q.O != 0 && q.L != 0:
		return SPOL, 4
	case q.L != 0:
		o = LSPO
	case q.S != 0:
		o = SPOL
	case q.O != 0:
		o = OPSL
	case q.P != 0:
		o = PSOL
	}
	r := o.row(q)
	for fixed < 4 && r[fixed] != 0 {
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
// the first, as in UTF-8.
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
