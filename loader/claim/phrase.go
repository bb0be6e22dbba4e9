package claim

import (
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// longest is the most words that a literal end of a claim has: beyond it the
// phrase is no bounded argument.
const longest = 40

// argument is one end of a claim.
type argument struct {
	s     int
	head  int // word, -1 for none
	words []int
	ref   graph.Ref
	text  string
}

// none reports whether the argument is missing or no phrase of the tree.
func (a argument) none() bool { return a.head < 0 || len(a.words) == 0 }

// argument reads the phrase of word w. An entity stands for the phrase that it
// heads; any other phrase is its own words.
func (f *finder) argument(s, w int) argument {
	a := argument{s: s, head: w, words: f.phrase(s, w)}
	a.text = f.words(s, a.words)
	if e := f.in.Entities.At(s, w); e >= 0 {
		a.ref = graph.Ref{Entity: f.in.Entities.Entities[e].ID}
		return a
	}
	a.ref = graph.Ref{Text: a.text}
	return a
}

// phrase are the words of the noun phrase of w without its preposition, what
// is coordinated with it, appositions and remarks.
func (f *finder) phrase(s, w int) []int {
	x := f.x[s]
	words := x.Without(w, func(j int) bool {
		rel := x.Words[j].Rel
		top := x.Words[j].Head == w
		switch {
		case f.reading >= 0 && syntax.Is(rel, "acl") && x.Ancestor(j, f.reading) && !x.Ancestor(f.reading, w):
			return true
		case rel == "obl" || rel == "nmod":
			return f.cue(s, j) || f.split[j] || top && f.placeBehind(s, j)
		case rel == "case" || rel == "cop" || rel == "mark" || syntax.Is(rel, "aux"):
			return top && j < w || top && rel != "case"
		case rel == "cc" || rel == "conj" || syntax.Is(rel, "nsubj") || rel == "expl" || syntax.Is(rel, "cc"):
			return top
		case top && (f.placeBehind(s, j) || f.excluded(s, j)):
			return true
		case rel == "appos" || rel == "parataxis" || rel == "dep" || rel == "vocative" || rel == "discourse":
			return true
		case rel == "acl:relcl" || rel == "advcl" || rel == "acl":
			return top && (j < w || f.commaBefore(s, w, j))
		}
		return false
	})
	return f.worded(s, w, f.closed(s, f.trim(s, f.runOn(s, w, words))))
}

// runOn cuts a phrase where the parser ran on into another clause: at a
// semicolon, or at a comma behind which a subject stands.
func (f *finder) runOn(s, w int, words []int) []int {
	x := f.x[s]
	for n, k := range words {
		if k <= w || x.Words[k].UPOS != "PUNCT" {
			continue
		}
		switch x.Words[k].Form {
		case ";":
			return words[:n]
		case ",", "—", "–":
			for _, j := range words[n:] {
				if syntax.Is(x.Words[j].Rel, "nsubj") && !f.relative(s, j) {
					return words[:n]
				}
			}
		}
	}
	return words
}

// commaBefore reports whether a comma divides branch j from w: "the boat, which
// they sold" goes on after the phrase.
func (f *finder) commaBefore(s, w, j int) bool {
	x := f.x[s]
	sub := x.Subtree(j)
	first := sub[0]
	return first > w && (x.Words[first].Form == "," || first > 0 && x.Words[first-1].Form == ",")
}

// trim drops punctuation at the ends, brackets and closing marks that belong to
// the phrase excepted.
func (f *finder) trim(s int, words []int) []int {
	x := f.x[s]
	for len(words) > 1 && (x.Words[words[0]].UPOS == "PUNCT" || x.Words[words[0]].UPOS == "CCONJ") {
		words = words[1:]
	}
	for len(words) > 0 && x.Words[words[len(words)-1]].UPOS == "PUNCT" {
		words = words[:len(words)-1]
	}
	return f.ending(s, words)
}

// words prints words as the article has them; where some between are left out,
// the rest is joined by blanks.
func (f *finder) words(s int, words []int) string {
	x := f.x[s]
	var b strings.Builder
	for n, w := range words {
		if n > 0 {
			gap := graph.Span{Start: x.Words[words[n-1]].Span.End, End: x.Words[w].Span.Start}
			if w != words[n-1]+1 || strings.TrimSpace(gap.In(f.in.Article.Text)) != "" || gap.Len() > 0 {
				b.WriteByte(' ')
			}
		}
		b.WriteString(strings.Join(strings.Fields(x.Words[w].Span.In(f.in.Article.Text)), " "))
	}
	return b.String()
}

// verbal are the words of the predicate: auxiliaries, negation, copula,
// particle, the adverbs among them, and those of the governing verbs.
func (f *finder) verbal(c clause) []int {
	x := f.x[c.s]
	var words []int
	heads := append(slices.Clone(c.chain), c.head)
	for n, h := range heads {
		if !(c.copula && n == len(heads)-1) {
			words = append(words, h)
		}
		for _, k := range x.Children(h) {
			word := x.Words[k]
			switch {
			case (syntax.Is(word.Rel, "aux") || word.Rel == "cop") && k > h:
			case syntax.Is(word.Rel, "aux"), word.Rel == "cop", word.Rel == "compound:prt", k == f.takesPlace(c.s, h), word.Rel == "mark" && word.XPOS == "TO":
				words = append(words, k)
			case fold(word.Form) == "longer" && f.denies(c.s, h, k):
				words = append(words, k-1, k)
			case negator[fold(word.Form)] && fold(word.Form) != "nor" && f.denies(c.s, h, k), f.inGroup(c.s, h, k):
				words = append(words, k)
			}
		}
		if k := f.idiom(c.s, h); k >= 0 {
			for j := f.prepositions(c.s, k)[0]; j <= k; j++ {
				words = append(words, j)
			}
		}
		if n == len(heads)-1 && x.Child(h, "aux", "cop") < 0 {
			words = append(words, f.borrowed(c.s, h)...)
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// inGroup reports whether adverb k stands in the verb group of h, or right before
// it: "has slowly sunk", "slowly sank", "is now the mayor". One that grades an
// adjective belongs to that: "is very deep".
func (f *finder) inGroup(s, h, k int) bool {
	x := f.x[s]
	word := x.Words[k]
	if word.Rel != "advmod" || word.UPOS != "ADV" || k > h || word.XPOS == "WRB" || negator[fold(word.Form)] || len(x.Children(k)) > 0 || k > 0 && negator[fold(x.Words[k-1].Form)] && f.notOnly(s, k-1) {
		return false
	}
	if x.Words[h].UPOS != "VERB" && (x.Words[h].UPOS == "ADJ" && !clausal[fold(word.Form)] || x.Child(h, "cop") > k) {
		return false
	}
	for j := k + 1; j < h; j++ {
		if rel := x.Words[j].Rel; x.Words[j].UPOS == "PUNCT" || x.Words[h].UPOS == "VERB" && (x.Words[j].Head != h || rel != "advmod" && rel != "cop" && !syntax.Is(rel, "aux")) {
			return false
		}
	}
	return true
}

// borrowed are the auxiliaries or the copula that a conjunct shares with the
// first verb: "will" of "will buy and restore".
func (f *finder) borrowed(s, w int) []int {
	x := f.x[s]
	h := x.Words[w].Head
	if !f.shares(s, w) {
		return nil
	}
	var words []int
	for _, k := range x.Children(h) {
		if rel := x.Words[k].Rel; syntax.Is(rel, "aux") || rel == "cop" {
			words = append(words, k)
		}
	}
	return words
}

// shares reports whether conjunct w stands under the auxiliaries of the verb it
// is coordinated with: same verb form, none of its own, no subject of its own.
func (f *finder) shares(s, w int) bool {
	x := f.x[s]
	h := x.Words[w].Head
	if x.Words[w].Rel != "conj" || h < 0 || x.Child(w, "aux", "cop", "nsubj") >= 0 {
		return false
	}
	if f.sharesCopula(s, w) {
		return true
	}
	form := x.Words[w].XPOS
	return form == x.Words[h].XPOS && (form == "VB" || form == "VBN" || form == "VBG") && x.Child(w, "mark") < 0
}
