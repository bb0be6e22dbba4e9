package rdf

import (
	"fmt"

	"claimgraph/graph"

	"github.com/cayleygraph/quad"
)

// exact proves that a group holds what its record is written as, in one of the
// two forms: nothing else, which would be lost, and all of it, since a line that
// is missing where it can be told makes the rest doubtful.
func (d *Decoder) exact(record Record, quads []quad.Quad) error {
	if record.Article == nil {
		return d.compare(quads, JudgementQuads(record.Judgement))
	}
	err := d.compare(quads, Quads(record.Article, Exported))
	if err == nil || d.compare(quads, Quads(record.Article, Stored)) == nil {
		return nil
	}
	return err
}

// derived are the statements between articles. They are no part of one: they
// follow from what a store holds.
var derived = map[quad.Value]bool{wasRevisionOf: true, supports: true, disputes: true}

// compare tells what one list of quads has and the other has not.
func (d *Decoder) compare(got, want []quad.Quad) error {
	missing := make(map[quad.Quad]bool, len(want))
	for _, q := range want {
		missing[q] = true
	}
	seen := make(map[quad.Quad]bool, len(got))
	for i, q := range got {
		if !missing[q] && !seen[q] && !derived[q.Predicate] {
			return fmt.Errorf("line %d: %w: %s is no statement of an export", d.at[i], graph.ErrInvalid, short(q))
		}
		delete(missing, q)
		seen[q] = true
	}
	for _, q := range want {
		if missing[q] {
			return fmt.Errorf("line %d: %w: %v begins here and lacks %s", d.at[0], graph.ErrInvalid, q.Label, short(q))
		}
	}
	return nil
}

// short is a quad for an error message.
func short(q quad.Quad) string {
	const most = 300
	text := q.NQuad()
	if len(text) > most {
		text = text[:most] + "…"
	}
	return fmt.Sprintf("%q", text)
}
