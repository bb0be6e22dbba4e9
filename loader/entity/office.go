package entity

import (
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/syntax"
)

// offices notes the titles before names: the words of a title are no mentions
// of their own, and its noun describes who holds it, so that "Minister of
// Fisheries Ana Holm" is "the minister" later.
func (r *resolver) offices() {
	for _, name := range r.in.Names {
		if name.Title.Len() == 0 {
			continue
		}
		s, w := r.find(name.Span)
		if w < 0 || r.at[s][w] < 0 {
			continue
		}
		i := r.at[s][w]
		r.titles = append(r.titles, Title{Sentence: s, Span: name.Title, Entity: i, Body: none})
		n := r.nodes[i]
		if given := titleSex(strings.ToLower(r.text(name.Title))); n.sex == sexUnknown {
			n.sex = given
		}
		for k, word := range r.x[s].Words {
			if !name.Title.Contains(word.Span) || r.at[s][k] >= 0 {
				continue
			}
			r.inside[s][k] = true
			if noun := strings.ToLower(word.Lemma); kinds[noun] == graph.KindPerson {
				n.heads[noun] = true // "match" of "match referee" is no person
			}
			if r.x[s].Ancestor(k, w) {
				r.at[s][k] = i
			}
		}
	}
}

// bearers makes the head of "Elm Town council spokesman Ola Berg", which the
// parser may see in "Elm Town", stand for the person.
func (r *resolver) bearers() {
	for _, n := range r.in.Names {
		if n.Kind != graph.KindPerson || n.Demonym {
			continue
		}
		s, p := r.find(n.Span)
		if p < 0 || r.at[s][p] < 0 {
			continue
		}
		words := r.x[s].Words
		for w := p - 1; w >= 0 && w >= p-6; w-- {
			if u := words[w].UPOS; u != "NOUN" && u != "PROPN" && u != "ADJ" {
				break
			}
			if words[w].UPOS != "ADJ" && r.x[s].Ancestor(w, p) && p-w > 1 && words[p-1].UPOS == "NOUN" {
				r.at[s][w] = r.at[s][p]
			}
		}
	}
}

// body finds the organization that an office named before p heads, and makes
// it on first use: "Minister of Fisheries Ana Holm ... the ministry". Its name
// is that of the office with the body's noun for the holder's.
func (r *resolver) body(noun string, p int) int {
	for k := len(r.titles) - 1; k >= 0; k-- {
		t := &r.titles[k]
		if t.Span.End > p {
			continue
		}
		words := strings.Fields(r.text(t.Span))
		at := -1
		for i, w := range words {
			if bodies[strings.ToLower(w)] == noun {
				at = i
			}
		}
		if at < 0 || len(words) < at+3 {
			continue
		}
		if t.Body < 0 {
			label := strings.ToUpper(noun[:1]) + noun[1:] + " " + strings.Join(words[at+1:], " ")
			t.Body = r.add(&node{kind: graph.KindOrganization, label: label, owner: none, heads: map[string]bool{noun: true}})
			r.refer(t.Body, mention{s: t.Sentence, w: none, span: t.Span, form: graph.FormNominal, rule: "office"})
		}
		return t.Body
	}
	return none
}

// metonyms joins a capital with its state where the article speaks of the
// state and never of the town as a place: "Oslo has rejected the offer".
func (r *resolver) metonyms() {
	for i, n := range r.nodes {
		if n.kind != graph.KindPlace || !n.named() {
			continue
		}
		state, ok := seats[canonical(n.names[0])]
		if !ok || len(r.byName[state]) == 0 {
			continue
		}
		acts := true
		for _, m := range n.mentions {
			acts = acts && r.acts(m.s, m.w)
		}
		if j := r.byName[state][0]; acts && j != i && len(r.nodes[j].mentions) > 0 {
			from := n.names
			n.names = nil
			r.absorb(j, i, "metonym")
			n.label = from[0]
		}
	}
}

// acts reports whether a word is the doer or owner of something.
func (r *resolver) acts(s, w int) bool {
	if w < 0 {
		return false
	}
	rel := r.x[s].Words[w].Rel
	return syntax.Is(rel, "nsubj") || rel == "obl:agent" || rel == "nmod:poss"
}

// describe reads what stands beside a mention of node n: appositions become
// mentions, roles become nouns that describe it.
func (r *resolver) describe(s, w int, n *node) {
	x := r.x[s]
	for _, c := range x.Children(w) {
		word := x.Words[c]
		noun := strings.ToLower(word.Lemma)
		if word.UPOS != "NOUN" && kinds[noun] == "" {
			continue
		}
		switch {
		case (word.Rel == "nmod:desc" || word.Rel == "compound") && kinds[noun] == graph.KindPerson && n.kind == graph.KindPerson:
			n.heads[noun] = true // not "city" of "city mayor Ola Berg"
		case word.Rel == "appos" && c > w && r.at[s][c] < 0 && word.UPOS == "NOUN" && kinds[noun] == n.kind && n.kind != "" && n.kind != graph.KindPlace && !n.plural && word.Number() != "Plur":
			n.heads[noun] = true
			r.refer(r.at[s][w], mention{s: s, w: c, span: r.phrase(s, c), form: graph.FormNominal, rule: "apposition"})
			n.sexFrom(noun)
		}
	}
	if h := x.Words[w].Head; h >= 0 && syntax.Is(x.Words[w].Rel, "nsubj") && x.Child(h, "cop") >= 0 && x.Words[h].UPOS == "NOUN" {
		if noun := strings.ToLower(x.Words[h].Lemma); kinds[noun] == n.kind {
			n.heads[noun] = true
			n.sexFrom(noun)
		}
	}
}

func (n *node) sexFrom(noun string) {
	if n.sex == sexUnknown {
		n.sex = titleSex(noun)
	}
}
