package speech

import (
	"slices"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
	"claimgraph/loader/text"
)

// Find finds the speeches of an article, in the order of their cues. trees is
// parallel to sentences; turns, where the article is a conversation, have their
// labels as sentences of their own.
func Find(sentences []text.Sentence, trees []syntax.Tree, turns ...Turn) []Speech {
	f := finder{sentences: sentences, quotes: Quotes(sentences)}
	for s := range trees {
		f.s, f.x = s, trees[s].Index()
		for w := range f.x.Words {
			f.cue(w)
		}
	}
	f.widen()
	f.out = slices.DeleteFunc(f.out, func(p Speech) bool { return len(p.Content) == 0 })
	f.proceed()
	f.speak(turns, trees)
	f.nest()
	return f.out
}

type finder struct {
	sentences []text.Sentence
	quotes    []Quote
	s         int
	x         syntax.Index
	out       []Speech
}

// cue adds the speech that word w marks, if it marks one.
func (f *finder) cue(w int) {
	word := f.x.Words[w]
	switch {
	case w+1 < len(f.x.Words) && fold(word.Form) == "according" && fold(f.x.Words[w+1].Form) == "to":
		f.accordingTo(w)
	case word.UPOS == "VERB":
		f.verb(w)
	case word.UPOS == "NOUN":
		f.noun(w)
	}
}

// add keeps a speech whose content is not empty and not the cue itself.
func (f *finder) add(p Speech, content []int) {
	content = f.trim(content)
	if len(content) == 0 {
		return
	}
	p.Sentence, p.In = f.s, -1
	p.Content = f.x.Runs(content)
	p.CueSpan = f.x.Words[p.Cue].Span
	if p.Source >= 0 {
		p.SourceSpan = f.x.Around(f.trim(f.x.Without(p.Source, func(j int) bool {
			return syntax.Is(f.x.Words[j].Rel, "acl:relcl") || syntax.Is(f.x.Words[j].Rel, "parataxis") || j == p.Cue ||
				f.x.Words[j].Rel == "case" && f.x.Words[j].Head == p.Source && f.x.Words[j].UPOS == "ADP" && j < p.Source // "for a story alleging"
		})))
		p.SourceSpan = f.afterComma(f.clear(p.SourceSpan, p), p)
		if fold(f.x.Words[p.Cue].Form) == "according" {
			p.SourceSpan = f.toComma(p.SourceSpan, p.Source)
		}
	}
	f.out = append(f.out, p)
}

// toComma ends the source of "according to" at the comma behind its head, past
// which the parser may have run on into the clause.
func (f *finder) toComma(s graph.Span, head int) graph.Span {
	for k := head + 1; k < len(f.x.Words) && f.x.Words[k].Span.Start < s.End; k++ {
		if f.x.Words[k].Form == "," && !f.dateComma(k) {
			s.End = f.x.Words[k-1].Span.End
			break
		}
	}
	return s
}

// clear keeps a source from running over its own cue, as it does when the
// parser hangs the verb below its subject.
func (f *finder) clear(s graph.Span, p Speech) graph.Span {
	if s.Overlaps(p.CueSpan) {
		return f.x.Words[p.Source].Span
	}
	return s
}

// trim drops punctuation and conjunctions at both ends.
func (f *finder) trim(words []int) []int {
	edge := func(w int) bool {
		return f.x.Words[w].UPOS == "PUNCT" || f.x.Words[w].Rel == "cc"
	}
	for len(words) > 0 && edge(words[0]) {
		words = words[1:]
	}
	for len(words) > 0 && f.x.Words[words[len(words)-1]].UPOS == "PUNCT" {
		words = words[:len(words)-1]
	}
	return words
}

