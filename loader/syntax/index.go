package syntax

import "claimgraph/graph"

// Index is a tree with the children of every word at hand, for readers that
// ask for them often. The zero Index is that of an empty sentence.
type Index struct {
	Tree
	kids [][]int
}

// Index indexes the tree in one pass. The index keeps the tree's words; it is
// not to be used after they change.
func (t Tree) Index() Index {
	n := len(t.Words)
	count := make([]int, n+1)
	for _, w := range t.Words {
		count[w.Head+1]++
	}
	cells := make([]int, 0, n)
	kids := make([][]int, n+1)
	for h, c := range count {
		at := len(cells)
		cells = cells[:at+c]
		kids[h] = cells[at:at:len(cells)]
	}
	for i, w := range t.Words {
		kids[w.Head+1] = append(kids[w.Head+1], i)
	}
	return Index{Tree: t, kids: kids}
}

// Children is Tree.Children without a search. The slice is the index's own.
func (x Index) Children(i int) []int {
	if i < -1 || i+1 >= len(x.kids) {
		return nil
	}
	return x.kids[i+1]
}

// Child is Tree.Child without a search.
func (x Index) Child(i int, rels ...string) int {
	for _, j := range x.Children(i) {
		for _, rel := range rels {
			if Is(x.Words[j].Rel, rel) {
				return j
			}
		}
	}
	return -1
}

// Without returns word i and the words below it, in the order of the sentence,
// leaving out every child branch, at any depth, that cut asks for. cut is not
// asked about i.
func (x Index) Without(i int, cut func(j int) bool) []int {
	if i < 0 || i >= len(x.Words) {
		return nil
	}
	keep := make([]bool, len(x.Words))
	keep[i] = true
	low, high := i, i
	for stack := []int{i}; len(stack) > 0; {
		w := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		for _, k := range x.Children(w) {
			if cut == nil || !cut(k) {
				keep[k] = true
				low, high = min(low, k), max(high, k)
				stack = append(stack, k)
			}
		}
	}
	var words []int
	for j := low; j <= high; j++ {
		if keep[j] {
			words = append(words, j)
		}
	}
	return words
}

// Around is the span of the article from the first of words to the last.
func (t Tree) Around(words []int) graph.Span {
	if len(words) == 0 {
		return graph.Span{}
	}
	return graph.Span{Start: t.Words[words[0]].Span.Start, End: t.Words[words[len(words)-1]].Span.End}
}

// Runs are the spans of the article that words cover, one for each run of
// neighboring words. Words are sorted.
func (t Tree) Runs(words []int) []graph.Span {
	var runs []graph.Span
	for n, w := range words {
		if n > 0 && w == words[n-1]+1 {
			runs[len(runs)-1].End = t.Words[w].Span.End
			continue
		}
		runs = append(runs, t.Words[w].Span)
	}
	return runs
}
