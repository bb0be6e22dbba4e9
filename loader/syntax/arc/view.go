package arc

import "claimgraph/loader/perceptron"

// view is what one hypothesis sees: its features, and the scores of transitions.
type view struct {
	open     bool // there is a choice
	features []uint64
	scores   perceptron.Scores
}

// look scores the transitions of all hypotheses that have a choice. They differ
// in some words only, so that many features are the same for all of them: those
// are looked up once.
func (b *beam) look(m perceptron.Scorer, in *input) {
	var first *view
	alone := true
	for i := range b.now {
		s, v := &b.now[i].state, &b.views[i]
		_, forced := s.forced()
		v.open, v.features = !forced, v.features[:0]
		if forced {
			continue
		}
		v.features = in.features(v.features, s)
		if first == nil {
			first = v
		} else {
			alone = false
		}
	}
	clear(b.common[:])
	if !alone {
		b.share(first.features)
		m.Score(b.shared, &b.common)
	}
	for i := range b.now {
		if v := &b.views[i]; v.open {
			v.scores = b.common
			m.Score(v.features, &v.scores)
		}
	}
}

// share moves the features that all open views have in the same place from them
// to shared; first are those of the first such view.
func (b *beam) share(first []uint64) {
	b.shared = b.shared[:0]
	kept := 0
	for k, f := range first {
		same := true
		for i := range b.now {
			same = same && (!b.views[i].open || b.views[i].features[k] == f)
		}
		if same {
			b.shared = append(b.shared, f)
			continue
		}
		for i := range b.now {
			if v := &b.views[i]; v.open {
				v.features[kept] = v.features[k]
			}
		}
		kept++
	}
	for i := range b.now {
		if v := &b.views[i]; v.open {
			v.features = v.features[:kept]
		}
	}
}
