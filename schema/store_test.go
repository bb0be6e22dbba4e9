package schema_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/jsonl"
	"claimgraph/graph/store"
	"claimgraph/schema"
)

// desk writes articles that are lines of the extract contract, as the program
// writes those that it has read.
type desk struct{ store *store.Store }

func (d desk) Load(ctx context.Context, in schema.ArticleInput) (schema.Loaded, error) {
	a, err := jsonl.Decode([]byte(in.Text))
	if err != nil {
		return schema.Loaded{}, err
	}
	change, err := d.store.Put(ctx, a)
	return schema.Loaded{Article: a.ID, Unchanged: change.Unchanged}, err
}

func (d desk) Remove(ctx context.Context, id graph.ID) error {
	return d.store.Remove(ctx, id)
}

func (d desk) Import(ctx context.Context, lines string) (schema.Imported, error) {
	var done schema.Imported
	for in := jsonl.NewDecoder(strings.NewReader(lines)); ; {
		a, err := in.Next()
		switch {
		case errors.Is(err, io.EOF):
			return done, nil
		case errors.Is(err, graph.ErrInvalid):
			done.Problems = append(done.Problems, err.Error())
			continue
		case err != nil:
			return done, err
		}
		change, err := d.store.Put(ctx, a)
		if err != nil {
			return done, err
		}
		done.Articles = append(done.Articles, schema.Loaded{Article: a.ID, Unchanged: change.Unchanged})
	}
}

func (d desk) Judge(ctx context.Context, j graph.Judgement) error { return d.store.Judge(ctx, j) }

func (d desk) Undo(ctx context.Context, id graph.ID) error { return d.store.Undo(ctx, id) }

const publicBase = "https://news.example/id/"

// open makes a schema over a new store with these lines of articles in it.
func open(t testing.TB, lines []byte) (*schema.Schema, source) {
	t.Helper()
	s, err := store.Open(filepath.Join(t.TempDir(), "test.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	d := jsonl.NewDecoder(bytes.NewReader(lines))
	for {
		a, err := d.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Put(context.Background(), a); err != nil {
			t.Fatal(err)
		}
	}
	from := source{store: s, reads: new(atomic.Int64)}
	api, err := schema.New(schema.Options{Source: from, Writer: desk{s}, Base: publicBase})
	if err != nil {
		t.Fatal(err)
	}
	return api, from
}

func articles(t testing.TB) []byte {
	t.Helper()
	lines, err := os.ReadFile("testdata/articles.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

// must runs a query that has to succeed and decodes its data.
func must(t *testing.T, api *schema.Schema, query string) map[string]any {
	t.Helper()
	answer := api.Do(context.Background(), schema.Request{Query: query, Scopes: []schema.Scope{schema.ScopeLoad, schema.ScopeJudge}})
	if len(answer.Errors) > 0 {
		t.Fatalf("%s\n%s", query, answer.AppendJSON(nil))
	}
	var data map[string]any
	if err := json.Unmarshal(answer.Data, &data); err != nil {
		t.Fatal(err)
	}
	return data
}

// at walks into decoded JSON: names and indices with dots between.
func at(t *testing.T, v any, path string) any {
	t.Helper()
	for step := range strings.SplitSeq(path, ".") {
		switch here := v.(type) {
		case map[string]any:
			v = here[step]
		case []any:
			var i int
			if _, err := fmt.Sscan(step, &i); err != nil || i >= len(here) {
				t.Fatalf("no %s in %v", path, v)
			}
			v = here[i]
		default:
			t.Fatalf("no %s: %v has no %s", path, v, step)
		}
	}
	return v
}
