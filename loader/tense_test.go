package loader_test

import (
	"testing"

	"claimgraph/graph"
	"claimgraph/loader"
	"claimgraph/loader/page"
)

// Ensure that the tense of the clause gives a bare date its direction, through
// all the stages.
func TestDirection(t *testing.T) {
	stages, err := loader.Open()
	if err != nil {
		t.Fatal(err)
	}
	for words, want := range map[string]string{
		"The fair is scheduled to be held from Wednesday to Saturday.": "2023-07-12/2023-07-15",
		"The fair was held from Wednesday to Saturday.":                "2023-07-05/2023-07-08",
		"The council will vote on Friday.":                             "2023-07-14",
		"The council voted on Friday.":                                 "2023-07-07",
		"The lease, which is set to expire on August 27, is cheap.":    "2023-08-27",
		"The mayor managed to open the bridge on Friday.":              "2023-07-07",
		"The mayor agreed to open the bridge on Friday.":               "2023-07-14",
		"The vote is to be held on Monday.":                            "2023-07-17",
		"The strike was expected to end on June 15, but went on.":      "2023-06-15",
	} {
		read, err := stages.Load(page.Page{Published: "2023-07-11", Text: words, Body: graph.Span{End: len(words)}})
		if err != nil {
			t.Fatal(err)
		}
		if times := read.Article.Times; len(times) == 0 || times[0].Interval.String() != want {
			t.Errorf("%s\ngot %v, want %s", words, times, want)
		}
	}
}
