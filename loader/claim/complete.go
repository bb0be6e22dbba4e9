package claim

import (
	"slices"
	"strings"

	"claimgraph/graph"
)

// complete adds the infinitive to the object of a verb that says little without
// it: in "urged the board to act" what is urged is "the board to act".
func (f *finder) complete(d *draft) {
	if d.head < 0 || d.inverted || d.object.none() || d.object.s != d.s || d.object.head < d.head || !f.urges(d) {
		return
	}
	x := f.x[d.s]
	last := d.object.words[len(d.object.words)-1]
	for _, k := range slices.Concat(x.Children(d.head), x.Children(d.object.head)) {
		rel := x.Words[k].Rel
		bare := x.Words[k].XPOS == "VB" || x.Words[k].XPOS == "VBP" && perceived[fold(x.Words[d.head].Lemma)]
		if k <= last || !bare && !f.infinitive(d.s, k) || rel != "xcomp" && rel != "acl" && rel != "advcl" && rel != "ccomp" {
			continue
		}
		clause := f.trim(d.s, x.Subtree(k))
		if clause[0] != last+1 {
			continue
		}
		d.object.words = append(slices.Clone(d.object.words), clause...)
		d.object.text = f.words(d.s, d.object.words)
		d.object.ref = graph.Ref{Text: d.object.text}
		return
	}
}

// urges reports whether the object of a draft is who or what somebody wants to do
// something: "urged the board to act", "called on the board to act".
func (f *finder) urges(d *draft) bool {
	x := f.x[d.s]
	lemma := fold(x.Words[d.head].Lemma)
	switch rel := x.Words[d.object.head].Rel; rel {
	case "obj", "iobj":
		return urgers[lemma]
	case "obl":
		return hasWord("call appeal plead press push", lemma) && !f.passive(d.s, d.head) && hasWord("on upon to", fold(f.words(d.s, f.prepositions(d.s, d.object.head))))
	}
	return false
}

// deny strips "no" from an end and makes the claim a denial: "No boat sank".
func (f *finder) deny(d *draft) {
	if o := d.object; !o.none() && o.s == d.s && f.x[o.s].Words[o.head].UPOS == "ADJ" && strings.HasPrefix(fold(o.text), "not ") {
		d.mode.negative = false // "They pleaded not guilty": what they pleaded
	}
	for _, a := range []*argument{&d.subject, &d.object} {
		if a.none() || len(a.words) < 2 || fold(f.x[a.s].Words[a.words[0]].Form) != "no" || f.x[a.s].Words[a.words[0]].Head != a.head || !strings.HasPrefix(fold(a.text), "no ") {
			continue
		}
		a.words = a.words[1:]
		a.text = f.words(a.s, a.words)
		if e := f.entity(a.ref.Entity); e == nil || !e.Named() || strings.HasPrefix(fold(e.Name), "no ") {
			a.ref = graph.Ref{Text: a.text}
		}
		d.mode.negative = true
	}
}
