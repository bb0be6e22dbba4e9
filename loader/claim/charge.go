package claim

// charge is the deed behind the preposition of a passive that has nothing else: "is
// known for building boats", "was accused of hiding it". -1 for none.
func (f *finder) charge(c clause) int {
	x := f.x[c.s]
	for _, k := range x.Children(c.head) {
		if c.passive && k > c.head && x.Words[k].Rel == "advcl" && x.Words[k].XPOS == "VBG" && f.opener(c.s, k, deeds) && !f.commaBefore(c.s, c.head, k) && len(f.chargeWords(c.s, k)) <= longest/2 {
			return k
		}
	}
	return -1
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
		as := asTakers[fold(x.Words[c.head].Lemma)] && f.opener(c.s, k, set("as"))
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
