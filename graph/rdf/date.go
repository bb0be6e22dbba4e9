package rdf

import (
	"fmt"
	neturl "net/url"
	"time"

	"claimgraph/graph"

	"github.com/cayleygraph/quad"
)

// date is the node of an interval, shared by all articles, with its links: a
// day lies in its month, a month in its year.
func (w *writer) date(i graph.Interval) quad.Value {
	text := i.String()
	d := dateNode(text)
	if w.exported {
		w.interval(d, i)
	}
	for up := graph.DateAbove(text); up != ""; up = graph.DateAbove(text) {
		above := dateNode(up)
		if !w.share(dateNode(text), in, above) {
			break
		}
		if j, err := graph.ParseInterval(up); w.exported && err == nil {
			w.interval(above, j)
		}
		text = up
	}
	return d
}

func dateNode(edtf string) quad.Value {
	return node(graph.NounDate, graph.ID(neturl.PathEscape(edtf)))
}

// interval describes a date in terms of OWL-Time.
func (w *writer) interval(d quad.Value, i graph.Interval) {
	if !w.share(d, aType, classInterval) {
		return
	}
	w.add(d, edtf, typed(i.String(), typeEDTF))
	if t, ok := i.Earliest(); ok {
		w.add(d, hasBeginning, w.instant(t))
	}
	if t, ok := i.Latest(); ok {
		w.add(d, hasEnd, w.instant(t))
	}
}

func (w *writer) instant(t time.Time) quad.Value {
	stamp := t.Format(time.RFC3339)
	n := node(nounInstant, graph.ID(stamp))
	if w.share(n, aType, classInstant) {
		w.add(n, inDateTime, typed(stamp, typeDateTime))
	}
	return n
}

// date reads the interval that an IRI of a date stands for.
func date(v quad.Value) (graph.Interval, error) {
	iri, _ := v.(quad.IRI)
	noun, id, ok := graph.ParseIRI(string(iri))
	text, err := neturl.PathUnescape(string(id))
	if !ok || noun != graph.NounDate || err != nil {
		return graph.Interval{}, fmt.Errorf("%w: %v is not a date", graph.ErrInvalid, v)
	}
	return graph.ParseInterval(text)
}

// when reads the date that a node is linked to, zero where there is none.
func (r *reader) when(s, p quad.Value) (graph.Interval, error) {
	if v := r.first(s, p); v != nil {
		return date(v)
	}
	return graph.Interval{}, nil
}
