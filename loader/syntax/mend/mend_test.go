package mend_test

import (
	"fmt"
	"strings"
	"testing"

	"claimgraph/loader/syntax"
	"claimgraph/loader/syntax/mend"
)

// tree reads "form/UPOS/XPOS/head/rel" a word; heads count from 1, 0 is the root.
func tree(t *testing.T, s string) syntax.Tree {
	t.Helper()
	var out syntax.Tree
	for _, w := range strings.Fields(s) {
		f := strings.Split(w, "/")
		var head int
		if _, err := fmt.Sscan(f[3], &head); err != nil || len(f) != 5 {
			t.Fatalf("word %q: %v", w, err)
		}
		out.Words = append(out.Words, syntax.Word{Form: f[0], Lemma: f[0], UPOS: f[1], XPOS: f[2], Head: head - 1, Rel: f[4], Confidence: 1})
	}
	return out
}

func arcs(t syntax.Tree) string {
	var b strings.Builder
	for _, w := range t.Words {
		fmt.Fprintf(&b, "%s/%d/%s ", w.Form, w.Head+1, w.Rel)
	}
	return strings.TrimSpace(b.String())
}

func TestTree(t *testing.T) {
	cases := []struct{ name, tree, want string }{
		{"a finite verb below its subject",
			"A/DET/DT/2/det letter/NOUN/NN/0/root said/VERB/VBD/2/acl boats/NOUN/NNS/5/nsubj sank/VERB/VBD/3/ccomp",
			"A/2/det letter/3/nsubj said/0/root boats/5/nsubj sank/3/ccomp"},
		{"of two subjects the one with a preposition is none",
			"For/ADP/IN/2/case each/PRON/DT/6/nsubj ,/PUNCT/,/2/punct Ada/PROPN/NNP/6/nsubj is/AUX/VBZ/6/cop rival/NOUN/NN/0/root",
			"For/2/case each/6/obl ,/2/punct Ada/6/nsubj is/6/cop rival/0/root"},
		{"of two subjects a pronoun is the object",
			"boats/NOUN/NNS/0/root that/PRON/WDT/4/nsubj Ada/PROPN/NNP/4/nsubj sold/VERB/VBD/1/acl:relcl",
			"boats/0/root that/4/obj Ada/4/nsubj sold/1/acl:relcl"},
		{"a day is no subject",
			"Friday/PROPN/NNP/5/nsubj ,/PUNCT/,/1/punct the/DET/DT/4/det board/NOUN/NN/1/appos met/VERB/VBD/0/root",
			"Friday/5/obl:unmarked ,/1/punct the/4/det board/5/nsubj met/0/root"},
		{"what stands behind an apposition has the noun before it",
			"It/PRON/PRP/2/nsubj came/VERB/VBD/0/root after/ADP/IN/4/case Ada/PROPN/NNP/2/obl ,/PUNCT/,/7/punct a/DET/DT/7/det baker/NOUN/NN/4/appos ,/PUNCT/,/9/punct sold/VERB/VBD/2/conj boats/NOUN/NNS/9/obj",
			"It/2/nsubj came/0/root after/9/mark Ada/9/nsubj ,/7/punct a/7/det baker/4/appos ,/9/punct sold/2/advcl boats/9/obj"},
		{"a participle at the end belongs to the object",
			"They/PRON/PRP/2/nsubj held/VERB/VBD/0/root fairs/NOUN/NNS/2/obj ,/PUNCT/,/5/punct opened/VERB/VBN/2/conj by/ADP/IN/7/case Ada/PROPN/NNP/5/obl:agent",
			"They/2/nsubj held/0/root fairs/2/obj ,/5/punct opened/3/acl by/7/case Ada/5/obl:agent"},
		{"what is hindered hangs on the verb of hindering",
			"It/PRON/PRP/2/nsubj vowed/VERB/VBD/0/root to/PART/TO/4/mark stop/VERB/VB/2/xcomp boats/NOUN/NNS/4/obj from/SCONJ/IN/7/mark leaving/VERB/VBG/2/advcl",
			"It/2/nsubj vowed/0/root to/4/mark stop/2/xcomp boats/4/obj from/7/mark leaving/4/advcl"},
		{"with behind an adjective begins no clause",
			"A/DET/DT/2/det guard/NOUN/NN/0/root familiar/ADJ/JJ/2/amod with/ADP/IN/6/mark locks/NOUN/NNS/6/nsubj said/VERB/VBD/3/advcl boats/NOUN/NNS/8/nsubj sank/VERB/VBD/6/ccomp",
			"A/2/det guard/6/nsubj familiar/2/amod with/5/case locks/3/obl said/0/root boats/8/nsubj sank/6/ccomp"},
		{"the same below an adjective taken for a clause",
			"Boats/NOUN/NNS/2/nsubj sank/VERB/VBD/0/root ,/PUNCT/,/6/punct a/DET/DT/5/det guard/NOUN/NN/6/nsubj familiar/ADJ/JJ/2/conj with/ADP/IN/9/mark locks/NOUN/NNS/9/nsubj said/VERB/VBD/6/advcl:relcl",
			"Boats/2/nsubj sank/0/root ,/6/punct a/5/det guard/9/nsubj familiar/5/amod with/8/case locks/6/obl said/2/parataxis"},
		{"a fronted participle over its clause",
			"Built/VERB/VBN/0/root ,/PUNCT/,/1/punct it/PRON/PRP/4/nsubj closed/VERB/VBD/1/ccomp",
			"Built/4/advcl ,/1/punct it/4/nsubj closed/0/root"},
		{"a clause below a comma",
			"He/PRON/PRP/2/nsubj left/VERB/VBD/0/root ,/PUNCT/,/2/punct taking/VERB/VBG/3/advcl it/PRON/PRP/4/obj",
			"He/2/nsubj left/0/root ,/2/punct taking/2/advcl it/4/obj"},
		{"not before an infinitive",
			"urged/VERB/VBD/0/root them/PRON/PRP/1/obj not/PART/RB/1/advmod to/PART/TO/5/mark go/VERB/VB/1/xcomp",
			"urged/0/root them/1/obj not/5/advmod to/5/mark go/1/xcomp"},
		{"no longer",
			"Boats/NOUN/NNS/4/nsubj no/DET/DT/3/det longer/ADV/RBR/1/amod run/VERB/VBP/0/root",
			"Boats/4/nsubj no/3/advmod longer/4/advmod run/0/root"},
		{"because opens no object",
			"It/PRON/PRP/2/nsubj closed/VERB/VBD/0/root because/SCONJ/IN/5/mark roofs/NOUN/NNS/5/nsubj fell/VERB/VBD/2/ccomp",
			"It/2/nsubj closed/0/root because/5/mark roofs/5/nsubj fell/2/advcl"},
		{"two subjects, a verb between",
			"Lind/PROPN/NNP/4/nsubj said/VERB/VBD/4/xcomp dams/NOUN/NNS/4/nsubj leaked/VERB/VBD/0/root",
			"Lind/2/nsubj said/0/root dams/4/nsubj leaked/2/ccomp"},
		{"a relative clause on a verb",
			"renew/VERB/VB/0/root leases/NOUN/NNS/1/obj ,/PUNCT/,/5/punct which/PRON/WDT/5/nsubj ended/VERB/VBD/1/acl",
			"renew/0/root leases/1/obj ,/5/punct which/5/nsubj ended/2/acl:relcl"},
		{"a noun without preposition on a noun",
			"fair/NOUN/NN/4/nsubj gathering/VERB/VBG/3/amod farmers/NOUN/NNS/1/nmod opened/VERB/VBD/0/root",
			"fair/4/nsubj gathering/1/acl farmers/2/obj opened/0/root"},
		{"a direction before the object",
			"put/VERB/VB/0/root forward/ADV/RB/1/advmod plans/NOUN/NNS/1/obj",
			"put/0/root forward/1/compound:prt plans/1/obj"},
		{"a direction before a place",
			"bombs/NOUN/NNS/2/nsubj went/VERB/VBD/0/root off/ADP/RP/2/advmod in/ADP/IN/5/case Voss/PROPN/NNP/2/obl",
			"bombs/2/nsubj went/0/root off/2/compound:prt in/5/case Voss/2/obl"},
		{"a particle taken for a preposition",
			"they/PRON/PRP/2/nsubj shut/VERB/VBD/0/root down/ADP/RP/4/case mills/NOUN/NNS/2/obl",
			"they/2/nsubj shut/0/root down/2/compound:prt mills/2/obj"},
		{"a perfect is no passive",
			"firms/NOUN/NNS/3/nsubj:pass have/AUX/VBP/3/aux sold/VERB/VBN/0/root mills/NOUN/NNS/3/obj",
			"firms/3/nsubj have/3/aux sold/0/root mills/3/obj"},
		{"a subject out of a prepositional phrase",
			"While/SCONJ/IN/3/mark Voss/PROPN/NNP/3/nsubj raids/NOUN/NNS/6/advcl on/ADP/IN/5/case mills/NOUN/NNS/6/nsubj worry/VERB/VBP/0/root",
			"While/6/mark Voss/3/compound raids/6/nsubj on/5/case mills/3/nmod worry/0/root"},
		{"a noun without preposition before its predicate",
			"Towns/NOUN/NNS/4/obl are/AUX/VBP/4/cop at/ADP/IN/4/case risk/NOUN/NN/0/root",
			"Towns/4/nsubj are/4/cop at/4/case risk/0/root"},
		{"no clause begins with as and a bare participle",
			"As/SCONJ/IN/5/mark the/DET/DT/4/det first/ADJ/JJ/4/amod mill/NOUN/NN/5/nsubj built/VERB/VBN/7/advcl it/PRON/PRP/7/nsubj grew/VERB/VBD/0/root",
			"As/4/case the/4/det first/4/amod mill/7/obl built/4/acl it/7/nsubj grew/0/root"},
		{"a verb taken for an adjective",
			"to/PART/TO/2/mark close/VERB/VB/0/root mills/NOUN/NNS/2/obj ,/PUNCT/,/6/punct weaken/ADJ/JJ/6/amod unions/NOUN/NNS/3/appos",
			"to/2/mark close/0/root mills/2/obj ,/5/punct weaken/2/conj unions/5/obj"},
		{"what as well as adds to a possessive",
			"its/PRON/PRP$/2/nmod:poss duty/NOUN/NN/0/root to/ADP/IN/4/case towns/NOUN/NNS/2/nmod as/ADV/RB/7/cc its/PRON/PRP$/7/nmod:poss debts/NOUN/NNS/4/conj",
			"its/2/nmod:poss duty/0/root to/4/case towns/2/nmod as/7/cc its/7/nmod:poss debts/2/conj"},
		{"thanks to is a preposition",
			"It/PRON/PRP/2/nsubj grew/VERB/VBD/0/root thanks/NOUN/NNS/2/obl to/ADP/IN/5/mark rising/VERB/VBG/3/acl demand/NOUN/NN/5/obj",
			"It/2/nsubj grew/0/root thanks/6/case to/3/fixed rising/6/amod demand/2/obl"},
		{"the subject on the list of the phrase in front",
			"On/ADP/IN/2/case Friday/PROPN/NNP/6/obl ,/PUNCT/,/4/punct Berg/PROPN/NNP/2/appos then/ADV/RB/6/advmod closed/VERB/VBD/0/root mills/NOUN/NNS/6/obj",
			"On/2/case Friday/6/obl ,/4/punct Berg/6/nsubj then/6/advmod closed/0/root mills/6/obj"},
		{"a pronoun right behind the noun that its clause leaves out",
			"Lind/PROPN/NNP/2/nsubj flipped/VERB/VBD/0/root boats/NOUN/NNS/2/obj he/PRON/PRP/5/nsubj built/VERB/VBD/2/advcl",
			"Lind/2/nsubj flipped/0/root boats/2/obj he/5/nsubj built/3/acl:relcl"},
		{"the number killed is no circumstance",
			"Storms/NOUN/NNS/2/nsubj killed/VERB/VBD/0/root eleven/NUM/CD/2/obl:unmarked",
			"Storms/2/nsubj killed/0/root eleven/2/obj"},
		{"a time stays one",
			"Storms/NOUN/NNS/2/nsubj began/VERB/VBD/0/root yesterday/NOUN/NN/2/obl:unmarked",
			"Storms/2/nsubj began/0/root yesterday/2/obl:unmarked"},
		{"a good tree stays",
			"Lind/PROPN/NNP/2/nsubj sold/VERB/VBD/0/root mills/NOUN/NNS/2/obj",
			"Lind/2/nsubj sold/0/root mills/2/obj"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			in := tree(t, c.tree)
			if got := arcs(mend.Tree(in)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// Mending keeps a tree a tree.
func FuzzTree(f *testing.F) {
	f.Add([]byte{0, 3, 1, 4, 1, 5, 9, 2, 6})
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) == 0 || len(b) > 200 {
			t.Skip()
		}
		rels := []string{"nsubj", "acl", "ccomp", "advcl", "punct", "obj", "conj", "mark", "xcomp", "obl"}
		tags := [][2]string{{"VERB", "VBD"}, {"NOUN", "NN"}, {"PUNCT", ","}, {"VERB", "VBN"}, {"PROPN", "NNP"}, {"PART", "TO"}, {"VERB", "VB"}}
		forms := []string{"said", ",", "not", "to", "no", "longer", "because", "mill"}
		var in syntax.Tree
		for i, c := range b {
			tag := tags[int(c)%len(tags)]
			w := syntax.Word{Form: forms[int(c/7)%len(forms)], UPOS: tag[0], XPOS: tag[1], Rel: rels[int(c/3)%len(rels)], Head: -1}
			if i > 0 {
				w.Head = int(c) % i
			} else {
				w.Rel = "root"
			}
			in.Words = append(in.Words, w)
		}
		out := mend.Tree(in)
		roots := 0
		for i, w := range out.Words {
			if w.Head < 0 {
				roots++
			}
			if !out.Ancestor(out.Root(), i) {
				t.Fatalf("word %d does not lead to the root: %s", i, arcs(out))
			}
		}
		if roots != 1 {
			t.Fatalf("%d roots: %s", roots, arcs(out))
		}
	})
}
