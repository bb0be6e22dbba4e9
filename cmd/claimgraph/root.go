package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
)

// streams are what a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// program is what all commands share: the streams and the common flags.
type program struct {
	streams
	store string // path of the store
	base  string // public base of IRIs
	quiet bool
	json  bool // summaries as JSON
}

// The exit codes.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// usageError marks a wrong call, as against a right one that failed.
type usageError struct{ error }

// run is the whole program: arguments in, exit code out.
func run(ctx context.Context, args []string, s streams) int {
	root := newRoot(&program{streams: s})
	root.SetArgs(args)
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	err := root.ExecuteContext(ctx)
	var wrong usageError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errReported):
		return exitFailed
	}
	fmt.Fprintln(s.err, "claimgraph:", err)
	if errors.As(err, &wrong) {
		fmt.Fprintln(s.err, `"claimgraph help" shows how it is called.`)
		return exitUsage
	}
	return exitFailed
}

// errReported ends a command whose failure has been said already.
var errReported = errors.New("reported")

func newRoot(p *program) *cobra.Command {
	root := &cobra.Command{
		Use:           "claimgraph",
		Short:         "News articles in, a graph of claims with their sources out",
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          usageArgs(cobra.NoArgs),
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.PersistentFlags().BoolVar(&p.quiet, "quiet", false, "show no progress")
	root.PersistentFlags().BoolVar(&p.json, "json", false, "write summaries as JSON")
	root.PersistentFlags().StringVar(&p.base, "base", os.Getenv("CLAIMGRAPH_BASE"), "public base of IRIs as they leave, such as https://news.example/id/")
	root.AddCommand(newLoad(p), newExtract(p), newQuery(p), newServe(p), newToken(p), newExport(p), newImport(p), newRemove(p), newDiff(p), newSearch(p), newJudge(p), newCheck(p), newBackup(p), newCompact(p), newVersion(p))
	for _, c := range root.Commands() {
		c.Args = usageArgs(c.Args)
	}
	return root
}

// usageArgs marks what is wrong with the arguments as a wrong call.
func usageArgs(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if check == nil {
			return nil
		}
		if err := check(c, args); err != nil {
			return usageError{err}
		}
		return nil
	}
}

// storeFlag adds the flag of the commands that need a store.
func (p *program) storeFlag(c *cobra.Command) {
	path := os.Getenv("CLAIMGRAPH_STORE")
	if path == "" {
		path = "claimgraph.db"
	}
	c.Flags().StringVar(&p.store, "store", path, "the store's file (environment CLAIMGRAPH_STORE)")
}

func newVersion(p *program) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the version",
		Example: "  claimgraph version",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(p.out, "claimgraph", version)
			return err
		},
	}
}
