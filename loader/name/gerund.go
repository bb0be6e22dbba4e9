package name

import "strings"

// gerunds takes the verb that opens a sentence out of the name behind it where
// that name was read alone before: "Fjord sells mills. ... Leaving Fjord was
// hard." A person is named in full first, so that "Sterling Berg" stays whole.
func (a *article) gerunds() {
	alone := map[string]Name{}
	for _, r := range a.readings {
		for _, n := range r.names() {
			if n.Demonym || r.headline {
				continue
			}
			form := r.phrase(n.First, n.End)
			if n.End-n.First > 1 && r.gerund(n.First) {
				if known, ok := alone[r.phrase(n.First+1, n.End)]; ok {
					r.cut(n)
					n.First, n.Kind = n.First+1, known.Kind
					r.put(n)
					continue
				}
			}
			alone[form] = n
		}
	}
}

// gerund reports whether a token may be the -ing form that opens a sentence or a
// quotation.
func (r *reading) gerund(i int) bool {
	form := r.tokens[i].Form
	return (i == 0 || !r.inside(i) && !r.words[i-1].Capital()) && len(form) > len("Being") && strings.HasSuffix(form, "ing")
}
