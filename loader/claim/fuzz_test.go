package claim_test

import (
	"slices"
	"testing"

	"claimgraph/graph"
	"claimgraph/loader/claim"
	"claimgraph/loader/entity"
	"claimgraph/loader/name"
	"claimgraph/loader/speech"
	"claimgraph/loader/syntax"
	"claimgraph/loader/syntax/mend"
	"claimgraph/loader/text"
)

// FuzzFind grows trees of any shape over any text: the stages must come to an
// end, say the same twice, and leave an article that holds its invariants.
func FuzzFind(f *testing.F) {
	f.Add("Ola Berg said the mill, which was not sold, would close on Friday.", []byte{1, 2, 0, 5, 3, 2, 6, 1, 1, 1, 11, 4, 3, 9})
	f.Add(`"We are ready," the board told Marta Lind. "They left."`, []byte{7, 3, 9, 0, 0, 1, 255, 4, 2, 8})
	f.Add("According to the ministry, no boat sank. Lind's wife (born 1961) hopes to win.", []byte{0, 0, 0, 9, 9, 9, 3, 1})
	f.Fuzz(func(t *testing.T, article string, shape []byte) {
		a := graph.NewArticle(graph.Source{Text: article})
		sentences := text.Sentences(article)
		if len(article) > 2000 || len(sentences) == 0 || a.Validate() != nil {
			t.Skip()
		}
		first, second := read(t, a, sentences, shape), read(t, a, sentences, shape)
		if err := first.Validate(); err != nil {
			t.Fatal(err)
		}
		if !slices.EqualFunc(first.Claims, second.Claims, func(x, y graph.Claim) bool { return x.ID == y.ID && x.Rule == y.Rule }) {
			t.Fatal("two runs differ")
		}
	})
}

// read runs the stages over trees grown from shape.
func read(t *testing.T, sealed *graph.Article, sentences []text.Sentence, shape []byte) *graph.Article {
	t.Helper()
	a := *sealed
	trees := make([]syntax.Tree, len(sentences))
	var names []entity.Name
	for i, s := range sentences {
		a.Sentences = append(a.Sentences, s.Span)
		trees[i] = mend.Tree(grow(s, shape))
		if k := len(s.Tokens) / 2; len(shape) > 2 && shape[2]%2 == 0 {
			names = append(names, entity.Name{Span: s.Tokens[k].Span, Kind: graph.Kinds[int(shape[1])%len(graph.Kinds)]})
		}
	}
	speeches := speech.Find(sentences, trees)
	who := entity.Resolve(entity.Text{Article: &a, Sentences: sentences, Trees: trees, Names: names, Speeches: speeches,
		Gender: func(string) name.Gender { return name.Female }})
	a.Entities = who.Entities
	in := claim.Text{Article: &a, Sentences: sentences, Trees: trees, Speeches: speeches, Entities: who}
	a.Attributions, a.Claims = claim.Find(in)
	all := claim.Candidates(in)
	for _, c := range a.Claims {
		if !slices.ContainsFunc(all, func(k claim.Candidate) bool { return k.Claim.ID == c.ID }) {
			t.Fatal("a claim is none of the candidates")
		}
	}
	return &a
}

var (
	relations = []string{"nsubj", "obj", "obl", "ccomp", "xcomp", "conj", "acl", "acl:relcl", "advcl", "nsubj:pass", "aux:pass", "obl:agent", "cop",
		"appos", "parataxis", "mark", "case", "nmod", "nmod:poss", "det", "amod", "compound", "advmod", "cc", "punct", "flat", "nmod:desc"}
	tags = [][2]string{{"VERB", "VBD"}, {"NOUN", "NN"}, {"PROPN", "NNP"}, {"VERB", "VB"}, {"VERB", "VBG"}, {"VERB", "VBN"}, {"AUX", "VBZ"}, {"ADJ", "JJ"},
		{"PRON", "PRP"}, {"PRON", "WP"}, {"ADP", "IN"}, {"PART", "TO"}, {"PUNCT", ","}, {"ADV", "RB"}, {"NOUN", "NNS"}}
)

// grow makes a tree of a sentence: heads, relations and tags by the bytes of
// shape, every word below an earlier one or one just after it.
func grow(s text.Sentence, shape []byte) syntax.Tree {
	at := func(i int) int {
		if len(shape) == 0 {
			return i
		}
		return int(shape[i%len(shape)])
	}
	words := make([]syntax.Word, len(s.Tokens))
	root := at(0) % len(words)
	for i, tok := range s.Tokens {
		tag := tags[at(3*i)%len(tags)]
		words[i] = syntax.Word{First: i, End: i + 1, Span: tok.Span, Form: tok.Form, Lemma: tok.Form, UPOS: tag[0], XPOS: tag[1], Confidence: 0.9,
			Rel: relations[at(3*i+1)%len(relations)], Head: root}
		switch {
		case i == root:
			words[i].Head, words[i].Rel = -1, "root"
		case i > root:
			words[i].Head = root + at(3*i+2)%(i-root)
		default:
			words[i].Head = i + 1 + at(3*i+2)%(root-i)
		}
	}
	return syntax.Tree{Words: words}
}
