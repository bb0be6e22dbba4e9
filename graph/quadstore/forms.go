package quadstore

import (
	"encoding/binary"
	"fmt"

	"claimgraph/graph"

	bolt "go.etcd.io/bbolt"
)

// The stored forms of groupIDs values with consecutive IDs are kept together,
// since values that came together are mostly read together: the key is the first
// ID divided by groupIDs, the value has for each ID a uvarint and what it says:
// 0 for no value, 1 for a long one, which has an entry of its own in another
// bucket, or the length of the form plus 1, then the form.
const (
	groupIDs = 16
	longForm = 512 // bytes from which a form is long
)

const (
	slotEmpty uint64 = iota
	slotLong
)

// group is the forms of groupIDs values; nil for none, empty for a long one.
type group [groupIDs][]byte

func appendGroup(b []byte, g *group) []byte {
	for _, form := range g {
		switch {
		case form == nil:
			b = binary.AppendUvarint(b, slotEmpty)
		case len(form) == 0:
			b = binary.AppendUvarint(b, slotLong)
		default:
			b = append(binary.AppendUvarint(b, uint64(len(form))+1), form...)
		}
	}
	return b
}

// cutForm reads one form of a group, as group has it, and returns what follows.
func cutForm(b []byte) (form, rest []byte, ok bool) {
	n, k := binary.Uvarint(b)
	if k <= 0 {
		return nil, nil, false
	}
	b = b[k:]
	switch {
	case n == slotEmpty:
		return nil, b, true
	case n == slotLong:
		return []byte{}, b, true
	case n-1 > uint64(len(b)):
		return nil, nil, false
	}
	return b[: n-1 : n-1], b[n-1:], true
}

func parseGroup(b []byte, g *group) error {
	*g = group{}
	if b == nil {
		return nil
	}
	for i := range g {
		var ok bool
		if g[i], b, ok = cutForm(b); !ok {
			return fmt.Errorf("values: %w: damaged", graph.ErrInvalid)
		}
	}
	if len(b) > 0 {
		return fmt.Errorf("values: %w: damaged", graph.ErrInvalid)
	}
	return nil
}

// forms reads stored forms, best by ascending ID.
type forms struct {
	tx   *Tx
	c    *bolt.Cursor
	at   ID     // the group at hand
	all  []byte // its forms; nil when there is none at hand
	next ID     // the ID that rest begins with
	rest []byte
}

// form returns the stored form of id, nil when it has no value.
func (f *forms) form(id ID) ([]byte, error) {
	if f.all == nil || id/groupIDs != f.at || id < f.next {
		f.load(id / groupIDs)
	}
	for f.all != nil && f.next <= id {
		form, rest, ok := cutForm(f.rest)
		if !ok {
			return nil, fmt.Errorf("value %d: %w: damaged", id, graph.ErrInvalid)
		}
		f.rest = rest
		f.next++
		if f.next <= id {
			continue
		}
		if form != nil && len(form) == 0 {
			return f.tx.long(id), nil
		}
		return form, nil
	}
	return nil, nil
}

func (f *forms) load(at ID) {
	var buf [9]byte
	key := appendID(buf[:0], at)
	k, v := f.c.Seek(key)
	f.at, f.next, f.all, f.rest = at, at*groupIDs, v, v
	if string(k) != string(key) {
		f.all = nil
	}
}

// long returns the form of a long value.
func (tx *Tx) long(id ID) []byte {
	var buf [9]byte
	return tx.bucket(bucketTexts).Get(appendID(buf[:0], id))
}

// editForms stores the forms of new values, or removes those of values that are
// gone when fresh is nil. The IDs ascend. It returns what changes in the lookup.
func (tx *Tx) editForms(changes []change, ids []ID, fresh func(ID) (string, bool)) ([]change, error) {
	b := tx.bucket(bucketValues)
	b.FillPercent = fill
	var g group
	for len(ids) > 0 {
		at := ids[0] / groupIDs
		key := appendID(nil, at)
		if err := parseGroup(b.Get(key), &g); err != nil {
			return nil, err
		}
		for ; len(ids) > 0 && ids[0]/groupIDs == at; ids = ids[1:] {
			form, err := tx.editForm(ids[0], &g[ids[0]%groupIDs], fresh)
			if err != nil {
				return nil, fmt.Errorf("value %d: %w", ids[0], err)
			}
			changes = append(changes, change{row: row{hash(form), ids[0]}, remove: fresh == nil})
		}
		if err := putGroup(b, key, &g); err != nil {
			return nil, err
		}
	}
	return changes, nil
}

// editForm changes the slot of one value and returns its form.
func (tx *Tx) editForm(id ID, slot *[]byte, fresh func(ID) (string, bool)) (string, error) {
	if fresh != nil {
		form, ok := fresh(id)
		if !ok {
			return "", graph.ErrNotFound
		}
		if len(form) < longForm {
			*slot = []byte(form)
			return form, nil
		}
		*slot = []byte{}
		return form, tx.bucket(bucketTexts).Put(appendID(nil, id), []byte(form))
	}
	if *slot == nil {
		return "", fmt.Errorf("has quads but no content: %w: damaged", graph.ErrInvalid)
	}
	form := string(*slot)
	*slot = nil
	if form != "" {
		return form, nil
	}
	form = string(tx.long(id))
	return form, tx.bucket(bucketTexts).Delete(appendID(nil, id))
}

func putGroup(b *bolt.Bucket, key []byte, g *group) error {
	for _, form := range g {
		if form != nil {
			return b.Put(key, appendGroup(nil, g))
		}
	}
	return b.Delete(key)
}
