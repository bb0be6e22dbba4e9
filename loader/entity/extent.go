package entity

import (
	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// extent is the span of the whole noun phrase of w, as a mention: with what
// describes the thing behind its noun ("the clock that Ada Novak made", "the
// coast of Holm, Norway") and the possessive mark ("the boy's").
func (r *resolver) extent(s, w int) graph.Span {
	x := r.x[s]
	words := x.Without(w, func(j int) bool { return r.outside(s, j, w) })
	first, last := at(words, w), at(words, w)
	for first > 0 && words[first-1] == words[first]-1 {
		first--
	}
	for last+1 < len(words) && words[last+1] == words[last]+1 && !r.ends(s, words[last+1], w) {
		last++
	}
	for words[first] < w && idle(x, words[first], w) {
		first++
	}
	for words[last] > w && idle(x, words[last], w) && !possessive(x, words[last]) {
		last--
	}
	return x.Around(words[first : last+1])
}

// ends reports whether the phrase of w ends before word j: at a mark, unless a
// relative clause, examples or a larger place stand behind a comma, or a bracket
// stands inside a clause.
func (r *resolver) ends(s, j, w int) bool {
	x := r.x[s]
	if j < w || !marks[x.Words[j].Form] {
		return false
	}
	if form := x.Words[j].Form; form != "," && form != "(" || j+2 >= len(x.Words) {
		return true
	}
	if i := r.at[s][j+1]; i >= 0 && r.nodes[i].kind == graph.KindPlace || x.Words[j+1].Form == "such" && x.Words[j+2].Form == "as" {
		return false
	}
	for k := j + 1; k >= 0 && k != w; k = x.Words[k].Head {
		if rel := x.Words[k].Rel; syntax.Is(rel, "acl") || rel == "conj" {
			return k > j && x.Words[j].Form == "("
		}
	}
	return true
}

// marks end a noun phrase.
var marks = map[string]bool{",": true, ";": true, ":": true, "–": true, "—": true, "--": true, "(": true, "[": true}

func at(words []int, w int) int {
	for k, j := range words {
		if j == w {
			return k
		}
	}
	return 0
}

// possessive reports whether a word is the mark of a possessor.
func possessive(x syntax.Index, j int) bool { return x.Words[j].XPOS == "POS" }

// outside reports whether branch j is no part of the phrase of w.
func (r *resolver) outside(s, j, w int) bool {
	x := r.x[s]
	word := x.Words[j]
	if word.Head != w {
		return word.Rel == "parataxis"
	}
	switch word.Rel {
	case "case":
		return !possessive(x, j)
	case "appos":
		return !r.within(s, j, w)
	case "acl", "acl:relcl", "nmod", "nmod:poss", "nmod:desc", "nmod:unmarked", "amod", "nummod", "compound", "flat", "flat:name", "fixed", "det", "det:predet", "det:poss", "punct", "goeswith":
		return word.Rel == "acl" && j < w
	case "advmod":
		return j > w
	}
	return true
}

// within reports whether an apposition is the larger place around a place:
// "Holm, Norway".
func (r *resolver) within(s, j, w int) bool {
	a, b := r.at[s][j], r.at[s][w]
	return a >= 0 && b >= 0 && a != b && r.nodes[a].kind == graph.KindPlace && r.nodes[b].kind == graph.KindPlace && r.nodes[a].named()
}

// spread gives what the graph keeps of a mention. A description is kept as its
// whole phrase. A name is kept as it stands, and where it is part of a longer
// phrase ("Mayor Ada Novak", "Norway's") the phrase is a mention too, of the
// form of a description; but for what is named once, whose name says it all.
func (r *resolver) spread(m mention, again bool) []graph.Mention {
	out := []graph.Mention{{Span: m.span, Form: m.form, Rule: m.rule}}
	if m.w < 0 || m.form == graph.FormPronoun || m.rule == "demonym" {
		return out
	}
	whole := m.whole
	if whole.Len() == 0 {
		whole = r.titled(m, r.extent(m.s, r.top(m.s, m.w)))
	}
	switch {
	case whole == m.span || !whole.Contains(m.span):
	case m.form == graph.FormNominal:
		out[0].Span = whole
	case again:
		out = append(out, graph.Mention{Span: whole, Form: graph.FormNominal, Rule: "phrase"})
	}
	return out
}

// top is the head of the phrase around the head of a name: the noun of a title
// that the parser put above it.
func (r *resolver) top(s, w int) int {
	words := r.x[s].Words
	for h := words[w].Head; h >= 0 && r.at[s][h] == r.at[s][w] && (syntax.Is(words[w].Rel, "flat") || words[w].Rel == "nmod:desc" || words[w].Rel == "compound"); h = words[w].Head {
		w = h
	}
	return w
}

// titled makes a phrase begin no later than the title before the name, which
// the parser may have cut: "Minister of Energy Oarja Temm".
func (r *resolver) titled(m mention, whole graph.Span) graph.Span {
	for _, t := range r.titles {
		if t.Sentence == m.s && t.Span.Start < whole.Start && t.Span.End > whole.Start && t.Span.End < m.span.End {
			whole.Start = t.Span.Start
		}
	}
	return whole
}
