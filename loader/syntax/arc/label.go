package arc

import (
	"math"

	"claimgraph/loader/perceptron"
)

// labels is a tree while its relations are decided, from the first word to the
// last. All slices have an element for each word, the root and none.
type labels struct {
	in    *input
	nodes []node
	rels  []uint8  // code plus one; 0 while unknown
	last  []int32  // the child of a head that was decided last
	given []uint64 // the relations decided so far of a head's children, as a set
	malus int32    // against relations of another group, see decide
	marks []uint8  // the marks of all children together
}

// start forgets the relations of the tree before.
func (l *labels) start(in *input, nodes []node) {
	l.in, l.nodes = in, nodes
	l.rels, l.last, l.given, l.marks = l.rels[:0], l.last[:0], l.given[:0], l.marks[:0]
	none := int32(len(nodes) - 1)
	for range nodes {
		l.rels, l.last, l.given, l.marks = append(l.rels, 0), append(l.last, none), append(l.given, 0), append(l.marks, 0)
	}
	for i := range len(nodes) - 2 {
		l.marks[nodes[i].head] |= in.words[i].Marks
	}
}

// give decides the relation of word i.
func (l *labels) give(i int32, rel int) {
	h := l.nodes[i].head
	l.rels[i], l.last[h] = uint8(rel)+1, i
	l.given[h] |= 1 << (rel & 63)
}

// features appends what the relation of word i is decided by. Its own group is
// not among it, for the learner knows only right ones.
func (l *labels) features(f []uint64, i int32) []uint64 {
	w := l.in.words
	n := &l.nodes[i]
	h, m := &w[n.head], &l.nodes[n.head]
	d, g := &w[i], &w[m.head]
	before := l.last[n.head]
	first, second, end := &w[n.l1], &w[n.l2], &w[n.r1]
	dt, ht, gt := uint64(d.Tag), uint64(h.Tag), uint64(g.Tag)
	way := direction(i, n.head)
	sib := uint64(l.rels[before])<<8 | uint64(w[before].Tag)
	kids, hkids := uint64(l.marks[i]), uint64(l.marks[n.head])
	pair := dt<<16 | ht<<8 | way
	ft := uint64(first.Tag)
	x := perceptron.Hash
	return append(f,
		x(0, d.Form, way, 0), x(1, d.Lemma, dt, ht), x(2, h.Lemma, ht, dt), x(3, pair, 0, 0), x(4, d.Lemma, h.Lemma, way),
		x(5, pair, first.Lemma, 0), x(6, pair, ft<<8|uint64(second.Tag), 0), x(7, first.Lemma, h.Lemma, dt), x(8, first.Lemma, d.Lemma, ht),
		x(9, pair, sib, 0), x(10, d.Lemma, sib, ht), x(11, h.Lemma, sib, pair), x(12, pair, l.given[n.head], 0),
		x(13, pair, kids, ft), x(14, pair, hkids, 0), x(15, pair, hkids, first.Lemma), x(16, d.Lemma, hkids, ht),
		x(17, pair, gt, direction(n.head, m.head)), x(18, pair, uint64(l.rels[n.head]), 0), x(19, d.Lemma, uint64(l.rels[n.head]), way),
		x(20, pair, uint64(n.lset), 0), x(21, pair, uint64(n.rset), 0), x(22, h.Lemma, uint64(n.lset), dt),
		x(23, pair, uint64(m.lset), 0), x(24, pair, uint64(m.rset), 0), x(25, pair, end.Lemma, 0), x(26, pair, uint64(end.Tag), ft),
		x(27, pair, uint64(w[l.after(i)].Tag), sib), x(28, pair, distance(min(i, n.head), max(i, n.head)), 0),
		x(29, first.Form, d.Form, way), x(30, second.Lemma, dt, ht), x(31, h.Lemma, d.Lemma, first.Lemma),
		x(32, pair, uint64(m.nl), uint64(m.nr)), x(33, pair, l.in.between(min(i, n.head), max(i, n.head)), 0),
		x(34, h.Form, dt, kids), x(35, g.Lemma, pair, 0), x(36, d.Form, dt, l.given[n.head]),
	)
}

// after returns the word after i.
func (l *labels) after(i int32) int32 { return min(i+1, int32(len(l.nodes)-1)) }

// direction tells whether a head stands before its word, after it, or is the root.
func direction(i, head int32) uint64 {
	if head > i {
		return 1
	}
	return 2
}

// decide returns the best relation for word i; of is the group of each. One of
// another group than the transitions gave it must win by more than malus.
func (l *labels) decide(i int32, scores *perceptron.Scores, of []int) int {
	top, best := 0, int32(math.MinInt32)
	atRoot := int(l.nodes[i].head) == len(l.nodes)-2
	for c, group := range of {
		if (group == groupRoot) != atRoot {
			continue
		}
		score := scores[c]
		if group != int(l.nodes[i].group) {
			score -= l.malus
		}
		if score > best {
			top, best = c, score
		}
	}
	return top
}

// groupsOf returns the group of each relation.
func groupsOf(rels []string) []int {
	of := make([]int, len(rels))
	for i, rel := range rels {
		of[i] = groupOf(rel)
	}
	return of
}

// treeNodes makes the nodes of a right tree, as the parser would leave them.
func treeNodes(g gold) []node {
	var s state
	s.reset(len(g.head))
	n := s.nodes
	for i := len(g.head) - 1; i >= 0; i-- { // left children, the outermost last
		n[i].head, n[i].group = g.head[i], uint8(g.group[i])
		if h := &n[g.head[i]]; g.head[i] > int32(i) {
			h.l1, h.l2, h.nl, h.lset = int32(i), h.l1, count(h.nl), h.lset|1<<g.group[i]
		}
	}
	for i := range g.head {
		if h := &n[g.head[i]]; g.head[i] < int32(i) {
			h.r1, h.r2, h.nr, h.rset = int32(i), h.r1, count(h.nr), h.rset|1<<g.group[i]
		}
	}
	return n
}
