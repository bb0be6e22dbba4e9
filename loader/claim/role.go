package claim

import (
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/entity"
)

// role is a noun that says what someone or something is to another: "director
// of Fjord Foods", "a Norwegian painter", "the wife of Ola Berg".
type role struct {
	s, noun int
	holder  argument
	mode    mode
	aside   bool // told by the way
	when    graph.Interval
	rule    string
	extra   []int // words of the evidence besides holder and role
}

// play makes the claims of a role and of those coordinated with it: "founder
// and chairman of Fjord Foods".
func (f *finder) play(r role) {
	row := f.row(r.s, r.noun)
	for _, noun := range row {
		r.noun = noun
		if f.bygone(r) {
			continue
		}
		f.person(r)
		bodies := f.bodies(r.s, noun, row)
		if p := f.x[r.s].Child(r.holder.head, "nmod:poss"); r.holder.head >= 0 && p >= 0 && f.x[r.s].Ancestor(r.holder.head, noun) { // "his wife Ana"
			bodies = append(bodies, p)
		}
		for _, k := range bodies {
			f.tie(r, k)
		}
	}
}

// person: the office itself and the nationality.
func (f *finder) person(r role) {
	if !f.isKind("P", r.holder) {
		return
	}
	x := f.x[r.s]
	noun := fold(x.Words[r.noun].Lemma)
	if isTrade(noun) && x.Words[r.noun].Number() != "Plur" && !f.firstTo(r.s, r.noun) {
		words := f.post(r.s, r.noun)
		text := f.words(r.s, words)
		f.roleClaim(r, "schema:jobTitle", argument{s: r.s, head: r.noun, words: words, text: text, ref: graph.Ref{Text: text}}, false)
	}
	for _, k := range x.Children(r.noun) {
		if (x.Words[k].Rel == "amod" || x.Words[k].Rel == "compound") && f.kind(r.s, k) == graph.KindPlace && f.demonym(r.s, k) {
			f.roleClaim(r, "schema:nationality", f.argument(r.s, k), false)
		}
	}
}

// label is the noun with what stands before it, its determiner left out.
func (f *finder) label(s, noun int) []int {
	x := f.x[s]
	words := x.Without(noun, func(j int) bool {
		if x.Words[j].Head != noun {
			return false
		}
		switch x.Words[j].Rel {
		case "amod", "compound", "nummod", "nmod:desc":
			return j > noun || f.kind(s, j) != ""
		case "flat": // "Attorney General"
			return j != noun+1 || f.kind(s, j) != ""
		}
		return true
	})
	return f.trim(s, words)
}

// demonym reports whether the word stands for its place as an adjective.
func (f *finder) demonym(s, w int) bool {
	span := f.x[s].Words[w].Span
	e := f.in.Entities.At(s, w)
	return e >= 0 && slices.ContainsFunc(f.in.Entities.Entities[e].Mentions, func(m graph.Mention) bool { return m.Span == span && m.Rule == "demonym" })
}

// bodies are the entities that a role is tied to: "of Fjord Foods", "its",
// "Fjord Foods director"; where it has none, those of the next in its row, or what
// follows it on the one before: "founder and chairman of Fjord Foods".
func (f *finder) bodies(s, noun int, row []int) []int {
	for _, n := range row {
		if n < noun {
			continue
		}
		if out := f.bodiesOf(s, n, n); len(out) > 0 {
			return out
		}
	}
	for _, n := range slices.Backward(row) {
		if n < noun {
			return f.bodiesOf(s, n, noun)
		}
	}
	return nil
}

// bodiesOf are the entities that hang on role noun n: those before it, and those
// with a preposition behind word after. "professor of law at Oslo University" is
// tied to the university.
func (f *finder) bodiesOf(s, n, after int) (out []int) {
	x := f.x[s]
	for _, k := range x.Children(n) {
		switch rel := x.Words[k].Rel; {
		case (rel == "nmod" || rel == "obl") && k > after && f.ties(s, k):
			out = append(out, f.row(s, k)...)
			if f.kind(s, k) == "" {
				out = append(out, f.seat(s, k)...)
			}
		case after == n && (rel == "nmod:poss" || rel == "compound" && !f.demonym(s, k)):
			out = append(out, k)
		}
	}
	return out
}

// seat are the organizations with "at" or "for" on a noun: "law at Oslo
// University".
func (f *finder) seat(s, w int) (out []int) {
	for _, k := range f.x[s].Children(w) {
		if k > w && f.x[s].Words[k].Rel == "nmod" && f.kind(s, k) == graph.KindOrganization && hasWord("at for with", fold(f.words(s, f.prepositions(s, k)))) {
			out = append(out, f.row(s, k)...)
		}
	}
	return out
}

func (f *finder) ties(s, k int) bool {
	for _, p := range f.prepositions(s, k) {
		switch fold(f.x[s].Words[p].Form) {
		case "of", "at", "for", "with", "to", "in":
			return true
		}
	}
	return false
}

