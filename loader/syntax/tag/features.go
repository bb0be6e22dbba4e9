package tag

import "claimgraph/loader/perceptron"

// pad is how many words lie before and after the sentence, so that features
// need not ask for its edges.
const pad = 2

// context is a sentence while it is tagged.
type context struct {
	words []word // with pad empty ones at each end
	codes []int
	title bool // most words are capitalized: the case of a letter says little
}

// tag returns the tag before token i, n to the left.
func (c context) tag(i, n int) uint64 {
	if i < n {
		return 255
	}
	return uint64(c.codes[i-n])
}

// features appends the features of token i, whose tags to the left are known.
func (c context) features(f []uint64, i int) []uint64 {
	ws := c.words[i : i+2*pad+1]
	l2, l1, w, r1, r2 := &ws[0], &ws[1], &ws[2], &ws[3], &ws[4]
	t1, t2 := c.tag(i, 1), c.tag(i, 2)
	h := perceptron.Hash
	var edge uint64
	if i == 0 {
		edge = 1
	}
	if c.title {
		edge |= 2
	}
	return append(f,
		h(0, w.form, 0, 0), h(1, w.lower, 0, 0), h(2, w.class, t1, 0),
		h(3, w.suffix[1], 0, 0), h(4, w.suffix[2], 0, 0), h(5, w.suffix[3], 0, 0), h(6, w.suffix[4], 0, 0),
		h(7, w.prefix[1], 0, 0), h(8, w.prefix[2], 0, 0), h(9, w.prefix[3], 0, 0),
		h(10, w.shape, edge, 0), h(11, w.shape, w.suffix[3], 0), h(12, w.class, edge, w.shape),
		h(13, t1, 0, 0), h(14, t1, t2, 0), h(15, t1, w.lower, 0), h(16, t1, w.suffix[3], 0),
		h(17, l1.lower, 0, 0), h(18, l2.lower, 0, 0), h(19, r1.lower, 0, 0), h(20, r2.lower, 0, 0),
		h(21, l1.lower, w.lower, 0), h(22, w.lower, r1.lower, 0), h(23, l1.lower, r1.lower, 0),
		h(24, r1.class, r1.suffix[3], 0), h(25, r1.class, t1, 0), h(26, r1.class, r2.class, 0),
		h(27, r1.suffix[3], w.suffix[2], 0), h(28, l1.suffix[3], w.suffix[2], 0),
		h(29, w.class, t1, r1.class), h(30, w.class, t1, t2), h(31, r1.shape, w.shape, l1.shape),
		h(32, t2, w.class, w.suffix[2]), h(33, w.class, r1.class, r2.class), h(34, l2.lower, l1.lower, 0),
	)
}
