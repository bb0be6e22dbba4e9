package claim

import (
	"slices"

	"claimgraph/loader/syntax"
)

// clause is a predicate with what the tree says about it.
type clause struct {
	s, head  int
	chain    []int // governing verbs with the same subject, outermost first: "plans" of "plans to build"
	subjects []int
	rule     string // how the subject was found
	objects  []int
	obliques []oblique
	called   int // what the object is called: "a fraud" of "called it a fraud", -1 for none
	content  int // head of a clause that is said or thought, -1 for none
	agent    int // "by ..." of a passive, -1 for none
	passive  bool
	copula   bool
	mode     mode
}

// oblique is an argument with a preposition.
type oblique struct {
	word int
	prep []int // words of the preposition
}

// predicate reports whether word w heads a clause: a verb, or what a copula
// says of its subject ("The mayor is a painter").
func (f *finder) predicate(s, w int) bool {
	x := f.x[s]
	switch rel := x.Words[w].Rel; rel {
	case "amod", "compound", "case", "mark", "fixed", "cop", "aux", "aux:pass", "nmod:desc", "flat", "cc", "advmod":
		return false
	}
	if x.Words[w].UPOS == "VERB" || x.Child(w, "cop") >= 0 {
		return true
	}
	return f.sharesCopula(s, w)
}

// sharesCopula: "The pond is deep and cold".
func (f *finder) sharesCopula(s, w int) bool {
	x := f.x[s]
	h := x.Words[w].Head
	if p := x.Child(w, "case"); x.Words[w].Rel == "conj" && h >= 0 && (p >= 0) != (x.Child(h, "case") >= 0) {
		// "is old and in need of repair"
		return x.Words[h].UPOS == "ADJ" && x.Child(h, "cop") >= 0 && p > 0 && x.Child(w, "cc") == p-1 && x.Child(w, "nsubj") < 0 && hasWord("of in under", fold(x.Words[p].Form))
	}
	return x.Words[w].Rel == "conj" && h >= 0 && x.Words[w].UPOS != "PROPN" && x.Words[h].UPOS != "VERB" && x.Child(h, "cop") >= 0 && x.Child(w, "nsubj") < 0 &&
		(x.Words[w].UPOS == "ADJ" || x.Words[w].UPOS == x.Words[h].UPOS)
}

// clause reads the clause of predicate w and makes its claims.
func (f *finder) clause(s, w int) {
	x := f.x[s]
	subjects, rule := f.subjects(s, w, 0)
	if len(subjects) == 0 || f.existential(s, w) || f.expletive(s, w, subjects) {
		return
	}
	c := clause{s: s, head: w, subjects: subjects, rule: rule, content: -1, called: -1, agent: x.Child(w, "obl:agent")}
	c.mode = f.mode(s, w, subjects)
	if c.mode.drop {
		return
	}
	f.reading, f.split = w, map[int]bool{}
	defer func() { f.reading, f.split = -1, nil }()
	c.passive = f.passive(s, w)
	c.copula = x.Words[w].UPOS != "VERB" && (x.Child(w, "cop") >= 0 || f.sharesCopula(s, w))
	c.chain = f.chain(s, w)
	f.arguments(&c)
	c.subjects = f.distinct(s, c.subjects)
	switch {
	case c.copula:
		f.copula(c)
	case c.passive && c.agent >= 0:
		f.agentive(c)
	default:
		f.active(c)
	}
}

// distinct drops subjects that stand for the same entity.
func (f *finder) distinct(s int, words []int) []int {
	seen := map[int]bool{}
	return slices.DeleteFunc(slices.Clone(words), func(w int) bool {
		e := f.in.Entities.At(s, w)
		again := e >= 0 && seen[e]
		seen[e] = true
		return again
	})
}

// passive reports whether the verb is passive, or a bare participle after its
// noun ("a bridge built in May") or beside its clause ("Built in May, it ...").
func (f *finder) passive(s, w int) bool {
	x := f.x[s]
	if x.Passive(w) {
		return true
	}
	if x.Words[w].XPOS != "VBN" || x.Child(w, "aux") >= 0 || x.Child(w, "nsubj") >= 0 {
		return false
	}
	switch rel := x.Words[w].Rel; {
	case rel == "acl" || rel == "advcl":
		return true
	case rel == "conj":
		return x.Words[w].Head >= 0 && f.passive(s, x.Words[w].Head)
	}
	return false
}

