package mend

import "strings"

// particles: a direction right behind a verb belongs to it: "put forward a plan"
// says something else than "put a plan", and "the bomb went off in Voss" than that
// it went there.
func (m *mender) particles() {
	for k := 1; k < len(m.words); k++ {
		v, form := k-1, strings.ToLower(m.words[k].Form)
		if m.words[v].UPOS != "VERB" {
			continue
		}
		h := m.words[k].Head
		switch o := m.child(v, "obj"); {
		case m.words[k].Rel == "advmod" && directions[form] && o > k && (h == v || h == o),
			m.words[k].Rel == "advmod" && ways[form] && (h == v || h > k && m.words[h].Head == v && m.words[k+1].UPOS == "ADP"):
			m.attach(k, v, "compound:prt")
		case m.words[k].XPOS == "RP" && ways[form] && m.shifted(v, k):
			m.attach(k, v, "compound:prt")
			m.words[h].Rel = "obl:unmarked"
			if o < 0 && !spells[m.words[h].Lemma] {
				m.words[h].Rel = "obj"
			}
		}
	}
}

// shifted reports whether particle k of verb v was taken for the preposition of what
// follows: "shut down the mill", "signed off that night".
func (m *mender) shifted(v, k int) bool {
	n := m.words[k].Head
	return m.words[k].Rel == "case" && n > k && m.words[n].Head == v && m.words[n].Rel == "obl" && m.child(n, "case") == k &&
		m.words[k+1].UPOS != "ADP" && m.child(v, "aux:pass", "nsubj:pass") < 0
}

// directions are adverbs that make one verb with a verb and its object, ways those
// that do without one.
var (
	directions = map[string]bool{"forward": true, "together": true, "aside": true, "away": true, "back": true, "apart": true}
	ways       = map[string]bool{"forward": true, "away": true, "back": true, "up": true, "down": true, "out": true, "off": true, "aside": true}
	spells     = map[string]bool{"night": true, "day": true, "week": true, "month": true, "year": true, "morning": true, "evening": true, "afternoon": true, "weekend": true, "time": true}
)
