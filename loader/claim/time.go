package claim

import (
	"sort"

	"claimgraph/graph"
	"claimgraph/loader/speech"
	"claimgraph/loader/syntax"
)

// when is a time expression in a tree.
type when struct {
	graph.Time
	word  int // its head word
	first int // its first word, preposition included
	verb  int // the word that it belongs to
}

// clock finds each time in its tree. Of nested times the widest counts: "from
// May to June" and not its ends.
func (f *finder) clock() {
	f.times = make([][]when, len(f.x))
	end := -1
	for _, t := range f.in.Times {
		if t.Span.End <= end {
			continue
		}
		s := sort.Search(len(f.in.Sentences), func(k int) bool { return f.in.Sentences[k].Span.End >= t.Span.End })
		if s >= len(f.x) || !f.in.Sentences[s].Span.Contains(t.Span) {
			continue
		}
		if w, ok := f.inTreeOf(s, t); ok {
			f.times[s] = append(f.times[s], w)
			end = t.Span.End
		}
	}
}

func (f *finder) inTreeOf(s int, t graph.Time) (when, bool) {
	x := f.x[s]
	w := when{Time: t, word: -1, verb: -1}
	for k, word := range x.Words {
		if !t.Span.Overlaps(word.Span) {
			continue
		}
		if w.word < 0 {
			w.first = k
		}
		if w.word < 0 || word.Head < 0 || !t.Span.Overlaps(x.Words[word.Head].Span) {
			if w.word < 0 || word.Rel != "punct" {
				w.word = k
			}
			if word.Head < 0 || !t.Span.Overlaps(x.Words[word.Head].Span) && word.Rel != "case" {
				break
			}
		}
	}
	if w.word < 0 {
		return w, false
	}
	w.verb = x.Words[w.word].Head
	if k := f.afterCue(s, w); k >= 0 {
		w.verb = k
	}
	return w, true
}

// afterCue gives a time right after a verb of saying, or after the source that
// follows it, to that verb: "Ibsen said on Monday the ferry would sail".
func (f *finder) afterCue(s int, w when) int {
	x := f.x[s]
	at := w.first
	for at > 0 && (x.Words[at-1].Rel == "case" || x.Words[at-1].UPOS == "ADP") {
		at--
	}
	for _, p := range f.in.Speeches {
		if p.Sentence != s || p.Manner != speech.Say {
			continue
		}
		if at-1 == p.Cue || p.Source > p.Cue && at-1 == p.Source {
			return p.Cue
		}
	}
	return -1
}

// said is when a speech was made.
func (f *finder) said(p speech.Speech) graph.Interval {
	for _, t := range f.times[p.Sentence] {
		if t.verb == p.Cue && t.word != p.Source && (!p.Covers(t.Span) || t.first == p.Cue+1 || t.first == p.Source+1) {
			return t.Interval
		}
	}
	return graph.Interval{}
}

// timeAt is the time that word w of sentence s belongs to, nil for none.
func (f *finder) timeAt(s, w int) *when {
	span := f.x[s].Words[w].Span
	for i := range f.times[s] {
		if t := &f.times[s][i]; t.Span.Overlaps(span) {
			return t
		}
	}
	return nil
}

// timesOf are the times of a clause: those that hang on its verbs, or on the
// object after a preposition of time ("held talks on Monday").
func (f *finder) timesOf(c clause) []*when {
	x := f.x[c.s]
	heads := append([]int{c.head}, c.chain...)
	if h := x.Words[c.head].Head; x.Words[c.head].Rel == "conj" && h >= 0 && x.Child(c.head, "nsubj") < 0 {
		heads = append(heads, h)
	}
	var out []*when
	for i := range f.times[c.s] {
		t := &f.times[c.s][i]
		for n, h := range heads {
			shared := n > len(c.chain)
			if t.verb == h && (!shared || t.word < h) || n == 0 && f.onArgument(c, t) {
				out = append(out, t)
				break
			}
		}
	}
	return out
}

// onArgument reports whether the parser hung the time on an argument of the
// clause though a preposition of time opens it.
func (f *finder) onArgument(c clause, t *when) bool {
	x := f.x[c.s]
	if rel := x.Words[t.word].Rel; !syntax.Is(rel, "nmod") || rel == "nmod:poss" || t.word < c.head || t.verb < 0 {
		return false
	}
	for _, p := range f.prepositions(c.s, t.word) {
		switch fold(x.Words[p].Form) {
		case "on", "in", "at", "since", "from", "until", "between", "during":
			h := x.Words[t.verb]
			return h.Head == c.head && h.Rel == "obj"
		}
	}
	return false
}

// whenOf is the time of a clause: its own, that of the occasion it speaks of, or
// that of the clause which its participle goes along with ("wrote in June,
// asking for").
func (f *finder) whenOf(c clause, times []*when) graph.Interval {
	x := f.x[c.s]
	if i := interval(times); !i.IsZero() {
		return i
	}
	if t := f.onOccasion(c); t != nil {
		return t.Interval
	}
	if h := x.Words[c.head].Head; h >= 0 && x.Words[c.head].Rel == "acl" && f.ongoing(c.s, c.head, h) {
		return interval(f.timesOf(clause{s: c.s, head: h})) // "is now in the process of selling it"
	}
	if t := f.occasion(c); t != nil {
		return t.Interval
	}
	if h := x.Words[c.head].Head; h >= 0 && h < c.head && x.Words[c.head].Rel == "advcl" && x.Words[c.head].XPOS == "VBG" && x.Child(c.head, "mark") < 0 {
		return interval(f.timesOf(clause{s: c.s, head: h}))
	}
	return graph.Interval{}
}

// interval is the first calendar time among ts.
func interval(ts []*when) graph.Interval {
	for _, t := range ts {
		if !t.Interval.IsZero() {
			return t.Interval
		}
	}
	return graph.Interval{}
}

// later reports whether a time lies wholly after the article: what is said to
// happen then has not happened.
func (f *finder) later(i graph.Interval) bool {
	if i.IsZero() || f.in.Article.Published.IsZero() {
		return false
	}
	first, starts := i.Earliest()
	last, ends := f.in.Article.Published.Latest()
	return starts && ends && first.After(last)
}

// tooLate reports whether a draft is of something past, so that it lies before the
// article: by its verb or by the one that its participle goes along with ("She
// died, leaving a mill"). A date that a past verb sets lies where it may: "The
// fair was put off until Friday".
func (f *finder) tooLate(d draft, m mode) bool {
	if d.head < 0 || m.modality != graph.ModalityFact && (m.modality != graph.ModalityReported || !f.firsthand(d)) {
		return false
	}
	x, w := f.x[d.s], d.head
	if len(d.verbal) > 0 && hasWord("for until till to through", fold(x.Words[d.verbal[len(d.verbal)-1]].Form)) {
		return false
	}
	for steps := 0; steps < deepest && x.Words[w].XPOS == "VBG" && hasWord("advcl conj", x.Words[w].Rel) && !f.past(d.s, w) && x.Words[w].Head >= 0; steps++ {
		w = x.Words[w].Head
	}
	return f.past(d.s, w)
}

// firsthand reports whether a draft is told in the speaker's own words, so that
// its past is the speaker's: "She said the fair was on Friday" is not.
func (f *finder) firsthand(d draft) bool {
	span := f.x[d.s].Words[d.head].Span
	k := f.speech(span)
	return k >= 0 && f.verbatim(f.in.Speeches[k], span)
}
