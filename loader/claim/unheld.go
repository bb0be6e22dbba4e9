package claim

import (
	"slices"

	"claimgraph/loader/syntax"
)

// without reports whether "without" opens a clause, or stands before the noun that
// the parser took for what a participle belongs to: "It closed without telling the
// town", "without the town knowing".
func (f *finder) without(s, w int) bool {
	x := f.x[s]
	if f.openedBy(s, w, "without") {
		return true
	}
	h := x.Words[w].Head
	if h < 0 || h > w || x.Words[w].Rel != "acl" || x.Words[w].XPOS != "VBG" {
		return false
	}
	c := x.Child(h, "case")
	return c >= 0 && fold(x.Words[c].Form) == "without"
}

// wonderedAt reports whether clause w says what somebody asks, finds out or
// decides: "asked why the mill closed", "will decide when it opens".
func (f *finder) wonderedAt(s, w, h int) bool {
	x := f.x[s]
	unknown := wondering[fold(x.Words[h].Lemma)] || hasWord("know clear sure", fold(x.Words[h].Lemma)) && f.inflection(s, h).negative
	if rel := x.Words[w].Rel; rel != "ccomp" && rel != "advcl" || w < h || !unknown {
		return false
	}
	for _, k := range x.Children(w) {
		if x.Words[k].XPOS == "WRB" && k == x.Subtree(w)[0] && !f.commaBefore(s, h, k) {
			return true
		}
	}
	return false
}

// wondering are verbs and adjectives of what is not known yet.
var wondering = set("ask wonder question inquire enquire decide determine debate unclear unsure uncertain unknown figure investigate speculate ponder")

// hedged: what doubts the first of two verbs doubts the second: "The thief
// apparently broke a lock and took a boat".
func (f *finder) hedged(m *mode, s, w, h int) {
	x := f.x[s]
	if x.Child(w, "nsubj") >= 0 {
		return
	}
	for _, k := range x.Children(h) {
		if e := adverbs[fold(x.Words[k].Form)]; k < h && x.Words[k].Rel == "advmod" && (e == hearsay || e == probable || e == possible) {
			m.apply(e)
		}
	}
}

// gerunds maps verbs to what they make of an -ing form right behind them: "ruled
// out selling the mill" says that it is not sold.
var gerunds = map[string]effect{
	"favor": desired, "favore": desired, "favour": desired, "support": desired, "advocate": desired, "endorse": desired, "champion": desired,
	"rule out": negated, "give up": negated, "avoid": negated, "resist": negated, "stop": negated, "quit": negated, "escape": negated,
	"oppose": underspec, "consider": underspec, "imagine": underspec, "risk": underspec, "discuss": underspec, "contemplate": underspec,
	"postpone": underspec, "delay": underspec, "fear": underspec, "envision": underspec, "envisage": underspec, "debate": underspec, "explore": underspec,
	"weigh": underspec, "mull": underspec, "anticipate": planned, "miss": asIs,
}

// gerundOf reports whether w is an -ing form that such a verb governs.
func (f *finder) gerundOf(s, w, h int) bool {
	x := f.x[s]
	if rel := x.Words[w].Rel; rel != "xcomp" && rel != "advcl" && rel != "ccomp" || x.Words[w].XPOS != "VBG" || w < h || x.Child(w, "mark", "aux", "nsubj") >= 0 {
		return false
	}
	_, ok := gerunds[f.lemma(s, h)]
	return ok && !f.commaBefore(s, h, w)
}

func (f *finder) gerundive(m *mode, s, h int) {
	m.apply(gerunds[f.lemma(s, h)])
	m.under(f.inflection(s, h))
}

// expected reports whether a finite clause is what an expletive "it" stands for:
// "It is unlikely that the dam leaked".
func (f *finder) expected(s, w, h int) bool {
	return w > h && f.x[s].Words[h].UPOS == "ADJ" && f.openedBy(s, w, "that")
}

// judgements maps adjectives to what they make of the clause with "that" under
// them.
var judgements = map[string]effect{
	"possible": possible, "conceivable": possible, "plausible": possible, "probable": probable, "likely": probable, "unlikely": negated,
	"impossible": negated, "untrue": negated, "false": negated, "inconceivable": negated, "unclear": underspec, "uncertain": underspec,
	"unknown": underspec, "doubtful": underspec, "debatable": underspec, "questionable": underspec, "important": desired, "essential": desired,
	"necessary": desired, "vital": desired, "crucial": desired, "imperative": desired, "desirable": desired, "preferable": desired, "critical": desired,
}

// modal is what an auxiliary makes of verb w: "must have sunk" is a guess, no duty.
func (f *finder) modal(s, w, aux int, e effect) effect {
	x := f.x[s]
	if fold(x.Words[aux].Form) != "must" {
		return e
	}
	if h := x.Words[w].Head; x.Words[w].XPOS == "VBG" && x.Child(w, "aux") >= 0 || x.Child(w, "cop") >= 0 && x.Words[w].Rel == "ccomp" && h >= 0 && inferring[fold(x.Words[h].Lemma)] {
		return probable // "must be sleeping", "they found that it must be old"
	}
	if x.Words[w].XPOS != "VBN" && x.Child(w, "cop") < 0 {
		return e
	}
	for _, k := range x.Children(w) {
		if k > aux && k < w && x.Words[k].Lemma == "have" && syntax.Is(x.Words[k].Rel, "aux") {
			return probable
		}
	}
	return e
}

// inferring are verbs of what is made out from signs.
var inferring = set("find think conclude mean suggest imply show believe guess suppose figure infer realize realise reckon know deduce")

// devoted reports whether clause w is what somebody is bound to do: "is committed to
// leading the town".
func (f *finder) devoted(s, w, h int) bool {
	x := f.x[s]
	return x.Words[w].XPOS == "VBG" && f.openedBy(s, w, "to") && hasWord("commit committed dedicate dedicated devote devoted", fold(x.Words[h].Lemma))
}

// charges are nouns with a clause for their content.
var charges = set("accusation allegation claim rumor rumour suspicion belief suggestion assertion charge theory speculation")

// relativized reports whether a relative pronoun stands in clause w.
func (f *finder) relativized(s, w int) bool {
	return slices.ContainsFunc(f.x[s].Children(w), func(k int) bool { return f.relative(s, k) && fold(f.x[s].Words[k].Form) != "that" })
}
