package name

import (
	_ "embed"
	"fmt"

	"claimgraph/graph"
	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/name/sequence"
	"claimgraph/loader/text"
)

// Name is a proper name in a sentence. First and End count the sentence's
// tokens, half open; Span is their bytes in the article. A possessive 's and
// the words of a title are not part of it.
type Name struct {
	Sentence   int // index into the sentences given to Find
	First, End int
	Span       graph.Span
	Kind       graph.Kind
	Score      float32 // the lead over "no name" in log odds; more is surer

	// Title is what stands right before a person's name ("Minister of
	// Fisheries and Food", "President"), in tokens TitleFirst to First and in
	// bytes; both zero for none.
	Title      graph.Span
	TitleFirst int

	// Pair holds the bytes of the two parties that a name begins with ("Kenya"
	// and "Uganda" in "Kenya-Uganda Fisheries Agreement"), zero for none.
	Pair [2]graph.Span

	// Demonym marks a word made from a place, or a people or faith
	// ("Norwegian", "Kurds"). Its kind is Topic: it is no mention of the place.
	// Place is the place's name ("Norway"), empty when it points to none.
	Demonym bool
	Place   string
}

//go:embed model.bin
var model []byte

// Tagger finds names. It is read only after Open and safe for concurrent use.
type Tagger struct {
	table *gazetteer.Table
	model *sequence.Model
}

// Open reads the embedded tables and model.
func Open() (*Tagger, error) { return OpenModel(model) }

// OpenModel reads the embedded tables and another model, which it keeps. An
// error about the model wraps sequence.ErrModel.
func OpenModel(model []byte) (*Tagger, error) {
	table, err := gazetteer.Open()
	if err != nil {
		return nil, fmt.Errorf("open name tagger: %w", err)
	}
	m, err := sequence.Open(model)
	if err != nil {
		return nil, fmt.Errorf("open name tagger: %w", err)
	}
	return &Tagger{table: table, model: m}, nil
}

// Find returns the names of an article's sentences, sorted, none overlapping
// another. Time grows linearly with the tokens.
func (t *Tagger) Find(sentences []text.Sentence) []Name {
	a := article{}
	d := sequence.Decoder{Model: t.model}
	var tokens []string
	for i, s := range sentences {
		tokens = tokens[:0]
		for _, x := range s.Tokens {
			tokens = append(tokens, x.Form)
		}
		r := &reading{tagger: t, index: i, tokens: s.Tokens, words: sequence.Words(tokens, t.table, t.model.Lexicon(), nil)}
		r.find(d.Decode(r.words, 0))
		a.readings = append(a.readings, r)
	}
	a.agree()
	var names []Name
	for _, r := range a.readings {
		names = append(names, r.finish()...)
	}
	return names
}

// reading is one sentence on its way from labels to names.
type reading struct {
	tagger *Tagger
	index  int
	tokens []text.Token
	words  []sequence.Word
	names  []Name // sorted, none overlapping another
}

var kinds = [...]graph.Kind{
	sequence.Person:       graph.KindPerson,
	sequence.Organization: graph.KindOrganization,
	sequence.Place:        graph.KindPlace,
	sequence.Other:        graph.KindTopic,
}

// find turns the model's spans into names.
func (r *reading) find(spans []sequence.Span) {
	for _, s := range spans {
		r.names = append(r.names, Name{Sentence: r.index, First: s.First, End: s.End, Kind: kinds[s.Kind], Score: s.Score})
	}
	r.phrases()
	r.pairs()
	r.bodies()
	r.offices()
	kept := r.names[:0]
	for _, n := range r.names {
		if r.trim(&n) {
			r.kind(&n)
			kept = append(kept, n)
		}
	}
	r.names = kept
}

// finish adds what needs the final names: titles and demonyms.
func (r *reading) finish() []Name {
	for i := range r.names {
		r.title(&r.names[i])
	}
	r.demonyms()
	for i := range r.names {
		n := &r.names[i]
		n.Span = r.span(n.First, n.End)
	}
	return r.names
}

// span is the bytes of a range of tokens.
func (r *reading) span(first, end int) graph.Span {
	return graph.Span{Start: r.tokens[first].Span.Start, End: r.tokens[end-1].Span.End}
}

// replace puts one name in the place of all that it touches.
func (r *reading) replace(n Name) {
	var out []Name
	done := false
	for _, old := range r.names {
		switch {
		case old.End <= n.First:
			out = append(out, old)
		case old.First >= n.End:
			if !done {
				out, done = append(out, n), true
			}
			out = append(out, old)
		}
	}
	if !done {
		out = append(out, n)
	}
	r.names = out
}

// drop takes out the names that lie in a range of tokens and that keep does
// not want.
func (r *reading) drop(first, end int, keep func(n *Name) bool) {
	kept := r.names[:0]
	for _, n := range r.names {
		if n.First >= first && n.End <= end && !keep(&n) {
			continue
		}
		kept = append(kept, n)
	}
	r.names = kept
}

// at is the index of the name that holds a token, -1 for none.
func (r *reading) at(token int) int {
	for i := range r.names {
		if r.names[i].First <= token && token < r.names[i].End {
			return i
		}
	}
	return -1
}

// phrase is a range of tokens as the tables write it.
func (r *reading) phrase(first, end int) string {
	s := ""
	for i, t := range r.tokens[first:end] {
		if i > 0 {
			s += " "
		}
		s += t.Form
	}
	return s
}
