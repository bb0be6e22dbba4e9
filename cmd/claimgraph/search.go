package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"claimgraph/graph"
	"claimgraph/graph/search"
	"claimgraph/graph/store"
)

// searching is what a person looks for.
type searching struct {
	kind  string
	first int
	after string
}

func newSearch(p *program) *cobra.Command {
	var x searching
	c := &cobra.Command{
		Use:   "search [flags] WORDS...",
		Short: "Find articles and claims by their words",
		Long: `Find articles and claims by their words, best first. All words have to occur,
in any form that English gives them; "quoted words" stand together as they are,
a tilde behind a word lets some letters differ, a minus before it excludes it.

The index lies beside the store, in a directory with .search behind its name. It
is made and brought up to date when it lacks something.`,
		Example: `  claimgraph search wind power
  claimgraph search --kind claim '"wind farm" -offshore'
  claimgraph search --json turbnes~`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if x.kind != "" && !slices.Contains(search.Kinds, search.Kind(x.kind)) {
				return usageError{fmt.Errorf("--kind %q: want one of %s", x.kind, names(search.Kinds))}
			}
			q := search.Query{Words: strings.Join(args, " "), Kind: search.Kind(x.kind), First: x.first, After: x.after}
			return p.search(c.Context(), q)
		},
	}
	p.storeFlag(c)
	c.Flags().StringVar(&x.kind, "kind", "", "only "+names(search.Kinds))
	c.Flags().IntVar(&x.first, "first", 10, "how many to show, at most 100")
	c.Flags().StringVar(&x.after, "after", "", "the cursor to go on behind, from --json")
	return c
}

func (p *program) search(ctx context.Context, q search.Query) error {
	s, err := p.open(ctx, readOnly)
	if err != nil {
		return err
	}
	defer s.Close()
	x, err := openIndex(ctx, s)
	if err != nil {
		return err
	}
	defer x.Close()
	result, err := x.Find(ctx, q)
	if err != nil {
		return err
	}
	found, err := p.found(ctx, s, result)
	if err != nil {
		return err
	}
	if p.json {
		e := json.NewEncoder(p.out)
		e.SetEscapeHTML(false)
		return e.Encode(found)
	}
	return p.show(found)
}

// indexSuffix is behind the name of a store in that of its index.
const indexSuffix = ".search"

// openIndex opens the index of a store and brings it up to date. One that lacks
// nothing is only read, so that several searches may run at once.
func openIndex(ctx context.Context, s *store.Store) (*search.Index, error) {
	dir := s.Path() + indexSuffix
	x, err := search.Open(dir, search.Options{ReadOnly: true})
	if err == nil {
		current, err := x.Current(ctx, s)
		if current && err == nil {
			return x, nil
		}
		if err := errors.Join(err, x.Close()); err != nil {
			return nil, err
		}
	}
	if x, err = search.Open(dir, search.Options{}); err != nil {
		return nil, err
	}
	if err := x.Sync(ctx, s); err != nil {
		return nil, errors.Join(err, x.Close())
	}
	return x, nil
}

// results is what search prints as JSON.
type results struct {
	Total int     `json:"total"`
	More  bool    `json:"more"`
	Hits  []found `json:"hits"`
}

type found struct {
	IRI       string     `json:"iri"`
	Article   string     `json:"article"`
	Title     string     `json:"title"`
	Publisher string     `json:"publisher"`
	Published string     `json:"published"`
	Score     float64    `json:"score"`
	Cursor    string     `json:"cursor"`
	Fragments []fragment `json:"fragments"`
}

// fragment has its offsets in code points: those of the fragment in the title
// or text, those of the marks in the fragment.
type fragment struct {
	Field string   `json:"field"` // title or text
	Start int      `json:"start"`
	End   int      `json:"end"`
	Text  string   `json:"text"`
	Marks [][2]int `json:"marks"`
}

// found adds what the store knows of the hits.
func (p *program) found(ctx context.Context, s *store.Store, r search.Result) (results, error) {
	list := results{Total: r.Total, More: r.More, Hits: make([]found, len(r.Hits))}
	ids := make([]graph.ID, len(r.Hits))
	for i, hit := range r.Hits {
		ids[i] = hit.Article
	}
	err := s.Read(ctx, func(reader *store.Reader) error {
		articles, err := reader.Headers(ids)
		if err != nil {
			return err
		}
		for i, hit := range r.Hits {
			list.Hits[i] = p.hit(hit, articles[i])
		}
		return nil
	})
	return list, err
}

func (p *program) hit(h search.Hit, a *graph.Article) found {
	f := found{IRI: graph.Public(p.base, h.Article.IRI(graph.NounArticle)), Score: h.Score, Cursor: h.Cursor, Fragments: make([]fragment, len(h.Fragments))}
	f.Article = f.IRI
	if h.Claim != "" {
		f.IRI = graph.Public(p.base, h.Claim.IRI(graph.NounClaim))
	}
	if a != nil {
		f.Title, f.Publisher, f.Published = a.Title, a.Publisher, a.Published.String()
	}
	for i, from := range h.Fragments {
		to := fragment{Field: "text", Start: from.Span.Start, End: from.Span.End, Text: from.Text}
		if from.InTitle {
			to.Field = "title"
		}
		for _, m := range from.Marks {
			to.Marks = append(to.Marks, [2]int{m.Start, m.End})
		}
		f.Fragments[i] = to
	}
	return f
}

// show prints hits for a person, with the words that were looked for in bold on
// a terminal and between brackets elsewhere.
func (p *program) show(r results) error {
	on, off := "[", "]"
	if terminal(p.out) {
		on, off = "\x1b[1m", "\x1b[0m"
	}
	for _, hit := range r.Hits {
		fmt.Fprintf(p.out, "%s\n  %s\n", plain(strings.Join(present(hit.Title, hit.Publisher, hit.Published), ", ")), hit.IRI)
		for _, f := range hit.Fragments {
			fmt.Fprintf(p.out, "  %s %d-%d: %s\n", f.Field, f.Start, f.End, f.marked(on, off))
		}
	}
	_, err := fmt.Fprintf(p.err, "%d of %s\n", len(r.Hits), plural(r.Total, "hit"))
	return err
}

func present(texts ...string) []string {
	return slices.DeleteFunc(texts, func(s string) bool { return s == "" })
}

// marked is the fragment's text on one line with its marks.
func (f fragment) marked(on, off string) string {
	text := []rune(f.Text)
	var b strings.Builder
	at := 0
	for _, m := range f.Marks {
		b.WriteString(plain(string(text[at:m[0]])) + on + plain(string(text[m[0]:m[1]])) + off)
		at = m[1]
	}
	return b.String() + plain(string(text[at:]))
}

// plain makes control characters spaces, so that an article cannot steer the
// terminal.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			return ' '
		}
		return r
	}, s)
}
