package speech

import (
	"slices"
	"unicode"

	"claimgraph/loader/syntax"
)

// aside finds a verb of saying set off by commas with its source, and gives the
// source and the words around: "The well, they said, is dry", "The well is dry,
// said the miller." Punctuation is surer here than the tree. ok is false when w
// is none.
func (f *finder) aside(w int) (source int, content []int, ok bool) {
	words := f.x.Words
	if x := words[w].XPOS; !plain[fold(words[w].Lemma)] || x != "VBD" && x != "VBZ" && x != "VBP" {
		return -1, nil, false
	}
	left := f.bound(w, -1)
	if left == w-1 && addressed[fold(words[w].Lemma)] { // "She left, told the miller." has no source
		return -1, nil, false
	}
	if left == w-1 { // "..., said the miller."
		right := f.bound(w, +1)
		if right < len(words) && right > w+1 && (markOf(words[right].Form) == opening || markOf(words[right].Form) == either) { // "Lind, his wife, said Berg 'painted'"
			return -1, nil, false
		}
		if right == w+1 || f.verbIn(w+1, min(right, len(words))) || words[w+1].UPOS == "ADP" || words[w+1].UPOS == "ADV" {
			return -1, nil, false
		}
		source = f.nounIn(w+1, right)
		return source, f.around(left, right), source >= 0 && left > 1 && f.asserts(f.around(left, right))
	}
	right := f.bound(w, +1)
	if left < 1 || w-left > longestSource || right > w+5 || f.verbIn(left+1, w) || !f.modifies(w, right) {
		return -1, nil, false
	}
	source = f.nounIn(left+1, w)
	content = f.around(left, right)
	if k := slices.Index(content, f.opens(left, right)); k > 0 {
		content = content[k:]
	}
	return source, content, source >= 0 && f.asserts(content)
}

// opens is the first word of a quotation behind right that begins a sentence where
// nothing before left is quoted, so that those words are the author's: When asked
// in Voss, she said, "It is dry." -1 for none.
func (f *finder) opens(left, right int) int {
	words := f.x.Words
	if right < len(words) && markOf(words[right].Form) == noMark {
		right++
	}
	first := right + 1
	if first >= len(words) || markOf(words[right].Form) == noMark || markOf(words[right].Form) == closing || !unicode.IsUpper([]rune(words[first].Form)[0]) {
		return -1
	}
	if slices.ContainsFunc(words[:left], func(w syntax.Word) bool { return markOf(w.Form) != noMark }) {
		return -1
	}
	return first
}

// longestSource is the most words between the comma and the verb.
const longestSource = 12

// bound is the nearest comma, quotation mark or end before or after w.
func (f *finder) bound(w, step int) int {
	for k := w + step; ; k += step {
		if k < 0 || k >= len(f.x.Words) {
			return k
		}
		switch f.x.Words[k].Form {
		case ",", ";", ".", "!", "?", "—", "–", ":":
			return k
		}
		if markOf(f.x.Words[k].Form) != noMark {
			return k
		}
	}
}

// modifies reports whether nothing but a time or manner stands between the verb
// and the mark after it.
func (f *finder) modifies(w, right int) bool {
	for k := w + 1; k < right; k++ {
		switch f.x.Words[k].UPOS {
		case "VERB", "AUX", "PRON", "SCONJ":
			return false
		}
	}
	return right < len(f.x.Words) && f.x.Words[right].Form != ":"
}

func (f *finder) verbIn(first, end int) bool {
	return slices.ContainsFunc(f.x.Words[first:end], func(w syntax.Word) bool {
		return w.UPOS == "VERB" && w.VerbForm() == "Fin" || w.XPOS == "WP" || w.XPOS == "WDT" || w.UPOS == "SCONJ" || w.UPOS == "AUX"
	})
}

// nounIn is the head of the noun phrase between two words, -1 for none.
func (f *finder) nounIn(first, end int) int {
	best := -1
	for k := first; k < end && k < len(f.x.Words); k++ {
		w := f.x.Words[k]
		if w.UPOS != "NOUN" && w.UPOS != "PROPN" && w.UPOS != "PRON" || days[fold(w.Form)] {
			continue
		}
		if w.Head < first || w.Head >= end {
			if best < 0 || w.Rel == "nsubj" {
				best = k
			}
		}
	}
	return best
}

// around are the words before left, and those after right where they go on with
// the clause: not ", director of the mill", which tells of the source.
func (f *finder) around(left, right int) []int {
	var before, after []int
	for k, w := range f.x.Words {
		switch {
		case k < left && w.Form == ";": // "The mill stands; the dam, they said, is dry"
			before = nil
		case k < left:
			before = append(before, k)
		case k > right && w.Form == ";":
			if !f.asserts(after) {
				return before
			}
			return append(before, after...)
		case k > right:
			after = append(after, k)
		}
	}
	if !f.asserts(after) || f.closed(left, right) && f.asserts(before) {
		return before
	}
	return append(before, after...)
}

// closed reports whether a quotation ends before left and none begins behind
// right, so that what follows is the author's: "It is dry," said the miller, the
// oldest of them; he left.
func (f *finder) closed(left, right int) bool {
	words := f.x.Words
	if left < 0 || markOf(words[left].Form) == noMark {
		return false
	}
	return right+1 >= len(words) || markOf(words[right].Form) == noMark && markOf(words[right+1].Form) == noMark
}

// asserts reports whether words hold a finite verb.
func (f *finder) asserts(words []int) bool {
	return slices.ContainsFunc(words, func(k int) bool {
		w := f.x.Words[k]
		return w.VerbForm() == "Fin" || w.UPOS == "AUX"
	})
}
