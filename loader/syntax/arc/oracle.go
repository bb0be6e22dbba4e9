package arc

// gold is the right tree of a sentence: heads with the root's index for the
// root word, and the group of each word's relation.
type gold struct {
	head  []int32
	group []int
	kids  [][]int32
}

// newGold prepares a tree for the oracle. A crossing tree is straightened
// first: a word is lifted to its head's head until nothing crosses (Nivre and
// Nilsson 2005).
func newGold(heads []int, group []int) gold {
	n := len(heads)
	g := gold{head: make([]int32, n), group: group, kids: make([][]int32, n+1)}
	for i, h := range heads {
		if h < 0 {
			h = n
		}
		g.head[i] = int32(h)
	}
	for g.lift() {
	}
	for i, h := range g.head {
		g.kids[h] = append(g.kids[h], int32(i))
	}
	return g
}

// lift lifts the shortest arc that crosses and reports whether there was one.
func (g gold) lift() bool {
	best, length := -1, int32(0)
	for i := range g.head {
		a, b := min(int32(i), g.head[i]), max(int32(i), g.head[i])
		if (best < 0 || b-a < length) && g.head[i] < int32(len(g.head)) && !g.spans(a, b, g.head[i]) {
			best, length = i, b-a
		}
	}
	if best >= 0 {
		g.head[best] = g.head[g.head[best]]
	}
	return best >= 0
}

// spans reports whether every word between a and b stands below head.
func (g gold) spans(a, b, head int32) bool {
	for k := a + 1; k < b; k++ {
		at := k
		for at != head && at < int32(len(g.head)) {
			at = g.head[at]
		}
		if at != head {
			return false
		}
	}
	return true
}

// cost returns how many arcs of the gold tree a transition puts out of reach
// (Goldberg and Nivre 2013).
func (g gold) cost(s *state, kind int) int {
	b0 := s.next
	if kind == shift {
		return g.lostByShift(s, b0)
	}
	s0, s1 := s.at(0), s.at(1)
	cost := 0
	switch h := g.head[s0]; {
	case kind == left && h != b0 && (h > b0 || h == s1):
		cost++
	case kind == right && h >= b0:
		cost++
	}
	for _, d := range g.kids[s0] {
		if d >= b0 {
			cost++
		}
	}
	return cost
}

// lostByShift counts the arcs between b0 and the stack, but for one from the
// top of the stack to b0, which a right arc can still make.
func (g gold) lostByShift(s *state, b0 int32) int {
	cost := 0
	for i, w := range s.stack {
		if g.head[w] == b0 {
			cost++
		}
		if g.head[b0] == w && i < len(s.stack)-1 {
			cost++
		}
	}
	return cost
}
