package main

import (
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
	"claimgraph/loader/syntax/conllu"
	"claimgraph/loader/text"
)

// raw counts what comes out right from the text alone, with sentences and words
// of our own. As the CoNLL 2018 shared task has it, a word is found when its
// characters are those of one in the treebank, its arc is right when that of
// the word found there is, and the figure is the F1 of both directions.
type raw struct {
	sentences, words, upos, uas, las, lasPlain score // lasPlain leaves subtypes of relations aside
}

// node is a word found in a text or its treebank; Head is the span of the
// word's head, the zero span for the root.
type node struct {
	upos, rel string
	head      graph.Span
}

// reading is what is known of a text: the spans of its sentences and its words.
type reading struct {
	sentences map[graph.Span]bool
	words     map[graph.Span]node
}

// measureRaw parses the texts that the sentences of a treebank make up.
func measureRaw(m *syntax.Model, sentences []conllu.Sentence) raw {
	var r raw
	for _, d := range documents(sentences) {
		r.compare(parseText(m, d.text.String()), d.gold)
	}
	return r
}

func parseText(m *syntax.Model, article string) reading {
	r := reading{map[graph.Span]bool{}, map[graph.Span]node{}}
	for _, s := range text.Sentences(article) {
		r.sentences[s.Span] = true
		words := m.Parse(s, nil).Words
		for _, w := range words {
			n := node{upos: w.UPOS, rel: w.Rel}
			if w.Head >= 0 {
				n.head = words[w.Head].Span
			}
			r.words[w.Span] = n
		}
	}
	return r
}

func (r *raw) compare(got, want reading) {
	for span := range got.sentences {
		r.sentences.count(want.sentences[span])
	}
	r.sentences.gold += len(want.sentences)
	for span, w := range got.words {
		g, found := want.words[span]
		head := found && g.head == w.head
		r.words.count(found)
		r.upos.count(found && g.upos == w.upos)
		r.uas.count(head)
		r.las.count(head && g.rel == w.rel)
		r.lasPlain.count(head && plain(g.rel) == plain(w.rel))
	}
	for _, s := range []*score{&r.words, &r.upos, &r.uas, &r.las, &r.lasPlain} {
		s.gold += len(want.words)
	}
}

func (s *score) count(right bool) {
	s.guess++
	if right {
		s.both++
	}
}

// plain is a relation without its subtype.
func plain(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}

// document is a text put together again from a treebank.
type document struct {
	text strings.Builder
	gold reading
	glue bool // no blank before the next sentence
}

// documents puts the texts together: a blank line where a paragraph begins, a
// blank between sentences unless the last word says that there was none.
func documents(sentences []conllu.Sentence) []*document {
	var all []*document
	for _, s := range sentences {
		paragraph, line := false, ""
		for _, c := range s.Comments {
			if strings.HasPrefix(c, "newdoc id") || len(all) == 0 {
				all = append(all, &document{gold: reading{map[graph.Span]bool{}, map[graph.Span]node{}}})
			}
			paragraph = paragraph || strings.HasPrefix(c, "newpar")
			if t, ok := strings.CutPrefix(c, "text = "); ok {
				line = strings.TrimSpace(t)
			}
		}
		if len(all) > 0 {
			all[len(all)-1].add(s, line, paragraph)
		}
	}
	return all
}

// add appends a sentence whose text is line.
func (d *document) add(s conllu.Sentence, line string, paragraph bool) {
	switch {
	case d.text.Len() == 0:
	case paragraph:
		d.text.WriteString("\n\n")
	case !d.glue:
		d.text.WriteByte(' ')
	}
	start := d.text.Len()
	d.text.WriteString(line)
	spans, at := make([]graph.Span, len(s.Words)), 0
	for i, w := range s.Words {
		at += max(strings.Index(line[at:], w.Form), 0)
		spans[i] = graph.Span{Start: start + at, End: start + at + len(w.Form)}
		at = min(at+len(w.Form), len(line))
	}
	for i, w := range s.Words {
		n := node{upos: w.UPOS, rel: w.Rel}
		if w.Head > 0 {
			n.head = spans[w.Head-1]
		}
		d.gold.words[spans[i]] = n
	}
	d.gold.sentences[graph.Span{Start: start, End: d.text.Len()}] = true
	d.glue = len(s.Words) > 0 && strings.Contains(s.Words[len(s.Words)-1].Misc, "SpaceAfter=No")
}
