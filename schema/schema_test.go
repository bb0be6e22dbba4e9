package schema_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/schema"
)

// Every node is found again by its ID, its stored IRI and its public IRI.
func TestNodes(t *testing.T) {
	api, _ := open(t, articles(t))
	data := must(t, api, `{
		articles(first: 1) {nodes {id iri}}
		claims(first: 1) {nodes {id iri attribution {id iri}}}
		entities(first: 1) {nodes {id iri}}
	}`)
	for _, path := range []string{"articles.nodes.0", "claims.nodes.0", "claims.nodes.0.attribution", "entities.nodes.0"} {
		id, iri := at(t, data, path+".id").(string), at(t, data, path+".iri").(string)
		if want := publicBase + strings.Replace(id, ":", "/", 1); iri != want {
			t.Errorf("%s: IRI %s, want %s", path, iri, want)
		}
		for _, name := range []string{id, iri, graph.Root + id} {
			again := must(t, api, fmt.Sprintf(`{node(id: %q) {id __typename} nodes(ids: [%q]) {id}}`, name, name))
			if at(t, again, "node.id") != id || at(t, again, "nodes.0.id") != id {
				t.Errorf("node(%s) is %v", name, again)
			}
		}
	}
}

// The pages of a list, forward and backward, make the list.
func TestPages(t *testing.T) {
	api, _ := open(t, articles(t))
	lists := map[string]string{
		"claims":         `{x: claims(%s) {...Page}} fragment Page on ClaimConnection {edges {cursor node {id}} pageInfo {hasNextPage hasPreviousPage startCursor endCursor} totalCount}`,
		"claims by date": `{x: claims(orderBy: WHEN, %s) {...Page}} fragment Page on ClaimConnection {edges {cursor node {id}} pageInfo {hasNextPage hasPreviousPage startCursor endCursor} totalCount}`,
		"entities":       `{x: entities(%s) {...Page}} fragment Page on EntityConnection {edges {cursor node {id}} pageInfo {hasNextPage hasPreviousPage startCursor endCursor} totalCount}`,
		"articles":       `{x: articles(%s) {...Page}} fragment Page on ArticleConnection {edges {cursor node {id}} pageInfo {hasNextPage hasPreviousPage startCursor endCursor} totalCount}`,
	}
	for name, query := range lists {
		t.Run(name, func(t *testing.T) {
			whole := walk(t, api, query, "first: 100", "after", "endCursor", "hasNextPage", false)
			if forward := walk(t, api, query, "first: 2", "after", "endCursor", "hasNextPage", false); !reflect.DeepEqual(forward, whole) {
				t.Errorf("forward %v, want %v", forward, whole)
			}
			if backward := walk(t, api, query, "last: 2", "before", "startCursor", "hasPreviousPage", true); !reflect.DeepEqual(backward, whole) {
				t.Errorf("backward %v, want %v", backward, whole)
			}
		})
	}
}

// walk pages through the list x of a query and returns the IDs.
func walk(t *testing.T, api *schema.Schema, query, size, towards, cursor, more string, reverse bool) []string {
	t.Helper()
	var ids []string
	for page := size; ; {
		x := at(t, must(t, api, fmt.Sprintf(query, page)), "x")
		var some []string
		for _, e := range at(t, x, "edges").([]any) {
			some = append(some, at(t, e, "node.id").(string))
		}
		if reverse {
			ids = append(some, ids...)
		} else {
			ids = append(ids, some...)
		}
		if at(t, x, "pageInfo."+more) == false {
			if total := at(t, x, "totalCount"); total != float64(len(ids)) {
				t.Errorf("totalCount %v of %d", total, len(ids))
			}
			return ids
		}
		page = fmt.Sprintf("%s, %s: %q", size, towards, at(t, x, "pageInfo."+cursor))
	}
}

const loading = `mutation($text: String) {
	loadArticle(input: {text: $text}) {unchanged article {id title claims {totalCount}}}
}`

func load(api *schema.Schema, text string, scopes ...schema.Scope) *schema.Response {
	return api.Do(context.Background(), schema.Request{Query: loading, Variables: map[string]any{"text": text}, Scopes: scopes})
}

func TestMutations(t *testing.T) {
	api, _ := open(t, nil)
	line, _, _ := strings.Cut(string(articles(t)), "\n")
	for _, want := range []bool{false, true} {
		answer := load(api, line, schema.ScopeLoad)
		var data struct {
			LoadArticle struct {
				Unchanged bool
				Article   struct {
					ID     string
					Claims struct{ TotalCount int }
				}
			}
		}
		if err := json.Unmarshal(answer.Data, &data); err != nil || len(answer.Errors) > 0 {
			t.Fatal(err, answer.Errors)
		}
		if l := data.LoadArticle; l.Unchanged != want || l.Article.Claims.TotalCount != 5 {
			t.Errorf("loaded %+v, want unchanged %t and 5 claims", l, want)
		}
	}
	id := at(t, must(t, api, `{articles {nodes {id}}}`), "articles.nodes.0.id").(string)
	removed := must(t, api, fmt.Sprintf(`mutation {removeArticle(id: %q) {id}}`, id))
	if at(t, removed, "removeArticle.id") != id {
		t.Errorf("removed %v, want %s", removed, id)
	}
	if n := at(t, must(t, api, `{stats {quads claims entities}}`), "stats.claims"); n != 0.0 {
		t.Errorf("%v claims are left", n)
	}
	again := api.Do(context.Background(), schema.Request{
		Query: fmt.Sprintf(`mutation {removeArticle(id: %q) {id}}`, id), Scopes: []schema.Scope{schema.ScopeLoad},
	})
	if codes := again.Codes(); len(codes) != 1 || codes[0] != "NOT_FOUND" {
		t.Errorf("removing it again: %s", again.AppendJSON(nil))
	}
}

