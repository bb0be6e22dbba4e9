package quadstore_test

import (
	"errors"
	"testing"

	"claimgraph/graph/quadstore"

	"github.com/cayleygraph/quad"
	bolt "go.etcd.io/bbolt"
)

// A store from which most is removed keeps few blocks, not many of few quads.
func TestBlocksStayFilled(t *testing.T) {
	path := filled(t)
	db := reopen(t, nil, path)
	left := 0
	err := db.Update(func(tx *quadstore.Tx) error {
		n := 0
		for q := range tx.Scan(quadstore.Pattern{}) {
			if n++; n%20 != 0 {
				tx.Delete(q)
			} else {
				left++
			}
		}
		return nil
	})
	if err := errors.Join(err, db.Check(), db.Close()); err != nil {
		t.Fatal(err)
	}
	b, err := bolt.Open(path, 0o600, &bolt.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	_ = b.View(func(tx *bolt.Tx) error {
		for _, order := range []string{"spol", "psol", "opsl", "lspo"} {
			if blocks := tx.Bucket([]byte(order)).Stats().KeyN; blocks > 1+left/8 {
				t.Errorf("%s: %d quads in %d blocks", order, left, blocks)
			}
		}
		return nil
	})
}

// Blocks that lose their last row, their first and their only one are found
// again under their new keys.
func TestBlockEnds(t *testing.T) {
	db := open(t, quadstore.Options{})
	number := func(i int) quad.Quad { return quad.Make("s", "p", i, nil) }
	const n = 1000
	err := db.Update(func(tx *quadstore.Tx) error {
		for i := range n {
			if err := tx.Add(number(i)); err != nil {
				return err
			}
		}
		return nil
	})
	for i := 0; err == nil && i < n/2; i += 7 { // from both ends and the middle
		err = db.Update(func(tx *quadstore.Tx) error {
			tx.Remove(number(i), number(n-1-i), number(n/2+i/2))
			return nil
		})
		err = errors.Join(err, db.Check())
	}
	if err != nil {
		t.Fatal(err)
	}
}
