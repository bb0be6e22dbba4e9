package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"claimgraph/schema"
)

func newQuery(p *program) *cobra.Command {
	var variables, operation string
	c := &cobra.Command{
		Use:   "query [flags] QUERY",
		Short: "Ask the store a GraphQL question, without a server",
		Long:  "Ask the store a GraphQL question and print the response's JSON. QUERY is the text of the question, or - for standard input.",
		Example: `  claimgraph query '{ stats { articles claims } }'
  claimgraph query 'query($n: String!) { entities(name: $n) { nodes { name } } }' --variables '{"n": "harbor"}'`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			r := schema.Request{Query: args[0], OperationName: operation}
			if r.Query == "-" {
				text, err := io.ReadAll(p.in)
				if err != nil {
					return fmt.Errorf("read the query: %w", err)
				}
				r.Query = string(text)
			}
			if err := decodeVariables(variables, &r); err != nil {
				return err
			}
			return p.query(c, r)
		},
	}
	p.storeFlag(c)
	c.Flags().StringVar(&variables, "variables", "", "the variables, a JSON object")
	c.Flags().StringVar(&operation, "operation", "", "the operation to run, when the query has several")
	return c
}

func decodeVariables(text string, r *schema.Request) error {
	if text == "" {
		return nil
	}
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	if err := d.Decode(&r.Variables); err != nil || r.Variables == nil {
		return usageError{fmt.Errorf("--variables: want a JSON object: %w", errors.Join(err))}
	}
	return nil
}

func (p *program) query(c *cobra.Command, r schema.Request) error {
	s, err := p.open(c.Context(), readOnly)
	if err != nil {
		return err
	}
	defer s.Close()
	index := &lazyIndex{store: s}
	defer index.Close()
	api, err := schema.New(schema.Options{Source: source{s}, Search: words{s, index.open}, Base: p.base})
	if err != nil {
		return err
	}
	answer := api.Do(c.Context(), r)
	e := json.NewEncoder(p.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(answer); err != nil {
		return fmt.Errorf("write the answer: %w", err)
	}
	if len(answer.Errors) > 0 {
		return errReported
	}
	return nil
}
