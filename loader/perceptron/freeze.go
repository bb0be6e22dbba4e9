package perceptron

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
)

// Pruning says what Freeze leaves out. The zero value keeps every weight that
// eight bits can tell from zero.
type Pruning struct {
	// MinUpdates drops features that were updated less often in all Weights
	// together.
	MinUpdates int
	// MinWeight drops averaged weights nearer to zero.
	MinWeight float64
}

// frozen is a feature on its way into a table.
type frozen struct {
	hash    uint64
	updates int
	weights []weight // one a class
}

type weight struct {
	class uint8
	value float64
}

// Freeze returns the bytes of a table with the sum of the averages of ws, which
// must have the same classes. A table holds 16 MB of entries; to fit them, it
// leaves out more small weights than p says if it must.
func Freeze(p Pruning, ws ...*Weights) []byte {
	feats, classes := merge(ws, p)
	for feats = prune(feats, p); size(feats) > offsets; feats = prune(feats, p) {
		p.MinWeight = max(2*p.MinWeight, 0.01)
	}
	return encode(feats, classes)
}

// size is how many bytes the entries of feats take.
func size(feats []frozen) int {
	n := 0
	for _, f := range feats {
		n += 3 + 2*len(f.weights)
	}
	return n
}

// merge sums the averages of each feature and leaves out what p says.
func merge(ws []*Weights, p Pruning) (feats []frozen, classes int) {
	at := map[uint64]int{}
	for _, w := range ws {
		classes = max(classes, w.classes)
		for _, f := range w.slots {
			if f.hash == 0 {
				continue
			}
			k, ok := at[f.hash]
			if !ok {
				k = len(feats)
				at[f.hash] = k
				feats = append(feats, frozen{hash: f.hash})
			}
			feats[k].updates += int(f.updates)
			if int(f.updates) >= w.opts.MinUpdates {
				feats[k].add(w, f)
			}
		}
	}
	feats = slices.DeleteFunc(feats, func(f frozen) bool { return f.updates < p.MinUpdates || len(f.weights) == 0 })
	return feats, classes
}

// add adds the averages of a slot of w.
func (f *frozen) add(w *Weights, s slot) {
	for at := s.at; at <= s.at+uint32(s.size); at++ {
		class := w.cells[at].class()
		k := slices.IndexFunc(f.weights, func(o weight) bool { return o.class == class })
		if k < 0 {
			k = len(f.weights)
			f.weights = append(f.weights, weight{class: class})
		}
		f.weights[k].value += w.average(at)
	}
}

// prune leaves out the weights that p or eight bits take for zero.
func prune(feats []frozen, p Pruning) []frozen {
	top := largest(feats)
	for i := range feats {
		feats[i].weights = slices.DeleteFunc(feats[i].weights, func(w weight) bool {
			return math.Abs(w.value) < p.MinWeight || compand(w.value, top) == 0
		})
	}
	return slices.DeleteFunc(feats, func(f frozen) bool { return len(f.weights) == 0 })
}

func largest(feats []frozen) float64 {
	top := 1e-9
	for _, f := range feats {
		for _, w := range f.weights {
			top = max(top, math.Abs(w.value))
		}
	}
	return top
}

// compand maps a weight to eight bits by the square root, so that small weights,
// which are most of them, keep their differences.
func compand(v, top float64) int8 {
	return int8(math.Copysign(math.Round(127*math.Sqrt(math.Abs(v)/top)), v))
}

// encode lays the table out as table.go says.
func encode(feats []frozen, classes int) []byte {
	buckets := len(feats)/2 + 1
	top := largest(feats)
	slices.SortStableFunc(feats, func(a, b frozen) int {
		return cmp.Or(cmp.Compare(bucket(a.hash, buckets), bucket(b.hash, buckets)), cmp.Compare(a.hash, b.hash))
	})
	var entries []byte
	index := make([]uint32, buckets+1)
	next := 0
	for b := range buckets {
		index[b] = uint32(len(entries)) | 0xFF<<24
		for ; next < len(feats) && bucket(feats[next].hash, buckets) == b; next++ {
			index[b] &^= 1 << (24 + feats[next].hash&7)
			entries = appendEntry(entries, feats[next], top, classes <= setClasses)
		}
	}
	index[buckets] = uint32(len(entries))
	blob := append([]byte(magic), byte(classes-1))
	blob = binary.LittleEndian.AppendUint32(blob, math.Float32bits(float32(top)))
	blob = binary.LittleEndian.AppendUint32(blob, uint32(buckets))
	blob = binary.LittleEndian.AppendUint32(blob, uint32(len(entries)))
	for _, at := range index {
		blob = binary.LittleEndian.AppendUint32(blob, at)
	}
	return append(append(blob, entries...), padding[:]...)
}

func appendEntry(b []byte, f frozen, top float64, sets bool) []byte {
	b = binary.LittleEndian.AppendUint16(b, fingerprint(f.hash))
	slices.SortFunc(f.weights, func(a, b weight) int { return cmp.Compare(a.class, b.class) })
	if !sets || len(f.weights) <= setCells {
		b = append(b, byte(len(f.weights)-1))
		for _, w := range f.weights {
			b = append(b, w.class, byte(compand(w.value, top)))
		}
		return b
	}
	b = append(b, byte(len(f.weights)-1)|asSet)
	set := uint32(0)
	for _, w := range f.weights {
		set |= 1 << w.class
	}
	b = binary.LittleEndian.AppendUint32(b, set)
	for _, w := range f.weights {
		b = append(b, byte(compand(w.value, top)))
	}
	return b
}
