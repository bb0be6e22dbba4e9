package arc

import "claimgraph/loader/perceptron"

// The blocks of features of words, without their children. Templates are
// numbered through all blocks.

func (v *sight) frontWords(f []uint64) []uint64 {
	h := perceptron.Hash
	return append(f,
		h(6, v.b0.Form, 0, 0), h(7, v.u0, 0, 0), h(8, v.b0.Lemma, v.u0, 0),
		h(9, v.b1.Lemma, 0, 0), h(10, v.u1, 0, 0), h(11, v.b1.Lemma, v.u1, v.u0), h(12, v.u2, v.b2.Lemma, 0),
	)
}

func (v *sight) topWord(f []uint64) []uint64 {
	h := perceptron.Hash
	return append(f, h(0, v.s0.Form, 0, 0), h(1, v.t0, 0, 0), h(2, v.s0.Lemma, v.t0, 0))
}

func (v *sight) secondWord(f []uint64) []uint64 {
	h := perceptron.Hash
	return append(f, h(3, v.s1.Form, 0, 0), h(4, v.t1, 0, 0), h(5, v.s1.Lemma, v.t1, 0))
}

func (v *sight) topAndFront(f []uint64) []uint64 {
	h := perceptron.Hash
	t0, u0, u1, u2 := v.t0, v.u0, v.u1, v.u2
	d0, p0 := distance(v.i0, v.j0), v.in.between(v.i0, v.j0)
	return append(f,
		h(15, v.s0.Lemma, v.b0.Lemma, 0), h(16, v.s0.Lemma, u0, t0), h(17, t0, v.b0.Lemma, u0), h(18, t0, u0, 0),
		h(27, u0<<8|u1, t0, 0), h(30, u0<<16|u1<<8|u2, t0, 0), h(31, v.s0.Lemma, u0<<8|u1, 0),
		h(67, d0, t0, u0), h(69, d0, v.s0.Lemma, 0), h(71, d0, v.b0.Lemma, t0), h(87, p0, t0, u0),
	)
}

func (v *sight) secondAndTop(f []uint64) []uint64 {
	h := perceptron.Hash
	t0, t1 := v.t0, v.t1
	d1, p1 := distance(v.i1, v.i0), v.in.between(v.i1, v.i0)
	return append(f,
		h(19, v.s1.Lemma, v.s0.Lemma, 0), h(20, v.s1.Lemma, t0, t1), h(21, t1, v.s0.Lemma, t0), h(22, t1, t0, 0),
		h(68, d1, t1, t0), h(70, d1, v.s1.Lemma, t0), h(72, d1, v.s0.Lemma, t1), h(88, p1, t1, t0),
	)
}

func (v *sight) secondAndFront(f []uint64) []uint64 {
	h := perceptron.Hash
	return append(f,
		h(23, v.s1.Lemma, v.b0.Lemma, 0), h(24, v.s1.Lemma, v.u0, 0), h(25, v.t1, v.b0.Lemma, 0), h(26, v.t1, v.u0, 0),
	)
}

func (v *sight) secondTopFront(f []uint64) []uint64 {
	h := perceptron.Hash
	t0, t1, u0, u1 := v.t0, v.t1, v.u0, v.u1
	return append(f,
		h(28, u0<<8|u1, t0<<8|t1, 0), h(29, t1<<8|t0, u0, 0), h(32, v.s1.Lemma, t0<<8|u0, 0),
		h(33, t1<<8|t0, v.b0.Lemma, 0), h(34, t1<<8|u0, v.s0.Lemma, 0), h(90, v.in.between(v.i0, v.j0), t1<<8|t0, u0),
	)
}

func (v *sight) stackWords(f []uint64) []uint64 {
	h := perceptron.Hash
	t0, t1, t2 := v.t0, v.t1, v.t2
	return append(f,
		h(13, v.s2.Lemma, t2, 0), h(14, t2, t1<<8|t0, 0), h(36, v.s2.Lemma, v.s0.Lemma, 0), h(37, v.s2.Lemma, t0, t1),
	)
}
