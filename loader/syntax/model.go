package syntax

import (
	_ "embed"
	"errors"
	"fmt"
	"sync"

	"claimgraph/loader/syntax/arc"
	"claimgraph/loader/syntax/lemma"
	"claimgraph/loader/syntax/tag"
)

//go:embed syntax.model
var embedded []byte

// Magic begins every model file; its last byte is the version of the format
// and of the features, which must fit.
const Magic = "cgsyn\x01"

// ErrModel is wrapped by errors about bytes that are no model of this version.
var ErrModel = errors.New("not a syntax model")

// Model parses sentences. Any number of goroutines may use one at once.
type Model struct {
	tagger  *tag.Tagger
	lemmas  *lemma.Lemmatizer
	parser  *arc.Parser
	name    int       // the tagger's code of PROPN/NNP
	scratch sync.Pool // of *scratch
}

// Open opens the embedded model. It reads the weights in place, so it is quick
// and may be called anew rather than handed around.
func Open() (*Model, error) { return Load(embedded) }

// Load opens the model in b, which must not change afterwards. An error wraps
// ErrModel.
func Load(b []byte) (*Model, error) {
	if len(b) < len(Magic) || string(b[:len(Magic)]) != Magic {
		return nil, fmt.Errorf("%w: it does not begin with %q; train it again", ErrModel, Magic)
	}
	m := &Model{scratch: sync.Pool{New: func() any { return new(scratch) }}}
	b = b[len(Magic):]
	var err error
	if m.tagger, b, err = tag.Open(b); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	if m.lemmas, b, err = lemma.Open(b); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	if m.parser, b, err = arc.Open(b); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	m.name = m.tagger.Code(tag.Tag{UPOS: "PROPN", XPOS: "NNP"})
	if m.name < 0 || len(b) > 0 {
		return nil, fmt.Errorf("%w: no tag for names, or %d bytes too many", ErrModel, len(b))
	}
	return m, nil
}
