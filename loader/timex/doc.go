// Package timex finds expressions of time in English text and says what they
// mean: as an interval in EDTF and as a TIMEX3 type and value (TimeML).
//
// It takes sentences of tokens, the dateline, and, where a parser has run, a
// tag and a tense for each token; it gives Times in the order of the text. The
// work is done in three passes: a grammar turns words into frames (what is
// said), a second pass turns frames into dates (what is meant, given the
// dateline and the dates before), a third joins them into ranges and open
// intervals by the words between and before them.
//
// An interval is never finer than the words: "early 1998" is the year 1998.
// Where the words do not settle a date ("the next day" after no day) the
// interval is zero, not a guess.
package timex
