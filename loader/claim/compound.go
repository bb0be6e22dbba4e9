package claim

import (
	"slices"
	"strings"

	"claimgraph/graph"
)

// compound reads claims out of noun phrases: "the Norway-Sweden treaty" has two
// parties, "Norway's attack on the fleet" is an attack, "Alliance members such
// as Norway" tells a member.
func (f *finder) compound(s, w int) {
	noun := fold(f.x[s].Words[w].Lemma)
	switch f.x[s].Words[w].UPOS {
	case "NOUN":
		f.pair(s, w, noun)
		f.event(s, w, noun)
		f.example(s, w, noun)
		f.posted(s, w, noun)
		f.dated(s, w)
		f.joined(s, w)
		f.passing(s, w, noun)
		f.family(s, w, noun)
	case "PROPN":
		f.parties(s, w)
		f.inside(s, w)
	}
}

// inside: "Norway's Finnmark" lies in Norway.
func (f *finder) inside(s, w int) {
	k := f.x[s].Child(w, "nmod:poss")
	if k < 0 || f.kind(s, w) != graph.KindPlace || f.kind(s, k) != graph.KindPlace || f.x[s].Words[k].UPOS != "PROPN" {
		return
	}
	d := draft{s: s, head: w, predicate: "locate", phrase: "is located in", relation: "schema:containedInPlace", aside: true, mode: f.plainMode(s, w), rule: "possessive"}
	d.subject, d.object = f.argument(s, w), f.argument(s, k)
	f.emit(possess(d))
}

// possess lets an end be a possessive, as which it stands here.
func possess(d draft) draft {
	d.object.head = -1
	return d
}

// pair: two names before a noun, a hyphen between them.
func (f *finder) pair(s, w int, noun string) {
	a, b := f.hyphened(s, w)
	if a < 0 {
		return
	}
	d := draft{s: s, head: w, aside: true, mode: f.plainMode(s, w), rule: "pair"}
	switch {
	case mutual[noun]:
		d.predicate, d.phrase, d.relation = "cooperate", noun, "cg:cooperatesWith"
		d.subject, d.object, d.extra = f.argument(s, a), f.argument(s, b), []int{w}
		f.emit(d)
	case shared[noun]:
		d.subject = f.argument(s, w)
		for _, k := range []int{a, b} {
			d.predicate, d.phrase, d.relation, d.object = "party", "party", "cg:party", f.argument(s, k)
			f.emit(d)
		}
	}
}

// hyphened are the two names before noun w with a hyphen or dash between, -1
// for none.
func (f *finder) hyphened(s, w int) (a, b int) {
	x := f.x[s]
	for k := max(0, w-6); k+2 <= w; k++ {
		if form := x.Words[k+1].Form; form != "-" && form != "–" && form != "—" {
			continue
		}
		if f.bodyAt(s, k) && f.bodyAt(s, k+2) && x.Ancestor(w, k+2) && f.in.Entities.At(s, k) != f.in.Entities.At(s, k+2) {
			return k, k + 2
		}
	}
	return -1, -1
}

// bodyAt reports whether a word names a place or organization.
func (f *finder) bodyAt(s, w int) bool {
	k := f.kind(s, w)
	return k == graph.KindPlace || k == graph.KindOrganization
}

// mutual are nouns of what two sides do together, shared of what they have.
var (
	mutual = set("cooperation collaboration partnership")
	shared = set("agreement treaty pact deal accord alliance war conflict dispute summit")
)

// parties: the name of an agreement that begins with two names the article
// knows, "Norway-Sweden Fishing Treaty".
func (f *finder) parties(s, w int) {
	e := f.in.Entities.At(s, w)
	if e < 0 || f.in.Entities.Entities[e].Kind == graph.KindPerson || f.in.Entities.Entities[e].Kind == graph.KindPlace {
		return
	}
	entity := f.in.Entities.Entities[e]
	pair, rest, ok := strings.Cut(entity.Name, " ")
	words := strings.Fields(fold(rest))
	if !ok || len(words) == 0 || !shared[words[len(words)-1]] {
		return
	}
	sides := strings.FieldsFunc(pair, func(r rune) bool { return r == '-' || r == '–' })
	first := slices.IndexFunc(entity.Mentions, func(m graph.Mention) bool { return m.Form == graph.FormName })
	if len(sides) != 2 || first < 0 || entity.Mentions[first].Span != f.x[s].Words[w].Span {
		return
	}
	d := draft{s: s, head: w, subject: f.argument(s, w), predicate: "party", phrase: "party", relation: "cg:party", aside: true, mode: f.plainMode(s, w), rule: "pair"}
	for _, side := range sides {
		if id := f.named(side); id != "" {
			d.object = argument{s: s, head: -1, text: side, ref: graph.Ref{Entity: id}}
			f.emit(d)
		}
	}
}

