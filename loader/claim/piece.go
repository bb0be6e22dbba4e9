package claim

import (
	"slices"

	"claimgraph/loader/syntax"
)

// ofManner reports whether a clause only tells which way is meant: "likes the way
// the mill turns".
func (f *finder) ofManner(d draft) bool {
	x := f.x[d.s]
	h := x.Words[d.head].Head
	if !syntax.Is(x.Words[d.head].Rel, "acl") || h < 0 || h > d.head || fold(x.Words[h].Lemma) != "way" {
		return false
	}
	n := x.Child(d.head, "nsubj")
	return n > h && !f.relative(d.s, n) && !slices.ContainsFunc(x.Children(d.head), func(k int) bool { return x.Words[k].XPOS == "WRB" }) // "ways where"
}

// elliptical reports whether a participle only tells the occasion: "When asked,
// she left", "while boarded by pirates".
func (f *finder) elliptical(d draft) bool {
	return familyOf(d.rule) == "participial" && f.passive(d.s, d.head) && f.openedBy(d.s, d.head, "when if once unless until till while whenever")
}

// oneOfTwo reports whether a claim tells one of two things of which only one
// holds: "is either sold | or let", "holds either wool | or hay".
func (f *finder) oneOfTwo(d draft) bool {
	x := f.x[d.s]
	e := slices.IndexFunc(x.Words, func(w syntax.Word) bool { return fold(w.Form) == "either" })
	if e < 0 {
		return false
	}
	or := slices.IndexFunc(x.Words[e:], func(w syntax.Word) bool { return fold(w.Form) == "or" }) + e
	if or < e {
		return false
	}
	last := x.Words[or].Head // what stands after "or"
	if last < or || x.Words[last].Rel != "conj" {
		return false
	}
	first := x.Words[last].Head
	if a := x.Child(d.head, "aux"); a >= 0 && hasWord("can may could", fold(x.Words[a].Form)) {
		return false // what can be done is both
	}
	if first < e || first > or || d.mode.negative { // a denial holds of either
		return false
	}
	if d.head == first || d.head == last {
		return d.rule != "saying"
	}
	if d.object.none() || d.object.s != d.s {
		return false
	}
	return d.object.head == last || d.object.head == first && !slices.Contains(d.object.words, last)
}

// unthought reports whether a verb of thinking stands between the words of another
// clause, or lost its own: "has, I think, five boats".
func (f *finder) unthought(d draft) bool {
	x := f.x[d.s]
	if !hasWord("think guess suppose", d.predicate) || x.Words[d.head].XPOS != "VBP" || d.object.ref.IsZero() || d.object.none() {
		return false
	}
	return !slices.ContainsFunc(d.verbal, func(w int) bool { return w > d.head && x.Words[w].UPOS == "ADP" && fold(x.Words[w].Form) != "in" })
}

// loneAdverb reports whether the object is an adverb that says nothing alone: "sang
// | again", "started | slowly".
func (f *finder) loneAdverb(d draft) bool {
	return !d.object.none() && len(d.object.words) == 1 && loneAdverbs[fold(d.object.text)] && f.x[d.s].Words[d.object.head].UPOS == "ADV"
}

var loneAdverbs = set(`anymore again anyway anyways instead possibly accordingly too either though yet actually really maybe perhaps slowly correctly
	currently occasionally clearly ideally also so ever before lately mostly mainly directly just about once probably likely presumably merely`)

// ending adds to a phrase the ending that an editor put in brackets: "boat[s]".
func (f *finder) ending(s int, words []int) []int {
	x := f.x[s]
	last := len(words) - 1
	if last < 0 {
		return words
	}
	k := words[last]
	glued := func(k int) bool { return k+1 < len(x.Words) && x.Words[k].Span.End == x.Words[k+1].Span.Start }
	if glued(k) && x.Words[k+1].Form == "[" && k+2 < len(x.Words) && x.Words[k+2].UPOS != "PUNCT" && glued(k+1) && glued(k+2) && x.Words[k+3].Form == "]" {
		return append(slices.Clone(words), k+1, k+2, k+3)
	}
	if glued(k) && x.Words[k+1].Form == "]" && k > 0 && x.Words[k-1].Form == "[" && slices.Contains(words, k-1) {
		return append(slices.Clone(words), k+1)
	}
	return words
}

// bare reports whether a passive lacks what it says nothing without, and which the
// parser lost: "The fair is known | for", "The well was located | a mile off".
func (f *finder) bare(d draft) bool {
	if !f.passive(d.s, d.head) || d.mode.negative || !d.object.ref.IsZero() || len(d.more) > 0 || d.inverted || !incomplete[fold(f.x[d.s].Words[d.head].Lemma)] {
		return false
	}
	next := d.head + 1
	return next < len(f.x[d.s].Words) && !hasWord(". ; and or but", f.x[d.s].Words[next].Form)
}

// incomplete are the verbs whose passive tells as what, of what, with what or where.
var incomplete = set(`know accuse describe locate situate nickname dub call regard classify associate credit convict intend design
	suspect deem portray depict compare attribute aim label brand`)

// oneOfBest reports whether a participle only tells among which a superlative
// chooses: "among the oldest songs | written by Lind".
func (f *finder) oneOfBest(d draft) bool {
	x := f.x[d.s]
	if familyOf(d.rule) != "participle" || d.subject.none() || d.subject.s != d.s || x.Words[d.subject.head].Number() != "Plur" {
		return false
	}
	return slices.ContainsFunc(x.Children(d.subject.head), func(k int) bool {
		return k < d.subject.head && (x.Words[k].XPOS == "JJS" || hasWord("first last only most least", fold(x.Words[k].Form)) || x.Child(k, "advmod") >= 0 && fold(x.Words[x.Child(k, "advmod")].Form) == "most")
	})
}

// nounish reports whether a participle is rather a noun, behind an adjective or an
// owner ("its wide | programming for clubs"), or belongs to a stretch of time
// ("after ten years | working there").
func (f *finder) nounish(d draft) bool {
	x := f.x[d.s]
	if x.Words[d.head].XPOS != "VBG" || d.head == 0 {
		return false
	}
	switch familyOf(d.rule) {
	case "participle":
		return !d.subject.none() && d.subject.s == d.s && f.timeAt(d.s, d.subject.head) != nil
	case "participial":
		k := x.Words[d.head-1]
		return k.Head == d.head && (k.UPOS == "ADJ" || k.XPOS == "PRP$" || k.UPOS == "NOUN" && k.Rel == "compound")
	}
	return false
}
