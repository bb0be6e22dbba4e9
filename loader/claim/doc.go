// Package claim reads the claims of an article off its trees: who did what,
// when and where, who says so, and in which mode.
//
// It takes trees, times, speeches and entities and gives attributions and
// claims. Each claim is found by a rule of its own name over a clause, and
// passes a gate: what the parser left doubtful, what crosses a quotation, or what
// one of the doubts speaks against is no claim. Its confidence is the probability
// of being right, learned from claims that annotators judged (logistic regression,
// odds.tsv, made by ./train); what is rather wrong than right is not made.
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
