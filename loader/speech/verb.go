package speech

import (
	"slices"
	"strings"

	"claimgraph/loader/syntax"
)

func fold(s string) string { return strings.ToLower(s) }

// verb adds the speech of a cue verb.
func (f *finder) verb(w int) {
	lemma := fold(f.x.Words[w].Lemma)
	manners := verbs[lemma]
	if len(manners) == 0 {
		return
	}
	p := Speech{Cue: w, Source: f.source(w), Negated: f.negated(w)}
	if f.nobodys(w, p.Source, manners[0]) {
		return
	}
	if f.unspoken(w, lemma, manners[0]) {
		return
	}
	p.Negated = p.Negated || p.Source >= 0 && f.noOne(p.Source)
	if source, content, ok := f.aside(w); ok {
		p.Source, p.Manner = source, manners[0]
		f.add(p, f.afterThat(content))
		return
	}
	switch c, how := f.complement(w); {
	case c >= 0:
		p.Manner = f.manner(manners, c, how)
		if how == "xcomp" && (p.Manner == Think || p.Manner == Ask) {
			return
		}
		f.add(p, f.runOn(w, how, f.x.Without(c, func(j int) bool {
			// "asked them to sell the mill, which is old" does not ask that it is old
			return j == w || how == "xcomp" && syntax.Is(f.x.Words[j].Rel, "acl:relcl")
		})))
	case !plain[lemma] || p.Source < 0:
	case f.inserted(w) >= 0:
		p.Manner = manners[0]
		h := f.inserted(w)
		f.add(p, f.x.Without(h, func(j int) bool { return j == w }))
	default:
		p.Manner = manners[0]
		f.add(p, f.beside(w, p.Source))
	}
}

// complement finds the clause that is the content of verb w, and its relation.
func (f *finder) complement(w int) (c int, rel string) {
	for _, c := range f.x.Children(w) {
		if f.x.Words[c].Rel == "ccomp" && !f.beforeSource(c, w) {
			return c, "ccomp"
		}
	}
	if c := f.x.Child(w, "xcomp"); c >= 0 && (f.infinitive(c) || f.x.Words[c].XPOS == "VBG" && gerund[fold(f.x.Words[w].Lemma)]) {
		return c, "xcomp"
	}
	if c := f.commanded(w); c >= 0 {
		return c, "xcomp"
	}
	for _, c := range f.x.Children(w) {
		if c > w && f.x.Words[c].Rel == "parataxis" && f.afterMark(w, c) {
			return c, "parataxis"
		}
	}
	return -1, ""
}

// commanded finds the infinitive after the object of an ordering verb where the
// parser hung it on the object or loosely on the verb: "urged the board to act".
func (f *finder) commanded(w int) int {
	o := f.x.Child(w, "obj", "iobj")
	if o < 0 && called[fold(f.x.Words[w].Lemma)] { // "called on the board to act"
		o = f.x.Child(w, "obl")
	}
	if o < 0 || !slices.Contains(verbs[fold(f.x.Words[w].Lemma)], Order) {
		return -1
	}
	for _, h := range []int{o, w} {
		for _, c := range f.x.Children(h) {
			if rel := f.x.Words[c].Rel; c > o && (rel == "acl" || rel == "advcl") && f.infinitive(c) {
				return c
			}
		}
	}
	return -1
}

// afterMark reports whether a colon or quotation mark stands between w and c.
func (f *finder) afterMark(w, c int) bool {
	for k := w + 1; k < c; k++ {
		if f.x.Words[k].Form == ":" || markOf(f.x.Words[k].Form) != noMark {
			return true
		}
	}
	return false
}

func (f *finder) infinitive(c int) bool {
	m := f.x.Child(c, "mark")
	return m >= 0 && fold(f.x.Words[m].Form) == "to"
}

// manner chooses among the manners of a verb by the form of its complement:
// "told them that" says, "told them to" orders.
func (f *finder) manner(manners []Manner, c int, how string) Manner {
	if how == "xcomp" || f.infinitive(c) {
		for _, m := range manners {
			if m == Order || m == Plan {
				return m
			}
		}
		return manners[0]
	}
	if m := f.x.Child(c, "mark"); m >= 0 && fold(f.x.Words[f.x.Words[c].Head].Lemma) != "doubt" {
		if form := fold(f.x.Words[m].Form); form == "whether" || form == "if" {
			return Ask
		}
	}
	return manners[0]
}

