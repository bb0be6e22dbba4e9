package conllu

import (
	"bufio"
	"io"
	"strconv"
	"strings"
)

// Write writes sentences to w. White space inside a field that would break the
// format (tabs, line ends) is written as a blank.
func Write(w io.Writer, sentences ...Sentence) error {
	out := bufio.NewWriter(w)
	for _, s := range sentences {
		for _, c := range s.Comments {
			out.WriteString("# " + clean.Replace(c) + "\n")
		}
		for i, word := range s.Words {
			writeWord(out, i+1, word)
		}
		out.WriteByte('\n')
	}
	return out.Flush()
}

func writeWord(out *bufio.Writer, id int, w Word) {
	fields := []string{w.Form, w.Lemma, w.UPOS, w.XPOS, w.Feats, strconv.Itoa(w.Head), w.Rel, "", w.Misc}
	out.WriteString(strconv.Itoa(id))
	for _, f := range fields {
		out.WriteByte('\t')
		if f == "" {
			f = "_"
		}
		out.WriteString(clean.Replace(f))
	}
	out.WriteByte('\n')
}

// clean keeps a field on its line and in its column.
var clean = strings.NewReplacer("\t", " ", "\n", " ", "\r", " ")
