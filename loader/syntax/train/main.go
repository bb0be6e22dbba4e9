// Command train makes the model of package syntax from the treebanks, and
// measures it on their development sets:
//
//	go run ./loader/syntax/train            train, write the model, report
//	go run ./loader/syntax/train -report    only measure the embedded model
//
// It takes CoNLL-U files and gives one model file; the same files and options
// give the same bytes. Caveat: it learns on one core and needs 2 GB of memory.
package main

import (
	"flag"
	"fmt"
	"os"

	"claimgraph/loader/syntax"
)

// options are what the command line says.
type options struct {
	data, out  string
	seed       uint64
	quick      bool
	reportOnly bool
}

func main() {
	var o options
	flag.StringVar(&o.data, "data", "../shared/data/treebank", "directory of the treebanks")
	flag.StringVar(&o.out, "out", "loader/syntax/syntax.model", "model file to write")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of the order in which sentences are learned")
	flag.BoolVar(&o.quick, "quick", false, "learn little, to try the command out")
	flag.BoolVar(&o.reportOnly, "report", false, "measure the embedded model and write nothing")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(o options) error {
	b, err := readBank(o.data)
	if err != nil {
		return err
	}
	if o.reportOnly {
		m, err := syntax.Open()
		if err != nil {
			return err
		}
		report(os.Stdout, m, b)
		return nil
	}
	blob, err := learn(b, settings(o), os.Stderr)
	if err != nil {
		return err
	}
	if err := os.WriteFile(o.out, blob, 0o644); err != nil {
		return fmt.Errorf("write the model: %w", err)
	}
	m, err := syntax.Load(blob)
	if err != nil {
		return err
	}
	report(os.Stdout, m, b)
	return nil
}
