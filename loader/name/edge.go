package name

import (
	"claimgraph/graph"
	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/name/sequence"
)

// widen adds to a name what stands right beside it and belongs to it but is
// easily taken for the sentence's own: the article, a number, a possessive.
func (r *reading) widen(n *Name) {
	if n.Demonym || r.headline || n.Kind != graph.KindOrganization && n.Kind != graph.KindPlace {
		return
	}
	if n.Kind == graph.KindOrganization {
		r.domain(n)
		r.number(n)
		r.shop(n)
	}
	if i := n.First - 1; i > 0 && r.tokens[i].Form == "The" && r.open(i, n.First) && r.inside(i) {
		n.First = i
	}
}

// inside reports whether a token does not begin a sentence or a quotation, so
// that a capital says that it belongs to a name: "he wrote for The Lowland Post".
func (r *reading) inside(i int) bool {
	p := &r.words[i-1]
	return p.Shape == sequence.Lower || r.tokens[i-1].Form == ","
}

// domain adds the "of the Lowlands" of "Army of the Lowlands" and of "Bank of
// the North". A country stays a name of its own ("the Senate of the
// Netherlands"), and so does what more than one name follows.
func (r *reading) domain(n *Name) {
	i := n.End
	if i+2 >= len(r.words) || r.tokens[i].Form != "of" || r.tokens[i+1].Form != "the" || r.words[n.End-1].Class&gazetteer.HeadOrganization == 0 {
		return
	}
	end := i + 2
	for end < len(r.words) && r.words[end].Capital() {
		end++
	}
	if end == i+2 || end-i > 5 || r.words[i+2].Phrase&(gazetteer.Country|gazetteer.Demonym|gazetteer.Organization|gazetteer.Time) != 0 {
		return
	}
	if last := r.at(end - 1); last != nil && (last.End != end || last.Kind == graph.KindPerson) {
		return
	}
	n.End = end
}

// number adds the ordinal of a unit ("the 7th Fleet", "Third Army") and the
// number of a station ("Radio 2", "Channel 9").
func (r *reading) number(n *Name) {
	last := &r.words[n.End-1]
	if i := n.First - 1; i >= 0 && r.open(i, n.First) && r.ordinal(i) && units[last.Key] {
		n.First = i
	}
	if i := n.End; i < len(r.words) && r.words[i].Shape == sequence.Number && len(r.tokens[i].Form) == 1 && stations[last.Key] && r.open(i, i+1) {
		n.End = i + 1
	}
}

// ordinal reports whether a token counts armed units: "7th", "Third".
func (r *reading) ordinal(i int) bool {
	return r.words[i].Shape == sequence.Coded && len(r.tokens[i].Form) > 2 || ordinals[r.tokens[i].Form]
}

// shop adds the possessive to the name of a shop when nothing follows that it
// could own: "they met at Brick's, which had closed".
func (r *reading) shop(n *Name) {
	i := n.End
	if i >= len(r.words) || !r.possessive(i) || len(r.tokens[i].Form) < 2 || !r.open(i, i+1) || n.End-n.First != 1 {
		return
	}
	if i+1 == len(r.words) || r.tokens[i+1].Form == "," || r.tokens[i+1].Form == "." || r.tokens[i+1].Form == ")" {
		n.End = i + 1
	}
}

func keysOf(words ...string) map[gazetteer.Key]bool {
	keys := map[gazetteer.Key]bool{}
	for _, w := range words {
		keys[gazetteer.KeyOf(w)] = true
	}
	return keys
}

var (
	units = keysOf("army", "division", "brigade", "regiment", "battalion", "corps", "fleet", "squadron", "wing", "infantry", "cavalry", "airborne",
		"force", "command", "panzer", "marines", "rifles", "circuit")
	stations = keysOf("radio", "channel", "television", "tv", "fm", "formula")
	ordinals = map[string]bool{"First": true, "Second": true, "Third": true, "Fourth": true, "Fifth": true, "Sixth": true, "Seventh": true,
		"Eighth": true, "Ninth": true, "Tenth": true, "Eleventh": true, "Twelfth": true}
)
