package name

import (
	"claimgraph/graph"
	"claimgraph/loader/name/gazetteer"
	"claimgraph/loader/name/sequence"
)

// hyphens lets a name go on behind a hyphen where what follows is no word of its
// own: a number or code ("FLAV-12", "Kestrel-9b"), the second half of a given name
// or of a place's ("Han Seo-yun", "Man-kei Berg"), another part in capitals
// ("RTK-Nord"). "Oslo-based", "Kenya-led" and "Lund-Bergen" go on no name.
func (r *reading) hyphens() {
	for _, n := range r.names() {
		if n.Demonym || n.Pair[0].Len() > 0 {
			continue
		}
		end := n.End
		for r.hyphen(end) && r.continues(&n, end+1) {
			end += 2
			if r.glued(end) {
				end++
			}
		}
		if end == n.End {
			continue
		}
		if s := r.words[end-1].Shape; s == sequence.Number || s == sequence.Coded || s == sequence.Letter {
			n.Kind = graph.KindTopic // a thing of a series
		}
		if last := r.words[end-1].Shape; n.Kind == graph.KindPerson && last == sequence.Lower && n.End-n.First == 1 {
			end = r.surname(end)
		}
		n.End = end
		r.put(n)
	}
}

// hyphen reports whether token i is a hyphen with no blank on either side.
func (r *reading) hyphen(i int) bool {
	return i > 0 && i+1 < len(r.words) && r.tokens[i].Form == "-" &&
		r.tokens[i-1].Span.End == r.tokens[i].Span.Start && r.tokens[i].Span.End == r.tokens[i+1].Span.Start
}

// named are the classes of what is a name by itself, on either side of a hyphen.
const named = gazetteer.Place | gazetteer.Organization | gazetteer.Demonym

// continues reports whether token i behind a hyphen goes on with name n.
func (r *reading) continues(n *Name, i int) bool {
	w := &r.words[i]
	if old := r.at(i); old != nil && (old.First != i || old.End != i+1 || old.Kind == graph.KindPerson) {
		return false
	}
	switch {
	case w.Shape == sequence.Number, w.Shape == sequence.Coded:
		return len(r.tokens[i].Form) <= 3 && n.Kind != graph.KindEvent && n.Kind != graph.KindWork
	case w.Shape == sequence.Lower:
		return (n.Kind == graph.KindPerson || n.Kind == graph.KindPlace) && (w.Habit == 0 && len(r.tokens[i].Form) <= 5 || len(r.tokens[i].Form) == 1) && w.Class&^gazetteer.Particle == 0
	}
	if w.Shape == sequence.Mixed || w.Shape == sequence.Capitals {
		return w.Phrase&named == 0
	}
	return w.Capital() && w.Habit != sequence.Small && w.Habit != sequence.Either && w.Phrase&named == 0 && r.words[n.End-1].Phrase&named == 0
}

// glued reports whether token i is a letter that belongs to a number: the "b" of
// "Kestrel-9b".
func (r *reading) glued(i int) bool {
	return i < len(r.words) && r.words[i-1].Shape == sequence.Number && len(r.tokens[i].Form) == 1 && r.words[i].Shape != sequence.Mark &&
		r.words[i].Shape != sequence.Number && r.tokens[i].Span.Start == r.tokens[i-1].Span.End && r.open(i, i+1)
}

// surname is the end of a name whose given name ends at a token: "Man-kei Berg".
func (r *reading) surname(end int) int {
	if end < len(r.words) && r.words[end].Shape == sequence.Initial && !bare(&r.words[end]) && (r.at(end) == nil || r.at(end).Kind == graph.KindPerson && r.at(end).First == end) {
		if old := r.at(end); old != nil {
			return old.End
		}
		return end + 1
	}
	return end
}
