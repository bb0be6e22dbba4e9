package mend

// naming are verbs whose object is called or becomes what stands behind it,
// becoming those of which that may be an adjective.
var (
	naming   = map[string]bool{"call": true, "name": true, "declare": true, "deem": true, "dub": true, "label": true, "brand": true, "pronounce": true, "appoint": true, "elect": true, "crown": true}
	becoming = map[string]bool{"make": true, "render": true, "turn": true, "leave": true, "keep": true, "find": true, "declare": true, "deem": true, "consider": true, "call": true, "paint": true}
)

// complements gives a verb what its object is called or becomes: "named the boat a
// wreck", "made nets for the fair available", "called her a liar".
func (m *mender) complements() {
	for k := range m.words {
		v := m.words[k].Head
		if v < 0 {
			continue
		}
		switch rel := m.words[k].Rel; {
		case rel == "appos":
			if u := m.words[v].Head; u >= 0 && m.words[v].Rel == "obj" && u < v && naming[m.words[u].Lemma] && m.words[m.first(k)].UPOS == "DET" && m.first(k) > v && !m.commaBetween(v, m.first(k)) && m.child(u, "xcomp") < 0 {
				m.attach(k, u, "xcomp")
			}
		case rel == "obj" && naming[m.words[v].Lemma]:
			if o := m.child(v, "obj"); o > v && o < k && m.words[m.first(k)].UPOS == "DET" && !m.commaBetween(o, k) && m.child(v, "xcomp") < 0 {
				m.words[k].Rel = "xcomp"
			}
		case rel == "iobj" && naming[m.words[v].Lemma] && k > v && m.child(v, "xcomp") > k && m.child(v, "obj") < 0:
			m.attach(k, v, "obj")
		case m.words[k].UPOS == "ADJ" && k > v && becoming[m.words[v].Lemma] && (rel == "ccomp" || rel == "advmod" || rel == "advcl"):
			if o := m.child(v, "obj"); o > v && o < k && m.child(k, "nsubj", "csubj", "expl", "mark", "cop", "aux", "case", "det") < 0 && m.child(v, "xcomp") < 0 && !m.commaBetween(o, m.first(k)) {
				m.attach(k, v, "xcomp")
			}
		}
	}
}
