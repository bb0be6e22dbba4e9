package perceptron

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/bits"
)

// The layout of a table, all numbers little endian:
//
//	magic      4 bytes
//	classes-1  1 byte
//	top        float32, the weight that 127 stands for
//	buckets    uint32
//	size       uint32, bytes of entries
//	index      (buckets+1) uint32: where each bucket's entries start, in the
//	           lower 24 bits; bit 24+k is set when none of them has a
//	           fingerprint that is k modulo 8
//	entries    fingerprint uint16, cells-1 uint8, then class uint8 and weight
//	           int8 for each cell; where there are at most 32 classes, an entry
//	           of more than four cells has 128 added to its cells-1, then the
//	           set of its classes uint32 and a weight int8 for each
//	padding    4 bytes, so that an entry's head can be read at once
const (
	magic  = "pct1"
	header = 4 + 1 + 4 + 4 + 4
)

var padding [4]byte

// offsets masks the part of an index entry that is a place among the entries.
const offsets = 1<<24 - 1

// An entry whose cells-1 has this bit holds its classes as a set, if the table
// has few enough of them.
const (
	asSet      = 128
	setClasses = 32
	setCells   = 4 // an entry of no more is shorter as a list
)

// unit is how many steps of a score make a weight of one.
const unit = 1024

// ErrTable is wrapped by errors about bytes that are no table.
var ErrTable = errors.New("not a weight table")

// Table reads frozen weights in place: opening one copies nothing, and any
// number of goroutines may score with it at once. Make one with Open.
type Table struct {
	classes int
	sets    bool // entries may hold their classes as a set
	buckets int
	index   []byte
	entries []byte
	weights *[256]int32 // what a stored byte stands for, in 1/unit
}

// Open reads the table at the start of b and returns the bytes after it. The
// table keeps b, which must not change. The entries are not checked one by one:
// damaged ones give wrong scores, never a crash. An error wraps ErrTable.
func Open(b []byte) (t *Table, rest []byte, err error) {
	if len(b) < header || string(b[:4]) != magic {
		return nil, nil, fmt.Errorf("%w: no %q at the start", ErrTable, magic)
	}
	t = &Table{classes: int(b[4]) + 1, weights: new([256]int32)}
	t.sets = t.classes <= setClasses
	top := float64(math.Float32frombits(binary.LittleEndian.Uint32(b[5:])))
	t.buckets = int(binary.LittleEndian.Uint32(b[9:]))
	size := int(binary.LittleEndian.Uint32(b[13:]))
	end := header + 4*(t.buckets+1) + size + len(padding)
	if t.buckets < 1 || len(b) < end {
		return nil, nil, fmt.Errorf("%w: %d bytes, want %d", ErrTable, len(b), end)
	}
	t.index = b[header : header+4*(t.buckets+1)]
	t.entries = b[header+4*(t.buckets+1) : end]
	for i := range t.weights {
		v := float64(int8(i)) / 127
		t.weights[i] = int32(math.Round(math.Copysign(v*v*top*unit, v)))
	}
	return t, b[end:], nil
}

// Classes is the number of classes.
func (t *Table) Classes() int { return t.classes }

// Score adds the weights of features to scores, in steps of 1/1024.
func (t *Table) Score(features []uint64, scores *Scores) {
	var all [batch]probe
	for len(features) > 0 {
		n := min(batch, len(features))
		for _, p := range t.probes(features[:n], &all) {
			switch cells, set := t.cells(&p); {
			case set:
				sumSet(cells, t.weights, (*Row)(scores[:]))
			default:
				sum(cells, t.weights, scores)
			}
		}
		features = features[n:]
	}
}

// Rows adds the weights of features to the rows they belong to.
func (t *Table) Rows(features []uint64, ends []int, rows []Row) {
	var all [batch]probe
	row := 0
	for at := 0; at < len(features); at += batch {
		for _, p := range t.probes(features[at:min(at+batch, len(features))], &all) {
			for at+int(p.feature) >= ends[row] {
				row++
			}
			switch cells, set := t.cells(&p); {
			case set:
				sumSet(cells, t.weights, &rows[row])
			default:
				sumFew(cells, t.weights, &rows[row])
			}
		}
	}
}

