package main

import (
	"math"

	"claimgraph/loader/name/sequence"
)

type vector = [sequence.Labels]float32

// chain computes the gradient of a linear chain whose labels may be known only
// in part: the expected labels given the masks against those given nothing
// (Tsuboi et al. 2008).
type chain struct {
	local, grad     []vector
	pairs, pairGrad [sequence.Labels]vector

	weight        [sequence.Labels][sequence.Labels]float64 // exp of pairs
	emit          [][sequence.Labels]float64                // exp of local, scaled
	alpha, beta   [][sequence.Labels]float64
	scale         []float64
	pairsExpected [sequence.Labels][sequence.Labels]float64
}

func (c *chain) reset(n int) {
	c.local = append(c.local[:0], make([]vector, n)...)
	c.grad = append(c.grad[:0], make([]vector, n)...)
	for len(c.emit) < n {
		c.emit = append(c.emit, [sequence.Labels]float64{})
		c.alpha = append(c.alpha, [sequence.Labels]float64{})
		c.beta = append(c.beta, [sequence.Labels]float64{})
		c.scale = append(c.scale, 0)
	}
}

// gradient fills grad and pairGrad and returns the loss.
func (c *chain) gradient(masks []sequence.Mask) float64 {
	for p := range c.pairs {
		c.pairGrad[p] = vector{}
		for y, v := range c.pairs[p] {
			c.weight[p][y] = math.Exp(float64(v))
		}
	}
	free := c.expect(nil, 1)
	fixed := c.expect(masks, -1)
	return free - fixed
}

// expect adds sign times the expected labels under masks (nil for none) to the
// gradients and returns the logarithm of their sum.
func (c *chain) expect(masks []sequence.Mask, sign float64) float64 {
	n := len(c.local)
	total := c.forward(masks)
	c.backward()
	for i := range n {
		sum := 0.0
		for y := range c.alpha[i] {
			sum += c.alpha[i][y] * c.beta[i][y]
		}
		if sum == 0 {
			continue
		}
		for y := range c.alpha[i] {
			c.grad[i][y] += float32(sign * c.alpha[i][y] * c.beta[i][y] / sum)
		}
		if i > 0 {
			c.pairwise(i, sign)
		}
	}
	return total
}

// pairwise adds the expected label pairs between tokens i-1 and i.
func (c *chain) pairwise(i int, sign float64) {
	sum := 0.0
	c.pairsExpected = [sequence.Labels][sequence.Labels]float64{}
	for y := range sequence.Label(sequence.Labels) {
		right := c.emit[i][y] * c.beta[i][y]
		if right == 0 {
			continue
		}
		for _, p := range sequence.Before[y] {
			v := c.alpha[i-1][p] * c.weight[p][y] * right
			c.pairsExpected[p][y] = v
			sum += v
		}
	}
	if sum == 0 {
		return
	}
	for p := range c.pairsExpected {
		for y, v := range c.pairsExpected[p] {
			if v != 0 {
				c.pairGrad[p][y] += float32(sign * v / sum)
			}
		}
	}
}

func (c *chain) forward(masks []sequence.Mask) (total float64) {
	n := len(c.local)
	for i := range n {
		allowed := sequence.Any
		if masks != nil {
			allowed = masks[i]
		}
		if i == 0 {
			allowed &= sequence.First
		}
		if i == n-1 {
			allowed &= sequence.Last
		}
		total += c.emission(i, allowed)
		sum := 0.0
		for y := range sequence.Label(sequence.Labels) {
			a := 1.0
			if i > 0 {
				a = 0
				for _, p := range sequence.Before[y] {
					a += c.alpha[i-1][p] * c.weight[p][y]
				}
			}
			c.alpha[i][y] = a * c.emit[i][y]
			sum += c.alpha[i][y]
		}
		if sum == 0 {
			sum = math.SmallestNonzeroFloat64
		}
		for y := range c.alpha[i] {
			c.alpha[i][y] /= sum
		}
		c.scale[i] = sum
		total += math.Log(sum)
	}
	return total
}

// emission fills emit of a token for the allowed labels and returns the
// logarithm of what they were divided by.
func (c *chain) emission(i int, allowed sequence.Mask) float64 {
	top := math.Inf(-1)
	for y, v := range c.local[i] {
		if allowed.Has(sequence.Label(y)) {
			top = max(top, float64(v))
		}
	}
	for y, v := range c.local[i] {
		c.emit[i][y] = 0
		if allowed.Has(sequence.Label(y)) {
			c.emit[i][y] = math.Exp(float64(v) - top)
		}
	}
	return top
}

func (c *chain) backward() {
	n := len(c.local)
	for i := n - 1; i >= 0; i-- {
		c.beta[i] = [sequence.Labels]float64{}
		if i == n-1 {
			for y := range c.beta[i] {
				c.beta[i][y] = 1
			}
			continue
		}
		for y := range sequence.Label(sequence.Labels) {
			right := c.emit[i+1][y] * c.beta[i+1][y] / c.scale[i+1]
			if right == 0 {
				continue
			}
			for _, p := range sequence.Before[y] {
				c.beta[i][p] += c.weight[p][y] * right
			}
		}
	}
}
