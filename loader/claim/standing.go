package claim

import (
	"slices"
	"strings"

	"claimgraph/loader/syntax"
)

// bygone reports whether an office is told of another time than the sentence's:
// "then-manager", or "served as the chair" without saying when.
func (f *finder) bygone(r role) bool {
	x := f.x[r.s]
	if r.noun > 0 && x.Words[r.noun-1].Form == "-" || strings.HasPrefix(fold(x.Words[r.noun].Form), "then-") {
		return true
	}
	top := r.noun
	if x.Words[top].Rel == "conj" { // "formerly the president and chairman"
		top = x.Words[top].Head
	}
	if slices.ContainsFunc(append(x.Children(r.noun), x.Children(top)...), func(k int) bool {
		return k < r.noun && hasWord("formerly previously once then", fold(x.Words[k].Form))
	}) {
		return true
	}
	if k := x.Child(r.noun, "case"); r.aside && k >= 0 && fold(x.Words[k].Form) == "for" && x.Child(r.noun, "det", "nmod:poss") < 0 { // "Berg for president and singer Kari Moe for ..."
		return true
	}
	return r.when.IsZero() && slices.ContainsFunc(r.extra, func(w int) bool {
		return hasWord("serve work act", fold(x.Words[w].Lemma)) && x.Words[w].XPOS != "VBZ" && x.Words[w].XPOS != "VBP"
	})
}

// absolute reports whether the predicate is an -ing form with a subject and no
// auxiliary, which tells no event of its own: "the band having left".
func (f *finder) absolute(d draft) bool {
	x := f.x[d.s]
	return x.Words[d.head].XPOS == "VBG" && x.Child(d.head, "nsubj") >= 0 && x.Child(d.head, "aux", "cop") < 0
}

// hollow reports whether a claim without object lacks what its verb needs: "were
// banned" without "from", a participle that only shares a subject.
func (f *finder) hollow(d draft) bool {
	x := f.x[d.s]
	if !d.object.ref.IsZero() {
		return !d.object.none() && hasWord("have use want need", fold(x.Words[d.head].Lemma)) && x.Child(d.head, "obj") < 0 && syntax.Is(x.Words[d.object.head].Rel, "obl") && !f.passive(d.s, d.head)
	}
	if lemma := fold(x.Words[d.head].Lemma); tellers[lemma] && lemma != "speak" || (preventers[lemma] || urgers[lemma]) && x.Child(d.head, "xcomp", "advcl", "ccomp") > d.head {
		return true
	}
	return familyOf(d.rule) == "coordination" && (x.Words[d.head].XPOS == "VBG" || x.Words[d.head].XPOS == "VBN" && !f.finiteAux(d.s, x.Words[d.head].Head))
}

// measure reports whether an end is an amount: of "fourteen feet (four meters)"
// neither is the other's role.
func (f *finder) measure(a argument) bool {
	if a.none() {
		return false
	}
	return slices.ContainsFunc(a.words, func(w int) bool { return f.x[a.s].Words[w].UPOS == "NUM" })
}

// turnOfPhrase reports whether an oblique only moves the text along: "for
// instance", "in fact".
func (f *finder) turnOfPhrase(s, w int) bool {
	x := f.x[s]
	words := x.Subtree(w)
	return len(words) <= 4 && hasWord(`for_instance for_example of_course in_fact as_a_result in_addition in_particular in_general on_the_other_hand
		in_other_words at_least at_last in_turn in_contrast by_contrast as_usual for_one_thing in_short at_first after_all in_effect in_response
		in_the_meantime as_well of_note to_date`, strings.ReplaceAll(fold(strings.Trim(f.words(s, f.trim(s, words)), " ,")), " ", "_"))
}

// stopped reports whether a semicolon that belongs to no list parts two words: "The
// boat hit a pier; two barrels, officials said, burned".
func (f *finder) stopped(s, a, b int) bool {
	n := 0
	for _, w := range f.x[s].Words {
		if w.Form == ";" {
			n++
		}
	}
	for k := a + 1; k < b; k++ {
		if f.x[s].Words[k].Form == ";" {
			return n == 1
		}
	}
	return false
}

// excluded reports whether a conjunct is set aside for the other: "the tide
// rather than the wind", "the tide and not the wind".
func (f *finder) excluded(s, w int) bool {
	x := f.x[s]
	for _, k := range x.Children(w) {
		if k > w || k+1 >= len(x.Words) {
			break
		}
		if fold(x.Words[k].Form) == "not" && k > 0 && x.Words[k-1].Form == "," && x.Words[w].UPOS != "VERB" { // "the board, not the council"
			return true
		}
		switch form, next := fold(x.Words[k].Form), fold(x.Words[k+1].Form); {
		case form == "rather" && next == "than", form == "instead" && next == "of", x.Words[k].Rel == "cc" && next == "not":
			return true
		}
	}
	return false
}