// named is the place or organization of that name or alias, "" for none.
func (f *finder) named(name string) graph.ID {
	for _, e := range f.in.Entities.Entities {
		if (e.Kind == graph.KindPlace || e.Kind == graph.KindOrganization) && (e.Name == name || slices.Contains(e.Aliases, name)) {
			return e.ID
		}
	}
	return ""
}

// example: "Alliance members such as Norway" makes Norway a member.
func (f *finder) example(s, w int, noun string) {
	x := f.x[s]
	if !members[noun] || x.Words[w].Number() != "Plur" {
		return
	}
	group := -1
	for _, k := range x.Children(w) {
		if rel := x.Words[k].Rel; (rel == "compound" || rel == "amod") && f.kind(s, k) == graph.KindOrganization {
			group = k
		}
	}
	if group < 0 {
		return
	}
	for _, k := range x.Children(w) {
		if x.Words[k].Rel != "nmod" || k < w || fold(f.words(s, f.prepositions(s, k))) != "such as" {
			continue
		}
		for _, m := range f.row(s, k) {
			f.emit(draft{s: s, head: w, subject: f.argument(s, m), object: f.argument(s, group), predicate: "be member", phrase: "is one of",
				relation: "schema:memberOf", aside: true, mode: f.plainMode(s, w), rule: "example"})
		}
	}
}

// dated: "last year's fair", "Monday's vote" tell when it was.
func (f *finder) dated(s, w int) {
	k := f.x[s].Child(w, "nmod:poss")
	if k < 0 || f.kind(s, w) != graph.KindEvent {
		return
	}
	t := f.timeAt(s, k)
	if t == nil || t.Interval.IsZero() {
		return
	}
	d := draft{s: s, head: w, predicate: "take place", phrase: "takes place", relation: "sem:hasTime", aside: true, mode: f.plainMode(s, w), when: t.Interval, rule: "edition"}
	d.subject = f.argument(s, w)
	d.object = f.timeArgument(s, t)
	f.emit(possess(d))
}

// posted: "a statement on the ministry's website" is published by the ministry.
func (f *finder) posted(s, w int, noun string) {
	x := f.x[s]
	if !posts[noun] {
		return
	}
	for _, k := range x.Children(w) {
		if x.Words[k].Rel != "nmod" || k < w || !sites[fold(x.Words[k].Lemma)] || fold(f.words(s, f.prepositions(s, k))) != "on" {
			continue
		}
		for _, o := range x.Children(k) {
			if rel := x.Words[o].Rel; rel != "nmod:poss" && rel != "compound" || f.kind(s, o) != graph.KindOrganization && f.kind(s, o) != graph.KindPerson || platforms[fold(x.Words[o].Form)] {
				continue
			}
			d := draft{s: s, head: w, predicate: "publish", phrase: "published by", relation: "schema:publisher", aside: true, mode: f.plainMode(s, w), rule: "site", extra: []int{k}}
			d.subject, d.object = f.argument(s, w), f.owner(s, o)
			if !f.hyphenated(d.subject) && x.Words[o].UPOS != "PRON" {
				f.emit(possess(d))
			}
		}
	}
}

var (
	posts     = set("statement report notice message announcement article letter video list map post")
	sites     = set("website site page webpage account blog channel")
	platforms = set("twitter facebook youtube instagram web internet tiktok weibo")
)

var members = set("country state nation member economy")

// focus: "With a focus on wool, the fair ..." tells what the fair is about.
func (f *finder) focus(c clause, d draft) {
	x := f.x[c.s]
	for _, o := range c.obliques {
		if noun := fold(x.Words[o.word].Lemma); noun != "focus" && noun != "emphasis" || fold(f.words(c.s, o.prep)) != "with" {
			continue
		}
		for _, k := range x.Children(o.word) {
			if x.Words[k].Rel != "nmod" || fold(f.words(c.s, f.prepositions(c.s, k))) != "on" {
				continue
			}
			topics := f.row(c.s, k)
			for _, j := range x.Children(o.word) { // the second topic may hang on "focus"
				if x.Words[j].Rel == "conj" && j > k {
					topics = append(topics, j)
				}
			}
			for _, subject := range c.subjects {
				for _, t := range topics {
					e := d
					e.subject, e.object = f.argument(c.s, subject), f.argument(c.s, t)
					e.predicate, e.phrase, e.relation, e.rule = "focus", "focus on", "schema:about", "focus"
					e.extra = []int{o.word}
					f.emit(e)
				}
			}
		}
	}
}
