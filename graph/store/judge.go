package store

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	"claimgraph/graph"
	"claimgraph/graph/rdf"

	"github.com/cayleygraph/quad"
)

func encodeJudgement(j graph.Judgement) []byte {
	var w row
	w.texts(string(j.Verdict), string(j.A), string(j.B), j.Who, j.When.String())
	return w
}

func decodeJudgement(id packed, b []byte) (*graph.Judgement, error) {
	r := read(b)
	r.length()
	j := &graph.Judgement{ID: unpack(id[:]), Verdict: graph.Verdict(r.text()), A: r.id(), B: r.id(), Who: r.text(), When: r.interval()}
	if r.err != nil {
		return nil, fmt.Errorf("judgement %s: %w", j.ID, r.err)
	}
	return j, nil
}

// Judge stores a judgement. One that is there already changes nothing. The error
// wraps graph.ErrInvalid when the pair is judged otherwise (undo that first) or
// when the verdict contradicts others: entities that are the same by way of
// others cannot be different, and the other way round. Entities that no article
// mentions any more may be judged: articles come and go.
func (s *Store) Judge(ctx context.Context, j graph.Judgement) error {
	err := ctx.Err()
	if err == nil {
		err = j.Validate()
	}
	if err == nil {
		err = s.update(func(b *batch) error { return b.judge(j) })
	}
	if err != nil {
		return fmt.Errorf("judge: %w", err)
	}
	return nil
}

func (b *batch) judge(j graph.Judgement) error {
	x, ok := pack(j.A)
	y, ok2 := pack(j.B)
	if !ok || !ok2 {
		return fmt.Errorf("%w: %q and %q are not both entities", graph.ErrInvalid, j.A, j.B)
	}
	if before := b.get(bucketJudged, join(x[:], y[:])); before != nil {
		if unpack(before) == j.ID {
			return nil
		}
		return fmt.Errorf("%w: %s and %s are judged already: undo judgement %s first", graph.ErrInvalid, j.A, j.B, unpack(before))
	}
	r := newReader(context.Background(), b.tx)
	if err := r.contradicts(j.Verdict, x, y); err != nil {
		return err
	}
	b.setJudgement(j, true)
	return b.tx.Add(rdf.JudgementQuads(j)...)
}

// contradicts refuses a verdict on x and y that others exclude.
func (r *Reader) contradicts(v graph.Verdict, x, y packed) error {
	ones, others := r.cluster(x), r.cluster(y)
	if v == graph.VerdictDifferent && slices.Contains(ones, y) {
		return fmt.Errorf("%w: other judgements make %s and %s the same", graph.ErrInvalid, unpack(x[:]), unpack(y[:]))
	}
	if v != graph.VerdictSame {
		return nil
	}
	for _, one := range ones {
		for _, other := range others {
			id := r.get(bucketJudged, join(one[:], other[:]))
			if id == nil {
				continue
			}
			j, err := r.judgement(packedAt(id, 0))
			if err != nil {
				return err
			}
			if j != nil && j.Verdict == graph.VerdictDifferent {
				return fmt.Errorf("%w: judgement %s says that %s and %s are different", graph.ErrInvalid, j.ID, j.A, j.B)
			}
		}
	}
	return nil
}

// setJudgement writes or takes out what stands beside the quads of a judgement.
func (b *batch) setJudgement(j graph.Judgement, there bool) {
	id, x, y := key(j.ID), key(j.A), key(j.B)
	b.set(bucketJudgements, id[:], encodeJudgement(j), there)
	b.set(bucketJudged, join(x[:], y[:]), id[:], there)
	b.set(bucketJudged, join(y[:], x[:]), id[:], there)
	b.totals[totalJudgements] += map[bool]int{true: 1, false: -1}[there]
}

// Undo takes a judgement out as if it had never been. The error wraps
// graph.ErrNotFound when there is none.
func (s *Store) Undo(ctx context.Context, judgement graph.ID) error {
	err := ctx.Err()
	if err == nil {
		err = s.update(func(b *batch) error { return b.undo(judgement) })
	}
	if err != nil {
		return fmt.Errorf("undo judgement %s: %w", judgement, err)
	}
	return nil
}

func (b *batch) undo(judgement graph.ID) error {
	id, _ := pack(judgement)
	j, err := newReader(context.Background(), b.tx).judgement(id)
	if err != nil {
		return err
	}
	if j == nil {
		return graph.ErrNotFound
	}
	b.setJudgement(*j, false)
	b.tx.RemoveLabel(quad.IRI(judgement.IRI(graph.NounJudgement)))
	return nil
}

func (r *Reader) judgement(id packed) (*graph.Judgement, error) {
	b := r.get(bucketJudgements, id[:])
	if b == nil {
		return nil, nil
	}
	return decodeJudgement(id, b)
}

// Judgements returns one list for each entity: the verdicts on it, by the other
// entity.
func (r *Reader) Judgements(entities []graph.ID) ([][]*graph.Judgement, error) {
	lists := make([][]*graph.Judgement, len(entities))
	for i, id := range entities {
		p, ok := pack(id)
		if !ok {
			continue
		}
		for _, judgement := range r.judged(p) {
			j, err := r.judgement(judgement)
			if err != nil {
				return nil, err
			}
			lists[i] = append(lists[i], j)
		}
	}
	return lists, nil
}

// judged are the judgements on an entity.
func (r *Reader) judged(id packed) []packed {
	b := r.bucket(bucketJudged)
	if b == nil {
		return nil
	}
	var list []packed
	c := b.Cursor()
	for k, v := c.Seek(id[:]); bytes.HasPrefix(k, id[:]); k, v = c.Next() {
		list = append(list, packedAt(v, 0))
	}
	return list
}

// noJudgements spares every entity a look where nobody judged anything.
func (r *Reader) noJudgements() bool {
	if r.judgements == 0 {
		r.judgements = 1 + r.total(totalJudgements)
	}
	return r.judgements == 1
}

// same are the other entities that judgements make one with id, sorted.
func (r *Reader) same(id packed) []graph.ID {
	if r.noJudgements() {
		return nil
	}
	cluster := r.cluster(id)
	if len(cluster) < 2 {
		return nil
	}
	var ids []graph.ID
	for _, other := range cluster {
		if other != id {
			ids = append(ids, unpack(other[:]))
		}
	}
	slices.Sort(ids)
	return ids
}

// cluster is id with all that it is the same as, by way of others too.
func (r *Reader) cluster(id packed) []packed {
	cluster := []packed{id}
	for i := 0; i < len(cluster); i++ {
		for _, judgement := range r.judged(cluster[i]) {
			j, err := r.judgement(judgement)
			if err != nil || j == nil || j.Verdict != graph.VerdictSame {
				continue // what is damaged makes nothing the same; Check finds it
			}
			for _, other := range []packed{key(j.A), key(j.B)} {
				if !slices.Contains(cluster, other) {
					cluster = append(cluster, other)
				}
			}
		}
	}
	return cluster
}

// eachJudgement calls fn for every judgement, by ID.
func (r *Reader) eachJudgement(fn func(*graph.Judgement) error) error {
	b := r.bucket(bucketJudgements)
	if b == nil {
		return nil
	}
	c := b.Cursor()
	for k, v := c.First(); k != nil; k, v = c.Next() {
		j, err := decodeJudgement(packedAt(k, 0), v)
		if err != nil {
			return err
		}
		if err := fn(j); err != nil {
			return err
		}
	}
	return nil
}
