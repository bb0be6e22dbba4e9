package main

import (
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"

	"claimgraph/loader/syntax/conllu"
)

// bank is the sentences of the treebanks, by what they are used for.
type bank struct {
	train    []conllu.Sentence
	ewt, gum []conllu.Sentence // development sets
}

// readBank reads the four files of the directory.
func readBank(dir string) (b bank, err error) {
	files := []struct {
		name string
		into *[]conllu.Sentence
	}{
		{"en_ewt-ud-train.conllu.gz", &b.train},
		{"gum_ccby-train.conllu.gz", &b.train},
		{"en_ewt-ud-dev.conllu.gz", &b.ewt},
		{"gum_ccby-dev.conllu.gz", &b.gum},
	}
	for _, f := range files {
		sentences, err := readFile(filepath.Join(dir, f.name))
		if err != nil {
			return bank{}, err
		}
		*f.into = append(*f.into, sentences...)
	}
	return b, nil
}

func readFile(path string) ([]conllu.Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("treebank: %w", err)
	}
	defer f.Close() // only read from
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("treebank %s: %w", path, err)
	}
	sentences, err := conllu.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("treebank %s: %w", path, err)
	}
	return sentences, nil
}
