package rdf

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"claimgraph/graph"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"
)

// The bounds of what strangers may send: one line, and the quads of one article
// with all its lines.
const (
	maxLine    = 64 << 20
	maxArticle = 256 << 20
)

// Record is what the quads of one label stand for: an article, or else a
// judgement.
type Record struct {
	Article   *graph.Article
	Judgement graph.Judgement
}

// Decoder reads articles and judgements from N-Quads, in either form. The lines of an article
// (of one label) have to stand together, as they do in an export; their
// sequence does not matter. It holds one article in memory. It is not safe for
// concurrent use.
type Decoder struct {
	in   *bufio.Reader
	base string
	line int
	held *quad.Quad // the first of the next article
	at   []int      // lines of the quads of the group
	seen map[quad.Value]bool
	err  error // of reading; final
}

// NewDecoder reads from in. IRIs below base, where it is not empty, become
// stored ones: it undoes what an export with a public base did.
func NewDecoder(in io.Reader, base string) *Decoder {
	if base != "" {
		base = strings.TrimSuffix(base, "/") + "/"
	}
	return &Decoder{in: bufio.NewReaderSize(in, 1<<16), base: base, seen: map[quad.Value]bool{}}
}

// Next reads the next record. After an error that wraps graph.ErrInvalid,
// which names the line, reading can go on with the record behind it; any other
// error is final, io.EOF among them.
func (d *Decoder) Next() (Record, error) {
	quads, first, err := d.group()
	if err != nil {
		return Record{}, err
	}
	label := quads[0].Label
	if d.seen[label] {
		return Record{}, fmt.Errorf("line %d: %w: %v came before; the lines of an article have to stand together", first, graph.ErrInvalid, label)
	}
	d.seen[label] = true
	var record Record
	iri, _ := label.(quad.IRI)
	if noun, _, _ := graph.ParseIRI(string(iri)); noun == graph.NounJudgement {
		record.Judgement, err = Judgement(quads)
	} else {
		record.Article, err = Article(quads)
	}
	if err != nil {
		return Record{}, fmt.Errorf("line %d: %w", first, err)
	}
	return record, d.exact(record, quads)
}

// group reads the quads of one label. A line that is none spoils its group.
func (d *Decoder) group() (quads []quad.Quad, first int, err error) {
	if d.held != nil {
		quads, first, d.held = []quad.Quad{*d.held}, d.line, nil
	}
	d.at = append(d.at[:0], d.line)[:len(quads)]
	var bad error
	for size := 0; d.err == nil; {
		q, n, err := d.quad()
		switch {
		case errors.Is(err, graph.ErrInvalid):
			bad = errors.Join(bad, err)
			if len(quads) == 0 {
				return nil, 0, bad
			}
			continue
		case err != nil:
			d.err = err
			continue
		}
		if len(quads) > 0 && q.Label != quads[0].Label {
			d.held = &q
			return quads, first, bad
		}
		if len(quads) == 0 {
			first = d.line
		}
		if size += n; size <= maxArticle {
			quads, d.at = append(quads, q), append(d.at, d.line)
		} else if bad == nil {
			bad = fmt.Errorf("line %d: %w: more than %d bytes for one article", d.line, graph.ErrInvalid, maxArticle)
		}
	}
	if len(quads) > 0 && (bad != nil || errors.Is(d.err, io.EOF)) {
		return quads, first, bad
	}
	return nil, 0, d.err
}

// quad reads the next line that holds one, and its length.
func (d *Decoder) quad() (quad.Quad, int, error) {
	for {
		line, err := d.readLine()
		if err != nil {
			return quad.Quad{}, 0, err
		}
		line = bytes.TrimSpace(line)
		if len(line) == 0 || line[0] == '#' {
			continue
		}
		if !utf8.Valid(line) {
			return quad.Quad{}, 0, fmt.Errorf("line %d: %w: not UTF-8", d.line, graph.ErrInvalid)
		}
		q, err := nquads.ParseRaw(string(line))
		if err == nil && (q.Subject == nil || q.Predicate == nil || q.Object == nil || q.Label == nil) {
			err = errors.New("want subject, predicate, object and label")
		}
		if err != nil {
			return quad.Quad{}, 0, fmt.Errorf("line %d: %w: %v", d.line, graph.ErrInvalid, err)
		}
		return d.stored(q), len(line), nil
	}
}

// readLine gives the next line; what is longer than maxLine is passed over.
func (d *Decoder) readLine() ([]byte, error) {
	d.line++
	var line []byte
	for {
		part, err := d.in.ReadSlice('\n')
		if len(line) <= maxLine {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && (len(line) == 0 || !errors.Is(err, io.EOF)):
			return nil, err
		case len(line) > maxLine:
			return nil, fmt.Errorf("line %d: %w: longer than %d bytes", d.line, graph.ErrInvalid, maxLine)
		}
		return line, nil
	}
}

// stored puts IRIs below the base back into their stored form.
func (d *Decoder) stored(q quad.Quad) quad.Quad {
	if d.base == "" {
		return q
	}
	for _, v := range []*quad.Value{&q.Subject, &q.Object, &q.Label} {
		iri, _ := (*v).(quad.IRI)
		rest, below := strings.CutPrefix(string(iri), d.base)
		noun, id, ok := strings.Cut(rest, "/")
		if below && ok {
			*v = quad.IRI(graph.ID(id).IRI(graph.Noun(noun)))
		}
	}
	return q
}
