package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/name/sequence"
)

// sample is a sentence to learn from. Masks hold for each token the labels that
// the annotation allows: one where it is known, several where it is not.
type sample struct {
	id     string
	tokens []string
	masks  []sequence.Mask
	weight float64
}

// word is a token with its tags, as the treebanks give them.
type word struct {
	form, upos, xpos string
	head             int // from 0; -1 is the root
	misc             string
}

// sentence of a treebank.
type sentence struct {
	id    string
	words []word
}

// open reads a file of the data, unzipping it when its name says so.
func open(dir, name string) (io.ReadCloser, error) {
	f, err := os.Open(filepath.Join(dir, name))
	if err != nil || !strings.HasSuffix(name, ".gz") {
		return f, err
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return struct {
		io.Reader
		io.Closer
	}{z, f}, nil
}

// readJSON reads a file of JSON values, one after the other.
func readJSON[T any](dir, name string) ([]T, error) {
	r, err := open(dir, name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var all []T
	for d := json.NewDecoder(bufio.NewReader(r)); ; {
		var v T
		if err := d.Decode(&v); err == io.EOF {
			return all, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s: value %d: %w", name, len(all)+1, err)
		}
		all = append(all, v)
	}
}

// readTreebank reads the columns of CoNLL-U that tell of names.
func readTreebank(dir, name string) ([]sentence, error) {
	r, err := open(dir, name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var all []sentence
	var s sentence
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		line := lines.Text()
		if id, ok := strings.CutPrefix(line, "# sent_id = "); ok {
			s.id = id
		}
		f := strings.Split(line, "\t")
		switch {
		case line == "" && len(s.words) > 0:
			all, s = append(all, s), sentence{}
		case len(f) == 10 && !strings.ContainsAny(f[0], "-."):
			head := 0
			if _, err := fmt.Sscan(f[6], &head); err != nil {
				return nil, fmt.Errorf("%s: sentence %s: head %q: %w", name, s.id, f[6], err)
			}
			s.words = append(s.words, word{form: f[1], upos: f[3], xpos: f[4], head: head - 1, misc: f[9]})
		}
	}
	if len(s.words) > 0 {
		all = append(all, s)
	}
	return all, lines.Err()
}

func (s sentence) tokens() []string {
	out := make([]string, len(s.words))
	for i, w := range s.words {
		out[i] = w.form
	}
	return out
}

// mark fixes the labels of a name.
func mark(masks []sequence.Mask, first, end int, k sequence.Kind) {
	for i := first; i < end; i++ {
		masks[i] = sequence.Only(sequence.At(k, i-first, end-first))
	}
}

// free reports whether no name is fixed in a range.
func free(taken []bool, first, end int) bool {
	for _, t := range taken[first:end] {
		if t {
			return false
		}
	}
	return true
}

// inner are the labels of tokens inside or outside a name of any kind, for
// words that may link its parts.
var inner = func() sequence.Mask {
	m := sequence.Only(sequence.Outside)
	for k := sequence.Person; k <= sequence.Other; k++ {
		m |= sequence.Only(sequence.At(k, 1, 3))
	}
	return m
}()

var links = map[string]bool{
	"of": true, "and": true, "the": true, "for": true, "de": true, "&": true, "-": true, "'s": true, "on": true,
	"in": true, "at": true, "del": true, "la": true, "le": true, "van": true, "von": true, "bin": true, "al": true,
	"der": true, "den": true, "da": true, "du": true, "to": true, "a": true, "di": true, "des": true, "el": true, ".": true,
}

func capital(s string) bool { return s != "" && (s[0] >= 'A' && s[0] <= 'Z' || s[0] >= 0xC3) }

// linking reports whether token i may link two parts of a name.
func linking(tokens []string, i int, proper func(int) bool) bool {
	if !links[strings.ToLower(tokens[i])] {
		return false
	}
	before := i > 0 && (proper(i-1) || i > 1 && links[tokens[i-1]] && proper(i-2))
	after := i+1 < len(tokens) && (proper(i+1) || i+2 < len(tokens) && links[tokens[i+1]] && proper(i+2))
	return before && after
}

// class is what the tables say of a token.
func class(t *gazetteer.Table, s string) gazetteer.Class {
	return t.Word(gazetteer.KeyOf(s), strings.ToUpper(s) == s)
}
