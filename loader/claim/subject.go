package claim

import "claimgraph/loader/syntax"

// deepest is how far up a subject is looked for.
const deepest = 6

// subjects finds who or what predicate w speaks of, and the name of the rule:
// its own subject, or the one it shares with the clause it hangs on.
func (f *finder) subjects(s, w, depth int) (words []int, rule string) {
	x := f.x[s]
	if depth > deepest {
		return nil, ""
	}
	if k := x.Child(w, "nsubj", "nsubj:outer"); k >= 0 {
		return f.own(s, w, k)
	}
	h := x.Words[w].Head
	if h < 0 || x.Child(w, "csubj", "expl") >= 0 {
		return nil, ""
	}
	if v := f.commanded(s, w); v >= 0 {
		return f.control(s, w, v, depth)
	}
	if n := f.intended(s, w); n >= 0 {
		return f.modifier(s, w, n, depth)
	}
	switch rel := x.Words[w].Rel; {
	case rel == "conj" && f.excluded(s, w) && x.Words[w].UPOS != "VERB":
		return nil, ""
	case rel == "conj" && (f.predicate(s, h) || x.Words[h].UPOS == "VERB"):
		words, _ = f.subjects(s, h, depth+1)
		return words, "coordination"
	case rel == "xcomp":
		return f.control(s, w, h, depth)
	case rel == "acl":
		return f.modifier(s, w, h, depth)
	case rel == "acl:relcl" && x.Words[w].XPOS != "VB":
		return nil, ""
	case rel == "advcl":
		return f.adverbial(s, w, h, depth)
	}
	return nil, ""
}

// own reads the subject of the clause itself. "The boats, which sank": the
// subject of "sank" is "boats".
func (f *finder) own(s, w, k int) (words []int, rule string) {
	x := f.x[s]
	if f.relative(s, k) {
		if syntax.Is(x.Words[w].Rel, "acl:relcl") && x.Words[w].Head >= 0 {
			return []int{f.identity(s, f.wholeOf(s, x.Words[w].Head))}, "relative"
		}
		if h := x.Words[w].Head; x.Words[w].Rel == "conj" && h >= 0 && syntax.Is(x.Words[h].Rel, "acl:relcl") && x.Words[h].Head >= 0 {
			return []int{f.identity(s, x.Words[h].Head)}, "relative"
		}
		if h := x.Words[w].Head; x.Words[w].Rel == "ccomp" && h > k && syntax.Is(x.Words[h].Rel, "acl:relcl") && x.Words[h].Head >= 0 { // "the mill, which she said was old"
			return []int{f.identity(s, x.Words[h].Head)}, "complement"
		}
		return nil, ""
	}
	rule = "active"
	switch {
	case syntax.Is(x.Words[w].Rel, "acl:relcl"):
		rule = "relative"
	case x.Words[w].Rel == "ccomp":
		rule = "complement"
	case x.Words[w].Rel == "advcl":
		rule = "adverbial"
	}
	if n := f.aim(s, w, k); n >= 0 {
		return f.row(s, n), rule
	}
	if f.singular(s, w) {
		return []int{k}, rule
	}
	return f.row(s, k), rule
}

// singular reports whether the verb agrees with one subject: "The fair with its
// stalls, rides and shows is closed".
func (f *finder) singular(s, w int) bool {
	x := f.x[s]
	if x.Words[w].XPOS == "VBZ" {
		return true
	}
	for _, k := range x.Children(w) {
		if x.Words[k].XPOS == "VBZ" || fold(x.Words[k].Form) == "was" {
			return true
		}
	}
	return false
}

// identity goes from a description to what it describes: of "Ola Berg was the
// painter who", "Ola Berg, a painter who", it is Ola Berg.
func (f *finder) identity(s, w int) int {
	x := f.x[s]
	for steps := 0; steps < deepest && f.in.Entities.At(s, w) < 0; steps++ {
		switch n := x.Child(w, "nsubj"); {
		case n < 0 && f.asOpener(s, w) >= 0: // "As the first mill built in Voss, the firm ..."
			w = f.asOpener(s, w)
		case n >= 0 && x.Child(w, "cop") >= 0 && !f.relative(s, n):
			w = n
		case x.Words[w].Rel == "appos" && x.Words[w].Head >= 0 && !f.otherKind(s, w):
			w = x.Words[w].Head
		case x.Words[w].Rel == "conj" && x.Words[w].Head >= 0 && f.sharesCopula(s, w):
			w = x.Words[w].Head
		default:
			return w
		}
	}
	return w
}

// control: "They urged the board to act" (the board acts), "They plan to act"
// (they act), "They promised the board to act" (they act).
func (f *finder) control(s, w, h, depth int) (words []int, rule string) {
	x := f.x[s]
	if o := x.Child(h, "obj"); o >= 0 && x.Words[o].UPOS != "NUM" && x.Words[h].UPOS == "VERB" && !subjectControl[fold(x.Words[h].Lemma)] {
		return f.row(s, f.antecedent(s, h, o)), "object control"
	}
	if o := x.Child(h, "iobj"); o >= 0 && !subjectControl[fold(x.Words[h].Lemma)] {
		return f.row(s, o), "object control"
	}
	if appeals[fold(x.Words[h].Lemma)] {
		if o := f.appealed(s, h, w); o >= 0 {
			return f.row(s, o), "object control"
		}
	}
	words, _ = f.subjects(s, h, depth+1)
	return words, "control"
}

