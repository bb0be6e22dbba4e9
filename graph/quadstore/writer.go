package quadstore

import (
	"errors"
	"fmt"

	cayleygraph "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

var errSnapshot = errors.New("a snapshot cannot be written to")

// ApplyDeltas implements Cayley's graph.QuadStore: the deltas take effect one
// after the other, in one Update. Without opts.IgnoreDup an addition of a quad
// that is there by then fails, without opts.IgnoreMissing a removal of one that
// is not; the error is a *DeltaError of Cayley and nothing is changed.
func (qs *QuadStore) ApplyDeltas(deltas []cayleygraph.Delta, opts cayleygraph.IgnoreOpts) error {
	if qs.snap != nil {
		return errSnapshot
	}
	return qs.db.Update(func(tx *Tx) error {
		d := deltaLog{tx: tx, opts: opts, there: map[Quad]bool{}}
		for i := range deltas {
			if err := d.name(&deltas[i]); err != nil {
				return err
			}
		}
		tx.resolve()
		for i := range deltas {
			if err := d.apply(&deltas[i]); err != nil {
				return &cayleygraph.DeltaError{Delta: deltas[i], Err: err}
			}
		}
		tx.w.log = append(tx.w.log, d.log...)
		return nil
	})
}

// deltaLog collects what deltas come to, before any of it is written.
type deltaLog struct {
	tx    *Tx
	opts  cayleygraph.IgnoreOpts
	log   []change
	there map[Quad]bool // what the deltas so far have made of a quad
}

// name gives IDs to the values of an addition.
func (d *deltaLog) name(delta *cayleygraph.Delta) error {
	if delta.Action != cayleygraph.Add {
		return nil
	}
	_, err := d.tx.nameQuad(delta.Quad)
	return err
}

func (d *deltaLog) apply(delta *cayleygraph.Delta) error {
	q, known := d.tx.lookup(delta.Quad)
	switch delta.Action {
	case cayleygraph.Add:
		if !d.opts.IgnoreDup && d.holds(q) {
			return cayleygraph.ErrQuadExists
		}
	case cayleygraph.Delete:
		if !d.opts.IgnoreMissing && (!known || !d.holds(q)) {
			return cayleygraph.ErrQuadNotExist
		}
	default:
		return cayleygraph.ErrInvalidAction
	}
	if known {
		d.there[q] = delta.Action == cayleygraph.Add
		d.log = append(d.log, change{SPOL.row(q), delta.Action == cayleygraph.Delete})
	}
	return nil
}

// holds reports whether q is there after the deltas so far.
func (d *deltaLog) holds(q Quad) bool {
	if is, ok := d.there[q]; ok {
		return is
	}
	return d.tx.Has(q)
}

// NewQuadWriter implements Cayley's graph.QuadStore. The writer adds quads,
// passing over those that are there, and commits each time that it has
// collected Options.BatchSize of them, and when it is closed. Each commit is on
// disk when it returns; the caller has to close the writer to know of the last.
func (qs *QuadStore) NewQuadWriter() (quad.WriteCloser, error) {
	if qs.snap != nil {
		return nil, errSnapshot
	}
	return &writer{db: qs.db}, nil
}

// BulkLoad implements Cayley's graph.BulkLoader: it adds all quads of r, in
// batches like NewQuadWriter. When it fails, the batches before stay.
func (qs *QuadStore) BulkLoad(r quad.Reader) error {
	w, err := qs.NewQuadWriter()
	if err != nil {
		return err
	}
	if _, err := quad.Copy(w, r); err != nil {
		return fmt.Errorf("load quads: %w", err)
	}
	return w.Close()
}

// writer collects quads. After an error it takes no more.
type writer struct {
	db    *DB
	batch []quad.Quad
	err   error
}

// WriteQuad implements quad.Writer.
func (w *writer) WriteQuad(q quad.Quad) error {
	if w.err != nil {
		return w.err
	}
	if w.batch = append(w.batch, q); len(w.batch) >= w.db.options.BatchSize {
		return w.commit()
	}
	return nil
}

// WriteQuads implements quad.BatchWriter. It returns how many quads were taken.
func (w *writer) WriteQuads(quads []quad.Quad) (int, error) {
	for i, q := range quads {
		if err := w.WriteQuad(q); err != nil {
			return i, err
		}
	}
	return len(quads), nil
}

// Close implements quad.WriteCloser; it commits what was collected.
func (w *writer) Close() error {
	if w.err != nil || len(w.batch) == 0 {
		return w.err
	}
	return w.commit()
}

func (w *writer) commit() error {
	w.err = w.db.Update(func(tx *Tx) error { return tx.Add(w.batch...) })
	clear(w.batch)
	w.batch = w.batch[:0]
	return w.err
}
