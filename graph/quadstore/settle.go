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
	if len(tx.w.counts) == 0 {
		return nil // the quads are as they were
	}
	came, gone, err := tx.settleCounts()
	if err != nil {
		return err
	}
	changes, err := tx.editForms(make([]change, 0, len(came)+len(gone)), came, tx.w.names.form)
	if err != nil {
		return err
	}
	if changes, err = tx.editForms(changes, gone, nil); err != nil {
		return err
	}
	changes = tx.w.sorter.by(tx.w.sorter.by(changes, 1), 0)
	done, err := tx.merger(lookups).apply(changes)
	if err != nil {
		return err
	}
	if len(done) != len(came)+len(gone) {
		return fmt.Errorf("lookup of values: %w: damaged", graph.ErrInvalid)
	}
	return tx.settleTotals(int64(len(came) - len(gone)))
}

func (tx *Tx) settleTotals(values int64) error {
	last := uint64(tx.w.names.last())
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
