package page

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"claimgraph/graph"
)

// record is one line of JSON Lines; fields that it does not name are ignored.
type record struct {
	ID        string `json:"id"`
	URL       string `json:"url"`
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	Author    string `json:"author"`
	Published string `json:"published"`
	Language  string `json:"language"`
	Text      string `json:"text"`
}

// records yields an article or an error for every line that is not blank.
func records(in Input, src source, yield func(Page, error) bool) {
	lines := lineReader{r: src.Reader, limit: int(2 * in.limit())}
	seen := 0
	for {
		line, err := lines.next()
		if len(line) > 0 && len(bytes.TrimSpace(line)) > 0 {
			seen++
			p, bad := parseRecord(in, lines.n, line)
			if !yield(p, bad) {
				return
			}
			if bad != nil && seen == 1 && spread(line) {
				return
			}
		}
		switch {
		case errors.Is(err, errLong):
			seen++
			if !yield(Page{}, invalid(in, "line %d: longer than %d bytes", lines.n, lines.limit)) {
				return
			}
		case errors.Is(err, io.EOF):
			if seen == 0 {
				yield(Page{}, invalid(in, "holds no article"))
			}
			return
		case err != nil:
			yield(Page{}, in.broken(err))
			return
		}
	}
}

// spread reports whether a first line is the beginning of JSON that was laid
// out over many lines; an error a line would say nothing more.
func spread(line []byte) bool {
	s := strings.TrimSpace(string(line[:min(len(line), 8)]))
	return s == "{" || s == "["
}

// parseRecord reads line number n.
func parseRecord(in Input, n int, line []byte) (Page, error) {
	fail := func(format string, args ...any) (Page, error) {
		return Page{}, invalid(in, "line %d: %s", n, fmt.Sprintf(format, args...))
	}
	if spread(line) {
		return fail("one article must stand on one line: {\"text\": \"...\"}")
	}
	if at := invalidAt(line); at >= 0 {
		return fail("byte 0x%02x at byte offset %d of the line is not UTF-8", line[at], at)
	}
	var r record
	if err := json.Unmarshal(bytes.TrimPrefix(line, []byte("\ufeff")), &r); err != nil {
		return fail("%s", jsonFault(err))
	}
	switch {
	case blank(r.Text):
		return fail("no text: \"text\" is missing or empty")
	case int64(len(r.Text)) > in.limit():
		return fail("text larger than the limit of %d bytes", in.limit())
	}
	if at := strings.IndexByte(r.Text, 0); at >= 0 {
		return fail("zero byte at byte offset %d of the text", at)
	}
	if r.Published != "" && !validTime(r.Published) {
		return fail("published %q: want 2023-07-11, 2023-07-11T22:13 or RFC 3339", r.Published)
	}
	return Page{
		ID: r.ID, URL: r.URL, Title: r.Title, Publisher: r.Publisher, Byline: r.Author, Published: r.Published,
		Language: r.Language, Text: r.Text, Body: graph.Span{Start: 0, End: len(r.Text)},
	}, nil
}

// jsonFault words an error of encoding/json for who wrote the line.
func jsonFault(err error) string {
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		if kind.Field == "" {
			return fmt.Sprintf("a JSON %s, want an object: {\"text\": \"...\"}", kind.Value)
		}
		return fmt.Sprintf("%q is a %s, want a string", kind.Field, kind.Value)
	}
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Sprintf("not JSON at byte offset %d of the line: %v", syntax.Offset, err)
	}
	return fmt.Sprintf("not JSON: %v", err)
}

var errLong = errors.New("line too long")

// lineReader reads lines up to limit bytes and skips longer ones.
type lineReader struct {
	r     *bufio.Reader
	limit int
	n     int // number of the line read last, from 1
	buf   []byte
}

// next gives a line without its end; it is valid until the next call. With
// io.EOF the last line may come along. After errLong the next line follows.
func (l *lineReader) next() ([]byte, error) {
	l.buf = l.buf[:0]
	l.n++
	for long := false; ; {
		part, err := l.r.ReadSlice('\n')
		if !long && len(l.buf)+len(part) <= l.limit {
			l.buf = append(l.buf, part...)
		} else {
			long = true
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if long && (err == nil || errors.Is(err, io.EOF)) {
			return nil, errLong
		}
		return bytes.TrimRight(l.buf, "\r\n"), err
	}
}
