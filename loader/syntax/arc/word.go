package arc

// Word is what the parser sees of a word. Make one with NewWord.
type Word struct {
	Form, Lemma uint64 // hashes, case left aside
	Tag         uint8  // the tagger's code
	Marks       uint8
}

// Marks of words. Those up to conjunction matter to what lies between two
// others, all of them to the relations around a word.
const (
	comma uint8 = 1 << iota
	verb
	quote
	bracket
	conjunction
	wh     // who, which, where
	helper // be or get as an auxiliary
)

// NewWord returns the word with a form, a lemma and tags; code is the tagger's
// for them. A name of several tokens goes by the form of its last one.
func NewWord(form, lemma, upos, xpos string, code int) Word {
	w := Word{Form: hash(form), Lemma: hash(lemma), Tag: uint8(code)}
	switch {
	case form == ",":
		w.Marks = comma
	case upos == "VERB" || upos == "AUX":
		w.Marks = verb
	case xpos == "``" || xpos == "''":
		w.Marks = quote
	case xpos == "-LRB-" || xpos == "-RRB-":
		w.Marks = bracket
	case upos == "CCONJ":
		w.Marks = conjunction
	case len(xpos) > 0 && xpos[0] == 'W':
		w.Marks = wh
	}
	if upos == "AUX" && (lemma == "be" || lemma == "get") {
		w.Marks |= helper
	}
	return w
}

// hash hashes a string with its ASCII letters lowered (FNV-1a).
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}
