package entity

import (
	"slices"
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/name"
)

// shortCompany finds the organization whose name differs only by "Inc." and
// the like.
func (r *resolver) shortCompany(written string) int {
	short := coreWords(written)
	for i, n := range r.nodes {
		if n.kind != graph.KindOrganization {
			continue
		}
		for _, full := range n.names {
			if len(short) > 0 && slices.Equal(short, coreWords(full)) {
				return i
			}
		}
	}
	return none
}

// shortBody finds the only body named before whose noun is the whole name: "the
// Foundation" after "the Elm Town Foundation".
func (r *resolver) shortBody(name name.Name, written string) int {
	word := strings.ToLower(written)
	s, w := r.find(name.Span)
	if w < 0 || kinds[word] != graph.KindOrganization && word != "church" || r.determiner(s, w) != definite {
		return none
	}
	found := none
	for i, n := range r.nodes {
		if n.kind != graph.KindOrganization || !n.named() || !n.heads[word] || n.before(name.Span.Start) == nil {
			continue
		}
		if found >= 0 {
			return none
		}
		found = i
	}
	return found
}

func coreWords(name string) []string {
	words := strings.Fields(graph.NormalName(name))
	for len(words) > 1 && suffixes[words[len(words)-1]] {
		words = words[:len(words)-1]
		words[len(words)-1] = strings.TrimRight(words[len(words)-1], ",")
	}
	return words
}
