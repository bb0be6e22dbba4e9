package text

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/uax29/v2/words"
)

// sample is how many words Language looks at.
const sample = 3000

// Language says "en" when the article reads as English and "" when it does not,
// or when it has no words. It weighs function words that English shares with
// few languages against those of others, and wants Latin letters; a text of
// fewer than five words in Latin letters counts as English. It does not tell
// other languages apart.
func Language(article string) string {
	var n, english, foreign, latin int
	for it := words.FromString(article); n < sample && it.Next(); {
		w := it.Value()
		r := first(w)
		if !unicode.IsLetter(r) {
			continue
		}
		n++
		if unicode.Is(unicode.Latin, r) {
			latin++
		}
		if len(w) > 12 {
			continue
		}
		switch low := strings.ToLower(w); {
		case englishWords[low]:
			english++
		case foreignWords[low]:
			foreign++
		}
	}
	switch {
	case n == 0 || latin*5 < n*3:
		return ""
	case n < 5:
		return "en"
	case n < 20 && english >= foreign, english*12 >= n && english >= 2*foreign:
		return "en"
	}
	return ""
}

// englishWords are frequent in English and not in the languages of foreignWords.
var englishWords = set(`the of and to that for with by from his her its this these those have has had not but they were
	which who would said been are their there it at be as will after about into than when our your you she we could more`)

// foreignWords are frequent in one of some twenty languages written in Latin
// letters, and no English words.
var foreignWords = set(`der die das und den dem ist nicht mit ein eine auf für von zu sich auch werden
	le la les des du et une est dans pour qui que sur avec pas au aux ont
	el los las del una por con para se su lo como más pero
	il di della che è per sono nel dei gli alla
	os um uma não em ao da dos na
	de het een en van zijn niet voor op ook werd naar
	och att det som på är av för med till inte
	og af er til ikke
	ei että oli hän ovat
	w z się nie jest że
	v že je
	ve bir bu için ile olarak
	dan yang dari ini untuk dengan pada tidak
	și în cu este pe nu
	és hogy nem egy az
	ang ng mga ay
	ya wa kwa katika ni`)
