package arc

// Tags of the root and of no word at all.
const (
	rootTag = 254
	noneTag = 255
)

// input is a sentence made ready: the words, the root, none.
type input struct {
	words []Word
	marks [][5]uint8 // how many words of each mark lie before a word, modulo 256
}

func (in *input) reset(words []Word) {
	in.words = append(in.words[:0], words...)
	in.words = append(in.words, Word{Form: 1, Lemma: 1, Tag: rootTag}, Word{Tag: noneTag})
	in.marks = in.marks[:0]
	var sum [5]uint8
	for _, w := range in.words {
		in.marks = append(in.marks, sum)
		for k := range sum {
			sum[k] += w.Marks >> k & 1
		}
	}
}

// between codes the marks of the words strictly between a and b, a before b.
func (in *input) between(a, b int32) uint64 {
	if b <= a+1 || int(b) >= len(in.marks) {
		return 0
	}
	var code uint64
	for k := range in.marks[b] {
		n := in.marks[b][k] - in.marks[a][k] - in.words[a].Marks>>k&1
		code |= uint64(min(n, 3)) << (2 * k)
	}
	return code + 1
}
