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
func Open() (*Tagger, error) {
	table, err := gazetteer.New()
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
	d := sequence.Decoder{Model: t.model}
	var words []sequence.Word
	var names []Name
	var tokens []string
	for i, s := range sentences {
		tokens = tokens[:0]
		for _, x := range s.Tokens {
			tokens = append(tokens, x.Form)
		}
		words = sequence.Words(tokens, t.table, t.model.Lexicon(), words)
		r := reading{tagger: t, index: i, tokens: s.Tokens, words: words}
		names = append(names, r.names(d.Decode(words, 0))...)
	}
	return names
}

// reading is one sentence on its way from labels to names.
type reading struct {
	tagger *Tagger
	index  int
	tokens []text.Token
	words  []sequence.Word
}

var kinds = [...]graph.Kind{
	sequence.Person:       graph.KindPerson,
	sequence.Organization: graph.KindOrganization,
	sequence.Place:        graph.KindPlace,
	sequence.Other:        graph.KindTopic,
}

// names turns the model's spans into names.
func (r reading) names(spans []sequence.Span) []Name {
	var out []Name
	for _, s := range spans {
		n := Name{Sentence: r.index, First: s.First, End: s.End, Kind: kinds[s.Kind], Score: s.Score}
		if r.trim(&n) {
			r.kind(&n)
			r.title(&n)
			n.Span = graph.Span{Start: r.tokens[n.First].Span.Start, End: r.tokens[n.End-1].Span.End}
			out = append(out, n)
		}
	}
	return r.demonyms(out)
}
