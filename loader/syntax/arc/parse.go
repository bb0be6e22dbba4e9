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
	"math"
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
	state    state
	margin   []float32
	labels   labels
	features []uint64
}

// Parse appends the arc of each word to arcs. It takes time linear in the
// number of words.
func (p *Parser) Parse(words []Word, arcs []Arc, s *Scratch) []Arc {
	p.structure(words, s)
	l := &s.labels
	l.start(&s.in, s.state.nodes)
	for i := range words {
		s.features = l.features(s.features[:0], int32(i))
		var scores perceptron.Scores
		p.names.Score(s.features, &scores)
		l.give(int32(i), l.decide(int32(i), &scores, p.groups))
		head := int(s.state.nodes[i].head)
		arc := Arc{Head: head, Rel: p.rels[l.rels[i]-1], Confidence: confidence(s.margin[i])}
		if head == len(words) {
			arc.Head, arc.Rel = -1, "root"
		}
		arcs = append(arcs, arc)
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
	s.beam.start(len(words), width)
	s.beam.run(p.arcs, &s.in)
	s.margin = append(s.margin[:0], make([]float32, len(words))...)
	best := &s.beam.now[0]
	for i := range words {
		s.margin[i] = 100
		for k := range s.beam.now[1:] {
			if o := &s.beam.now[k+1]; o.state.nodes[i].head != best.state.nodes[i].head {
				s.margin[i] = float32(best.score-o.score) / 1024
				break
			}
		}
	}
	s.state.copyFrom(&best.state)
}

// A sentence of more words than longSentence is parsed with a beam of one:
// copying long configurations would take time in the square of their length.
const (
	beamWidth    = 8
	longSentence = 250
)

// decide returns the best transition that is allowed.
func decide(s *state, scores *perceptron.Scores) int {
	best := -1
	for c := range 1 + 2*groups {
		if k, _ := kindOf(c); s.allows(k) && (best < 0 || scores[c] > scores[best]) {
			best = c
		}
	}
	return best
}

// margin returns by how much a transition beat those of other kinds.
func margin(s *state, scores *perceptron.Scores, class int) float32 {
	chosen, _ := kindOf(class)
	other, found := int32(0), false
	for c := range 1 + 2*groups {
		if k, _ := kindOf(c); k != chosen && s.allows(k) && (!found || scores[c] > other) {
			other, found = scores[c], true
		}
	}
	if !found {
		return 1000
	}
	return float32(scores[class]-other) / 1024
}

// confidence turns a margin into the share of arcs with such a margin that are right.
func confidence(margin float32) float32 {
	return float32(1 / (1 + math.Exp(-float64(margin)/4)))
}

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
	if arcs.Classes() != 1+2*groups || names.Classes() != len(p.rels) {
		return nil, nil, fmt.Errorf("%w: %d transitions, %d relations", ErrModel, arcs.Classes(), names.Classes())
	}
	p.arcs, p.names, p.groups = arcs, names, groupsOf(p.rels)
	return p, b, nil
}
