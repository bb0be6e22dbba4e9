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
	weights map[uint8]float64
}

// Freeze returns the bytes of a table with the sum of the averages of ws, which
// must have the same classes.
func Freeze(p Pruning, ws ...*Weights) []byte {
	feats, classes := merge(ws)
	feats = prune(feats, p)
	return encode(feats, classes)
}

// merge sums the averages, features in the order in which they were first met.
func merge(ws []*Weights) (feats []frozen, classes int) {
	at := map[uint64]int{}
	for _, w := range ws {
		classes = max(classes, w.classes)
		for i, h := range w.keys {
			k, ok := at[h]
			if !ok {
				k = len(feats)
				at[h] = k
				feats = append(feats, frozen{hash: h, weights: map[uint8]float64{}})
			}
			feats[k].updates += int(w.feats[i].updates)
			if int(w.feats[i].updates) < w.opts.MinUpdates {
				continue
			}
			for _, c := range w.feats[i].cells {
				feats[k].weights[c.class] += w.average(c)
			}
		}
	}
	return feats, classes
}

func prune(feats []frozen, p Pruning) []frozen {
	top := largest(feats)
	kept := feats[:0]
	for _, f := range feats {
		for class, v := range f.weights {
			if math.Abs(v) < p.MinWeight || compand(v, top) == 0 {
				delete(f.weights, class)
			}
		}
		if len(f.weights) > 0 && f.updates >= p.MinUpdates {
			kept = append(kept, f)
		}
	}
	return kept
}

func largest(feats []frozen) float64 {
	top := 1e-9
	for _, f := range feats {
		for _, v := range f.weights {
			top = max(top, math.Abs(v))
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
		index[b] = uint32(len(entries))
		for ; next < len(feats) && bucket(feats[next].hash, buckets) == b; next++ {
			entries = appendEntry(entries, feats[next], top)
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

func appendEntry(b []byte, f frozen, top float64) []byte {
	b = binary.LittleEndian.AppendUint16(b, fingerprint(f.hash))
	b = append(b, byte(len(f.weights)-1))
	for class := range MaxClasses {
		if v, ok := f.weights[uint8(class)]; ok {
			b = append(b, byte(class), byte(compand(v, top)))
		}
	}
	return b
}
