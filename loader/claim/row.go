package claim

import (
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// inRow reports whether an apposition is rather the next member of a list: "Oslo,
// Bergen, and Voss", "a rope, a net, two sails and an anchor".
func (f *finder) inRow(d draft) bool {
	if d.rule != "apposition" || d.subject.none() || d.object.none() || d.subject.s != d.s || d.object.s != d.s {
		return false
	}
	x := f.x[d.s]
	h, w := x.Words[d.head].Head, d.head
	if d.relation == "schema:containedInPlace" {
		return !f.touching(d.s, h, w) || f.beforeLast(d.s, w, "PROPN DET")
	}
	if x.Words[h].UPOS == "NOUN" && x.Words[w].UPOS == "NOUN" && fold(x.Words[h].Lemma) == fold(x.Words[w].Lemma) && !f.isNamed(d.subject) {
		return true // "a lot of rain, a lot of wind"
	}
	if f.kind(d.s, h) == graph.KindPerson || f.human(d.s, h) && f.kind(d.s, w) == graph.KindPerson {
		return false // "Ola Berg, a baker, miller, and painter"
	}
	last := max(d.object.words[len(d.object.words)-1], d.subject.words[len(d.subject.words)-1])
	return last >= w && f.beforeLast(d.s, last, "NOUN PROPN ADJ NUM DET ADP")
}

// touching reports whether a place can lie in another that follows it: one comma
// between, or two with the region that lies in the country.
func (f *finder) touching(s, h, w int) bool {
	x := f.x[s]
	marks := 0
	for k := h + 1; k < w; k++ {
		switch word := x.Words[k]; {
		case word.UPOS == "PUNCT":
			marks++
		case !hasWord("PROPN ADP DET", word.UPOS) && !x.Ancestor(w, k):
			return false
		}
	}
	return marks == 1 || marks == 2 && (w+2 >= len(x.Words) || x.Words[w+1].Form != "," || f.kind(s, w+2) != graph.KindPlace)
}

// beforeLast reports whether what ends at word w is followed by the end of a list:
// ", nets and a sail".
func (f *finder) beforeLast(s, w int, parts string) bool {
	x := f.x[s]
	commas := 0
	for k := w + 1; k+1 < len(x.Words); k++ {
		switch word := x.Words[k]; {
		case word.Form == ",":
			commas++
		case word.UPOS == "CCONJ" && fold(word.Form) != "but":
			return f.member(s, k+1, commas > 0)
		case hasWord(parts, word.UPOS) && (commas > 0 || x.Words[k-1].UPOS == "PROPN" && word.UPOS == "PROPN"):
		default:
			return false
		}
	}
	return false
}

// member reports whether a list ends with what begins at word k: no verb, nor a
// place with another behind it ("in Oslo, Norway and Malmö, Sweden").
func (f *finder) member(s, k int, comma bool) bool {
	x := f.x[s]
	for ; k < len(x.Words) && hasWord("DET ADJ NUM ADV", x.Words[k].UPOS); k++ {
	}
	if k >= len(x.Words) || !hasWord("NOUN PROPN", x.Words[k].UPOS) {
		return k < len(x.Words) && x.Words[k-1].UPOS == "ADJ" // "France, Spain and such"
	}
	for ; k+1 < len(x.Words) && hasWord("NOUN PROPN", x.Words[k+1].UPOS); k++ {
	}
	return comma || k+1 >= len(x.Words) || x.Words[k+1].Form != ","
}

// noApposition reports whether what stands behind a noun tells something else of
// it, or nothing: its age or measure, a time, a participle, a clause, or the rest
// of a compound: "Ola Berg, aged 40", "the firm, citing costs", "a Bergen,
// Norway shop".
func (f *finder) noApposition(d draft) bool {
	if d.rule != "apposition" || d.subject.none() || d.object.none() || d.subject.s != d.s || d.object.s != d.s || d.relation != "" {
		return false
	}
	x := f.x[d.s]
	h, w := x.Words[d.head].Head, d.head
	for _, a := range []argument{d.subject, d.object} {
		if a.head == w && f.holdsClause(a) || f.hyphenated(a) {
			return true
		}
	}
	first := x.Subtree(w)[0]
	if x.Words[first].Form == "," {
		first++
	}
	switch {
	case first < 1 || first > w:
		return false
	case f.timeAt(d.s, w) != nil && f.isTime(d.s, w):
		return true
	case x.Words[first].UPOS == "NUM" && first != w || hasWord("age aged around about", fold(x.Words[first].Form)):
		return true
	case strings.HasSuffix(fold(x.Words[first].Form), "ing") && x.Words[first].UPOS != "PROPN" && first == w && x.Words[w].UPOS != "ADJ":
		return true
	case x.Words[w].UPOS == "NOUN" && f.kind(d.s, h) == graph.KindPlace && x.Words[first].UPOS == "PROPN" && x.Words[first-1].Form == "," && f.kind(d.s, first) == graph.KindPlace && x.Child(first, "case") < 0:
		return true
	}
	return x.Words[h].UPOS == "NOUN" && x.Words[w].UPOS == "NOUN" && x.Words[first].UPOS == "DET" && hasWord("NOUN ADP ADV", x.Words[first-1].UPOS)
}

// holdsClause reports whether a phrase has a finite verb that is none of a relative
// clause's.
func (f *finder) holdsClause(a argument) bool {
	for _, w := range a.words {
		if hasWord("WP WDT WP$", f.x[a.s].Words[w].XPOS) {
			return false
		}
		if word := f.x[a.s].Words[w]; (finite(word) || word.UPOS == "AUX" && word.XPOS != "VBG") && !f.inRelative(a.s, w, a.head) && !syntax.Is(word.Rel, "aux") {
			return true
		}
	}
	return false
}