// tie makes the claim of a role noun and what it is tied to.
func (f *finder) tie(r role, k int) {
	noun := f.relational(r.s, r.noun)
	body := f.kind(r.s, k)
	if body == "" && personal[fold(f.x[r.s].Words[k].Form)] || possessivePerson[fold(f.x[r.s].Words[k].Form)] && body == "" {
		body = graph.KindPerson
	}
	if body == "" {
		return
	}
	other := f.owner(r.s, k)
	if other.ref == r.holder.ref {
		return
	}
	for _, t := range kinships {
		if hasWord(t.nouns, noun) && f.isKind(t.holder, r.holder) && strings.Contains(t.body, letters[body]) {
			f.roleClaim(r, t.term, other, t.inverse)
		}
	}
	if !f.isKind("P", r.holder) || body != graph.KindOrganization || !isTrade(noun) {
		return
	}
	if strings.Contains(fold(other.text), "party") {
		f.roleClaim(r, "schema:affiliation", other, false)
		return
	}
	f.roleClaim(r, "schema:worksFor", other, false)
	if f.chief(r.s, r.noun) {
		f.roleClaim(r, "cg:ceo", other, true)
	}
}

// owner is the phrase of word k; of a possessive the name alone: "Fjord Foods" of
// "Fjord Foods's director", which stands before its noun beyond doubt.
func (f *finder) owner(s, k int) argument {
	a := f.argument(s, k)
	if last := len(a.words) - 1; last > 0 && f.x[s].Words[a.words[last]].XPOS == "POS" {
		a.words = a.words[:last]
		a.text, a.head = f.words(s, a.words), -1
		if a.ref.Entity == "" {
			a.ref = graph.Ref{Text: a.text}
		}
	}
	return a
}

// chief reports whether a noun is "chief executive" or "CEO".
func (f *finder) chief(s, noun int) bool {
	text := fold(f.words(s, f.label(s, noun)))
	return strings.Contains(text, "ceo") || strings.Contains(text, "chief executive")
}

// roleClaim makes the claim that the holder stands in the relation to object,
// or the other way round.
func (f *finder) roleClaim(r role, term graph.Term, object argument, inverse bool) {
	d := draft{s: r.s, head: r.noun, subject: r.holder, object: object, predicate: "be", phrase: f.roleVerb(r), relation: term, mode: r.mode, aside: r.aside, when: r.when, rule: r.rule}
	d.verbal = append(slices.Clone(r.extra), r.noun)
	noun := fold(f.x[r.s].Words[r.noun].Lemma)
	switch {
	case term == "schema:jobTitle":
	case term == "schema:nationality":
		d.predicate = "be"
	default:
		d.predicate = "be " + noun
		label := f.words(r.s, f.label(r.s, r.noun))
		if f.x[r.s].Words[r.noun].Number() == "Plur" { // "her children" are each her child
			label = noun
		}
		d.phrase += " " + label + " of"
	}
	if inverse {
		d.subject, d.object = d.object, d.subject
		d.inverted = true
	}
	f.emit(d)
}

var possessivePerson = set("his her my")

// described: a noun before a name says who bears it: "team captain Ana Holm",
// "his wife Ana".
func (f *finder) described(s, w int) {
	x := f.x[s]
	if f.kind(s, w) != graph.KindPerson || x.Words[w].UPOS != "PROPN" {
		return
	}
	for _, k := range x.Children(w) {
		noun := fold(x.Words[k].Lemma)
		if rel := x.Words[k].Rel; k < w && x.Words[k].UPOS == "NOUN" && (rel == "nmod:desc" || rel == "compound") && (isTrade(noun) || kin[noun]) && !f.titled(s, x.Words[k].Span) {
			f.play(role{s: s, noun: k, holder: f.argument(s, w), aside: true, mode: f.plainMode(s, w), rule: "description"})
		}
	}
}

// titled reports whether a span lies in a title, which has its own rule.
func (f *finder) titled(s int, span graph.Span) bool {
	return slices.ContainsFunc(f.in.Entities.Titles, func(t entity.Title) bool { return t.Sentence == s && t.Span.Contains(span) })
}

// kin are nouns of kinship.
var kin = set("son daughter child father mother parent wife husband spouse widow widower brother sister sibling")

// appointed: "served as director of Fjord Foods", "named her director", "became
// the mayor".
func (f *finder) appointed(c clause, at graph.Interval, rest []oblique) {
	x := f.x[c.s]
	lemma := fold(x.Words[c.head].Lemma)
	holders := c.subjects
	var nouns []int
	switch {
	case hasWord("become remain", lemma):
		nouns = c.objects
	case hasWord("serve work act operate establish", lemma), lemma == "take" && f.adverb(c.s, c.head, "over"), f.lemma(c.s, c.head) == "take over":
		nouns = f.asRole(c.s, rest)
	case hasWord("appoint name elect hire choose nominate promote", lemma):
		nouns = f.asRole(c.s, rest)
		if lemma == "promote" {
			nouns = f.after(c.s, rest, "to")
		}
		if !c.passive && len(c.objects) > 0 {
			holders = c.objects[:1]
		}
		if k := x.Child(c.head, "xcomp"); k >= 0 && x.Words[k].UPOS == "NOUN" {
			nouns = append(nouns, k)
		}
	}
	for _, noun := range nouns {
		if !related(f.relational(c.s, noun)) {
			continue
		}
		for _, h := range holders {
			f.play(role{s: c.s, noun: noun, holder: f.argument(c.s, h), mode: c.mode, when: at, rule: "office", extra: f.verbal(c)})
		}
	}
}

// asRole are the nouns after "as".
func (f *finder) asRole(s int, rest []oblique) []int { return f.after(s, rest, "as") }

// after are the nouns after a preposition.
func (f *finder) after(s int, rest []oblique, prep string) []int {
	var nouns []int
	for _, o := range rest {
		if len(o.prep) == 1 && fold(f.x[s].Words[o.prep[0]].Form) == prep {
			nouns = append(nouns, o.word)
		}
	}
	return nouns
}
