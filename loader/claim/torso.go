package claim

import (
	"slices"
	"strings"
)

// cutEnd reports whether the object stops at "of", or its preposition is lost:
// "under the fear of |", "called | a third" of "called for a third".
func (f *finder) cutEnd(d draft) bool {
	if d.object.none() || d.object.s != d.s || d.inverted {
		return false
	}
	x := f.x[d.s]
	first, last := d.object.words[0], d.object.words[len(d.object.words)-1]
	if last == d.object.head+1 && fold(x.Words[last].Form) == "of" {
		return true
	}
	return first > d.head+1 && x.Words[d.object.head].Rel == "obj" && x.Words[first-1].UPOS == "ADP" && x.Words[first-1].Head == d.object.head && !slices.Contains(d.verbal, first-1)
}

// quotedWord reports whether an apposition names a word: `the term "reef"`, or runs
// over the dash that ends it: "a ruling on the leave — a pause — of the board".
func (f *finder) quotedWord(d draft) bool {
	if d.rule != "apposition" || d.subject.none() || d.object.none() || d.subject.s != d.s {
		return false
	}
	x := f.x[d.s]
	if d.object.s == d.s && slices.ContainsFunc(d.object.words, func(w int) bool {
		return hasWord("— --", x.Words[w].Form) || x.Words[w].Form == "–" && x.Words[w].Span.Start > x.Words[max(w-1, 0)].Span.End
	}) {
		return true
	}
	return slices.ContainsFunc([]int{d.subject.head, d.object.head}, func(w int) bool {
		return hasWord("term word phrase title name slogan motto hashtag nickname expression label concept", fold(x.Words[w].Lemma))
	})
}

// either reports whether the object is one of several numbers or measures of which
// only one holds: "was 10 or | 11".
func (f *finder) either(d draft) bool {
	if d.object.none() || d.object.s != d.s || f.x[d.s].Words[d.object.head].UPOS != "NUM" {
		return false
	}
	x := f.x[d.s]
	first, last := d.object.words[0], d.object.words[len(d.object.words)-1]
	return first > 0 && fold(x.Words[first-1].Form) == "or" || last+1 < len(x.Words) && fold(x.Words[last+1].Form) == "or"
}

// lost reports whether the predicate is "let's", a preposition before its verb is
// missing ("is | against | making"), the object begins with "per", or what is done
// "by the hundreds" has them for its agent.
func (f *finder) lost(d draft) bool {
	x := f.x[d.s]
	if !d.object.none() && d.object.s == d.s && hasWord("per than", fold(x.Words[d.object.words[0]].Form)) || fold(x.Words[d.head].Form) == "let" && strings.HasPrefix(d.object.text, "'s") {
		return true
	}
	aux := x.Child(d.head, "aux", "cop")
	if x.Words[d.head].XPOS == "VBG" && aux >= 0 && aux < d.head && x.Words[d.head-1].UPOS == "ADP" && x.Words[d.head-1].Head == d.head {
		return true
	}
	return d.inverted && !d.subject.none() && d.subject.ref.Entity == "" && len(d.subject.words) > 1 &&
		fold(x.Words[d.subject.words[0]].Form) == "the" && hasWord("hundreds thousands dozens scores", fold(x.Words[d.subject.words[1]].Form))
}
