package main

import (
	"fmt"
	"os"
	"os/user"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"claimgraph/graph"
	"claimgraph/graph/store"
)

func newJudge(p *program) *cobra.Command {
	c := &cobra.Command{
		Use:   "judge",
		Short: "Say that two entities are the same, different, or that it is unsure",
		Long: `Record a person's judgement on two entities, take one back, or list what may be
worth judging. Entities of different articles are one by themselves only when
kind and normalized name are equal; everything else is for a person to say, and
to undo: afterwards the store is as if it had never been said.

An entity is given by its ID, its IRI, or as KIND:NAME ("Person:Ada Novak").`,
		Example: `  claimgraph judge candidates "Person:Ada Novak"
  claimgraph judge same "Person:Ada Novak" "Person:A. Novak" --who "Jo Desk"
  claimgraph judge undo urn:claimgraph:judgement:8c9m2k7v1q0r5t3x6z4b`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	for _, v := range graph.Verdicts {
		c.AddCommand(newVerdict(p, v))
	}
	c.AddCommand(newUndo(p), newCandidates(p))
	return c
}

func newVerdict(p *program, v graph.Verdict) *cobra.Command {
	var who, when string
	c := &cobra.Command{
		Use:   string(v) + " [flags] ENTITY ENTITY",
		Short: "Judge two entities: " + string(v),
		Args:  usageArgs(cobra.ExactArgs(2)),
		RunE: func(c *cobra.Command, args []string) error {
			at := graph.IntervalAt(time.Now().UTC(), graph.Second)
			if when != "" {
				var err error
				if at, err = graph.ParseInterval(when); err != nil {
					return usageError{fmt.Errorf("--when: %w", err)}
				}
			}
			return p.withStore(c, readWrite, func(s *store.Store) error {
				j := graph.NewJudgement(v, entityID(args[0]), entityID(args[1]), who, at)
				if err := s.Judge(c.Context(), j); err != nil {
					return err
				}
				_, err := fmt.Fprintln(p.out, graph.Public(p.base, j.ID.IRI(graph.NounJudgement)))
				return err
			})
		},
	}
	p.storeFlag(c)
	c.Flags().StringVar(&who, "who", login(), "who judges")
	c.Flags().StringVar(&when, "when", "", "when, as EDTF (default: now)")
	return c
}

func newUndo(p *program) *cobra.Command {
	c := &cobra.Command{
		Use:   "undo [flags] JUDGEMENT",
		Short: "Take a judgement back",
		Args:  usageArgs(cobra.ExactArgs(1)),
		RunE: func(c *cobra.Command, args []string) error {
			return p.withStore(c, readWrite, func(s *store.Store) error { return s.Undo(c.Context(), nodeID(args[0])) })
		},
	}
	p.storeFlag(c)
	return c
}

func newCandidates(p *program) *cobra.Command {
	var most int
	c := &cobra.Command{
		Use:   "candidates [flags] ENTITY",
		Short: "List entities that may be the same as one, best first",
		Args:  usageArgs(cobra.ExactArgs(1)),
		RunE: func(c *cobra.Command, args []string) error {
			return p.withStore(c, readOnly, func(s *store.Store) error {
				return s.Read(c.Context(), func(r *store.Reader) error { return p.candidates(r, entityID(args[0]), most) })
			})
		},
	}
	p.storeFlag(c)
	c.Flags().IntVar(&most, "most", 10, "how many at most")
	return c
}

func (p *program) candidates(r *store.Reader, id graph.ID, most int) error {
	found, err := r.Candidates(id, most)
	if err != nil {
		return err
	}
	for _, f := range found {
		if _, err := fmt.Fprintf(p.out, "%.2f\t%s:%s\t%s\t%s\n", f.Score, f.Entity.Kind, f.Entity.Name,
			graph.Public(p.base, f.Entity.ID.IRI(graph.NounEntity)), f.Reason); err != nil {
			return err
		}
	}
	return nil
}

// withStore runs f on the store and closes it.
func (p *program) withStore(c *cobra.Command, m mode, f func(*store.Store) error) error {
	s, err := p.open(c.Context(), m)
	if err != nil {
		return err
	}
	defer s.Close()
	return f(s)
}

// entityID reads an ID, an IRI, or KIND:NAME.
func entityID(s string) graph.ID {
	kind, name, ok := strings.Cut(s, ":")
	if ok && slices.Contains(graph.Kinds, graph.Kind(kind)) {
		return graph.EntityID("", graph.Entity{Kind: graph.Kind(kind), Name: name})
	}
	return nodeID(s)
}

// login is who sits at the keyboard, as far as the system knows.
func login() string {
	if u, err := user.Current(); err == nil && u.Username != "" {
		return u.Username
	}
	return os.Getenv("USER")
}
