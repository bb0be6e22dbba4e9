package entity

import (
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// description is a noun phrase as the sieves see it.
type description struct {
	s, w    int
	noun    string // lemma of the head
	mods    map[string]bool
	after   string // what follows the head within the phrase: "of the harbor"
	det     det
	plural  bool
	owner   int // node in the possessive, none for none
	number  string
	vague   bool // an uncounted number of them: "several boats"
	edition string
	text    string // its words in lower case, without determiner
	span    graph.Span
}

type det int

const (
	bare det = iota
	indefinite
	definite
	demonstrative
	negative // "no boat", "any boat": nothing that is
)

// nominal finds what a noun phrase stands for, or makes a node of it.
func (r *resolver) nominal(s, w int) {
	x := r.x[s]
	if !r.heads(s, w) {
		return
	}
	d := r.read(s, w)
	if generic[d.noun] && d.edition == "" || d.span.Len() == 0 || d.det == negative || r.caption(s, w) {
		return
	}
	if i := r.apposed(d); i >= 0 {
		r.refer(i, mention{s: s, w: w, span: d.span, form: graph.FormNominal, rule: "apposition"})
		r.nodes[i].heads[d.noun] = true
		r.nodes[i].sexFrom(d.noun)
		return
	}
	if r.predicate(d) {
		return
	}
	i, rule := r.antecedent(d)
	if i < 0 && x.Words[w].UPOS == "PROPN" && !r.unlisted(s, w) {
		return
	}
	if i < 0 {
		i, rule = r.add(&node{kind: described(d.noun), label: r.label(d), text: d.text, plural: d.plural, sex: titleSex(d.noun),
			edition: d.edition, owner: d.owner, number: d.number, heads: map[string]bool{d.noun: true}, mods: d.mods, known: d.known(), counted: d.vague || d.number != ""}), "description"
		r.nodes[i].after(d.after)
	}
	n := r.nodes[i]
	if n.edition == "" && !n.named() {
		n.edition = d.edition
	}
	r.refer(i, mention{s: s, w: w, span: d.span, form: graph.FormNominal, rule: rule})
	r.describe(s, w, n)
}

// described is the kind of what a noun alone describes.
func described(noun string) graph.Kind {
	if unsure[noun] {
		return ""
	}
	return kinds[noun]
}

// after keeps the words after the head as modifiers: "the mayor of Elm Town"
// matches "the Elm Town mayor".
func (n *node) after(words string) {
	for _, w := range strings.Fields(words) {
		n.mods[w] = true
	}
}

// heads reports whether a word is the head of a noun phrase that can be a
// mention: not a part of a compound, a title, a measure of time.
func (r *resolver) heads(s, w int) bool {
	word := r.x[s].Words[w]
	switch {
	case word.Rel == "compound", syntax.Is(word.Rel, "flat"), word.Rel == "fixed", word.Rel == "goeswith", word.Rel == "nmod:desc",
		word.Rel == "nmod:unmarked", word.Rel == "obl:unmarked", word.Rel == "case", word.Rel == "advmod", word.Rel == "vocative", word.Rel == "list":
		return false
	case word.UPOS == "PROPN" && r.unlisted(s, w):
	case word.UPOS == "PROPN":
		return kinds[strings.ToLower(word.Lemma)] != "" && r.determiner(s, w) == definite
	}
	return true
}

// unlisted reports whether a proper noun was found to be no name of a person,
// place or body, and may yet be what the article is about: "the Internet".
func (r *resolver) unlisted(s, w int) bool {
	word := r.x[s].Words[w]
	return !r.inside[s][w] && !r.nationality(word.Span) && len(word.Form) > 3 && word.Form[0] >= 'A' && word.Form[0] <= 'Z' && kinds[strings.ToLower(word.Lemma)] == "" && r.x[s].Child(w, "flat") < 0
}

func (r *resolver) determiner(s, w int) det {
	x := r.x[s]
	for _, c := range x.Children(w) {
		if c < w && x.Words[c].UPOS != "CCONJ" && !syntax.Is(x.Words[c].Rel, "cc") && denials[strings.ToLower(x.Words[c].Form)] {
			return negative
		}
		if !syntax.Is(x.Words[c].Rel, "det") {
			continue
		}
		switch strings.ToLower(x.Words[c].Form) {
		case "the", "both":
			return definite
		case "this", "that", "these", "those", "such":
			return demonstrative
		case "no", "neither", "any", "every", "each":
			return negative
		default:
			return indefinite
		}
	}
	return bare
}

// read describes the noun phrase of w.
func (r *resolver) read(s, w int) description {
	x := r.x[s]
	d := description{s: s, w: w, noun: strings.ToLower(x.Words[w].Lemma), mods: map[string]bool{}, det: r.determiner(s, w),
		plural: x.Words[w].Number() == "Plur" || crowds[strings.ToLower(x.Words[w].Lemma)], owner: none, span: r.phrase(s, w)}
	for _, c := range x.Children(w) {
		word := x.Words[c]
		switch {
		case word.Rel == "nmod:poss":
			r.possessor(&d, c)
		case word.Rel == "nummod":
			d.number = strings.ToLower(word.Form)
			d.plural = d.plural || c > 1 && x.Words[c-1].Form == "but" && strings.EqualFold(x.Words[c-2].Form, "all") // "all but one sailor"
		case quantities[strings.ToLower(word.Form)]:
			d.vague = true
		case c < w && (word.Rel == "amod" || word.Rel == "compound"):
			for _, k := range x.Subtree(c) {
				if x.Words[k].UPOS != "PUNCT" && !whole[strings.ToLower(x.Words[k].Form)] {
					d.mods[strings.ToLower(x.Words[k].Form)] = true
				}
			}
			if isYear(word.Form) {
				d.edition = word.Form
			}
		case c > w && d.span.Contains(word.Span):
			d.after = strings.ToLower(graph.Span{Start: x.Words[w].Span.End, End: d.span.End}.In(r.in.Article.Text))
		}
	}
	d.text = r.plain(d)
	return d
}

// caption reports whether a noun opens a line such as "Photo: Ada Novak".
func (r *resolver) caption(s, w int) bool {
	words := r.x[s].Words
	return w+1 < len(words) && words[w+1].Form == ":" && (w == 0 || words[w-1].UPOS == "PUNCT")
}

// known reports whether the phrase says that its reader knows which ones are
// meant: "the farmers", "Ada's brother", not "some farmers", "900 guests".
func (d description) known() bool {
	return (d.det == definite || d.det == demonstrative || d.owner >= 0) && d.number == "" && !d.vague
}

// possessor reads the owner of the phrase, or the edition: "last year's fair".
func (r *resolver) possessor(d *description, c int) {
	x := r.x[d.s]
	if strings.ToLower(x.Words[c].Lemma) != "year" {
		d.owner = r.at[d.s][c]
		if d.owner < 0 {
			for _, k := range x.Subtree(c) {
				d.mods[strings.ToLower(x.Words[k].Form)] = true
			}
		}
		if isYear(x.Words[c].Form) {
			d.edition, d.owner = x.Words[c].Form, none
		}
		return
	}
	for _, k := range x.Children(c) {
		switch strings.ToLower(x.Words[k].Form) {
		case "this":
			d.edition = thisYear
		case "last", "previous", "past":
			d.edition = "-1"
		case "next", "coming":
			d.edition = "+1"
		}
	}
}

// thisYear marks the edition of the article's own year.
const thisYear = "0"

func isYear(s string) bool {
	return len(s) == 4 && (s[0] == '1' || s[0] == '2') && strings.Trim(s, "0123456789") == ""
}