// inserted finds the clause that verb w, put into it or after it, comments on:
// "The well, they said, is dry". It is -1 for none.
func (f *finder) inserted(w int) int {
	word := f.x.Words[w]
	own := f.x.Child(w, "nsubj") >= 0
	switch {
	case word.Head < 0 || !own:
		return -1
	case word.Rel == "parataxis" && word.Head < w:
		return word.Head
	case word.Rel == "advcl" && f.marked(w, "as"):
		return word.Head
	}
	return -1
}

func (f *finder) marked(w int, form string) bool {
	m := f.x.Child(w, "mark", "advmod")
	return m >= 0 && fold(f.x.Words[m].Form) == form
}

// beside finds the content of a plain verb by place where the tree has none:
// the words before "..., Ibsen said", or the quotation after "said:".
func (f *finder) beside(w, source int) []int {
	first, last := min(w, source), max(w, source)
	var words []int
	if f.quoteAfter(last) {
		for k := last + 1; k < len(f.x.Words); k++ {
			words = append(words, k)
		}
		return words
	}
	sub := f.x.Around(f.x.Without(source, func(j int) bool { return j >= w && w > source }))
	for first > 0 && f.x.Words[first-1].Span.Start >= sub.Start {
		first--
	}
	if first < 3 || !f.breaks(first-1) || f.x.Words[w].Rel != "root" {
		return nil
	}
	for k := 0; k < first; k++ {
		words = append(words, k)
	}
	if !slices.ContainsFunc(words, func(k int) bool { return f.x.Words[k].VerbForm() == "Fin" || f.x.Words[k].UPOS == "AUX" }) {
		return nil
	}
	return words
}

// quoteAfter reports whether a quotation mark follows word w at once, or after
// a comma or colon.
func (f *finder) quoteAfter(w int) bool {
	for k := w + 1; k < len(f.x.Words) && k <= w+2; k++ {
		if markOf(f.x.Words[k].Form) == opening || markOf(f.x.Words[k].Form) == either {
			return true
		}
		if form := f.x.Words[k].Form; form != "," && form != ":" {
			return false
		}
	}
	return false
}

func (f *finder) breaks(w int) bool {
	form := f.x.Words[w].Form
	return form == "," || markOf(form) != noMark
}

// negated reports whether the verb itself is denied: "has not said".
func (f *finder) negated(w int) bool {
	for _, c := range f.x.Children(w) {
		if !syntax.Is(f.x.Words[c].Rel, "advmod") && f.x.Words[c].Rel != "neg" {
			continue
		}
		switch fold(f.x.Words[c].Form) {
		case "not", "n't", "n’t", "never":
			return true
		case "longer":
			return c > 0 && fold(f.x.Words[c-1].Form) == "no"
		}
	}
	return false
}

// afterThat leaves out a sentence's own opening before the content: "In May, she
// said, the mill closed" is hers from "In May" on, but a leading "But" is not.
func (f *finder) afterThat(content []int) []int {
	if len(content) > 0 && f.x.Words[content[0]].UPOS == "CCONJ" {
		return content[1:]
	}
	return content
}

// backshifted reports whether a clause behind "but" goes on with what was said: "He
// said it was sound, but rain would hurt it".
func (f *finder) backshifted(k int) bool {
	a := f.x.Child(k, "aux")
	return a >= 0 && fold(f.x.Words[a].Form) == "would" && fold(f.x.Words[f.x.Child(k, "cc")].Form) == "but"
}

// runOn adds to a reported content the clause coordinated behind it that the
// parser took for a second main clause: "They said the well was dry and the
// spring had failed".
func (f *finder) runOn(w int, how string, content []int) []int {
	if how != "ccomp" || len(content) == 0 {
		return content
	}
	for _, k := range f.x.Children(w) {
		if k < content[len(content)-1] || f.x.Words[k].Rel != "conj" || f.x.Child(k, "nsubj") < 0 || len(verbs[fold(f.x.Words[k].Lemma)]) > 0 {
			continue
		}
		if cc := f.x.Child(k, "cc"); cc < 0 || fold(f.x.Words[cc].Form) != "and" && !f.backshifted(k) || cc > 0 && f.x.Words[cc-1].Form == ";" {
			continue
		}
		content = append(content, f.x.Subtree(k)...)
	}
	slices.Sort(content)
	return content
}
