package claim

import (
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/speech"
	"claimgraph/loader/syntax"
)

// draft is a claim before the gate.
type draft struct {
	s, head   int // sentence and predicate word
	subject   argument
	object    argument
	predicate string
	relation  graph.Term
	verbal    []int  // words of the predicate
	phrase    string // the predicate's words where they are none of the sentence's; usually empty
	more      []string
	extra     []int // further words of the evidence
	when      graph.Interval
	where     graph.ID
	mode      mode
	rule      string
	aside     bool // told by the way, so that what is wished or thought does not touch it
	inverted  bool // the phrase names the object first: "X was sold by Y"
}

// doubtful is the lowest trust in an attachment that a claim may rest on.
const doubtful = 0.3

// emit passes a draft through the gate and keeps it as a claim.
func (f *finder) emit(d draft) {
	f.complete(&d)
	f.deny(&d)
	trust := f.trust(d)
	evidence, ok := f.evidence(d)
	if !ok || trust < doubtful || !bounded(d.subject) || !bounded(d.object) || d.predicate == "" {
		return
	}
	if f.wordless(d.subject) || f.wordless(d.object) || f.possessive(d.subject) || f.possessive(d.object) || f.muddled(d.subject) || f.unattributed(d, evidence) {
		return
	}
	if d.subject.ref.IsZero() || d.subject.ref == d.object.ref || trust < f.bar(d) || f.doubted(d) {
		return
	}
	c := graph.Claim{Article: f.in.Article.ID, Sentence: d.s, Subject: d.subject.ref, Predicate: d.predicate, Relation: d.relation, Object: d.object.ref,
		When: d.when, Where: d.where, Evidence: evidence, Rule: d.rule}
	c.Phrase = graph.Phrase{Subject: d.subject.text, Predicate: d.phrase, Object: d.object.text, More: d.more}
	if d.phrase == "" {
		c.Phrase.Predicate = f.words(d.s, d.verbal)
	}
	if d.inverted {
		c.Phrase.Subject, c.Phrase.Object = c.Phrase.Object, c.Phrase.Subject
	}
	k := f.speech(f.x[d.s].Words[d.head].Span)
	if k >= 0 && (!d.aside || f.in.Speeches[k].Manner == speech.Say) {
		c.Attribution = f.attrs[f.voice(k)].ID
	}
	f.settle(&c, d, d.mode)
	known := f.features(d, c, trust, k)
	c.Confidence = known.probability()
	if f.all == nil && c.Confidence < f.least(k) {
		return
	}
	c.ID = graph.ClaimID(c)
	f.enclosing(d)
	if !f.made[c.ID] {
		f.made[c.ID] = true
		f.out = append(f.out, c)
		if f.all != nil {
			f.all[c.ID] = known
		}
	}
}

// settle writes the mode into the claim. What lies after the article is planned
// whatever its tense: "The fair opens on Friday".
func (f *finder) settle(c *graph.Claim, d draft, m mode) {
	if f.tooLate(d, m) { // a past that is to come is a time read wrong
		if f.later(c.When) {
			c.When = graph.Interval{}
		}
		if f.later(c.Object.Interval) {
			c.Object = graph.Ref{Text: d.object.text}
		}
	}
	if f.later(c.When) && c.Relation != "schema:expires" || f.later(c.Object.Interval) {
		m.weaken(graph.ModalityPlanned, graph.Certain)
		if m.would && m.modality == graph.ModalityConditional && d.head >= 0 && !f.conditioned(d.s) { // "Under the plan, it would open on Friday"
			m.modality = graph.ModalityPlanned
		}
	}
	if f.commentary && m.modality == graph.ModalityFact && c.Attribution == "" && c.Relation == "" && (c.When.IsZero() || c.When.Overlaps(f.in.Article.Published)) && f.general(d) {
		m.modality = graph.ModalityOpinion
	}
	c.Modality, c.Certainty, c.Polarity = m.modality, m.certainty, graph.Positive
	if m.negative {
		c.Polarity = graph.Negative
	}
}

// trust is the least of the parser's confidences that the claim rests on.
func (f *finder) trust(d draft) float32 {
	x := f.x[d.s]
	low := float32(1)
	for _, a := range []argument{d.subject, d.object} {
		if a.none() || a.s != d.s {
			continue
		}
		switch {
		case x.Ancestor(d.head, a.head):
			low = min(low, x.Trust(d.head, a.head))
		case x.Ancestor(a.head, d.head):
			low = min(low, x.Trust(a.head, d.head))
		default:
			low = min(low, f.between(d.s, d.head, a.head))
		}
	}
	return low
}

// evidence is the stretch of the sentence that the claim rests on. It may hold
// a quotation or lie in one, but not run across one of its marks.
func (f *finder) evidence(d draft) (graph.Span, bool) {
	x := f.x[d.s]
	words := slices.Concat(d.verbal, d.subject.words, d.object.words, d.extra)
	if d.head >= 0 {
		words = append(words, d.head)
	}
	slices.Sort(words)
	e := x.Around(words)
	for _, q := range f.quotes {
		if q.Overlaps(e) && !q.Contains(e) && (d.aside || !e.Contains(f.within(q)) || f.splits(q, d)) && !e.Contains(q) {
			if q.Start < f.in.Sentences[d.s].Span.Start || q.End > f.in.Sentences[d.s].Span.End {
				q = graph.Span{Start: max(q.Start, e.Start), End: min(q.End, e.End)}
				if e.Contains(q) && q.Contains(x.Words[d.head].Span) == (d.subject.head < 0 || q.Contains(x.Words[d.subject.head].Span)) {
					continue
				}
			}
			return e, false
		}
	}
	return e, true
}

