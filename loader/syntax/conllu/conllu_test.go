package conllu_test

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"claimgraph/loader/syntax/conllu"
)

const sample = "# sent_id = own-1\n" +
	"1\tGulls\tgull\tNOUN\tNNS\tNumber=Plur\t3\tnsubj\t_\t_\n" +
	"2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
	"2\tdo\tdo\tAUX\tVBP\t_\t3\taux\t_\tSpaceAfter=No\n" +
	"3\t_\t_\tSYM\tSYM\t_\t0\troot\t_\t_\n" +
	"3.1\tgone\tgo\tVERB\tVBN\t_\t_\t_\t_\t_\n" +
	"\n"

func TestRead(t *testing.T) {
	got, err := conllu.ReadAll(strings.NewReader("\n\n" + sample + sample[:len(sample)-1]))
	if err != nil {
		t.Fatal(err)
	}
	want := conllu.Sentence{
		Comments: []string{"sent_id = own-1"},
		Words: []conllu.Word{
			{Form: "Gulls", Lemma: "gull", UPOS: "NOUN", XPOS: "NNS", Feats: "Number=Plur", Head: 3, Rel: "nsubj"},
			{Form: "do", Lemma: "do", UPOS: "AUX", XPOS: "VBP", Head: 3, Rel: "aux", Misc: "SpaceAfter=No"},
			{Form: "_", Lemma: "_", UPOS: "SYM", XPOS: "SYM", Rel: "root"},
		},
	}
	if len(got) != 2 || !reflect.DeepEqual(got[0], want) || !reflect.DeepEqual(got[1], want) {
		t.Errorf("got %+v, want %+v twice", got, want)
	}
}

func TestReadRefuses(t *testing.T) {
	line := "1\ta\ta\tX\tX\t_\t0\troot\t_\t_\n"
	for name, in := range map[string]string{
		"columns":                "1\ta\ta\n",
		"number":                 strings.Replace(line, "1", "2", 1),
		"head":                   strings.Replace(line, "0", "x", 1),
		"negative":               strings.Replace(line, "0", "-1", 1),
		"outside":                strings.Replace(line, "0", "7", 1) + "\n",
		"outside, no blank line": strings.Replace(line, "0", "7", 1),
		"empty form":             strings.Replace(line, "\ta\ta", "\t\ta", 1),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := conllu.ReadAll(strings.NewReader(in))
			if !errors.Is(err, conllu.ErrFormat) {
				t.Errorf("error %v, want ErrFormat", err)
			}
		})
	}
}

// Ensure that a field cannot break out of its column or line.
func TestWriteCleans(t *testing.T) {
	var b bytes.Buffer
	s := conllu.Sentence{Comments: []string{"a\nb"}, Words: []conllu.Word{{Form: "x\ty\n", Rel: "root"}}}
	if err := conllu.Write(&b, s); err != nil {
		t.Fatal(err)
	}
	if want := "# a b\n1\tx y \t_\t_\t_\t_\t0\troot\t_\t_\n\n"; b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

// Ensure that what is read can be written and read again, and that no bytes
// crash the reader.
func FuzzRead(f *testing.F) {
	f.Add([]byte(sample))
	f.Add([]byte("1\t\xff\t_\t_\t_\t_\t0\t_\t_\t_\r\n\r\n# x"))
	f.Fuzz(func(t *testing.T, b []byte) {
		r := conllu.NewReader(bytes.NewReader(b))
		for {
			s, err := r.Read()
			if err != nil {
				return
			}
			s.Comments = nil
			var out bytes.Buffer
			if err := conllu.Write(&out, s); err != nil {
				t.Fatal(err)
			}
			again, err := conllu.NewReader(&out).Read()
			if err != nil || len(again.Words) != len(s.Words) {
				t.Fatalf("%+v came back as %+v, %v", s, again, err)
			}
		}
	})
}
