package search

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"claimgraph/graph"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/search/query"
)

// The bounds of what a person may ask for at once.
const (
	mostBytes = 1000
	mostTerms = 32
)

// term is a word or a phrase of a query.
type term struct {
	text                   string
	phrase, fuzzy, exclude bool
	open                   bool // the word may go on
}

// parse splits a query into its terms: words, "quoted phrases", fuzzy~ words,
// each with a minus before it when it must not occur. A quote that is not closed
// ends with the text.
func parse(text string) ([]term, error) {
	if len(text) > mostBytes || !utf8.ValidString(text) {
		return nil, fmt.Errorf("words: %w: want at most %d bytes of UTF-8", graph.ErrInvalid, mostBytes)
	}
	var list []term
	for text = strings.TrimSpace(text); text != ""; text = strings.TrimSpace(text) {
		var t term
		rest := strings.TrimPrefix(text, "-")
		t.exclude = rest != text
		if quoted, ok := strings.CutPrefix(rest, `"`); ok {
			t.phrase = true
			t.text, text, _ = strings.Cut(quoted, `"`)
		} else {
			end := strings.IndexAny(rest, " \t\r\n\"")
			if end < 0 {
				end = len(rest)
			}
			t.text, text = rest[:end], rest[end:]
			word := strings.TrimSuffix(t.text, "~")
			t.fuzzy, t.text = word != t.text, word
		}
		list = append(list, t)
	}
	if len(list) > mostTerms {
		return nil, fmt.Errorf("words: %w: %d terms, want at most %d", graph.ErrInvalid, len(list), mostTerms)
	}
	return list, nil
}

// shortest is how many letters a word that may go on has at least: with fewer,
// too many go on from it.
const shortest = 2

// open marks the last term when someone may still be typing it.
func open(terms []term, text string) {
	if len(terms) == 0 || strings.TrimRight(text, " \t\r\n") != text {
		return
	}
	last := &terms[len(terms)-1]
	last.open = !last.phrase && !last.fuzzy && !last.exclude && utf8.RuneCountInString(last.text) >= shortest
}

// errNothing is what a query is refused with that asks for nothing.
var errNothing = fmt.Errorf("words: %w: nothing to look for: want a word that is not in every text", graph.ErrInvalid)

// compile makes a query of terms: every one has to occur, in any field, and
// those that are excluded in none. Words that every text has, such as "the",
// do not count.
func compile(terms []term, analyzer analysis.Analyzer) (query.Query, error) {
	all := bleve.NewBooleanQuery()
	wanted := 0
	for _, t := range terms {
		tokens := analyzer.Analyze([]byte(t.text))
		switch {
		case len(tokens) == 0 && !t.open:
			continue
		case t.exclude:
			all.AddMustNot(anywhere(t, tokens))
		default:
			wanted++
			all.AddMust(anywhere(t, tokens))
		}
	}
	if wanted == 0 {
		return nil, errNothing
	}
	return all, nil
}

// boosts say how much a match in a field counts.
var boosts = []struct {
	field string
	boost float64
}{{fieldTitle, 2}, {fieldText, 1}, {fieldNames, 0.5}}

// anywhere looks for a term in every field. A word of several tokens, such as
// "e-mail", is looked for as a phrase.
func anywhere(t term, tokens analysis.TokenStream) query.Query {
	var list []query.Query
	for _, b := range boosts {
		if len(tokens) > 0 {
			list = append(list, t.in(b.field, b.boost, tokens))
		}
		if t.open {
			q := bleve.NewPrefixQuery(strings.ToLower(t.text))
			q.SetField(b.field)
			q.SetBoost(b.boost)
			list = append(list, q)
		}
	}
	return bleve.NewDisjunctionQuery(list...)
}

// in looks for a term in one field. Only a phrase reads where words stand, which
// costs many times what a word does.
func (t term) in(field string, boost float64, tokens analysis.TokenStream) query.Query {
	switch {
	case len(tokens) > 1:
		q := bleve.NewMatchPhraseQuery(t.text)
		q.SetField(field)
		q.SetBoost(boost)
		return q
	case t.fuzzy:
		q := bleve.NewFuzzyQuery(string(tokens[0].Term))
		q.SetFuzziness(fuzziness(tokens[0].Term))
		q.SetField(field)
		q.SetBoost(boost)
		return q
	}
	q := bleve.NewTermQuery(string(tokens[0].Term))
	q.SetField(field)
	q.SetBoost(boost)
	return q
}

// fuzziness is how many letters of a fuzzy word may differ.
func fuzziness(word []byte) int {
	if utf8.RuneCount(word) < 6 {
		return 1
	}
	return 2
}
