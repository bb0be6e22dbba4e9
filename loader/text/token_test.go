package text_test

import (
	"strings"
	"testing"

	"claimgraph/loader/text"
)

// TestTokens ensures that words are cut as Universal Dependencies English does.
// A blank in want parts tokens; "␣" is a blank of the text.
func TestTokens(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"possessive", "The ministry's plan", "The ministry 's plan"},
		{"plural possessive", "the ministers' plan", "the ministers ' plan"},
		{"curly possessive", "the ministry’s plan", "the ministry ’s plan"},
		{"negation", "They don't, can't and won't", "They do n't , ca n't and wo n't"},
		{"cannot", "It cannot wait; Cannot it?", "It can not wait ; Can not it ?"},
		{"pronouns", "I'm sure we've seen what they'll do; she'd go", "I 'm sure we 've seen what they 'll do ; she 'd go"},
		{"two clitics", "It shouldn't've", "It should n't 've"},
		{"names with apostrophes", "Mr. O'Hara met D'Arcy at two o'clock", "Mr. O'Hara met D'Arcy at two o'clock"},
		{"gonna", "It's gonna rain", "It 's gon na rain"},
		{"compound", "a long-term, high-level plan", "a long - term , high - level plan"},
		{"pair of countries", "a Lowland-Highland agreement", "a Lowland - Highland agreement"},
		{"bound prefixes", "non-profit co-founder re-elected by e-mail", "non-profit co-founder re-elected by e-mail"},
		{"prefix and possessive", "the co-founder's vice-president", "the co-founder 's vice-president"},
		{"age", "a 12-year-old boy", "a 12 - year - old boy"},
		{"range", "1914-18 and 10–12", "1914 - 18 and 10 – 12"},
		{"ISO date", "on 2021-03-04.", "on 2021-03-04 ."},
		{"slashed date", "on 3/4/2021, after 9/11", "on 3/4/2021 , after 9/11"},
		{"telephone", "call 555-010-2000 or 555-0102", "call 555-010-2000 or 555-0102"},
		{"international telephone", "call +4930123456", "call +4930123456"},
		{"money", "$1.3bn, €20m and US$5 (£7)", "$ 1.3 bn , € 20 m and US$ 5 ( £ 7 )"},
		{"percent", "up 3.5% or 2,000.25", "up 3.5 % or 2,000.25"},
		{"clock", "at 7:30pm, 5 p.m. and 10am", "at 7:30 pm , 5 p.m. and 10 am"},
		{"units", "10km and 5kg in the 1980s, the 23rd in 3D", "10 km and 5 kg in the 1980s , the 23rd in 3D"},
		{"abbreviations", "Dr. Doe of Acme Corp. in the U.S. on Jan. 5", "Dr. Doe of Acme Corp. in the U.S. on Jan. 5"},
		{"initials", "J. R. Doe and A.B. Roe, Ph.D., e.g. here", "J. R. Doe and A.B. Roe , Ph.D. , e.g. here"},
		{"number sign", "No. 5 of #3, #harbor by @doe", "No. 5 of # 3 , #harbor by @doe"},
		{"ampersand", "R&D at Doe & Roe", "R&D at Doe & Roe"},
		{"slash", "and/or the east/west line", "and / or the east / west line"},
		{"addresses", "(see https://example.org/a-b?c=d&e, or jane.doe@example.org).", "( see https://example.org/a-b?c=d&e , or jane.doe@example.org ) ."},
		{"domain", "from example.com.", "from example.com ."},
		{"quotes", "“Go,” he said, 'now'", "“ Go , ” he said , ' now '"},
		{"elisions", "'em in the '60s", "'em in the '60s"},
		{"ellipsis", "wait... what?! well…", "wait ... what ?! well …"},
		{"dashes", "it--that is, this—came", "it -- that is , this — came"},
		{"brackets", "[the city] {x} (y)", "[ the city ] { x } ( y )"},
		{"tokenized before", "`` He did n't , '' she said -LRB- twice -RRB- .", "`` He did n't , '' she said -LRB- twice -RRB- ."},
		{"two points after an abbreviation", "at Acme Inc..", "at Acme Inc. ."},
		{"missing blank", "it ended.Then it began", "it ended . Then it began"},
		{"colon inside", "note:this at 3:15", "note : this at 3:15"},
		{"emoji", "fine 👨‍👩‍👧 day 🇪🇺", "fine 👨‍👩‍👧 day 🇪🇺"},
		{"other scripts", "Ходят слухи 東京 שלום", "Ходят слухи 東 京 שלום"},
		{"controls", "a\x00b \ufeffc\u200b d", "a b c d"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, s := range text.Sentences(c.text) {
				for _, tok := range s.Tokens {
					got = append(got, tok.Form)
				}
			}
			if g := strings.Join(got, " "); g != c.want {
				t.Errorf("tokens\n got %s\nwant %s", g, c.want)
			}
		})
	}
}
