package speech_test

import (
	"fmt"
	"strings"
	"testing"

	"claimgraph/graph"
	"claimgraph/loader/speech"
)

func TestTurns(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"brackets", "A talk.\n((HT)) How old is it?\n((Ana Holm)) Old.\nVery old.\n((HT)) Why?\n", "HT asks|Ana Holm: Old. Very old.|HT asks"},
		{"names", "Q: How old?\nHolm: Old.\nQ: Why?\nHolm: It was built early.\n", "Q asks|Holm: Old.|Q asks|Holm: It was built early."},
		{"answers without label", "((HT)) How old?\nI do not know.\n((HT)) Why?\nThe mill closed in May.\n((HT)) When?\n", "HT asks|HT asks|HT asks"},
		{"two labels are none", "((HT)) How old?\n((Ana Holm)) Old.\n", ""},
		{"a list", "Price: ten crowns.\nPlace: Voss.\nTime: noon.\n", ""},
		{"credits", "Image: Ana Holm.\nImage: Ola Berg.\nImage: Ana Holm.\n", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, x := range speech.Turns(test.text, []graph.Span{{End: len(test.text)}}) {
				if name := x.Name.In(test.text); x.Asks {
					got = append(got, name+" asks")
				} else {
					got = append(got, fmt.Sprintf("%s: %s", name, strings.Join(strings.Fields(test.text[x.Label.End:x.End]), " ")))
				}
			}
			if s := strings.Join(got, "|"); s != test.want {
				t.Errorf("got %s, want %s", s, test.want)
			}
		})
	}
}

func FuzzTurns(f *testing.F) {
	f.Add("((A)) B?\n((C)) D\nC: E\n")
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, x := range speech.Turns(s, []graph.Span{{End: len(s)}}) {
			if x.Label.Start < end || !x.Label.Contains(x.Name) || x.End < x.Label.End || x.End > len(s) {
				t.Fatalf("turn %+v after %d", x, end)
			}
			end = x.End
		}
	})
}
