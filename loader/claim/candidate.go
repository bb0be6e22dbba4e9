package claim

import "claimgraph/graph"

// Candidate is a claim before the gate weighs it, with what the gate goes by.
type Candidate struct {
	Claim    graph.Claim
	Features []string
}

// Candidates finds the claims of an article as Find does, and with them those
// that the gate holds back for their odds: what the odds are learned from. What
// a doubt speaks against is not among them.
func Candidates(in Text) []Candidate {
	f := newFinder(in)
	f.all = map[graph.ID][]string{}
	_, claims := f.run()
	out := make([]Candidate, 0, len(claims))
	for _, c := range claims {
		out = append(out, Candidate{c, f.all[c.ID]})
	}
	return out
}
