package name

import (
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/name/sequence"
)

// joints gives a body or place the first half of its name where the model cut it
// at "and": "the Land and Water Party", "the Trade and Food Committee". All
// its words are usual ones that have no reason for a capital but the name, and one
// noun at the end says what it all is.
func (r *reading) joints() {
	if r.headline {
		return
	}
	for _, n := range r.names() {
		if n.Kind == graph.KindPerson || !r.half(&n) {
			continue
		}
		if first := r.other(n.First); first < n.First {
			n.First = first
			r.put(n)
		}
	}
}

// half reports whether a name can be the second half of one: usual words up to a
// noun in the singular that says what it names.
func (r *reading) half(n *Name) bool {
	head := n.End - 1
	for i := n.First + 1; i < n.End-1; i++ {
		if f := r.tokens[i].Form; f == "of" || f == "for" {
			head = i - 1
			break
		}
	}
	if n.First < 2 || head <= n.First || r.words[head].Class&(gazetteer.HeadOrganization|gazetteer.HeadPlace) == 0 {
		return false
	}
	for i := n.First; i < head; i++ {
		if !r.usual(i) {
			return false
		}
	}
	return true
}

// other is where the first half of a name begins that goes on at token i behind
// "and" or "&"; i when there is none.
func (r *reading) other(i int) int {
	if f := r.tokens[i-1].Form; f != "and" && f != "&" {
		return i
	}
	k := i - 1
	for k > 0 {
		switch {
		case r.usual(k-1) && r.words[k-1].Class&(gazetteer.Title|gazetteer.HeadOrganization&^gazetteer.HeadPlace) == 0:
		case r.tokens[k-1].Form == "," && k < i-1 && k > 1 && r.usual(k-2):
		default:
			return r.start(k, i)
		}
		k--
	}
	return i
}

// start makes sure that the half from token k on is not just what the sentence
// begins with, nor may be a name of its own: it follows "the", a demonym or the place or body
// that it belongs to.
func (r *reading) start(k, i int) int {
	if k == i-1 || k == 0 {
		return i
	}
	before := &r.words[k-1]
	switch {
	case strings.EqualFold(r.tokens[k-1].Form, "the"), before.Phrase&gazetteer.Demonym != 0: // "the Kenyan Roads and Tunnels Agency"
		return k
	case before.Capital() && r.at(k-1) != nil && before.Phrase&(gazetteer.Place|gazetteer.Body) != 0:
		return r.at(k - 1).First // "the Oslo Roads and Tunnels Agency"
	}
	return i
}

// usual reports whether a capitalized word is a usual one.
func (r *reading) usual(i int) bool {
	w := &r.words[i]
	return w.Capital() && w.Shape != sequence.Capitals && bare(w) && w.Phrase&(gazetteer.Place|gazetteer.Demonym|gazetteer.Time) == 0
}
