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

// strip takes everything up to the last office off a person's name, and makes
// the places before it names of their own ("Kenyan President Ada Berg", "Oslo
// Mayor Ola Holm").
func (r *reading) strip() {
	for _, n := range r.names() {
		if n.Kind != graph.KindPerson {
			continue
		}
		last := r.country(&n)
		if r.officeOnly(&n) {
			r.cut(n)
			if end := r.part(n.First); end > n.First && end < n.End {
				r.put(Name{First: n.First, End: end, Kind: graph.KindPlace, Score: n.Score})
			}
			continue
		}
		for i := n.First; i < n.End-1; i++ {
			if r.office(i) {
				last = i
			}
		}
		if last < n.First {
			continue
		}
		first := n.First
		r.cut(n)
		n.First = last + 1
		r.put(n)
		for i := first; i < n.First; {
			end := r.part(i)
			if kind := listed(r.words[i].Phrase); end > i && end <= n.First && kind != "" {
				r.put(Name{First: i, End: end, Kind: kind, Score: n.Score})
			}
			i = max(end, i+1)
		}
	}
}

// country is the last token of a country that a person's name begins with by
// mistake ("Zambia Peter Banda"), -1 for none.
func (r *reading) country(n *Name) int {
	end := r.part(n.First)
	if end > n.First && end < n.End && r.words[n.First].Phrase&gazetteer.Country != 0 &&
		r.words[n.First].Class&(gazetteer.Given|gazetteer.Family) == 0 && r.words[end].Class&gazetteer.Given != 0 {
		return end - 1
	}
	return -1
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
		for _, n := range r.within(i, person) {
			if !r.fits(&n) {
				r.cut(n)
			}
		}
		if person < end {
			r.hold(i, person, end)
		}
		i = end - 1
	}
}

// fits reports whether a name can stand inside a title: the place or body of
// the office ("Governor of the Central Bank of Kenya").
func (r *reading) fits(n *Name) bool {
	head, _ := r.head(n)
	return (n.Kind == graph.KindPlace || n.Kind == graph.KindOrganization) && !r.office(n.First) &&
		(!bare(&r.words[n.First]) || head&gazetteer.HeadOrganization != 0)
}

// field returns the end of the capitalized words that name the field of an
// office, from token i on, with the person's name if one follows.
func (r *reading) field(i int) int {
	end := i
	for k := i; k < min(i+furthest, len(r.words)); k++ {
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
		if old := r.at(k); old != nil && old.Kind == graph.KindPerson && old.First == k && k < end-1 {
			best = k
		}
	}
	if best == end {
		return r.stranger(first, end)
	}
	return best
}

// stranger finds a name of two or three words that no table knows behind the
// usual words of a field ("Minister of Energy Maarja Tamm"); end for none.
func (r *reading) stranger(first, end int) int {
	k := end
	for k > first && end-k <= 3 && r.words[k-1].Capital() && r.words[k-1].Shape != sequence.Capitals && r.words[k-1].Phrase|r.words[k-1].Class == 0 && !bare(&r.words[k-1]) {
		k--
	}
	if k == first || end-k < 2 || end-k > 3 || !bare(&r.words[k-1]) {
		return end
	}
	return k
}

// hold makes the person and notes the title.
func (r *reading) hold(office, first, end int) {
	n := Name{First: first, End: end, Kind: graph.KindPerson, Score: sure}
	if old := r.at(end - 1); old != nil {
		n.Score = max(n.Score, old.Score)
		n.End = max(end, old.End)
	}
	for office > 0 && r.words[office-1].Class&(gazetteer.Title|gazetteer.Modifier) != 0 {
		office--
	}
	n.TitleFirst, n.Title = office, r.span(office, first)
	inside := r.within(office, first)
	r.put(n)
	for _, old := range inside {
		r.put(old)
	}
}
