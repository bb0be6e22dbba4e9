package arc

import "claimgraph/loader/perceptron"

// beam keeps the best few configurations after each transition. All have made
// the same number of transitions, so that their scores compare.
type beam struct {
	width     int
	slack     int64 // hypotheses further behind the best one are given up
	now, next []hypothesis
	picks     []pick
	trail     []pick // the picks of all steps, to walk back
	ends      []int  // where each step's picks end in trail
	views     []view // of each hypothesis
	memo      memo
}

type hypothesis struct {
	state state
	score int64
}

// pick is a transition of a hypothesis of the step before.
type pick struct {
	from   int
	class  int
	score  int64
	margin int32 // over the best transition of another kind from the same hypothesis
}

// start sets the beam to the configuration before the first transition.
func (b *beam) start(words, width int, slack int64) {
	b.width, b.slack = width, slack
	if cap(b.now) < width {
		b.now, b.next, b.views = make([]hypothesis, width), make([]hypothesis, width), make([]view, width)
	}
	b.now, b.next = b.now[:1], b.next[:0]
	b.now[0].score = 0
	b.now[0].state.reset(words)
	b.trail, b.ends = b.trail[:0], b.ends[:0]
	b.memo.reset()
}

// run makes all transitions. The best hypothesis is then the first.
func (b *beam) run(m perceptron.Scorer, in *input) {
	for !b.now[0].state.done() {
		b.step(m, in)
	}
}

// step makes the next transition of all hypotheses.
func (b *beam) step(m perceptron.Scorer, in *input) {
	b.picks = b.picks[:0]
	b.look(m, in)
	for i := range b.now {
		b.expand(i)
	}
	for n := len(b.picks); b.picks[n-1].score < b.picks[0].score-b.slack; n-- {
		b.picks = b.picks[:n-1]
	}
	b.advance()
}

// expand offers the transitions of hypothesis i, of each kind the best one: the
// beam is for trees that differ, not for other groups of the same arc.
func (b *beam) expand(i int) {
	h := &b.now[i]
	if class, ok := h.state.forced(); ok {
		b.offer(pick{from: i, class: class, score: h.score, margin: certain})
		return
	}
	classes, top := best(&h.state, &b.views[i].scores)
	for k, c := range classes {
		if top[k] != never {
			other := max(top[(k+1)%3], top[(k+2)%3])
			b.offer(pick{from: i, class: c, score: h.score + int64(top[k]), margin: top[k] - other})
		}
	}
}

// never is the score of a kind of transition that is not possible, low enough
// to lose and far enough from the end of the range to subtract.
const never = -1 << 30

// certain is the margin of a transition without a rival.
const certain = 1 << 30

// best returns the best class of each kind of transition, and its score.
func best(s *state, scores *perceptron.Row) (classes [3]int, top [3]int32) {
	top = [3]int32{never, never, never}
	if s.allows(shift) {
		top[shift] = scores[0]
	}
	for kind := left; kind <= right; kind++ {
		if !s.allows(kind) {
			continue
		}
		for c := classOf(kind, groupRoot+1); c < classCount; c += 2 {
			if scores[c] > top[kind] {
				classes[kind], top[kind] = c, scores[c]
			}
		}
	}
	return classes, top
}

// offer keeps a pick if it is among the best; of equals the first.
func (b *beam) offer(p pick) {
	n := len(b.picks)
	if n == b.width {
		if p.score <= b.picks[n-1].score {
			return
		}
		n--
	} else {
		b.picks = append(b.picks, p)
	}
	for n > 0 && b.picks[n-1].score < p.score {
		b.picks[n] = b.picks[n-1]
		n--
	}
	b.picks[n] = p
}

// advance makes the picked transitions. The last pick of a hypothesis takes its
// memory over instead of copying it.
func (b *beam) advance() {
	b.trail = append(b.trail, b.picks...)
	b.ends = append(b.ends, len(b.trail))
	b.next = b.next[:len(b.picks)]
	for i, p := range b.picks {
		from, to := &b.now[p.from], &b.next[i]
		if b.last(i) {
			from.state, to.state = to.state, from.state
		} else {
			to.state.copyFrom(&from.state)
		}
		to.state.apply(p.class, p.margin)
		to.score = p.score
	}
	b.now, b.next = b.next, b.now
}

// last reports whether no later pick has the same origin as pick i.
func (b *beam) last(i int) bool {
	for _, p := range b.picks[i+1:] {
		if p.from == b.picks[i].from {
			return false
		}
	}
	return true
}

// path appends the classes of the first hypothesis after a number of steps.
func (b *beam) path(classes []int, steps int) []int {
	classes = append(classes[:0], make([]int, steps)...)
	at := 0
	for k := steps - 1; k >= 0; k-- {
		first := 0
		if k > 0 {
			first = b.ends[k-1]
		}
		p := b.trail[first+at]
		classes[k], at = p.class, p.from
	}
	return classes
}

// top returns the score of the first hypothesis after a number of steps.
func (b *beam) top(steps int) int64 {
	if steps == 1 {
		return b.trail[0].score
	}
	return b.trail[b.ends[steps-2]].score
}
