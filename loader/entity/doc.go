// Package entity finds out what an article speaks of.
//
// It takes the names found in an article, its trees and its speeches, and gives
// entities: names, descriptions ("the ministry") and pronouns that stand for
// the same thing are mentions of one entity. Every mention names the rule that
// put it there.
//
// The method is that of sieves (Raghunathan et al. 2010): precise rules first,
// each looking for an antecedent in the text so far.
//
// Caveat: a wrong merge is worse than none, so a description without a safe
// antecedent stays the article's words and is no entity.
package entity

import (
	"claimgraph/graph"
	"claimgraph/loader/name"
	"claimgraph/loader/speech"
	"claimgraph/loader/syntax"
	"claimgraph/loader/text"
)

// Name is a proper name as it was found before parsing.
type Name = name.Name

// Text is what Resolve reads. Trees is parallel to Sentences; Names are sorted
// by span and do not overlap.
type Text struct {
	Article   *graph.Article // its Source and ID are used
	Sentences []text.Sentence
	Trees     []syntax.Tree
	Names     []Name
	Speeches  []speech.Speech
	// Gender looks a given name up; nil knows the names of a short table only.
	Gender func(given string) name.Gender
}

// Result holds the entities, sorted by first mention, and where they stand.
type Result struct {
	Entities []graph.Entity
	// Words gives for each sentence and word of its tree the index in Entities
	// of what the word as the head of a mention stands for, -1 for none.
	Words [][]int
	// Titles are the roles before names ("Minister of Fisheries" of an entity).
	Titles []Title
}

// Title is a role that stands with a name.
type Title struct {
	Sentence int
	Span     graph.Span
	Entity   int // index in Entities of who holds it
	Body     int // index in Entities of the body that the role is part of, -1 for none
}

// KindOf is the kind of what a common noun describes, given as its lemma in
// lower case, empty for none: also of a phrase that is no entity ("300 guests").
func KindOf(lemma string) graph.Kind { return kinds[lemma] }

// At is the index in Entities of what word w of sentence s stands for, -1 for
// none.
func (r Result) At(s, w int) int {
	if s < 0 || s >= len(r.Words) || w < 0 || w >= len(r.Words[s]) {
		return -1
	}
	return r.Words[s][w]
}
