package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"claimgraph/graph"
	"claimgraph/graph/store"
)

func newBackup(p *program) *cobra.Command {
	c := &cobra.Command{
		Use:   "backup FILE",
		Short: "Copy the store to a new file",
		Long: `Copy the store, as its last complete write left it, to a file that does not
exist yet. The copy is a store like any other: to restore it, put it in the
place of the broken one. A store that a server has open is locked; stop the
server first.`,
		Example: "  claimgraph backup --store news.db news-monday.db",
		Args:    cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			s, err := p.open(c.Context(), readOnly)
			if err != nil {
				return err
			}
			defer s.Close()
			return p.backup(c.Context(), s, args[0])
		},
	}
	p.storeFlag(c)
	return c
}

// backup writes a copy that is on disk when it returns, or none at all.
func (p *program) backup(ctx context.Context, s *store.Store, path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("backup %q: %w: %w", path, graph.ErrUnavailable, err)
	}
	n, err := s.Backup(f)
	if err = errors.Join(err, f.Sync(), f.Close(), ctx.Err()); err != nil {
		return fmt.Errorf("backup %q: %w", path, errors.Join(err, os.Remove(path)))
	}
	_, err = fmt.Fprintf(p.err, "%s: %d bytes\n", path, n)
	return err
}
