package entity

import (
	"slices"
	"sort"
	"strings"

	"claimgraph/graph"
	"claimgraph/loader/name"
)

// names makes nodes of the names: full forms first, then the short forms that
// belong to one of them.
func (r *resolver) names() {
	order := make([]int, 0, len(r.in.Names))
	for i := range r.in.Names {
		order = append(order, i)
	}
	length := func(i int) int { return len(strings.Fields(r.text(r.in.Names[i].Span))) }
	sort.SliceStable(order, func(a, b int) bool { return length(order[a]) > length(order[b]) })
	for _, i := range order {
		r.name(r.in.Names[i])
	}
}

func (r *resolver) text(s graph.Span) string {
	return strings.Join(strings.Fields(s.In(r.in.Article.Text)), " ")
}

func (r *resolver) name(name name.Name) {
	s, w := r.find(name.Span)
	written := r.text(name.Span)
	if name.Demonym && name.Place == "" {
		return
	}
	if name.Demonym {
		written, name.Kind = name.Place, graph.KindPlace
	}
	if w < 0 || graph.NormalName(written) == "" || name.Demonym && !r.people(s, w) {
		return
	}
	m := mention{s: s, w: w, span: name.Span, form: graph.FormName, rule: "name"}
	i, rule := r.known(name, written)
	if i == ambiguous {
		return
	}
	if i < 0 {
		i = r.add(&node{kind: name.Kind, owner: none, sex: r.givenSex(name.Kind, written)})
		r.nodes[i].heads = nameHeads(name.Kind, written)
		r.nodes[i].plural = r.x[s].Words[w].XPOS == "NNPS" && name.Kind != graph.KindPlace
	} else {
		m.rule = rule
	}
	n := r.nodes[i]
	if name.Demonym {
		m.form, m.rule, n.country = graph.FormNominal, "demonym", true
	}
	if !slices.Contains(n.names, written) && !name.Demonym {
		n.names = append(n.names, written)
	}
	if name.Demonym && n.label == "" {
		n.label = written
	}
	key := canonical(written)
	if !slices.Contains(r.byName[key], i) {
		r.byName[key] = append(r.byName[key], i)
	}
	r.refer(i, m)
}

// people reports whether a demonym says where a person is from: "a Norwegian
// painter", "She is Norwegian". "The Norwegian coast" is no mention of the state.
func (r *resolver) people(s, w int) bool {
	x := r.x[s]
	if x.Child(w, "cop") >= 0 {
		return true
	}
	h := x.Words[w].Head
	return h >= 0 && (x.Words[w].Rel == "amod" || x.Words[w].Rel == "compound") && (kinds[strings.ToLower(x.Words[h].Lemma)] == graph.KindPerson || r.personal(x.Words[h].Span))
}

// personal reports whether a span lies in a person's name or title.
func (r *resolver) personal(span graph.Span) bool {
	for _, n := range r.in.Names {
		if n.Kind == graph.KindPerson && (n.Span.Overlaps(span) || n.Title.Overlaps(span)) {
			return true
		}
	}
	return false
}

// find gives the sentence and the head word of a span.
func (r *resolver) find(span graph.Span) (s, w int) {
	s = sort.Search(len(r.in.Sentences), func(k int) bool { return r.in.Sentences[k].Span.End >= span.End })
	if s >= len(r.x) || !r.in.Sentences[s].Span.Contains(span) {
		return none, none
	}
	words := r.x[s].Words
	for k, word := range words {
		if span.Overlaps(word.Span) && (word.Head < 0 || !span.Overlaps(words[word.Head].Span)) {
			return s, k
		}
	}
	return none, none
}

// canonical is the normal name, one for all the names of a state.
func canonical(name string) string {
	n := graph.NormalName(name)
	if same, ok := sameName[n]; ok {
		return same
	}
	return n
}