// batch is how many features are looked up side by side: their reads wait for
// memory together instead of one after the other.
const batch = 32

// probe is a feature that may be in the table: its place in a batch, where its
// bucket lies, and the head of the first entry there.
type probe struct {
	feature  uint16
	want     uint16 // its fingerprint
	from, to uint32
	head     uint32
}

// probes returns those of features that their buckets do not rule out. Every
// third is, and which one cannot be foreseen: hence no branch.
func (t *Table) probes(features []uint64, all *[batch]probe) []probe {
	n := 0
	for i, h := range features {
		at := 4 * bucket(h, t.buckets)
		x := binary.LittleEndian.Uint64(t.index[at : at+8 : at+8])
		first, last := uint32(x)&offsets, uint32(x>>32)&offsets
		all[n%batch] = probe{feature: uint16(i), want: fingerprint(h), from: first, to: last}
		n += int((first - last) >> 31 &^ (uint32(x) >> (24 + h&7)))
	}
	found := all[:n]
	for i := range found {
		p := &found[i]
		if int(p.to)+len(padding) > len(t.entries) {
			p.to = p.from // of a damaged table
			continue
		}
		p.head = binary.LittleEndian.Uint32(t.entries[p.from:])
	}
	return found
}

// cells looks for a feature among the entries of its bucket. It returns its
// cells, and whether they are a set.
func (t *Table) cells(p *probe) (cells []byte, set bool) {
	at, head, b := p.from, p.head, t.entries
	if at >= p.to {
		return nil, false
	}
	for uint16(head) != p.want {
		at += t.length(head)
		if at >= p.to || int(at)+4 > len(b) {
			return nil, false
		}
		head = binary.LittleEndian.Uint32(b[at:])
	}
	next := at + t.length(head)
	if int(next) > len(b) {
		return nil, false
	}
	return b[at+3 : next], t.sets && head>>16&asSet != 0
}

// length returns how many bytes an entry takes, by its first four.
func (t *Table) length(head uint32) uint32 {
	n := head >> 16 & 0xFF
	if t.sets && n&asSet != 0 {
		return 3 + 4 + n&^asSet + 1
	}
	return 3 + 2*(n+1)
}

// sum adds cells to scores, four at a read as long as there are so many.
func sum(cells []byte, weights *[256]int32, scores *Scores) {
	for ; len(cells) >= 8; cells = cells[8:] {
		x := binary.LittleEndian.Uint64(cells)
		scores[uint8(x)] += weights[uint8(x>>8)]
		scores[uint8(x>>16)] += weights[uint8(x>>24)]
		scores[uint8(x>>32)] += weights[uint8(x>>40)]
		scores[uint8(x>>48)] += weights[uint8(x>>56)]
	}
	for ; len(cells) >= 2; cells = cells[2:] {
		scores[cells[0]] += weights[cells[1]]
	}
}

// sumFew is sum for a row. Cells of a class that no row has are damage.
func sumFew(cells []byte, weights *[256]int32, row *Row) {
	for ; len(cells) >= 2; cells = cells[2:] {
		row[cells[0]%RowClasses] += weights[cells[1]]
	}
}

// sumSet adds the weights of a set of classes to a row.
func sumSet(cells []byte, weights *[256]int32, row *Row) {
	set := binary.LittleEndian.Uint32(cells)
	for _, w := range cells[4:] {
		row[bits.TrailingZeros32(set)%RowClasses] += weights[w]
		set &= set - 1
	}
}

// bucket spreads the upper half of a hash over n buckets.
func bucket(h uint64, n int) int { return int((h >> 32) * uint64(n) >> 32) }

// fingerprint tells features of one bucket apart.
func fingerprint(h uint64) uint16 { return uint16(h) }
