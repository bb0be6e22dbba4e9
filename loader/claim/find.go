package claim

import (
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// Find finds the attributions and the claims of an article, both in the order
// of the text. It is a pure function and safe for concurrent use.
func Find(in Text) ([]graph.Attribution, []graph.Claim) {
	return newFinder(in).run()
}

func (f *finder) run() ([]graph.Attribution, []graph.Claim) {
	f.attribute()
	f.commentary = f.isCommentary()
	for s := range f.x {
		if f.asks(s) || f.foreign(s) {
			continue
		}
		for w := range f.x[s].Words {
			f.word(s, w)
		}
		f.titles(s)
		f.lifespans(s)
		f.told(s)
	}
	return f.result()
}

type finder struct {
	in         Text
	x          []syntax.Index
	times      [][]when
	quotes     []graph.Span
	attrs      []graph.Attribution // parallel to in.Speeches; ID "" for what is none
	made       map[graph.ID]bool   // claims so far
	byID       map[graph.ID]int    // entities
	hard       []features          // of each sentence, nil until asked for
	out        []graph.Claim
	commentary bool
	all        map[graph.ID][]string // features of all candidates; nil where only claims are asked for
	// reading is the predicate of the clause in hand: a phrase leaves out the
	// relative clause that it stands in. -1 for none.
	reading  int
	somebody int          // where the first person is mentioned; -1: not looked up yet
	split    map[int]bool // words of the clause's object that were made obliques
}

func newFinder(in Text) *finder {
	f := &finder{in: in, reading: -1, somebody: -1, made: map[graph.ID]bool{}, byID: map[graph.ID]int{}}
	for _, t := range in.Trees {
		f.x = append(f.x, t.Index())
	}
	f.hard = make([]features, len(f.x))
	for k, e := range in.Entities.Entities {
		f.byID[e.ID] = k
	}
	f.clock()
	f.quotes = quotes(in.Sentences)
	return f
}

// word tries every rule on one word of a sentence.
func (f *finder) word(s, w int) {
	word := f.x[s].Words[w]
	if f.predicate(s, w) {
		f.clause(s, w)
	}
	if word.Rel == "appos" || f.placeBehind(s, w) {
		f.apposition(s, w)
	}
	f.described(s, w)
	f.compound(s, w)
}

// asks reports whether a sentence is a question, which claims nothing.
func (f *finder) asks(s int) bool {
	t := f.in.Sentences[s].Tokens
	for i := len(t) - 1; i >= 0 && i >= len(t)-3; i-- {
		if strings.HasPrefix(t[i].Form, "?") {
			return true
		}
	}
	return false
}

// result sorts the claims and drops the attributions that are none.
func (f *finder) result() ([]graph.Attribution, []graph.Claim) {
	slices.SortStableFunc(f.out, func(a, b graph.Claim) int {
		if a.Evidence.Start != b.Evidence.Start {
			return a.Evidence.Start - b.Evidence.Start
		}
		return a.Evidence.End - b.Evidence.End
	})
	var attrs []graph.Attribution
	seen := map[graph.ID]bool{}
	for _, a := range f.attrs {
		if a.ID != "" && !seen[a.ID] {
			seen[a.ID] = true
			attrs = append(attrs, a)
		}
	}
	slices.SortStableFunc(attrs, func(a, b graph.Attribution) int { return first(a) - first(b) })
	return attrs, f.out
}

// first is where an attribution begins in the text.
func first(a graph.Attribution) int {
	at := -1
	for _, s := range slices.Concat(a.Source, a.Cue, a.Content) {
		if at < 0 || s.Start < at {
			at = s.Start
		}
	}
	return at
}

func fold(s string) string { return strings.ToLower(s) }
