package speech

import (
	"strings"

	"claimgraph/loader/syntax"
)

// called are verbs of ordering that address whom they order by a preposition.
var called = set("call appeal plead")

// nobodys reports whether what verb w tells is nobody's word: "you might say that",
// "it is important to note that", "That implies that".
func (f *finder) nobodys(w, source int, manner Manner) bool {
	if source < 0 {
		return false
	}
	switch form := fold(f.x.Words[source].Form); form {
	case "you":
		return manner == Think || f.x.Words[w].XPOS != "VBD"
	case "it":
		return f.x.Child(w, "nsubj") < 0 && f.x.Words[w].XPOS == "VB"
	case "that", "this", "which", "these":
		return evident[fold(f.x.Words[w].Lemma)] || f.x.Child(w, "nsubj") < 0 && f.x.Words[w].XPOS == "VB"
	}
	lemma := fold(f.x.Words[w].Lemma)
	return (lemma == "show" || lemma == "imply") && f.x.Words[source].UPOS == "NOUN" && !f.bearsName(source) && !records[fold(f.x.Words[source].Lemma)]
}

// evident are verbs of what a fact gives to understand.
var evident = set("show imply suggest indicate reveal mean confirm demonstrate")

// records are nouns of what shows by what it holds.
var records = set(`report study survey data figure figures poll document record result research analysis evidence statistic statistics video footage image photo
	photograph film test model finding map chart letter email message review estimate number filing investigation paper book census sample`)

// noOne reports whether a source denies its verb: "no official said", "nobody".
func (f *finder) noOne(source int) bool {
	if form := fold(f.x.Words[source].Form); form == "nobody" || form == "none" || form == "neither" {
		return true
	}
	d := f.x.Child(source, "det")
	return d >= 0 && (fold(f.x.Words[d].Form) == "no" || fold(f.x.Words[d].Form) == "neither")
}

// beforeSource reports whether clause c stands before verb w and runs into its
// source without a mark between: words of the source that the parser took for a
// clause.
func (f *finder) beforeSource(c, w int) bool {
	s := f.x.Child(w, "nsubj")
	if c > w || s < c || s > w {
		return false
	}
	for k := c + 1; k < s; k++ {
		if f.x.Words[k].UPOS == "PUNCT" {
			return false
		}
	}
	return true
}

// days are nouns of time that stand beside a verb of saying and do not speak.
var days = set("yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday week month year morning evening night afternoon")

// dateComma reports whether word k is the comma of a date: "May 14, 2019".
func (f *finder) dateComma(k int) bool {
	return k > 0 && k+1 < len(f.x.Words) && f.x.Words[k].Form == "," && number(f.x.Words[k-1].Form) && number(f.x.Words[k+1].Form)
}

func number(form string) bool { return form != "" && strings.Trim(form, "0123456789") == "" }

// bearsName reports whether a name stands with a noun: "team member Ana Holm".
func (f *finder) bearsName(noun int) bool {
	for _, k := range f.x.Children(noun) {
		if f.x.Words[k].UPOS == "PROPN" {
			return true
		}
	}
	return false
}

// unspoken reports whether verb w only looks like one of saying or thinking: a
// sight ("saw the dam burst"), what ought to be known, what there is "to say".
func (f *finder) unspoken(w int, lemma string, manner Manner) bool {
	word := f.x.Words[w]
	switch {
	case lemma == "read" && word.XPOS == "VBG":
		return true
	case syntax.Is(word.Rel, "acl") && f.infinitive(w) && word.Head >= 0 && amounts[fold(f.x.Words[word.Head].Form)]:
		return true
	case manner == Think && f.x.Child(w, "aux") >= 0 && duties[fold(f.x.Words[f.x.Child(w, "aux")].Form)]:
		return true
	case lemma == "see" || lemma == "hear" || lemma == "watch":
		c := f.x.Child(w, "ccomp")
		return c > w && f.x.Child(c, "mark", "aux", "cop") < 0 && f.x.Child(c, "nsubj") > w && !thirdOrPast[f.x.Words[c].XPOS]
	}
	return false
}

var (
	amounts     = set("something anything nothing everything much little lot things")
	duties      = set("must should ought")
	thirdOrPast = map[string]bool{"VBZ": true, "VBD": true}
)
