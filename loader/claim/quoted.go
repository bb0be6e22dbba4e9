package claim

import (
	"slices"
)

// uttered bounds what is said: a quotation that it opens with ends it where another
// clause goes on (`says "halt" and the gate closes`), and one that it ends with is
// closed.
func (f *finder) uttered(s int, words []int) []int {
	x := f.x[s]
	if len(words) == 0 || !f.quotesNext(s, words[0]-1) {
		return f.closed(s, words)
	}
	for n, w := range words {
		if n == 0 || !quoteMark(x.Words[w].Form) {
			continue
		}
		rest := f.trim(s, words[n+1:])
		if len(rest) == 0 || n > 2 || words[n+1] != rest[0] || !hasWord("NOUN ADJ PROPN VERB AUX", x.Words[rest[0]].UPOS) {
			return f.trim(s, words[:n])
		}
		return words
	}
	return words
}

// quotesNext reports whether word w is a mark that opens a quotation.
func (f *finder) quotesNext(s, w int) bool {
	x := f.x[s]
	return w >= 0 && w+1 < len(x.Words) && hasWord("\" “", x.Words[w].Form) && x.Words[w].Span.End == x.Words[w+1].Span.Start &&
		(w == 0 || x.Words[w-1].Span.End < x.Words[w].Span.Start)
}

func quoteMark(form string) bool { return hasWord("\" ” “", form) }

// worded adds to a noun of words what it names, which stands quoted behind it: `the
// word "reef"`.
func (f *finder) worded(s, w int, words []int) []int {
	x := f.x[s]
	if len(words) == 0 || words[len(words)-1] != w || !wordNouns[fold(x.Words[w].Lemma)] || !f.quotesNext(s, w+1) {
		return words
	}
	for k := w + 2; k < len(x.Words) && k < w+14; k++ {
		if quoteMark(x.Words[k].Form) {
			out := slices.Clone(words)
			for j := w + 1; j <= k; j++ {
				out = append(out, j)
			}
			return out
		}
	}
	return words
}

// wordNouns are nouns of words and names.
var wordNouns = set(`word term phrase title name slogan motto hashtag nickname expression label description song single poem question message
	headline banner sign`)

// pairwise is the phrase of a noun after "between" with what is coordinated with it:
// neither of "signed between Norway and Sweden" is one without the other.
func (f *finder) pairwise(s int, o oblique) (argument, bool) {
	x := f.x[s]
	if len(o.prep) != 1 || fold(x.Words[o.prep[0]].Form) != "between" || x.Child(o.word, "conj") < 0 {
		return argument{}, false
	}
	return f.rowed(s, f.row(s, o.word))
}

// rowed is a row of nouns as one phrase.
func (f *finder) rowed(s int, row []int) (argument, bool) {
	if len(row) < 2 {
		return argument{}, false
	}
	first, last := f.phrase(s, row[0]), f.phrase(s, row[len(row)-1])
	if len(first) == 0 || len(last) == 0 {
		return argument{}, false
	}
	var words []int
	for w := first[0]; w <= last[len(last)-1]; w++ {
		words = append(words, w)
	}
	return f.wording(s, row[0], words), true
}

// joint is a row of objects that "only" before their verb holds together: who "only
// sells bread and beer" does not only sell bread.
func (f *finder) joint(c clause) (argument, bool) {
	x := f.x[c.s]
	if len(c.objects) < 2 || !slices.ContainsFunc(x.Children(c.head), func(k int) bool { return k < c.head && fold(x.Words[k].Form) == "only" }) {
		return argument{}, false
	}
	return f.rowed(c.s, c.objects)
}