// modifier: "boats carrying grain", "a bridge built in May", "its plan to sell".
func (f *finder) modifier(s, w, h, depth int) (words []int, rule string) {
	x := f.x[s]
	switch x.Words[w].XPOS {
	case "VBG", "VBN":
		if f.ongoing(s, w, h) || f.serving(s, w) {
			if x.Child(h, "cop") < 0 {
				h = x.Words[h].Head
			}
			words, _ = f.subjects(s, h, depth+1)
			return words, "participial"
		}
		if m := x.Child(w, "mark"); m >= 0 {
			return nil, ""
		}
		return []int{f.identity(s, h)}, "participle"
	}
	if !f.infinitive(s, w) || !intention[fold(x.Words[h].Lemma)] {
		return nil, ""
	}
	if p := x.Child(h, "nmod:poss"); p >= 0 {
		if x.Words[p].UPOS == "PRON" && f.in.Entities.At(s, p) < 0 {
			return nil, ""
		}
		return []int{p}, "intention"
	}
	if x.Words[h].Rel == "obj" && x.Words[h].Head >= 0 {
		words, _ = f.subjects(s, x.Words[h].Head, depth+1)
		return words, "intention"
	}
	return nil, ""
}

// commanded finds the verb whose object is the subject of the infinitive w
// though the parser hung it elsewhere: "urged the board to act" with "to act" on
// the board, or loosely on the verb. -1 for none.
func (f *finder) commanded(s, w int) int {
	x := f.x[s]
	if !f.infinitive(s, w) {
		return -1
	}
	h := x.Words[w].Head
	switch x.Words[w].Rel {
	case "acl":
		if h >= 0 && x.Words[h].Rel == "obj" && !intention[fold(x.Words[h].Lemma)] {
			h = x.Words[h].Head
		}
	case "advcl":
	default:
		return -1
	}
	if h < 0 || x.Words[h].UPOS != "VERB" || !objectControl[fold(x.Words[h].Lemma)] {
		return -1
	}
	o := x.Child(h, "obj", "iobj")
	if o < 0 && appeals[fold(x.Words[h].Lemma)] {
		o = f.appealed(s, h, w)
	}
	if o < 0 || o > w || payments[fold(x.Words[o].Lemma)] {
		return -1
	}
	return h
}

// payments are what is paid, and not who: "paid the fee to enter".
var payments = set("fee fine price sum money bill tax ransom toll attention tribute compensation amount cost damages rent dollar pound euro bounty")

// intended is the noun of intention right before the infinitive w that the
// parser hung on the verb: "dropped its plan to sell". -1 for none.
func (f *finder) intended(s, w int) int {
	x := f.x[s]
	m := x.Child(w, "mark")
	if rel := x.Words[w].Rel; rel != "advcl" && rel != "xcomp" || !f.infinitive(s, w) || m < 1 || !intention[fold(x.Words[m-1].Lemma)] || x.Words[m-1].Rel != "obj" {
		return -1
	}
	return m - 1
}

// adverbial: "Founded in May, the club ...", "He left, taking the boat".
func (f *finder) adverbial(s, w, h, depth int) (words []int, rule string) {
	x := f.x[s]
	switch x.Words[w].XPOS {
	case "VBG", "VBN":
		if bare[fold(x.Words[w].Lemma)] && x.Child(w, "obj") >= 0 { // "thanks to rising wealth"
			return nil, ""
		}
	case "VB":
		if !f.infinitive(s, w) {
			return nil, ""
		}
	default:
		return nil, ""
	}
	if !f.predicate(s, h) {
		return nil, ""
	}
	if f.prevented(s, w) {
		if o := x.Child(h, "obj"); o >= 0 {
			return f.row(s, o), "object control"
		}
		words, _ = f.subjects(s, h, depth+1)
		return words, "participial"
	}
	if o := f.seenDoing(s, w, h); o >= 0 {
		return f.row(s, o), "object control"
	}
	if o := x.Child(h, "obj"); o >= 0 && x.Words[w].XPOS == "VBG" && f.openedBy(s, w, "as") && hasWord("cite quote", fold(x.Words[h].Lemma)) { // "cited the miller as saying"
		return f.row(s, o), "object control"
	}
	if o := f.judgedFor(s, w, h); o >= 0 {
		return f.row(s, o), "object control"
	}
	if a := x.Child(h, "obl:agent"); a >= 0 && w > a && f.passive(s, h) {
		if x.Words[w].XPOS != "VB" {
			return nil, ""
		}
		if fold(x.Words[h].Lemma) == "use" { // "was used by the thief to enter"
			return f.row(s, a), "participial"
		}
	}
	words, _ = f.subjects(s, h, depth+1)
	return words, "participial"
}

// prevented: "Snow kept the train from leaving" denies the leaving.
func (f *finder) prevented(s, w int) bool {
	h := f.x[s].Words[w].Head
	return h >= 0 && preventers[fold(f.x[s].Words[h].Lemma)] && f.openedBy(s, w, "from")
}

// infinitive reports whether the verb has "to" before it.
func (f *finder) infinitive(s, w int) bool {
	if x := f.x[s]; x.Words[w].UPOS == "VERB" && x.Words[w].XPOS != "VB" && x.Child(w, "aux", "cop") < 0 {
		return false
	}
	for _, k := range f.x[s].Children(w) {
		if f.x[s].Words[k].Rel == "mark" && fold(f.x[s].Words[k].Form) == "to" {
			return true
		}
	}
	return false
}
