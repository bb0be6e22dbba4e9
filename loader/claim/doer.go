package claim

import "claimgraph/graph"

// appealed is who verb h wants to do w, behind a preposition of its own: "called
// on the board to act", "rely on the crane to lift them". -1 for none.
func (f *finder) appealed(s, h, w int) int {
	x := f.x[s]
	for _, k := range x.Children(h) {
		if x.Words[k].Rel != "obl" || k < h || k > w {
			continue
		}
		if on := hasWord("on upon", fold(f.words(s, f.prepositions(s, k)))); !on || hasWord("call rely depend", fold(x.Words[h].Lemma)) {
			return k // "voted on a plan to act": nobody who acts
		}
	}
	return -1
}

// seenDoing is who was seen, heard or met at what clause w tells: "saw people
// leaving". -1 for none.
func (f *finder) seenDoing(s, w, h int) int {
	x := f.x[s]
	if h < 0 || x.Words[w].XPOS != "VBG" || !seeing[fold(x.Words[h].Lemma)] || x.Child(w, "mark") >= 0 {
		return -1
	}
	o := x.Child(h, "obj")
	if o < h || o > w || x.Words[x.Subtree(w)[0]].Form == "," || f.commaBefore(s, o, w) {
		return -1
	}
	return o
}

var seeing = set("see hear watch find catch notice spot film show observe spy leave picture photograph")

// consequence reports whether a participle tells what a whole event led to, no
// matter who did it: "They closed the mill, leading to a strike".
func (f *finder) consequence(d draft) bool {
	x := f.x[d.s]
	if lemma := fold(x.Words[d.head].Lemma); x.Words[d.head].XPOS != "VBG" || lemma != "lead" && lemma != "result" || d.head+1 >= len(x.Words) {
		return false
	}
	if !hasWord("to in from", fold(x.Words[d.head+1].Form)) || d.head == 0 || x.Words[d.head-1].UPOS != "PUNCT" && x.Words[d.head-1].UPOS != "ADV" {
		return false
	}
	e := f.entity(d.subject.ref.Entity)
	return e == nil || e.Kind != graph.KindEvent
}

// juxtaposed reports whether a finite verb that no "and" joins to the one before
// has a noun right before it, which is its subject sooner than another's: "The bell
// rang; pictures of the mill show smoke".
func (f *finder) juxtaposed(s, w int) bool {
	x := f.x[s]
	if x.Words[w].Rel != "conj" || x.Child(w, "cc") >= 0 || f.formOf(s, w) != "finite" {
		return false
	}
	k := w - 1
	for k >= 0 && x.Words[k].Head == w && x.Words[k].UPOS != "PUNCT" && !hasWord("NOUN PROPN PRON", x.Words[k].UPOS) {
		k--
	}
	return k >= 0 && hasWord("NOUN PROPN PRON", x.Words[k].UPOS)
}
