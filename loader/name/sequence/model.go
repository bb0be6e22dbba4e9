package sequence

import (
	"encoding/binary"
	"errors"
	"fmt"

	"claimgraph/loader/perceptron"
)

// The layout of a model, little endian: magic (4 bytes), the weights of label
// pairs (Labels*Labels int32, [before][label]), the size of the lexicon in
// bytes (uint32), the lexicon, and a table of package perceptron with one class
// for each label.
const magic = "crf1"

// One is a weight of one in the units of scores.
const One = 64 * 1024

// Scale is what a weight is multiplied by before it goes into a table.
const Scale = 64

// ErrModel is wrapped by errors about bytes that are no model.
var ErrModel = errors.New("not a name model")

// Model scores labels. It is read only and safe for concurrent use.
type Model struct {
	pairs   [Labels][Labels]int64
	lexicon Lexicon
	table   *perceptron.Table
}

// Open reads a model in place; b must not change afterwards. An error wraps
// ErrModel.
func Open(b []byte) (*Model, error) {
	const head = 4 + 4*Labels*Labels + 4
	if len(b) < head || string(b[:4]) != magic {
		return nil, fmt.Errorf("%w: no %q at the start", ErrModel, magic)
	}
	m := new(Model)
	for i := range Labels * Labels {
		m.pairs[i/Labels][i%Labels] = int64(int32(binary.LittleEndian.Uint32(b[4+4*i:])))
	}
	size := int(binary.LittleEndian.Uint32(b[head-4:]))
	if size < 0 || size > len(b)-head || size%4 != 0 {
		return nil, fmt.Errorf("%w: a lexicon of %d bytes in %d", ErrModel, size, len(b))
	}
	m.lexicon = Lexicon(b[head : head+size])
	table, _, err := perceptron.Open(b[head+size:])
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	if table.Classes() != Labels {
		return nil, fmt.Errorf("%w: %d labels, want %d", ErrModel, table.Classes(), Labels)
	}
	m.table = table
	return m, nil
}

// Lexicon is the model's own word list, which Words wants.
func (m *Model) Lexicon() Lexicon { return m.lexicon }

// Write is the inverse of Open.
func Write(pairs [Labels][Labels]int32, lexicon Lexicon, table []byte) []byte {
	b := []byte(magic)
	for i := range Labels * Labels {
		b = binary.LittleEndian.AppendUint32(b, uint32(pairs[i/Labels][i%Labels]))
	}
	b = binary.LittleEndian.AppendUint32(b, uint32(len(lexicon)))
	return append(append(b, lexicon...), table...)
}
