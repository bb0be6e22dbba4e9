package arc

import "claimgraph/loader/perceptron"

// features appends what the next transition is decided by, after Zhang and
// Nivre (2011) with the templates fitted to the arc-hybrid system: the words on
// top of the stack (s0, s1, s2) and at the front of the buffer (b0, b1, b2),
// their children, distances, and what lies between.
func (in *input) features(f []uint64, s *state) []uint64 {
	w := in.words
	i0, i1, i2 := s.at(0), s.at(1), s.at(2)
	j0, j1, j2 := s.ahead(0), s.ahead(1), s.ahead(2)
	s0, s1, s2, b0, b1, b2 := &w[i0], &w[i1], &w[i2], &w[j0], &w[j1], &w[j2]
	n0, n1, m0 := &s.nodes[i0], &s.nodes[i1], &s.nodes[j0]
	t0, t1, t2 := uint64(s0.Tag), uint64(s1.Tag), uint64(s2.Tag)
	u0, u1, u2 := uint64(b0.Tag), uint64(b1.Tag), uint64(b2.Tag)
	h := perceptron.Hash
	f = append(f,
		h(0, s0.Form, 0, 0), h(1, t0, 0, 0), h(2, s0.Lemma, t0, 0),
		h(3, s1.Form, 0, 0), h(4, t1, 0, 0), h(5, s1.Lemma, t1, 0),
		h(6, b0.Form, 0, 0), h(7, u0, 0, 0), h(8, b0.Lemma, u0, 0),
		h(9, b1.Lemma, 0, 0), h(10, u1, 0, 0), h(11, b1.Lemma, u1, u0), h(12, u2, b2.Lemma, 0),
		h(13, s2.Lemma, t2, 0), h(14, t2, t1<<8|t0, 0),
		h(15, s0.Lemma, b0.Lemma, 0), h(16, s0.Lemma, u0, t0), h(17, t0, b0.Lemma, u0), h(18, t0, u0, 0),
		h(19, s1.Lemma, s0.Lemma, 0), h(20, s1.Lemma, t0, t1), h(21, t1, s0.Lemma, t0), h(22, t1, t0, 0),
		h(23, s1.Lemma, b0.Lemma, 0), h(24, s1.Lemma, u0, 0), h(25, t1, b0.Lemma, 0), h(26, t1, u0, 0),
		h(27, u0<<8|u1, t0, 0), h(28, u0<<8|u1, t0<<8|t1, 0), h(29, t1<<8|t0, u0, 0), h(30, u0<<16|u1<<8|u2, t0, 0),
		h(31, s0.Lemma, u0<<8|u1, 0), h(32, s1.Lemma, t0<<8|u0, 0), h(33, t1<<8|t0, b0.Lemma, 0), h(34, t1<<8|u0, s0.Lemma, 0),
		h(35, t2<<16|t1<<8|t0, u0, 0), h(36, s2.Lemma, s0.Lemma, 0), h(37, s2.Lemma, t0, t1),
	)
	return in.childFeatures(f, s, n0, n1, m0)
}

// childFeatures appends the features of children: without them prepositions,
// auxiliaries and conjunctions would be forgotten once attached.
func (in *input) childFeatures(f []uint64, s *state, n0, n1, m0 *node) []uint64 {
	w := in.words
	i0, i1, i2, j0 := s.at(0), s.at(1), s.at(2), s.ahead(0)
	s0, s1, s2, b0 := &w[i0], &w[i1], &w[i2], &w[j0]
	t0, t1, t2, u0 := uint64(s0.Tag), uint64(s1.Tag), uint64(s2.Tag), uint64(b0.Tag)
	child := func(c int32) (tag, group uint64) { return uint64(w[c].Tag), uint64(s.nodes[c].group) }
	l0t, l0g := child(n0.l1)
	r0t, r0g := child(n0.r1)
	l1t, l1g := child(n1.l1)
	r1t, r1g := child(n1.r1)
	lbt, lbg := child(m0.l1)
	k0t, k0g := child(n0.l2)
	q0t, q0g := child(n0.r2)
	q1t, q1g := child(n1.r2)
	kbt, kbg := child(m0.l2)
	d0, d1 := distance(i0, j0), distance(i1, i0)
	v0, v1, vb := uint64(n0.nl)<<8|uint64(n0.nr), uint64(n1.nl)<<8|uint64(n1.nr), uint64(m0.nl)
	p0, p1 := in.between(i0, j0), in.between(i1, i0)
	h := perceptron.Hash
	return append(f,
		h(40, w[n0.l1].Lemma, l0g, t0), h(41, w[n0.r1].Lemma, r0g, t0), h(42, w[n1.l1].Lemma, l1g, t1),
		h(43, w[n1.r1].Lemma, r1g, t1), h(44, w[m0.l1].Lemma, lbg, u0), h(45, w[n0.l2].Lemma, k0g, t0),
		h(46, l0t<<8|l0g, t0, u0), h(47, r0t<<8|r0g, t0, u0), h(48, r1t<<8|r1g, t1, t0), h(49, lbt<<8|lbg, t0, u0),
		h(50, l0t<<8|l0g, t1<<8|t0, u0), h(51, r0t<<8|r0g, t1<<8|t0, u0), h(52, l1t<<8|l1g, t1<<8|t0, u0),
		h(53, r1t<<8|r1g, t1<<8|t0, u0), h(54, lbt<<8|lbg, t1<<8|t0, u0),
		h(55, k0t<<8|k0g, l0t<<8|l0g, t0), h(56, q0t<<8|q0g, r0t<<8|r0g, t0), h(57, q1t<<8|q1g, r1t<<8|r1g, t1),
		h(58, kbt<<8|kbg, lbt<<8|lbg, u0),
		h(59, w[n0.l1].Lemma, s1.Lemma, 0), h(60, w[n0.l1].Lemma, s1.Lemma, s0.Lemma), h(61, w[n0.l1].Lemma, t1, s0.Lemma),
		h(62, w[n0.l1].Lemma, s2.Lemma, t1), h(63, w[n0.l1].Lemma, t2<<8|t1, t0), h(64, w[n1.l1].Lemma, w[n0.l1].Lemma, t1<<8|t0),
		h(65, w[n1.r1].Lemma, s1.Lemma, t0), h(66, s1.Lemma, r1g<<8|t0, l0g),
		h(67, d0, t0, u0), h(68, d1, t1, t0), h(69, d0, s0.Lemma, 0), h(70, d1, s1.Lemma, t0), h(71, d0, b0.Lemma, t0), h(72, d1, s0.Lemma, t1),
		h(73, v0, s0.Lemma, 0), h(74, v0, t0, u0), h(75, v1, s1.Lemma, 0), h(76, v1, t1, t0), h(77, vb, b0.Lemma, 0), h(78, vb, u0, t0),
		h(79, uint64(n0.lset), t0, u0), h(80, uint64(n0.rset), t0, u0), h(81, uint64(n1.rset), t1, t0), h(82, uint64(m0.lset), u0, t0),
		h(83, uint64(n0.lset), s0.Lemma, 0), h(84, uint64(n0.rset), s0.Lemma, 0), h(85, uint64(n1.rset), s1.Lemma, t0), h(86, uint64(m0.lset), b0.Lemma, 0),
		h(87, p0, t0, u0), h(88, p1, t1, t0), h(89, p1, t1<<8|t0, l0t), h(90, p0, t1<<8|t0, u0), h(91, uint64(n1.lset)<<32|uint64(n1.rset), t1, t0),
	)
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
