package main

import (
	"fmt"
	"slices"
	"strings"

	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/name/sequence"
	"claimgraph/loader/text"
)

// annotated is a sentence of the NER files.
type annotated struct {
	ID     string   `json:"id"`
	Tokens []string `json:"tokens"`
	Text   string   `json:"text"`
	Ents   [][3]any `json:"ents"`
}

type entity struct {
	first, end int
	kind       string
}

func (a annotated) entities() []entity {
	var out []entity
	for _, e := range a.Ents {
		first, _ := e[0].(float64)
		end, _ := e[1].(float64)
		kind, _ := e[2].(string)
		out = append(out, entity{int(first), int(end), kind})
	}
	return out
}

var coarse = map[string]sequence.Kind{"PER": sequence.Person, "ORG": sequence.Organization, "LOC": sequence.Place}

// uner gives the sentences of Universal NER, which annotates persons,
// organizations and places only: a proper noun outside them may be some other
// name.
func uner(dir string) ([]sample, error) {
	all, err := readJSON[annotated](dir, "ner/uner_ewt_dev.jsonl")
	if err != nil {
		return nil, err
	}
	trees, err := readTreebank(dir, "treebank/en_ewt-ud-dev.conllu.gz")
	if err != nil {
		return nil, err
	}
	tags := map[string]sentence{}
	for _, t := range trees {
		tags[t.id] = t
	}
	var out []sample
	for _, a := range all {
		s := sample{id: a.ID, tokens: a.Tokens, masks: make([]sequence.Mask, len(a.Tokens)), weight: 1}
		t := tags[a.ID]
		for i := range s.masks {
			s.masks[i] = sequence.Only(sequence.Outside)
			if len(t.words) == len(a.Tokens) && t.words[i].upos == "PROPN" {
				s.masks[i] |= sequence.Of(sequence.Other)
			}
		}
		for _, e := range a.entities() {
			mark(s.masks, e.first, e.end, coarse[e.kind])
		}
		out = append(out, s)
	}
	return out, nil
}

// proper gives the sentences of a treebank that annotates no names: its proper
// nouns are parts of names, but of which kind is open.
func proper(dir, name string, table *gazetteer.Table) ([]sample, error) {
	trees, err := readTreebank(dir, name)
	if err != nil {
		return nil, err
	}
	var out []sample
	for _, t := range trees {
		s := sample{id: t.id, tokens: t.tokens(), masks: make([]sequence.Mask, len(t.words)), weight: loose}
		for i := range t.words {
			s.masks[i] = tagged(t, s.tokens, i, table)
		}
		if possible(s.masks) {
			out = append(out, s)
		}
	}
	return out, nil
}

// tagged is what a treebank's tag says about a token's label.
func tagged(t sentence, tokens []string, i int, table *gazetteer.Table) sequence.Mask {
	named := func(i int) bool { return t.words[i].upos == "PROPN" }
	c := class(table, tokens[i])
	switch {
	case named(i) && c&gazetteer.Time != 0 && c&(gazetteer.Given|gazetteer.Family) == 0:
		return sequence.Only(sequence.Outside)
	case named(i) && c&(gazetteer.Title|gazetteer.Modifier|gazetteer.Demonym|gazetteer.Time) != 0:
		return sequence.Any
	case named(i):
		return sequence.Any &^ sequence.Only(sequence.Outside)
	case linking(tokens, i, named):
		return inner
	case i > 0 && capital(tokens[i]):
		return sequence.Any
	}
	return sequence.Only(sequence.Outside)
}

// fact is a relation of KnowledgeNet.
type fact struct {
	Type   string `json:"type"`
	Source [2]int `json:"sourceSpan"`
	Target [2]int `json:"targetSpan"`
}

type passage struct {
	Doc       string `json:"doc"`
	Text      string `json:"text"`
	Relations []fact `json:"relations"`
}

// roles are the kinds of a relation's two ends where the relation fixes them.
var roles = map[string][2]string{
	"CEO": {"ORG", "PER"}, "CHILD_OF": {"PER", "PER"}, "DATE_FOUNDED": {"ORG", ""}, "DATE_OF_BIRTH": {"PER", ""},
	"DATE_OF_DEATH": {"PER", ""}, "EDUCATED_AT": {"PER", "ORG"}, "EMPLOYEE_OR_MEMBER_OF": {"PER", "ORG"},
	"FOUNDED_BY": {"ORG", ""}, "HEADQUARTERS": {"ORG", "LOC"}, "NATIONALITY": {"PER", ""}, "PLACE_OF_BIRTH": {"PER", "LOC"},
	"PLACE_OF_RESIDENCE": {"PER", "LOC"}, "POLITICAL_AFFILIATION": {"PER", "ORG"}, "SPOUSE": {"PER", "PER"},
	"SUBSIDIARY_OF": {"ORG", "ORG"},
}

