package entity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"claimgraph/graph"
)

// acronyms joins a name in brackets with the name right before it whose
// initials it is: "Harbor Towns Alliance (HTA)"; and the same acronym alone.
func (r *resolver) acronyms() {
	for i := range r.nodes {
		n := r.nodes[i]
		if !n.named() || !capitals(n.names[0]) || n.kind == graph.KindPerson {
			continue
		}
		for j, long := range r.nodes {
			if i == j || len(long.mentions) == 0 || !slices.ContainsFunc(long.names, func(name string) bool { return initials(name, n.names[0]) }) {
				continue
			}
			r.absorb(j, i, "acronym")
			break
		}
	}
}

// absorb moves the mentions of node j to node i.
func (r *resolver) absorb(i, j int, rule string) {
	from := r.nodes[j]
	for _, m := range from.mentions {
		m.rule = rule
		r.refer(i, m)
	}
	for _, name := range from.names {
		if !slices.Contains(r.nodes[i].names, name) {
			r.nodes[i].names = append(r.nodes[i].names, name)
		}
	}
	from.mentions, from.names = nil, nil
}

func capitals(s string) bool {
	letters := 0
	for _, c := range s {
		switch {
		case unicode.IsUpper(c), letters > 1 && unicode.IsDigit(c): // "HTA", "IE6"
			letters++
		case unicode.IsLetter(c):
			return false
		}
	}
	return letters > 1 && letters == utf8.RuneCountInString(strings.ReplaceAll(s, ".", ""))
}

// initials reports whether short is made of the first letters of long's words,
// small words left out or not.
func initials(long, short string) bool {
	var all, main []rune
	for _, w := range strings.FieldsFunc(long, func(c rune) bool { return c == ' ' || c == '-' }) {
		c, _ := utf8.DecodeRuneInString(w)
		all = append(all, unicode.ToUpper(c))
		if unicode.IsUpper(c) || unicode.IsDigit(c) {
			main = append(main, c)
		}
	}
	short = strings.ReplaceAll(short, ".", "")
	return len(all) > 1 && (string(all) == short || len(main) > 1 && string(main) == short)
}
