package arc

import "claimgraph/loader/perceptron"

// The blocks of features of children: without them prepositions, auxiliaries
// and conjunctions would be forgotten once attached.

// kid returns the tag of a child and the group of its relation.
func (v *sight) kid(c int32) (tag, group uint64) {
	return uint64(v.in.words[c].Tag), uint64(v.s.nodes[c].group)
}

// look returns both in one number.
func (v *sight) look(c int32) uint64 {
	tag, group := v.kid(c)
	return tag<<8 | group
}

func (v *sight) lemma(c int32) uint64 { return v.in.words[c].Lemma }

// valency is the number of children to either side.
func (n *node) valency() uint64 { return uint64(n.nl)<<8 | uint64(n.nr) }

func (v *sight) kidsOfTop(f []uint64) []uint64 {
	h := perceptron.Hash
	n, t0 := v.n0, v.t0
	_, lg := v.kid(n.l1)
	_, rg := v.kid(n.r1)
	_, kg := v.kid(n.l2)
	return append(f,
		h(40, v.lemma(n.l1), lg, t0), h(41, v.lemma(n.r1), rg, t0), h(45, v.lemma(n.l2), kg, t0),
		h(55, v.look(n.l2), v.look(n.l1), t0), h(56, v.look(n.r2), v.look(n.r1), t0),
		h(73, n.valency(), v.s0.Lemma, 0), h(83, uint64(n.lset), v.s0.Lemma, 0), h(84, uint64(n.rset), v.s0.Lemma, 0),
	)
}

func (v *sight) kidsOfTopAndFront(f []uint64) []uint64 {
	h := perceptron.Hash
	n, t0, u0 := v.n0, v.t0, v.u0
	return append(f,
		h(46, v.look(n.l1), t0, u0), h(47, v.look(n.r1), t0, u0), h(74, n.valency(), t0, u0),
		h(79, uint64(n.lset), t0, u0), h(80, uint64(n.rset), t0, u0),
	)
}

func (v *sight) kidsOfTopAndStack(f []uint64) []uint64 {
	h := perceptron.Hash
	t0, t1, t2 := v.t0, v.t1, v.t2
	first := v.lemma(v.n0.l1)
	tag, _ := v.kid(v.n0.l1)
	return append(f,
		h(59, first, v.s1.Lemma, 0), h(60, first, v.s1.Lemma, v.s0.Lemma), h(61, first, t1, v.s0.Lemma),
		h(62, first, v.s2.Lemma, t1), h(63, first, t2<<8|t1, t0), h(89, v.in.between(v.i1, v.i0), t1<<8|t0, tag),
	)
}

func (v *sight) kidsOfTopAndSecond(f []uint64) []uint64 {
	h := perceptron.Hash
	_, lg := v.kid(v.n0.l1)
	_, rg := v.kid(v.n1.r1)
	return append(f,
		h(64, v.lemma(v.n1.l1), v.lemma(v.n0.l1), v.t1<<8|v.t0), h(66, v.s1.Lemma, rg<<8|v.t0, lg),
	)
}

func (v *sight) kidsOfSecond(f []uint64) []uint64 {
	h := perceptron.Hash
	n, t1 := v.n1, v.t1
	_, lg := v.kid(n.l1)
	_, rg := v.kid(n.r1)
	return append(f,
		h(42, v.lemma(n.l1), lg, t1), h(43, v.lemma(n.r1), rg, t1),
		h(57, v.look(n.r2), v.look(n.r1), t1), h(75, n.valency(), v.s1.Lemma, 0),
	)
}

func (v *sight) kidsOfSecondAndTop(f []uint64) []uint64 {
	h := perceptron.Hash
	n, t0, t1 := v.n1, v.t0, v.t1
	return append(f,
		h(48, v.look(n.r1), t1, t0), h(65, v.lemma(n.r1), v.s1.Lemma, t0), h(76, n.valency(), t1, t0),
		h(81, uint64(n.rset), t1, t0), h(85, uint64(n.rset), v.s1.Lemma, t0), h(91, uint64(n.lset)<<32|uint64(n.rset), t1, t0),
	)
}

func (v *sight) kidsOfFront(f []uint64) []uint64 {
	h := perceptron.Hash
	n, u0 := v.m0, v.u0
	_, lg := v.kid(n.l1)
	return append(f,
		h(44, v.lemma(n.l1), lg, u0), h(58, v.look(n.l2), v.look(n.l1), u0),
		h(77, uint64(n.nl), v.b0.Lemma, 0), h(86, uint64(n.lset), v.b0.Lemma, 0),
	)
}

func (v *sight) kidsOfFrontAndTop(f []uint64) []uint64 {
	h := perceptron.Hash
	n, t0, u0 := v.m0, v.t0, v.u0
	return append(f, h(49, v.look(n.l1), t0, u0), h(78, uint64(n.nl), u0, t0), h(82, uint64(n.lset), u0, t0))
}

func (v *sight) whole(f []uint64) []uint64 {
	h := perceptron.Hash
	t0, t1, t2, u0 := v.t0, v.t1, v.t2, v.u0
	tags := t1<<8 | t0
	return append(f,
		h(35, t2<<16|tags, u0, 0), h(50, v.look(v.n0.l1), tags, u0), h(51, v.look(v.n0.r1), tags, u0),
		h(52, v.look(v.n1.l1), tags, u0), h(53, v.look(v.n1.r1), tags, u0), h(54, v.look(v.m0.l1), tags, u0),
	)
}
