package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"claimgraph/graph"
	"claimgraph/graph/store"
)

func newDiff(p *program) *cobra.Command {
	c := &cobra.Command{
		Use:   "diff [flags] OLD NEW",
		Short: "Compare the claims of two versions of an article",
		Long: `Compare the claims of two articles in the store, as a rule two versions of one
(load --keep-versions): which of them are gone, new and kept. A claim is kept
when another says the same of the same, in whatever words and wherever in the
text. OLD and NEW are IDs or IRIs.`,
		Example: `  claimgraph diff urn:claimgraph:article:8c9m2k7v1q0r5t3x6z4b urn:claimgraph:article:1v5t0r8m2k9c7q4b6x3z
  claimgraph query '{ articles { nodes { iri versions { iri published } } } }'`,
		Args: cobra.ExactArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			return p.withStore(c, readOnly, func(s *store.Store) error {
				return s.Read(c.Context(), func(r *store.Reader) error { return p.diff(r, nodeID(args[0]), nodeID(args[1])) })
			})
		},
	}
	p.storeFlag(c)
	return c
}

// changed is a claim of a diff.
type changed struct {
	Change    string `json:"change"` // gone, new or kept
	IRI       string `json:"iri"`
	Subject   string `json:"subject"`
	Predicate string `json:"predicate"`
	Object    string `json:"object"`
	Modality  string `json:"modality"`
	Polarity  string `json:"polarity"`
}

// diff prints a line for each claim: gone ones first, then new and kept ones.
func (p *program) diff(r *store.Reader, old, fresh graph.ID) error {
	d, err := r.Diff(old, fresh)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(p.out)
	for _, part := range []struct {
		change string
		claims []graph.Claim
	}{{"gone", d.Gone}, {"new", d.New}, {"kept", d.Kept}} {
		for _, c := range part.claims {
			x := changed{part.change, graph.Public(p.base, c.ID.IRI(graph.NounClaim)),
				c.Phrase.Subject, c.Phrase.Predicate, c.Phrase.Object, string(c.Modality), string(c.Polarity)}
			if err := x.write(out, p.json); err != nil {
				return err
			}
		}
	}
	return out.Flush()
}

func (x changed) write(out *bufio.Writer, asJSON bool) error {
	if asJSON {
		e := json.NewEncoder(out)
		e.SetEscapeHTML(false)
		return e.Encode(x)
	}
	modes := x.Modality
	if x.Polarity == string(graph.Negative) {
		modes += ", denied"
	}
	_, err := fmt.Fprintf(out, "%s\t%s\t%s (%s)\n", x.Change, x.IRI, plain(strings.Join(present(x.Subject, x.Predicate, x.Object), " ")), modes)
	return err
}
