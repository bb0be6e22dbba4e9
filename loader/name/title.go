package name

import (
	"claimgraph/graph"
	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/name/sequence"
)

// title takes honorifics and offices off the front of a person's name and
// notes them with what stands before ("Deputy Minister Ada Berg").
func (r *reading) title(n *Name) {
	if n.Kind != graph.KindPerson || n.Title != (graph.Span{}) {
		return
	}
	first := n.First
	for n.First < n.End-1 && r.office(n.First) {
		n.First++
	}
	for first > 0 && (r.words[first-1].Class&gazetteer.Title != 0 || first < n.First && r.words[first-1].Class&gazetteer.Modifier != 0) {
		first--
	}
	for first > 0 && first < n.First && r.words[first-1].Class&gazetteer.Modifier != 0 {
		first--
	}
	if first < n.First {
		n.TitleFirst, n.Title = first, r.span(first, n.First)
	}
}

// office reports whether a token is a title and no name of a person.
func (r *reading) office(i int) bool {
	w := &r.words[i]
	return w.Class&gazetteer.Title != 0 && w.Class&(gazetteer.Given|gazetteer.Family) == 0
}

// offices handles "Minister of Fisheries and Food Ada Berg": the model may take
// the field of an office for a name, or its last word for part of the person's.
func (r *reading) offices() {
	for i := 0; i+2 < len(r.words); i++ {
		if f := r.tokens[i+1].Form; !r.office(i) || r.words[i].Class&gazetteer.Office == 0 || !r.words[i].Capital() || f != "of" && f != "for" {
			continue
		}
		end := r.field(i + 2)
		if end == i+2 {
			continue
		}
		person := r.holder(i+2, end)
		r.drop(i, person, func(n *Name) bool {
			head, _ := r.head(n)
			return n.Kind == graph.KindOrganization && head&gazetteer.HeadOrganization != 0 && !r.office(n.First) ||
				(n.Kind == graph.KindPlace || n.Kind == graph.KindOrganization) && !bare(&r.words[n.First]) && !r.office(n.First)
		})
		if person < end {
			r.hold(i, person, end)
		}
		i = end - 1
	}
}

// field returns the end of the capitalized words that name the field of an
// office, from token i on, with the person's name if one follows.
func (r *reading) field(i int) int {
	end := i
	for k := i; k < len(r.words) && k < i+16; k++ {
		w := &r.words[k]
		comma := r.tokens[k].Form == "," && k+2 < len(r.words) && bare(&r.words[k+1]) && r.words[k+1].Capital() && (r.words[k+2].Shape == sequence.Mark || r.link(k+2))
		switch {
		case w.Capital():
			end = k + 1
		case r.link(k) && k+1 < len(r.words) && (r.words[k+1].Capital() || r.link(k+1)), comma:
		default:
			return end
		}
	}
	return end
}

// holder finds the first token of the person's name that ends the field of an
// office: the longest end of it whose words are no usual ones and that begins
// like a name. It returns end when no name follows.
func (r *reading) holder(first, end int) int {
	best := end
	for k := end - 1; k > first && end-k <= 5; k-- {
		w := &r.words[k]
		if !w.Capital() && w.Class&gazetteer.Particle == 0 || r.link(k) && w.Class&gazetteer.Particle == 0 || bare(w) {
			break
		}
		if k < end-1 && w.Phrase&(gazetteer.Place|gazetteer.Organization) == 0 && w.Class&(gazetteer.Given|gazetteer.Family) != 0 {
			best = k
		}
		if at := r.at(k); at >= 0 && r.names[at].Kind == graph.KindPerson && r.names[at].First == k && k < end-1 {
			best = k
		}
	}
	return best
}

// hold makes the person and notes the title.
func (r *reading) hold(office, first, end int) {
	n := Name{Sentence: r.index, First: first, End: end, Kind: graph.KindPerson, Score: 1}
	if at := r.at(end - 1); at >= 0 {
		n.Score = max(n.Score, r.names[at].Score)
		n.End = max(end, r.names[at].End)
	}
	for office > 0 && r.words[office-1].Class&(gazetteer.Title|gazetteer.Modifier) != 0 {
		office--
	}
	n.TitleFirst, n.Title = office, r.span(office, first)
	var inside []Name
	for _, old := range r.names {
		if old.First >= office && old.End <= first {
			inside = append(inside, old)
		}
	}
	r.replace(n)
	for _, old := range inside {
		r.replace(old)
	}
}
