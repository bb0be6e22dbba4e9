package syntax

// Number returns "Sing" or "Plur" for nouns, "" for other words.
func (w Word) Number() string {
	switch w.XPOS {
	case "NN", "NNP":
		return "Sing"
	case "NNS", "NNPS":
		return "Plur"
	}
	return ""
}

// Tense returns "Past" or "Pres" for verb forms that show it, "" for others.
// A participle's tense is its form's: "planned" is past, "planning" present.
func (w Word) Tense() string {
	switch w.XPOS {
	case "VBD", "VBN":
		return "Past"
	case "VBP", "VBZ", "VBG":
		return "Pres"
	}
	return ""
}

// VerbForm returns "Fin" (goes, went, will), "Inf" (go), "Part" (gone, going),
// or "" for a word that is no verb.
func (w Word) VerbForm() string {
	switch w.XPOS {
	case "VBD", "VBP", "VBZ", "MD":
		return "Fin"
	case "VB":
		return "Inf"
	case "VBN", "VBG":
		return "Part"
	}
	return ""
}

// Passive reports whether word i is the verb of a passive clause: it has a
// passive auxiliary or subject, or an agent after "by" ("a bridge built by
// masons").
func (t Tree) Passive(i int) bool {
	return t.Child(i, "aux:pass", "nsubj:pass", "csubj:pass", "obl:agent") >= 0
}
