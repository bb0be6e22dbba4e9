package arc

import "claimgraph/loader/perceptron"

// state is a configuration of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez
// and Satta 2011): a stack of words that still lack their head, and the words
// from next on, with the root behind the last one.
type state struct {
	stack []int32
	next  int32
	nodes []node // one a word, then the root, then one that stands for none
}

// node is what is known of a word's place in the tree so far.
type node struct {
	head           int32
	l1, l2, r1, r2 int32  // outermost and next children to either side
	nl, nr         uint8  // how many children to either side, up to 255
	group          uint8  // of the relation to the head
	lset, rset     uint32 // groups of the children to either side
	margin         int32  // by how much the arc to the head beat other transitions
	kids           uint64 // a hash of the children, in the order they came
}

// Kinds of transitions. Class 0 shifts, then come a left and a right arc for
// each group.
const (
	shift = iota
	left
	right
)

// classCount is the number of transitions.
const classCount = 1 + 2*groups

// kindOf splits a class into its kind and group.
func kindOf(class int) (kind, group int) {
	if class == 0 {
		return shift, 0
	}
	return left + (class-1)%2, (class - 1) / 2
}

// classOf is the inverse of kindOf.
func classOf(kind, group int) int {
	if kind == shift {
		return 0
	}
	return 1 + 2*group + kind - left
}

// reset starts a sentence of n words.
func (s *state) reset(n int) {
	s.stack, s.next, s.nodes = s.stack[:0], 0, s.nodes[:0]
	none := int32(n + 1)
	for range n + 2 {
		s.nodes = append(s.nodes, node{head: none, l1: none, l2: none, r1: none, r2: none})
	}
}

// copyFrom makes s equal to o, keeping its own memory.
func (s *state) copyFrom(o *state) {
	s.stack = append(s.stack[:0], o.stack...)
	s.nodes = append(s.nodes[:0], o.nodes...)
	s.next = o.next
}

func (s *state) root() int32 { return int32(len(s.nodes) - 2) }
func (s *state) none() int32 { return int32(len(s.nodes) - 1) }

// at returns the i-th word of the stack from the top, or none.
func (s *state) at(i int) int32 {
	if k := len(s.stack) - 1 - i; k >= 0 {
		return s.stack[k]
	}
	return s.none()
}

// ahead returns the i-th word of the buffer, the root after the last word, or none.
func (s *state) ahead(i int32) int32 { return min(s.next+i, s.none()) }

func (s *state) done() bool { return s.next == s.root() && len(s.stack) == 0 }

// allows reports whether a kind of transition is possible. Only the last word
// of the stack may depend on the root, so that there is exactly one.
func (s *state) allows(kind int) bool {
	switch kind {
	case shift:
		return s.next < s.root()
	case left:
		return len(s.stack) > 0 && (s.next < s.root() || len(s.stack) == 1)
	}
	return len(s.stack) > 1
}

// forced returns the only transition there is, if there is but one: shifting to
// an empty stack, and hanging the last word on the root.
func (s *state) forced() (class int, ok bool) {
	if s.next == s.root() {
		return classOf(left, groupRoot), len(s.stack) == 1
	}
	return classOf(shift, 0), len(s.stack) == 0
}

// apply makes a transition that is allowed. The margin is remembered with an arc.
func (s *state) apply(class int, margin int32) {
	kind, group := kindOf(class)
	if kind == shift {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	dep, head := s.at(0), s.next
	if kind == right {
		head = s.at(1)
	}
	s.stack = s.stack[:len(s.stack)-1]
	d := &s.nodes[dep]
	d.head, d.group, d.margin = head, uint8(group), margin
	h := &s.nodes[head]
	h.kids = perceptron.Hash(kind, h.kids, uint64(dep), uint64(group))
	if kind == left {
		h.l1, h.l2 = dep, h.l1
		h.nl = count(h.nl)
		h.lset |= 1 << group
		return
	}
	h.r1, h.r2 = dep, h.r1
	h.nr = count(h.nr)
	h.rset |= 1 << group
}

func count(n uint8) uint8 {
	if n < 255 {
		n++
	}
	return n
}
