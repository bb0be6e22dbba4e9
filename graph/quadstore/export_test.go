package quadstore

import "github.com/cayleygraph/quad"

// What the fuzz targets reach into the package for.
var (
	AppendValue = appendValue
	ParseValue  = parseValue
)

// BlockRows reads a block of four columns to its end and returns how many rows
// it has.
func BlockRows(block []byte) (n int, err error) {
	r := rows{table: SPOL.table()}
	for ok := r.load([]byte{0}, block) && r.next(); ok; ok = r.left > 0 && r.next() {
		n++
	}
	return n, r.err
}

// ReformGroup reads a group of stored forms and writes it again.
func ReformGroup(b []byte) ([]byte, error) {
	var g group
	if err := parseGroup(b, &g); err != nil {
		return nil, err
	}
	return appendGroup(nil, &g), nil
}

// ReformChunk reads a chunk of counts and writes it again.
func ReformChunk(b []byte) ([]byte, error) {
	var c chunk
	if err := parseChunk(b, &c); err != nil {
		return nil, err
	}
	return appendChunk(nil, &c), nil
}

// Collide makes the lookup table say that the value of id has the hash of v too.
func Collide(tx *Tx, v quad.Value, id ID) error {
	form, err := appendValue(nil, v)
	if err != nil {
		return err
	}
	_, err = tx.merger(lookups).apply([]change{{row: row{hash(string(form)), id}}})
	return err
}
