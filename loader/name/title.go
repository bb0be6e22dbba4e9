package name

import (
	"claimgraph/graph"
	"claimgraph/loader/name/gazetteer"
)

// title takes honorifics and offices off the front of a person's name and
// notes them with what stands before ("Deputy Minister Ada Berg").
func (r reading) title(n *Name) {
	if n.Kind != graph.KindPerson {
		return
	}
	first := n.First
	for n.First < n.End-1 && r.words[n.First].Class&gazetteer.Title != 0 && r.words[n.First].Class&(gazetteer.Given|gazetteer.Family) == 0 {
		n.First++
	}
	for first > 0 && r.words[first-1].Class&(gazetteer.Title|gazetteer.Modifier) != 0 {
		first--
	}
	if first < n.First {
		n.TitleFirst = first
		n.Title = graph.Span{Start: r.tokens[first].Span.Start, End: r.tokens[n.First-1].Span.End}
	}
}
