package graph

import "strings"

// Diff is how the claims of one version of an article differ from those of
// another. Each list is in the order of its article; Kept holds the new ones.
type Diff struct {
	Gone, New, Kept []Claim
}

// Compare tells which claims of old are gone in a, which are new, and which are
// kept. A claim is kept when another says the same, wherever in the text and in
// whatever words: subject, predicate, relation, object, time, place, speaker and
// modes agree. Entities without a name agree by what they are called.
func (a *Article) Compare(old *Article) Diff {
	var d Diff
	rest := map[string]int{}
	for i := range old.Claims {
		rest[old.content(&old.Claims[i])]++
	}
	for i := range a.Claims {
		key := a.content(&a.Claims[i])
		if rest[key] > 0 {
			rest[key]--
			d.Kept = append(d.Kept, a.Claims[i])
		} else {
			d.New = append(d.New, a.Claims[i])
		}
	}
	for i := len(old.Claims) - 1; i >= 0; i-- { // of equal ones the last are gone
		if key := old.content(&old.Claims[i]); rest[key] > 0 {
			rest[key]--
			d.Gone = append(d.Gone, old.Claims[i])
		}
	}
	for i, j := 0, len(d.Gone)-1; i < j; i, j = i+1, j-1 {
		d.Gone[i], d.Gone[j] = d.Gone[j], d.Gone[i]
	}
	return d
}

// content is what the claim says, apart from its article.
func (a *Article) content(c *Claim) string {
	speaker := ""
	if t := a.Attribution(c.Attribution); t != nil {
		speaker = string(t.Kind) + " " + a.called(t.Entity)
	}
	return strings.Join([]string{a.says(c.Subject), c.Predicate, string(c.Relation), a.says(c.Object), c.When.String(), a.called(c.Where),
		speaker, string(c.Modality), string(c.Polarity), string(c.Certainty)}, "\x00")
}

// says is an end of a claim in a form that other versions have too.
func (a *Article) says(r Ref) string {
	if r.Entity != "" {
		return "e" + a.called(r.Entity)
	}
	return r.key()
}

func (a *Article) called(id ID) string {
	if e := a.Entity(id); e != nil {
		return string(e.Kind) + " " + NormalName(e.Name)
	}
	return string(id)
}
