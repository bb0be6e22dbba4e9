package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"claimgraph/graph"
	"claimgraph/graph/jsonl"
	"claimgraph/graph/rdf"
	"claimgraph/graph/store"
)

func newImport(p *program) *cobra.Command {
	c := &cobra.Command{
		Use:   "import [flags] [FILE|-]...",
		Short: "Store claims that were made elsewhere, or restore an export",
		Long: `Store articles with their claims from JSON Lines in the form that extract
writes, or restore what "claimgraph export" wrote as N-Quads; the content tells
which of them it is. Each article passes the same checks as our own: a claim
whose quote is not at its span is refused with its line number, and the others
are stored. Of N-Quads all versions of an article are kept, and an article with
a foreign or missing statement is refused.`,
		Example: "  claimgraph import claims.jsonl\n  claimgraph extract article.txt | claimgraph import -\n  claimgraph import --store restored.db graph.nq",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				args = []string{"-"}
			}
			return p.importAll(c.Context(), args)
		},
	}
	p.storeFlag(c)
	return c
}

func (p *program) importAll(ctx context.Context, args []string) error {
	sum := newSummary()
	for _, arg := range args {
		if err := p.importOne(ctx, sum, arg); err != nil {
			return fmt.Errorf("import %q: %w", arg, err)
		}
	}
	s, err := p.open(ctx, readWrite)
	if err != nil {
		return err
	}
	defer s.Close()
	return p.finish(ctx, s, sum, nil)
}

func (p *program) importOne(ctx context.Context, sum *summary, arg string) error {
	in := p.in
	if arg != "-" {
		f, err := os.Open(arg)
		if err != nil {
			return fileError(err)
		}
		defer f.Close() // only read
		in = f
	}
	next, o := p.records(bufio.NewReaderSize(in, 1<<16))
	s, err := store.Open(p.store, o)
	if err != nil {
		return err
	}
	defer s.Close()
	bar := p.progress("importing", input{args: []string{arg}})
	defer bar.done()
	defer debug.SetGCPercent(debug.SetGCPercent(importGarbage))
	for part := range ordered(1, portions(ctx, next), func(part portion) portion { return part }) {
		for _, err := range part.refused {
			sum.Failed++
			p.complain(bar, fmt.Errorf("import %q: %w", arg, err))
		}
		if err := p.importPortion(ctx, s, sum, part); err != nil {
			return err
		}
		bar.add(len(part.articles))
	}
	return ctx.Err()
}

// records gives the reader for what the first bytes say the input is, and how
// the store is to be opened for it.
func (p *program) records(in *bufio.Reader) (next func() (rdf.Record, error), o store.Options) {
	first, err := in.Peek(in.Size())
	_ = err // a short or broken input shows when it is read
	first = bytes.TrimLeft(bytes.TrimPrefix(first, []byte("\ufeff")), " \t\r\n")
	if len(first) > 0 && (first[0] == '<' || first[0] == '#' || first[0] == '_') {
		return rdf.NewDecoder(in, publicBase(first, p.base)).Next, store.Options{KeepVersions: true}
	}
	d := jsonl.NewDecoder(in)
	return func() (rdf.Record, error) {
		a, err := d.Next()
		return rdf.Record{Article: a}, err
	}, store.Options{}
}

// publicBase is the base that the first label of N-Quads lies below: what an
// export put there, an import takes off again. Without one it is the base that
// the flags name.
func publicBase(text []byte, base string) string {
	for line := range strings.Lines(string(text)) {
		label := line[strings.LastIndexByte(line, '<')+1:]
		for _, noun := range []graph.Noun{graph.NounArticle, graph.NounJudgement} {
			if at := strings.LastIndex(label, "/"+string(noun)+"/"); at > 0 {
				return label[:at+1]
			}
		}
		if strings.HasPrefix(line, "<") {
			break
		}
	}
	return base
}

// importPortion stores what is good.
func (p *program) importPortion(ctx context.Context, s *store.Store, sum *summary, part portion) error {
	if err := sum.put(ctx, s, part.articles); err != nil {
		return err
	}
	for _, j := range part.judgements {
		if err := p.importJudgement(ctx, s, sum, j); err != nil {
			return err
		}
	}
	return part.err
}

// importJudgement stores a judgement. One that contradicts those of the store is
// reported.
func (p *program) importJudgement(ctx context.Context, s *store.Store, sum *summary, j graph.Judgement) error {
	err := s.Judge(ctx, j)
	if errors.Is(err, graph.ErrInvalid) {
		sum.Failed++
		p.complain(nil, err)
		return nil
	}
	return err
}
