package quadstore

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"time"

	"claimgraph/graph"

	"github.com/cayleygraph/quad"
)

// The first byte of an encoded value says its type. The numbers are part of the
// file format.
const (
	kindIRI byte = 1 + iota
	kindBNode
	kindString
	kindLang  // uvarint length of the language, language, text
	kindTyped // uvarint length of the type, type, text
	kindInt   // 8 bytes, big endian, sign bit flipped: in numeric order
	kindFloat // 8 bytes, big endian, IEEE 754
	kindBool  // 1 byte, 0 or 1
	kindTime  // 8 bytes of seconds since 1970 like kindInt, 4 bytes of nanoseconds
)

// appendValue writes v in the form that it is stored in. Two values have the
// same form exactly when they have the same type and content; a time is its
// instant, in whatever zone it was written.
func appendValue(b []byte, v quad.Value) ([]byte, error) {
	switch v := v.(type) {
	case quad.IRI:
		return append(append(b, kindIRI), v...), nil
	case quad.BNode:
		return append(append(b, kindBNode), v...), nil
	case quad.String:
		return append(append(b, kindString), v...), nil
	case quad.LangString:
		return append(appendText(append(b, kindLang), v.Lang), v.Value...), nil
	case quad.TypedString:
		return append(appendText(append(b, kindTyped), string(v.Type)), v.Value...), nil
	case quad.Int:
		return appendInt(append(b, kindInt), int64(v)), nil
	case quad.Float:
		return binary.BigEndian.AppendUint64(append(b, kindFloat), math.Float64bits(float64(v))), nil
	case quad.Bool:
		if v {
			return append(b, kindBool, 1), nil
		}
		return append(b, kindBool, 0), nil
	case quad.Time:
		t := time.Time(v)
		return binary.BigEndian.AppendUint32(appendInt(append(b, kindTime), t.Unix()), uint32(t.Nanosecond())), nil
	}
	return b, fmt.Errorf("value of type %T: %w: not a type that quads are made of", v, graph.ErrInvalid)
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

func appendInt(b []byte, n int64) []byte {
	return binary.BigEndian.AppendUint64(b, uint64(n)^1<<63)
}

func cutInt(b []byte) int64 { return int64(binary.BigEndian.Uint64(b) ^ 1<<63) }

// parseValue reads what appendValue wrote; it copies, so b may go away.
func parseValue(b []byte) (quad.Value, error) {
	if len(b) == 0 {
		return nil, fmt.Errorf("stored value is empty: %w", graph.ErrInvalid)
	}
	kind, b := b[0], b[1:]
	switch kind {
	case kindIRI:
		return quad.IRI(b), nil
	case kindBNode:
		return quad.BNode(b), nil
	case kindString:
		return quad.String(b), nil
	case kindLang, kindTyped:
		return parseTagged(kind, b)
	}
	return parseNumber(kind, b)
}

func parseTagged(kind byte, b []byte) (quad.Value, error) {
	n, k := binary.Uvarint(b)
	if k <= 0 || n > uint64(len(b)-k) || k > 1 && b[k-1] == 0 {
		return nil, fmt.Errorf("stored value of kind %d is cut off: %w", kind, graph.ErrInvalid)
	}
	tag, text := b[k:k+int(n)], b[k+int(n):]
	if kind == kindLang {
		return quad.LangString{Value: quad.String(text), Lang: string(tag)}, nil
	}
	return quad.TypedString{Value: quad.String(text), Type: quad.IRI(tag)}, nil
}

func parseNumber(kind byte, b []byte) (quad.Value, error) {
	switch {
	case kind == kindInt && len(b) == 8:
		return quad.Int(cutInt(b)), nil
	case kind == kindFloat && len(b) == 8:
		return quad.Float(math.Float64frombits(binary.BigEndian.Uint64(b))), nil
	case kind == kindBool && len(b) == 1 && b[0] < 2:
		return quad.Bool(b[0] == 1), nil
	case kind == kindTime && len(b) == 12 && binary.BigEndian.Uint32(b[8:]) < 1e9:
		return quad.Time(time.Unix(cutInt(b), int64(binary.BigEndian.Uint32(b[8:]))).UTC()), nil
	}
	return nil, fmt.Errorf("stored value of kind %d and %d bytes: %w", kind, len(b), graph.ErrInvalid)
}

// hash is the first 62 bits of the SHA-256 of a stored form. The lookup table
// leads from it to the IDs of the values that have it, nearly always one; which
// one is meant is told by the form itself, so a collision costs time and nothing
// else, and SHA-256 makes it hard to bring about many.
func hash(form string) ID {
	sum := sha256.Sum256([]byte(form))
	return ID(binary.BigEndian.Uint64(sum[:8]) >> 2)
}
