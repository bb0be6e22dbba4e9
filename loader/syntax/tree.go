package syntax

import "claimgraph/graph"

// Unit is a run of tokens that the parser takes as one word: a name found
// before parsing ("Organization of Stone Masons"). First and End count tokens
// of the sentence, End exclusive. UPOS is the unit's tag; empty means PROPN
// when the unit has several tokens, and the tagger's own choice when it has
// one, since a name of one word may be an adjective ("the Norwegian minister").
type Unit struct {
	First, End int
	UPOS       string
}

// Word is a node of a tree: a token, or a whole name.
type Word struct {
	// First and End are the tokens of the sentence that the word covers, End
	// exclusive; End-First > 1 for a name of several tokens.
	First, End int
	// Span is the word's place in the article, in bytes.
	Span graph.Span
	// Form is the word as it stands; the tokens of a name are joined as in
	// the article, one blank for any white space between them.
	Form string
	// Lemma is the dictionary form; that of a name is its form.
	Lemma string
	// UPOS is the universal tag (NOUN, VERB, ...), XPOS the English one (NN,
	// VBD, ...).
	UPOS, XPOS string
	// Head is the index in Words of the word this one depends on, -1 for the
	// root.
	Head int
	// Rel is the relation to the head with its subtype: nsubj:pass, acl:relcl.
	Rel string
	// Confidence is how sure the parser was of Head, 0 to 1: about the share
	// of such attachments that were right in the development sets. It says
	// nothing of the head's own attachment; see Tree.Trust.
	Confidence float32
}

// IsName reports whether the word stands for several tokens.
func (w Word) IsName() bool { return w.End-w.First > 1 }

// Tree is the basic Universal Dependencies tree of one sentence. Exactly one
// word is the root, and every word leads up to it. The zero Tree is the tree of
// an empty sentence. A Tree is a value without hidden state: readers need no lock.
type Tree struct {
	Words []Word
}

// Root returns the index of the root, -1 in an empty tree.
func (t Tree) Root() int {
	for i := range t.Words {
		if t.Words[i].Head < 0 {
			return i
		}
	}
	return -1
}

// Children returns the words that depend on word i, in the order of the
// sentence; i = -1 asks for the root. It looks at every word.
func (t Tree) Children(i int) []int {
	var kids []int
	for j := range t.Words {
		if t.Words[j].Head == i {
			kids = append(kids, j)
		}
	}
	return kids
}

// Child returns the first child of word i whose relation is one of rels, -1 if
// there is none. A relation without subtype stands for its subtypes too:
// "nsubj" finds nsubj:pass, "nsubj:pass" does not find nsubj.
func (t Tree) Child(i int, rels ...string) int {
	for j := range t.Words {
		if t.Words[j].Head != i {
			continue
		}
		for _, rel := range rels {
			if Is(t.Words[j].Rel, rel) {
				return j
			}
		}
	}
	return -1
}

// Is reports whether rel is want or a subtype of it.
func Is(rel, want string) bool {
	n := len(want)
	return rel == want || len(rel) > n && rel[n] == ':' && rel[:n] == want
}

// Ancestor reports whether word a is word i or stands above it.
func (t Tree) Ancestor(a, i int) bool {
	for steps := 0; i >= 0 && steps <= len(t.Words); steps++ {
		if i == a {
			return true
		}
		i = t.Words[i].Head
	}
	return false
}

// Subtree returns word i and all words below it, in the order of the sentence.
func (t Tree) Subtree(i int) []int {
	if i < 0 || i >= len(t.Words) {
		return nil
	}
	below := make([]bool, len(t.Words))
	below[i] = true
	first, next := t.links()
	for stack := []int{i}; len(stack) > 0; {
		w := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		for k := first[w+1]; k >= 0; k = next[k] {
			below[k] = true
			stack = append(stack, k)
		}
	}
	var words []int
	for j, in := range below {
		if in {
			words = append(words, j)
		}
	}
	return words
}

// links indexes the children of every word: first[w+1] is the first child of
// w, next its further siblings, -1 ends them.
func (t Tree) links() (first, next []int) {
	n := len(t.Words)
	cells := make([]int, 2*n+1)
	first, next = cells[:n+1], cells[n+1:]
	for i := range first {
		first[i] = -1
	}
	for i := n - 1; i >= 0; i-- {
		h := t.Words[i].Head + 1
		next[i] = first[h]
		first[h] = i
	}
	return first, next
}

// Span returns the bytes of the article from the first to the last word of
// Subtree(i). Other words may lie between when the tree crosses.
func (t Tree) Span(i int) graph.Span {
	words := t.Subtree(i)
	if len(words) == 0 {
		return graph.Span{}
	}
	return graph.Span{Start: t.Words[words[0]].Span.Start, End: t.Words[words[len(words)-1]].Span.End}
}

// Trust returns the lowest Confidence on the way from word i up to word a, a's
// own attachment left out: how far one may trust that i belongs to a. It is 0
// when a is not above i.
func (t Tree) Trust(a, i int) float32 {
	low := float32(1)
	for steps := 0; i >= 0 && steps <= len(t.Words); steps++ {
		if i == a {
			return low
		}
		low = min(low, t.Words[i].Confidence)
		i = t.Words[i].Head
	}
	return 0
}
