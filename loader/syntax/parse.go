package syntax

import (
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/syntax/arc"
	"claimgraph/loader/syntax/tag"
	"claimgraph/loader/text"
)

// Tag is the part of speech of a token.
type Tag struct{ UPOS, XPOS string }

// scratch is the memory of one call.
type scratch struct {
	forms []string
	codes []int
	words []arc.Word
	arcs  []arc.Arc
	tag   tag.Scratch
	arc   arc.Scratch
}

// Tag returns the part of speech of each token of s, for a caller that wants
// no tree, as the one that looks for names.
func (m *Model) Tag(s text.Sentence) []Tag {
	sc := m.scratch.Get().(*scratch)
	defer m.scratch.Put(sc)
	sc.read(s)
	m.tagger.Tag(sc.forms, sc.codes, &sc.tag)
	tags := make([]Tag, len(sc.codes))
	for i, code := range sc.codes {
		tags[i] = Tag(m.tagger.Tags()[code])
	}
	return tags
}

// Parse returns the tree of s. Each of names is one word of it; they come in
// order, and one that overlaps another before it or lies outside the sentence
// is passed over. Words count from 0 and are in the order of the sentence.
func (m *Model) Parse(s text.Sentence, names []Unit) Tree {
	sc := m.scratch.Get().(*scratch)
	defer m.scratch.Put(sc)
	sc.read(s)
	words := m.words(s, names, sc.codes)
	m.tagger.Tag(sc.forms, sc.codes, &sc.tag)
	sc.words = sc.words[:0]
	for i := range words {
		sc.words = append(sc.words, m.finish(&words[i], s, sc.codes))
	}
	sc.arcs = m.parser.Parse(sc.words, sc.arcs[:0], &sc.arc)
	for i, a := range sc.arcs {
		words[i].Head, words[i].Rel, words[i].Confidence = a.Head, a.Rel, a.Confidence
	}
	return Tree{Words: words}
}

// read sets the forms, and all tags to unknown.
func (sc *scratch) read(s text.Sentence) {
	sc.forms, sc.codes = sc.forms[:0], sc.codes[:0]
	for _, t := range s.Tokens {
		sc.forms = append(sc.forms, t.Form)
		sc.codes = append(sc.codes, -1)
	}
}

// words cuts the sentence into words and fixes the tags of names.
func (m *Model) words(s text.Sentence, names []Unit, codes []int) []Word {
	words := make([]Word, 0, len(s.Tokens))
	for i := 0; i < len(s.Tokens); {
		for len(names) > 0 && (names[0].First < i || names[0].End > len(s.Tokens) || names[0].End <= names[0].First) {
			names = names[1:]
		}
		w := Word{First: i, End: i + 1}
		if len(names) > 0 && names[0].First == i {
			w.End, w.UPOS = names[0].End, names[0].UPOS
			if w.UPOS == "" && w.IsName() {
				w.UPOS = "PROPN"
			}
		}
		if w.UPOS != "" {
			m.fix(w, codes)
		}
		words = append(words, w)
		i = w.End
	}
	return words
}

// fix gives all tokens of a name its tag, so that the words around it are
// tagged as beside a name.
func (m *Model) fix(w Word, codes []int) {
	code := m.name
	if w.UPOS != "PROPN" {
		for i, t := range m.tagger.Tags() {
			if t.UPOS == w.UPOS {
				code = i
				break
			}
		}
	}
	for i := w.First; i < w.End; i++ {
		codes[i] = code
	}
}

// finish fills in all but the tree and returns the parser's view of the word.
func (m *Model) finish(w *Word, s text.Sentence, codes []int) arc.Word {
	last := s.Tokens[w.End-1]
	t := m.tagger.Tags()[codes[w.First]]
	w.UPOS, w.XPOS = t.UPOS, t.XPOS
	w.Span = graph.Span{Start: s.Tokens[w.First].Span.Start, End: last.Span.End}
	if w.IsName() {
		w.Form = join(s.Tokens[w.First:w.End])
		w.Lemma = w.Form
		return arc.NewWord(last.Form, last.Form, w.UPOS, w.XPOS, codes[w.First])
	}
	w.Form = last.Form
	w.Lemma = m.lemmas.Lemma(w.Form, w.UPOS, w.XPOS)
	return arc.NewWord(w.Form, w.Lemma, w.UPOS, w.XPOS, codes[w.First])
}

// join writes the tokens of a name, blanks where the article has white space.
func join(tokens []text.Token) string {
	var b strings.Builder
	for i, t := range tokens {
		if i > 0 && t.Span.Start > tokens[i-1].Span.End {
			b.WriteByte(' ')
		}
		b.WriteString(t.Form)
	}
	return b.String()
}
