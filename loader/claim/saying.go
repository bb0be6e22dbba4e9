package claim

import (
	"slices"

	"claimgraph/graph"
	"claimgraph/loader/speech"
	"claimgraph/loader/syntax"
)

// saying: the act of speech or thought itself, with what is said as its object.
func (f *finder) saying(c clause, d draft) {
	x := f.x[c.s]
	words := f.trim(c.s, x.Subtree(c.content))
	if a := x.Child(c.head, "xcomp"); a > c.head && a < c.content && x.Words[a].UPOS == "ADJ" { // "made clear that the well is dry"
		d.predicate, d.verbal = d.predicate+" "+fold(x.Words[a].Lemma), append(slices.Clone(d.verbal), a)
	}
	if len(words) > 1 && fold(x.Words[words[0]].Form) == "that" && !(syntax.Is(x.Words[words[0]].Rel, "nsubj") && finite(x.Words[words[1]])) { // "thinks that is bad"
		d.verbal = append(slices.Clone(d.verbal), words[0])
		words = words[1:]
	}
	if k := f.cueOf(c.s, c.head); k >= 0 && f.around(k) {
		return // told will tell
	} else if k >= 0 && f.in.Speeches[k].Quoted { // "said of Berg, 'He sings'"
		said := slices.DeleteFunc(slices.Clone(words), func(w int) bool {
			return w < c.content && !f.in.Speeches[k].Covers(x.Words[w].Span)
		})
		if slices.ContainsFunc(words, func(w int) bool { return !slices.Contains(said, w) && x.Words[w].UPOS != "PUNCT" }) {
			words = f.trim(c.s, said)
		}
	}
	if len(words) == 0 {
		return
	}
	if content := x.Words[c.content]; (content.VerbForm() == "Fin" || x.Child(c.content, "cop", "aux") >= 0) && x.Child(c.content, "nsubj", "csubj", "expl") < 0 {
		return
	}
	d.object = f.wording(c.s, c.content, f.uttered(c.s, words))
	d.rule = "saying"
	for _, subject := range c.subjects {
		d.subject = f.argument(c.s, subject)
		f.emit(d)
	}
}

// wording is a clause as an argument: its own words.
func (f *finder) wording(s, head int, words []int) argument {
	a := argument{s: s, head: head, words: words, text: f.words(s, words)}
	a.ref = graph.Ref{Text: a.text}
	return a
}

// told makes the claims of the acts of speech whose content the tree does not
// hang on the verb: "The well is dry, said the miller".
func (f *finder) told(s int) {
	x := f.x[s]
	for k, p := range f.in.Speeches {
		if p.Sentence != s || p.Manner != speech.Say || p.Source < 0 || x.Words[p.Cue].UPOS != "VERB" || x.Child(p.Cue, "ccomp") >= 0 && !f.around(k) || fold(x.Words[p.Cue].Form) == "according" {
			continue
		}
		if f.cueOf(s, p.Cue) < 0 || p.In >= 0 && !f.asserted(p.In) {
			continue
		}
		var words []int
		for w := range x.Words {
			if p.Covers(x.Words[w].Span) {
				words = append(words, w)
			}
		}
		words = f.trim(s, f.quoted(s, words, p))
		if len(words) < 2 || x.Words[words[0]].XPOS == "TO" || x.Words[words[0]].XPOS == "WDT" { // "stated its intention to leave, she its"
			continue
		}
		f.reading = p.Cue
		c := clause{s: s, head: p.Cue, content: -1, agent: -1, called: -1}
		d := draft{s: s, head: p.Cue, predicate: f.lemma(s, p.Cue), verbal: f.verbal(c), mode: f.mode(s, p.Cue, nil), rule: "aside"}
		d.subject, d.object = f.argument(s, p.Source), f.wording(s, -1, f.uttered(s, words))
		d.when = interval(f.timesOf(c))
		f.reading = -1
		if !d.mode.drop {
			f.emit(d)
		}
	}
}

// quoted drops from the words of a speech what stands before its source and
// outside of the quotation that ends it: "In a letter, she wrote, 'It sank.'"
func (f *finder) quoted(s int, words []int, p speech.Speech) []int {
	x := f.x[s]
	for _, q := range f.quotes {
		if len(words) == 0 || q.Start < p.CueSpan.End || !q.Contains(x.Words[words[len(words)-1]].Span) || x.Words[words[0]].Span.Start > p.CueSpan.Start {
			continue
		}
		for _, r := range f.quotes { // a quotation that the source interrupts
			if r.Contains(x.Words[words[0]].Span) {
				return nil
			}
		}
		return slices.DeleteFunc(slices.Clone(words), func(w int) bool { return !q.Contains(x.Words[w].Span) })
	}
	return words
}

// around reports whether a speech's content begins before its cue.
func (f *finder) around(k int) bool {
	p := f.in.Speeches[k]
	return len(p.Content) > 0 && p.Content[0].Start < p.CueSpan.Start
}

// asserted reports whether a speech stands for claims of its source.
func (f *finder) asserted(k int) bool { return f.attrs[k].ID != "" }
