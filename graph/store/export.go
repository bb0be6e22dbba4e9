package store

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"

	"claimgraph/graph"
	"claimgraph/graph/rdf"

	"github.com/cayleygraph/quad"
)

// Export writes all articles as N-Quads in the exported form of package rdf, in
// canonical order: articles by ID, then judgements by ID, the lines of each
// sorted. The same articles
// give the same bytes. IRIs of our own come below base, a public address; they
// stay as they are stored where it is empty. It holds one article in memory at
// a time.
func (s *Store) Export(ctx context.Context, w io.Writer, base string) error {
	out := bufio.NewWriterSize(w, 1<<16)
	err := s.Read(ctx, func(r *Reader) error {
		for a, err := range r.All() {
			if err != nil {
				return err
			}
			quads := rdf.Quads(a, rdf.Exported)
			before, err := r.before(a)
			if err != nil {
				return err
			}
			if before != "" {
				quads = append(quads, rdf.Revision(a.ID, before))
			}
			if err := writeQuads(out, quads, base); err != nil {
				return err
			}
		}
		return r.eachJudgement(func(j *graph.Judgement) error {
			return writeQuads(out, rdf.JudgementQuads(*j), base)
		})
	})
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}

// All yields every article whole, by ID. It ends with the first error.
func (r *Reader) All() func(yield func(*graph.Article, error) bool) {
	return func(yield func(*graph.Article, error) bool) {
		b := r.bucket(bucketArticles)
		if b == nil {
			return
		}
		c := b.Cursor()
		for k, _ := c.First(); k != nil; k, _ = c.Next() {
			a, err := readArticle(r.tx, unpack(k))
			if err == nil && a == nil {
				err = fmt.Errorf("article %s has no quads: %w", unpack(k), graph.ErrInvalid)
			}
			if err == nil {
				err = r.ctx.Err()
			}
			if !yield(a, err) || err != nil {
				return
			}
		}
	}
}

// eachJudgement calls fn for every judgement, by ID.
func (r *Reader) eachJudgement(fn func(*graph.Judgement) error) error {
	b := r.bucket(bucketJudgements)
	if b == nil {
		return nil
	}
	c := b.Cursor()
	for k, v := c.First(); k != nil; k, v = c.Next() {
		j, err := decodeJudgement(packed(k), v)
		if err != nil {
			return err
		}
		if err := fn(j); err != nil {
			return err
		}
	}
	return nil
}

func writeQuads(w *bufio.Writer, quads []quad.Quad, base string) error {
	lines := make([]string, len(quads))
	for i, q := range quads {
		if base != "" {
			q = public(q, base)
		}
		lines[i] = q.NQuad()
	}
	slices.Sort(lines)
	for _, l := range lines {
		w.WriteString(l) // the first error comes back from every later call
		if err := w.WriteByte('\n'); err != nil {
			return err
		}
	}
	return nil
}

// public puts the quad's own IRIs below base.
func public(q quad.Quad, base string) quad.Quad {
	for _, v := range []*quad.Value{&q.Subject, &q.Object, &q.Label} {
		if iri, ok := (*v).(quad.IRI); ok {
			*v = quad.IRI(graph.Public(base, string(iri)))
		}
	}
	return q
}
