package store

import (
	"encoding/binary"
	"fmt"
	"math"

	"claimgraph/graph"
)

// row writes a record: numbers as varints, texts with their length.
type row []byte

func (w *row) number(n int) { *w = binary.AppendVarint(*w, int64(n)) }

func (w *row) float(f float64) { *w = binary.BigEndian.AppendUint64(*w, math.Float64bits(f)) }

func (w *row) text(s string) {
	*w = binary.AppendUvarint(*w, uint64(len(s)))
	*w = append(*w, s...)
}

func (w *row) texts(list ...string) {
	w.number(len(list))
	for _, s := range list {
		w.text(s)
	}
}

func (w *row) span(s graph.Span) {
	w.number(s.Start)
	w.number(s.End)
}

func (w *row) spans(list []graph.Span) {
	w.number(len(list))
	for _, s := range list {
		w.span(s)
	}
}

func (w *row) ref(r graph.Ref) {
	w.text(string(r.Entity))
	w.text(r.Interval.String())
	w.text(r.Text)
}

// fields reads a record. The first thing that is wrong with it is kept in err,
// and what is read after it is zero. Texts are parts of one string, so that a
// record costs one copy.
type fields struct {
	rest string
	err  error
}

func read(b []byte) *fields { return &fields{rest: string(b)} }

func (r *fields) fail() {
	if r.err == nil {
		r.err = fmt.Errorf("record is damaged: %w", graph.ErrInvalid)
	}
	r.rest = ""
}

func (r *fields) uvarint() uint64 {
	var n uint64
	for shift := 0; shift < 64 && len(r.rest) > 0; shift += 7 {
		b := r.rest[0]
		r.rest = r.rest[1:]
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return n
		}
	}
	r.fail()
	return 0
}

func (r *fields) number() int {
	u := r.uvarint()
	return int(int64(u>>1) ^ -int64(u&1))
}

// length is a number of things to come, each of at least one byte.
func (r *fields) length() int {
	n := r.number()
	if n < 0 || n > len(r.rest) {
		r.fail()
		return 0
	}
	return n
}

func (r *fields) float() float64 {
	if len(r.rest) < 8 {
		r.fail()
		return 0
	}
	bits := uint64(0)
	for i := range 8 {
		bits = bits<<8 | uint64(r.rest[i])
	}
	r.rest = r.rest[8:]
	return math.Float64frombits(bits)
}

func (r *fields) text() string {
	n := r.uvarint()
	if n > uint64(len(r.rest)) {
		r.fail()
		return ""
	}
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}

func (r *fields) id() graph.ID { return graph.ID(r.text()) }

func (r *fields) texts() []string {
	n := r.length()
	if n == 0 {
		return nil
	}
	list := make([]string, n)
	for i := range list {
		list[i] = r.text()
	}
	return list
}

func (r *fields) span() graph.Span { return graph.Span{Start: r.number(), End: r.number()} }

func (r *fields) spans() []graph.Span {
	n := r.length()
	if n == 0 {
		return nil
	}
	list := make([]graph.Span, n)
	for i := range list {
		list[i] = r.span()
	}
	return list
}

func (r *fields) interval() graph.Interval {
	text := r.text()
	if text == "" {
		return graph.Interval{}
	}
	i, err := graph.ParseInterval(text)
	if err != nil {
		r.fail()
	}
	return i
}

func (r *fields) ref() graph.Ref {
	return graph.Ref{Entity: r.id(), Interval: r.interval(), Text: r.text()}
}
