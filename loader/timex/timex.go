package timex

import (
	"slices"

	"claimgraph/graph"
	"claimgraph/loader/text"
)

// Text is what Find reads.
type Text struct {
	Sentences []text.Sentence
	// Anchor is the dateline, to which "yesterday" and "last year" relate; zero
	// when it is not known. A line of its own near the top that gives a full
	// date close to Anchor overrides it.
	Anchor graph.Interval
	// Tags are the Penn tags of each sentence's tokens, Tenses those of the
	// verbs that govern them. Both are optional and parallel to Sentences; a
	// missing or short slice leaves the nearest verb forms to decide.
	Tags   [][]string
	Tenses [][]Tense
}

// Tense says where a verb places its clause: it gives a bare "Friday" or
// "August 27" its direction.
type Tense uint8

// The tenses. Future covers plans and schedules: "is set to expire".
const (
	NoTense Tense = iota
	Past
	Present
	Future
)

// Time is one expression of time.
type Time struct {
	// Span counts bytes. It begins and ends at the edge of a token or, inside
	// one, at a change from letters to digits or at a punctuation mark, as in
	// "1914–18" or "now-empty".
	Span     graph.Span
	Sentence int // index into Text.Sentences
	// Interval is the calendar time meant, with what the word before says:
	// "since March" is open at its end although Span covers "March" alone. It
	// is zero where the words give none.
	Interval graph.Interval
	Type     string // DATE, TIME, DURATION or SET; empty for a range
	Value    string // TIMEX3 value; empty for a range
	// Range is true for two dates joined into one interval ("from 2014 to
	// 2016"). The dates follow as Times of their own, with Part true.
	Range, Part bool
}

// The types of TIMEX3.
const (
	typeDate     = "DATE"
	typeTime     = "TIME"
	typeDuration = "DURATION"
	typeSet      = "SET"
)

// Find reads the times in in. They come sorted by start, a range before its
// parts. Find keeps no state and changes nothing in in; any number may run at
// once.
func Find(in Text) []Time {
	var frames []frame
	var p parser
	for s := range in.Sentences {
		p.atoms = atomize(p.atoms[:0], in.Sentences[s].Tokens)
		p.index, p.tags = s, at(in.Tags, s)
		frames = append(frames, p.scan()...)
	}
	r := newResolver(in, frames)
	for i := range r.frames {
		r.resolve(i)
	}
	times := r.times()
	slices.SortStableFunc(times, func(a, b Time) int {
		if a.Span.Start != b.Span.Start {
			return a.Span.Start - b.Span.Start
		}
		return b.Span.End - a.Span.End
	})
	return times
}

// at is rows[i], nil when there are not so many.
func at[T any](rows [][]T, i int) []T {
	if i < len(rows) {
		return rows[i]
	}
	return nil
}
