package claim

// coordinate reports whether a conjunct may borrow the subject of the verb that
// it hangs on: the two have the same form, and no verb of that form stands
// between, which would be nearer.
func (f *finder) coordinate(s, w int) bool {
	x := f.x[s]
	h := x.Words[w].Head
	if x.Words[w].Rel != "conj" || h < 0 {
		return true
	}
	form := f.formOf(s, w)
	switch up := f.formOf(s, h); {
	case form == up:
	case form == "VBN" && up == "finite" && (x.Words[h].XPOS == "VBD" || x.Child(h, "cop", "aux:pass") >= 0):
		form = up // "held" is past tense as well; "is open and expected to grow"
	case form != "finite" || up != "VBN" || x.Words[w].XPOS != "VBD":
		return false
	}
	for k := h + 1; k < w; k++ {
		if x.Words[k].UPOS == "VERB" && f.formOf(s, k) == form && x.Words[k].Head != h && !x.Ancestor(w, k) && !f.inRelative(s, k, h) {
			return false
		}
	}
	return true
}

// formOf is the form of the verb group of a predicate: "finite", "infinitive",
// "VBG" or "VBN". A conjunct without auxiliary has its own form: in "will buy and
// sell" both are infinitives.
func (f *finder) formOf(s, w int) string {
	x := f.x[s]
	for _, k := range x.Children(w) {
		if x.Words[k].Rel == "cop" && finite(x.Words[k]) {
			return "finite"
		}
	}
	switch p := x.Words[w].XPOS; {
	case finite(x.Words[w]):
		return "finite"
	case p == "VB":
		if f.finiteAux(s, w) && x.Words[w].Rel == "conj" {
			return "finite"
		}
		if h := x.Words[w].Head; x.Words[w].Rel != "conj" && h >= -1 && f.finiteAux(s, w) && f.hasFiniteConjunct(s, w) {
			return "finite"
		}
		return "infinitive"
	case p == "VBN" || p == "VBG":
		if f.finiteAux(s, w) && (x.Words[w].Rel == "conj" || f.hasFiniteConjunct(s, w)) {
			return "finite"
		}
		return p
	case x.Words[w].UPOS != "VERB" && x.Child(w, "cop") < 0:
		return "finite" // shares a copula
	}
	return "finite"
}

// finiteAux reports whether a finite auxiliary stands with the verb.
func (f *finder) finiteAux(s, w int) bool {
	x := f.x[s]
	for _, k := range x.Children(w) {
		if r := x.Words[k].Rel; (r == "aux" || r == "aux:pass") && finite(x.Words[k]) {
			return true
		}
	}
	return false
}

// hasFiniteConjunct reports whether a finite verb is coordinated with w: "has won
// and will play".
func (f *finder) hasFiniteConjunct(s, w int) bool {
	x := f.x[s]
	for _, k := range x.Children(w) {
		if x.Words[k].Rel == "conj" && (finite(x.Words[k]) || f.finiteAux(s, k) || x.Child(k, "cop") >= 0 && finite(x.Words[x.Child(k, "cop")])) {
			return true
		}
	}
	return false
}

// dangling reports whether an adverbial participle may belong to something other
// than the subject of the clause: to a noun right before it, to the whole clause
// after a passive, or to a noun with a preposition that is none of time or means.
func (f *finder) dangling(d draft) bool {
	x := f.x[d.s]
	if x.Words[d.head].XPOS == "VB" {
		return false
	}
	h := x.Words[d.head].Head
	if h < 0 || x.Words[d.head].Rel != "advcl" {
		return false
	}
	if m := x.Child(d.head, "mark", "case"); m >= 0 {
		if f.serving(d.s, d.head) || f.swelling(d.s, d.head) {
			return false
		}
		form := fold(x.Words[m].Form)
		return !joining[form] && !(form == "for" && judged[fold(x.Words[h].Lemma)]) && !(form == "to" && fold(x.Words[h].Lemma) == "contribute")
	}
	first := x.Subtree(d.head)[0]
	comma := x.Words[first].Form == "," || first > 0 && x.Words[first-1].Form == ","
	switch {
	case d.head < h:
		return false
	case !comma:
		return first > 0 && (x.Words[first-1].UPOS == "NOUN" || x.Words[first-1].UPOS == "PROPN")
	}
	return x.Words[d.head].XPOS == "VBG" && f.passive(d.s, h)
}

// joining are the prepositions of time and means before an -ing form that speaks
// of the subject.
var joining = set("by through after before while when since upon on until once if in although though without instead from")

// judged are verbs and adjectives with a deed after "for": "praised for saving".
var judged = set("know famous praise thank honor honour arrest fine sentence convict jail criticize criticise blame notable")
