package main

import (
	"encoding/binary"
	"slices"
	"strings"

	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/name/sequence"
	"claimgraph/loader/text"
)

// corpora is what is learned from: UNER, the other annotated texts, news
// without annotation, and the lexicon of all but UNER.
type corpora struct {
	uner, rest []sample
	news       []article
	lexicon    sequence.Lexicon
}

func readCorpora(dir string, table *gazetteer.Table) (c corpora, err error) {
	if c.uner, err = uner(dir); err != nil {
		return c, err
	}
	for _, read := range []func() ([]sample, error){
		func() ([]sample, error) { return gum(dir, "treebank/gum_ccby-train.conllu.gz", table) },
		func() ([]sample, error) { return gum(dir, "treebank/gum_ccby-dev.conllu.gz", table) },
		func() ([]sample, error) { return knowledge(dir, table) },
		func() ([]sample, error) { return proper(dir, "treebank/en_ewt-ud-train.conllu.gz", table) },
	} {
		s, err := read()
		if err != nil {
			return c, err
		}
		c.rest = append(c.rest, s...)
	}
	if c.news, err = readJSON[article](dir, "articles/wikinews_2019_2020.jsonl.gz"); err != nil {
		return c, err
	}
	c.lexicon = habits(c.rest, c.news)
	return c, nil
}

type article struct {
	Text string `json:"text"`
}

// habits makes the lexicon: how words are written inside sentences that are
// neither headlines nor in capitals.
func habits(all []sample, news []article) sequence.Lexicon {
	small, big := map[gazetteer.Key]int{}, map[gazetteer.Key]int{}
	count := func(tokens []string) {
		if titled(tokens) {
			return
		}
		for i, t := range tokens {
			switch {
			case t == strings.ToLower(t):
				small[gazetteer.KeyOf(t)]++
			case i > 0 && capital(tokens[i]) && letter(tokens[i-1]):
				big[gazetteer.KeyOf(t)]++
			}
		}
	}
	for _, s := range all {
		count(s.tokens)
	}
	for _, a := range news {
		for _, s := range text.Sentences(a.Text) {
			var tokens []string
			for _, t := range s.Tokens {
				tokens = append(tokens, t.Form)
			}
			count(tokens)
		}
	}
	return pack(small, big)
}

func letter(s string) bool {
	c := s[len(s)-1]
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || s == ","
}

// titled reports whether a sentence is written like a headline.
func titled(tokens []string) bool {
	small, big := 0, 0
	for _, t := range tokens {
		if c := t[0]; c >= 'a' && c <= 'z' {
			small++
		} else if capital(t) {
			big++
		}
	}
	return big > small
}

func pack(small, big map[gazetteer.Key]int) sequence.Lexicon {
	var entries []uint32
	for k, n := range small {
		m := big[k]
		switch {
		case n+m < 2:
		case m*8 <= n:
			entries = append(entries, sequence.Entry(k, sequence.Small))
		case n*8 > m:
			entries = append(entries, sequence.Entry(k, sequence.Either))
		}
	}
	for k, m := range big {
		if n := small[k]; n*8 <= m && m >= 3 {
			entries = append(entries, sequence.Entry(k, sequence.Capital))
		}
	}
	slices.Sort(entries)
	var b []byte
	for i, e := range entries {
		if i == 0 || e&^3 != entries[i-1]&^3 {
			b = binary.LittleEndian.AppendUint32(b, e)
		}
	}
	return b
}
