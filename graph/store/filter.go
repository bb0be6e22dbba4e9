package store

import (
	"encoding/binary"
	"fmt"
	"reflect"
	"slices"

	"claimgraph/graph"
)

// unfiltered reports whether f keeps everything, in text order.
func unfiltered(f graph.ClaimFilter) bool { return reflect.ValueOf(f).IsZero() }

// filter is nil when the streams hold nothing but what is wanted.
func (w *claimWalk) filter() func(entry) (bool, error) {
	rest := w.f
	rest.Order, rest.Entity = "", ""
	if w.f.Order == graph.OrderText {
		rest.Article = ""
	}
	if w.f.Entity == "" {
		rest.Speakers = nil
	}
	if unfiltered(rest) && w.with == (packed{}) {
		return nil
	}
	byMoment := w.f.Order == graph.OrderWhen
	whole := rest
	whole.Role, whole.Polarity, whole.Modalities, whole.Certainties = "", "", nil, nil
	if byMoment {
		whole.When = graph.Interval{}
	}
	return func(e entry) (bool, error) {
		if !w.facets(e.value) || w.with != (packed{}) && otherEnd(e) != w.with || byMoment && !w.overlaps(e.place) {
			return false, nil
		}
		if unfiltered(whole) {
			return true, nil
		}
		c, err := w.claim(e)
		if err != nil {
			return false, err
		}
		keep, err := w.matches(c, whole)
		if keep {
			w.keep(c)
		}
		return keep, err
	}
}

// keep remembers claims that the page will want again, up to a bound.
func (w *claimWalk) keep(c *claimRow) {
	if w.kept == nil {
		w.kept = map[packed]*claimRow{}
	}
	if len(w.kept) < 256 {
		w.kept[key(c.ID)] = c
	}
}

// facets judges by what the list's entry says.
func (w *claimWalk) facets(b []byte) bool {
	if len(b) < 2 {
		return true // the claim itself will tell
	}
	f, bits := &w.f, b[0]
	role := f.Role == "" || f.Role == graph.RoleSubject && bits&asSubject != 0 || f.Role == graph.RoleObject && bits&asObject != 0
	polarity := f.Polarity == "" || (f.Polarity == graph.Negative) == (bits&isNegative != 0)
	certainty := int(bits >> certaintyShift & 3)
	modality := int(bits >> modalityShift)
	return role && polarity &&
		(len(f.Certainties) == 0 || slices.Contains(f.Certainties, graph.Certainties[certainty])) &&
		(len(f.Modalities) == 0 || modality < len(graph.Modalities) && slices.Contains(f.Modalities, graph.Modalities[modality])) &&
		(len(f.Relations) == 0 || slices.ContainsFunc(f.Relations, func(t graph.Term) bool { return relationByte(t) == b[1] }))
}

// overlaps judges a place in date order by f.When.
func (w *claimWalk) overlaps(moment []byte) bool {
	if len(moment) < momentBytes {
		return false
	}
	first, starts := w.f.When.Earliest()
	if starts && binary.BigEndian.Uint64(moment[8:]) < instant(first) {
		return false
	}
	last, ends := w.f.When.Latest()
	return w.f.When.IsZero() || !ends || binary.BigEndian.Uint64(moment) <= instant(last)
}

// matches judges a claim by what entries of lists do not tell.
func (w *claimWalk) matches(c *claimRow, f graph.ClaimFilter) (bool, error) {
	switch {
	case len(f.Relations) > 0 && !slices.Contains(f.Relations, c.Relation),
		len(f.Predicates) > 0 && !slices.Contains(f.Predicates, c.Predicate),
		len(f.Speakers) > 0 && !slices.Contains(f.Speakers, c.speaker),
		f.Article != "" && f.Article != c.Article,
		c.Confidence < f.MinConfidence,
		!f.When.IsZero() && !f.When.Overlaps(c.When),
		!f.Said.IsZero() && !f.Said.Overlaps(c.said):
		return false, nil
	case f.Publisher == "" && f.Published.IsZero():
		return true, nil
	}
	a, err := w.article(c.Article)
	if err != nil {
		return false, err
	}
	return (f.Publisher == "" || f.Publisher == a.Publisher) && (f.Published.IsZero() || f.Published.Overlaps(a.Published)), nil
}

// article reads a header once for all its claims.
func (w *claimWalk) article(id graph.ID) (*articleRow, error) {
	if a := w.articles[id]; a != nil {
		return a, nil
	}
	a, err := w.r.article(key(id))
	if err == nil && a == nil {
		err = fmt.Errorf("article %s has claims and is not there: %w", id, graph.ErrInvalid)
	}
	if err == nil {
		w.articles[id] = a
	}
	return a, err
}
