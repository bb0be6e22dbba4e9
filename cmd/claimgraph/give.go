package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"claimgraph/graph"
	"claimgraph/graph/export"
	"claimgraph/graph/jsonl"
	"claimgraph/graph/store"
	"claimgraph/server"
)

// giver gives the graph to the server in the forms of the exports.
type giver struct {
	store *store.Store
	base  string // of public IRIs
}

// Export writes everything.
func (g giver) Export(ctx context.Context, w io.Writer, format string) error {
	return g.store.Read(ctx, func(r *store.Reader) error {
		return export.Write(w, r.Select(), export.Format(format), export.Options{Base: g.base})
	})
}

// Node writes an article whole, an entity with its claims, a claim or attribution
// with its article.
func (g giver) Node(ctx context.Context, w io.Writer, noun, id, format string) error {
	return g.store.Read(ctx, func(r *store.Reader) error {
		part, err := selectNode(r, graph.Noun(noun), graph.ID(id))
		if errors.Is(err, graph.ErrNotFound) {
			return fmt.Errorf("%s %s: %w", noun, id, server.ErrNotFound)
		}
		if err != nil {
			return err
		}
		return export.Write(w, part, export.Format(format), export.Options{Base: g.base})
	})
}

func selectNode(r *store.Reader, noun graph.Noun, id graph.ID) (*store.Selection, error) {
	switch noun {
	case graph.NounArticle:
		return r.SelectArticle(id)
	case graph.NounEntity:
		return r.SelectAround(id, 1)
	case graph.NounClaim:
		found, err := r.Claims([]graph.ID{id})
		if err == nil && found[0] != nil {
			return r.SelectArticle(found[0].Article)
		}
		return nil, errors.Join(err, graph.ErrNotFound)
	case graph.NounAttribution:
		found, err := r.Attributions([]graph.ID{id})
		if err == nil && found[0] != nil {
			return r.SelectArticle(found[0].Article)
		}
		return nil, errors.Join(err, graph.ErrNotFound)
	}
	return nil, graph.ErrNotFound
}

// Changes writes a line a change: the IRI of the article version and what extract
// would write of it, or null when it is gone. A mark is opaque to the client.
func (g giver) Changes(ctx context.Context, w io.Writer, since string, n int) (next string, more bool, err error) {
	var mark graph.Mark
	if since != "" {
		text, err := base64.RawURLEncoding.DecodeString(since)
		if err == nil {
			err = json.Unmarshal(text, &mark)
		}
		if err != nil {
			return "", false, fmt.Errorf("since: %w: no mark of this feed", server.ErrInvalid)
		}
	}
	list, err := g.store.Changes(ctx, mark, n)
	switch {
	case errors.Is(err, graph.ErrNotFound):
		return "", false, fmt.Errorf("since: %w: of another store, or too old: begin anew without it", server.ErrNotFound)
	case errors.Is(err, graph.ErrInvalid):
		return "", false, fmt.Errorf("since: %w: no mark of this feed", server.ErrInvalid)
	case err != nil:
		return "", false, err
	}
	for _, c := range list.List {
		if err := g.change(w, c); err != nil {
			return "", false, err
		}
	}
	text, err := json.Marshal(list.Next)
	return base64.RawURLEncoding.EncodeToString(text), list.More, err
}

func (g giver) change(w io.Writer, c graph.Change) error {
	iri, err := json.Marshal(graph.Public(g.base, c.ID.IRI(graph.NounArticle)))
	if err == nil {
		_, err = fmt.Fprintf(w, `{"iri":%s,"content":`, iri)
	}
	if err != nil {
		return err
	}
	if c.Article == nil {
		_, err = io.WriteString(w, "null}\n")
		return err
	}
	if err := jsonl.NewEncoder(w, g.base).Encode(c.Article); err != nil {
		return err
	}
	_, err = io.WriteString(w, "}\n")
	return err
}
