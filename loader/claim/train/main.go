// Train learns the odds of the gate of claims from claims that annotators judged, and
// reports by cross-validation how far they can be trusted.
//
//	go run ./loader/claim/train
//	go run ./loader/claim/train -report
//
// It reads the Wikinews articles of the development data and
// loader/claim/train/judged.tsv, which has the ID and the verdict of each claim,
// and joins them by the claims' IDs: a claim that the rules no longer make, or
// make otherwise, is left out and counted. The same data and flags give the same
// weights, byte for byte.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

type options struct {
	data, judged, out string
	report            bool
	folds             int
	regression
}

func main() {
	var o options
	flag.StringVar(&o.data, "data", "../shared/data", "directory of the development data")
	flag.StringVar(&o.judged, "judged", "loader/claim/train/judged.tsv", "verdicts by claim ID")
	flag.StringVar(&o.out, "out", "loader/claim/odds.tsv", "where the weights go")
	flag.BoolVar(&o.report, "report", false, "measure by cross-validation over articles, write nothing")
	flag.IntVar(&o.folds, "folds", 10, "folds of the cross-validation")
	flag.Float64Var(&o.l2, "l2", usual.l2, "strength of the L2 norm")
	flag.IntVar(&o.rare, "rare", usual.rare, "features of fewer claims are left out")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(o options) error {
	verdicts, err := readVerdicts(o.judged)
	if err != nil {
		return err
	}
	sample, err := collect(filepath.Join(o.data, "articles", "wikinews_2019_2020.jsonl.gz"), verdicts)
	if err != nil {
		return err
	}
	fmt.Printf("%d verdicts, %d of them on claims that are still made\n", len(verdicts), len(sample))
	report(os.Stdout, sample, crossValidate(sample, o.folds, o.regression))
	if o.report {
		return nil
	}
	return writeWeights(o.out, o.learn(sample))
}

// writeWeights writes the table of weights, the sorted names first.
func writeWeights(path string, weights map[string]float64) error {
	var names []string
	for name, w := range weights {
		if w > 0.005 || w < -0.005 {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	var b strings.Builder
	for _, name := range names {
		fmt.Fprintf(&b, "%s\t%.2f\n", name, weights[name])
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}

// report prints how many of the claims are right that are kept when the worst
// are dropped, and how many of those with a confidence were right.
func report(w io.Writer, sample []example, p []float64) {
	order := make([]int, len(sample))
	right := 0.0
	for i := range order {
		order[i] = i
		right += sample[i].right
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p[b], p[a]) })
	fmt.Fprintf(w, "right: %.3f of all\nkept   least   right   of the right ones\n", right/float64(len(sample)))
	sum, next := 0.0, 1
	for n, i := range order {
		sum += sample[i].right
		if (n+1)*20 >= next*len(order) {
			fmt.Fprintf(w, "%3d %%   %.2f   %.3f   %.3f\n", 5*next, p[i], sum/float64(n+1), sum/right)
			next++
		}
	}
	fmt.Fprintf(w, "a right claim stands above a wrong one in %.1f of 100 pairs\n", 100*ordered(sample, order))
	fmt.Fprintln(w, "confidence   claims   right")
	for tenth := range 10 {
		n, sum := 0.0, 0.0
		for i := range sample {
			if min(9, int(10*p[i])) == tenth {
				n++
				sum += sample[i].right
			}
		}
		if n > 0 {
			fmt.Fprintf(w, "%.1f to %.1f   %5.0f   %.3f\n", float64(tenth)/10, float64(tenth+1)/10, n, sum/n)
		}
	}
}

// ordered is the share of pairs of a right and a wrong claim that stand in the
// right order: the area under the ROC curve.
func ordered(sample []example, order []int) float64 {
	above, right, wrong := 0.0, 0.0, 0.0
	for _, i := range order {
		if sample[i].right == 1 {
			right++
		} else {
			wrong++
			above += right
		}
	}
	return above / max(1, right*wrong)
}
