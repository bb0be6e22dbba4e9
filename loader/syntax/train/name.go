package main

import (
	"claimgraph/loader/syntax/conllu"
)

// name is a run of tokens that a finder of names would take together; head is
// the token that stands for it in the treebank.
type name struct{ first, end, head int }

// names returns the names of a sentence in order: proper nouns with what hangs
// on them inside the name ("Guild of Stone Masons", "San Marino").
func names(s conllu.Sentence) []name {
	var all []name
	for i := range s.Words {
		if s.Words[i].UPOS != "PROPN" || inner(s, i) {
			continue
		}
		n := grow(s, i)
		if n.end-n.first > 1 && (len(all) == 0 || all[len(all)-1].end <= n.first) {
			all = append(all, n)
		}
	}
	return all
}

// grow returns the longest run of tokens around i that belong to its name.
func grow(s conllu.Sentence, i int) name {
	n := name{first: i, end: i + 1, head: i}
	belongs := func(k int) bool {
		for steps := 0; k >= 0 && k < len(s.Words) && steps < 8; steps++ {
			if k == i {
				return true
			}
			if !part(s, k) {
				return false
			}
			k = s.Words[k].Head - 1
		}
		return false
	}
	for belongs(n.first - 1) {
		n.first--
	}
	for belongs(n.end) {
		n.end++
	}
	for n.first < i && s.Words[n.first].UPOS != "PROPN" && s.Words[n.first].XPOS != "NNP" {
		n.first++
	}
	for n.end > i+1 && s.Words[n.end-1].UPOS != "PROPN" && s.Words[n.end-1].UPOS != "NUM" {
		n.end--
	}
	return n
}

// inner reports whether token i is a part of the name of its head.
func inner(s conllu.Sentence, i int) bool {
	h := s.Words[i].Head - 1
	return part(s, i) && h >= 0 && s.Words[h].UPOS == "PROPN"
}

// part reports whether token k hangs on its head as the words of a name do.
func part(s conllu.Sentence, k int) bool {
	w := s.Words[k]
	proper := w.UPOS == "PROPN" || w.XPOS == "NNP"
	switch w.Rel {
	case "flat", "compound":
		return proper || w.UPOS == "NUM" && w.Rel == "flat"
	case "amod":
		return w.XPOS == "NNP"
	case "punct":
		return w.Form == "-" || w.Form == "."
	case "nmod":
		return proper && of(s, k)
	case "case":
		return w.Form == "of"
	}
	return false
}

// of reports whether "of" comes right before token k or its name.
func of(s conllu.Sentence, k int) bool {
	for j := range s.Words {
		if s.Words[j].Head-1 == k && s.Words[j].Rel == "case" {
			return s.Words[j].Form == "of"
		}
	}
	return false
}
