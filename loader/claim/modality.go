package claim

import (
	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// inflection reads a verb's own auxiliaries, adverbs and negation.
func (f *finder) inflection(s, w int) mode {
	x := f.x[s]
	m := newMode()
	to, be := false, false
	for _, k := range x.Children(w) {
		word := x.Words[k]
		form := fold(word.Form)
		switch {
		case syntax.Is(word.Rel, "aux"):
			if e, ok := modals[form]; ok && (form != "'d" && form != "’d" || x.Words[w].XPOS == "VB") {
				m.apply(f.modal(s, w, k, e))
			}
			be = be || word.Lemma == "be" && word.Rel == "aux"
		case word.Rel == "advmod":
			m.apply(adverbs[form])
			if e, ok := governors[form]; ok && form == "likely" {
				m.apply(e)
			}
		case word.Rel == "cop":
			be = true
		case word.Rel == "mark" && form == "to":
			to = true
		}
		if f.denies(s, w, k) {
			m.negative = !m.negative
			m.drop = m.drop || k+1 < len(x.Words) && fold(x.Words[k+1].Form) == "because" // "not because it leaks" may deny the leak
		}
		if word.XPOS == "TO" && k > 1 && fold(x.Words[k-1].Form) == "yet" && (x.Words[k-2].Lemma == "have" || x.Words[k-2].Lemma == "be") { // "has yet to act"
			m.negative = !m.negative
		}
	}
	f.form(&m, s, w, to, be)
	return m
}

// form reads what the verb's form and surroundings say: a denial that the parser
// hung elsewhere, "is to", a subjunctive, a condition on it.
func (f *finder) form(m *mode, s, w int, to, be bool) {
	x := f.x[s]
	if f.deniedBefore(s, w) {
		m.negative = !m.negative
	}
	if to && be && x.Words[w].Rel != "xcomp" && (x.Words[w].XPOS == "VB" || x.Words[w].XPOS == "VBN") { // "is to leave", "was to have left"
		m.apply(planned)
	}
	if x.Words[w].XPOS == "VB" && x.Words[w].Rel == "ccomp" && !to && x.Child(w, "aux") < 0 && x.Child(w, "nsubj") >= 0 && !f.bareClause(s, w) && f.insisted(s, w) {
		m.apply(desired) // "insists that the mill close"
	}
	if f.hasCondition(s, w) {
		m.apply(conditional)
	}
}

// bareClause reports whether the verb above takes a clause without "to" that
// happens: "made the mill close".
func (f *finder) bareClause(s, w int) bool {
	h := f.x[s].Words[w].Head
	return h >= 0 && perceived[fold(f.x[s].Words[h].Lemma)]
}

// insisted reports whether the verb or adjective above a clause wants something:
// elsewhere a bare form is a past read wrong.
func (f *finder) insisted(s, w int) bool {
	x := f.x[s]
	h := x.Words[w].Head
	return h >= 0 && (governors[fold(x.Words[h].Lemma)] == desired || x.Words[h].UPOS == "ADJ" || x.Words[h].UPOS == "NOUN")
}

// hasCondition reports whether a condition hangs on the verb: "If it rains, the
// fair moves".
func (f *finder) hasCondition(s, w int) bool {
	x := f.x[s]
	for _, k := range x.Children(w) {
		if x.Words[k].Rel == "advmod" && k+1 < len(x.Words) && hasWord("long", fold(x.Words[k].Form)) {
			for _, j := range x.Children(k) {
				if f.soLong(s, j) {
					return true
				}
			}
		}
		if (x.Words[k].Rel == "advcl" || x.Words[k].Rel == "csubj:pass" && k > w) && f.condition(s, k) && !f.asked(s, k, w) && !f.openedBy(s, k, "even") && !f.rule(s, k) {
			return true
		}
	}
	return false
}

// opener reports whether one of words opens clause w.
func (f *finder) opener(s, w int, words map[string]bool) bool {
	return f.opens(s, w, func(form string) bool { return words[form] })
}

// openedBy is opener for the few words of a list.
func (f *finder) openedBy(s, w int, list string) bool {
	return f.opens(s, w, func(form string) bool { return hasWord(list, form) })
}

func (f *finder) opens(s, w int, is func(form string) bool) bool {
	x := f.x[s]
	for _, k := range x.Children(w) {
		if k > w {
			break
		}
		form := fold(x.Words[k].Form)
		if rel := x.Words[k].Rel; rel != "mark" && rel != "advmod" {
			continue
		}
		if is(form) {
			return true
		}
		for _, j := range x.Children(k) {
			if x.Words[j].Rel == "fixed" && is(form+"_"+fold(x.Words[j].Form)) {
				return true
			}
		}
	}
	return false
}

// infinitival: what "plans", "refused" or "urged the board" makes of "to act".
func (f *finder) infinitival(m *mode, s, w, h int) {
	x := f.x[s]
	lemma := fold(x.Words[h].Lemma)
	g := f.inflection(s, h)
	e, known := governors[lemma]
	object := x.Child(h, "obj", "iobj") >= 0
	switch {
	case lemma == "have" && f.infinitive(s, w):
		e = desired
		if f.adverb(s, h, "yet") || f.adverb(s, w, "yet") { // "has yet to act", denied already
			e = asIs
		}
	case lemma == "use" || lemma == "go" && f.adverb(s, h, "on") || lemma == "go" && x.Child(h, "compound:prt") >= 0 || x.Words[w].XPOS == "VBG" && (e == planned || e == desired) && lemma != "propose" && lemma != "suggest" && lemma != "recommend":
		e = asIs
	case lemma == "expect" && x.Words[h].XPOS == "VBN":
		g.apply(probable)
	case !known && f.infinitive(s, w) && x.Words[h].UPOS == "ADJ":
		e = possible
	case !known && f.infinitive(s, w) && f.passive(s, h) && tellers[lemma]: // "was announced to be safe"
		e = hearsay
	case !known && f.infinitive(s, w):
		e = desired
	}
	if g.negative && (e == desired && object || e == planned && object) { // "did not urge them to act"
		m.drop = true
	}
	m.apply(e)
	if lemma == "unlikely" {
		m.apply(probable)
	}
	if (e == planned || e == desired) && m.certainty == graph.Certain && g.certainty != graph.Certain {
		m.certainty = g.certainty
	}
	m.under(g)
}

func (f *finder) adverb(s, w int, form string) bool {
	x := f.x[s]
	for _, k := range x.Children(w) {
		if x.Words[k].Rel == "advmod" && fold(x.Words[k].Form) == form {
			return true
		}
	}
	return false
}

// complement: what the verb above makes of the clause that is its object.
// Speech is dealt with where speech is. false ends the climb.
func (f *finder) complement(m *mode, s, w, h int) bool {
	x := f.x[s]
	if f.cueOf(s, h) >= 0 {
		return false
	}
	g := f.inflection(s, h)
	switch lemma := fold(x.Words[h].Lemma); {
	case g.negative || f.asked(s, w, h):
		m.drop = true
	case x.Words[h].UPOS == "ADJ" && judgements[lemma] != asIs:
		m.apply(judgements[lemma])
		if lemma == "unlikely" {
			m.apply(probable)
		}
	case factive[lemma]:
	case lemma == "imply" || lemma == "indicate" || lemma == "suggest": // "That implies the dam leaks"
		m.apply(probable)
	case f.anybody(s, h):
		m.drop = true
	case governors[lemma] == desired || governors[lemma] == planned || governors[lemma] == possible || governors[lemma] == underspec:
		m.apply(governors[lemma])
	case governors[lemma] == probable || governors[lemma] == hearsay:
		m.apply(governors[lemma])
	case x.Words[h].UPOS != "VERB" && lemma != "be" || perceived[lemma]:
	default: // "rumors spread he had left": not said to hold
		m.apply(hearsay)
	}
	g.negative = false
	if g.modality != graph.ModalityDesired || !factive[fold(x.Words[h].Lemma)] { // "They must know that it leaks"
		m.under(g)
	}
	return true
}

// anybody reports whether "you" is the subject of verb h: "You could say that it
// leaks" does not say so.
func (f *finder) anybody(s, h int) bool {
	k := f.x[s].Child(h, "nsubj")
	return k >= 0 && fold(f.x[s].Words[k].Form) == "you"
}

// circumstance: what the clause above makes of an adverbial one. Causes and
// concessions stand on their own; purposes are plans; conditions conditions.
func (f *finder) circumstance(m *mode, s, w, h int) bool {
	x := f.x[s]
	switch {
	case f.asked(s, w, h):
		m.drop = true
		return false
	case f.condition(s, w):
		m.apply(conditional)
		return true
	case f.openedBy(s, w, "because"): // "did not close because it was poor" may deny the poverty
		m.drop = m.drop || f.inflection(s, h).negative
		return false
	case f.opener(s, w, hypothetical) && x.Words[w].XPOS == "VBG":
		m.under(f.inflection(s, h))
		return true
	case f.pending(s, w):
		m.apply(conditional)
		return false
	case f.prevented(s, w): // "wants to keep the train from leaving"
		m.negative = !m.negative
		m.under(f.inflection(s, h))
		if f.infinitive(s, h) { // "It is to stop them from leaving"
			m.apply(planned)
		}
		return true
	case f.openedBy(s, w, "instead rather") && !f.forgone(s, w): // "They did not sell it, instead keeping the mill"
		return false
	case f.openedBy(s, w, "instead rather") || f.openedBy(s, w, "far") && x.Words[w].XPOS == "VBG": // "Far from selling it"
		m.negative = !m.negative
		return false
	case f.infinitive(s, w):
		if _, known := governors[fold(x.Words[h].Lemma)]; w > h && known || x.Words[h].UPOS == "ADJ" {
			f.infinitival(m, s, w, h)
			return true
		}
		m.apply(planned)
		m.drop = m.drop || f.denied(s, h) // "did not come to help" leaves open who helped
		return false
	case f.devoted(s, w, h):
		m.apply(planned)
		m.under(f.inflection(s, h))
		return true
	case x.Child(w, "mark") < 0 && x.Words[w].XPOS == "VBG":
		return f.accompanying(m, s, h)
	case f.openedBy(s, w, "when whenever once after") && !f.past(s, w) && (x.Words[w].VerbForm() == "Fin" || x.Child(w, "aux", "cop") >= 0):
		if g := f.inflection(s, h); g.modality != graph.ModalityFact {
			m.apply(conditional)
		}
	}
	return false
}

// accompanying: "He left, taking the boat" tells both in one mode; of "He did not
// leave, taking" nobody knows.
func (f *finder) accompanying(m *mode, s, h int) bool {
	g := f.inflection(s, h)
	m.drop = m.drop || g.negative
	g.negative = false
	m.under(g)
	return true
}
