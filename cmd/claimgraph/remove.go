package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"claimgraph/graph"
)

func newRemove(p *program) *cobra.Command {
	c := &cobra.Command{
		Use:   "remove [flags] ARTICLE...",
		Short: "Take articles out of the store, with exactly what they added",
		Long:  "Take articles out of the store, with exactly what they added. ARTICLE is an article's ID or IRI.",
		Example: `  claimgraph remove urn:claimgraph:article:8c9m2k7v1q0r5t3x6z4b
  claimgraph query '{ articles { nodes { iri title } } }'`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			s, err := p.open(c.Context(), readWrite)
			if err != nil {
				return err
			}
			defer s.Close()
			var failed error
			for _, arg := range args {
				if err := s.Remove(c.Context(), nodeID(arg)); err != nil {
					failed = errors.Join(failed, fmt.Errorf("remove %q: %w", arg, err))
				}
			}
			return failed
		},
	}
	p.storeFlag(c)
	return c
}

// nodeID reads an ID from an IRI, stored or public, or from the ID itself.
func nodeID(s string) graph.ID {
	if i := strings.LastIndexAny(s, ":/"); i >= 0 {
		s = s[i+1:]
	}
	return graph.ID(s)
}
