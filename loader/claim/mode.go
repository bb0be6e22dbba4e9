package claim

import (
	"slices"

	"claimgraph/graph"
	"claimgraph/loader/speech"
	"claimgraph/loader/syntax"
)

// mode is how an article puts a claim.
type mode struct {
	modality  graph.Modality
	negative  bool
	certainty graph.Certainty
	would     bool // only "would" made it conditional
	drop      bool // not asserted in any mode
}

// effect is what a word makes of the clause under it.
type effect int

const (
	asIs effect = iota
	planned
	desired
	wouldBe
	conditional
	possible
	probable
	hearsay
	negated
	underspec
	effects
)

var rank = map[graph.Modality]int{graph.ModalityFact: 0, graph.ModalityReported: 1, graph.ModalityOpinion: 2,
	graph.ModalityPlanned: 3, graph.ModalityDesired: 4, graph.ModalityConditional: 5}

var doubt = map[graph.Certainty]int{graph.Certain: 0, graph.Probable: 1, graph.Possible: 2, graph.Underspecified: 3}

func newMode() mode { return mode{modality: graph.ModalityFact, certainty: graph.Certain} }

// weaken lets the mode farthest from fact win.
func (m *mode) weaken(modality graph.Modality, certainty graph.Certainty) {
	if rank[modality] > rank[m.modality] {
		m.modality = modality
	}
	if doubt[certainty] > doubt[m.certainty] {
		m.certainty = certainty
	}
}

// apply changes the mode as the word e belongs to does.
func (m *mode) apply(e effect) {
	switch e {
	case planned:
		m.weaken(graph.ModalityPlanned, graph.Certain)
	case desired:
		m.weaken(graph.ModalityDesired, graph.Certain)
	case wouldBe:
		m.would = m.modality != graph.ModalityConditional
		m.weaken(graph.ModalityConditional, graph.Certain)
	case conditional:
		m.would = false
		m.weaken(graph.ModalityConditional, graph.Certain)
	case possible:
		m.weaken(m.modality, graph.Possible)
	case probable:
		m.weaken(m.modality, graph.Probable)
	case hearsay:
		m.weaken(graph.ModalityReported, graph.Underspecified)
	case negated:
		m.negative = !m.negative
	case underspec:
		m.weaken(graph.ModalityConditional, graph.Underspecified)
	}
}

// under puts the mode of a governing clause over m.
func (m *mode) under(g mode) {
	m.weaken(g.modality, g.certainty)
	m.negative = m.negative != g.negative
	m.would = m.would || g.would && g.modality == graph.ModalityConditional
	m.drop = m.drop || g.drop
}

// mode reads the mode of the clause of w from its own words, the clauses that
// it hangs on, and who says it.
func (f *finder) mode(s, w int, subjects []int) mode {
	m := f.inflection(s, w)
	f.arguable(&m, s, w, subjects)
	denied := m.negative
	f.govern(&m, s, w)
	m.drop = m.drop || denied && !m.negative && f.x[s].Words[w].Rel == "conj" // "did not want to farm and not sell"
	f.correlative(&m, s)
	if f.speech(f.x[s].Words[w].Span) < 0 {
		f.would(&m, s, w)
	}
	f.spoken(&m, s, w)
	return m
}

// spoken brings in the speech that the clause is the content of.
func (f *finder) spoken(m *mode, s, w int) {
	span := f.x[s].Words[w].Span
	k := f.speech(span)
	if k < 0 {
		return
	}
	p := f.in.Speeches[k]
	for at, n := k, 0; at >= 0 && n <= len(f.in.Speeches); at, n = f.in.Speeches[at].In, n+1 {
		if q := f.in.Speeches[at]; q.Manner == speech.Ask || (q.Negated && q.Manner != speech.Think) || (at != k && (q.Manner == speech.Deny || q.Negated)) {
			m.drop = true
			return
		}
	}
	if f.saidIf(p) {
		m.drop = true
		return
	}
	if m.would && m.modality == graph.ModalityConditional {
		switch {
		case !f.verbatim(p, span): // "said it would rain"
			m.modality = graph.ModalityPlanned
		case f.habit(s, w):
			m.modality = graph.ModalityReported
		}
	}
	switch p.Manner {
	case speech.Think:
		f.thought(m, p)
	case speech.Order:
		m.weaken(graph.ModalityDesired, graph.Certain)
	case speech.Plan:
		m.weaken(graph.ModalityPlanned, graph.Certain)
	case speech.Deny:
		m.negative = !m.negative
	}
	m.weaken(graph.ModalityReported, graph.Certain)
}

// verbatim reports whether a span is in the very words of a speech.
func (f *finder) verbatim(p speech.Speech, span graph.Span) bool {
	return p.Turn || slices.ContainsFunc(f.quotes, func(q graph.Span) bool { return q.Contains(span) && !q.Contains(p.CueSpan) })
}

