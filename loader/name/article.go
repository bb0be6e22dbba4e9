package name

import (
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/name/sequence"
)

// article is all sentences together: names that the model saw one sentence at
// a time agree with each other.
type article struct {
	readings []*reading
}

// evidence is how surely a form was taken for each kind, summed over the
// article.
type evidence map[graph.Kind]float32

// agree lets full names decide about short forms and the whole article about
// each form.
func (a *article) agree() {
	a.gerunds()
	a.acronyms()
	family := a.families()
	votes, placed := a.votes(), a.placed()
	for _, r := range a.readings {
		for _, n := range r.names() {
			if n.Demonym {
				continue
			}
			form := r.phrase(n.First, n.End)
			if family[form] && r.words[n.First].Phrase&gazetteer.Country == 0 {
				n.Kind = graph.KindPerson // whatever the model took it for elsewhere
			} else if k := votes[form].best(); k != "" {
				n.Kind = k
			}
			if !family[form] && n.Kind == graph.KindPerson && (r.capital(&n) || placed[form]) {
				n.Kind = graph.KindPlace
			}
			r.at(n.First).Kind = n.Kind
		}
	}
	a.repeat(family)
}

// capital reports whether a name of one word, without a title, is the capital
// of a country: "Washington" stands for the city unless the article has a
// person of that name.
func (r *reading) capital(n *Name) bool {
	return n.End-n.First == 1 && r.words[n.First].Phrase&gazetteer.Capital != 0 && (n.First == 0 || r.words[n.First-1].Class&gazetteer.Title == 0)
}

// placed are the forms that stand somewhere as a place of the tables does.
func (a *article) placed() map[string]bool {
	out := map[string]bool{}
	for _, r := range a.readings {
		for _, n := range r.names() {
			if r.located(&n) {
				out[r.phrase(n.First, n.End)] = true
			}
		}
	}
	return out
}

func (e evidence) best() graph.Kind {
	var top graph.Kind
	for _, k := range graph.Kinds {
		if v := e[k]; v > 0 && (top == "" || v > e[top]) {
			top = k
		}
	}
	return top
}

// votes sums the scores of each form by kind. A headline counts little, for its
// capitals say nothing.
func (a *article) votes() map[string]evidence {
	votes := map[string]evidence{}
	for _, r := range a.readings {
		weight := float32(1)
		if r.headline {
			weight = 0.2
		}
		for _, n := range r.names() {
			form := r.phrase(n.First, n.End)
			if votes[form] == nil {
				votes[form] = evidence{}
			}
			votes[form][n.Kind] += weight * max(n.Score, 0.1)
		}
	}
	return votes
}

// families collects the words by which persons named in full may be called
// again: given name, family name and what ends with it.
func (a *article) families() map[string]bool {
	out := map[string]bool{}
	for _, r := range a.readings {
		for _, n := range r.names() {
			if n.Kind != graph.KindPerson || n.End-n.First < 2 || n.Score < 1 {
				continue
			}
			out[r.tokens[n.First].Form] = true
			out[r.tokens[n.End-1].Form] = true
			for k := n.First + 1; k < n.End-1; k++ {
				if r.words[k].Capital() { // "La Rue" of "Ana La Rue"
					out[r.phrase(k, n.End)] = true
				}
			}
		}
	}
	return out
}

// acronyms gives a short form in brackets the kind of the name before it
// ("the Bergen Fisheries Council (BFC)"), everywhere in the article.
func (a *article) acronyms() {
	found := map[string]graph.Kind{}
	for _, r := range a.readings {
		for _, n := range r.names() {
			if at := n.End + 1; at+1 < len(r.words) && r.tokens[n.End].Form == "(" && r.tokens[at+1].Form == ")" && n.Kind != graph.KindPerson && r.initials(n, r.tokens[at].Form) {
				found[r.tokens[at].Form] = n.Kind
			}
		}
	}
	if len(found) == 0 {
		return
	}
	for _, r := range a.readings {
		for i := range r.words {
			kind, ok := found[r.tokens[i].Form]
			if !ok {
				continue
			}
			if old := r.at(i); old == nil || old.First == i && old.End == i+1 {
				r.put(Name{First: i, End: i + 1, Kind: kind, Score: 5})
			}
		}
	}
}

// initials reports whether a short form is made of the first letters of a name,
// in order, beginning with its first.
func (r *reading) initials(n Name, short string) bool {
	if len(short) < 2 || short != strings.ToUpper(short) || r.tokens[n.First].Form[0] != short[0] {
		return false
	}
	rest := short
	for _, t := range r.tokens[n.First:n.End] {
		if rest != "" && strings.EqualFold(t.Form[:1], rest[:1]) {
			rest = rest[1:]
		}
	}
	return len(rest) <= len(short)/3
}

// sure is the score from which a name is looked for in the rest of the article.
const sure = 3

// repeat finds further places of names that the article is sure of elsewhere.
func (a *article) repeat(family map[string]bool) {
	forms := map[string]Name{}
	for _, r := range a.readings {
		for _, n := range r.names() {
			if n.Score < sure || n.Demonym || n.Kind == graph.KindTopic || r.headline {
				continue
			}
			if w := &r.words[n.First]; n.End-n.First == 1 && (bare(w) || w.Habit == sequence.Either) {
				continue
			}
			forms[r.phrase(n.First, n.End)] = n
			if n.Kind == graph.KindPerson && n.End-n.First > 1 && !bare(&r.words[n.End-1]) && r.words[n.End-1].Habit != sequence.Either {
				forms[r.tokens[n.End-1].Form] = Name{First: 0, End: 1, Kind: graph.KindPerson}
			}
		}
	}
	starts := map[string]bool{}
	for form := range forms {
		first, _, _ := strings.Cut(form, " ")
		starts[first] = true
	}
	for _, r := range a.readings {
		r.again(forms, starts)
	}
}

// longest is how many tokens of a repeated name are compared.
const longest = 8

func (r *reading) again(forms map[string]Name, starts map[string]bool) {
	for i := 0; i < len(r.words); i++ {
		if !starts[r.tokens[i].Form] || !r.words[i].Capital() {
			continue
		}
		for end := min(i+longest, len(r.words)); end > i; end-- {
			if !r.open(i, end) && !r.cutAtAnd(i, end) {
				continue
			}
			if n, ok := forms[r.phrase(i, end)]; ok {
				r.put(Name{First: i, End: end, Kind: n.Kind, Score: 1})
				i = end - 1
				break
			}
		}
	}
}

// cutAtAnd reports whether all that is named in a range of tokens are parts of it
// on either side of an "and".
func (r *reading) cutAtAnd(first, end int) bool {
	joined := false
	for i := first; i < end; i++ {
		f := r.tokens[i].Form
		joined = joined || (f == "and" || f == "&") && r.at(i) == nil
	}
	if !joined || r.at(first) != nil && r.at(first).First < first || r.at(end-1) != nil && r.at(end-1).End > end {
		return false
	}
	return true
}
