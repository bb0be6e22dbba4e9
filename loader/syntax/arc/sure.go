package arc

import "math/bits"

// What an arc's confidence is read from: by how much its transition won where
// it was made, whether a rival tree at the end of the beam has another head and
// how far behind it is, and the arc's group.
const (
	wins   = 7
	rivals = 5
)

// calibration is the share of right arcs for each case, 255 for all.
type calibration [groups * wins * rivals]uint8

// of returns how sure the head of word i is.
func (c *calibration) of(b *beam, i int) float32 {
	return float32(c[caseOf(b, i)]) / 255
}

// caseOf returns the case of the arc of word i in the best tree of the beam.
func caseOf(b *beam, i int) int {
	n := &b.now[0].state.nodes[i]
	rival := rivals - 1
	for k := range b.now[1:] {
		if o := &b.now[k+1]; o.state.nodes[i].head != n.head {
			rival = size(b.now[0].score-o.score, rivals-2)
			break
		}
	}
	return (int(n.group)*wins+size(int64(n.margin), wins-1))*rivals + rival
}

// size sorts a difference of scores into classes from 0 to top, each twice as
// wide as the one before.
func size(d int64, top int) int {
	return min(bits.Len64(uint64(max(d, 0))>>12), top)
}

// calibrate appends to a parser's bytes how often arcs of each case are right
// in dev. Where a case is rare, the other groups speak with it.
func calibrate(blob []byte, dev []Example) ([]byte, error) {
	var c calibration
	p, _, err := Open(append(blob[:len(blob):len(blob)], c[:]...))
	if err != nil {
		return nil, err
	}
	var right, all [len(c)]float64
	var anyRight, anyAll [wins * rivals]float64
	var s Scratch
	var arcs []Arc
	for _, ex := range dev {
		arcs = p.Parse(ex.Words, arcs[:0], &s)
		for i, a := range arcs {
			k := caseOf(&s.beam, i)
			all[k]++
			anyAll[k%(wins*rivals)]++
			if a.Head == ex.Heads[i] {
				right[k]++
				anyRight[k%(wins*rivals)]++
			}
		}
	}
	const prior = 20 // arcs of other groups count as so many of this one
	for k := range c {
		a := k % (wins * rivals)
		common := (anyRight[a] + 8) / (anyAll[a] + 10)
		c[k] = uint8(255 * (right[k] + prior*common) / (all[k] + prior))
	}
	return append(blob, c[:]...), nil
}
