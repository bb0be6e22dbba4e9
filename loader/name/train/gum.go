package main

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/name/sequence"
)

// gum gives the sentences of GUM. Its entities are whole phrases with a type;
// the name in one is found around its head.
func gum(dir, name string, table *gazetteer.Table) ([]sample, error) {
	trees, err := readTreebank(dir, name)
	if err != nil {
		return nil, err
	}
	var out []sample
	for _, t := range trees {
		s := sample{id: t.id, tokens: t.tokens(), masks: make([]sequence.Mask, len(t.words)), weight: 1}
		for i := range t.words {
			s.masks[i] = tagged(t, s.tokens, i, table)
			if t.words[i].upos == "PROPN" {
				s.masks[i] |= sequence.Only(sequence.Outside)
			}
		}
		names(t, s.masks, table)
		if possible(s.masks) {
			out = append(out, s)
		}
	}
	return out, nil
}

// phrase is an entity of GUM.
type phrase struct {
	first, end int
	kind       string
}

var bracket = regexp.MustCompile(`(\()?([^()]+)(\))?`)

// phrases reads the brackets of the Entity attribute.
func phrases(t sentence) []phrase {
	var out []phrase
	open := map[string][]int{}
	for i, w := range t.words {
		_, value, ok := strings.Cut("|"+w.misc, "|Entity=")
		if !ok {
			continue
		}
		value, _, _ = strings.Cut(value, "|")
		for _, m := range bracket.FindAllStringSubmatch(value, -1) {
			f := strings.SplitN(m[2], "-", 3)
			id := f[0]
			if m[1] != "" && len(f) > 1 {
				open[id] = append(open[id], len(out))
				out = append(out, phrase{first: i, end: i + 1, kind: f[1]})
			}
			if at := open[id]; m[3] != "" && len(at) > 0 {
				out[at[len(at)-1]].end = i + 1
				open[id] = at[:len(at)-1]
			}
		}
	}
	return out
}

var gumKinds = map[string]sequence.Kind{"person": sequence.Person, "organization": sequence.Organization, "place": sequence.Place}

// names fixes the labels of the names in a sentence's entities, the longest
// first.
func names(t sentence, masks []sequence.Mask, table *gazetteer.Table) {
	var found []phrase
	for _, p := range phrases(t) {
		if p.kind == "time" {
			continue
		}
		if n, ok := extent(t, p, table); ok {
			found = append(found, n)
		}
	}
	slices.SortStableFunc(found, func(a, b phrase) int { return cmp.Compare(b.end-b.first, a.end-a.first) })
	taken := make([]bool, len(t.words))
	for _, n := range found {
		if !free(taken, n.first, n.end) {
			continue
		}
		for i := n.first; i < n.end; i++ {
			taken[i] = true
		}
		kind, ok := gumKinds[n.kind]
		if !ok {
			kind = sequence.Other
		}
		mark(masks, n.first, n.end, kind)
	}
}

// extent finds the name around the head of an entity's phrase.
func extent(t sentence, p phrase, table *gazetteer.Table) (phrase, bool) {
	head := p.first
	for i := p.first; i < p.end; i++ {
		if h := t.words[i].head; h < p.first || h >= p.end {
			head = i
			break
		}
	}
	if !noun(t.words[head]) || class(table, t.words[head].form)&gazetteer.Demonym != 0 {
		return p, false
	}
	n := phrase{first: head, end: head + 1, kind: p.kind}
	n.first = left(t, p, head)
	n.end = right(t, p, head)
	if p.kind == "person" {
		for n.first < n.end-1 && class(table, t.words[n.first].form)&(gazetteer.Title|gazetteer.Modifier|gazetteer.Demonym) != 0 && !initial(t.words[n.first].form) {
			n.first++
		}
		if n.end == n.first+1 && class(table, t.words[n.first].form)&(gazetteer.Title|gazetteer.Modifier) != 0 {
			return n, false
		}
	}
	for n.first < n.end-1 && t.words[n.first].upos == "PUNCT" {
		n.first++
	}
	return n, capital(t.words[n.first].form) || n.end > n.first+1
}

func initial(s string) bool { return len(s) == 2 && s[1] == '.' }

// noun reports whether a word is a proper noun.
func noun(w word) bool { return w.upos == "PROPN" || strings.HasPrefix(w.xpos, "NNP") }

func left(t sentence, p phrase, i int) int {
	for i > p.first {
		w := t.words[i-1]
		hyphen := w.form == "-" || w.form == "&"
		switch {
		case noun(w) || w.upos == "ADJ" && capital(w.form) && noun(t.words[i]):
			i--
		case hyphen && i-1 > p.first && (noun(t.words[i-2]) || capital(t.words[i-2].form)):
			i -= 2
		default:
			return i
		}
	}
	return i
}

func right(t sentence, p phrase, i int) int {
	i++
	of := false
	for i < p.end {
		w := t.words[i]
		next := func(k int) bool { return i+k < p.end && noun(t.words[i+k]) }
		switch {
		case noun(w) || w.upos == "NUM" && i > 0 && t.words[i].head == i-1:
			i++
		case (w.form == "-" || w.form == "&") && next(1):
			i += 2
		case p.kind != "person" && w.form == "of" && next(1):
			of = true
			i += 2
		case p.kind != "person" && w.form == "of" && i+2 < p.end && t.words[i+1].form == "the" && next(2):
			of = true
			i += 3
		case of && p.kind == "organization" && w.form == "and" && next(1):
			i += 2
		default:
			return i
		}
	}
	return i
}
