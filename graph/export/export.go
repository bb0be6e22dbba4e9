package export

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"slices"

	"claimgraph/graph"
	"claimgraph/graph/jsonl"
)

// Source is what is written. Both sequences end with their first error, and
// begin anew each time they are asked for.
type Source interface {
	// Articles yields valid articles in the order of graph.Article.Sort, by ID.
	Articles() iter.Seq2[*graph.Article, error]
	// Before is the version before an article's, zero where there is none.
	Before(*graph.Article) (graph.ID, error)
	// Links is what other articles say about claims of one, in their sequence.
	Links(claims []graph.ID) ([]*graph.Links, error)
	// Entities yields every entity of these articles once, by ID, as all of
	// them together show it.
	Entities() iter.Seq2[*graph.Profile, error]
	// Judgements yields what people found on these entities, by ID.
	Judgements() iter.Seq2[graph.Judgement, error]
}

// Format names a form of export.
type Format string

// The formats.
const (
	NQuads  Format = "nquads"
	TriG    Format = "trig"
	Turtle  Format = "turtle"
	JSONLD  Format = "jsonld"
	CSV     Format = "csv"
	GraphML Format = "graphml"
	GEXF    Format = "gexf"
	JSONL   Format = "jsonl"
	FTM     Format = "ftm"
)

// Formats lists every format.
var Formats = []Format{NQuads, TriG, Turtle, JSONLD, CSV, GraphML, GEXF, JSONL, FTM}

// Part is one of the two tables of CSV.
type Part string

// The tables: what there is, and what is said of it.
const (
	PartNodes  Part = "nodes"
	PartClaims Part = "claims"
)

// Parts lists both tables.
var Parts = []Part{PartNodes, PartClaims}

// Options say how to write. The zero value leaves IRIs as they are stored.
type Options struct {
	// Base is the public base that IRIs of ours are put below.
	Base string
	// Part is the table to write in CSV, which has two; other formats have none.
	Part Part
	// Merged makes one node of the entities that judgements say are the same.
	// It is for property graphs and FollowTheMoney; RDF says so by owl:sameAs.
	Merged bool
}

// Write writes all of s to w. The error wraps graph.ErrInvalid for a format or
// part that does not exist; any other is of s or w.
func Write(w io.Writer, s Source, f Format, o Options) error {
	if !slices.Contains(Formats, f) {
		return fmt.Errorf("export: %w: format %q", graph.ErrInvalid, f)
	}
	if f == CSV && !slices.Contains(Parts, o.Part) {
		return fmt.Errorf("export: %w: part %q of CSV", graph.ErrInvalid, o.Part)
	}
	out := bufio.NewWriterSize(w, 1<<16)
	err := write(out, s, f, o)
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}

func write(out *bufio.Writer, s Source, f Format, o Options) error {
	switch f {
	case NQuads:
		return writeNQuads(out, s, o.Base)
	case TriG, Turtle:
		return writeTurtle(out, s, o.Base, f == TriG)
	case JSONLD:
		return writeJSONLD(out, s, o.Base)
	case JSONL:
		return articles(s, jsonl.NewEncoder(out, o.Base).Encode)
	}
	v, err := newView(s, o)
	switch {
	case err != nil:
		return err
	case f == CSV:
		return writeCSV(out, v, o.Part)
	case f == GraphML:
		return writeGraphML(out, v)
	case f == GEXF:
		return writeGEXF(out, v)
	}
	return writeFTM(out, v)
}

// articles calls f for each article until one fails.
func articles(s Source, f func(*graph.Article) error) error {
	for a, err := range s.Articles() {
		if err != nil {
			return err
		}
		if err := f(a); err != nil {
			return err
		}
	}
	return nil
}
