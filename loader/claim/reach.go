package claim

import (
	"slices"
	"strconv"
	"strings"

	"claimgraph/loader/syntax"
)

// phraseFeatures: what kind of phrase an end is, and how it stands in the tree.
func (f *finder) phraseFeatures(s *features, end string, a argument) {
	s.add(end, f.sort(a))
	if a.ref.IsZero() || a.none() {
		return
	}
	x := f.x[a.s]
	head, first, last := x.Words[a.head], a.words[0], a.words[len(a.words)-1]
	s.add(end+" tag", head.XPOS)
	s.add(end+" rel", head.Rel)
	if head.UPOS == "PRON" || head.UPOS == "DET" {
		s.add(end+" form", fold(head.Form))
	}
	s.add(end+" first", f.shape(a.s, first))
	s.add(end+" before", f.shape(a.s, first-1))
	s.add(end+" after", f.shape(a.s, last+1))
	s.add(end+" length", bucket(len(a.words)))
	s.addIf(last-first+1 > len(a.words), end+" torn")
	s.addIf(f.definite(a), end+" definite")
	s.levels(end+" arc", head.Confidence)
	low := float32(1)
	for _, w := range a.words {
		if w != a.head {
			low = min(low, x.Words[w].Confidence)
		}
	}
	s.levels(end+" inside", low)
	for _, k := range x.Children(a.head) {
		part := " holds"
		if k < first || k > last {
			part = " loses"
		}
		s.add(end+part, x.Words[k].Rel)
	}
}

// sort is what an end is: a name and its kind, a description, a time, words.
func (f *finder) sort(a argument) string {
	e := f.entity(a.ref.Entity)
	switch {
	case a.ref.IsZero():
		return "none"
	case e != nil && e.Named():
		return "named " + string(e.Kind)
	case e != nil:
		return "described " + string(e.Kind)
	case !a.ref.Interval.IsZero():
		return "time"
	}
	return "text"
}

// predicateFeatures: the predicate and where it hangs.
func (f *finder) predicateFeatures(s *features, d draft) {
	x := f.x[d.s]
	head := x.Words[d.head]
	s.add("head tag", head.XPOS)
	s.add("head rel", head.Rel)
	s.addIf(f.passive(d.s, d.head), "passive")
	s.add("head after", f.shape(d.s, d.head+1))
	s.add("head before", f.shape(d.s, d.head-1))
	s.add("predicate length", bucket(len(d.verbal)))
	if len(d.verbal) > 0 {
		s.add("predicate last", f.shape(d.s, d.verbal[len(d.verbal)-1]))
		s.add("predicate first", f.shape(d.s, d.verbal[0]))
	}
	s.levels("head arc", head.Confidence)
	depth := 0
	for w := d.head; x.Words[w].Head >= 0 && depth < 6; depth++ {
		w = x.Words[w].Head
	}
	s.add("depth", strconv.Itoa(depth))
	if head.Head >= 0 {
		rel, _, _ := strings.Cut(head.Rel, ":")
		s.add("above", rel+" "+x.Words[head.Head].UPOS)
	}
}

// omissionFeatures: what hangs on the predicate that the claim does not tell.
func (f *finder) omissionFeatures(s *features, d draft) {
	x := f.x[d.s]
	for _, k := range x.Children(d.head) {
		rel := x.Words[k].Rel
		if f.takenUp(d, k) || x.Words[k].UPOS == "PUNCT" {
			continue
		}
		s.add("left out", rel)
		if k > d.head && hasWord("obl advcl xcomp ccomp", rel) {
			s.add("left out behind", rel+" "+f.shape(d.s, x.Subtree(k)[0]))
		}
	}
}

// takenUp reports whether a word is one of those that the draft is made of.
func (f *finder) takenUp(d draft, k int) bool {
	for _, words := range [][]int{d.verbal, d.subject.words, d.object.words, d.extra} {
		if slices.Contains(words, k) {
			return true
		}
	}
	return slices.ContainsFunc(d.more, func(m string) bool { return strings.Contains(m, f.x[d.s].Words[k].Form) })
}

// agreementFeatures: the number of the subject beside the form of the verb.
func (f *finder) agreementFeatures(s *features, d draft) {
	if d.subject.none() || d.subject.s != d.s || d.inverted {
		return
	}
	x := f.x[d.s]
	verb := x.Words[d.head]
	for _, w := range d.verbal {
		if finite(x.Words[w]) || x.Words[w].UPOS == "AUX" {
			verb = x.Words[w]
			break
		}
	}
	number := x.Words[d.subject.head].Number()
	if x.Child(d.subject.head, "conj") >= 0 {
		number = "several"
	}
	s.add("agreement", number+" "+verb.XPOS)
	if verb.UPOS == "AUX" {
		s.add("agreement", number+" "+fold(verb.Form))
	}
}

// reachFeatures: how far an end lies from the predicate, and what is between.
func (f *finder) reachFeatures(s *features, end string, d draft, a argument) {
	if a.none() || a.s != d.s {
		return
	}
	x := f.x[d.s]
	from, to := min(a.head, d.head), max(a.head, d.head)
	s.addIf(a.head < d.head, end+" left")
	s.add(end+" away", bucket(to-from))
	verbs, commas, nouns := 0, 0, 0
	for w := from + 1; w < to; w++ {
		switch x.Words[w].UPOS {
		case "VERB":
			verbs++
		case "NOUN", "PROPN", "PRON":
			nouns++
		}
		if x.Words[w].Form == "," {
			commas++
		}
	}
	s.add(end+" past verbs", bucket(verbs))
	s.add(end+" past commas", bucket(commas))
	s.add(end+" past nouns", bucket(nouns))
	s.addIf(syntax.Is(x.Words[a.head].Rel, "nsubj") && x.Words[a.head].Head != d.head, end+" of another verb")
}
