package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"

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
	bell  *bell
}

// Export writes everything.
func (g giver) Export(ctx context.Context, w io.Writer, format, part string) error {
	err := g.store.Read(ctx, func(r *store.Reader) error {
		return export.Write(w, r.Select(), export.Format(format), export.Options{Base: g.base, Part: export.Part(part)})
	})
	if errors.Is(err, graph.ErrInvalid) {
		return fmt.Errorf("%w: %w", server.ErrInvalid, err)
	}
	return err
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

// Changes gives each change as a line: the number of the write that it came
// with, the IRI of the article version and what extract would write of it, or
// null when it is gone. A mark is opaque to the client, or such a number.
func (g giver) Changes(ctx context.Context, since string, n int) (server.Changes, error) {
	var out server.Changes
	mark, err := parseMark(since)
	if err != nil {
		return out, err
	}
	list, err := g.store.Changes(ctx, mark, n)
	switch {
	case errors.Is(err, graph.ErrNotFound):
		return out, fmt.Errorf("since: %w: of another store, or too old: begin anew without it", server.ErrNotFound)
	case errors.Is(err, graph.ErrInvalid):
		return out, fmt.Errorf("since: %w: no mark of this feed", server.ErrInvalid)
	case err != nil:
		return out, err
	}
	for _, c := range list.List {
		line, err := g.change(c)
		if err != nil {
			return out, err
		}
		out.Lines = append(out.Lines, line)
	}
	text, err := json.Marshal(list.Next)
	out.Next, out.More = base64.RawURLEncoding.EncodeToString(text), list.More
	return out, err
}

// Changed is closed with the next change.
func (g giver) Changed() <-chan struct{} { return g.bell.next() }

// parseMark reads a mark or the number of a write; "" is before the first.
func parseMark(text string) (graph.Mark, error) {
	var mark graph.Mark
	if n, err := strconv.ParseUint(text, 10, 64); err == nil || text == "" {
		return graph.Mark{Generation: n}, nil
	}
	decoded, err := base64.RawURLEncoding.DecodeString(text)
	if err == nil {
		err = json.Unmarshal(decoded, &mark)
	}
	if err != nil {
		return mark, fmt.Errorf("since: %w: no mark of this feed", server.ErrInvalid)
	}
	return mark, nil
}

func (g giver) change(c graph.Change) ([]byte, error) {
	content := bytes.NewBufferString("null")
	if c.Article != nil {
		content.Reset()
		if err := jsonl.NewEncoder(content, g.base).Encode(c.Article); err != nil {
			return nil, err
		}
	}
	iri, err := json.Marshal(graph.Public(g.base, c.ID.IRI(graph.NounArticle)))
	return fmt.Appendf(nil, `{"seq":%d,"iri":%s,"content":%s}`, c.Generation, iri, bytes.TrimSpace(content.Bytes())), err
}
