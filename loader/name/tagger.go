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
		r.find(&d)
		a.readings = append(a.readings, r)
	}
	a.agree()
	var names []Name
	for _, r := range a.readings {
		names = append(names, r.finish()...)
	}
	return names
}

var kinds = [...]graph.Kind{
	sequence.Person:       graph.KindPerson,
	sequence.Organization: graph.KindOrganization,
	sequence.Place:        graph.KindPlace,
	sequence.Other:        graph.KindTopic,
}

// window is the most tokens that are decoded at once; only what is no sentence
// is longer.
const window = 512

// find reads the names of one sentence alone.
func (r *reading) find(d *sequence.Decoder) {
	r.owner, r.headline = make([]int32, len(r.words)), titled(r.words)
	for from := 0; from < len(r.words); from += window {
		for _, s := range d.Decode(r.words[from:min(from+window, len(r.words))]) {
			r.put(Name{First: from + s.First, End: from + s.End, Kind: kinds[s.Kind], Score: s.Score})
		}
	}
	r.phrases()
	r.pairs()
	r.bodies()
	r.offices()
	r.strip()
	r.joints()
	r.possessed()
	r.hyphens()
	for _, n := range r.names() {
		r.cut(n)
		if r.trim(&n) {
			r.kind(&n)
			r.widen(&n)
			r.put(n)
		}
	}
}

// finish adds what needs the final names, titles and demonyms, and returns all.
func (r *reading) finish() []Name {
	for _, n := range r.names() {
		r.cut(n)
		r.title(&n)
		r.put(n)
	}
	r.demonyms()
	return r.names()
}
