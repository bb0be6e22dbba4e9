package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"claimgraph/graph"
	"claimgraph/graph/jsonl"
	"claimgraph/graph/store"
	"claimgraph/loader"
	"claimgraph/loader/fetch"
	"claimgraph/loader/page"
	"claimgraph/schema"
)

// writer changes the store for the schema's mutations.
type writer struct {
	store  *store.Store
	loader *loader.Loader
	fetch  *fetch.Client
}

// newWriter makes a writer that fetches from public addresses only, since
// strangers with a token name them.
func newWriter(s *store.Store) (*writer, error) {
	l, err := loader.Open()
	if err != nil {
		return nil, err
	}
	return &writer{store: s, loader: l, fetch: fetch.New(fetch.Options{})}, nil
}

// Load reads one article and stores it.
func (w *writer) Load(ctx context.Context, in schema.ArticleInput) (schema.Loaded, error) {
	p, err := w.page(ctx, in)
	if err != nil {
		return schema.Loaded{}, err
	}
	result, err := w.loader.Load(p)
	if err != nil {
		return schema.Loaded{}, err
	}
	change, err := w.store.Put(ctx, result.Article)
	return schema.Loaded{Article: result.Article.ID, Unchanged: change.Unchanged}, err
}

// page reads what the mutation gives; what the caller says of the article wins
// over what its page says.
func (w *writer) page(ctx context.Context, in schema.ArticleInput) (page.Page, error) {
	p, err := w.found(ctx, in)
	if err != nil {
		return p, err
	}
	for _, f := range []struct {
		to   *string
		from string
	}{{&p.ID, in.Key}, {&p.URL, in.URL}, {&p.Title, in.Title}, {&p.Publisher, in.Publisher}, {&p.Byline, in.Author}, {&p.Published, in.Published}} {
		if f.from != "" {
			*f.to = f.from
		}
	}
	return p, nil
}

func (w *writer) found(ctx context.Context, in schema.ArticleInput) (page.Page, error) {
	switch {
	case in.Text != "":
		return page.Read(page.Input{Reader: strings.NewReader(in.Text), Name: "text", Format: page.Text})
	case in.HTML != "":
		return page.Read(page.Input{Reader: strings.NewReader(in.HTML), Name: "html", Format: page.HTML, URL: in.URL})
	}
	got, err := w.fetch.Get(ctx, in.URL)
	if err != nil {
		return page.Page{}, fmt.Errorf("load: %w", err)
	}
	format := page.Text
	if strings.Contains(got.Type, "html") {
		format = page.HTML
	}
	return page.Read(page.Input{Reader: strings.NewReader(string(got.Bytes)), Name: in.URL, Format: format, URL: got.URL, ContentType: got.Type})
}

// Remove takes out one version of an article.
func (w *writer) Remove(ctx context.Context, article graph.ID) error {
	return w.store.Remove(ctx, article)
}

// Import stores articles in the form that extract writes. All that are whole are
// stored together.
func (w *writer) Import(ctx context.Context, lines string) (schema.Imported, error) {
	var done schema.Imported
	var whole []*graph.Article
	for in := jsonl.NewDecoder(strings.NewReader(lines)); ; {
		a, err := in.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if errors.Is(err, graph.ErrInvalid) {
			done.Problems = append(done.Problems, err.Error())
			continue
		}
		if err != nil {
			return done, fmt.Errorf("import: %w", err)
		}
		whole = append(whole, a)
	}
	changes, err := w.store.PutAll(ctx, whole)
	for i, change := range changes {
		done.Articles = append(done.Articles, schema.Loaded{Article: whole[i].ID, Unchanged: change.Unchanged})
	}
	return done, err
}

// Judge stores a person's verdict on two entities.
func (w *writer) Judge(ctx context.Context, j graph.Judgement) error { return w.store.Judge(ctx, j) }

// Undo takes a judgement out.
func (w *writer) Undo(ctx context.Context, judgement graph.ID) error {
	return w.store.Undo(ctx, judgement)
}