// known finds the node that a name belongs to, and the rule.
func (r *resolver) known(name name.Name, written string) (i int, rule string) {
	same := r.byName[canonical(written)]
	if name.Kind == graph.KindPerson && len(nameWords(written)) == 1 {
		if i := r.shortPerson(name, written); i != none && !slices.Contains(same, i) {
			return i, "part of name"
		}
	}
	for _, i := range same {
		if r.nodes[i].kind == name.Kind || !r.clash(r.nodes[i].kind, name.Kind) {
			return i, "same name"
		}
	}
	switch name.Kind {
	case graph.KindPerson:
		return r.shortPerson(name, written), "part of name"
	case graph.KindOrganization:
		if i := r.shortCompany(written); i >= 0 {
			return i, "short name"
		}
		return r.shortBody(name, written), "short name"
	}
	return none, ""
}

// clash reports whether two kinds cannot be a reading of one name: a person is
// never the place or company of that name; the rest a finder mixes up.
func (r *resolver) clash(a, b graph.Kind) bool {
	return (a == graph.KindPerson) != (b == graph.KindPerson)
}

// shortPerson finds who a surname or given name belongs to: the only person of
// the article whose full name has it at its end (or, as in Chinese and Korean
// names, at its beginning).
func (r *resolver) shortPerson(name name.Name, written string) int {
	short := nameWords(written)
	title := strings.ToLower(r.text(name.Title))
	var last, first []int
	for i, n := range r.nodes {
		if n.kind != graph.KindPerson || !n.named() || clashingSex(n.sex, titleSex(title)) {
			continue
		}
		for _, full := range n.names {
			long := nameWords(full)
			if len(long) <= len(short) {
				continue
			}
			if within(short, long) && slices.Equal(short[len(short)-1:], long[len(long)-1:]) {
				last = append(last, i)
				break
			}
			if len(short) == 1 && long[0] == short[0] {
				first = append(first, i)
				break
			}
		}
	}
	for _, found := range [][]int{last, first} {
		if len(found) > 0 {
			return r.introduced(found, name.Span.Start)
		}
	}
	return none
}

// introduced is the only one of the nodes that was named before p, or the only
// one there is. Of two who are known by then a bare surname may mean either, but
// for the one who was called so last.
func (r *resolver) introduced(nodes []int, p int) int {
	if len(nodes) == 1 {
		return nodes[0]
	}
	var found []int
	for _, i := range nodes {
		if r.nodes[i].before(p) != nil {
			found = append(found, i)
		}
	}
	switch {
	case len(found) == 0:
		return ambiguous
	case len(found) == 1:
		return found[0]
	}
	slices.SortStableFunc(found, func(a, b int) int { return r.nodes[b].before(p).span.Start - r.nodes[a].before(p).span.Start })
	if last := r.nodes[found[0]]; last.before(p).rule == "part of name" || last.before(p).rule == "same name" && len(nameWords(r.text(last.before(p).span))) == 1 {
		return found[0] // still called so since before the other came
	}
	return ambiguous
}

// within reports whether all words of short stand in long, in their order.
func within(short, long []string) bool {
	k := 0
	for _, w := range long {
		if k < len(short) && short[k] == w {
			k++
		}
	}
	return k == len(short)
}

// nameWords are the words of a person's name without what is appended to it.
func nameWords(name string) []string {
	words := strings.Fields(graph.NormalName(name))
	for len(words) > 1 {
		switch strings.Trim(words[len(words)-1], ".,") {
		case "jr", "sr", "ii", "iii", "iv":
			words = words[:len(words)-1]
			if n := len(words); n > 0 {
				words[n-1] = strings.TrimRight(words[n-1], ",")
			}
			continue
		}
		break
	}
	return words
}

// nameHeads are the nouns that a name itself says its bearer is: "alliance" of
// "Harbor Towns Alliance", "ministry" of "Ministry of Fisheries".
func nameHeads(k graph.Kind, name string) map[string]bool {
	heads := map[string]bool{}
	if k == graph.KindPerson {
		return heads
	}
	words := strings.Fields(strings.ToLower(name))
	end := len(words)
	for i, w := range words {
		if i > 0 && (w == "of" || w == "for" || w == "on") {
			end = i
			break
		}
	}
	if end > 0 && (len(words) > 1) {
		heads[words[end-1]] = true
		heads[singular(words[end-1])] = true
	}
	return heads
}

func singular(w string) string {
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 3:
		return w[:len(w)-1]
	}
	return w
}
