package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"

	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/name/sequence"
	"claimgraph/loader/perceptron"
)

// training says how to learn.
type training struct {
	epochs       int
	seed         uint64
	rate, l1, l2 float64
	rare         int
	drop         float64 // share of features left out at each look, so that none is relied on alone
}

// example is a sample as numbers: features of token i are
// features[at[i]:at[i+1]], indexes into a learner's weights.
type example struct {
	features []uint32
	at       []uint32
	masks    []sequence.Mask
	weight   float64
}

// row holds the state of one feature for all labels, as FTRL-Proximal keeps it
// (McMahan et al. 2013): the weight and the two sums that it comes from.
type row struct {
	w, z, n [sequence.Labels]float32
}

type learner struct {
	opts  training
	rows  []row
	keys  []uint64
	pairs [sequence.Labels]row // of the label before
	order *rand.Rand
	kept  example // what of an example is not dropped this time
}

// learn returns the bytes of a model.
func learn(all []sample, table *gazetteer.Table, lexicon sequence.Lexicon, o training) []byte {
	l := &learner{opts: o}
	examples := l.read(headlines(all), table, lexicon)
	l.order = rand.New(rand.NewPCG(o.seed, 0))
	var c chain
	for e := range o.epochs {
		loss := 0.0
		for _, i := range l.order.Perm(len(examples)) {
			loss += l.step(l.thin(&examples[i]), &c)
		}
		fmt.Fprintf(os.Stderr, "epoch %d: loss %.0f\n", e+1, loss)
	}
	return l.model(lexicon)
}

// read turns samples into examples and numbers the features that are not rare.
func (l *learner) read(all []sample, table *gazetteer.Table, lexicon sequence.Lexicon) []example {
	var f sequence.Features
	var words []sequence.Word
	seen := map[uint64]int{}
	each := func(visit func(s *sample, i int, features []uint64)) {
		for k := range all {
			words = sequence.Words(all[k].tokens, table, lexicon, words)
			f.Read(words)
			for i := range words {
				visit(&all[k], i, f.At(i))
			}
		}
	}
	each(func(_ *sample, _ int, features []uint64) {
		for _, h := range features {
			seen[h]++
		}
	})
	index := map[uint64]uint32{}
	examples := make([]example, 0, len(all))
	each(func(s *sample, i int, features []uint64) {
		if i == 0 {
			examples = append(examples, example{at: []uint32{0}, masks: s.masks, weight: s.weight})
		}
		x := &examples[len(examples)-1]
		for _, h := range features {
			if seen[h] < l.opts.rare {
				continue
			}
			k, ok := index[h]
			if !ok {
				k = uint32(len(l.keys))
				index[h] = k
				l.keys = append(l.keys, h)
			}
			x.features = append(x.features, k)
		}
		x.at = append(x.at, uint32(len(x.features)))
	})
	l.rows = make([]row, len(l.keys))
	fmt.Fprintf(os.Stderr, "%d sentences, %d features\n", len(examples), len(l.rows))
	return examples
}

// thin leaves out some of an example's features.
func (l *learner) thin(x *example) *example {
	k := &l.kept
	k.features, k.at, k.masks, k.weight = k.features[:0], append(k.at[:0], 0), x.masks, x.weight
	limit := uint32(l.opts.drop * (1 << 32))
	for i := range x.masks {
		for _, f := range x.features[x.at[i]:x.at[i+1]] {
			if l.order.Uint32() >= limit {
				k.features = append(k.features, f)
			}
		}
		k.at = append(k.at, uint32(len(k.features)))
	}
	return k
}

// step learns from one example and returns its loss.
func (l *learner) step(x *example, c *chain) float64 {
	n := len(x.masks)
	c.reset(n)
	for i := range n {
		for _, k := range x.features[x.at[i]:x.at[i+1]] {
			w := &l.rows[k].w
			for y := range w {
				c.local[i][y] += w[y]
			}
		}
	}
	for p := range c.pairs {
		c.pairs[p] = l.pairs[p].w
	}
	loss := c.gradient(x.masks)
	for i := range n {
		for _, k := range x.features[x.at[i]:x.at[i+1]] {
			l.update(&l.rows[k], &c.grad[i], x.weight)
		}
	}
	for p := range c.pairs {
		l.update(&l.pairs[p], &c.pairGrad[p], x.weight)
	}
	return loss * x.weight
}

// update moves a row against a gradient.
func (l *learner) update(r *row, grad *[sequence.Labels]float32, weight float64) {
	o := l.opts
	for y, g := range grad {
		if g < 1e-4 && g > -1e-4 {
			continue
		}
		g *= float32(weight)
		n := r.n[y] + g*g
		root := math.Sqrt(float64(n))
		sigma := (root - math.Sqrt(float64(r.n[y]))) / o.rate
		z := float64(r.z[y]) + float64(g) - sigma*float64(r.w[y])
		r.n[y], r.z[y] = n, float32(z)
		if math.Abs(z) <= o.l1 {
			r.w[y] = 0
			continue
		}
		r.w[y] = float32(-(z - math.Copysign(o.l1, z)) / ((1+root)/o.rate + o.l2))
	}
}

// model freezes what was learned.
func (l *learner) model(lexicon sequence.Lexicon) []byte {
	w := perceptron.NewWeights(sequence.Labels, perceptron.Training{})
	for k := range l.rows {
		for y, v := range l.rows[k].w {
			if d := int32(math.Round(float64(v) * sequence.Scale)); d != 0 {
				w.Add(l.keys[k:k+1], y, d)
			}
		}
	}
	w.Step()
	var pairs [sequence.Labels][sequence.Labels]int32
	for p := range pairs {
		for y := range pairs[p] {
			pairs[p][y] = int32(math.Round(float64(l.pairs[p].w[y]) * sequence.One))
		}
	}
	return sequence.Write(pairs, lexicon, perceptron.Freeze(perceptron.Pruning{}, w))
}
