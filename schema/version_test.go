package schema_test

import (
	"context"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"claimgraph/graph"
	"claimgraph/graph/search"
	"claimgraph/graph/store"
	"claimgraph/schema"
)

// edition is a version of one article in which each sentence is a claim, its
// first word the subject and its second the predicate.
func edition(t testing.TB, published string, sentences ...string) *graph.Article {
	t.Helper()
	day, err := graph.ParseInterval(published)
	if err != nil {
		t.Fatal(err)
	}
	a := graph.NewArticle(graph.Source{URL: "https://tide.example/pier", Title: "Pier of Łeba", Published: day, Text: strings.Join(sentences, " ")})
	at := 0
	for i, text := range sentences {
		span := graph.Span{Start: at, End: at + len(text)}
		at = span.End + 1
		a.Sentences = append(a.Sentences, span)
		words := strings.Fields(text)
		c := graph.Claim{Article: a.ID, Sentence: i, Subject: graph.Ref{Text: words[0]}, Predicate: words[1], Evidence: span,
			Modality: graph.ModalityFact, Polarity: graph.Positive, Certainty: graph.Certain}
		c.ID = graph.ClaimID(c)
		a.Claims = append(a.Claims, c)
	}
	a.Sort()
	if err := a.Validate(); err != nil {
		t.Fatal(err)
	}
	return a
}

// editions is a store that keeps two versions of an article.
func editions(t testing.TB) *store.Store {
	t.Helper()
	s, err := store.Open(filepath.Join(t.TempDir(), "test.db"), store.Options{KeepVersions: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	for _, a := range []*graph.Article{
		edition(t, "2024-05-01", "Gulls nest.", "Crews strike.", "Ferries sail."),
		edition(t, "2024-05-02", "Łeba rejoices.", "Gulls nest.", "Ferries sail."),
	} {
		if _, err := s.Put(context.Background(), a); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// A newer version shows which claims are gone, new and kept, wherever they stand
// in its text.
func TestHistory(t *testing.T) {
	api, err := schema.New(schema.Options{Source: source{editions(t), new(atomic.Int64)}})
	if err != nil {
		t.Fatal(err)
	}
	answer := api.Do(context.Background(), schema.Request{Query: `{articles(first: 1) {nodes {published {edtf} history {
		number article {published {edtf}} previous {published {edtf}}
		gone {totalCount nodes {predicate}} new {nodes {predicate}} kept(first: 1) {totalCount nodes {predicate article {published {edtf}}}}
	}}}}`})
	const want = `{"data":{"articles":{"nodes":[{"published":{"edtf":"2024-05-02"},"history":[` +
		`{"number":1,"article":{"published":{"edtf":"2024-05-01"}},"previous":null,"gone":{"totalCount":0,"nodes":[]},` +
		`"new":{"nodes":[{"predicate":"nest."},{"predicate":"strike."},{"predicate":"sail."}]},"kept":{"totalCount":0,"nodes":[]}},` +
		`{"number":2,"article":{"published":{"edtf":"2024-05-02"}},"previous":{"published":{"edtf":"2024-05-01"}},` +
		`"gone":{"totalCount":1,"nodes":[{"predicate":"strike."}]},"new":{"nodes":[{"predicate":"rejoices."}]},` +
		`"kept":{"totalCount":2,"nodes":[{"predicate":"nest.","article":{"published":{"edtf":"2024-05-02"}}}]}}]}]}}}`
	if got := string(answer.AppendJSON(nil)); got != want {
		t.Errorf("answer\n%s\nwant\n%s", got, want)
	}
}

// words is the index of a store, as the program shows it to the schema.
type words struct{ index *search.Index }

func (w words) Search(ctx context.Context, q schema.SearchQuery) (schema.Hits, error) {
	kind := search.KindArticle
	if q.Claims {
		kind = search.KindClaim
	}
	found, err := w.index.Find(ctx, search.Query{Words: q.Words, Typing: true, Kind: kind, First: q.First, After: q.After})
	hits := schema.Hits{Total: found.Total, More: found.More}
	for _, h := range found.Hits {
		hit := schema.Hit{ID: h.Article, Score: h.Score, Cursor: h.Cursor}
		if h.Claim != "" {
			hit.ID = h.Claim
		}
		for _, f := range h.Fragments {
			hit.Highlights = append(hit.Highlights, schema.Highlight{InTitle: f.InTitle, Span: f.Span, Text: f.Text, Marks: f.Marks})
		}
		hits.List = append(hits.List, hit)
	}
	return hits, err
}

// A search finds articles and claims by words that are not typed to their end,
// marks them, and goes on behind a cursor.
func TestSearchWords(t *testing.T) {
	s := editions(t)
	index, err := search.Open(t.TempDir(), search.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer index.Close()
	if err := index.Sync(context.Background(), s); err != nil {
		t.Fatal(err)
	}
	api, err := schema.New(schema.Options{Source: source{s, new(atomic.Int64)}, Search: words{index}})
	if err != nil {
		t.Fatal(err)
	}
	first := must(t, api, `{search(text: "łeba rej") {totalCount
		articles {totalCount edges {score node {published {edtf}} highlights {inTitle text start end parts {text marked}}}}
		claims {nodes {predicate}}}}`)
	if n := at(t, first, "search.articles.totalCount"); n != 1.0 {
		t.Fatalf("%v articles, want 1: %v", n, first)
	}
	if got := at(t, first, "search.claims.nodes.0.predicate"); got != "rejoices." {
		t.Errorf("claim %v", got)
	}
	if got := at(t, first, "search.articles.edges.0.highlights.0.parts.1.text"); got != "Łeba" {
		t.Errorf("marked %v in the title", got)
	}
	if got := at(t, first, "search.articles.edges.0.highlights.1.parts.2.text"); got != "rejoices" {
		t.Errorf("marked %v in the text", got)
	}
	pages := must(t, api, `{search(text: "nest") {claims(first: 1) {pageInfo {hasNextPage hasPreviousPage endCursor} nodes {id}}}}`)
	if at(t, pages, "search.claims.pageInfo.hasNextPage") != true {
		t.Fatalf("pages %v", pages)
	}
	rest := must(t, api, `{search(text: "nest") {claims(first: 1, after: "`+at(t, pages, "search.claims.pageInfo.endCursor").(string)+`") {pageInfo {hasNextPage hasPreviousPage} nodes {id}}}}`)
	if at(t, rest, "search.claims.nodes.0.id") == at(t, pages, "search.claims.nodes.0.id") || at(t, rest, "search.claims.pageInfo.hasNextPage") != false || at(t, rest, "search.claims.pageInfo.hasPreviousPage") != true {
		t.Errorf("the second page is %v behind %v", rest, pages)
	}
}

// Without an index of words, names are found all the same.
func TestSearchWithoutIndex(t *testing.T) {
	api, _ := open(t, articles(t))
	got := api.Do(context.Background(), schema.Request{Query: `{search(text: "ilse") {nodes {... on Person {name}} claims {nodes {id}}}}`})
	if codes := got.Codes(); len(codes) != 1 || codes[0] != "UNAVAILABLE" || !strings.Contains(string(got.Data), "Ilse Ferro") {
		t.Errorf("answer %s", got.AppendJSON(nil))
	}
}
