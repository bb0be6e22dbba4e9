package claim

import (
	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// standsFor are the pronouns whose antecedent must be clear before a claim rests
// on it, with what they ask for.
var standsFor = map[string]string{"he": "person", "him": "person", "himself": "person", "she": "person", "her": "person", "herself": "person",
	"it": "thing", "itself": "thing", "they": "group", "them": "group", "themselves": "group"}

// back is how many sentences a clear antecedent may lie back.
const back = 2

// prominence is how much a mention stands out, more is better: inside of another
// phrase, an object, the subject of some clause, that of the sentence.
const (
	buried = iota
	object
	subclause
	topmost
)

// vague reports whether an end is a pronoun whose antecedent is not clear: in
// "We know no boats with such sails, but they exist" it is not the sails, in
// "Ola met Ada's guards. They left" nobody knows.
func (f *finder) vague(a argument) bool {
	if a.none() || a.ref.Entity == "" {
		return false
	}
	want, ok := standsFor[fold(f.x[a.s].Words[a.head].Form)]
	if !ok {
		return false
	}
	e := f.in.Entities.At(a.s, a.head)
	if e < 0 || want == "person" && !f.manyPersons(a.s, a.head, e) {
		return false
	}
	if want == "thing" && f.summing(a.s, a.head) && !f.here(a.s, a.head, e) {
		return true
	}
	rival := -1
	for s := a.s; s >= 0 && s >= a.s-back; s-- {
		last := len(f.x[s].Words) - 1
		if s == a.s {
			last = a.head - 1
		}
		own := -1
		for w := last; w >= 0; w-- {
			if f.in.Entities.At(s, w) == e {
				if s == a.s && f.x[s].Words[w].UPOS == "PRON" {
					continue // which may be as unclear
				}
				own = max(own, f.prominence(s, w))
			} else if f.rivals(s, w, e, want) {
				rival = max(rival, f.prominence(s, w))
			}
		}
		if own >= 0 {
			if want == "person" {
				return own < rival
			}
			return own == buried || own <= rival
		}
	}
	return f.speech(f.x[a.s].Words[a.head].Span) < 0 || want != "person"
}

// summing reports whether "it" is what speakers say a noun of, for all that was
// said before: "We lost the mill. It was a hard year."
func (f *finder) summing(s, w int) bool {
	x := f.x[s]
	h := x.Words[w].Head
	return h >= 0 && fold(x.Words[w].Form) == "it" && syntax.Is(x.Words[w].Rel, "nsubj") && x.Child(h, "cop") >= 0 && x.Words[h].UPOS == "NOUN" &&
		x.Child(h, "case") < 0 && f.speech(x.Words[w].Span) >= 0
}

// here reports whether the noun of entity e stands in the sentence before word w,
// or the sentence before is about it, which has a name.
func (f *finder) here(s, w, e int) bool {
	if s > 0 && f.in.Entities.Entities[e].Named() {
		for k := range f.x[s-1].Words {
			if f.in.Entities.At(s-1, k) == e && f.prominence(s-1, k) == topmost {
				return true
			}
		}
	}
	for k := range w {
		if f.in.Entities.At(s, k) == e && f.x[s].Words[k].UPOS != "PRON" {
			return true
		}
	}
	return false
}

// manyPersons reports whether persons other than e are spoken of in the sentence
// before the pronoun or in the one before it.
func (f *finder) manyPersons(s, w, e int) bool {
	for t := s; t >= 0 && t >= s-1; t-- {
		for k := range f.x[t].Words {
			if (t < s || k < w) && f.rivals(t, k, e, "person") {
				return true
			}
		}
	}
	return false
}

// rivals reports whether a word could be meant as well as entity e.
func (f *finder) rivals(s, w, e int, want string) bool {
	word := f.x[s].Words[w]
	k := f.in.Entities.At(s, w)
	if k == e || word.UPOS != "NOUN" && word.UPOS != "PROPN" || f.timeAt(s, w) != nil || word.Rel == "compound" || syntax.Is(word.Rel, "flat") {
		return false
	}
	switch want {
	case "person":
		return k >= 0 && f.kind(s, w) == graph.KindPerson && word.Number() != "Plur"
	case "group":
		return word.Number() == "Plur"
	}
	return word.Number() != "Plur" && f.kind(s, w) != graph.KindPerson && !f.human(s, w)
}

// prominence is how much the mention at a word stands out.
func (f *finder) prominence(s, w int) int {
	x := f.x[s]
	for steps := 0; x.Words[w].Rel == "conj" && steps < len(x.Words); steps++ {
		w = x.Words[w].Head
	}
	switch rel := x.Words[w].Rel; {
	case rel == "obj" || rel == "iobj" || rel == "obl:agent" || rel == "root":
		return object
	case !syntax.Is(rel, "nsubj") || f.relative(s, w):
		return buried
	}
	for v, steps := x.Words[w].Head, 0; v >= 0 && steps < len(x.Words); v, steps = x.Words[v].Head, steps+1 {
		switch x.Words[v].Rel {
		case "root":
			return topmost
		case "conj", "parataxis":
		case "ccomp":
			if f.cueOf(s, x.Words[v].Head) < 0 {
				return subclause
			}
		default:
			return subclause
		}
	}
	return topmost
}
