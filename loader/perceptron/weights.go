package perceptron

// Training says how Weights learn. The zero value is a plain averaged
// perceptron.
type Training struct {
	// MinUpdates is how often a feature must have been updated before it
	// scores: what was wrong only once or twice is noise more often than not
	// (Goldberg and Elhadad 2011).
	MinUpdates int
}

// Weights are the weights of a model while it learns. They are not safe for
// concurrent use. The same updates in the same order give the same weights.
type Weights struct {
	classes int
	opts    Training
	step    int64
	slots   []uint32 // open addressing: index into features plus one
	keys    []uint64
	feats   []feature
}

// feature holds the weights of the classes that were ever updated.
type feature struct {
	updates int32
	cells   []cell
}

type cell struct {
	class  uint8
	weight int32
	since  int64 // the step up to which sum counts
	sum    int64 // the weight summed over steps
}

// NewWeights returns weights for classes 0 to classes-1, all zero. More than
// MaxClasses are cut to it.
func NewWeights(classes int, opts Training) *Weights {
	return &Weights{classes: min(classes, MaxClasses), opts: opts, slots: make([]uint32, 1<<12)}
}

// Classes is the number of classes.
func (w *Weights) Classes() int { return w.classes }

// Features is the number of features seen in updates.
func (w *Weights) Features() int { return len(w.feats) }

// Step ends one decision. Averages count each weight once a step.
func (w *Weights) Step() { w.step++ }

// Score adds the weights as they stand now to scores.
func (w *Weights) Score(features []uint64, scores *Scores) {
	for _, h := range features {
		i := w.find(h)
		if i < 0 || int(w.feats[i].updates) < w.opts.MinUpdates {
			continue
		}
		for _, c := range w.feats[i].cells {
			scores[c.class] += c.weight
		}
	}
}

// Add adds delta to the weight of class for every feature.
func (w *Weights) Add(features []uint64, class int, delta int32) {
	for _, h := range features {
		f := w.insert(h)
		f.updates++
		c := f.cell(uint8(class), w.step)
		c.sum += int64(c.weight) * (w.step - c.since)
		c.since = w.step
		c.weight += delta
	}
}

func (f *feature) cell(class uint8, step int64) *cell {
	for i := range f.cells {
		if f.cells[i].class == class {
			return &f.cells[i]
		}
	}
	f.cells = append(f.cells, cell{class: class, since: step})
	return &f.cells[len(f.cells)-1]
}

// find returns the index of a feature, -1 when it was never updated.
func (w *Weights) find(h uint64) int {
	mask := uint64(len(w.slots) - 1)
	for i := h & mask; w.slots[i] != 0; i = (i + 1) & mask {
		if k := w.slots[i] - 1; w.keys[k] == h {
			return int(k)
		}
	}
	return -1
}

func (w *Weights) insert(h uint64) *feature {
	if i := w.find(h); i >= 0 {
		return &w.feats[i]
	}
	if 2*len(w.feats) >= len(w.slots) {
		w.grow()
	}
	w.keys = append(w.keys, h)
	w.feats = append(w.feats, feature{})
	w.place(h, uint32(len(w.feats)))
	return &w.feats[len(w.feats)-1]
}

func (w *Weights) grow() {
	w.slots = make([]uint32, 2*len(w.slots))
	for i, h := range w.keys {
		w.place(h, uint32(i+1))
	}
}

func (w *Weights) place(h uint64, index uint32) {
	mask := uint64(len(w.slots) - 1)
	i := h & mask
	for w.slots[i] != 0 {
		i = (i + 1) & mask
	}
	w.slots[i] = index
}

// average returns the mean of a cell's weight over all steps.
func (w *Weights) average(c cell) float64 {
	return float64(c.sum+int64(c.weight)*(w.step-c.since)) / float64(max(w.step, 1))
}
