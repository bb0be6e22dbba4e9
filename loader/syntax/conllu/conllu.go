// Package conllu reads and writes CoNLL-U, the file format of Universal
// Dependencies: ten columns a word, a blank line after each sentence, comments
// before it.
//
// Caveat: multiword tokens (1-2) and empty nodes (8.1) are passed over when
// reading, for basic trees need neither.
package conllu

// Sentence is one sentence: its comments without "# ", and its words.
type Sentence struct {
	Comments []string
	Words    []Word
}

// Word is one line. Head counts from 1 as in the file, 0 is the root. An empty
// field is written as "_" and read from it.
type Word struct {
	Form, Lemma, UPOS, XPOS, Feats string
	Head                           int
	Rel                            string
	Misc                           string
}
