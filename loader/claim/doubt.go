package claim

import (
	"slices"

	"claimgraph/graph"
)

// Doubts are signs in the words around a draft that the article does not say it.

// atEnds are the doubts about an end alone.
var atEnds = []func(*finder, argument) bool{(*finder).pale, (*finder).vague, (*finder).unclosed, (*finder).numbered}

// always are the doubts about any draft.
var always = []func(*finder, draft) bool{
	func(f *finder, d draft) bool { return f.ownerless(d.subject) || f.predicative(d.subject) },
	func(f *finder, d draft) bool { return !d.aside && (f.cutName(d.subject) || f.cutName(d.object)) },
	func(f *finder, d draft) bool { return f.sharedNoun(d.object) },
	(*finder).interrupted, (*finder).cutMeasure, (*finder).cutVerb, (*finder).nationals, (*finder).unworded,
	(*finder).supposed, (*finder).brokenOff, (*finder).misheard, (*finder).generalTurn,
	(*finder).misread, (*finder).governsMore, (*finder).overrun, (*finder).partial,
	(*finder).wrongHand, (*finder).gotDone, (*finder).toBeSeen, (*finder).mismatch,
	(*finder).stray, (*finder).sentential, (*finder).passiveMeans, (*finder).inRow, (*finder).noApposition,
	(*finder).repeated, (*finder).looseApposition, (*finder).halfTitle, (*finder).meant,
	(*finder).misfit, (*finder).untold, (*finder).occasional, (*finder).splitVerb, (*finder).asLong, (*finder).cutEnd,
	(*finder).withNone, (*finder).lightly, (*finder).quotedWord, (*finder).either, (*finder).lost,
	(*finder).ofManner, (*finder).elliptical, (*finder).oneOfTwo, (*finder).loneAdverb,
	(*finder).nounish, (*finder).bare, (*finder).oneOfBest,
}

// told are the doubts about a draft of something that is not merely said to be
// said.
var told = []func(*finder, draft) bool{
	(*finder).verbish, (*finder).cutShort, (*finder).crossing, (*finder).telltime, (*finder).sourced,
	func(f *finder, d draft) bool { return f.hyphenated(d.subject) || f.hyphenated(d.object) },
	(*finder).unsaid, (*finder).seenAs, (*finder).rare, (*finder).absolute, (*finder).hollow, (*finder).unthought,
}

// doubted reports whether anything speaks against a draft.
func (f *finder) doubted(d draft) bool {
	for _, holds := range atEnds {
		if holds(f, d.subject) || holds(f, d.object) {
			return true
		}
	}
	raised := func(holds func(*finder, draft) bool) bool { return holds(f, d) }
	return slices.ContainsFunc(always, raised) ||
		!d.aside && d.rule != "saying" && d.rule != "aside" && slices.ContainsFunc(told, raised)
}

// supposed reports whether a draft only holds under a condition that its reader
// cannot make out.
func (f *finder) supposed(d draft) bool {
	return d.mode.modality == graph.ModalityConditional && (d.mode.certainty == graph.Underspecified || f.condition(d.s, d.head) && !(f.isNamed(d.subject) && f.isNamed(d.object)))
}

// untold reports whether what is said is missing, runs over a semicolon, or stands
// before the one behind which it is said: "The well is dry; they say so".
func (f *finder) untold(d draft) bool {
	if d.rule != "saying" && d.rule != "aside" {
		return false
	}
	return d.object.ref.IsZero() || f.semicolon(d.object) || d.rule == "aside" && f.beyond(d)
}

// beyond reports whether a semicolon parts what is said from the verb of saying
// behind it.
func (f *finder) beyond(d draft) bool {
	x := f.x[d.s]
	if d.object.s != d.s || len(d.object.words) == 0 {
		return false
	}
	for k := d.head - 1; k > d.object.words[len(d.object.words)-1]; k-- {
		if x.Words[k].Form == ";" {
			return true
		}
	}
	return false
}
