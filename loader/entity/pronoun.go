package entity

import (
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

type person struct {
	sex    sex
	plural bool
	human  bool // a person and nothing else
	thing  bool // anything but a single person
}

var third = map[string]person{
	"he": {sex: male, human: true}, "him": {sex: male, human: true}, "his": {sex: male, human: true}, "himself": {sex: male, human: true},
	"she": {sex: female, human: true}, "her": {sex: female, human: true}, "hers": {sex: female, human: true}, "herself": {sex: female, human: true},
	"it": {thing: true}, "its": {thing: true}, "itself": {thing: true},
	"they": {plural: true}, "them": {plural: true}, "their": {plural: true}, "theirs": {plural: true}, "themselves": {plural: true},
}

var first = map[string]bool{"i": true, "me": true, "my": true, "mine": true, "myself": true}
var firstPlural = map[string]bool{"we": true, "us": true, "our": true, "ours": true, "ourselves": true}

// window is how many sentences back a pronoun is resolved.
const window = 3

// pronoun finds what a pronoun stands for.
func (r *resolver) pronoun(s, w int) {
	x := r.x[s]
	form := strings.ToLower(x.Words[w].Form)
	i := none
	switch p, ok := third[form]; {
	case ok && !r.empty(s, w):
		if i = r.ahead(s, w, p); i < 0 {
			i = r.closest(s, w, p)
		}
	}
	if i >= 0 {
		r.refer(i, mention{s: s, w: w, span: x.Words[w].Span, form: graph.FormPronoun, rule: "pronoun"})
	}
}

// speakers resolves "I" and "we" in quotations, after all else: the speaker is
// often named behind the quotation.
func (r *resolver) speakers() {
	for s := range r.x {
		for w, word := range r.x[s].Words {
			i, form := none, strings.ToLower(word.Form)
			switch {
			case word.UPOS != "PRON" || r.at[s][w] >= 0:
			case first[form]:
				i = r.speaker(s, w, graph.KindPerson)
			case firstPlural[form]:
				i = r.speaker(s, w, graph.KindOrganization)
			}
			if i >= 0 {
				r.refer(i, mention{s: s, w: w, span: word.Span, form: graph.FormPronoun, rule: "speaker"})
			}
		}
	}
}

// empty reports whether "it" stands for nothing: "it is clear that", "it was
// raining".
func (r *resolver) empty(s, w int) bool {
	x := r.x[s]
	word := x.Words[w]
	if syntax.Is(word.Rel, "expl") {
		return true
	}
	if strings.ToLower(word.Form) != "it" || word.Head < 0 || !syntax.Is(word.Rel, "nsubj") {
		return false
	}
	return r.vacant(s, word.Head)
}

// vacant reports whether the predicate h makes its subject "it" stand for
// nothing: clauses behind it ("it is clear that"), the weather, the time, clefts
// ("it was Ada who"), feelings ("it felt good").
func (r *resolver) vacant(s, h int) bool {
	x := r.x[s]
	lemma := strings.ToLower(x.Words[h].Lemma)
	clause := x.Child(h, "csubj", "ccomp", "xcomp", "advcl", "acl") > h
	switch {
	case x.Child(h, "csubj") >= 0, weather[lemma]:
		return true
	case impersonal[lemma]:
		return clause
	case x.Child(h, "cop") >= 0 && x.Words[h].UPOS != "ADJ":
		return generic[lemma] || x.Child(h, "acl:relcl") > h
	case x.Words[h].UPOS == "ADJ" || x.Child(h, "aux:pass") >= 0:
		return clause
	}
	return false
}

// ahead finds the subject that a pronoun in a participle before it stands for:
// "Discussing her plan, Ada Novak said ...".
func (r *resolver) ahead(s, w int, p person) int {
	x := r.x[s]
	k := w
	for k >= 0 && x.Words[k].Rel != "advcl" {
		if syntax.Is(x.Words[k].Rel, "nsubj") {
			return none
		}
		k = x.Words[k].Head
	}
	if k < 0 || x.Child(k, "nsubj", "nsubj:pass") >= 0 {
		return none
	}
	subject := x.Child(x.Words[k].Head, "nsubj", "nsubj:pass")
	if subject <= w || k > x.Words[k].Head || r.at[s][subject] < 0 || !r.nodes[r.at[s][subject]].named() || !p.fits(r.nodes[r.at[s][subject]]) {
		return none
	}
	return r.at[s][subject]
}

// closest scores the things spoken of so far by distance and role; a tie
// between two is no answer.
func (r *resolver) closest(s, w int, p person) int {
	at := r.x[s].Words[w].Span.Start
	best, score, second := none, -1.0, -1.0
	for i, n := range r.nodes {
		m := n.before(at)
		if m == nil || m.w < 0 || s-m.s > window || !p.fits(n) || r.bound(s, w, m) || r.speaks(s, w, i) || r.labels(m.s) || r.unlike(s, w, p, n, m) {
			continue
		}
		v := r.salience(s, w, n, m) + r.agreement(s, w, p, i) + float64(m.span.Start)/float64(at+1)
		switch {
		case v > score:
			best, score, second = i, v, score
		case v > second:
			second = v
		}
	}
	if score-second < margin || r.predicated(best, at, p) {
		return none
	}
	return best
}

// salience is how much a mention m of node n is in the reader's mind at word w
// of sentence s.
func (r *resolver) salience(s, w int, n *node, m *mention) float64 {
	v := 10 - 3*float64(s-m.s) + 2*float64(r.role(m.s, m.w))
	if len(n.mentions) > 1 {
		v++
	}
	if n.named() {
		v++
	}
	if r.parallel(s, w, m) {
		v += 2
	}
	return v
}

// agreement is how well a pronoun suits node i beyond number and sex: the
// subject of the clause that it stands in is likely meant ("The team had to
// rebuild their robot"), a body is "they" where no group is near, and people
// are rather than things.
func (r *resolver) agreement(s, w int, p person, i int) float64 {
	v, n := 0.0, r.nodes[i]
	subject := r.commander(s, w)
	near := subject >= 0 && r.at[s][subject] == i
	owner := r.x[s].Words[w].Rel == "nmod:poss"
	if near && (owner || !p.thing && syntax.Is(r.x[s].Words[w].Rel, "nsubj")) {
		switch { // "The town's growth shows its wealth": not the growth's
		case n.kind != "" && !(n.counted && p.human):
			v += 4
		case p.thing && n.owner >= 0:
			v -= 4
		case n.plural:
			v += 2
		}
	}
	if !p.plural {
		return v
	}
	if !n.plural && !(near && owner) {
		v -= 5
	}
	if n.plural && n.kind != graph.KindPerson && n.kind != graph.KindOrganization {
		v -= 2
	}
	return v
}

// commander is the subject of the innermost clause around word w that has one,
// other than w itself and what w is part of, -1 for none.
func (r *resolver) commander(s, w int) int {
	x := r.x[s]
	for k, steps := x.Words[w].Head, 0; k >= 0 && steps < len(x.Words); k, steps = x.Words[k].Head, steps+1 {
		if subject := x.Child(k, "nsubj"); subject >= 0 && !x.Ancestor(subject, w) {
			return subject
		}
	}
	return none
}

// parallel reports whether a pronoun is the subject of a verb in a row with the
// mention's: "the club bought a mill, and in May it sold the lake".
func (r *resolver) parallel(s, w int, m *mention) bool {
	if m.s != s {
		return false
	}
	x := r.x[s]
	verb, first := x.Words[w].Head, x.Words[m.w].Head
	return verb >= 0 && first >= 0 && syntax.Is(x.Words[w].Rel, "nsubj") && syntax.Is(x.Words[m.w].Rel, "nsubj") &&
		x.Words[verb].Rel == "conj" && x.Words[verb].Head == first
}

// margin is how clearly the best antecedent must lead: by more than the step from
// object to subject, for "Ada met Ola. He ..." is anyone's guess if Ada may be he.
const margin = 2.1

func (p person) fits(n *node) bool {
	switch {
	case p.human:
		return n.kind == graph.KindPerson && !n.plural && !clashingSex(n.sex, p.sex)
	case p.plural:
		return n.plural || n.kind == graph.KindOrganization
	}
	return n.kind != graph.KindPerson && !n.plural
}

// bound reports whether the pronoun and the mention are arguments of one verb,
// which keeps them apart: "Ola saw him".
func (r *resolver) bound(s, w int, m *mention) bool {
	x := r.x[s]
	rel := x.Words[w].Rel
	if m.s != s || rel == "nmod:poss" {
		return false
	}
	form := strings.ToLower(x.Words[w].Form)
	return x.Words[m.w].Head == x.Words[w].Head && !strings.HasSuffix(form, "self") && !strings.HasSuffix(form, "selves")
}