func TestMutationsRefused(t *testing.T) {
	api, from := open(t, nil)
	readOnly, err := schema.New(schema.Options{Source: from})
	if err != nil {
		t.Fatal(err)
	}
	load := func(scopes ...schema.Scope) schema.Request {
		return schema.Request{Query: `mutation {loadArticle(input: {text: "x"}) {unchanged}}`, Scopes: scopes}
	}
	get := load(schema.ScopeLoad)
	get.ReadOnly = true
	cases := []struct {
		name string
		api  *schema.Schema
		r    schema.Request
		code string
		want string
	}{
		{"without the right", api, load(), "FORBIDDEN", "a token with the right to load is needed"},
		{"nothing to write to", readOnly, load(schema.ScopeLoad), "FORBIDDEN", "read-only"},
		{"by GET", api, get, "METHOD_NOT_ALLOWED", "use POST"},
		{"no article", api, schema.Request{Query: `mutation {loadArticle(input: {title: "x"}) {unchanged}}`, Scopes: []schema.Scope{schema.ScopeLoad}}, "INVALID", "give text, html or url"},
		{"two articles", api, schema.Request{Query: `mutation {loadArticle(input: {text: "x", html: "y"}) {unchanged}}`, Scopes: []schema.Scope{schema.ScopeLoad}}, "INVALID", "not both"},
		{"bad article", api, load(schema.ScopeLoad), "INVALID", "invalid"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := c.api.Do(context.Background(), c.r)
			if len(got.Errors) != 1 || got.Codes()[0] != c.code || !strings.Contains(got.Errors[0].Message, c.want) {
				t.Errorf("answer %s, want %s: %s", got.AppendJSON(nil), c.code, c.want)
			}
		})
	}
}

// sourceFunc is a source that fails in its own way.
type sourceFunc func(ctx context.Context, f func(schema.Reader) error) error

func (s sourceFunc) Read(ctx context.Context, f func(schema.Reader) error) error { return s(ctx, f) }

// What the program does not expect is hidden from the answer and kept for the
// log; the kinds of errors that callers tell apart have their codes.
func TestErrorCodes(t *testing.T) {
	secret := errors.New("password of the disk: 1234")
	cases := []struct {
		name   string
		err    error
		code   string
		hidden bool
	}{
		{"unknown", secret, "INTERNAL", true},
		{"unavailable", fmt.Errorf("disk: %w", graph.ErrUnavailable), "UNAVAILABLE", false},
		{"not found", graph.ErrNotFound, "NOT_FOUND", false},
		{"timeout", context.DeadlineExceeded, "TIMEOUT", false},
		{"canceled", context.Canceled, "CANCELED", false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			api, err := schema.New(schema.Options{Source: sourceFunc(func(context.Context, func(schema.Reader) error) error { return c.err })})
			if err != nil {
				t.Fatal(err)
			}
			got := api.Do(context.Background(), schema.Request{Query: `{stats {claims}}`})
			text := string(got.AppendJSON(nil))
			if got.Executed() || len(got.Codes()) != 1 || got.Codes()[0] != c.code {
				t.Errorf("answer %s", text)
			}
			if c.hidden && (strings.Contains(text, "password") || len(got.Causes()) != 1 || !errors.Is(got.Causes()[0], c.err)) {
				t.Errorf("answer %s, causes %v", text, got.Causes())
			}
		})
	}
}

func TestTimeout(t *testing.T) {
	_, from := open(t, articles(t))
	slow := sourceFunc(func(ctx context.Context, f func(schema.Reader) error) error {
		<-ctx.Done()
		return from.Read(context.WithoutCancel(ctx), f)
	})
	api, err := schema.New(schema.Options{Source: slow, Timeout: 10 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	got := api.Do(context.Background(), schema.Request{Query: `{claims {nodes {subject {... on Entity {name}}}}}`})
	if string(got.Data) != "null" || len(got.Codes()) != 1 || got.Codes()[0] != "TIMEOUT" {
		t.Errorf("answer %s", got.AppendJSON(nil))
	}
}

// Requests side by side, with a writer among them, see whole articles.
func TestConcurrent(t *testing.T) {
	api, _ := open(t, articles(t))
	line, _, _ := strings.Cut(string(articles(t)), "\n")
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for range 20 {
				got := api.Do(context.Background(), schema.Request{Query: `{articles {nodes {title claims {totalCount nodes {subject {__typename} evidence {quote}}}}}}`})
				if len(got.Errors) > 0 {
					t.Errorf("answer %s", got.AppendJSON(nil))
				}
			}
		})
	}
	for range 5 {
		answer := load(api, line, schema.ScopeLoad)
		if len(answer.Errors) > 0 {
			t.Errorf("load: %v", answer.Errors)
		}
	}
	group.Wait()
}

func BenchmarkDo(b *testing.B) {
	api, _ := open(b, articles(b))
	for name, query := range map[string]string{
		"entity": `{entity(kind: PERSON, name: "Ilse Ferro") {id name aliases claimCount articleCount}}`,
		"claims": `{entity(kind: PERSON, name: "Ilse Ferro") {name claims(first: 20) {nodes {predicate subject {... on Entity {name}} object {... on Entity {name}} when {edtf} article {title}}}}}`,
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if got := api.Do(context.Background(), schema.Request{Query: query}); len(got.Errors) > 0 {
					b.Fatal(got.Errors)
				}
			}
		})
	}
}
