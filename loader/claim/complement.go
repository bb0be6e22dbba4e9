package claim

import (
	"slices"
	"strings"

	"claimgraph/loader/syntax"
)

// complements finds what the object is called, and takes the adjective of "made
// clear that the well is dry" for none.
func (f *finder) complements(c *clause) {
	x := f.x[c.s]
	if k := x.Child(c.head, "xcomp"); k >= 0 && len(c.objects) > 0 && k > c.objects[0] && (x.Child(k, "mark", "cop") < 0 || heldToBe[fold(x.Words[c.head].Lemma)]) && x.Words[k].UPOS != "VERB" {
		c.called = k
	}
	if c.content >= 0 && len(c.objects) == 1 && x.Words[c.objects[0]].Rel == "xcomp" && x.Words[c.objects[0]].UPOS == "ADJ" {
		c.objects = nil
	}
	if k := f.idiom(c.s, c.head); k >= 0 {
		f.split[k] = true
	}
	if o := f.shareObject(c.s, c.head); o >= 0 && len(c.objects) == 0 && c.content < 0 && !c.copula {
		c.objects = f.row(c.s, o)
	}
}

// heldToBe are verbs whose object is held to be what follows: "found the lease to be
// void".
var heldToBe = set("declare find report judge rule prove pronounce")

// calledWords are those of what an object is called or becomes, with what is
// coordinated: "a liar and a thief".
func (f *finder) calledWords(s, w int) []int {
	words := f.trim(s, f.x[s].Subtree(w))
	if len(words) > longest/2 || slices.ContainsFunc(words, func(k int) bool { return finite(f.x[s].Words[k]) }) {
		words = f.phrase(s, w)
	}
	return f.closed(s, words)
}

// closed adds to words the mark that closes what they open: `a "liar` of
// `called her a "liar"`.
func (f *finder) closed(s int, words []int) []int {
	x := f.x[s]
	if len(words) == 0 {
		return words
	}
	next := words[len(words)-1] + 1
	if next >= len(x.Words) {
		return words
	}
	end := next
	if hasWord(". ,", x.Words[next].Form) && next+1 < len(x.Words) {
		end++
	}
	text, mark := f.words(s, words), x.Words[end].Form
	if (mark == "\"" || mark == "”") && strings.Count(text, "\"")+strings.Count(text, "“") == 1 || mark == "]" && strings.Count(text, "[") > strings.Count(text, "]") {
		words = slices.Clone(words)
		for ; next <= end; next++ {
			words = append(words, next)
		}
	}
	return words
}

// occasional reports whether the object of a verb of saying is only where or when
// it was said, what was said being a quotation: "said in | a letter, 'It sank'".
func (f *finder) occasional(d draft) bool {
	x := f.x[d.s]
	lemma := fold(x.Words[d.head].Lemma)
	if d.object.none() || d.inverted || d.object.s != d.s || !syntax.Is(x.Words[d.object.head].Rel, "obl") || !tellers[lemma] && lemma != "continue" || x.Child(d.head, "obj") >= 0 {
		return false
	}
	prep := f.prepositions(d.s, d.object.head)
	if len(prep) == 1 && hasWord("say tell", lemma) && hasWord("in at from during on", fold(x.Words[prep[0]].Form)) {
		return true
	}
	return len(prep) > 0 && f.cueOf(d.s, d.head) >= 0 && hasWord("in at from during with after before by through via", fold(x.Words[prep[0]].Form))
}

// splitVerb reports whether a hyphen joins a word of the predicate to one beside
// it: "to kick | start the engine" of "to kick-start".
func (f *finder) splitVerb(d draft) bool {
	x := f.x[d.s]
	hyphen := func(k int) bool {
		return k > 0 && k+1 < len(x.Words) && x.Words[k].Form == "-" && x.Words[k-1].Span.End == x.Words[k].Span.Start && x.Words[k].Span.End == x.Words[k+1].Span.Start
	}
	return d.rule != "hyphen" && slices.ContainsFunc(d.verbal, func(w int) bool {
		return hasWord("VERB ADP ADV", x.Words[w].UPOS) && !slices.Contains(d.extra, w) && (hyphen(w+1) || hyphen(w-1) && !hasWord("well best better newly", fold(x.Words[w-2].Form)))
	})
}

// asLong reports whether the object is the middle of "as long as" and the like.
func (f *finder) asLong(d draft) bool {
	x := f.x[d.s]
	if d.object.none() || d.object.s != d.s || len(d.object.words) != 1 || d.object.head+1 >= len(x.Words) || d.object.head == 0 {
		return false
	}
	return hasWord("ADJ ADV", x.Words[d.object.head].UPOS) && fold(x.Words[d.object.head-1].Form) == "as" && fold(x.Words[d.object.head+1].Form) == "as"
}
