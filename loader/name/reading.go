package name

import (
	"claimgraph/graph"
	"claimgraph/loader/name/sequence"
	"claimgraph/loader/text"
)

// reading is one sentence on its way from labels to names.
type reading struct {
	tagger *Tagger
	index  int
	tokens []text.Token
	words  []sequence.Word

	headline bool    // most words have a capital
	pool     []Name  // every name there ever was
	owner    []int32 // for each token the index in pool, plus one, of its name
}

// names lists the names in order.
func (r *reading) names() []Name {
	var out []Name
	for i := 0; i < len(r.owner); i++ {
		if n := r.at(i); n != nil {
			out = append(out, *n)
			i = n.End - 1
		}
	}
	return out
}

// at is the name that holds a token, nil for none. What it points to is good
// until the next put.
func (r *reading) at(token int) *Name {
	if k := r.owner[token]; k > 0 {
		return &r.pool[k-1]
	}
	return nil
}

// put makes a name, in the place of all that it touches.
func (r *reading) put(n Name) {
	n.Sentence, n.Span = r.index, r.span(n.First, n.End)
	for i := n.First; i < n.End; i++ {
		if old := r.at(i); old != nil {
			r.cut(*old)
		}
	}
	r.pool = append(r.pool, n)
	for i := n.First; i < n.End; i++ {
		r.owner[i] = int32(len(r.pool))
	}
}

// cut takes a name out.
func (r *reading) cut(n Name) {
	for i := n.First; i < n.End; i++ {
		r.owner[i] = 0
	}
}

// within lists the names that lie in a range of tokens.
func (r *reading) within(first, end int) []Name {
	var out []Name
	for i := first; i < end; i++ {
		if n := r.at(i); n != nil {
			if n.First >= first && n.End <= end {
				out = append(out, *n)
			}
			i = n.End - 1
		}
	}
	return out
}

// open reports whether no name touches a range of tokens.
func (r *reading) open(first, end int) bool {
	for i := first; i < end; i++ {
		if r.owner[i] > 0 {
			return false
		}
	}
	return true
}

// span is the bytes of a range of tokens.
func (r *reading) span(first, end int) graph.Span {
	return graph.Span{Start: r.tokens[first].Span.Start, End: r.tokens[end-1].Span.End}
}

// phrase is a range of tokens as the tables write it.
func (r *reading) phrase(first, end int) string {
	if end-first == 1 {
		return r.tokens[first].Form
	}
	var b []byte
	for i, t := range r.tokens[first:end] {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, t.Form...)
	}
	return string(b)
}

// titled reports whether most words of a sentence have a capital.
func titled(words []sequence.Word) bool {
	big, small := 0, 0
	for i := range words {
		switch {
		case words[i].Capital():
			big++
		case words[i].Shape == sequence.Lower:
			small++
		}
	}
	return big > small
}
