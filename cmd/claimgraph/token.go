package main

import (
	"crypto/rand"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"claimgraph/graph"
	"claimgraph/server"
)

func newToken(p *program) *cobra.Command {
	var scopes string
	c := &cobra.Command{
		Use:   "token NAME",
		Short: "Make a token for serve",
		Long: `Make a token that changes over HTTP need. Its line for the file that serve
reads goes to standard output: a name, the scopes and a hash. The secret goes to
standard error and is kept nowhere: whoever is to have the token sends it as
"Authorization: Bearer SECRET".

  read   to read, where serve is --closed
  load   to load, import and remove articles
  judge  to say which entities are the same`,
		Example: `  claimgraph token desk --scopes load,judge >> tokens
  claimgraph serve --tokens tokens`,
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			list, err := server.ParseScopes(scopes)
			if err == nil && strings.ContainsAny(args[0], " \t\r\n#") {
				err = fmt.Errorf("name %q: want one word without #", args[0])
			}
			if err != nil {
				return usageError{err}
			}
			return p.token(args[0], list)
		},
	}
	c.Flags().StringVar(&scopes, "scopes", "read,load,judge", "what it allows")
	return c
}

func (p *program) token(name string, scopes []server.Scope) error {
	secret := "cg_" + rand.Text()
	line := server.NewToken(name, secret, scopes...).String()
	if p.json {
		return json.NewEncoder(p.out).Encode(map[string]string{"name": name, "line": line, "secret": secret})
	}
	if _, err := fmt.Fprintln(p.out, line); err != nil {
		return err
	}
	_, err := fmt.Fprintln(p.err, "secret, shown this once:", secret)
	return err
}

// readTokens finds the tokens of the environment and of a file, "" for none.
func readTokens(file string) ([]server.Token, error) {
	text := strings.ReplaceAll(os.Getenv("CLAIMGRAPH_TOKENS"), ";", "\n") + "\n"
	if file != "" {
		lines, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("tokens: %w: %w", graph.ErrUnavailable, err)
		}
		text += string(lines)
	}
	list, err := server.ParseTokens(text)
	if err != nil {
		return nil, usageError{err}
	}
	if secret := os.Getenv("CLAIMGRAPH_TOKEN"); secret != "" {
		list = append(list, server.NewToken("CLAIMGRAPH_TOKEN", secret, server.Scopes...))
	}
	return list, nil
}
