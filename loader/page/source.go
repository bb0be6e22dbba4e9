package page

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"claimgraph/graph"
)

// source is an input unpacked, its format known.
type source struct {
	*bufio.Reader
	format Format
}

// maxRatio is how many times gzip may unpack to more than it read: articles
// shrink three to thirty times, a decompression bomb a thousand times.
const maxRatio = 200

// open unpacks the input and recognises its format.
func open(in Input) (source, error) {
	r := bufio.NewReaderSize(in.Reader, 64<<10)
	if head, _ := r.Peek(2); bytes.Equal(head, []byte{0x1f, 0x8b}) {
		count := &counter{r: r}
		z, err := gzip.NewReader(count)
		if err != nil {
			return source{}, invalid(in, "damaged gzip header: %v", err)
		}
		r = bufio.NewReaderSize(&bounded{z: z, packed: count, floor: 2 * in.limit()}, 64<<10)
	}
	head, err := r.Peek(4096)
	if err != nil && !errors.Is(err, io.EOF) {
		return source{}, in.broken(err)
	}
	if what := binary(head); what != "" {
		return source{}, invalid(in, "%s, not an article: give text, HTML or JSON Lines in UTF-8", what)
	}
	f := in.Format
	if f == Auto {
		f = Detect(in.Name, head)
	}
	if f != JSONL && in.Size > in.limit() {
		return source{}, in.tooLarge()
	}
	return source{r, f}, nil
}

// all reads a text or page whole.
func (s source) all(in Input) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(s, in.limit()+1))
	if err != nil {
		return nil, in.broken(err)
	}
	if int64(len(data)) > in.limit() {
		return nil, in.tooLarge()
	}
	return data, nil
}

func (in Input) tooLarge() error {
	return invalid(in, "larger than the limit of %d bytes for one article: split it, write JSON Lines, or raise the limit", in.limit())
}

// broken wraps an error of the reader; damage in the data is the input's fault.
func (in Input) broken(err error) error {
	var corrupt flate.CorruptInputError
	if errors.Is(err, gzip.ErrChecksum) || errors.Is(err, gzip.ErrHeader) || errors.Is(err, io.ErrUnexpectedEOF) ||
		errors.Is(err, errBomb) || errors.As(err, &corrupt) {
		return invalid(in, "cannot be unpacked: %v", err)
	}
	return fmt.Errorf("%s: read: %w", in.name(), err)
}

// counter counts the packed bytes.
type counter struct {
	r *bufio.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// ReadByte keeps gzip from wrapping the reader, so that the count stays true.
func (c *counter) ReadByte() (byte, error) {
	b, err := c.r.ReadByte()
	if err == nil {
		c.n++
	}
	return b, err
}

var errBomb = errors.New("it unpacks to far more than any article does")

// bounded fails when more than floor bytes came out of maxRatio times fewer.
type bounded struct {
	z      io.Reader
	packed *counter
	floor  int64
	n      int64
}

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.z.Read(p)
	b.n += int64(n)
	if b.n > b.floor && b.n > maxRatio*b.packed.n {
		return n, errBomb
	}
	return n, err
}

// Detect recognises a format by the name (without ".gz") and the first bytes. A
// page saved as ".txt" is HTML; what nothing speaks for is text, and what has
// no name and begins as an object is JSON Lines.
func Detect(name string, head []byte) Format {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n\f")
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	switch path.Ext(name) {
	case ".jsonl", ".ndjson", ".json":
		return JSONL
	case ".html", ".htm", ".xhtml":
		return HTML
	}
	switch {
	case markup(head):
		return HTML
	case path.Ext(name) == ".txt" || path.Ext(name) == ".text":
		return Text
	case len(head) > 0 && head[0] == '{' && bytes.HasPrefix(bytes.TrimLeft(head[1:], " \t"), []byte{'"'}):
		return JSONL
	}
	return Text
}

// markup reports whether the first tag is one that pages begin with.
func markup(head []byte) bool {
	low := bytes.ToLower(head[:min(len(head), 1024)])
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<!--", "<meta", "<article", "<title"} {
		if bytes.HasPrefix(low, []byte(tag)) {
			return true
		}
	}
	return bytes.HasPrefix(low, []byte("<?xml")) && bytes.Contains(low, []byte("<html"))
}

// binary names what the first bytes are when they are no text, "" when they
// may be.
func binary(head []byte) string {
	for _, m := range []struct{ magic, what string }{
		{"%PDF-", "a PDF file"}, {"PK\x03\x04", "a ZIP archive or office document"}, {"\x89PNG", "a PNG image"},
		{"\xff\xd8\xff", "a JPEG image"}, {"GIF8", "a GIF image"}, {"\x1f\x8b", "gzip inside gzip"}, {"BZh", "a bzip2 archive"},
		{"\x28\xb5\x2f\xfd", "a zstd archive"}, {"\xfd7zXZ", "an xz archive"}, {"{\\rtf", "an RTF document"},
		{"\xd0\xcf\x11\xe0", "an old office document"},
	} {
		if bytes.HasPrefix(head, []byte(m.magic)) {
			return m.what
		}
	}
	if bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) {
		return "" // UTF-16: a page may be, a text is told so
	}
	if bytes.IndexByte(head, 0) >= 0 {
		return "a binary file"
	}
	return ""
}

// checked gives data as text, or an error that says at which byte it is none.
func checked(in Input, data []byte) (string, error) {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return "", invalid(in, "UTF-16: convert it to UTF-8")
	}
	if at := invalidAt(data); at >= 0 {
		return "", invalid(in, "byte 0x%02x at byte offset %d is not UTF-8: convert the file to UTF-8", data[at], at)
	}
	if at := bytes.IndexByte(data, 0); at >= 0 {
		return "", invalid(in, "zero byte at byte offset %d: a binary file, not an article", at)
	}
	return string(data), nil
}

// invalidAt is the offset of the first byte that is not UTF-8, -1 when all are.
func invalidAt(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for at := 0; ; {
		r, n := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && n <= 1 {
			return at
		}
		at += n
	}
}

// blank reports whether text has nothing that prints.
func blank(text string) bool { return trimSpan(text, graph.Span{End: len(text)}).Len() == 0 }
