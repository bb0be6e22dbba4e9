package claim

import (
	"slices"

	"claimgraph/graph"
)

// outspoken is how often an author must say "we" or "our" for the article to be
// a commentary.
const outspoken = 2

// isCommentary reports whether the author speaks in the first person outside
// quotations: "Our harbor must grow" stands in no report.
func (f *finder) isCommentary() bool {
	n := 0
	for s := range f.x {
		for _, w := range f.x[s].Words {
			switch fold(w.Form) {
			case "we", "our", "us", "i", "my":
			default:
				continue
			}
			if w.UPOS == "PRON" && f.speech(w.Span) < 0 && !slices.ContainsFunc(f.quotes, func(q graph.Span) bool { return q.Contains(w.Span) }) {
				n++
			}
		}
	}
	return n >= outspoken
}

// general reports whether a claim judges or generalizes rather than tells an
// event: its verb is not in the past tense.
func (f *finder) general(d draft) bool {
	if d.head < 0 || len(d.verbal) == 0 {
		return false
	}
	x := f.x[d.s]
	if d.predicate == "be" && d.object.head >= 0 && occupation[fold(x.Words[d.object.head].Lemma)] { // "The author is a lawyer"
		return false
	}
	for w, steps := d.head, 0; w >= 0 && steps < deepest && !finite(x.Words[w]) && x.Child(w, "aux", "cop") < 0; steps++ { // "kept it from sinking"
		if w = x.Words[w].Head; w >= 0 && f.past(d.s, w) {
			return false
		}
	}
	for _, w := range d.verbal {
		if x.Words[w].XPOS == "VBD" {
			return false
		}
	}
	return true
}
