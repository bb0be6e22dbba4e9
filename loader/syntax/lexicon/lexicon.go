// Package lexicon keeps a map from strings to small numbers in a form that is
// read in place from the bytes of a file: what words may be, how they inflect.
//
// Caveat: a key is known by 32 bits of its hash beside its place, so a strange
// string is taken for a known one once in a thousand million times.
package lexicon

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"claimgraph/loader/perceptron"
)

// ErrLexicon is wrapped by errors about bytes that are no lexicon.
var ErrLexicon = errors.New("not a lexicon")

// The layout: slots uint32, then for each slot a check uint32 and a value
// uint16, little endian. A free slot is all zero; collisions move on.
const cell = 4 + 2

// Lexicon finds values. It is safe for concurrent use. Make one with Open.
type Lexicon struct {
	slots uint64
	cells []byte
}

// Open reads the lexicon at the start of b and returns the bytes after it. The
// lexicon keeps b, which must not change. An error wraps ErrLexicon.
func Open(b []byte) (Lexicon, []byte, error) {
	if len(b) < 4 {
		return Lexicon{}, nil, fmt.Errorf("%w: %d bytes", ErrLexicon, len(b))
	}
	slots := uint64(binary.LittleEndian.Uint32(b))
	if b = b[4:]; slots == 0 || uint64(len(b)) < slots*cell {
		return Lexicon{}, nil, fmt.Errorf("%w: %d bytes for %d slots", ErrLexicon, len(b), slots)
	}
	return Lexicon{slots: slots, cells: b[:slots*cell]}, b[slots*cell:], nil
}

// Key returns the key of a word in a table: one lexicon can hold several maps,
// told apart by their number.
func Key(table int, word uint64) uint64 { return perceptron.Hash(table, word, 0, 0) }

// Find returns the value of a key and whether it is there.
func (l Lexicon) Find(key uint64) (int, bool) {
	at := (key >> 32) % l.slots
	for range l.slots {
		c := l.cells[at*cell : at*cell+cell]
		switch binary.LittleEndian.Uint32(c) {
		case 0:
			return 0, false
		case check(key):
			return int(binary.LittleEndian.Uint16(c[4:])), true
		}
		if at++; at == l.slots {
			at = 0
		}
	}
	return 0, false
}

// check is never zero, the sign of a free slot.
func check(key uint64) uint32 { return uint32(key) | 1 }

// Build returns the bytes of a lexicon with the given values, each below 65536.
// The same map gives the same bytes.
func Build(values map[uint64]int) []byte {
	keys := make([]uint64, 0, len(values))
	for k := range values {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	slots := uint64(len(keys)*5/4 + 1)
	b := make([]byte, 4+slots*cell)
	binary.LittleEndian.PutUint32(b, uint32(slots))
	for _, k := range keys {
		at := (k >> 32) % slots
		for binary.LittleEndian.Uint32(b[4+at*cell:]) != 0 {
			at = (at + 1) % slots
		}
		binary.LittleEndian.PutUint32(b[4+at*cell:], check(k))
		binary.LittleEndian.PutUint16(b[4+at*cell+4:], uint16(values[k]))
	}
	return b
}
