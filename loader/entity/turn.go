package entity

import (
	"slices"

	"claimgraph/loader/speech"
)

// labels reports whether sentence s only names who speaks next: "((Ana Holm))".
// No pronoun stands for a name because it stands there.
func (r *resolver) labels(s int) bool {
	return slices.ContainsFunc(r.in.Speeches, func(p speech.Speech) bool { return p.Turn && p.Sentence == s })
}
