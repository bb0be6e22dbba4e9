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
	if occupation[noun] && x.Words[r.noun].Number() != "Plur" {
		words := f.label(r.s, r.noun)
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
// "Fjord Foods director"; where it has none, those of the next in its row: "founder
// and chairman of Fjord Foods".
func (f *finder) bodies(s, noun int, row []int) []int {
	x := f.x[s]
	for _, n := range row {
		if n < noun {
			continue
		}
		var out []int
		for _, k := range x.Children(n) {
			switch rel := x.Words[k].Rel; {
			case (rel == "nmod" || rel == "obl") && k > n && f.ties(s, k):
				out = append(out, f.row(s, k)...)
			case rel == "nmod:poss", rel == "compound" && !f.demonym(s, k):
				out = append(out, k)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
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
	noun := fold(f.x[r.s].Words[r.noun].Lemma)
	body := f.kind(r.s, k)
	if body == "" && personal[fold(f.x[r.s].Words[k].Form)] || possessivePerson[fold(f.x[r.s].Words[k].Form)] && body == "" {
		body = graph.KindPerson
	}
	if body == "" {
		return
	}
	other := f.argument(r.s, k)
	if other.ref == r.holder.ref {
		return
	}
	for _, t := range kinships {
		if hasWord(t.nouns, noun) && f.isKind(t.holder, r.holder) && strings.Contains(t.body, letters[body]) {
			f.roleClaim(r, t.term, other, t.inverse)
		}
	}
	if !f.isKind("P", r.holder) || body != graph.KindOrganization || !occupation[noun] {
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

// chief reports whether a noun is "chief executive" or "CEO".
func (f *finder) chief(s, noun int) bool {
	text := fold(f.words(s, f.label(s, noun)))
	return strings.Contains(text, "ceo") || strings.Contains(text, "chief executive")
}

// roleClaim makes the claim that the holder stands in the relation to object,
// or the other way round.
func (f *finder) roleClaim(r role, term graph.Term, object argument, inverse bool) {
	d := draft{s: r.s, head: r.noun, subject: r.holder, object: object, predicate: "be", phrase: "is", relation: term, mode: r.mode, aside: r.aside, when: r.when, rule: r.rule, prior: priors["office"]}
	d.verbal = append(slices.Clone(r.extra), r.noun)
	noun := fold(f.x[r.s].Words[r.noun].Lemma)
	switch {
	case term == "schema:jobTitle":
	case term == "schema:nationality":
		d.predicate, d.phrase = "be", "is"
	default:
		d.predicate = "be " + noun
		d.phrase = "is " + f.words(r.s, f.label(r.s, r.noun)) + " of"
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
		if rel := x.Words[k].Rel; k < w && x.Words[k].UPOS == "NOUN" && (rel == "nmod:desc" || rel == "compound") && (occupation[noun] || kin[noun]) && !f.titled(s, x.Words[k].Span) {
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
	case hasWord("serve work act", lemma):
		nouns = f.asRole(c.s, rest)
	case hasWord("appoint name elect hire choose nominate", lemma):
		nouns = f.asRole(c.s, rest)
		if !c.passive && len(c.objects) > 0 {
			holders = c.objects[:1]
		}
		if k := x.Child(c.head, "xcomp"); k >= 0 && x.Words[k].UPOS == "NOUN" {
			nouns = append(nouns, k)
		}
	}
	for _, noun := range nouns {
		if !occupation[fold(x.Words[noun].Lemma)] {
			continue
		}
		for _, h := range holders {
			f.play(role{s: c.s, noun: noun, holder: f.argument(c.s, h), mode: c.mode, when: at, rule: "office", extra: f.verbal(c)})
		}
	}
}

// asRole are the nouns after "as".
func (f *finder) asRole(s int, rest []oblique) []int {
	var nouns []int
	for _, o := range rest {
		if len(o.prep) == 1 && fold(f.x[s].Words[o.prep[0]].Form) == "as" {
			nouns = append(nouns, o.word)
		}
	}
	return nouns
}

// kinship reads a relation off a noun between two entities; inverse: the body
// is the relation's subject.
type kinship struct {
	nouns, holder, body string
	term                graph.Term
	inverse             bool
}

var kinships = []kinship{
	{"founder co-founder cofounder", "P", "OER", "schema:founder", true},
	{"member", "POL", "O", "schema:memberOf", false},
	{"son daughter child", "P", "P", "schema:parent", false},
	{"father mother parent", "P", "P", "schema:parent", true},
	{"wife husband spouse widow widower", "P", "P", "schema:spouse", false},
	{"brother sister sibling", "P", "P", "schema:sibling", false},
	{"graduate alumnus alumna student", "P", "O", "schema:alumniOf", false},
	{"subsidiary unit division arm branch", "O", "O", "schema:parentOrganization", false},
	{"capital city town village suburb district province county state region island municipality", "L", "L", "schema:containedInPlace", false},
	{"resident", "P", "L", "schema:homeLocation", false},
	{"owner", "P", "OW", "schema:owns", false},
	{"author writer", "P", "W", "schema:author", true},
	{"organizer organiser host", "PO", "E", "schema:organizer", true},
	{"winner", "PO", "EWT", "cg:won", false},
	{"citizen national", "P", "L", "schema:nationality", false},
	{"predecessor", "P", "P", "cg:succeeded", true},
	{"successor", "P", "P", "cg:succeeded", false},
}

// occupation are nouns of offices and trades.
var occupation = set(`minister president premier chancellor senator governor mayor ambassador diplomat spokesman spokeswoman spokesperson
	leader chief head director chairman chairwoman chairperson chair ceo cfo cto coo executive founder co-founder owner manager secretary deputy
	adviser advisor aide judge justice prosecutor attorney lawyer solicitor officer official commissioner councillor councilor congressman
	congresswoman representative lawmaker teacher professor lecturer researcher scientist expert analyst economist engineer doctor physician
	surgeon nurse journalist reporter editor columnist author writer poet novelist playwright actor actress singer songwriter musician composer
	artist painter sculptor photographer player footballer striker goalkeeper midfielder defender captain coach athlete swimmer runner cyclist
	wrestler boxer golfer driver pilot astronaut farmer fisherman businessman businesswoman entrepreneur investor banker lobbyist consultant
	king queen prince princess emperor pope bishop archbishop priest imam rabbi general colonel commander admiral lieutenant sergeant soldier
	historian philosopher scholar academic architect designer filmmaker producer presenter broadcaster host comedian dancer model politician
	activist campaigner member partner treasurer trustee dean principal rector curator librarian chemist physicist biologist mathematician
	programmer developer detective inspector sheriff marshal warden superintendent governor-general vice-president envoy delegate negotiator
	chef rapper guitarist drummer bassist pianist violinist conductor guitarist publisher critic blogger commentator clerk whip speaker ruler employee worker coordinator`)
