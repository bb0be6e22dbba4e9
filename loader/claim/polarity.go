package claim

import "claimgraph/loader/syntax"

// denies reports whether child k denies verb w: "not", "never", "neither ...
// nor"; but not "not only", which affirms.
func (f *finder) denies(s, w, k int) bool {
	x := f.x[s]
	form := fold(x.Words[k].Form)
	if !negator[form] {
		return form == "longer" && x.Words[k].Rel == "advmod" && k > 0 && fold(x.Words[k-1].Form) == "no"
	}
	switch rel := x.Words[k].Rel; {
	case syntax.Is(rel, "advmod"), rel == "neg", rel == "cc:preconj", rel == "cc", rel == "det":
	default:
		return false
	}
	return !f.notOnly(s, k)
}

// deniedBefore looks for a denial among the auxiliaries and adverbs right before
// the verb that the parser hung elsewhere: "The firm neither sold the mill nor".
func (f *finder) deniedBefore(s, w int) bool {
	x := f.x[s]
	for k := w - 1; k >= 0; k-- {
		form := fold(x.Words[k].Form)
		if u := x.Words[k].UPOS; u != "ADV" && u != "AUX" && u != "PART" && form != "neither" && form != "nor" {
			return false
		}
		if negator[form] && !f.notOnly(s, k) && !(x.Words[k].Head == w && f.denies(s, w, k)) {
			return true
		}
		if x.Words[k].Rel == "mark" {
			return false
		}
	}
	return false
}

// notOnly: "not only deep but cold", "not just".
func (f *finder) notOnly(s, k int) bool {
	x := f.x[s]
	if k+1 >= len(x.Words) {
		return false
	}
	switch fold(x.Words[k+1].Form) {
	case "only", "just", "merely", "simply", "solely", "least":
		return true
	}
	return false
}

// arguable brings in what the arguments deny: "No boats came", "They saw
// nothing", "none of the boats", "under no circumstances".
func (f *finder) arguable(m *mode, s, w int, subjects []int) {
	x := f.x[s]
	deny := false
	for _, k := range subjects {
		deny = deny || f.empty(s, k) && !f.setAside(s, k)
		if d := x.Child(k, "det"); d >= 0 && fold(x.Words[d].Form) == "any" {
			m.apply(conditional)
		}
	}
	if x.Child(w, "nsubj") < 0 { // a subject shared with another clause denies that one
		deny = deny && f.shares(s, w)
	}
	for _, k := range x.Children(w) {
		if x.Words[k].Rel == "obj" || x.Words[k].Rel == "obl" || x.Words[k].Rel == "obl:agent" {
			deny = deny || f.empty(s, k) && !f.setAside(s, k) && !f.beside(s, k)
		}
	}
	if x.Child(w, "cop") >= 0 {
		if d := x.Child(w, "det"); d >= 0 && fold(x.Words[d].Form) == "no" {
			deny = true
		}
	}
	if deny {
		m.negative = !m.negative
	}
}

// empty reports whether a phrase speaks of nothing: "no boat", "none of them",
// "neither side".
func (f *finder) empty(s, w int) bool {
	x := f.x[s]
	form := fold(x.Words[w].Form)
	if nobody[form] || form == "one" && w > 0 && fold(x.Words[w-1].Form) == "no" {
		return true
	}
	for _, k := range x.Children(w) {
		rel, form := x.Words[k].Rel, fold(x.Words[k].Form)
		if (syntax.Is(rel, "det") || rel == "advmod" || rel == "cc:preconj") && k < w && (form == "no" || form == "neither" || form == "not" && k+1 <= w && !f.notOnly(s, k)) {
			return true
		}
	}
	return false
}

// contrast reports whether "but" or "rather" sets conjunct w against what it
// is coordinated with.
func (f *finder) contrast(s, w int) bool {
	x := f.x[s]
	for _, k := range x.Children(w) {
		if x.Words[k].Rel == "cc" {
			switch fold(x.Words[k].Form) {
			case "but", "yet", "rather":
				return true
			}
		}
	}
	return false
}

// setAside reports whether the "not" of a phrase denies no more than the phrase:
// it is a clause of its own ("even if they are not voters"), is set apart by a
// comma, or gives way to what follows: "sold not the mill but the harbor".
func (f *finder) setAside(s, w int) bool {
	x := f.x[s]
	if x.Child(w, "mark", "cop") >= 0 {
		return true
	}
	for _, k := range x.Children(w) {
		if k > w || fold(x.Words[k].Form) != "not" {
			continue
		}
		return k > 0 && x.Words[k-1].Form == "," || f.givesWay(s, w)
	}
	return false
}

// givesWay reports whether "but" puts something else in place of noun w.
func (f *finder) givesWay(s, w int) bool {
	for _, k := range f.x[s].Children(w) {
		if f.x[s].Words[k].Rel == "conj" && f.contrast(s, k) && f.x[s].Child(k, "nsubj") < 0 {
			return true
		}
	}
	return false
}

// beside reports whether a phrase is only something that goes along: "is calm with
// no riots" denies the riots, not the calm.
func (f *finder) beside(s, w int) bool {
	c := f.x[s].Child(w, "case")
	return c >= 0 && fold(f.x[s].Words[c].Form) == "with"
}

// withNone reports whether the object of a draft is what a clause goes without.
func (f *finder) withNone(d draft) bool {
	if d.object.none() || d.object.s != d.s {
		return false
	}
	w, x := d.object.head, f.x[d.s]
	for steps := 0; x.Words[w].Rel == "conj" && steps < deepest; steps++ {
		w = x.Words[w].Head
	}
	return syntax.Is(x.Words[w].Rel, "obl") && f.beside(d.s, w) && f.empty(d.s, w)
}

// forgone reports whether "instead" or "rather" stands before what was not done:
// "instead of selling".
func (f *finder) forgone(s, w int) bool {
	x := f.x[s]
	for k := x.Subtree(w)[0]; k < w; k++ {
		if hasWord("instead rather", fold(x.Words[k].Form)) {
			return hasWord("of than", fold(x.Words[k+1].Form))
		}
	}
	return false
}

// denied reports whether verb h is denied by itself or by what governs it: "It is
// not wise to expect them to come".
func (f *finder) denied(s, h int) bool {
	g := f.inflection(s, h)
	f.govern(&g, s, h)
	return g.negative || g.drop
}

// lightly reports whether a denied claim lacks the adverb that is denied: "They do
// not decide lightly" says that they decide.
func (f *finder) lightly(d draft) bool {
	x := f.x[d.s]
	for _, k := range x.Children(d.head) {
		if d.mode.negative && d.rule != "saying" && k > d.head && x.Words[k].Rel == "advmod" && limiting[fold(x.Words[k].Form)] && k != d.object.head {
			return true
		}
	}
	return false
}

// limiting are adverbs that a denial before the verb is about.
var limiting = set(`lightly alone always necessarily entirely exactly automatically fully completely directly easily solely only simply wholly exclusively
	properly correctly equally evenly well willingly voluntarily merely blindly freely`)