// splits reports whether a quotation holds some words of a predicate and not all.
func (f *finder) splits(q graph.Span, d draft) bool {
	in := 0
	for _, w := range d.verbal {
		if q.Contains(f.x[d.s].Words[w].Span) {
			in++
		}
	}
	return in > 0 && in < len(d.verbal)
}

// within is a quotation without its marks and what punctuation stands next to
// them: an end of a claim is cut there.
func (f *finder) within(q graph.Span) graph.Span {
	text := q.In(f.in.Article.Text)
	inner := strings.TrimFunc(text, func(r rune) bool { return !wordly(r) || r == '`' })
	if inner == "" {
		return q
	}
	start := q.Start + strings.Index(text, inner)
	return graph.Span{Start: start, End: start + len(inner)}
}

// possessive reports whether an end is a possessive whose noun the parser lost:
// "Ibsen's".
func (f *finder) possessive(a argument) bool {
	if a.none() {
		return false
	}
	for _, k := range f.x[a.s].Children(a.head) {
		if w := f.x[a.s].Words[k]; w.XPOS == "POS" && w.Form != "''" {
			return true
		}
	}
	return false
}

// wordless reports whether the head of an end is no word that can name anything.
func (f *finder) wordless(a argument) bool {
	if a.none() || a.ref.Entity != "" {
		return false
	}
	switch f.x[a.s].Words[a.head].XPOS {
	case "WP", "WDT", "WRB":
		return a.ref.Text == a.text && len(a.words) <= 2
	}
	switch f.x[a.s].Words[a.head].UPOS {
	case "DET":
		return len(a.words) == 1 && hasWord("the a an", fold(f.x[a.s].Words[a.head].Form))
	case "ADP", "PUNCT", "CCONJ", "SCONJ", "PART", "AUX", "INTJ":
		return true
	}
	return false
}

// muddled reports whether a subject is what no subject is: a time, a phrase
// that begins with a preposition, or one in which the parser left another clause.
func (f *finder) muddled(a argument) bool {
	if a.none() {
		return false
	}
	x := f.x[a.s]
	if t := f.timeAt(a.s, a.head); t != nil && (t.word == a.head || !t.Interval.IsZero() && t.Span.Contains(x.Words[a.head].Span) && t.Span.Contains(x.Words[a.words[0]].Span)) {
		return true
	}
	first := x.Words[a.words[0]]
	if k := a.words[0]; k > 1 && x.Words[k-1].XPOS == "VB" && fold(x.Words[k-2].Form) == "to" && (k == 2 || x.Words[k-3].Form == ",") && !tellers[fold(x.Words[k-1].Lemma)] {
		return true // "To prolong the war will prove costly"
	}
	if k := x.Child(a.head, "case"); k == 0 && fold(x.Words[k].Form) == "as" { // "As mayor, Lind said"
		return true
	}
	if v := a.head + 1; len(a.words) == 1 && first.UPOS == "NUM" && v < len(x.Words) && (x.Words[v].XPOS == "VBN" || x.Words[v].XPOS == "VBD") && x.Child(v, "obj") == v+1 {
		return true // "21 confirmed cases"
	}
	if a.ref.Text != "" && (first.XPOS == "IN" || first.XPOS == "VB" && a.words[0] > 0 && hasWord("TO MD", x.Words[a.words[0]-1].XPOS) || first.XPOS == "TO" || first.UPOS == "PART" || first.XPOS == "RB" && a.words[0]+1 < len(x.Words) && x.Words[a.words[0]+1].Form == ",") {
		return true
	}
	for _, w := range a.words {
		if v := x.Words[w]; w != a.head && v.UPOS == "VERB" && v.VerbForm() == "Fin" && !syntax.Is(v.Rel, "acl") && !f.inRelative(a.s, w, a.head) {
			return true
		}
	}
	return false
}

// inRelative reports whether w lies in a relative clause below head.
func (f *finder) inRelative(s, w, head int) bool {
	x := f.x[s]
	for steps := 0; w >= 0 && w != head && steps < len(x.Words); steps++ {
		if syntax.Is(x.Words[w].Rel, "acl") {
			return true
		}
		w = x.Words[w].Head
	}
	return false
}

// unattributed reports whether a claim stands in a quotation whose speaker is
// not known: it is not the author's, and nobody's else.
func (f *finder) unattributed(d draft, evidence graph.Span) bool {
	if k := f.speech(f.x[d.s].Words[d.head].Span); k >= 0 {
		return f.in.Speeches[k].Turn && d.head >= 0 && f.othersWords(f.x[d.s].Words[d.head].Span)
	}
	return slices.ContainsFunc(f.quotes, func(q graph.Span) bool {
		return q.Contains(evidence) && len(strings.Fields(q.In(f.in.Article.Text))) > 3
	})
}

// othersWords reports whether a span of an answer is quoted there and somebody
// speaks to somebody in it: `They tell me "I like your mill"`.
func (f *finder) othersWords(span graph.Span) bool {
	return slices.ContainsFunc(f.quotes, func(q graph.Span) bool {
		if !q.Contains(span) {
			return false
		}
		words := strings.Fields(fold(q.In(f.in.Article.Text)))
		return len(words) > 3 && slices.ContainsFunc(words, func(w string) bool {
			return hasWord("i i'm i’m my me you your you're you’re we our", strings.Trim(w, ",.;:"))
		})
	})
}

// bounded reports whether an end is an entity, a time or a phrase short enough
// to mean one thing. No object at all is bounded.
func bounded(a argument) bool {
	return a.ref.Text == "" || len(strings.Fields(a.ref.Text)) <= longest && strings.ContainsFunc(a.ref.Text, wordly)
}

func wordly(r rune) bool {
	return r > ' ' && !strings.ContainsRune(`.,;:!?'"()[]{}-–—“”‘’`, r)
}