// existential: "There were three boats".
func (f *finder) existential(s, w int) bool {
	x := f.x[s]
	e := x.Child(w, "expl")
	return e >= 0 && fold(x.Words[e].Form) == "there"
}

// expletive reports whether the subject is an "it" that stands for nothing: "It
// is hard to tell", and "to tell" with it.
func (f *finder) expletive(s, w int, subjects []int) bool {
	x := f.x[s]
	k := subjects[0]
	if fold(x.Words[k].Form) != "it" || f.in.Entities.At(s, k) >= 0 {
		return false
	}
	if h := x.Words[k].Head; h >= 0 && h != w && f.infinitive(s, w) {
		return true
	}
	return x.Words[w].UPOS != "VERB" && x.Child(w, "ccomp", "xcomp", "advcl", "csubj", "acl") > w || f.passive(s, w) && x.Child(w, "ccomp", "csubj") > w
}

// chain lists the verbs above w that share its subject, outermost first.
func (f *finder) chain(s, w int) []int {
	x := f.x[s]
	var up []int
	for steps := 0; steps < 6 && x.Words[w].Rel == "xcomp" && x.Words[w].Head >= 0; steps++ {
		h := x.Words[w].Head
		if x.Child(h, "obj", "iobj") >= 0 || x.Child(w, "nsubj") >= 0 {
			break
		}
		up = append(up, h)
		w = h
	}
	slices.Reverse(up)
	return up
}

// arguments reads objects, obliques and complement clauses.
func (f *finder) arguments(c *clause) {
	x := f.x[c.s]
	for _, k := range x.Children(c.head) {
		word := x.Words[k]
		switch {
		case word.Rel == "obj" && (f.stopped(c.s, c.head, k) || k == f.takesPlace(c.s, c.head) || f.isTime(c.s, k) || f.relative(c.s, k) && f.antecedent(c.s, c.head, k) == k):
		case word.Rel == "obj" && (light[fold(x.Words[c.head].Lemma)] || datives[fold(x.Words[c.head].Lemma)] || degrees[fold(word.Lemma)]):
			c.objects = append(c.objects, f.row(c.s, f.antecedent(c.s, c.head, k))...)
			f.lighten(c, k)
		case word.Rel == "obj":
			c.objects = append(c.objects, f.row(c.s, f.antecedent(c.s, c.head, k))...)
		case k == f.idiom(c.s, c.head):
		case word.Rel == "obl" && !f.cue(c.s, k) && !f.relative(c.s, k) && !f.turnOfPhrase(c.s, k):
			c.obliques = append(c.obliques, oblique{word: k, prep: f.prepositions(c.s, k)})
		case word.Rel == "ccomp":
			c.content = k
		case word.Rel == "xcomp" && (word.UPOS == "NOUN" || word.UPOS == "ADJ") && x.Child(k, "mark", "cop") < 0 && len(c.objects) == 0 && !c.copula:
			c.objects = append(c.objects, f.row(c.s, k)...)
		}
	}
	f.complements(c)
	if g := f.gap(c.s, c.head); g >= 0 && len(c.objects) == 0 {
		c.objects = append(c.objects, g)
	}
}

// isTime reports whether a word is the head of a time of the calendar: no object
// but of verbs that have one.
func (f *finder) isTime(s, w int) bool {
	t := f.timeAt(s, w)
	return t != nil && t.word == w && !t.Interval.IsZero()
}

// lighten gives what hangs on the object of a light verb to the clause: "held
// talks with Norway", "delivered a speech at the fair".
func (f *finder) lighten(c *clause, o int) {
	for _, k := range f.x[c.s].Children(o) {
		if f.x[c.s].Words[k].Rel != "nmod" || k < o {
			continue
		}
		prep := f.prepositions(c.s, k)
		if form := "at with to in before on from"; len(prep) == 1 {
			if datives[fold(f.x[c.s].Words[c.head].Lemma)] {
				form = "to"
			}
			if !hasWord(form, fold(f.x[c.s].Words[prep[0]].Form)) {
				continue
			}
			f.split[k] = true
			c.obliques = append(c.obliques, oblique{word: k, prep: prep})
		}
	}
}

