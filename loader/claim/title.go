package claim

import (
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// wholeTitle adds to the words of a title the modifiers right before it: "police
// chief", "presidential nominee", "Deputy Harbour Minister", and the "former" that
// stands before it, past a name: "former Norway envoy", "former mayor and envoy".
// Names and words that begin a phrase of their own stay out.
func (f *finder) wholeTitle(s int, words []int) []int {
	out := slices.Clone(words)
	for len(out) > 0 && out[0] > 0 {
		k := out[0] - 1
		if f.x[s].Words[k].Form == "-" && k > 0 && f.modifies(s, k-1) {
			out = slices.Insert(out, 0, k-1, k)
			continue
		}
		if !f.modifies(s, k) {
			break
		}
		out = slices.Insert(out, 0, k)
	}
	if len(out) == 0 {
		return out
	}
	if len(out) == 1 && bareTitle[fold(f.x[s].Words[out[0]].Lemma)] {
		out = append(f.nameBefore(s, out[0]), out...)
	}
	if k := f.former(s, out[0]); k >= 0 {
		out = slices.Insert(out, 0, k)
	}
	return out
}

// ownTitle drops from the words of a title those up to an "under", which were of
// somebody else: "served as envoy under mayor Lind".
func (f *finder) ownTitle(s int, words []int) []int {
	for i := len(words) - 2; i >= 0; i-- {
		if fold(f.x[s].Words[words[i]].Form) == "under" && fold(f.x[s].Words[words[i+1]].Lemma) != "secretary" {
			return words[i+1:]
		}
	}
	return words
}

// bareTitle are the titles that say nothing without what is led: "leader".
var bareTitle = set("leader head chief director owner founder co-founder")

// nameBefore are the words of the name right before word w: "Norwegian" of
// "Norwegian leader".
func (f *finder) nameBefore(s, w int) (out []int) {
	e := -1
	for k := w - 1; k >= 0; k-- {
		at := f.in.Entities.At(s, k)
		if at < 0 || e >= 0 && at != e {
			break
		}
		e = at
		out = slices.Insert(out, 0, k)
	}
	if len(out) == 0 || f.in.Entities.Entities[e].Kind != graph.KindPlace && f.in.Entities.Entities[e].Kind != graph.KindOrganization {
		return nil
	}
	return out
}

// modifies reports whether word k may be part of the title that it stands before.
func (f *finder) modifies(s, k int) bool {
	w := f.x[s].Words[k]
	if w.Head < k || w.XPOS == "JJR" || w.XPOS == "JJS" || f.predicate(s, k) || hasWord("under over both when while as", fold(w.Form)) {
		return false
	}
	if f.in.Entities.At(s, k) >= 0 {
		return f.kind(s, k) == graph.KindOrganization && fieldOfOffice(f.words(s, f.nameBefore(s, k+1)))
	}
	switch w.UPOS {
	case "ADJ", "PROPN":
		return true
	case "NOUN":
		return w.Number() != "Plur" || k == 0 || f.x[s].Words[k-1].UPOS != "PUNCT"
	}
	return false
}

// fieldOfOffice reports whether what was taken for a body only names the field of
// an office: "National Security" of "National Security Advisor".
func fieldOfOffice(name string) bool {
	words := strings.Fields(fold(name))
	return len(words) == 2 && hasWord("security affairs defense defence intelligence health finance education", words[1]) && hasWord("national foreign public social internal external", words[0])
}

// former is the word before a title which begins at word first that says that the
// office is over, -1 for none.
func (f *finder) former(s, first int) int {
	x := f.x[s]
	for k := first - 1; k >= 0 && first-k <= 9; k-- {
		w := x.Words[k]
		switch {
		case formers[fold(w.Form)]:
			return k
		case fold(w.Form) == "and" && k > 0 && isTrade(fold(x.Words[k-1].Lemma)):
		case w.Form == "-", f.in.Entities.At(s, k) >= 0 && f.kind(s, k) != graph.KindPerson, w.UPOS == "ADJ", w.UPOS == "NOUN", w.UPOS == "PROPN" && f.kind(s, k) == "":
		case f.kind(s, k) == graph.KindPerson && first-k <= 2:
		default:
			return -1
		}
	}
	return -1
}

var formers = set("former ex then onetime erstwhile")

// placeTitled reports whether a title stands in the name of a thing: "King Olav
// Street", "Queen Sonja Market".
func (f *finder) placeTitled(d draft) bool {
	words := strings.Fields(fold(d.subject.text))
	return len(words) > 0 && hasWord(`market base branch street square hall college hospital school airport station island park church bridge stadium
		center centre avenue road no no. day`, words[len(words)-1])
}

// post is what the holder of an office is: its label, and of one that says nothing
// without it what it is held in, "leader of the Coast Party".
func (f *finder) post(s, noun int) []int {
	x := f.x[s]
	words := f.label(s, noun)
	bare := bareTitle[fold(x.Words[noun].Lemma)] && len(words) == 1
	for _, k := range x.Children(noun) {
		if x.Words[k].Rel != "nmod" || k < noun || fold(f.words(s, f.prepositions(s, k))) != "of" {
			continue
		}
		if bare {
			return append(words, f.field(s, k)...)
		}
		if f.subjectMatter(s, noun, k) {
			return append(words, k-1, k)
		}
	}
	return words
}

// subjectMatter reports whether noun k behind "of" is part of the name of an
// office: "secretary of state", "minister of fisheries".
func (f *finder) subjectMatter(s, noun, k int) bool {
	x := f.x[s]
	if k != noun+2 || x.Child(k, "det", "nmod:poss", "nummod") >= 0 {
		return false
	}
	w := x.Words[k]
	return w.UPOS == "NOUN" && f.in.Entities.At(s, k) < 0 && w.Number() != "Plur" ||
		hasWord("secretary minister undersecretary", fold(x.Words[noun].Lemma)) && f.kind(s, k) != graph.KindPlace && f.kind(s, k) != graph.KindPerson
}

// field is the phrase of word k without what is only told of it by the way.
func (f *finder) field(s, k int) []int {
	x := f.x[s]
	return f.trim(s, x.Without(k, func(j int) bool {
		return x.Words[j].Head == k && j > k && !syntax.Is(x.Words[j].Rel, "flat") && x.Words[j].Rel != "nmod"
	}))
}

// firstTo reports whether a noun of office is counted by what its holder did: "the
// first mayor to ride a tram" is no office.
func (f *finder) firstTo(s, noun int) bool {
	x := f.x[s]
	k := x.Child(noun, "acl")
	return k > noun && x.Words[k].XPOS == "VB" && slices.ContainsFunc(x.Children(noun), func(j int) bool {
		return j < noun && hasWord("first second third last only next latest", fold(x.Words[j].Form))
	})
}

// roleVerb tells a role in the tense of its sentence: "was", "became".
func (f *finder) roleVerb(r role) string {
	for _, w := range r.extra {
		if fold(f.x[r.s].Words[w].Form) == "been" { // "has been mayor since"
			return "is"
		}
	}
	for _, w := range r.extra {
		if word := f.x[r.s].Words[w]; word.XPOS == "VBD" && (fold(word.Lemma) == "become" || word.Rel == "cop") {
			return fold(word.Form)
		}
	}
	return "is"
}
