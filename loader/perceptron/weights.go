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
//
// The cells of a feature lie side by side in arenas, found by one probe of
// slots: a decision reads a hundred features, and each read of memory waits.
type Weights struct {
	classes int
	opts    Training
	step    uint32
	slots   []slot // open addressing, at most half full
	count   int
	closed  bool // no new features
	cells   []cell
	history []past // of the cell with the same index
}

// slot is a feature. A free one has no hash.
type slot struct {
	hash    uint64
	at      uint32 // its first cell
	size    uint8  // cells in use, less one
	room    uint8  // cells it may use before it moves, less one
	updates uint16 // up to its limit
}

// cell is a weight in the upper 24 bits and its class in the lower 8.
type cell uint32

func (c cell) class() uint8  { return uint8(c) }
func (c cell) weight() int32 { return int32(c) >> 8 }

// past is what averaging needs: a weight summed over the steps up to since.
type past struct {
	sum   int64
	since uint32
}

// NewWeights returns weights for classes 0 to classes-1, all zero. More than
// MaxClasses are cut to it.
func NewWeights(classes int, opts Training) *Weights {
	return &Weights{classes: min(classes, MaxClasses), opts: opts, slots: make([]slot, 1<<12)}
}

// Classes is the number of classes.
func (w *Weights) Classes() int { return w.classes }

// Features is the number of features met in updates.
func (w *Weights) Features() int { return w.count }

// Step ends one decision. Averages count each weight once a step.
func (w *Weights) Step() { w.step++ }

// Restart begins a second round of learning: averages start anew from the
// weights as they stand, features updated less often than minUpdates are
// forgotten, and from now on no others are taken in. What is learned then fits
// the features that will be kept, which pruning afterwards does not.
func (w *Weights) Restart(minUpdates int) {
	slots, cells := w.slots, w.cells
	kept := 0
	for _, f := range slots {
		if f.hash != 0 && int(f.updates) >= minUpdates {
			kept++
		}
	}
	room := 1 << 12
	for room <= 2*kept {
		room *= 2
	}
	w.slots, w.cells, w.history = make([]slot, room), nil, nil // less to read is read faster
	w.count, w.step, w.closed = kept, 0, true
	for _, f := range slots {
		if f.hash != 0 && int(f.updates) >= minUpdates {
			at := f.at
			f.at, f.room = uint32(len(w.cells)), f.size
			w.cells = append(w.cells, cells[at:at+uint32(f.size)+1]...)
			w.slots[w.find(f.hash)] = f
		}
	}
	w.history = make([]past, len(w.cells))
}

// Score adds the weights as they stand now to scores.
func (w *Weights) Score(features []uint64, scores *Scores) {
	w.each(features, func(_ int, cells []cell) {
		for _, c := range cells {
			scores[c.class()] += c.weight()
		}
	})
}

// Rows adds the weights as they stand now to the rows.
func (w *Weights) Rows(features []uint64, ends []int, rows []Row) {
	row := 0
	w.each(features, func(i int, cells []cell) {
		for i >= ends[row] {
			row++
		}
		for _, c := range cells {
			rows[row][c.class()%RowClasses] += c.weight()
		}
	})
}

// each calls add with the cells of each feature that scores.
func (w *Weights) each(features []uint64, add func(i int, cells []cell)) {
	var found [batch]slot
	mask := uint64(len(w.slots) - 1)
	for at := 0; at < len(features); at += batch {
		part := features[at:min(at+batch, len(features))]
		for i, h := range part {
			found[i] = w.slots[h&mask]
		}
		for i, h := range part {
			f := &found[i]
			if f.hash != h && f.hash != 0 {
				*f = w.slots[w.find(h)]
			}
			if f.hash != 0 && int(f.updates) >= w.opts.MinUpdates {
				add(at+i, w.cells[f.at:f.at+uint32(f.size)+1])
			}
		}
	}
}

// Add adds delta to the weight of class for every feature.
func (w *Weights) Add(features []uint64, class int, delta int32) {
	for _, h := range features {
		if h == 0 {
			continue // the sign of a free slot
		}
		if 2*w.count >= len(w.slots) {
			w.grow()
		}
		f := &w.slots[w.find(h)]
		if f.hash == 0 && w.closed {
			continue
		}
		if f.hash == 0 {
			w.count++
			f.hash = h
			f.at = w.alloc(uint8(class), 0)
		}
		f.updates = min(f.updates, 1<<16-2) + 1
		at := w.cell(f, uint8(class))
		p := &w.history[at]
		p.sum += int64(w.cells[at].weight()) * int64(w.step-p.since)
		p.since = w.step
		w.cells[at] += cell(uint32(delta) << 8)
	}
}

// cell returns the index of a feature's cell for class, made when it is new.
func (w *Weights) cell(f *slot, class uint8) uint32 {
	for at := f.at; at <= f.at+uint32(f.size); at++ {
		if w.cells[at].class() == class {
			return at
		}
	}
	if f.size == f.room {
		old := f.at
		f.room = uint8(min(2*int(f.room)+1, MaxClasses-1))
		f.at = w.alloc(class, int(f.room))
		copy(w.cells[f.at:], w.cells[old:old+uint32(f.size)+1])
		copy(w.history[f.at:], w.history[old:old+uint32(f.size)+1])
	}
	f.size++
	at := f.at + uint32(f.size)
	w.cells[at], w.history[at] = cell(class), past{since: w.step}
	return at
}

// alloc makes room for 1+more cells and puts class into the first.
func (w *Weights) alloc(class uint8, more int) uint32 {
	at := uint32(len(w.cells))
	for range 1 + more {
		w.cells = append(w.cells, cell(class))
		w.history = append(w.history, past{since: w.step})
	}
	return at
}

// find returns the index of the slot of h, or of the free one where it belongs.
func (w *Weights) find(h uint64) uint64 {
	mask := uint64(len(w.slots) - 1)
	i := h & mask
	for w.slots[i].hash != h && w.slots[i].hash != 0 {
		i = (i + 1) & mask
	}
	return i
}

func (w *Weights) grow() {
	old := w.slots
	w.slots = make([]slot, 4*len(old))
	for _, f := range old {
		if f.hash != 0 {
			w.slots[w.find(f.hash)] = f
		}
	}
}

// average returns the mean of a cell's weight over all steps.
func (w *Weights) average(at uint32) float64 {
	p := w.history[at]
	total := p.sum + int64(w.cells[at].weight())*int64(w.step-p.since)
	return float64(total) / float64(max(w.step, 1))
}
