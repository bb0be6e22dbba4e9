package tag

import (
	"encoding/binary"
	"fmt"
)

// part appends a piece of a model with its length before it.
func part(b, piece []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(len(piece)))
	return append(b, piece...)
}

// cut takes off the piece that part put there.
func cut(b []byte) (piece string, rest []byte, err error) {
	if len(b) < 4 {
		return "", nil, fmt.Errorf("%w: ends early", ErrModel)
	}
	n := int(binary.LittleEndian.Uint32(b))
	if b = b[4:]; n > len(b) {
		return "", nil, fmt.Errorf("%w: part of %d bytes, %d left", ErrModel, n, len(b))
	}
	return string(b[:n]), b[n:], nil
}
