package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"claimgraph/graph/jsonl"
	"claimgraph/loader"
)

func newExtract(p *program) *cobra.Command {
	var as string
	var treebank, why bool
	c := &cobra.Command{
		Use:   "extract [flags] FILE...",
		Short: "Read articles and write their claims as JSON Lines; nothing is stored",
		Long: `Read articles and write one JSON object an article on standard output, in the
order of the input; offsets count Unicode code points. FILE is as for load.`,
		Example: `  claimgraph extract article.txt | jq .claims
  claimgraph extract - < articles.jsonl > claims.jsonl`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			format, err := parseFormat(as)
			if err != nil {
				return err
			}
			in := input{args, format}
			switch {
			case treebank && why:
				return usageError{errors.New("--trees and --explain exclude each other")}
			case treebank:
				return p.extract(c.Context(), in, trees)
			case why:
				return p.extract(c.Context(), in, explain)
			}
			return p.extract(c.Context(), in, p.contract)
		},
	}
	c.Flags().StringVar(&as, "as", "", "format of the input: txt, html or jsonl (default: by name and content; jsonl for -)")
	c.Flags().BoolVar(&treebank, "trees", false, "write the dependency trees as CoNLL-U instead")
	c.Flags().BoolVar(&why, "explain", false, "write each claim with its sentence, rule and tree instead")
	return c
}

// contract writes an article in the form of the extract contract.
func (p *program) contract(out io.Writer, r loader.Result) error {
	return jsonl.NewEncoder(out, p.base).Encode(r.Article)
}

func (p *program) extract(ctx context.Context, in input, write func(io.Writer, loader.Result) error) error {
	l, err := loader.Open()
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(p.out, 1<<16)
	bar := p.progress("reading", in)
	failed := false
	for r := range p.read(ctx, l, in) {
		bar.add(1)
		if r.err != nil {
			failed = true
			p.complain(bar, r.err)
			continue
		}
		p.notes(bar, r.Result)
		if err := write(out, r.Result); err != nil {
			return err
		}
	}
	bar.done()
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write the claims: %w", err)
	}
	if failed {
		return errors.Join(ctx.Err(), errReported)
	}
	return ctx.Err()
}
