package entity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// label is the description's name: its words without what only counts or points
// ("several", "these", "their"), shortened. An edition keeps "last year's".
func (r *resolver) label(d description) string {
	const most = 80
	span := graph.Span{Start: d.span.Start, End: r.labelEnd(d)}
	words := r.x[d.s].Words
	for k := range words {
		if k >= d.w || words[k].Span.Start > span.Start || d.edition != "" && words[k].Head != d.w {
			break
		}
		if span.Contains(words[k].Span) && r.pointing(d.s, k) {
			span.Start = words[k+1].Span.Start
		}
	}
	text := r.text(span)
	if r.first(d.s) == span.Start {
		text = strings.ToLower(text[:1]) + text[1:]
	}
	if len(text) <= most {
		return text
	}
	cut := strings.LastIndexByte(text[:most], ' ')
	if cut <= 0 {
		return words[d.w].Form
	}
	return text[:cut]
}

// pointing reports whether a word before a noun is no part of a name:
// determiners, possessive pronouns, adverbs, vague quantities. "About" of
// "about 40 boats" goes, the number stays.
func (r *resolver) pointing(s, w int) bool {
	word := r.x[s].Words[w]
	if w+2 < len(r.x[s].Words) && r.x[s].Words[w+1].Form == "-" {
		return false // "an all-out attack"
	}
	switch word.UPOS {
	case "DET", "PRON", "ADV", "PUNCT", "CCONJ":
		return true
	}
	return quantities[strings.ToLower(word.Form)]
}

// first is where a sentence's first word starts if only the sentence gives it a
// capital, -1 if it is a name.
func (r *resolver) first(s int) int {
	for _, word := range r.x[s].Words {
		if word.UPOS == "PUNCT" {
			continue
		}
		if len(word.Form) < 2 || word.Form[0] >= utf8.RuneSelf || word.Form[1:] != strings.ToLower(word.Form[1:]) {
			break
		}
		if word.UPOS != "PROPN" && !strings.HasPrefix(word.XPOS, "NNP") && !r.nationality(word.Span) {
			return word.Span.Start
		}
		break
	}
	return none
}

// nationality reports whether a span begins a name or a demonym.
func (r *resolver) nationality(span graph.Span) bool {
	return slices.ContainsFunc(r.in.Names, func(n Name) bool { return n.Span.Start == span.Start })
}

// labelEnd is where the name-giving part of a phrase ends: at its head, or after
// "of ..." behind it.
func (r *resolver) labelEnd(d description) int {
	x := r.x[d.s]
	end := x.Words[d.w].Span.End
	for _, c := range x.Children(d.w) {
		if k := x.Child(c, "case"); c > d.w && x.Words[c].Rel == "nmod" && k >= 0 && strings.EqualFold(x.Words[k].Form, "of") && d.span.Contains(x.Words[c].Span) {
			end = max(end, r.phrase(d.s, c).End)
		}
	}
	return min(end, d.span.End)
}

// phrase is the span of the noun phrase headed by w: without relative clauses,
// appositions, coordinated phrases and what the parser hangs on loosely.
func (r *resolver) phrase(s, w int) graph.Span {
	x := r.x[s]
	words := x.Without(w, func(j int) bool { return loose(x, j, w) })
	for len(words) > 1 && x.Words[words[0]].UPOS == "PUNCT" {
		words = words[1:]
	}
	for len(words) > 1 && x.Words[words[len(words)-1]].UPOS == "PUNCT" {
		words = words[:len(words)-1]
	}
	first, last := slices.Index(words, w), slices.Index(words, w)
	for first > 0 && words[first-1] == words[first]-1 {
		first--
	}
	for last+1 < len(words) && words[last+1] == words[last]+1 && !breaks[x.Words[words[last+1]].Form] {
		last++
	}
	for words[first] < w && idle(x, words[first], w) {
		first++
	}
	for words[last] > w && idle(x, words[last], w) {
		last--
	}
	return x.Around(words[first : last+1])
}

// idle reports whether word j at an end of the phrase of w is no part of it: a
// mark, an adverb of the clause ("brings together officials"), "both" behind
// the noun.
func idle(x syntax.Index, j, w int) bool {
	word := x.Words[j]
	if strings.Trim(word.Form, "'\"’‘“”`.,;:-–—()[]") == "" {
		return true
	}
	return word.Head == w && (word.Rel == "advmod" && word.UPOS == "ADV" || j > w && (word.Rel == "det" || word.Rel == "advmod"))
}

// breaks are the marks that end a phrase: what stands behind them is said by the
// way or another clause.
var breaks = map[string]bool{",": true, ";": true, ":": true, "–": true, "—": true, "(": true}

// loose reports whether branch j does not belong to the phrase of w.
func loose(x syntax.Index, j, w int) bool {
	rel := x.Words[j].Rel
	switch rel {
	case "case", "cc", "cop", "mark", "aux", "advcl", "parataxis", "appos", "dep", "list", "expl", "discourse", "vocative", "cc:preconj":
		return x.Words[j].Head == w || rel != "case" && rel != "cc"
	case "conj", "acl:relcl", "nsubj", "advmod", "obl", "ccomp":
		return x.Words[j].Head == w && !(rel == "advmod" && j < w)
	case "acl":
		return j < w // "Founded in 1990, the club"
	}
	return syntax.Is(rel, "nsubj") && x.Words[j].Head == w
}

// plain are the words of the description in lower case, without determiner.
func (r *resolver) plain(d description) string {
	words := strings.Fields(strings.ToLower(r.text(d.span)))
	if len(words) > 1 {
		switch words[0] {
		case "a", "an", "the", "this", "that", "these", "those":
			words = words[1:]
		}
	}
	return strings.Join(words, " ")
}
