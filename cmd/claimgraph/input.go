package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/fetch"
	"claimgraph/loader/page"
)

// input is where a command takes articles from.
type input struct {
	args   []string
	format page.Format // of standard input and of names that do not tell
}

// pages reads every article of the arguments in order: files, directories,
// addresses, "-". An error stands for what could not be read; what follows it
// still comes.
func (p *program) pages(ctx context.Context, in input) iter.Seq2[page.Page, error] {
	return func(yield func(page.Page, error) bool) {
		for _, arg := range in.args {
			for pg, err := range p.argument(ctx, arg, in.format) {
				if ctx.Err() != nil || !yield(pg, err) {
					return
				}
			}
		}
	}
}

func (p *program) argument(ctx context.Context, arg string, format page.Format) iter.Seq2[page.Page, error] {
	switch {
	case arg == "-":
		if format == page.Auto {
			format = page.JSONL
		}
		return page.All(page.Input{Reader: p.in, Name: "standard input", Format: format})
	case strings.HasPrefix(arg, "http://"), strings.HasPrefix(arg, "https://"):
		return fetched(ctx, arg, format)
	}
	info, err := os.Stat(arg)
	if err == nil && info.IsDir() {
		return directory(arg, format)
	}
	return file(arg, format)
}

func fail(err error) iter.Seq2[page.Page, error] {
	return func(yield func(page.Page, error) bool) { yield(page.Page{}, err) }
}

// fetched reads an address. The person at the keyboard may name any, also
// inside the own network.
func fetched(ctx context.Context, address string, format page.Format) iter.Seq2[page.Page, error] {
	got, err := fetch.New(fetch.Options{Private: true}).Get(ctx, address)
	if err != nil {
		return fail(err)
	}
	if format == page.Auto && strings.Contains(got.Type, "html") {
		format = page.HTML
	}
	return page.All(page.Input{Reader: bytes.NewReader(got.Bytes), Name: address, Format: format,
		Size: int64(len(got.Bytes)), URL: got.URL, ContentType: got.Type})
}

func file(path string, format page.Format) iter.Seq2[page.Page, error] {
	return func(yield func(page.Page, error) bool) {
		f, err := os.Open(path)
		if err != nil {
			yield(page.Page{}, fileError(err))
			return
		}
		defer f.Close() // only read
		info, err := f.Stat()
		if err != nil {
			yield(page.Page{}, fileError(err))
			return
		}
		page.All(page.Input{Reader: f, Name: path, Format: format, Size: info.Size()})(yield)
	}
}

// fileError tells a file that is not there from one that cannot be read now.
func fileError(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%w: %w", graph.ErrNotFound, err)
	}
	return fmt.Errorf("%w: %w", graph.ErrUnavailable, err)
}

// extensions are the names that a directory is searched for.
var extensions = []string{".txt", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson"}

// directory reads the articles below path in the order of their names.
func directory(path string, format page.Format) iter.Seq2[page.Page, error] {
	return func(yield func(page.Page, error) bool) {
		found := 0
		err := filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if d.IsDir() || !slices.Contains(extensions, filepath.Ext(strings.TrimSuffix(strings.ToLower(name), ".gz"))) {
				return nil
			}
			found++
			for pg, err := range file(name, format) {
				if !yield(pg, err) {
					return fs.SkipAll
				}
			}
			return nil
		})
		switch {
		case err != nil:
			yield(page.Page{}, fileError(err))
		case found == 0:
			yield(page.Page{}, fmt.Errorf("%s: %w: no article in this directory; names end in %s", path, graph.ErrInvalid, strings.Join(extensions, ", ")))
		}
	}
}
