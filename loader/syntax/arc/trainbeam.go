package arc

import (
	"math"
	"math/rand/v2"

	"claimgraph/loader/perceptron"
)

// beamTrainer learns whole sequences of transitions: where the beam's best
// prefix beats the right one by most, the weights move from it to the right one
// (Huang, Fayong and Guo 2012).
type beamTrainer struct {
	w        *perceptron.Weights
	beam     beam
	width    int
	in       input
	s        state
	right    []int
	wrong    []int
	features []uint64
}

func learnBeam(w *perceptron.Weights, examples []Example, golds []gold, opts Training, rng *rand.Rand) {
	t := beamTrainer{w: w, width: opts.Width}
	for range opts.BeamEpochs {
		for _, k := range rng.Perm(len(examples)) {
			t.sentence(examples[k], golds[k])
		}
	}
}

func (t *beamTrainer) sentence(ex Example, g gold) {
	t.in.reset(ex.Words)
	t.right = g.transitions(t.right[:0], &t.s)
	t.beam.start(len(ex.Words), t.width, math.MaxInt32)
	t.beam.run(t.w, &t.in)
	if steps := t.violation(len(ex.Words)); steps > 0 {
		t.wrong = t.beam.path(t.wrong, steps)
		t.update(t.right[:steps], t.wrong, len(ex.Words))
	}
	t.w.Step()
}

// violation returns after how many steps the beam is furthest ahead of the
// right sequence, 0 when its result is right.
func (t *beamTrainer) violation(words int) int {
	steps, most, score := 0, int64(-1), int64(0)
	t.s.reset(words)
	for i, class := range t.right {
		if _, ok := t.s.forced(); !ok {
			t.features = t.in.features(t.features[:0], &t.s)
			var scores perceptron.Scores
			t.w.Score(t.features, &scores)
			score += int64(scores[class])
		}
		t.s.apply(class, 0)
		if d := t.beam.top(i+1) - score; d >= most {
			steps, most = i+1, d
		}
	}
	t.wrong = t.beam.path(t.wrong, len(t.right))
	if equal(t.wrong, t.right) {
		return 0
	}
	return steps
}

func equal(a, b []int) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// update rewards the right sequence and blames the wrong one, from where they
// part.
func (t *beamTrainer) update(right, wrong []int, words int) {
	same := 0
	for same < len(right) && right[same] == wrong[same] {
		same++
	}
	t.walk(right, same, words, 1)
	t.walk(wrong, same, words, -1)
}

func (t *beamTrainer) walk(classes []int, from, words int, delta int32) {
	t.s.reset(words)
	for i, class := range classes {
		if _, ok := t.s.forced(); !ok && i >= from {
			t.features = t.in.features(t.features[:0], &t.s)
			t.w.Add(t.features, class, delta)
		}
		t.s.apply(class, 0)
	}
}

// class returns the right transition of a kind: an arc gets the group of the
// treebank even where its head is wrong, but for the root's, which is no other
// word's.
func (g gold) class(s *state, kind int) int {
	if kind == shift {
		return 0
	}
	group := g.group[s.at(0)]
	if group == groupRoot && (kind == right || s.next < s.root()) {
		group = groupLoose
	}
	return classOf(kind, group)
}

// transitions appends the classes that build the tree, arcs as early as they
// can be made.
func (g gold) transitions(classes []int, s *state) []int {
	s.reset(len(g.head))
	for !s.done() {
		best, lowest := -1, 0
		for _, kind := range []int{left, right, shift} {
			if !s.allows(kind) {
				continue
			}
			class := g.class(s, kind)
			if cost := g.cost(s, kind); best < 0 || cost < lowest {
				best, lowest = class, cost
			}
		}
		s.apply(best, 0)
		classes = append(classes, best)
	}
	return classes
}
