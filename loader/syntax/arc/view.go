package arc

import "claimgraph/loader/perceptron"

// view is what one hypothesis sees: the rows that hold the scores of its blocks
// of features, and their sum.
type view struct {
	open   bool // there is a choice
	rows   [len(blocks)]int
	scores perceptron.Row
}

// look scores the transitions of all hypotheses that have a choice. They differ
// in some words only, and each from what it was a step before in one or two, so
// that more than half of the blocks have been scored already.
func (b *beam) look(m perceptron.Scorer, in *input) {
	b.memo.room(len(b.now) * len(blocks))
	for i := range b.now {
		s, v := &b.now[i].state, &b.views[i]
		_, forced := s.forced()
		if v.open = !forced; v.open {
			b.memo.sight.see(in, s)
			b.memo.find(&v.rows)
		}
	}
	b.memo.score(m)
	for i := range b.now {
		if v := &b.views[i]; v.open {
			b.memo.sum(&v.rows, &v.scores)
		}
	}
}

// memo keeps the scores of the blocks of a sentence that were seen so far.
type memo struct {
	sight    sight
	slots    [2 * memoRows]uint16 // open addressing: the row plus one, 0 in a free slot
	keys     []uint64             // of the rows
	rows     []perceptron.Row
	features []uint64 // of the rows that have no scores yet
	ends     []int    // where those of each such row end
}

// memoRows is the most rows that a memo keeps. A sentence of thirty words takes
// about a thousand; where one needs more, it begins anew.
const memoRows = 1 << 11

// reset forgets all rows.
func (m *memo) reset() {
	clear(m.slots[:])
	m.keys, m.rows = m.keys[:0], m.rows[:0]
}

// room makes sure that n more rows can be kept.
func (m *memo) room(n int) {
	if len(m.keys)+n > memoRows {
		m.reset()
	}
}

// find sets rows to those of the blocks in sight, new ones to be scored.
func (m *memo) find(rows *[len(blocks)]int) {
	var keys [len(blocks)]uint64
	m.sight.keys(&keys)
	for i, key := range keys {
		at := key % uint64(len(m.slots))
		for m.slots[at] != 0 && m.keys[m.slots[at]-1] != key {
			at = (at + 1) % uint64(len(m.slots))
		}
		if m.slots[at] == 0 {
			m.keys = append(m.keys, key)
			m.slots[at] = uint16(len(m.keys))
			m.features = blocks[i].features(&m.sight, m.features)
			m.ends = append(m.ends, len(m.features))
		}
		rows[i] = int(m.slots[at]) - 1
	}
}

// score scores the new rows, all at once.
func (m *memo) score(s perceptron.Scorer) {
	old := len(m.rows)
	for range m.ends {
		m.rows = append(m.rows, perceptron.Row{})
	}
	s.Rows(m.features, m.ends, m.rows[old:])
	m.features, m.ends = m.features[:0], m.ends[:0]
}

// The first row and then four by four are all rows.
const _ = -uint((len(blocks) - 1) % 4)

// sum adds the rows of a view up, four at a time: a score is then written once
// for four that are read.
func (m *memo) sum(rows *[len(blocks)]int, scores *perceptron.Row) {
	*scores = m.rows[rows[0]]
	for i := 1; i+3 < len(rows); i += 4 {
		w, x, y, z := &m.rows[rows[i]], &m.rows[rows[i+1]], &m.rows[rows[i+2]], &m.rows[rows[i+3]]
		for c := range classCount {
			scores[c] += w[c] + x[c] + y[c] + z[c]
		}
	}
}
