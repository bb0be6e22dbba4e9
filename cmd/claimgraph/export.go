package main

import (
	"context"
	"crypto/sha256"
	"fmt"

	"github.com/spf13/cobra"

	"claimgraph/graph/store"
)

func newExport(p *program) *cobra.Command {
	var format string
	var digest bool
	c := &cobra.Command{
		Use:   "export",
		Short: "Write the whole graph on standard output",
		Long: `Write the whole graph on standard output, in an order that depends on its
content alone: the same graph gives the same bytes.`,
		Example: "  claimgraph export > graph.nq\n  claimgraph export --digest",
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if format != "nquads" {
				return usageError{fmt.Errorf("--format %q: want nquads", format)}
			}
			s, err := p.open(c.Context(), readOnly)
			if err != nil {
				return err
			}
			defer s.Close()
			return p.export(c.Context(), s, digest)
		},
	}
	p.storeFlag(c)
	c.Flags().StringVar(&format, "format", "nquads", "nquads")
	c.Flags().BoolVar(&digest, "digest", false, "print only the SHA-256 of what would be written")
	return c
}

func (p *program) export(ctx context.Context, s *store.Store, digest bool) error {
	if !digest {
		return s.Export(ctx, p.out, p.base)
	}
	hash := sha256.New()
	if err := s.Export(ctx, hash, p.base); err != nil {
		return err
	}
	_, err := fmt.Fprintf(p.out, "%x\n", hash.Sum(nil))
	return err
}
