package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"

	"github.com/spf13/cobra"

	"claimgraph/graph"
	"claimgraph/graph/store"
	"claimgraph/loader"
	"claimgraph/loader/page"
)

func newLoad(p *program) *cobra.Command {
	var as string
	var keep bool
	c := &cobra.Command{
		Use:   "load [flags] FILE...",
		Short: "Read articles and keep their claims in the store",
		Long: `Read articles and keep their claims in the store, which is made when missing.

FILE is a text (.txt), a page (.html) or JSON Lines (.jsonl), gzipped or not, a
directory of such files, an http or https address, or - for standard input. An
article that cannot be read is reported, and the others are loaded. Loading the
same article again changes nothing; other bytes of the same address or key are a
new version, which takes the place of the old one or is kept beside it.`,
		Example: `  claimgraph load article.txt page.html
  claimgraph load --store news.db articles.jsonl.gz
  curl -s https://news.example/story | claimgraph load --as html -`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			format, err := parseFormat(as)
			if err != nil {
				return err
			}
			return p.load(c.Context(), input{args, format}, store.Options{KeepVersions: keep})
		},
	}
	p.storeFlag(c)
	c.Flags().StringVar(&as, "as", "", "format of the input: txt, html or jsonl (default: by name and content; jsonl for -)")
	c.Flags().BoolVar(&keep, "keep-versions", false, "keep the old version when a new one of an article comes")
	return c
}

func parseFormat(s string) (page.Format, error) {
	switch f := page.Format(s); f {
	case page.Auto, page.Text, page.HTML, page.JSONL:
		return f, nil
	}
	return page.Auto, usageError{fmt.Errorf("--as %q: want txt, html or jsonl", s)}
}

// read is an article as the loader left it, or why there is none.
type read struct {
	loader.Result
	err error
}

// read runs the loader over the input on all cores, in the input's order.
func (p *program) read(ctx context.Context, l *loader.Loader, in input) iter.Seq[read] {
	type found struct {
		page page.Page
		err  error
	}
	pages := func(yield func(found) bool) {
		for pg, err := range p.pages(ctx, in) {
			if !yield(found{pg, err}) {
				return
			}
		}
	}
	return ordered(runtime.GOMAXPROCS(0), pages, func(f found) read {
		if f.err != nil {
			return read{err: f.err}
		}
		result, err := l.Load(f.page)
		return read{result, err}
	})
}

// batch is how many articles one transaction stores: enough to make the sync to
// disk cheap, few enough to keep the transaction small.
const batch = 64

func (p *program) load(ctx context.Context, in input, o store.Options) error {
	l, err := loader.Open()
	if err != nil {
		return err
	}
	s, err := store.Open(p.store, o)
	if err != nil {
		return err
	}
	defer s.Close()
	sum := newSummary()
	bar := p.progress("loading", in)
	var held []*graph.Article
	for r := range p.read(ctx, l, in) {
		bar.add(1)
		if r.err != nil {
			sum.Failed++
			p.complain(bar, r.err)
			continue
		}
		p.notes(bar, r.Result)
		if held = append(held, r.Article); len(held) < batch {
			continue
		}
		if err := sum.put(ctx, s, held); err != nil {
			return err
		}
		held = held[:0]
	}
	bar.done()
	return errors.Join(ctx.Err(), p.finish(ctx, s, sum, held))
}

// finish stores what is held and prints the summary.
func (p *program) finish(ctx context.Context, s *store.Store, sum *summary, held []*graph.Article) error {
	if ctx.Err() == nil {
		if err := sum.put(ctx, s, held); err != nil {
			return err
		}
	}
	if err := sum.count(context.WithoutCancel(ctx), s); err != nil {
		return err
	}
	if err := p.report(sum); err != nil {
		return err
	}
	if sum.Failed > 0 {
		return errReported
	}
	return nil
}
