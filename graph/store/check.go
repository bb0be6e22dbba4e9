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

// Report is the outcome of a Check.
type Report struct {
	Stats    graph.Stats
	Problems []string // the first ones found, at most 100; none in a sound store
}

// OK reports whether nothing was found.
func (r *Report) OK() bool { return len(r.Problems) == 0 }

const mostProblems = 100

func (r *Report) problem(format string, args ...any) {
	if len(r.Problems) < mostProblems {
		r.Problems = append(r.Problems, fmt.Sprintf(format, args...))
	}
}

// Check proves that the store is sound: the quads of every label make a valid
// article (claims with an article, spans inside the text, known terms), no quad
// is without one, and everything beside the quads is what they say, neither
// more nor less. It needs memory for the indexes of the whole store.
func (s *Store) Check(ctx context.Context) (*Report, error) {
	report := &Report{}
	err := s.db.View(func(tx *quadstore.Tx) error {
		r := newReader(ctx, tx)
		var err error
		if report.Stats, err = r.Stats(); err != nil {
			return err
		}
		want := &batch{tx: tx, pending: map[string]map[string][]byte{}, entities: map[packed]*entityRow{}, totals: map[string]int{}}
		for _, name := range bucketList {
			want.pending[name] = map[string][]byte{}
		}
		quads, err := r.checkArticles(want, report)
		if err != nil {
			return err
		}
		if n := report.Stats.Quads; n != quads {
			report.problem("%d quads belong to articles, the store holds %d", quads, n)
		}
		return r.checkIndexes(want, report)
	})
	if err != nil {
		return nil, fmt.Errorf("check: %w", err)
	}
	return report, nil
}

// checkArticles reads every article from its quads, proves that these are the
// ones it would be written as, and collects what should stand beside them.
func (r *Reader) checkArticles(want *batch, report *Report) (quads int, err error) {
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
		rdf.Sort(stored)
		rdf.Sort(again)
		if !slices.Equal(stored, again) {
			report.problem("article %s: its quads are not the ones it is written as", id)
		}
		if err := newIndex(want, a, true).run(digest(stored)); err != nil {
			return quads, err
		}
	}
	return quads, nil
}

// checkIndexes compares the buckets with what they should hold.
func (r *Reader) checkIndexes(want *batch, report *Report) error {
	if err := want.settle(); err != nil {
		return err
	}
	want.pending[bucketTotals][totalFormat] = nil // not a total
	for _, name := range bucketList {
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
	slices.Sort(report.Problems)
	return nil
}
