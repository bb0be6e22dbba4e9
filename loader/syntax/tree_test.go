package syntax_test

import (
	"reflect"
	"testing"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// small is the tree of "The town that grew sold its mill".
func small() syntax.Tree {
	var t syntax.Tree
	at := 0
	for i, w := range []syntax.Word{
		{Form: "The", XPOS: "DT", Head: 1, Rel: "det"},
		{Form: "town", XPOS: "NN", Head: 4, Rel: "nsubj"},
		{Form: "that", XPOS: "WDT", Head: 3, Rel: "nsubj"},
		{Form: "grew", XPOS: "VBD", Head: 1, Rel: "acl:relcl"},
		{Form: "sold", XPOS: "VBD", Head: -1, Rel: "root"},
		{Form: "its", XPOS: "PRP$", Head: 6, Rel: "nmod:poss"},
		{Form: "mill", XPOS: "NN", Head: 4, Rel: "obj"},
	} {
		w.First, w.End, w.Confidence = i, i+1, 1-float32(i)/10
		w.Span = graph.Span{Start: at, End: at + len(w.Form)}
		at += len(w.Form) + 1
		t.Words = append(t.Words, w)
	}
	return t
}

func TestTree(t *testing.T) {
	tree := small()
	if got := tree.Root(); got != 4 {
		t.Errorf("Root() = %d, want 4", got)
	}
	if got, want := tree.Children(4), []int{1, 6}; !reflect.DeepEqual(got, want) {
		t.Errorf("Children(4) = %v, want %v", got, want)
	}
	if got, want := tree.Subtree(1), []int{0, 1, 2, 3}; !reflect.DeepEqual(got, want) {
		t.Errorf("Subtree(1) = %v, want %v", got, want)
	}
	if got, want := tree.Span(1), (graph.Span{Start: 0, End: 18}); got != want {
		t.Errorf("Span(1) = %v, want %v", got, want)
	}
	if got := tree.Subtree(9); got != nil {
		t.Errorf("Subtree(9) = %v, want none", got)
	}
	if !tree.Ancestor(4, 2) || tree.Ancestor(6, 2) {
		t.Error("Ancestor: 4 is above 2, 6 is not")
	}
	if got := tree.Trust(4, 2); got != 1-float32(3)/10 {
		t.Errorf("Trust(4, 2) = %v, want that of word 3", got)
	}
	if got := tree.Trust(6, 2); got != 0 {
		t.Errorf("Trust(6, 2) = %v, want 0", got)
	}
	if got := (syntax.Tree{}).Root(); got != -1 {
		t.Errorf("Root of an empty tree = %d, want -1", got)
	}
}

func TestChild(t *testing.T) {
	tree := small()
	for _, tt := range []struct {
		of   int
		rels []string
		want int
	}{
		{4, []string{"obj"}, 6},
		{4, []string{"iobj", "nsubj"}, 1},
		{1, []string{"acl"}, 3},
		{1, []string{"acl:relcl"}, 3},
		{6, []string{"nmod"}, 5},
		{6, []string{"nm"}, -1},
		{4, []string{"nsubj:pass"}, -1},
	} {
		if got := tree.Child(tt.of, tt.rels...); got != tt.want {
			t.Errorf("Child(%d, %v) = %d, want %d", tt.of, tt.rels, got, tt.want)
		}
	}
}

func TestWordForms(t *testing.T) {
	for _, tt := range []struct{ xpos, number, tense, form string }{
		{"NN", "Sing", "", ""}, {"NNPS", "Plur", "", ""}, {"VBD", "", "Past", "Fin"}, {"VBN", "", "Past", "Part"},
		{"VBG", "", "Pres", "Part"}, {"VB", "", "", "Inf"}, {"MD", "", "", "Fin"}, {"IN", "", "", ""},
	} {
		w := syntax.Word{XPOS: tt.xpos}
		if w.Number() != tt.number || w.Tense() != tt.tense || w.VerbForm() != tt.form {
			t.Errorf("%s: %q %q %q", tt.xpos, w.Number(), w.Tense(), w.VerbForm())
		}
	}
}
