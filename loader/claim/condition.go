package claim

import "claimgraph/loader/syntax"

// condition reports whether clause w is a condition: "if it rains", "once it
// opens"; but "once it had opened" tells when.
func (f *finder) condition(s, w int) bool {
	return f.opener(s, w, conditions) && !(f.opener(s, w, set("once")) && f.past(s, w))
}

// pending reports whether a clause has not come true for all that is said:
// "until it opens"; but "until it closed" tells that it did.
func (f *finder) pending(s, w int) bool {
	return f.opener(s, w, hypothetical) && !(f.opener(s, w, set("until till before")) && f.past(s, w))
}

// asked reports whether clause w is an open question below h: "whether it
// rains", "is not sure if it rains".
func (f *finder) asked(s, w, h int) bool {
	return f.opener(s, w, set("whether")) || f.opener(s, w, set("if")) && (f.x[s].Words[w].Rel == "ccomp" || unsure[fold(f.x[s].Words[h].Lemma)])
}

var unsure = set(`sure certain clear unsure uncertain unclear know see wonder ask check confirm determine establish find_out examine investigate
	test verify assess`)

// past reports whether the verb group of a clause is finite and past.
func (f *finder) past(s, w int) bool {
	x := f.x[s]
	if x.Words[w].XPOS == "VBD" {
		return true
	}
	for _, k := range x.Children(w) {
		if rel := x.Words[k].Rel; (syntax.Is(rel, "aux") || rel == "cop") && x.Words[k].XPOS == "VBD" {
			return true
		}
	}
	return false
}
