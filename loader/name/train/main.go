// Train learns the name tagger's model from the development data and measures
// it.
//
//	go run ./loader/name/train -data ../shared/data -out loader/name/model.bin
//	go run ./loader/name/train -data ../shared/data -report
//	go run ./loader/name/train -tables loader/name/gazetteer
//
// The same data, flags and seed give the same model byte for byte. Training
// takes some minutes on one core. The sources are named in loader/name/NOTICE;
// wikigold is read by -report only.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/name/sequence"
)

type options struct {
	data   string
	out    string
	report bool
	tables string
	folds  int
	training
}

func main() {
	var o options
	flag.StringVar(&o.data, "data", "../shared/data", "directory of the development data")
	flag.StringVar(&o.out, "out", "loader/name/model.bin", "where the model goes")
	flag.BoolVar(&o.report, "report", false, "measure the model that is built in, and the method by cross-validation")
	flag.StringVar(&o.tables, "tables", "", "compile the gazetteer in this directory and do nothing else")
	flag.IntVar(&o.folds, "folds", 5, "folds of the cross-validation on UNER")
	flag.IntVar(&o.epochs, "epochs", 9, "times over the data")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of the order of sentences")
	flag.Float64Var(&o.rate, "rate", 0.15, "learning rate")
	flag.Float64Var(&o.l1, "l1", 0.3, "strength of the L1 norm, which decides the size of the model")
	flag.Float64Var(&o.l2, "l2", 0.3, "strength of the L2 norm")
	flag.IntVar(&o.rare, "rare", 2, "features seen less often are left out")
	flag.Float64Var(&o.drop, "drop", 0.1, "share of features left out at each look")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(o options) error {
	if o.tables != "" {
		b, err := gazetteer.Compile(os.DirFS(o.tables))
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(o.tables, "table.bin"), b, 0o644)
	}
	table, err := gazetteer.Open()
	if err != nil {
		return err
	}
	if o.report {
		return report(o, table, os.Stdout)
	}
	c, err := readCorpora(o.data, table)
	if err != nil {
		return err
	}
	model, err := teach(append(c.uner, c.rest...), c.news, c.lexicon, table, o.training)
	if err != nil {
		return err
	}
	if _, err := sequence.Open(model); err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "model of %d bytes\n", len(model))
	return os.WriteFile(o.out, model, 0o644)
}
