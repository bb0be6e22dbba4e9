package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"claimgraph/graph"
	"claimgraph/graph/export"
	"claimgraph/graph/store"
)

// exporting is what a person asks an export to be.
type exporting struct {
	format  string
	part    string // of CSV
	output  string // directory for both parts of CSV
	article string
	entity  string
	hops    int
	merged  bool
	digest  bool
}

func newExport(p *program) *cobra.Command {
	var x exporting
	c := &cobra.Command{
		Use:   "export",
		Short: "Write the graph, or a part of it, in a form that other tools read",
		Long: `Write the graph on standard output, in an order that depends on its content
alone: the same graph gives the same bytes.

  nquads, trig, turtle, jsonld  RDF; nquads can be imported again; turtle does
                                not tell which article says what
  csv                           two tables, for spreadsheets and for Neo4j's
                                importer: one with --part, both with --output
  graphml, gexf                 Gephi and other tools for networks
  jsonl                         the form that extract writes and import reads
  ftm                           FollowTheMoney entities, for Aleph

Everything is written, or one article, or what stands around an entity. A plan,
a denial or an opinion never looks like a fact in any of them.`,
		Example: `  claimgraph export > graph.nq
  claimgraph export --digest
  claimgraph export --format csv --output tables
  claimgraph export --format gexf --entity urn:claimgraph:entity:8c9m2k7v1q0r5t3x6z4b --hops 2 > around.gexf`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := x.check(); err != nil {
				return usageError{err}
			}
			s, err := p.open(c.Context(), readOnly)
			if err != nil {
				return err
			}
			defer s.Close()
			return p.export(c.Context(), s, x)
		},
	}
	p.storeFlag(c)
	x.flags(c)
	return c
}

func (x *exporting) flags(c *cobra.Command) {
	c.Flags().StringVar(&x.format, "format", string(export.NQuads), names(export.Formats))
	c.Flags().StringVar(&x.part, "part", "", "the table of csv to write: nodes or claims")
	c.Flags().StringVar(&x.output, "output", "", "directory to write nodes.csv and claims.csv to")
	c.Flags().StringVar(&x.article, "article", "", "only this article: its ID or IRI")
	c.Flags().StringVar(&x.entity, "entity", "", "only what stands around this entity: its ID or IRI")
	c.Flags().IntVar(&x.hops, "hops", 1, "how far from --entity: 1 for its own claims, 2 for those of its neighbors, and so on")
	c.Flags().BoolVar(&x.merged, "merged", false, "one node for entities that were judged to be the same (csv, graphml, gexf, ftm)")
	c.Flags().BoolVar(&x.digest, "digest", false, "print only the SHA-256 of what would be written")
}

// names lists the values of a flag.
func names[T ~string](list []T) string {
	texts := make([]string, len(list))
	for i, s := range list {
		texts[i] = string(s)
	}
	return strings.Join(texts, ", ")
}

// mergeable are the formats that can show several entities as one.
var mergeable = []export.Format{export.CSV, export.GraphML, export.GEXF, export.FTM}

// check finds what does not fit together.
func (x *exporting) check() error {
	format := export.Format(x.format)
	csv := format == export.CSV
	switch {
	case !slices.Contains(export.Formats, format):
		return fmt.Errorf("--format %q: want one of %s", x.format, names(export.Formats))
	case x.part != "" && !slices.Contains(export.Parts, export.Part(x.part)):
		return fmt.Errorf("--part %q: want one of %s", x.part, names(export.Parts))
	case !csv && (x.part != "" || x.output != ""):
		return errors.New("--part and --output are for --format csv")
	case csv && (x.part == "") == (x.output == ""):
		return errors.New("csv has two tables: choose one with --part nodes or --part claims, or write both with --output DIRECTORY")
	case x.output != "" && x.digest:
		return errors.New("--digest wants one table: choose it with --part")
	case x.merged && !slices.Contains(mergeable, format):
		return fmt.Errorf("--merged is for %s; the others keep what each article says", names(mergeable))
	case x.article != "" && x.entity != "":
		return errors.New("--article and --entity exclude each other")
	case x.hops < 1:
		return fmt.Errorf("--hops %d: want 1 or more", x.hops)
	}
	return nil
}

func (p *program) export(ctx context.Context, s *store.Store, x exporting) error {
	return s.Read(ctx, func(r *store.Reader) error {
		part, err := x.selection(r)
		if err != nil {
			return err
		}
		o := export.Options{Base: p.base, Part: export.Part(x.part), Merged: x.merged}
		switch {
		case x.output != "":
			return writeTables(part, o, x.output)
		case !x.digest:
			return export.Write(p.out, part, export.Format(x.format), o)
		}
		hash := sha256.New()
		if err := export.Write(hash, part, export.Format(x.format), o); err != nil {
			return err
		}
		_, err = fmt.Fprintf(p.out, "%x\n", hash.Sum(nil))
		return err
	})
}

func (x *exporting) selection(r *store.Reader) (*store.Selection, error) {
	switch {
	case x.article != "":
		return r.SelectArticle(nodeID(x.article))
	case x.entity != "":
		return r.SelectAround(nodeID(x.entity), x.hops)
	}
	return r.Select(), nil
}

// writeTables writes the tables of CSV as files, which must not exist yet.
func writeTables(part *store.Selection, o export.Options, directory string) error {
	if err := os.MkdirAll(directory, 0o755); err != nil {
		return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
	}
	return export.Tables(part, o, func(part export.Part) (io.WriteCloser, error) {
		f, err := os.OpenFile(filepath.Join(directory, string(part)+".csv"), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
		}
		return f, nil
	})
}
