package schema_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand"
	"sync/atomic"
	"testing"
	"time"

	"claimgraph/graph"
	"claimgraph/graph/graphtest"
	"claimgraph/graph/jsonl"
	"claimgraph/graph/store"
	"claimgraph/schema"
)

// source shows a store to the schema and counts what is read.
type source struct {
	store *store.Store
	reads *atomic.Int64
}

func (s source) Read(ctx context.Context, f func(schema.Reader) error) error {
	return s.store.Read(ctx, func(r *store.Reader) error { return f(counting{r, s.reads}) })
}

// counting is a snapshot of the store that counts calls.
type counting struct {
	*store.Reader
	reads *atomic.Int64
}

func (c counting) Articles(ids []graph.ID) ([]*graph.Article, error) {
	c.reads.Add(1)
	return c.Reader.Articles(ids)
}

func (c counting) Headers(ids []graph.ID) ([]*graph.Article, error) {
	c.reads.Add(1)
	return c.Reader.Headers(ids)
}

func (c counting) ArticleList(p graph.Page) (graph.List[*graph.Article], error) {
	c.reads.Add(1)
	return c.Reader.ArticleList(p)
}

func (c counting) ArticlesOf(ids []graph.ID, p graph.Page) ([]graph.List[*graph.Article], error) {
	c.reads.Add(1)
	return c.Reader.ArticlesOf(ids, p)
}

func (c counting) Entities(ids []graph.ID) ([]*graph.Profile, error) {
	c.reads.Add(1)
	return c.Reader.Entities(ids)
}

func (c counting) EntityList(f graph.EntityFilter, p graph.Page) (graph.List[*graph.Profile], error) {
	c.reads.Add(1)
	return c.Reader.EntityList(f, p)
}

func (c counting) Claims(ids []graph.ID) ([]*graph.Claim, error) {
	c.reads.Add(1)
	return c.Reader.Claims(ids)
}

func (c counting) ClaimList(f graph.ClaimFilter, p graph.Page) (graph.List[*graph.Claim], error) {
	c.reads.Add(1)
	return c.Reader.ClaimList(f, p)
}

func (c counting) ClaimsOf(ids []graph.ID, f graph.ClaimFilter, p graph.Page) ([]graph.List[*graph.Claim], error) {
	c.reads.Add(1)
	return c.Reader.ClaimsOf(ids, f, p)
}

func (c counting) ClaimsIn(ids []graph.ID, f graph.ClaimFilter, p graph.Page) ([]graph.List[*graph.Claim], error) {
	c.reads.Add(1)
	return c.Reader.ClaimsIn(ids, f, p)
}

func (c counting) ClaimsBy(ids []graph.ID, f graph.ClaimFilter, p graph.Page) ([]graph.List[*graph.Claim], error) {
	c.reads.Add(1)
	return c.Reader.ClaimsBy(ids, f, p)
}

func (c counting) ClaimsAt(dates []graph.Interval, f graph.ClaimFilter, p graph.Page) ([]graph.List[*graph.Claim], error) {
	c.reads.Add(1)
	return c.Reader.ClaimsAt(dates, f, p)
}

func (c counting) Attributions(ids []graph.ID) ([]*graph.Attribution, error) {
	c.reads.Add(1)
	return c.Reader.Attributions(ids)
}

func (c counting) Links(ids []graph.ID) ([]*graph.Links, error) {
	c.reads.Add(1)
	return c.Reader.Links(ids)
}

func (c counting) Versions(ids []graph.ID) ([][]*graph.Article, error) {
	c.reads.Add(1)
	return c.Reader.Versions(ids)
}

func (c counting) Judgements(ids []graph.ID) ([][]*graph.Judgement, error) {
	c.reads.Add(1)
	return c.Reader.Judgements(ids)
}

func (c counting) CandidatesOf(ids []graph.ID, n int) ([][]graph.Candidate, error) {
	c.reads.Add(1)
	return c.Reader.CandidatesOf(ids, n)
}

func (c counting) Parts(dates []graph.Interval) ([][]graph.DateCount, error) {
	c.reads.Add(1)
	return c.Reader.Parts(dates)
}

func (c counting) Related(ids []graph.ID, f graph.ClaimFilter, n int) ([][]graph.Related, error) {
	c.reads.Add(1)
	return c.Reader.Related(ids, f, n)
}

func (c counting) RelationCounts() (map[graph.Term]int, error) {
	c.reads.Add(1)
	return c.Reader.RelationCounts()
}

func (c counting) Loaded(ids []graph.ID) []time.Time {
	c.reads.Add(1)
	return c.Reader.Loaded(ids)
}

// many are lines of articles that no person wrote, with everything in them.
func many(t testing.TB) []byte {
	t.Helper()
	var lines bytes.Buffer
	e := jsonl.NewEncoder(&lines, "")
	for seed := range int64(40) {
		if err := e.Encode(graphtest.Article(rand.New(rand.NewSource(seed)))); err != nil {
			t.Fatal(err)
		}
	}
	return lines.Bytes()
}

// A query reads once a level for each kind of thing that it asks for there, however
// many objects it finds; what it has read already it does not read again.
func TestReadsFollowDepth(t *testing.T) {
	api, from := open(t, many(t))
	for _, c := range []struct {
		name, query string
		most        int64
	}{
		{"claims of claims", `{claims(first: %d) {nodes {
			subject {... on Entity {name claims(first: 5) {totalCount nodes {
				object {... on Entity {name claims(first: 5) {nodes {article {title} attribution {entity {name} source {text}}}}}}
				evidence {quote} where {name}
			}}}}
			object {... on Entity {name}} article {title}
		}}}`, 7},
		{"entities", `{entities(first: %d) {nodes {
			name sameAs {name} judgements {who} candidates(first: 5) {entity {name}} related(first: 5) {entity {name} claimCount}
			statements(first: 5) {totalCount nodes {said {edtf}}}
			articles(first: 5) {totalCount edges {node {title} mentions {rule}}}
		}}}`, 10},
		{"links", `{claims(first: %d) {nodes {independentCount
			supports(first: 5) {nodes {article {title}}} disputes(first: 5) {nodes {article {title}}}
		}}}`, 2},
		{"times", `{claims(first: %d, orderBy: WHEN) {nodes {times {happened {edtf} said {edtf} published {edtf} loaded}
			when {date {parts {claimCount date {edtf}} claims(first: 5) {totalCount nodes {predicate}} within {parts {claimCount}}}}
		}}}`, 8},
		{"articles", `{articles(first: %d) {nodes {loaded versions {title} sentences {text} times {value} attributions {claims(first: 5) {totalCount}}
			claims(first: 5) {totalCount nodes {sentence {text} relation {claimCount}}}
			entities(first: 5) {edges {node {name} mentions {text}}}
			history {gone(first: 5) {nodes {predicate}} new(first: 5) {totalCount} kept(first: 5) {totalCount}}
		}}}`, 7},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, size := range []int{1, 3, 20, 60} {
				from.reads.Store(0)
				must(t, api, fmt.Sprintf(c.query, size))
				if n := from.reads.Load(); n > c.most {
					t.Errorf("%d reads for %d items a page, want %d at most", n, size, c.most)
				}
			}
		})
	}
}