// widen makes a content that reaches into a quotation cover the whole of it:
// a quotation is said by one speaker.
func (f *finder) widen() {
	for i := range f.out {
		p := &f.out[i]
		for _, q := range f.quotes {
			if q.Span.Contains(p.CueSpan) {
				if next := p.Content[0].Start; len(p.Content) == 1 && next > q.Span.End && next < p.CueSpan.End+len(`, "`)+1 {
					continue // "said" at the end of words between marks: one is missing
				}
				p.Content = clip(p.Content, q.Span)
			}
			if q.Span.Contains(p.CueSpan) || !slices.ContainsFunc(p.Content, q.Span.Overlaps) {
				continue
			}
			p.Quoted = true
			p.Content = merge(append(p.Content, f.pieces(q)...))
		}
	}
}

// clip keeps a speech within the quotation that its cue stands in: who is
// quoted does not report the words outside.
func clip(content []graph.Span, q graph.Span) []graph.Span {
	var out []graph.Span
	for _, c := range content {
		c.Start, c.End = max(c.Start, q.Start), min(c.End, q.End)
		if c.Start < c.End {
			out = append(out, c)
		}
	}
	return out
}

// pieces cuts a quotation at sentence ends.
func (f *finder) pieces(q Quote) []graph.Span {
	var out []graph.Span
	for s := q.First; s <= q.Last; s++ {
		p := f.sentences[s].Span
		p.Start, p.End = max(p.Start, q.Span.Start), min(p.End, q.Span.End)
		if p.Start < p.End {
			out = append(out, p)
		}
	}
	return out
}

// merge sorts spans and joins those that overlap.
func merge(spans []graph.Span) []graph.Span {
	slices.SortFunc(spans, func(a, b graph.Span) int { return a.Start - b.Start })
	out := spans[:1]
	for _, s := range spans[1:] {
		if last := &out[len(out)-1]; s.Start <= last.End {
			last.End = max(last.End, s.End)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// proceed gives a quotation without a cue of its own to the speaker of the
// quotation before it in the same paragraph ("It is late," she said. "We must
// go.").
func (f *finder) proceed() {
	for _, q := range f.quotes {
		if q.Span.Len() < minQuote || slices.ContainsFunc(f.out, func(p Speech) bool { return p.overlaps(q.Span) || q.Span.Overlaps(p.CueSpan) }) {
			continue
		}
		if !f.wholeSentence(q) {
			continue
		}
		last := -1
		for i, p := range f.out {
			if p.Quoted && p.Manner == Say && f.sentences[p.Sentence].Block == f.sentences[q.First].Block && p.Content[0].Start < q.Span.Start {
				last = i
			}
		}
		if last >= 0 {
			p := &f.out[last]
			p.Content = merge(append(p.Content, f.pieces(q)...))
		}
	}
}

// minQuote is the length in bytes from which a quotation can be a sentence.
const minQuote = 12

// wholeSentence reports whether the quotation begins where a sentence does.
func (f *finder) wholeSentence(q Quote) bool {
	s := f.sentences[q.First]
	return q.Span.Start-s.Span.Start <= len("“ ")+1
}

func (p Speech) overlaps(s graph.Span) bool { return slices.ContainsFunc(p.Content, s.Overlaps) }

// nest finds for each speech the closest one that reports it.
func (f *finder) nest() {
	size := func(p Speech) (n int) {
		for _, c := range p.Content {
			n += c.Len()
		}
		return n
	}
	for i := range f.out {
		best := -1
		for j := range f.out {
			if i == j || !f.out[j].Covers(f.out[i].CueSpan) || (f.out[i].Covers(f.out[j].CueSpan) && j > i) {
				continue
			}
			if best < 0 || size(f.out[j]) < size(f.out[best]) {
				best = j
			}
		}
		f.out[i].In = best
	}
	f.straighten()
}

// straighten cuts circles of nesting, which crossing trees can make.
func (f *finder) straighten() {
	for i := range f.out {
		at := f.out[i].In
		for n := 0; at >= 0; n++ {
			if at == i || n > len(f.out) {
				f.out[i].In = -1
				break
			}
			at = f.out[at].In
		}
	}
}
