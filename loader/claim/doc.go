// Package claim reads the claims of an article off its trees: who did what,
// when and where, who says so, and in which mode.
//
// It takes trees, times, speeches and entities and gives attributions and
// claims. Each claim is found by a rule of its own name over a clause, and
// passes a gate: what the parser left doubtful, or what crosses a quotation, is
// no claim.
//
// Caveat: it reads only what the sentence says; nothing is inferred from
// knowledge of the world.
package claim

import (
	"claimgraph/graph"
	"claimgraph/loader/entity"
	"claimgraph/loader/speech"
	"claimgraph/loader/syntax"
	"claimgraph/loader/text"
)

// Text is what Find reads. Trees is parallel to Sentences.
type Text struct {
	Article   *graph.Article // its Source and ID are used
	Sentences []text.Sentence
	Trees     []syntax.Tree
	Times     []graph.Time
	Speeches  []speech.Speech
	Entities  entity.Result
}
