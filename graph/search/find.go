package search

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"claimgraph/graph"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	blevesearch "github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
)

// Kind is what is looked for. The zero Kind means both.
type Kind string

// The kinds.
const (
	KindArticle Kind = "article"
	KindClaim   Kind = "claim"
)

// Kinds lists the kinds.
var Kinds = []Kind{KindArticle, KindClaim}

// name is how the index knows an article or a claim.
func (k Kind) name(id graph.ID) string { return string(k[0]) + string(id) }

// Query asks for articles or claims.
type Query struct {
	// Words all have to occur: words, "a phrase", fuzzy~, -excluded. At most
	// 1,000 bytes and 32 terms.
	Words string
	// Typing says that the last word may be but the beginning of one. Then words
	// that ask for nothing find nothing, instead of an error.
	Typing bool
	Kind   Kind
	First  int    // 0 means 10; at most 100
	After  string // Hit.Cursor of an earlier result; the first 10,000 can be reached
}

// Hit is an article or a claim that has the words.
type Hit struct {
	Article   graph.ID
	Claim     graph.ID // zero for an article
	Score     float64  // higher is better; of use only beside others of the same query
	Fragments []Fragment
	Cursor    string
}

// Fragment is a piece of an article's title or text around matches.
type Fragment struct {
	// InTitle tells the title from the text.
	InTitle bool
	// Span is its place there, in code points.
	Span graph.Span
	Text string
	// Marks are the matches, in code points of Text, in order.
	Marks []graph.Span
}

// Result is a page of hits, best first; of equal ones the first by ID.
type Result struct {
	Hits  []Hit
	Total int
	More  bool
}

const (
	defaultFirst = 10
	mostFirst    = 100
	deepest      = 10_000
)

// Find looks words up. The error wraps graph.ErrInvalid for a query that asks
// for nothing, for too much, or with a cursor that is none.
func (x *Index) Find(ctx context.Context, q Query) (Result, error) {
	result, err := x.find(ctx, q)
	if err != nil {
		return Result{}, fmt.Errorf("search: %w", err)
	}
	return result, nil
}

func (x *Index) find(ctx context.Context, q Query) (Result, error) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	r, err := x.request(q)
	if errors.Is(err, errNothing) && q.Typing {
		return Result{}, nil
	}
	if err != nil {
		return Result{}, err
	}
	found, err := x.index.SearchInContext(ctx, r)
	if err != nil {
		return Result{}, err
	}
	matches, err := x.matches(ctx, r.Query, found.Hits)
	if err != nil {
		return Result{}, err
	}
	result := Result{Total: int(found.Total), More: uint64(r.From+len(found.Hits)) < found.Total}
	for i, hit := range found.Hits {
		if m := matches[hit.ID]; m != nil {
			result.Hits = append(result.Hits, newHit(m, hit.Score, cursor(r.From+i+1)))
		}
	}
	return result, nil
}

// matches reads where the words stand in the hits of one page. To ask for that
// in the first place would read it for every hit there is.
func (x *Index) matches(ctx context.Context, words query.Query, hits blevesearch.DocumentMatchCollection) (map[string]*blevesearch.DocumentMatch, error) {
	if len(hits) == 0 {
		return nil, nil
	}
	ids := make([]string, len(hits))
	for i, hit := range hits {
		ids[i] = hit.ID
	}
	r := bleve.NewSearchRequestOptions(bleve.NewConjunctionQuery(bleve.NewDocIDQuery(ids), words), len(ids), 0, false)
	r.IncludeLocations = true
	r.Fields = []string{fieldArticle, fieldTitle, fieldText, fieldStart}
	found, err := x.index.SearchInContext(ctx, r)
	if err != nil {
		return nil, err
	}
	matches := make(map[string]*blevesearch.DocumentMatch, len(hits))
	for _, m := range found.Hits {
		matches[m.ID] = m
	}
	return matches, nil
}

func (x *Index) request(q Query) (*bleve.SearchRequest, error) {
	terms, err := parse(q.Words)
	if err != nil {
		return nil, err
	}
	if q.Typing {
		open(terms, q.Words)
	}
	words, err := compile(terms, x.index.Mapping().AnalyzerNamed(en.AnalyzerName))
	if err != nil {
		return nil, err
	}
	from, err := parseCursor(q.After)
	if err != nil {
		return nil, err
	}
	switch {
	case q.First < 0 || q.First > mostFirst:
		return nil, fmt.Errorf("%w: first %d, want 1 to %d", graph.ErrInvalid, q.First, mostFirst)
	case q.First == 0:
		q.First = defaultFirst
	}
	if q.Kind != "" {
		kind := bleve.NewTermQuery(string(q.Kind))
		kind.SetField(fieldKind)
		kind.SetBoost(0)
		words = bleve.NewConjunctionQuery(words, kind)
	}
	r := bleve.NewSearchRequestOptions(words, q.First, from, false)
	r.SortBy([]string{"-_score", "_id"})
	return r, nil
}

// cursor is the place in a result, as a text that says nothing.
func cursor(n int) string {
	return base64.RawURLEncoding.EncodeToString([]byte("hit " + strconv.Itoa(n)))
}

func parseCursor(text string) (int, error) {
	if text == "" {
		return 0, nil
	}
	b, err := base64.RawURLEncoding.DecodeString(text)
	number, ok := strings.CutPrefix(string(b), "hit ")
	n, err2 := strconv.Atoi(number)
	if err != nil || err2 != nil || !ok || n < 0 || n > deepest {
		return 0, fmt.Errorf("cursor %.60q: %w", text, graph.ErrInvalid)
	}
	return n, nil
}

func newHit(m *blevesearch.DocumentMatch, score float64, cursor string) Hit {
	h := Hit{Article: graph.ID(stored(m, fieldArticle)), Score: score, Cursor: cursor}
	if m.ID[:1] == string(KindClaim[0]) {
		h.Claim = graph.ID(m.ID[1:])
	}
	start, _ := m.Fields[fieldStart].(float64) // 0 for an article
	h.Fragments = append(fragments(stored(m, fieldTitle), m.Locations[fieldTitle], 0), fragments(stored(m, fieldText), m.Locations[fieldText], int(start))...)
	for i := range h.Fragments {
		h.Fragments[i].InTitle = i == 0 && len(m.Locations[fieldTitle]) > 0
	}
	return h
}

func stored(m *blevesearch.DocumentMatch, field string) string {
	text, _ := m.Fields[field].(string)
	return text
}
