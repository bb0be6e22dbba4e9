package jsonl

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"claimgraph/graph"
)

// maxLine is the longest line read, in bytes: far above any article, far below
// what would exhaust the memory.
const maxLine = 64 << 20

// Decoder reads lines one after the other. It is not safe for concurrent use.
type Decoder struct {
	in   *bufio.Reader
	line int
	buf  []byte
}

// NewDecoder reads from in.
func NewDecoder(in io.Reader) *Decoder { return &Decoder{in: bufio.NewReaderSize(in, 1<<16)} }

// Next reads the next article, past blank lines. After an error that wraps
// graph.ErrInvalid, which names its line, reading can go on with the line after
// it; any other error is final, io.EOF among them.
func (d *Decoder) Next() (*graph.Article, error) {
	for {
		data, err := d.readLine()
		if err != nil {
			return nil, err
		}
		if len(bytes.TrimSpace(data)) == 0 {
			continue
		}
		a, err := Decode(data)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", d.line, err)
		}
		return a, nil
	}
}

// readLine gives the next line without its end; it is valid until the next call.
func (d *Decoder) readLine() ([]byte, error) {
	d.buf = d.buf[:0]
	d.line++
	long := false
	for {
		part, err := d.in.ReadSlice('\n')
		if !long {
			d.buf = append(d.buf, part...)
		}
		if len(d.buf) > maxLine {
			long, d.buf = true, d.buf[:0]
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && !errors.Is(err, io.EOF):
			return nil, fmt.Errorf("line %d: %w", d.line, err)
		case long:
			return nil, fmt.Errorf("line %d: %w: longer than %d bytes", d.line, graph.ErrInvalid, maxLine)
		case err != nil && len(d.buf) == 0:
			return nil, io.EOF
		}
		return d.buf, nil
	}
}
