package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"

	"claimgraph/loader"
)

// progress shows how far a command has come; a nil progress shows nothing.
type progress struct{ bar *progressbar.ProgressBar }

// progress starts one, if a person is looking and there is more than one
// article to come.
func (p *program) progress(what string, in input) *progress {
	if p.quiet || !terminal(p.err) || single(in) {
		return nil
	}
	return &progress{progressbar.NewOptions(-1, progressbar.OptionSetWriter(p.err), progressbar.OptionSetDescription(what),
		progressbar.OptionShowCount(), progressbar.OptionShowIts(), progressbar.OptionSetItsString("articles"),
		progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish())}
}

// single reports whether the input is one article for sure.
func single(in input) bool {
	if len(in.args) != 1 {
		return false
	}
	info, err := os.Stat(in.args[0])
	return err == nil && info.Mode().IsRegular() && info.Size() < 64<<10
}

// terminal reports whether w is one.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// add counts articles. A bar that cannot be drawn is no reason to stop, so
// its errors are dropped here and below.
func (b *progress) add(articles int) {
	if b != nil {
		_ = b.bar.Add(articles)
	}
}

func (b *progress) done() {
	if b != nil {
		_ = b.bar.Finish()
	}
}

// clear makes room for a line of text.
func (b *progress) clear() {
	if b != nil {
		_ = b.bar.Clear()
	}
}

// complain reports what could not be done while the rest goes on.
func (p *program) complain(b *progress, err error) {
	b.clear()
	fmt.Fprintln(p.err, "claimgraph:", err)
}

// notes reports what the loader has to say of an article it read.
func (p *program) notes(b *progress, r loader.Result) {
	for _, n := range r.Notes {
		b.clear()
		fmt.Fprintf(p.err, "note: %s: %s\n", r.Name, n)
	}
}
