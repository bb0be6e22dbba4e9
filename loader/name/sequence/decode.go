package sequence

import (
	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/perceptron"
)

// Decoder finds the best labels of sentences. It keeps its working space
// between sentences and is not safe for concurrent use; make one for each
// goroutine.
type Decoder struct {
	Model *Model

	features Features
	scores   perceptron.Scores
	local    [][Labels]int64 // scores of a token's labels
	best     [][Labels]int64 // of the best path that ends in a label
	from     [][Labels]uint8
	spans    []Span
}

// doubt is taken from persons of one word that no table knows, for the texts
// that the model is trained on name more persons so than news does: letters,
// reviews and lives.
const doubt = 7 * One / 10

const never = -1 << 60

// Decode returns the names of one sentence in order; the slice is good until
// the next call. Time grows linearly with the words.
func (d *Decoder) Decode(words []Word) []Span {
	d.spans = d.spans[:0]
	if len(words) == 0 {
		return nil
	}
	d.score(words)
	d.forward()
	d.backward()
	for i, j := 0, len(d.spans)-1; i < j; i, j = i+1, j-1 {
		d.spans[i], d.spans[j] = d.spans[j], d.spans[i]
	}
	return d.spans
}

func (d *Decoder) score(words []Word) {
	d.features.Read(words)
	d.local = d.local[:0]
	for i := range words {
		clear(d.scores[:Labels])
		d.Model.table.Score(d.features.At(i), &d.scores)
		var local [Labels]int64
		for l := range local {
			local[l] = int64(d.scores[l])
		}
		if w := &words[i]; w.Class&(gazetteer.Given|gazetteer.Family) == 0 {
			local[At(Person, 0, 1)] -= doubt
		}
		d.local = append(d.local, local)
	}
}

// forward is the algorithm of Viterbi over the label pairs that may meet.
func (d *Decoder) forward() {
	d.best, d.from = d.best[:0], d.from[:0]
	for i := range d.local {
		var best [Labels]int64
		var from [Labels]uint8
		for l := range Label(Labels) {
			top, at := int64(never), uint8(0)
			if i == 0 && First.Has(l) {
				top = 0
			} else if i > 0 {
				for _, p := range Before[l] {
					if v := d.best[i-1][p] + d.Model.pairs[p][l]; v > top {
						top, at = v, uint8(p)
					}
				}
			}
			best[l], from[l] = max(top+d.local[i][l], never), at
		}
		d.best, d.from = append(d.best, best), append(d.from, from)
	}
}

// backward follows the best path from its end and collects names, last first.
func (d *Decoder) backward() {
	end := len(d.best) - 1
	at := Outside
	for l := range Label(Labels) {
		if Last.Has(l) && d.best[end][l] > d.best[end][at] {
			at = l
		}
	}
	for i := end; i >= 0; i-- {
		if at != Outside {
			d.grow(i, at)
		}
		at = Label(d.from[i][at])
	}
}

// grow starts a name at its last token or takes one more token to the left.
func (d *Decoder) grow(i int, l Label) {
	lead := float32(d.local[i][l]-d.local[i][Outside]) / One
	if p := l.position(); p == last || p == unit {
		d.spans = append(d.spans, Span{First: i, End: i + 1, Kind: l.kind(), Score: lead})
		return
	}
	s := &d.spans[len(d.spans)-1]
	s.First, s.Score = i, min(s.Score, lead)
}
