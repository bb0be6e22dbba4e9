package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

func newCompact(p *program) *cobra.Command {
	c := &cobra.Command{
		Use:   "compact FILE",
		Short: "Copy the store to a new file without unused space",
		Long: `Copy the store to a file that does not exist yet, without the space that removed
articles left. The store itself stays as it is: look at the copy ("claimgraph
check"), then put it in its place.`,
		Example: "  claimgraph compact --store news.db small.db && mv small.db news.db",
		Args:    cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			s, err := p.open(c.Context(), readOnly)
			if err != nil {
				return err
			}
			defer s.Close()
			if err := s.Compact(args[0]); err != nil {
				return err
			}
			return p.shrunk(args[0])
		},
	}
	p.storeFlag(c)
	return c
}

// shrunk says what a copy saved.
func (p *program) shrunk(path string) error {
	before, err := os.Stat(p.store)
	if err != nil {
		return fileError(err)
	}
	after, err := os.Stat(path)
	if err != nil {
		return fileError(err)
	}
	_, err = fmt.Fprintf(p.err, "%s: %d bytes, %s: %d bytes\n", p.store, before.Size(), path, after.Size())
	return err
}
