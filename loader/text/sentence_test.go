package text_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"claimgraph/graph"
	"claimgraph/loader/text"
)

// TestSentences ensures that sentences end where a reader would end them; want
// has a bar between them.
func TestSentences(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"two", "The ferry sank. | Nobody was hurt."},
		{"a date at the end", "The lease expires on March 27. | However, talks go on."},
		{"a year at the end", "It began in 2013. | The port grew."},
		{"numbers", "It fell by 3.5 percent. | Item No. 5 sold for $1.3bn."},
		{"titles", "Dr. Doe met Gen. Roe and Mrs. Poe in St. Ives. | They agreed."},
		{"initials", "J. R. Doe wrote it with A. Roe. | It sold."},
		{"country", "He left the U.S. in May. | She came to the U.S. | The visa took weeks."},
		{"country before a name", "The U.S. Navy sailed."},
		{"company", "Acme Inc. bought Bolt Ltd. | The price is secret."},
		{"company before a name", "Acme Corp. Chief Executive Jane Doe spoke."},
		{"month", "On Sept. 5 it rained. | It was cold in Feb. 2020."},
		{"month word", "He saw the cat where it sat. | Mar the day he may not."},
		{"clock", "They met at 5 p.m. | Officials spoke at 6 p.m. Friday and at 7 a.m. GMT."},
		{"et cetera", "They sell ropes, sails, etc. | Prices vary, e.g. with the season."},
		{"state", "A fire in Springfield, Ill. | The town slept."},
		{"court", "The case of Doe v. Roe began."},
		{"junior", "Doe Jr. | They waved."},
		{"quotation", "\"We won.\" | \"It is late,\" he said. | \"Go home.\""},
		{"curly quotation", "“We won.” | She smiled. | ‘Go home.’ | They went."},
		{"question in a quotation", "\"Why now?\" Doe asked. | \"Stop!\" the guard shouted."},
		{"name with an exclamation mark", "Shares of Acme! rose."},
		{"brackets", "It rained (as ever.) | They left. (It was late.) | He stayed."},
		{"ellipsis", "They waited ... and left. | It was late... | The bus came."},
		{"marks", "Really?! | Yes! | Go."},
		{"note", "The port was built in 1901.[3] | It burned."},
		{"hasty writing", "it works well. | try it."},
		{"e-mail", "Jane Doe writes for the Lowland Post. | jane.doe@example.org"},
		{"tokenized before", "He said , `` It is late . '' | She left ."},
		{"tokenized before, straight quotes", "He said , \" It is late . \" | She left ."},
		{"tokenized before, end of a long quotation", "It is late . \""},
		{"tokenized before, two marks", "They saw Acme ! . | She left ."},
		{"tokenized before, a name with a mark", "They saw Acme ! , which is old ."},
		{"for example", "They sell tools, e.g. Acme saws, vs. Bolt saws."},
		{"tokenized before, opening", "He left . | \" Stay , \" she said ."},
		{"vitamin", "They sell vitamin C. | The price fell."},
		{"me", "So do I. | They laughed."},
		{"lower-case name", "It sold. | iPhone sales rose."},
		{"semicolon and colon", "One thing is clear: it is late; they left."},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := strings.Split(c.want, " | ")
			got := sentences(strings.ReplaceAll(c.want, " | ", " "))
			if c.name == "brackets" {
				want = []string{"It rained (as ever.)", "They left.", "(It was late.)", "He stayed."}
			}
			if strings.Join(got, "|") != strings.Join(want, "|") {
				t.Errorf("\n got %q\nwant %q", got, want)
			}
		})
	}
}

func sentences(article string) []string {
	var out []string
	for _, s := range text.Sentences(article) {
		out = append(out, s.Span.In(article))
	}
	return out
}