// knowledge gives the sentences of KnowledgeNet in which an end of a relation
// is a name; other capitalized words are left open.
func knowledge(dir string, table *gazetteer.Table) ([]sample, error) {
	all, err := readJSON[passage](dir, "knowledgenet/folds1-3.jsonl.gz")
	if err != nil {
		return nil, err
	}
	var out []sample
	for n, p := range all {
		spans := p.spans()
		for _, s := range text.Sentences(p.Text) {
			x := opened(s, table)
			x.id = fmt.Sprintf("%s.%d", p.Doc, n)
			if known(&x, s, spans) && possible(x.masks) {
				out = append(out, x)
			}
		}
	}
	return out, nil
}

// spans are the ends of the passage's relations in bytes, longest first.
func (p passage) spans() []entitySpan {
	at := make([]int, 0, len(p.Text)+1)
	for i := range p.Text {
		at = append(at, i)
	}
	at = append(at, len(p.Text))
	var out []entitySpan
	for _, f := range p.Relations {
		for k, span := range [2][2]int{f.Source, f.Target} {
			if kind := roles[f.Type][k]; kind != "" && span[1] < len(at) {
				out = append(out, entitySpan{at[span[0]], at[span[1]], coarse[kind]})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b entitySpan) int { return (b.end - b.start) - (a.end - a.start) })
	return out
}

type entitySpan struct {
	start, end int
	kind       sequence.Kind
}

// opened is a sentence without annotation: small words are no names, of the
// others nothing is known.
func opened(s text.Sentence, table *gazetteer.Table) sample {
	x := sample{weight: 0.6}
	for _, t := range s.Tokens {
		x.tokens = append(x.tokens, t.Form)
	}
	big := func(i int) bool { return capital(x.tokens[i]) }
	for i, t := range x.tokens {
		c := class(table, t)
		m := sequence.Only(sequence.Outside)
		switch {
		case c&gazetteer.Time != 0 && c&(gazetteer.Given|gazetteer.Family) == 0:
		case big(i):
			m = sequence.Any
		case linking(x.tokens, i, big):
			m = inner
		}
		x.masks = append(x.masks, m)
	}
	return x
}

// known fixes the names that spans tell of and reports whether there are any.
func known(x *sample, s text.Sentence, spans []entitySpan) bool {
	taken := make([]bool, len(x.tokens))
	found := false
	for _, e := range spans {
		first, end := -1, -1
		for i, t := range s.Tokens {
			if t.Span.Start == e.start {
				first = i
			}
			if t.Span.End == e.end {
				end = i + 1
			}
		}
		if first < 0 || end <= first || !free(taken, first, end) || !nameLike(x.tokens[first:end]) {
			continue
		}
		mark(x.masks, first, end, e.kind)
		for i := first; i < end; i++ {
			taken[i] = true
		}
		found = true
	}
	return found
}

var pronouns = map[string]bool{"he": true, "she": true, "his": true, "her": true, "him": true, "it": true, "its": true, "i": true, "they": true, "their": true, "we": true, "our": true, "my": true, "who": true, "which": true, "where": true, "them": true, "me": true, "you": true, "the": true, "a": true, "this": true}

// nameLike reports whether tokens can be a whole name: capitals at both ends.
func nameLike(tokens []string) bool {
	return capital(tokens[0]) && !pronouns[strings.ToLower(tokens[0])] && (capital(tokens[len(tokens)-1]) || len(tokens) > 1)
}

// possible reports whether some sequence of labels fits the masks.
func possible(masks []sequence.Mask) bool {
	reach := masks[0] & sequence.First
	for _, m := range masks[1:] {
		next := sequence.Mask(0)
		for l := range sequence.Label(sequence.Labels) {
			if !m.Has(l) {
				continue
			}
			for _, p := range sequence.Before[l] {
				if reach.Has(p) {
					next |= sequence.Only(l)
				}
			}
		}
		reach = next
	}
	return reach&sequence.Last != 0
}

// loose is the weight of sentences whose names have no kind.
const loose = 0.1
