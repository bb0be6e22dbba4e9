// Package arc builds dependency trees: a transition parser for the structure,
// then a second look at the whole tree for the relations.
//
// Caveat: it builds projective trees; the one arc in a hundred that crosses
// others in English comes out attached higher.
package arc

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"

	"claimgraph/loader/perceptron"
)

// ErrModel is wrapped by errors about bytes that are no parser.
var ErrModel = errors.New("not a parser")

// Parser builds trees. It is safe for concurrent use. Make one with Open.
type Parser struct {
	rels   []string
	groups []int // of rels
	arcs   perceptron.Scorer
	names  perceptron.Scorer
	sure   calibration
}

// Arc is where a word hangs in the tree.
type Arc struct {
	Head       int     // index of the head, -1 for the root
	Rel        string  // the relation, with its subtype
	Confidence float32 // how sure the head is, 0 to 1
}

// Scratch is memory that Parse uses again. The zero value is ready; it must not
// be shared between goroutines.
type Scratch struct {
	beam     beam
	in       input
	labels   labels
	features []uint64
	scores   perceptron.Scores
}

// Parse appends the arc of each word to arcs. It takes time linear in the
// number of words.
func (p *Parser) Parse(words []Word, arcs []Arc, s *Scratch) []Arc {
	p.structure(words, s)
	state := &s.beam.now[0].state
	l := &s.labels
	l.start(&s.in, state.nodes)
	l.malus = groupMalus
	for i := range words {
		s.features = l.features(s.features[:0], int32(i))
		clear(s.scores[:len(p.rels)])
		p.names.Score(s.features, &s.scores)
		l.give(int32(i), l.decide(int32(i), &s.scores, p.groups))
		head := int(state.nodes[i].head)
		if head == len(words) {
			head = -1
		}
		arcs = append(arcs, Arc{Head: head, Rel: p.rels[l.rels[i]-1], Confidence: p.sure.of(&s.beam, i)})
	}
	return arcs
}

// structure finds the heads.
func (p *Parser) structure(words []Word, s *Scratch) {
	s.in.reset(words)
	width := beamWidth
	if len(words) > longSentence {
		width = 1
	}
	s.beam.start(len(words), width, beamSlack)
	s.beam.run(p.arcs, &s.in)
}

// The beam's width and slack, the latter in the table's units, were chosen on
// the development sets for accuracy at speed. A sentence of more words than
// longSentence is parsed with a beam of one: copying long configurations would
// take time in the square of their length.
const (
	beamWidth    = 4
	beamSlack    = 150 << 10
	longSentence = 250
)

// groupMalus is the malus of labels in use, in the table's units; like the
// width it was chosen on the development sets.
const groupMalus = 8 << 10

// Open reads the parser at the start of b and returns the bytes after it. The
// parser keeps b, which must not change. An error wraps ErrModel.
func Open(b []byte) (*Parser, []byte, error) {
	if len(b) < 2 || len(b) < 2+int(binary.LittleEndian.Uint16(b)) {
		return nil, nil, fmt.Errorf("%w: ends early", ErrModel)
	}
	n := 2 + int(binary.LittleEndian.Uint16(b))
	p := &Parser{rels: strings.Fields(string(b[2:n]))}
	arcs, b, err := perceptron.Open(b[n:])
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	names, b, err := perceptron.Open(b)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	if arcs.Classes() != classCount || names.Classes() != len(p.rels) {
		return nil, nil, fmt.Errorf("%w: %d transitions, %d relations", ErrModel, arcs.Classes(), names.Classes())
	}
	if len(b) < len(p.sure) {
		return nil, nil, fmt.Errorf("%w: no calibration", ErrModel)
	}
	b = b[copy(p.sure[:], b):]
	p.arcs, p.names, p.groups = arcs, names, groupsOf(p.rels)
	return p, b, nil
}