// gap is the noun that a relative clause without pronoun leaves out: "the boat
// they sold".
func (f *finder) gap(s, w int) int {
	x := f.x[s]
	if x.Words[w].Rel != "acl:relcl" || x.Child(w, "obj") >= 0 || x.Child(w, "nsubj") < 0 || x.Child(w, "xcomp", "ccomp", "cop") >= 0 || f.passive(s, w) {
		return -1
	}
	n := x.Child(w, "nsubj")
	if h := x.Words[w].Head; f.cueOf(s, h) >= 0 && f.in.Speeches[f.cueOf(s, h)].Covers(x.Words[w].Span) {
		return -1 // "claims that the dam leaked"
	}
	if m := x.Child(w, "mark"); m >= 0 && fold(x.Words[m].Form) != "that" { // "the boat before it sank"
		return -1
	}
	if f.relative(s, n) || x.Child(w, "obl") >= 0 && len(f.prepositions(s, x.Child(w, "obl"))) > 0 && f.relative(s, x.Child(w, "obl")) {
		return -1
	}
	for _, k := range x.Children(w) { // "the year when", "the town where"
		if x.Words[k].Rel == "advmod" && (x.Words[k].XPOS == "WRB") {
			return -1
		}
	}
	if !transitive(fold(x.Words[w].Lemma)) {
		return -1
	}
	return x.Words[w].Head
}

// row is a word with what is coordinated with it: "nets, ropes and sails".
func (f *finder) row(s, w int) []int {
	x := f.x[s]
	row := []int{w}
	if n := x.Child(w, "advmod"); n >= 0 && n < w && fold(x.Words[n].Form) == "not" && x.Child(w, "cop") < 0 && !f.notOnly(s, n) && f.givesWay(s, w) { // "not the mill but the harbor"
		row = nil
	}
	for _, k := range x.Children(w) {
		if x.Words[k].Rel == "conj" && x.Words[k].UPOS != "VERB" && !f.excluded(s, k) && !f.stopped(s, w, k) && !f.cue(s, k) {
			row = append(row, f.row(s, k)...)
		}
	}
	return append(row, f.instances(s, w)...)
}

// prepositions are the words of the preposition of w.
func (f *finder) prepositions(s, w int) []int {
	x := f.x[s]
	var prep []int
	for _, k := range x.Children(w) {
		if x.Words[k].Rel == "case" && k < w {
			prep = append(prep, k)
			for _, j := range x.Children(k) {
				if x.Words[j].Rel == "fixed" {
					prep = append(prep, j)
				}
			}
		}
	}
	slices.Sort(prep)
	return prep
}

// relative reports whether a word is a relative pronoun.
func (f *finder) relative(s, w int) bool {
	switch f.x[s].Words[w].XPOS {
	case "WDT", "WP", "WP$", "WRB":
		return true
	}
	return fold(f.x[s].Words[w].Form) == "that" && syntax.Is(f.x[s].Words[f.x[s].Words[w].Head].Rel, "acl:relcl")
}

// antecedent turns a relative pronoun among the arguments of w into its noun.
func (f *finder) antecedent(s, w, k int) int {
	x := f.x[s]
	if h := x.Words[w].Head; h >= 0 && f.cueOf(s, h) >= 0 && f.in.Speeches[f.cueOf(s, h)].Covers(x.Words[w].Span) {
		return k // "claims that the dam leaked": the dam did not leak claims
	}
	if x.Words[k].Head >= 0 && f.relative(s, k) && syntax.Is(x.Words[w].Rel, "acl:relcl") && x.Words[w].Head >= 0 {
		return x.Words[w].Head
	}
	return k
}

// cue reports whether an oblique is the source of "according to".
func (f *finder) cue(s, k int) bool {
	x := f.x[s]
	for _, p := range f.prepositions(s, k) {
		if fold(x.Words[p].Form) == "according" {
			return true
		}
	}
	return false
}
