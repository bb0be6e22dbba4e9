package arc

import "claimgraph/loader/perceptron"

// sight is what the next transition is decided by, after Zhang and Nivre (2011)
// with the templates fitted to the arc-hybrid system: the words on top of the
// stack (s0, s1, s2) and at the front of the buffer (b0, b1, b2), their
// children, distances, and what lies between.
type sight struct {
	in                     *input
	s                      *state
	i0, i1, i2, j0         int32
	s0, s1, s2, b0, b1, b2 *Word
	n0, n1, m0             *node
	t0, t1, t2, u0, u1, u2 uint64 // tags, of the stack and of the buffer
}

// see looks at a configuration of a sentence.
func (v *sight) see(in *input, s *state) {
	w := in.words
	v.in, v.s = in, s
	v.i0, v.i1, v.i2, v.j0 = s.at(0), s.at(1), s.at(2), s.ahead(0)
	v.s0, v.s1, v.s2 = &w[v.i0], &w[v.i1], &w[v.i2]
	v.b0, v.b1, v.b2 = &w[v.j0], &w[s.ahead(1)], &w[s.ahead(2)]
	v.n0, v.n1, v.m0 = &s.nodes[v.i0], &s.nodes[v.i1], &s.nodes[v.j0]
	v.t0, v.t1, v.t2 = uint64(v.s0.Tag), uint64(v.s1.Tag), uint64(v.s2.Tag)
	v.u0, v.u1, v.u2 = uint64(v.b0.Tag), uint64(v.b1.Tag), uint64(v.b2.Tag)
}

// features appends all features of a configuration.
func (in *input) features(f []uint64, s *state) []uint64 {
	var v sight
	v.see(in, s)
	for i := range blocks {
		f = blocks[i].features(&v, f)
	}
	return f
}

// block is the features that see the same parts of a configuration: while these
// stay, so does what the features weigh together.
type block struct {
	sees     [3]part
	features func(v *sight, f []uint64) []uint64
}

// part is a piece of a configuration. Children go with their word.
type part uint8

const (
	nothing part = iota
	top
	second
	third
	front // with the two words after it
	topKids
	secondKids
	frontKids
	all
	parts
)

var blocks = [...]block{
	{[3]part{front}, (*sight).frontWords},
	{[3]part{top}, (*sight).topWord},
	{[3]part{second}, (*sight).secondWord},
	{[3]part{top, front}, (*sight).topAndFront},
	{[3]part{second, top}, (*sight).secondAndTop},
	{[3]part{second, front}, (*sight).secondAndFront},
	{[3]part{second, top, front}, (*sight).secondTopFront},
	{[3]part{third, second, top}, (*sight).stackWords},
	{[3]part{topKids}, (*sight).kidsOfTop},
	{[3]part{topKids, front}, (*sight).kidsOfTopAndFront},
	{[3]part{topKids, second, third}, (*sight).kidsOfTopAndStack},
	{[3]part{topKids, secondKids}, (*sight).kidsOfTopAndSecond},
	{[3]part{secondKids}, (*sight).kidsOfSecond},
	{[3]part{secondKids, top}, (*sight).kidsOfSecondAndTop},
	{[3]part{frontKids}, (*sight).kidsOfFront},
	{[3]part{frontKids, top}, (*sight).kidsOfFrontAndTop},
	{[3]part{all}, (*sight).whole},
}

// keys sets the key of each block: two configurations of a sentence in which a
// block sees the same have the same key for it.
func (v *sight) keys(keys *[len(blocks)]uint64) {
	h := perceptron.Hash
	sum := [16]uint64{
		top: h(int(top), uint64(v.i0), 0, 0), second: h(int(second), uint64(v.i1), 0, 0), third: h(int(third), uint64(v.i2), 0, 0),
		front: h(int(front), uint64(v.j0), 0, 0), topKids: h(int(topKids), uint64(v.i0), v.n0.kids, 0),
		secondKids: h(int(secondKids), uint64(v.i1), v.n1.kids, 0), frontKids: h(int(frontKids), uint64(v.j0), v.m0.kids, 0),
	}
	sum[all] = h(int(all), sum[topKids], sum[secondKids], sum[frontKids]+sum[third])
	for i := range blocks {
		p := &blocks[i].sees
		keys[i] = sum[p[0]&15] + sum[p[1]&15] + sum[p[2]&15]
	}
}

// distance counts words from a to b: 1 to 5 by themselves, then 6 to 10, then more.
func distance(a, b int32) uint64 {
	switch d := b - a; {
	case d < 6:
		return uint64(max(d, 0))
	case d < 11:
		return 6
	}
	return 7
}
