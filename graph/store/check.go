package store

import (
	"bytes"
	"context"
	"fmt"
	"maps"
	"slices"

	"claimgraph/graph"
	"claimgraph/graph/quadstore"
	"claimgraph/graph/rdf"

	"github.com/cayleygraph/quad"
)

// report collects what a check finds wrong.
type report struct{ problems []string }

// mostProblems is where a report stops: one that long says enough.
const mostProblems = 100

func (r *report) problem(format string, args ...any) {
	if len(r.problems) < mostProblems {
		r.problems = append(r.problems, fmt.Sprintf(format, args...))
	}
}

// Check proves that the store is sound: the quads of every label make a valid
// article or judgement (claims with an article, spans inside the text, known
// terms), no quad is without one, and everything beside the quads is what they say, neither
// more nor less. It returns what is wrong, at most 100 lines, none for a sound
// store. It needs memory for the indexes of the whole store.
func (s *Store) Check(ctx context.Context) ([]string, error) {
	report := &report{}
	err := s.db.View(func(tx *quadstore.Tx) error {
		r := newReader(ctx, tx)
		want := emptyBatch()
		quads, err := r.checkArticles(want, report)
		if err != nil {
			return err
		}
		judgements, err := r.checkJudgements(want, report)
		if err != nil {
			return err
		}
		quads += judgements
		if n := tx.Stats().Quads; n != int64(quads) {
			report.problem("%d quads belong to articles and judgements, the store holds %d", quads, n)
		}
		return r.checkIndexes(want, report)
	})
	if err != nil {
		return nil, fmt.Errorf("check: %w", err)
	}
	return report.problems, nil
}

// checkArticles reads every article from its quads, proves that these are the
// ones it would be written as, and collects what should stand beside them.
func (r *Reader) checkArticles(want *batch, report *report) (quads int, err error) {
	b := r.bucket(bucketArticles)
	if b == nil {
		return 0, nil
	}
	c := b.Cursor()
	for k, _ := c.First(); k != nil; k, _ = c.Next() {
		if err := r.ctx.Err(); err != nil {
			return quads, err
		}
		id := unpack(k)
		stored, err := quadsOf(r.tx, quad.IRI(id.IRI(graph.NounArticle)))
		if err != nil {
			return quads, err
		}
		quads += len(stored)
		a, err := rdf.Article(stored)
		if err != nil {
			report.problem("article %s: %v", id, err)
			continue
		}
		again := rdf.Quads(a, rdf.Stored)
		sum := digest(again)
		rdf.Sort(stored)
		rdf.Sort(again)
		if !slices.Equal(stored, again) {
			report.problem("article %s: its quads are not the ones it is written as", id)
		}
		if err := newIndex(want, a, true).run(sum); err != nil {
			return quads, err
		}
	}
	return quads, nil
}

// checkJudgements reads every judgement from its quads.
func (r *Reader) checkJudgements(want *batch, report *report) (quads int, err error) {
	err = r.eachJudgement(func(j *graph.Judgement) error {
		stored, err := quadsOf(r.tx, quad.IRI(j.ID.IRI(graph.NounJudgement)))
		if err != nil {
			return err
		}
		quads += len(stored)
		again, err := rdf.Judgement(stored)
		if err != nil {
			report.problem("judgement %s: %v", j.ID, err)
			return nil
		}
		want.setJudgement(again, true)
		return nil
	})
	return quads, err
}

// checkIndexes compares the buckets with what they should hold.
func (r *Reader) checkIndexes(want *batch, report *report) error {
	if err := want.settle(); err != nil {
		return err
	}
	want.pending[bucketTotals][totalFormat] = nil // not a total
	for name := range buckets {
		if name == bucketLoaded {
			r.checkLoaded(want, report)
			continue
		}
		missing := maps.Clone(want.pending[name])
		b := r.bucket(name)
		if b == nil {
			continue
		}
		c := b.Cursor()
		for k, v := c.First(); k != nil; k, v = c.Next() {
			expected, ok := missing[string(k)]
			delete(missing, string(k))
			switch {
			case name == bucketTotals && (string(k) == totalFormat || total(b, string(k)) == 0 && !ok):
			case !ok:
				report.problem("bucket %s: %x should not be there", name, k)
			case !bytes.Equal(expected, v):
				report.problem("bucket %s: %x holds something else than it should", name, k)
			}
		}
		for k, v := range missing {
			if v != nil {
				report.problem("bucket %s: %x is missing", name, k)
			}
		}
	}
	slices.Sort(report.problems)
	return nil
}

// checkLoaded proves that every article, and nothing else, has a time of loading.
func (r *Reader) checkLoaded(want *batch, report *report) {
	b := r.bucket(bucketLoaded)
	if b == nil {
		return
	}
	n := 0
	c := b.Cursor()
	for k, _ := c.First(); k != nil; k, _ = c.Next() {
		if n++; want.pending[bucketArticles][string(k)] == nil {
			report.problem("bucket %s: %x should not be there", bucketLoaded, k)
		}
	}
	if articles := len(want.pending[bucketArticles]); n != articles {
		report.problem("bucket %s: %d times of %d articles", bucketLoaded, n, articles)
	}
}
