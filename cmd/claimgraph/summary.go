package main

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"claimgraph/graph"
	"claimgraph/graph/store"
)

// summary says what a load or import did.
type summary struct {
	start     time.Time
	Articles  int     `json:"articles"` // stored now
	Unchanged int     `json:"unchanged"`
	Failed    int     `json:"failed"`
	Replaced  int     `json:"replaced"` // older versions taken out
	Gone      int     `json:"gone"`     // claims that only the older versions made
	New       int     `json:"new"`      // claims that only the newer ones make
	Kept      int     `json:"kept"`     // claims of both
	Claims    int     `json:"claims"`   // of the articles stored now
	Entities  int     `json:"entities"`
	Quads     int     `json:"quads"` // of the whole store
	Seconds   float64 `json:"seconds"`
}

func newSummary() *summary { return &summary{start: time.Now()} }

// put stores articles in one transaction and counts what changed.
func (m *summary) put(ctx context.Context, s *store.Store, articles []*graph.Article) error {
	if len(articles) == 0 {
		return nil
	}
	changes, err := s.PutAll(ctx, articles)
	if err != nil {
		return err
	}
	for i, c := range changes {
		if c.Unchanged {
			m.Unchanged++
			continue
		}
		m.replaced(c)
		m.Articles++
		m.Claims += len(articles[i].Claims)
		m.Entities += len(articles[i].Entities)
	}
	return nil
}

func (m *summary) replaced(c store.Change) {
	m.Replaced += len(c.Replaced)
	m.Gone += len(c.Diff.Gone)
	m.New += len(c.Diff.New)
	m.Kept += len(c.Diff.Kept)
}

// count reads the store's size.
func (m *summary) count(ctx context.Context, s *store.Store) error {
	return s.Read(ctx, func(r *store.Reader) error {
		stats, err := r.Stats()
		m.Quads = stats.Quads
		return err
	})
}

// report prints the summary: JSON on standard output when asked for, otherwise
// a line on standard error.
func (p *program) report(m *summary) error {
	m.Seconds = time.Since(m.start).Seconds()
	if p.json {
		if err := json.NewEncoder(p.out).Encode(m); err != nil {
			return fmt.Errorf("write the summary: %w", err)
		}
		return nil
	}
	if m.Articles == 0 && m.Unchanged > 0 {
		fmt.Fprintf(p.err, "nothing changed: %s already stored\n", plural(m.Unchanged, "article"))
		return nil
	}
	fmt.Fprintf(p.err, "%s, %s, %s; the store has %s; %.1f seconds\n", plural(m.Articles, "article"), plural(m.Claims, "claim"),
		plural(m.Entities, "entity"), plural(m.Quads, "quad"), m.Seconds)
	if m.Replaced > 0 {
		fmt.Fprintf(p.err, "%s replaced: of the claims %d are gone, %d new, %d kept\n", plural(m.Replaced, "older version"), m.Gone, m.New, m.Kept)
	}
	if m.Unchanged > 0 {
		fmt.Fprintf(p.err, "%s already stored, unchanged\n", plural(m.Unchanged, "article"))
	}
	if m.Failed > 0 {
		fmt.Fprintf(p.err, "%s not read, see above\n", plural(m.Failed, "article"))
	}
	return nil
}

// plural writes a number with its noun.
func plural(n int, noun string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case noun == "entity":
		return fmt.Sprintf("%d entities", n)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
