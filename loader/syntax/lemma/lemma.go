// Package lemma finds the dictionary form of a word from its form and its tag:
// a list of the words seen in training, and for others the rule of the longest
// known ending ("-ies" of a plural noun gives "-y").
//
// Caveat: a word is looked at alone; "found" is "find" or "found" by its tag
// only.
package lemma

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"claimgraph/loader/perceptron"
	"claimgraph/loader/syntax/lexicon"
)

// ErrModel is wrapped by errors about bytes that are no lemmatizer.
var ErrModel = errors.New("not a lemmatizer")

// longest is the length of the longest ending that rules know, in bytes.
const longest = 6

// Lemmatizer finds lemmas. It is safe for concurrent use. Make one with Open.
type Lemmatizer struct {
	rules []rule
	known lexicon.Lexicon
}

// rule makes a lemma of a form: lower its letters unless keep is set, cut bytes
// off its end, add others.
type rule struct {
	keep bool
	cut  int
	add  string
}

// Tables of the lexicon: whole words in their own case, whole words lowered,
// and endings.
const (
	cased = iota
	whole
	ending
)

// Lemma returns the lemma of a word with the given tags. It is never empty when
// form is not.
func (l *Lemmatizer) Lemma(form, upos, xpos string) string {
	if !utf8.ValidString(form) {
		return form
	}
	tag := perceptron.HashString(upos + "/" + xpos)
	if k, ok := l.known.Find(key(cased, tag, form)); ok {
		return l.apply(k, form)
	}
	low := strings.ToLower(form)
	if k, ok := l.known.Find(key(whole, tag, low)); ok {
		return l.apply(k, form)
	}
	for n := min(longest, len(low)); n >= 0; n-- {
		if k, ok := l.known.Find(key(ending, tag, low[len(low)-n:])); ok {
			if xpos == "VBD" || xpos == "VBN" || xpos == "VBG" {
				return verb(low, l.apply(k, form))
			}
			return l.apply(k, form)
		}
	}
	return form
}

func key(table int, tag uint64, s string) uint64 {
	return lexicon.Key(table, tag*31+perceptron.HashString(s))
}

func (l *Lemmatizer) apply(k int, form string) string {
	if k >= len(l.rules) {
		return form
	}
	r := l.rules[k]
	lemma := form
	if !r.keep {
		lemma = strings.ToLower(form)
	}
	if r.cut > len(lemma) || r.cut == len(lemma) && r.add == "" || r.cut == 0 && r.add == "" {
		return lemma
	}
	return lemma[:len(lemma)-r.cut] + r.add
}

// Open reads the lemmatizer at the start of b and returns the bytes after it.
// The lemmatizer keeps b, which must not change. An error wraps ErrModel.
func Open(b []byte) (*Lemmatizer, []byte, error) {
	if len(b) < 2 {
		return nil, nil, fmt.Errorf("%w: %d bytes", ErrModel, len(b))
	}
	l := &Lemmatizer{rules: make([]rule, binary.LittleEndian.Uint16(b))}
	b = b[2:]
	for i := range l.rules {
		if len(b) < 3 || len(b) < 3+int(b[2]) {
			return nil, nil, fmt.Errorf("%w: rule %d of %d is cut", ErrModel, i, len(l.rules))
		}
		n := 3 + int(b[2])
		l.rules[i] = rule{keep: b[0] == 1, cut: int(b[1]), add: string(b[3:n])}
		b = b[n:]
	}
	known, b, err := lexicon.Open(b)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	l.known = known
	return l, b, nil
}
