package main

import (
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/name"
	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/text"
)

// tally counts for the exact-match F1 of names.
type tally struct{ right, found, gold int }

func (t tally) f1() (p, r, f float64) {
	if t.right == 0 {
		return 0, 0, 0
	}
	p, r = 100*float64(t.right)/float64(t.found), 100*float64(t.right)/float64(t.gold)
	return p, r, 2 * p * r / (p + r)
}

type scores map[string]*tally

func (s scores) at(kind string) *tally {
	if s[kind] == nil {
		s[kind] = &tally{}
	}
	return s[kind]
}

// count compares what was found with the gold of one sentence.
func (s scores) count(gold, found []entity) {
	want := map[entity]bool{}
	for _, e := range gold {
		if e.kind != "MISC" {
			want[e] = true
			s.at(e.kind).gold++
			s.at("all").gold++
		}
	}
	for _, e := range found {
		s.at(e.kind).found++
		s.at("all").found++
		if want[e] {
			s.at(e.kind).right++
			s.at("all").right++
		}
	}
}

func (s scores) print(w io.Writer, name string) {
	for _, k := range []string{"all", "PER", "ORG", "LOC"} {
		t := s.at(k)
		p, r, f := t.f1()
		fmt.Fprintf(w, "| %s %s | %.1f | %.1f | %.1f | %d |\n", name, k, p, r, f, t.gold)
	}
}

// report prints the table of docs/accuracy.md: the model that is built in on
// wikigold, which it has never seen, and models of the same making on the folds
// of UNER that they have not seen.
func report(o options, table *gazetteer.Table, w io.Writer) error {
	fmt.Fprintln(w, "| names, exact span and kind | P | R | F1 | gold |\n|---|---|---|---|---|")
	wiki, err := readJSON[annotated](o.data, "ner/wikigold.jsonl.gz")
	if err != nil {
		return err
	}
	tagger, err := name.Open()
	if err != nil {
		return err
	}
	measure(scores{}, wiki, tagger).print(w, "wikigold")
	s, err := validate(o, table)
	if err != nil {
		return err
	}
	s.print(w, fmt.Sprintf("UNER EWT dev, %d folds", o.folds))
	return nil
}

// validate trains without each fold of UNER in turn and measures on it.
func validate(o options, table *gazetteer.Table) (scores, error) {
	c, err := readCorpora(o.data, table)
	if err != nil {
		return nil, err
	}
	files, err := readJSON[annotated](o.data, "ner/uner_ewt_dev.jsonl")
	if err != nil {
		return nil, err
	}
	s := scores{}
	for k := range o.folds {
		all := slices.Clone(c.rest)
		var held []annotated
		for i, g := range c.uner {
			if fold(g.id, o.folds) == k {
				held = append(held, files[i])
			} else {
				all = append(all, g)
			}
		}
		model, err := teach(all, c.news, c.lexicon, table, o.training)
		if err != nil {
			return nil, err
		}
		tagger, err := name.OpenModel(model)
		if err != nil {
			return nil, err
		}
		measure(s, held, tagger)
	}
	return s, nil
}

var short = map[graph.Kind]string{graph.KindPerson: "PER", graph.KindOrganization: "ORG", graph.KindPlace: "LOC"}

// measure adds what a tagger finds, each sentence an article of its own.
func measure(s scores, all []annotated, tagger *name.Tagger) scores {
	for _, a := range all {
		var found []entity
		for _, n := range tagger.Find(text.Sentences(a.Text)) {
			if kind := short[n.Kind]; kind != "" {
				first, end := place(a.Tokens, n.Span.Start, n.Span.End)
				found = append(found, entity{first, end, kind})
			}
		}
		s.count(a.entities(), found)
	}
	return s
}

// place maps bytes of joined tokens to the tokens that hold them.
func place(tokens []string, start, end int) (first, last int) {
	at := 0
	for i, t := range tokens {
		if at <= start && start < at+len(t) {
			first = i
		}
		if at < end && end <= at+len(t) {
			last = i + 1
		}
		at += len(t) + 1
	}
	return first, last
}

// fold is the part of the data that a sentence belongs to: all sentences of one
// document to the same.
func fold(id string, n int) int {
	doc := id[:max(strings.LastIndexByte(id, '-'), 0)]
	h := fnv.New32a()
	io.WriteString(h, doc) // writing to a hash does not fail
	return int(h.Sum32() % uint32(n))
}
