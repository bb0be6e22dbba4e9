package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"claimgraph/graph"
	"claimgraph/graph/jsonl"
	"claimgraph/graph/store"
)

func newImport(p *program) *cobra.Command {
	c := &cobra.Command{
		Use:   "import [flags] [FILE|-]...",
		Short: "Store claims that were made elsewhere, in the form that extract writes",
		Long: `Store articles with their claims from JSON Lines in the form that extract
writes. Each line passes the same checks as our own: a claim whose quote is not
at its span is refused with its line number, and the other lines are stored.`,
		Example: "  claimgraph import claims.jsonl\n  claimgraph extract article.txt | claimgraph import -",
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
	s, err := p.open(ctx, readWrite)
	if err != nil {
		return err
	}
	defer s.Close()
	sum := newSummary()
	for _, arg := range args {
		if err := p.importOne(ctx, s, sum, arg); err != nil {
			return fmt.Errorf("import %q: %w", arg, err)
		}
	}
	return p.finish(ctx, s, sum, nil)
}

func (p *program) importOne(ctx context.Context, s *store.Store, sum *summary, arg string) error {
	in := p.in
	if arg != "-" {
		f, err := os.Open(arg)
		if err != nil {
			return fileError(err)
		}
		defer f.Close() // only read
		in = f
	}
	bar := p.progress("importing", input{args: []string{arg}})
	defer bar.done()
	var held []*graph.Article
	for d := jsonl.NewDecoder(in); ctx.Err() == nil; {
		a, err := d.Next()
		switch {
		case errors.Is(err, io.EOF):
			return sum.put(ctx, s, held)
		case errors.Is(err, graph.ErrInvalid):
			sum.Failed++
			p.complain(bar, fmt.Errorf("import %q: %w", arg, err))
			continue
		case err != nil:
			return err
		}
		bar.add()
		if held = append(held, a); len(held) == batch {
			if err := sum.put(ctx, s, held); err != nil {
				return err
			}
			held = held[:0]
		}
	}
	return ctx.Err()
}
