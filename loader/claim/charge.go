package claim

// charge is the deed behind the preposition of a verb that has nothing else: "is
// known for building boats", "disagreed about selling it". -1 for none.
func (f *finder) charge(c clause) int {
	x := f.x[c.s]
	for _, k := range x.Children(c.head) {
		if k > c.head && x.Words[k].Rel == "advcl" && x.Words[k].XPOS == "VBG" && f.opener(c.s, k, deeds) && f.follows(c, x.Subtree(k)[0]) && len(f.chargeWords(c.s, k)) <= longest/2 {
			return k
		}
	}
	return -1
}

// follows reports whether a deed that begins at word w stands right behind its verb;
// that of a passive may have circumstances before it.
func (f *finder) follows(c clause, w int) bool {
	x := f.x[c.s]
	if !deeds[fold(x.Words[w].Form)] || w+1 < len(x.Words) && x.Words[w+1].Form == "[" {
		return false
	}
	if c.passive {
		return !f.commaBefore(c.s, c.head, w)
	}
	near := w == c.head+1 || w == c.head+2 && x.Words[w-1].Rel == "compound:prt" && hasWord("out up off down back away over", fold(x.Words[w-1].Form))
	return near && fold(x.Words[w].Form) != "with" // "came with Lind leading"
}

// chargeWords are those of a deed behind its preposition.
func (f *finder) chargeWords(s, k int) []int {
	return f.trim(s, f.x[s].Subtree(k)[1:])
}

// charges are the deeds after a preposition that belong to the verb: "accused the
// board of hiding it", "thanked her for coming".
func (f *finder) charges(c clause) (more []string) {
	x := f.x[c.s]
	for _, k := range x.Children(c.head) {
		as := asTakers[fold(x.Words[c.head].Lemma)] && f.openedBy(c.s, k, "as")
		if k < c.head || x.Words[k].Rel != "advcl" || !as && (x.Words[k].XPOS != "VBG" || !f.opener(c.s, k, deeds)) {
			continue
		}
		words := f.trim(c.s, x.Subtree(k))
		if len(words) <= longest/2 && !f.commaBefore(c.s, c.head, k) {
			more = append(more, f.words(c.s, words))
		}
	}
	return more
}

// deeds are the prepositions before them.
var deeds = set("of for from into against about with")
