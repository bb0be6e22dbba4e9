package claim

import (
	"slices"
	"strconv"

	"claimgraph/graph"
	"claimgraph/loader/speech"
)

// features are what the gate knows of a claim, as names: "rule=active",
// "subject=named Person". They speak of the construction and of the parser's trust;
// of words only those of closed classes count, and cues.
type features []string

func (s *features) add(name, value string) { *s = append(*s, name+"="+value) }

func (s *features) addIf(holds bool, name string) {
	if holds {
		*s = append(*s, name)
	}
}

// features describes a draft and the claim it became; k is the speech that holds
// it, -1 where the author says it.
func (f *finder) features(d draft, c graph.Claim, trust float32, k int) features {
	s := features{"bias"}
	family := familyOf(d.rule)
	s.add("rule", d.rule)
	s.add("family", family)
	s.add("mode", string(d.mode.modality)) // not that of a commentary, which is read no worse
	s.add("certainty", string(d.mode.certainty))
	s.add("polarity", string(c.Polarity))
	s.add("relation", string(c.Relation))
	s.addIf(!c.When.IsZero(), "when")
	s.addIf(c.Where != "", "where")
	s.add("more", strconv.Itoa(min(2, len(c.Phrase.More))))
	s.addIf(d.inverted, "inverted")
	s.addIf(d.aside, "aside")
	s.add("trust "+family, s.levels("trust", trust))
	s.add("length "+family, bucket(len(f.x[d.s].Words)))
	f.phraseFeatures(&s, "subject", d.subject)
	f.phraseFeatures(&s, "object", d.object)
	f.speakerFeatures(&s, d, k)
	if f.hard[d.s] == nil {
		f.hard[d.s] = f.sentenceFeatures(d.s)
	}
	s = append(s, f.hard[d.s]...)
	f.predicateFeatures(&s, d)
	f.omissionFeatures(&s, d)
	f.agreementFeatures(&s, d)
	f.reachFeatures(&s, "subject", d, d.subject)
	f.reachFeatures(&s, "object", d, d.object)
	slices.Sort(s)
	return slices.Compact(s)
}

// levels adds one feature for each level that a share reaches, so that a linear
// model can bend at each, and returns the highest.
func (s *features) levels(name string, share float32) string {
	top := "0"
	for _, level := range []float32{.3, .4, .5, .6, .7, .8, .9, .96, .99} {
		if share < level {
			break
		}
		top = strconv.FormatFloat(float64(level), 'g', 2, 32)
		s.add(name+" over", top)
	}
	return top
}

// shape is a word of a closed class itself, any other its tag.
func (f *finder) shape(s, w int) string {
	x := f.x[s]
	if w < 0 || w >= len(x.Words) {
		return "end"
	}
	switch word := x.Words[w]; word.UPOS {
	case "ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ", "PUNCT":
		return fold(word.Form)
	default:
		return word.XPOS
	}
}

func bucket(n int) string {
	for _, top := range []int{0, 1, 2, 3, 5, 8, 12, 20, 30, 45} {
		if n <= top {
			return strconv.Itoa(top)
		}
	}
	return "more"
}

// speakerFeatures: who says it.
func (f *finder) speakerFeatures(s *features, d draft, k int) {
	if k < 0 {
		s.add("speaker", "author")
		return
	}
	p := f.in.Speeches[k]
	kind := string(f.attrs[k].Kind)
	if p.Turn {
		kind = "turn"
	}
	s.add("speaker", kind)
	s.add("manner", string(p.Manner))
	s.add("speech", kind+" "+familyOf(d.rule))
	s.addIf(p.Quoted, "quoted")
	s.addIf(p.In >= 0, "nested speech")
	s.addIf(p.Sentence != d.s, "speech of another sentence")
	if p.Cue >= 0 && p.Manner != speech.Say {
		s.add("cue", fold(f.x[p.Sentence].Words[p.Cue].Lemma))
	}
}

// sentenceFeatures: how hard the sentence is to read.
func (f *finder) sentenceFeatures(k int) features {
	var s features
	x := f.x[k]
	count, sum := map[string]int{}, float32(0)
	for w, v := range x.Words {
		sum += v.Confidence
		switch {
		case v.UPOS == "VERB":
			count["verbs"]++
		case v.UPOS == "PUNCT":
			count[v.Form]++
		case v.XPOS == "MD":
			s.add("sentence modal", fold(v.Form))
		case supposing[fold(v.Form)]:
			s.add("sentence word", fold(v.Form))
		}
		if v.Rel == "dep" || v.Rel == "parataxis" {
			count["loose"]++
		}
		if finite(v) && v.UPOS == "VERB" && v.Rel != "conj" && x.Child(w, "nsubj", "nsubj:pass", "expl", "csubj") < 0 {
			count["bare"]++
		}
	}
	s.add("sentence length", bucket(len(x.Words)))
	s.add("sentence verbs", bucket(count["verbs"]))
	s.add("sentence commas", bucket(count[","]))
	s.add("sentence loose parts", bucket(count["loose"]))
	s.add("sentence verbs without subject", bucket(count["bare"]))
	for _, m := range []string{";", ":", "(", "—", "–", "-", `"`, "“", "[", "/"} {
		s.addIf(count[m] > 0, "sentence has "+m)
	}
	s.levels("sentence trust", sum/float32(max(1, len(x.Words))))
	return s
}

// supposing are words that make a sentence suppose rather than tell.
var supposing = set("if unless whether allegedly reportedly possible possibly potential alleged")
