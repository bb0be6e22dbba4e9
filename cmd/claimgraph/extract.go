package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"claimgraph/graph/jsonl"
	"claimgraph/loader"
)

func newExtract(p *program) *cobra.Command {
	var as string
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
			return p.extract(c.Context(), input{args, format})
		},
	}
	c.Flags().StringVar(&as, "as", "", "format of the input: txt, html or jsonl (default: by name and content; jsonl for -)")
	return c
}

func (p *program) extract(ctx context.Context, in input) error {
	l, err := loader.Open()
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(p.out, 1<<16)
	enc := jsonl.NewEncoder(out, p.base)
	bar := p.progress("reading", in)
	failed := false
	for r := range p.read(ctx, l, in) {
		bar.add()
		if r.err != nil {
			failed = true
			p.complain(bar, r.err)
			continue
		}
		p.notes(bar, r.Result)
		if err := enc.Encode(r.Article); err != nil {
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
