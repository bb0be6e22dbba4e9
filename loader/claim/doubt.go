package claim

import "claimgraph/graph"

// sign is something in the words around a draft that the article does not say it.
type sign struct {
	name  string
	holds func(*finder, draft) bool
}

// atEnds are the doubts about an end alone.
var atEnds = []struct {
	name  string
	holds func(*finder, argument) bool
}{
	{"pale", (*finder).pale}, {"vague", (*finder).vague}, {"unclosed", (*finder).unclosed}, {"numbered", (*finder).numbered},
}

// always are the doubts about any draft.
var always = []sign{
	{"ownerless", func(f *finder, d draft) bool { return f.ownerless(d.subject) }},
	{"cut name", func(f *finder, d draft) bool { return !d.aside && (f.cutName(d.subject) || f.cutName(d.object)) }},
	{"shared noun", func(f *finder, d draft) bool { return f.sharedNoun(d.object) }},
	{"interrupted", (*finder).interrupted}, {"cut measure", (*finder).cutMeasure}, {"cut verb", (*finder).cutVerb},
	{"nationals", (*finder).nationals}, {"unworded", (*finder).unworded},
}

// worded are the doubts about a draft that rests on a word of the sentence.
var worded = []sign{
	{"condition", (*finder).supposed}, {"broken off", (*finder).brokenOff}, {"misheard", (*finder).misheard}, {"general turn", (*finder).generalTurn},
	{"predicative", func(f *finder, d draft) bool { return f.predicative(d.subject) }},
	{"misread", (*finder).misread}, {"governs more", (*finder).governsMore}, {"overrun", (*finder).overrun}, {"partial", (*finder).partial},
	{"wrong hand", (*finder).wrongHand}, {"got done", (*finder).gotDone}, {"to be seen", (*finder).toBeSeen}, {"mismatch", (*finder).mismatch},
	{"stray", (*finder).stray}, {"sentential", (*finder).sentential}, {"passive means", (*finder).passiveMeans},
	{"in a row", (*finder).inRow}, {"no apposition", (*finder).noApposition}, {"repeated", (*finder).repeated}, {"loose apposition", (*finder).looseApposition}, {"half title", (*finder).halfTitle}, {"meant", (*finder).meant},
	{"misfit", (*finder).misfit}, {"untold", (*finder).untold}, {"occasion told", (*finder).occasional}, {"split verb", (*finder).splitVerb},
	{"as long as", (*finder).asLong}, {"cut end", (*finder).cutEnd},
	{"with none", (*finder).withNone}, {"lightly", (*finder).lightly}, {"quoted word", (*finder).quotedWord}, {"either", (*finder).either}, {"lost", (*finder).lost},
	{"way", (*finder).ofManner}, {"elliptical", (*finder).elliptical}, {"one of two", (*finder).oneOfTwo}, {"lone adverb", (*finder).loneAdverb},
	{"nounish", (*finder).nounish}, {"bare", (*finder).bare}, {"one of the best", (*finder).oneOfBest},
}

// told are the doubts about a draft of something that is not merely said to be
// said.
var told = []sign{
	{"verbish", (*finder).verbish}, {"cut short", (*finder).cutShort}, {"crossing", (*finder).crossing}, {"time told", (*finder).telltime},
	{"sourced", (*finder).sourced}, {"hyphen", func(f *finder, d draft) bool { return f.hyphenated(d.subject) || f.hyphenated(d.object) }},
	{"unsaid", (*finder).unsaid}, {"seen as", (*finder).seenAs}, {"rare", (*finder).rare}, {"absolute", (*finder).absolute}, {"hollow", (*finder).hollow}, {"unthought", (*finder).unthought},
}

// doubts names what speaks against a draft.
func (f *finder) doubts(d draft) []string {
	var names []string
	for _, a := range []argument{d.subject, d.object} {
		for _, t := range atEnds {
			if t.holds(f, a) {
				names = append(names, t.name)
			}
		}
	}
	names = f.raised(names, d, always)
	if d.head < 0 {
		return names
	}
	names = f.raised(names, d, worded)
	if d.aside || d.rule == "saying" || d.rule == "aside" {
		return names
	}
	return f.raised(names, d, told)
}

func (f *finder) raised(names []string, d draft, table []sign) []string {
	for _, t := range table {
		if t.holds(f, d) {
			names = append(names, t.name)
		}
	}
	return names
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
