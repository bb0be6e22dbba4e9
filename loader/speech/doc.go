// Package speech finds who is said to say or think what: speeches.
//
// It takes the sentences of an article and their trees and gives, for each
// speech, the words of the source, the cue ("said", "according to") and the
// spans of the content, whether quoted or reported. It knows words only: who the
// source is, package entity finds out, and needs the speeches for it ("we" in a
// quotation is its speaker).
//
// Caveat: a quotation without any cue near it belongs to nobody here.
package speech

import "claimgraph/graph"

// Manner says how the source stands to the content.
type Manner string

// The manners.
const (
	Say   Manner = "say"   // "said", "according to", "wrote"
	Think Manner = "think" // "believes", "fears", "expects"
	Ask   Manner = "ask"   // "asked whether": the content is not asserted
	Order Manner = "order" // "urged them to", "called for": wished, not told
	Deny  Manner = "deny"  // "denied", "rejected claims that"
	Plan  Manner = "plan"  // "promised to", "vowed to", "announced plans to"
)

// Speech is one act of saying or thinking. Spans are bytes of the article.
type Speech struct {
	Sentence int // of the cue
	Source   int // head word of the source in the tree of Sentence, -1 for none
	Cue      int // head word of the cue in the tree of Sentence
	Manner   Manner
	// Negated says that the source did not say it ("did not say whether").
	Negated bool
	// SourceSpan is zero when there is no source in the sentence ("it was
	// reported that").
	SourceSpan graph.Span
	CueSpan    graph.Span
	Content    []graph.Span // in the order of the text, within and beyond Sentence
	Quoted     bool         // some of the content stands between quotation marks, or all of it under a label
	Turn       bool         // a turn of a conversation; Sentence is its label
	// In is the index of the speech that this one is reported by, -1 for none.
	In int
}

// Covers reports whether the content covers s wholly.
func (p Speech) Covers(s graph.Span) bool {
	for _, c := range p.Content {
		if c.Contains(s) {
			return true
		}
	}
	return false
}

// Innermost is the index of the speech with the least content of those that cover
// s, quoted ones alone where quoted is set; -1 for none.
func Innermost(list []Speech, s graph.Span, quoted bool) int {
	best, size := -1, 0
	for k, p := range list {
		if quoted && !p.Quoted || !p.Covers(s) {
			continue
		}
		n := 0
		for _, c := range p.Content {
			n += c.Len()
		}
		if best < 0 || n < size {
			best, size = k, n
		}
	}
	return best
}