// thought: "She believes the dam is safe" is her opinion, "She hopes it is" her
// wish. A denied belief is a belief in the contrary.
func (f *finder) thought(m *mode, p speech.Speech) {
	lemma := fold(f.x[p.Sentence].Words[p.Cue].Lemma)
	if p.Negated && aware[lemma] {
		m.drop = true
	} else if p.Negated {
		m.negative = !m.negative
	}
	switch lemma {
	case "hope", "wish":
		m.weaken(graph.ModalityDesired, graph.Certain)
	case "expect", "anticipate":
		m.weaken(graph.ModalityPlanned, graph.Probable)
	case "fear", "worry", "suspect", "guess", "suppose", "wonder", "imagine":
		m.weaken(graph.ModalityOpinion, graph.Possible)
	case "doubt":
		m.negative = !m.negative
		m.weaken(graph.ModalityOpinion, graph.Probable)
	case "know", "realize", "realise", "understand", "see", "find", "decide":
	default:
		m.weaken(graph.ModalityOpinion, graph.Certain)
	}
}

// aware are verbs whose denial leaves open what they are denied of: "did not know
// that the dam leaked".
var aware = set("know realize realise understand see find decide hope wish fear worry suspect wonder imagine")

// speech is the innermost speech whose content covers the span, -1 for none.
func (f *finder) speech(span graph.Span) int { return speech.Innermost(f.in.Speeches, span, false) }

// cueOf is the speech whose cue is word w, -1 for none.
func (f *finder) cueOf(s, w int) int {
	for k, p := range f.in.Speeches {
		if p.Sentence == s && p.Cue == w {
			return k
		}
	}
	return -1
}

// govern climbs from the clause to the ones above and lets each change the
// mode, until one stands on its own.
func (f *finder) govern(m *mode, s, w int) {
	x := f.x[s]
	for steps := 0; steps < 2*deepest && x.Words[w].Head >= 0; steps++ {
		h := x.Words[w].Head
		if v := f.commanded(s, w); v >= 0 {
			f.infinitival(m, s, w, v)
			w = v
			continue
		}
		switch rel := x.Words[w].Rel; {
		case f.openedBy(s, w, "whether") || f.wonderedAt(s, w, h): // "the question whether the dam leaked"
			m.drop = true
			return
		case f.without(s, w) || rel != "advcl" && f.openedBy(s, w, "instead rather") && f.forgone(s, w):
			m.negative = !m.negative
			return
		case rel == "conj":
			if f.shares(s, w) {
				f.shared(m, s, w, h)
			} else {
				f.hedged(m, s, w, h)
			}
		case f.intended(s, w) >= 0:
			f.attached(m, s, w, f.intended(s, w))
			return
		case f.gerundOf(s, w, h):
			f.gerundive(m, s, h)
		case rel == "xcomp" || rel == "csubj" && f.infinitive(s, w):
			f.infinitival(m, s, w, h)
		case rel == "ccomp" || rel == "csubj" && f.expected(s, w, h):
			if !f.complement(m, s, w, h) {
				return
			}
		case rel == "advcl":
			if !f.circumstance(m, s, w, h) {
				return
			}
		case rel == "acl":
			f.attached(m, s, w, h)
			return
		case syntax.Is(rel, "acl:relcl"):
			f.generic(m, s, h)
			if charges[fold(x.Words[h].Lemma)] && f.cueOf(s, h) < 0 && !f.relativized(s, w) { // "the accusation he sold it"
				m.apply(hearsay)
			}
			m.drop = m.drop || x.Child(h, "cop") >= 0 && f.inflection(s, h).negative && !f.openedBy(s, w, "why when where") // "That is not a word I used"
			return
		default:
			return
		}
		w = h
	}
}

// shared brings in the auxiliaries that a conjunct shares. In "is not cold but
// deep" the contrast ends the denial.
func (f *finder) shared(m *mode, s, w, h int) {
	g := f.inflection(s, h)
	switch {
	case f.contrast(s, w), f.adverb(s, w, "even"), f.afterAnother(s, w, h): // "not mending the mill, and even selling it"
		g.negative = false
	case g.negative && f.apart(s, w, h):
		m.drop = true
	}
	m.under(g)
}

// afterAnother reports whether conjunct w goes on with one between it and h that
// has auxiliaries of its own: "It does not sink and can dive or swim".
func (f *finder) afterAnother(s, w, h int) bool {
	x := f.x[s]
	return slices.ContainsFunc(x.Children(h), func(k int) bool {
		return k > h && k < w && x.Words[k].Rel == "conj" && x.Words[k].XPOS != "NN" && !f.shares(s, k) && x.Child(k, "aux") >= 0
	})
}

// apart reports whether "and" joins clause w to a denied one that is whole: "They
// do not own mills and live by the sea" may deny what they live by or not.
func (f *finder) apart(s, w, h int) bool {
	x := f.x[s]
	if c := x.Child(w, "cc"); c < 0 || fold(x.Words[c].Form) != "and" {
		return false
	}
	return slices.ContainsFunc(x.Children(h), func(k int) bool {
		return k > h && k < w && hasWord("obj xcomp ccomp", x.Words[k].Rel)
	}) && x.Words[w].XPOS == "VB"
}
