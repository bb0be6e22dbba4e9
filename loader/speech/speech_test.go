package speech_test

import (
	"slices"
	"testing"

	"claimgraph/loader/speech"
	"claimgraph/loader/syntax"
	"claimgraph/loader/syntax/mend"
	"claimgraph/loader/text"
)

func TestQuotes(t *testing.T) {
	cases := []struct {
		name, text string
		want       []string
	}{
		{"straight", `He said "we go" and left.`, []string{"we go"}},
		{"curly", "“The well is dry. We leave,” she said.", []string{"The well is dry. We leave,"}},
		{"two", `"Yes," he said. "We go."`, []string{"Yes,", "We go."}},
		{"never closed", `A 3" nail fell.`, nil},
		{"on to the next paragraph", "“The well is dry.\n\n“We leave,” she said.", []string{"The well is dry.", "We leave,"}},
		{"treebank marks", "He said `` we go '' .", []string{"we go"}},
		{"empty", `He said "" twice.`, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, q := range speech.Quotes(text.Sentences(c.text)) {
				got = append(got, q.Span.In(c.text))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestFind reads sentences with the real parser: source, cue and content.
func TestFind(t *testing.T) {
	m, err := syntax.Open()
	if err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		text, source, cue string
		content           []string
		manner            speech.Manner
	}{
		{"The miller said the well was dry.", "The miller", "said", []string{"the well was dry"}, speech.Say},
		{"The well was dry, the miller said.", "the miller", "said", []string{"The well was dry"}, speech.Say},
		{"The well, the miller said, was dry.", "the miller", "said", []string{"The well", "was dry"}, speech.Say},
		{`"The well is dry," said the miller.`, "the miller", "said", []string{"The well is dry,"}, speech.Say},
		{"According to the miller, the well was dry.", "the miller", "According", []string{"the well was dry"}, speech.Say},
		{"The miller believes the well is dry.", "The miller", "believes", []string{"the well is dry"}, speech.Think},
		{"The miller denied that the well was dry.", "The miller", "denied", []string{"that the well was dry"}, speech.Deny},
		{"The miller urged them to close the well.", "The miller", "urged", []string{"to close the well"}, speech.Order},
		{"The miller asked whether the well was dry.", "The miller", "asked", []string{"whether the well was dry"}, speech.Ask},
	}
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) {
			sentences := text.Sentences(c.text)
			var trees []syntax.Tree
			for _, s := range sentences {
				trees = append(trees, mend.Tree(m.Parse(s, nil)))
			}
			found := speech.Find(sentences, trees)
			if len(found) != 1 {
				t.Fatalf("found %d speeches", len(found))
			}
			p := found[0]
			var content []string
			for _, s := range p.Content {
				content = append(content, s.In(c.text))
			}
			if p.SourceSpan.In(c.text) != c.source || p.CueSpan.In(c.text) != c.cue || !slices.Equal(content, c.content) || p.Manner != c.manner {
				t.Errorf("got %q %q %q %s", p.SourceSpan.In(c.text), p.CueSpan.In(c.text), content, p.Manner)
			}
		})
	}
}
