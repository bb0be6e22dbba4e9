// Package tag gives each token of a sentence a part of speech: the universal
// tag (UPOS) and the English one (XPOS) together, from left to right, by an
// averaged perceptron (Collins 2002).
//
// Caveat: it takes tokens of Universal Dependencies; other ways of splitting
// words ("don't" as one) give it words it does not know.
package tag

import (
	"errors"
	"fmt"
	"strings"

	"claimgraph/loader/perceptron"
	"claimgraph/loader/syntax/lexicon"
)

// Tag is a part of speech.
type Tag struct{ UPOS, XPOS string }

// ErrModel is wrapped by errors about bytes that are no tagger.
var ErrModel = errors.New("not a tagger")

// Tagger tags sentences. It is safe for concurrent use. Make one with Open.
type Tagger struct {
	tags  []Tag
	words lexicon.Lexicon // lower-case form -> index into sets
	sets  []int           // the only tag of a word class, -1 when it has several
	model perceptron.Scorer
}

// Tags lists the tags; codes are indexes into it. It must not be changed.
func (t *Tagger) Tags() []Tag { return t.tags }

// Code returns the code of a tag, -1 when there is none.
func (t *Tagger) Code(tag Tag) int {
	for i := range t.tags {
		if t.tags[i] == tag {
			return i
		}
	}
	return -1
}

// Scratch is memory that Tag uses again. The zero value is ready; it must not
// be shared between goroutines.
type Scratch struct {
	words    []word
	features []uint64
	scores   perceptron.Scores
}

// Tag writes the code of each token's tag to codes, which is as long as forms.
// A code that is not negative on entry is taken as given.
func (t *Tagger) Tag(forms []string, codes []int, s *Scratch) {
	c := t.sentence(forms, codes, s)
	for i := range forms {
		switch {
		case codes[i] >= 0:
		case c.words[i+pad].sure >= 0:
			codes[i] = c.words[i+pad].sure
		default:
			s.features = c.features(s.features[:0], i)
			codes[i] = t.best(s)
		}
	}
}

// sentence looks at all words once.
func (t *Tagger) sentence(forms []string, codes []int, s *Scratch) context {
	s.words = s.words[:0]
	var edge [pad]word
	s.words = append(s.words, edge[:]...)
	capitals, letters := 0, 0
	for _, form := range forms {
		w := look(form)
		if set, ok := t.words.Find(lexicon.Key(0, w.lower)); ok && set < len(t.sets) {
			w.class, w.sure = uint64(set)+1, t.sets[set]
		}
		if len(form) > 3 && kind(rune(form[0])) <= 2 {
			letters++
			capitals += int(kind(rune(form[0]))) - 1
		}
		s.words = append(s.words, w)
	}
	s.words = append(s.words, edge[:]...)
	return context{words: s.words, codes: codes, title: letters > 2 && 3*capitals > 2*letters}
}

// best returns the tag with the highest score for the features in s.
func (t *Tagger) best(s *Scratch) int {
	scores := &s.scores
	clear(scores[:len(t.tags)])
	t.model.Score(s.features, scores)
	top := 0
	for i := 1; i < len(t.tags); i++ {
		if scores[i] > scores[top] {
			top = i
		}
	}
	return top
}

// Open reads the tagger at the start of b and returns the bytes after it. The
// tagger keeps b, which must not change. An error wraps ErrModel.
func Open(b []byte) (*Tagger, []byte, error) {
	line, b, err := cut(b)
	if err != nil {
		return nil, nil, err
	}
	t := &Tagger{}
	for _, tag := range strings.Fields(line) {
		u, x, _ := strings.Cut(tag, "/")
		t.tags = append(t.tags, Tag{UPOS: u, XPOS: x})
	}
	if line, b, err = cut(b); err != nil {
		return nil, nil, err
	}
	for _, c := range []byte(line) {
		only := int(c) - 1
		if only >= len(t.tags) {
			only = -1
		}
		t.sets = append(t.sets, only)
	}
	if t.words, b, err = lexicon.Open(b); err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	table, b, err := perceptron.Open(b)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	if len(t.tags) == 0 || len(t.tags) != table.Classes() {
		return nil, nil, fmt.Errorf("%w: %d tags, %d classes", ErrModel, len(t.tags), table.Classes())
	}
	t.model = table
	return t, b, nil
}
