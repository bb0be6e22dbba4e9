package claim

import (
	"fmt"
	"strings"

	"claimgraph/graph"
)

// Explanation tells how a claim was found: the rule, and for each end the way
// through the tree from the predicate to it ("sold >nsubj Holm").
type Explanation struct {
	Claim    graph.ID
	Sentence int // index into Text.Sentences
	Rule     string
	Path     []string
	Trust    float32 // the parser's least confidence in what the claim rests on
}

// Explain finds the claims once more and tells how, in the order of Find's
// claims. It is slower than Find.
func Explain(in Text) []Explanation {
	f := newFinder(in)
	f.why = map[graph.ID]Explanation{}
	_, claims := f.run()
	out := make([]Explanation, 0, len(claims))
	for _, c := range claims {
		out = append(out, f.why[c.ID])
	}
	return out
}

// explain keeps why a claim was made, where somebody wants to know.
func (f *finder) explain(c graph.Claim, d draft, trust float32) {
	if f.why == nil {
		return
	}
	e := Explanation{Claim: c.ID, Sentence: d.s, Rule: d.rule, Trust: trust}
	for _, a := range []argument{d.subject, d.object} {
		if !a.none() && d.head >= 0 {
			e.Path = append(e.Path, f.path(d.s, d.head, a.head))
		}
	}
	f.why[c.ID] = e
}

// path prints the way from word a to word b: "<rel word" upward, ">rel word"
// downward.
func (f *finder) path(s, a, b int) string {
	x := f.x[s]
	var up []string
	top := a
	for steps := 0; !x.Ancestor(top, b) && x.Words[top].Head >= 0 && steps < len(x.Words); steps++ {
		rel := x.Words[top].Rel
		top = x.Words[top].Head
		up = append(up, fmt.Sprintf(" <%s %s", rel, x.Words[top].Form))
	}
	var down []string
	for k, steps := b, 0; k != top && k >= 0 && steps < len(x.Words); steps++ {
		down = append([]string{fmt.Sprintf(" >%s %s", x.Words[k].Rel, x.Words[k].Form)}, down...)
		k = x.Words[k].Head
	}
	return x.Words[a].Form + strings.Join(up, "") + strings.Join(down, "")
}
