package main

import (
	"fmt"
	"io"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
	"claimgraph/loader/syntax/conllu"
	"claimgraph/loader/text"
)

// rate counts what was right.
type rate struct{ right, all int }

func (r *rate) add(ok bool) {
	r.all++
	if ok {
		r.right++
	}
}

// String prints the rate as a percentage.
func (r rate) String() string {
	return fmt.Sprintf("%.2f", 100*float64(r.right)/float64(max(r.all, 1)))
}

// result is what a model gets right in a development set.
type result struct {
	upos, xpos, lemma, uas, las rate
	lasPlain                    rate // without the subtypes of relations
	raw                         raw
	uasName, lasName            rate // with the names of the treebank as one word
	byRel                       map[string]*score
	prepositions                rate // arcs of obl and nmod with a preposition
	sure                        [10]rate
}

// score counts a relation: found in both, in the treebank, in the model's tree.
type score struct{ both, gold, guess int }

// String prints the F1.
func (s score) String() string { return fmt.Sprintf("%.2f", s.F1()) }

// F1 is the harmonic mean of precision and recall, in percent.
func (s score) F1() float64 {
	return 200 * float64(s.both) / float64(max(s.gold+s.guess, 1))
}

// measure parses a development set with the treebank's tokens.
func measure(m *syntax.Model, sentences []conllu.Sentence) result {
	r := result{byRel: map[string]*score{}, raw: measureRaw(m, sentences)}
	for _, s := range sentences {
		in := sentence(s)
		r.compare(m.Parse(in, nil), s)
		r.compareNames(m, in, s)
	}
	return r
}

// sentence makes the parser's input of a sentence of a treebank; the spans are
// those of its tokens with one blank between them.
func sentence(s conllu.Sentence) text.Sentence {
	var in text.Sentence
	at := 0
	for _, w := range s.Words {
		in.Tokens = append(in.Tokens, text.Token{Span: graph.Span{Start: at, End: at + len(w.Form)}, Form: w.Form})
		at += len(w.Form) + 1
	}
	in.Span.End = max(at-1, 0)
	return in
}

func (r *result) compare(t syntax.Tree, s conllu.Sentence) {
	for i, w := range t.Words {
		g := s.Words[i]
		r.upos.add(w.UPOS == g.UPOS)
		r.xpos.add(w.XPOS == g.XPOS)
		r.lemma.add(w.Lemma == g.Lemma)
		head := w.Head == g.Head-1
		r.uas.add(head)
		r.las.add(head && w.Rel == g.Rel)
		r.lasPlain.add(head && plain(w.Rel) == plain(g.Rel))
		r.sure[min(int(w.Confidence*10), 9)].add(head)
		r.rel(g.Rel).gold++
		r.rel(w.Rel).guess++
		if head && w.Rel == g.Rel {
			r.rel(w.Rel).both++
		}
		if (syntax.Is(g.Rel, "obl") || syntax.Is(g.Rel, "nmod")) && hasCase(s, i) {
			r.prepositions.add(head)
		}
	}
}

func (r *result) rel(name string) *score {
	if r.byRel[name] == nil {
		r.byRel[name] = &score{}
	}
	return r.byRel[name]
}

func hasCase(s conllu.Sentence, i int) bool {
	for _, w := range s.Words {
		if w.Head-1 == i && w.Rel == "case" && w.XPOS != "POS" {
			return true
		}
	}
	return false
}

// compareNames parses once more with the treebank's names given.
func (r *result) compareNames(m *syntax.Model, in text.Sentence, s conllu.Sentence) {
	found := names(s)
	var units []syntax.Unit
	for _, n := range found {
		units = append(units, syntax.Unit{First: n.first, End: n.end})
	}
	t := m.Parse(in, units)
	at := make([]int, len(s.Words))
	for i, w := range t.Words {
		for k := w.First; k < w.End; k++ {
			at[k] = i
		}
	}
	for _, w := range t.Words {
		g := s.Words[w.First]
		for _, n := range found {
			if n.first == w.First {
				g = s.Words[n.head]
			}
		}
		head := -1
		if g.Head > 0 {
			head = at[g.Head-1]
		}
		r.uasName.add(w.Head == head)
		r.lasName.add(w.Head == head && w.Rel == g.Rel)
	}
}

// relations are those that claims are made of.
var relations = []string{"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "obl:unmarked", "nmod", "nmod:poss", "nmod:unmarked",
	"ccomp", "xcomp", "advcl", "acl", "acl:relcl", "conj", "appos", "compound", "flat", "compound:prt", "aux:pass", "parataxis", "root"}

// figures are the lines of the report.
var figures = []struct {
	name string
	of   func(r result) any
}{
	{"tokens", func(r result) any { return r.las.all }},
	{"UPOS", func(r result) any { return r.upos }},
	{"XPOS", func(r result) any { return r.xpos }},
	{"lemma", func(r result) any { return r.lemma }},
	{"UAS", func(r result) any { return r.uas }},
	{"LAS", func(r result) any { return r.las }},
	{"LAS without subtypes", func(r result) any { return r.lasPlain }},
	{"UAS, names given", func(r result) any { return r.uasName }},
	{"LAS, names given", func(r result) any { return r.lasName }},
	{"head of prepositional phrases", func(r result) any { return r.prepositions }},
	{"from raw text: sentences F1", func(r result) any { return r.raw.sentences }},
	{"from raw text: words F1", func(r result) any { return r.raw.words }},
	{"from raw text: UPOS F1", func(r result) any { return r.raw.upos }},
	{"from raw text: UAS F1", func(r result) any { return r.raw.uas }},
	{"from raw text: LAS F1", func(r result) any { return r.raw.las }},
	{"from raw text: LAS F1 without subtypes", func(r result) any { return r.raw.lasPlain }},
}

// report writes the figures of a model as a Markdown table.
func report(w io.Writer, m *syntax.Model, b bank) {
	results := []result{measure(m, b.ewt), measure(m, b.gum), measure(m, genre(b.gum, "GUM_news"))}
	line := func(name string, of func(r result) any) {
		fmt.Fprintf(w, "| %s |", name)
		for _, r := range results {
			fmt.Fprintf(w, " %v |", of(r))
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintln(w, "| development set | EWT | GUM | GUM news |\n|---|---|---|---|")
	for _, f := range figures {
		line(f.name, f.of)
	}
	for _, rel := range relations {
		line("F1 "+rel, func(r result) any { return fmt.Sprintf("%.1f", r.rel(rel).F1()) })
	}
	for k := range len(results[0].sure) {
		line(fmt.Sprintf("UAS at confidence 0.%d", k), func(r result) any { return fmt.Sprintf("%v (%d)", r.sure[k], r.sure[k].all) })
	}
}

// genre returns the sentences of the documents whose name begins with prefix.
func genre(sentences []conllu.Sentence, prefix string) []conllu.Sentence {
	var some []conllu.Sentence
	for _, s := range sentences {
		for _, c := range s.Comments {
			if len(c) > 10+len(prefix) && c[:10] == "sent_id = " && c[10:10+len(prefix)] == prefix {
				some = append(some, s)
				break
			}
		}
	}
	return some
}
