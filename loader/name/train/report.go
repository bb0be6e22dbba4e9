package main

import (
	"fmt"
	"hash/fnv"
	"io"
	"strings"

	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/name/sequence"
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

// report prints the table of docs/accuracy.md.
func report(o options, table *gazetteer.Table, w io.Writer) error {
	gold, err := uner(o.data)
	if err != nil {
		return err
	}
	rest, lexicon, err := others(o.data, table)
	if err != nil {
		return err
	}
	fmt.Fprintln(w, "| names, exact span and kind | P | R | F1 | gold |\n|---|---|---|---|---|")
	wiki, err := readJSON[annotated](o.data, "ner/wikigold.jsonl.gz")
	if err != nil {
		return err
	}
	m, err := sequence.Open(learn(append(gold, rest...), table, lexicon, o.training))
	if err != nil {
		return err
	}
	measure(wiki, m, table).print(w, "wikigold")
	return nil
}

func measure(all []annotated, m *sequence.Model, table *gazetteer.Table) scores {
	s := scores{}
	d := sequence.Decoder{Model: m}
	var words []sequence.Word
	for _, a := range all {
		var found []entity
		joined := strings.Join(a.Tokens, " ")
		for _, t := range text.Sentences(joined) {
			var tokens []string
			for _, x := range t.Tokens {
				tokens = append(tokens, x.Form)
			}
			words = sequence.Words(tokens, table, m.Lexicon(), words)
			for _, n := range d.Decode(words, 0) {
				if n.Kind == sequence.Other {
					continue
				}
				first, end := place(a.Tokens, t.Tokens[n.First].Span.Start, t.Tokens[n.End-1].Span.End)
				found = append(found, entity{first, end, [...]string{"PER", "ORG", "LOC"}[n.Kind]})
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

func fold(id string, n int) int {
	h := fnv.New32a()
	io.WriteString(h, id) // writing to a hash does not fail
	return int(h.Sum32() % uint32(n))
}
