package main

import (
	"math"
	"slices"
)

// usual are the strengths that the weights were learned with.
var usual = regression{l2: 50, rare: 8}

// regression is logistic regression with an L2 norm, learned by AdaGrad (Duchi,
// Hazan and Singer 2011) over the whole sample at each step: no order, no chance.
type regression struct {
	l2   float64
	rare int
}

const (
	steps = 300
	rate  = 0.1
)

// learn gives a weight to each feature that is not rare.
func (r regression) learn(sample []example) map[string]float64 {
	names, rows := r.index(sample)
	w, squares := make([]float64, len(names)), make([]float64, len(names))
	for range steps {
		gradient := make([]float64, len(names))
		for i, row := range rows {
			off := sigmoid(dot(w, row)) - sample[i].right
			for _, k := range row {
				gradient[k] += off
			}
		}
		for k, g := range gradient {
			g += r.l2 * w[k]
			squares[k] += g * g
			w[k] -= rate * g / (math.Sqrt(squares[k]) + 1e-8)
		}
	}
	out := map[string]float64{}
	for k, name := range names {
		out[name] = w[k]
	}
	out["bias"] += shift(sample, rows, w)
	return out
}

// shift is what the log odds of all claims change by so that as many of the last
// round are expected to be right as are. The claims of earlier rounds that are
// still made flatter: what was wrong there was repaired before the rest.
func shift(sample []example, rows [][]int, w []float64) float64 {
	if !slices.ContainsFunc(sample, func(e example) bool { return e.last }) {
		return 0
	}
	low, high := -4.0, 4.0
	for range 40 {
		mid, off := (low+high)/2, 0.0
		for i, e := range sample {
			if e.last {
				off += sigmoid(dot(w, rows[i])+mid) - e.right
			}
		}
		if off > 0 {
			high = mid
		} else {
			low = mid
		}
	}
	return (low + high) / 2
}

// index numbers the features that are not rare, in the order of their names.
func (r regression) index(sample []example) (names []string, rows [][]int) {
	count := map[string]int{}
	for _, e := range sample {
		for _, name := range e.features {
			count[name]++
		}
	}
	for name, n := range count {
		if n >= r.rare {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	number := map[string]int{}
	for k, name := range names {
		number[name] = k
	}
	for _, e := range sample {
		var row []int
		for _, name := range e.features {
			if k, ok := number[name]; ok {
				row = append(row, k)
			}
		}
		rows = append(rows, row)
	}
	return names, rows
}

func dot(w []float64, row []int) float64 {
	sum := 0.0
	for _, k := range row {
		sum += w[k]
	}
	return sum
}

func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// crossValidate gives each claim the probability that weights learned from the
// articles of the other folds give it.
func crossValidate(sample []example, folds int, r regression) []float64 {
	fold := map[string]int{}
	for _, e := range sample {
		if _, ok := fold[e.article]; !ok {
			fold[e.article] = len(fold) % folds
		}
	}
	out := make([]float64, len(sample))
	for k := range folds {
		var rest []example
		for _, e := range sample {
			if fold[e.article] != k {
				rest = append(rest, e)
			}
		}
		weights := r.learn(rest)
		for i, e := range sample {
			if fold[e.article] != k {
				continue
			}
			sum := 0.0
			for _, name := range e.features {
				sum += weights[name]
			}
			out[i] = sigmoid(sum)
		}
	}
	return out
}
