package speech

import (
	"claimgraph/graph"
	"claimgraph/loader/text"
)

// Quote is a stretch of words between quotation marks. It may run over several
// sentences of one block, never beyond it.
type Quote struct {
	Span        graph.Span // from the first to the last word between the marks
	First, Last int        // sentences
}

type mark int

const (
	noMark  mark = iota
	opening      // “ `` „ «
	closing      // ” '' »
	either       // "
)

func markOf(form string) mark {
	switch form {
	case "“", "``", "„", "«":
		return opening
	case "”", "''", "»":
		return closing
	case `"`, "＂":
		return either
	}
	return noMark
}

// Quotes finds the quotations between double marks. A straight mark closes what
// is open and opens otherwise. A mark never closed in its block counts only
// where the next block opens with one: a speech that goes on.
func Quotes(sentences []text.Sentence) []Quote {
	var out []Quote
	for first := 0; first < len(sentences); {
		last := first
		for last+1 < len(sentences) && sentences[last+1].Block == sentences[first].Block {
			last++
		}
		goesOn := last+1 < len(sentences) && markOf(sentences[last+1].Tokens[0].Form) != noMark
		out = append(out, quotesIn(sentences, first, last, goesOn)...)
		first = last + 1
	}
	return out
}

func quotesIn(sentences []text.Sentence, first, last int, goesOn bool) []Quote {
	var out []Quote
	var q Quote
	open, words := false, 0
	end := func() {
		if open && words > 0 {
			out = append(out, q)
		}
		open, words = false, 0
	}
	for s := first; s <= last; s++ {
		for _, t := range sentences[s].Tokens {
			m := markOf(t.Form)
			switch {
			case m == noMark && open:
				if words == 0 {
					q = Quote{Span: t.Span, First: s}
				}
				q.Span.End, q.Last = t.Span.End, s
				words++
			case open && m != opening:
				end()
			case m == opening || m == either:
				end()
				open = true
			}
		}
	}
	if goesOn {
		end()
	}
	return out
}
