package entity

import (
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// reach is how many sentences back a description without a name is looked for.
const reach = 12

// antecedent finds the node that a description stands for, by the first sieve
// that fits, and the sieve's name.
func (r *resolver) antecedent(d description) (i int, rule string) {
	switch d.det {
	case indefinite:
		return none, ""
	case bare:
		if d.owner < 0 && d.edition == "" {
			return r.latest(d, func(n *node) bool { return n.text == d.text && n.plural == d.plural }), "same words"
		}
	}
	if i := r.called(d); i >= 0 {
		return i, "kind"
	}
	if i := r.latest(d, func(n *node) bool { return r.sameHead(d, n) }); i >= 0 {
		return r.foremost(d, i), "same head"
	}
	if d.owner >= 0 || d.after != "" || d.edition != "" || d.plural {
		return none, ""
	}
	if d.det == definite || d.det == demonstrative {
		if i := r.body(d.noun, d.span.Start); i >= 0 && len(d.mods) == 0 {
			return i, "office"
		}
		if i := r.broader(d); i >= 0 {
			return i, "kind"
		}
	}
	return none, ""
}

// latest is the fitting node mentioned last before the description.
func (r *resolver) latest(d description, fits func(n *node) bool) int {
	best, at := none, -1
	for i, n := range r.nodes {
		m := n.before(d.span.Start)
		if m == nil || m.span.Start <= at || !fits(n) || !n.named() && d.det != bare && m.w >= 0 && r.as(m) {
			continue
		}
		if !n.named() && d.s-m.s > reach && (d.text != n.text || d.det != definite || broad[graph.KindOrganization][d.noun]) {
			continue
		}
		best, at = i, m.span.Start
	}
	return best
}

// foremost is the node that stands out most in the sentence where a description's
// noun was named last: "The Lund Party was founded by a member of the Holm Party.
// The party grew" speaks of the former.
func (r *resolver) foremost(d description, last int) int {
	m := r.nodes[last].before(d.span.Start)
	if !r.nodes[last].named() || m.w < 0 || len(d.mods) > 0 || d.det != definite {
		return last
	}
	best, rank := last, r.role(m.s, m.w)
	for i, n := range r.nodes {
		k := n.before(d.span.Start)
		if k != nil && k.s == m.s && k.w >= 0 && n.named() && r.role(k.s, k.w) > rank && r.sameHead(d, n) {
			best, rank = i, r.role(k.s, k.w)
		}
	}
	return best
}

// sameHead: "a shallow lake ... the lake", "the Harbor Towns Alliance ... the
// alliance". The later phrase says nothing that the earlier one did not.
func (r *resolver) sameHead(d description, n *node) bool {
	if !n.heads[d.noun] || n.plural != d.plural || (d.number != "" && d.number != n.number) {
		return false
	}
	if n.kind == graph.KindPlace && n.named() && !n.heads[d.noun] {
		return false
	}
	if d.edition != "" && d.edition != n.edition && !(d.edition == thisYear && n.edition == "" && !n.named()) {
		return false
	}
	if d.owner >= 0 && d.owner != n.owner {
		return false
	}
	for m := range d.mods {
		if !n.mods[m] && !n.inName(m) {
			return false
		}
	}
	return d.after == "" || r.covers(n, d.after)
}

// covers reports whether every word of a phrase's tail is known of n.
func (r *resolver) covers(n *node, tail string) bool {
	for _, w := range strings.Fields(tail) {
		if !n.mods[w] && !n.inName(w) {
			return false
		}
	}
	return true
}

func (n *node) inName(word string) bool {
	for _, name := range n.names {
		for _, w := range strings.Fields(strings.ToLower(name)) {
			if w == word {
				return true
			}
		}
	}
	return false
}

// called: "the Fjord Foods company", "the Harbor Front party": a body's name
// before the noun that it is known to be.
func (r *resolver) called(d description) int {
	if d.det != definite || d.plural || kinds[d.noun] != graph.KindOrganization || d.owner >= 0 || d.after != "" {
		return none
	}
	x := r.x[d.s]
	found := none
	for _, c := range x.Children(d.w) {
		if c > d.w || syntax.Is(x.Words[c].Rel, "det") || x.Words[c].Rel == "case" {
			continue
		}
		i := r.at[d.s][c]
		if x.Words[c].Rel != "compound" || i < 0 || found >= 0 || r.nodes[i].kind != graph.KindOrganization || !(broad[graph.KindOrganization][d.noun] || d.noun == "party" || d.noun == "club") {
			return none
		}
		found = i
	}
	return found
}

// broader: "Fjord Foods ... the company", "Norway ... the country". Only one
// named thing of the kind may stand in the last two sentences, or one of them
// be the subject.
func (r *resolver) broader(d description) int {
	if len(d.mods) > 0 {
		return none
	}
	var fits func(n *node) bool
	switch {
	case broad[graph.KindOrganization][d.noun]:
		fits = func(n *node) bool { return n.kind == graph.KindOrganization }
	case countryNoun[d.noun]:
		fits = func(n *node) bool { return n.kind == graph.KindPlace && r.isCountry(n) }
	case townNoun[d.noun]:
		fits = func(n *node) bool { return n.kind == graph.KindPlace && !r.isCountry(n) }
	case broad[graph.KindPerson][d.noun]:
		want := titleSex(d.noun)
		fits = func(n *node) bool { return n.kind == graph.KindPerson && n.sex == want }
	default:
		return none
	}
	return r.salient(d, fits)
}

// salient is the only fitting name of this sentence and the one before, or the
// one among them that was a subject last.
func (r *resolver) salient(d description, fits func(n *node) bool) int {
	var found []int
	subject := none
	for i, n := range r.nodes {
		m := n.before(d.span.Start)
		if m == nil || !n.named() || d.s-m.s > 1 || !fits(n) {
			continue
		}
		found = append(found, i)
		if m.w >= 0 && r.role(m.s, m.w) == subjectRole {
			if subject >= 0 {
				return none
			}
			subject = i
		}
	}
	if len(found) == 1 {
		return found[0]
	}
	return subject
}

// isCountry reports whether a place is a state.
func (r *resolver) isCountry(n *node) bool {
	if n.country {
		return true
	}
	for _, name := range n.names {
		if states[canonical(name)] {
			return true
		}
	}
	return false
}

// apposed finds the person or thing named right beside a description: "the
// team's coach, Ola Berg", "coach Ola Berg" where the parser made the noun the
// head.
func (r *resolver) apposed(d description) int {
	x := r.x[d.s]
	for _, c := range x.Children(d.w) {
		i := r.at[d.s][c]
		if i < 0 || c < d.w || !r.nodes[i].named() || d.plural || r.nodes[i].kind != kinds[d.noun] && !unsure[d.noun] || r.nodes[i].kind == graph.KindPlace {
			continue
		}
		if rel := x.Words[c].Rel; rel == "appos" || syntax.Is(rel, "flat") {
			return i
		}
	}
	return none
}