// TestBlocks ensures that header lines, paragraphs and list items part
// sentences and that soft line ends do not; "#" marks a heading.
func TestBlocks(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"header lines", "WORLD\nFerry sinks off Lowland\nPublished: May 4, 2021\n\nA ferry sank. Nobody died.",
			[]string{"#WORLD", "#Ferry sinks off Lowland", "#Published: May 4, 2021", "A ferry sank.", "Nobody died."}},
		{"date line", "Friday, May 7, 2021\u00a0\n\n\nA ferry sank.\n\n\nNobody died.",
			[]string{"#Friday, May 7, 2021", "A ferry sank.", "Nobody died."}},
		{"wrapped", "A ferry that had left the port of\nLowland on Monday sank in a storm\nnear the coast. Nobody was hurt, as\nthe guard said.",
			[]string{"A ferry that had left the port of\nLowland on Monday sank in a storm\nnear the coast.", "Nobody was hurt, as\nthe guard said."}},
		{"wrapped with a heading", "The ferry\nA ferry that had left the port of\nLowland on Monday sank in a storm\nnear the coast at dawn today.",
			[]string{"#The ferry", "A ferry that had left the port of\nLowland on Monday sank in a storm\nnear the coast at dawn today."}},
		{"a line a paragraph", "A ferry sank\nNobody died\nThe guard came", []string{"#A ferry sank", "#Nobody died", "#The guard came"}},
		{"list", "They asked for:\n- more boats\n- better pay\n3. The rest", []string{"They asked for:", "#- more boats", "#- better pay", "#3. The rest"}},
		{"carriage returns", "A ferry sank.\r\n\r\nNobody died.\rThe guard came.", []string{"A ferry sank.", "Nobody died.", "The guard came."}},
		{"paragraph separator", "Ferry news\u2029A ferry sank.", []string{"#Ferry news", "A ferry sank."}},
		{"blank", " \n\n\t\u00a0\n", nil},
		{"empty", "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			block := -1
			for _, s := range text.Sentences(c.text) {
				if s.Block < block {
					t.Errorf("block %d after %d", s.Block, block)
				}
				block = s.Block
				mark := ""
				if s.Heading {
					mark = "#"
				}
				got = append(got, mark+s.Span.In(c.text))
			}
			if strings.Join(got, "|") != strings.Join(c.want, "|") {
				t.Errorf("\n got %q\nwant %q", got, c.want)
			}
		})
	}
}

// TestIn ensures that a part of an article is cut alone, with spans of the
// whole.
func TestIn(t *testing.T) {
	article := "Ferry news\n\nA ferry sank. Nobody died."
	got := text.In(article, graph.Span{Start: 12, End: len(article)})
	if len(got) != 2 || got[0].Span.In(article) != "A ferry sank." || got[1].Tokens[0].Form != "Nobody" {
		t.Errorf("In = %+v", got)
	}
	for _, bad := range []graph.Span{{Start: -1, End: 3}, {Start: 0, End: 99}, {Start: 5, End: 4}} {
		if got := text.In(article, bad); got != nil {
			t.Errorf("In(%v) = %v, want none", bad, got)
		}
	}
}

// TestArticle ensures that the sentences of a real article are cut as a careful
// reader did.
func TestArticle(t *testing.T) {
	const name = "../../../shared/data/articles/000_bd946200b7749807"
	article, err := os.ReadFile(name + ".txt")
	if err != nil {
		t.Skipf("no article to read: %v", err)
	}
	data, err := os.ReadFile(name + ".gold.json")
	if err != nil {
		t.Skipf("no gold to compare with: %v", err)
	}
	var gold struct {
		Sentences []struct{ S, Start, End int }
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(err)
	}
	runes := []rune(string(article))
	found := map[string]bool{}
	for _, s := range sentences(string(article)) {
		found[s] = true
	}
	for _, g := range gold.Sentences {
		if want := string(runes[g.Start:g.End]); g.S >= 0 && !found[want] {
			t.Errorf("sentence %d not found: %q", g.S, want)
		}
	}
}
