package claim

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
)

// A claim whose probability of being right is below least is not made, one of a
// conversation below leastSpoken: there people talk in pieces. Chosen by
// cross-validation over the claims that the odds were learned from and by the
// recall of the development article: a higher bar drops more right claims than
// wrong ones, and those of plain sentences with them.
const (
	least       = 0.38
	leastSpoken = 0.65
)

//go:embed odds.tsv
var table string

// weights are the log odds that each feature adds: logistic regression over
// claims that annotators judged, learned by ./train.
var weights = readWeights(table)

func readWeights(table string) map[string]float64 {
	out := map[string]float64{}
	for line := range strings.Lines(table) {
		name, value, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if w, err := strconv.ParseFloat(value, 64); ok && err == nil {
			out[name] = w
		}
	}
	return out
}

// probability is that of a claim with these features being right, to three
// digits.
func (s features) probability() float64 {
	sum := 0.0
	for _, name := range s {
		sum += weights[name]
	}
	return math.Round(1000/(1+math.Exp(-sum))) / 1000
}

// least is the bar for what speech k holds, or the author says where k is -1.
func (f *finder) least(k int) float64 {
	if k >= 0 && f.in.Speeches[k].Turn {
		return leastSpoken
	}
	return least
}
