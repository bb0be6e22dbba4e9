package quadstore

import (
	"encoding/binary"
	"errors"
	"fmt"

	"claimgraph/graph"
)

// settle writes what is left at the end of an Update: the quads, the counts, and
// the values that came and went with them.
func (tx *Tx) settle() error {
	tx.flush()
	if tx.err != nil {
		return tx.err
	}
	came, gone, err := tx.settleCounts()
	if err != nil {
		return err
	}
	changes := make([]change, 0, len(came)+len(gone))
	if changes, err = tx.storeValues(changes, came); err != nil {
		return err
	}
	if changes, err = tx.dropValues(changes, gone); err != nil {
		return err
	}
	sortChanges(changes)
	done, err := tx.merger(lookups).apply(changes)
	if err != nil {
		return err
	}
	if len(done) != len(came)+len(gone) {
		return fmt.Errorf("lookup of values: %w: damaged", graph.ErrInvalid)
	}
	return tx.settleTotals(int64(len(came) - len(gone)))
}

// storeValues writes new values and appends what that changes in their lookup.
func (tx *Tx) storeValues(changes []change, came []ID) ([]change, error) {
	b := tx.bucket(bucketValues)
	b.FillPercent = fill
	for _, id := range came {
		form, ok := tx.w.form(id)
		if !ok {
			return nil, fmt.Errorf("value %d: %w", id, graph.ErrNotFound)
		}
		if err := b.Put(appendID(nil, id), []byte(form)); err != nil {
			return nil, fmt.Errorf("value %d: %w", id, err)
		}
		changes = append(changes, change{row: row{hash(form), id}})
	}
	return changes, nil
}

// dropValues removes values that no quad has and appends what that changes in
// their lookup.
func (tx *Tx) dropValues(changes []change, gone []ID) ([]change, error) {
	b := tx.bucket(bucketValues)
	for _, id := range gone {
		key := appendID(nil, id)
		form := b.Get(key)
		if form == nil {
			return nil, fmt.Errorf("value %d has quads but no content: %w: damaged", id, graph.ErrInvalid)
		}
		changes = append(changes, change{row: row{hash(string(form)), id}, remove: true})
		if err := b.Delete(key); err != nil {
			return nil, err
		}
	}
	return changes, nil
}

func (tx *Tx) settleTotals(values int64) error {
	last := uint64(tx.w.base) + uint64(len(tx.w.fresh))
	if err := tx.bucket(bucketValues).SetSequence(last); err != nil {
		return err
	}
	meta := tx.bucket(bucketMeta)
	quads := tx.total(metaQuads) + tx.w.quads
	values += tx.total(metaValues)
	return errors.Join(
		meta.Put(metaQuads, binary.BigEndian.AppendUint64(nil, uint64(quads))),
		meta.Put(metaValues, binary.BigEndian.AppendUint64(nil, uint64(values))),
	)
}
