package speech

import (
	"slices"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// source finds the head word of who speaks by verb w, -1 for none. It looks up
// through coordination, control and participles ("... left, saying that").
func (f *finder) source(w int) int {
	for steps := 0; steps < 5 && w >= 0; steps++ {
		if a := f.x.Child(w, "obl:agent"); a >= 0 {
			return a
		}
		if f.x.Child(w, "aux:pass", "nsubj:pass") >= 0 {
			return f.quotedAs(w)
		}
		if s := f.x.Child(w, "nsubj"); s >= 0 {
			return f.antecedent(s, w)
		}
		if o := f.cited(w); o >= 0 {
			return o
		}
		switch rel := f.x.Words[w].Rel; {
		case syntax.Is(rel, "acl") && f.staged(w):
			w = f.x.Words[f.x.Words[w].Head].Head
		case syntax.Is(rel, "acl"):
			return f.x.Words[w].Head
		case rel == "conj" || rel == "xcomp" || rel == "advcl" || rel == "parataxis" && f.x.Words[w].XPOS == "VBG":
			up := f.x.Words[w].Head
			if f.x.Words[w].XPOS == "VBG" && up >= 0 && f.x.Words[up].XPOS == "VBN" {
				if s := f.x.Child(up, "nsubj:pass"); s >= 0 {
					return s
				}
			}
			w = up
		default:
			return f.inverted(w)
		}
	}
	return -1
}

// cited is who is cited as saying it: "The paper cited the miller as saying".
func (f *finder) cited(w int) int {
	h := f.x.Words[w].Head
	if h < 0 || f.x.Words[w].XPOS != "VBG" || !f.marked(w, "as") || fold(f.x.Words[h].Lemma) != "cite" && fold(f.x.Words[h].Lemma) != "quote" {
		return -1
	}
	return f.x.Child(h, "obj")
}

// staged reports whether participle w says what somebody says on the occasion that
// it hangs on: "held a press conference claiming that".
func (f *finder) staged(w int) bool {
	n := f.x.Words[w].Head
	return n >= 0 && n < w && f.x.Words[w].XPOS == "VBG" && f.x.Words[n].Rel == "obj" && occasions[fold(f.x.Words[n].Lemma)]
}

// occasions are nouns of what people hold to speak.
var occasions = set("conference rally speech interview hearing meeting briefing campaign ceremony call debate")

// quotedAs: a passive verb of saying has no source of its own ("he was told"),
// but who is quoted speaks ("he was quoted as saying").
func (f *finder) quotedAs(w int) int {
	if fold(f.x.Words[w].Lemma) == "quote" {
		return f.x.Child(w, "nsubj:pass")
	}
	return -1
}

// inverted takes the noun right after a final verb of saying for its subject
// where the parser took it for an object: `"Come in," said the miller.`
func (f *finder) inverted(w int) int {
	if lemma := fold(f.x.Words[w].Lemma); !plain[lemma] || addressed[lemma] || w == 0 || !f.breaks(w-1) {
		return -1
	}
	o := f.x.Child(w, "obj")
	if o < w {
		return -1
	}
	return o
}

// antecedent turns a relative pronoun into its noun: "the miller, who said".
func (f *finder) antecedent(s, w int) int {
	switch fold(f.x.Words[s].Form) {
	case "who", "which", "that":
		if syntax.Is(f.x.Words[w].Rel, "acl:relcl") && f.x.Words[w].Head >= 0 {
			return f.x.Words[w].Head
		}
	}
	return s
}

// accordingTo adds the speech of "according to X": what else the sentence or
// its clause says.
func (f *finder) accordingTo(w int) {
	src := f.after(w)
	if src < 0 {
		return
	}
	inside := map[int]bool{w: true, w + 1: true}
	for _, k := range f.x.Without(src, nil) {
		if k > src && f.x.Words[k].Form == "," && w <= 1 && !f.dateComma(k) {
			break // the parser ran on into the clause
		}
		inside[k] = true
	}
	top := f.x.Root()
	for up := f.x.Words[src].Head; up >= 0; up = f.x.Words[up].Head {
		if !inside[up] && f.clause(up) {
			top = up
			break
		}
	}
	if w <= 1 || inside[top] {
		top = f.x.Root()
	}
	var content []int
	if inside[top] { // the source is the root: the rest by place
		for k := range f.x.Words {
			content = append(content, k)
		}
	} else {
		content = f.x.Without(top, nil)
	}
	f.add(Speech{Cue: w, Source: src, Manner: Say}, slices.DeleteFunc(content, func(k int) bool { return inside[k] }))
}

// after finds the head of the phrase after "according to".
func (f *finder) after(w int) int {
	if rel := f.x.Words[w].Rel; (rel == "case" || rel == "mark") && f.x.Words[w].Head > w {
		return f.x.Words[w].Head
	}
	if k := f.x.Child(w, "obl", "nmod", "obj"); k > w {
		return k
	}
	for k := w + 2; k < len(f.x.Words) && k < w+8; k++ {
		if u := f.x.Words[k].UPOS; (u == "NOUN" || u == "PROPN" || u == "PRON") && (f.x.Words[k].Head <= w+1 || f.x.Words[k].Head > w+8) {
			return k
		}
	}
	return -1
}

// clause reports whether word w is the predicate of a clause of its own.
func (f *finder) clause(w int) bool {
	return f.x.Child(w, "nsubj", "csubj", "expl", "cop") >= 0
}

// thatClause reports whether c is a clause of its own after "that", and not a
// relative one, in which "that" is an argument: parsers mix the two up.
func (f *finder) thatClause(c int) bool {
	rel := f.x.Words[c].Rel
	if rel != "ccomp" && !syntax.Is(rel, "acl") {
		return false
	}
	k := f.x.Subtree(c)[0]
	s := f.x.Child(c, "nsubj")
	if fold(f.x.Words[k].Form) != "that" || s < 0 || s == k {
		return false
	}
	o := f.x.Child(c, "obj")
	return f.x.Words[k].Rel == "mark" || o >= 0 && o != k || f.x.Child(c, "cop", "aux:pass") >= 0 || !makers[fold(f.x.Words[c].Lemma)]
}

// noun adds the speech of a noun with a clause as its content: "the claim that
// the dam leaks".
func (f *finder) noun(w int) {
	if views[fold(f.x.Words[w].Lemma)] {
		f.view(w)
	}
	manners := nouns[fold(f.x.Words[w].Lemma)]
	if len(manners) == 0 {
		return
	}
	for _, c := range f.x.Children(w) {
		if c < w || !f.thatClause(c) {
			continue
		}
		p := Speech{Cue: w, Source: f.x.Child(w, "nmod:poss"), Manner: manners[0], Negated: f.noOne(w)}
		if h := f.x.Words[w].Head; h >= 0 && f.x.Words[w].Rel == "obj" && slices.Contains(verbs[fold(f.x.Words[h].Lemma)], Deny) {
			p.Manner, p.Source = Deny, f.source(h) // "denied claims that"
		}
		f.add(p, f.x.Without(c, nil))
		return
	}
}

// view adds the speech of "In her view, the dam is safe".
func (f *finder) view(w int) {
	src, h := f.x.Child(w, "nmod:poss"), f.x.Words[w].Head
	if c := f.x.Child(w, "case"); src < 0 || h < 0 || c < 0 || !syntax.Is(f.x.Words[w].Rel, "obl") && !syntax.Is(f.x.Words[w].Rel, "nmod") || w > h {
		return
	} else if form := fold(f.x.Words[c].Form); form != "in" && form != "from" {
		return
	}
	f.add(Speech{Cue: w, Source: src, Manner: Think}, f.x.Without(h, func(j int) bool { return j == w }))
}

// addressed are verbs of saying whose object is who listens: "told the press".
var addressed = set("tell inform brief assure warn advise notify remind")

// afterComma cuts a source before its cue behind the last comma before its head,
// where the parser let it begin with the end of what is said: "It opens in Voss,
// Norway, two papers said". The source of an opening "According to the mayor, "
// ends at the comma.
func (f *finder) afterComma(s graph.Span, p Speech) graph.Span {
	for k := p.Source - 1; k >= 0 && f.x.Words[k].Span.Start >= s.Start; k-- {
		if p.Source < p.Cue && f.x.Words[k].Form == "," {
			s.Start = f.x.Words[k+1].Span.Start
			break
		}
	}
	if p.Cue > 1 || fold(f.x.Words[p.Cue].Form) != "according" && fold(f.x.Words[p.Cue].Form) != "per" {
		return s
	}
	for k := p.Source + 1; k < len(f.x.Words) && f.x.Words[k].Span.End <= s.End; k++ {
		if f.x.Words[k].Form == "," && !f.dateComma(k) {
			s.End = f.x.Words[k-1].Span.End
			break
		}
	}
	return s
}
