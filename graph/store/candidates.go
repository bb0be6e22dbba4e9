package store

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"claimgraph/graph"
)

// The scores of candidates: how often such a likeness means the same, roughly.
const (
	scoreSpelling = 0.95 // nothing but accents, case and punctuation differ
	scoreAcronym  = 0.8
	scoreInitial  = 0.75 // "A. Brandt" and "Ada Brandt"
	scoreLetters  = 0.7  // one or two letters differ
	scorePart     = 0.6  // all words of one are in the other
	scoreWords    = 0.5  // at best, for words in common
	leastScore    = 0.2
	mostByWord    = 200 // entities looked at for each word
)

// Candidates lists up to n entities of the same kind that may be the same as
// the given one, best first. Pairs that were judged already, in whatever way,
// are left out.
func (r *Reader) Candidates(id graph.ID, n int) ([]graph.Candidate, error) {
	p, _ := pack(id)
	e, err := r.profile(p)
	if err != nil || e == nil {
		return nil, err
	}
	skip := map[packed]bool{p: true}
	for _, other := range r.judgedWith(p) {
		skip[other] = true
	}
	var list []graph.Candidate
	for _, word := range keys(e) {
		looked := 0
		for c := range r.words(word, []graph.Kind{e.Kind}, 255) {
			if looked++; looked > mostByWord {
				break
			}
			if skip[c.id] {
				continue
			}
			skip[c.id] = true
			other, err := r.profile(c.id)
			if err != nil || other == nil {
				return nil, cmp.Or(err, fmt.Errorf("entity %s is indexed and not there: %w", unpack(c.id[:]), graph.ErrInvalid))
			}
			if score, reason := alike(e, other); score >= leastScore {
				list = append(list, graph.Candidate{Entity: other, Score: score, Reason: reason})
			}
		}
	}
	slices.SortFunc(list, func(a, b graph.Candidate) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(b.Entity.Mentions, a.Entity.Mentions), cmp.Compare(a.Entity.ID, b.Entity.ID))
	})
	return list[:min(n, len(list))], nil
}

// CandidatesOf returns one list for each entity.
func (r *Reader) CandidatesOf(ids []graph.ID, n int) ([][]graph.Candidate, error) {
	lists := make([][]graph.Candidate, len(ids))
	for i, id := range ids {
		var err error
		if lists[i], err = r.Candidates(id, n); err != nil {
			return nil, fmt.Errorf("candidates of %s: %w", id, err)
		}
	}
	return lists, nil
}

// judgedWith are the entities that were judged together with id.
func (r *Reader) judgedWith(id packed) []packed {
	var list []packed
	for _, judgement := range r.judged(id) {
		if j, err := r.judgement(judgement); err == nil && j != nil {
			list = append(list, key(j.A), key(j.B))
		}
	}
	return append(list, r.cluster(id)...)
}

// keys are what to look for in the index of names: each longer word of each
// name, the initials as a word, and a single word as initials.
func keys(e *graph.Profile) []string {
	var list []string
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		folded := fold(name)
		words := strings.Split(folded, " ")
		for _, word := range words {
			if utf8.RuneCountInString(word) > 2 && !small[word] {
				list = append(list, clip(word))
			}
		}
		if len(words) == 1 {
			list = append(list, initialsMark+clip(folded)+"\x00")
		}
		if short := initials(folded); short != "" {
			list = append(list, short+"\x00")
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// alike is the best score of any name of one with any of the other.
func alike(a, b *graph.Profile) (score float64, reason string) {
	for _, x := range append([]string{a.Name}, a.Aliases...) {
		for _, y := range append([]string{b.Name}, b.Aliases...) {
			if s, why := likeness(fold(x), fold(y), a.Kind == graph.KindPerson); s > score {
				score, reason = s, why
			}
		}
	}
	return score, reason
}

// likeness compares two folded names.
func likeness(x, y string, person bool) (float64, string) {
	if x == y {
		return scoreSpelling, "the same name but for accents, case and punctuation"
	}
	if initials(x) == y || initials(y) == x {
		return scoreAcronym, "one is the acronym of the other"
	}
	v, w := strings.Split(x, " "), strings.Split(y, " ")
	if person && len(v) > 1 && len(w) > 1 && v[len(v)-1] == w[len(w)-1] && (short(v[0], w[0]) || short(w[0], v[0])) {
		return scoreInitial, "the same last name, and an initial that fits"
	}
	if n := utf8.RuneCountInString(x); n > 7 && distance(x, y) <= 2 {
		return scoreLetters, "spelled nearly the same"
	}
	common := 0
	for _, word := range v {
		if slices.Contains(w, word) && !small[word] {
			common++
		}
	}
	switch {
	case common == 0:
		return 0, ""
	case common == min(len(v), len(w)):
		return scorePart, "one name is a part of the other"
	}
	return scoreWords * float64(common) / float64(len(v)+len(w)-common), "words in common"
}

// short reports whether a is the initial of b.
func short(a, b string) bool { return utf8.RuneCountInString(a) == 1 && strings.HasPrefix(b, a) }

// distance is that of Levenshtein, in runes; anything above 2 is 3.
func distance(x, y string) int {
	a, b := []rune(x), []rune(y)
	if max(len(a)-len(b), len(b)-len(a)) > 2 {
		return 3
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		corner, least := row[0], i+1
		row[0] = i + 1
		for j := range b {
			change := corner
			if a[i] != b[j] {
				change++
			}
			corner = row[j+1]
			row[j+1] = min(change, row[j]+1, corner+1)
			least = min(least, row[j+1])
		}
		if least > 2 {
			return 3
		}
	}
	return min(3, row[len(b)])
}
