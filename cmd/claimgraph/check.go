package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func newCheck(p *program) *cobra.Command {
	c := &cobra.Command{
		Use:   "check",
		Short: "Prove the store's invariants",
		Long: `Prove that every claim has an article, a span inside its text and known terms,
and that all indexes agree. Exits with 1 and a report when something is broken.`,
		Example: "  claimgraph check --store news.db",
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			s, err := p.open(c.Context(), readOnly)
			if err != nil {
				return err
			}
			defer s.Close()
			problems, err := s.Check(c.Context())
			if err != nil {
				return err
			}
			return p.checked(problems)
		},
	}
	p.storeFlag(c)
	return c
}

// checked prints the report of a check.
func (p *program) checked(problems []string) error {
	for _, problem := range problems {
		fmt.Fprintln(p.out, problem)
	}
	if len(problems) > 0 {
		fmt.Fprintf(p.err, "%s is broken: export what is left, or restore a backup\n", p.store)
		return errReported
	}
	fmt.Fprintf(p.err, "%s is sound\n", p.store)
	return nil
}
