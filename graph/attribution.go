package graph

import (
	"fmt"
	"slices"
	"strings"
)

// SourceKind is the kind of speaker.
type SourceKind string

// The kinds of sources. An unnamed source ("two officials") is a node of its
// article and never gets an invented name.
const (
	SourceAuthor       SourceKind = "author"
	SourcePerson       SourceKind = "person"
	SourceOrganization SourceKind = "organization"
	SourceMedia        SourceKind = "media"
	SourceDocument     SourceKind = "document"
	SourceUnnamed      SourceKind = "unnamed"
)

// SourceKinds lists every kind of source.
var SourceKinds = []SourceKind{SourceAuthor, SourcePerson, SourceOrganization, SourceMedia, SourceDocument, SourceUnnamed}

// Attribution says who stands behind the claims in Content: the words of the
// source, the cue that marks it ("said", "according to") and what it covers.
// Each may be several spans, in text order.
type Attribution struct {
	ID      ID
	Article ID
	Source  []Span
	Cue     []Span
	Content []Span
	Entity  ID // the speaker, zero when the text only describes it
	Kind    SourceKind
	Said    Interval // when it was said, zero when the text does not tell
	In      ID       // the attribution that this one is reported by, zero for none
}

// AttributionID names an attribution by its article and its spans.
func AttributionID(t Attribution) ID {
	return NewID("attribution", string(t.Article), spans(t.Source), spans(t.Cue), spans(t.Content), string(t.Entity), string(t.Kind), t.Said.String(), string(t.In))
}

func spans(list []Span) string {
	var b strings.Builder
	for _, s := range list {
		b.WriteString(s.String())
		b.WriteByte(' ')
	}
	return b.String()
}

func (a *Article) attribution(t *Attribution, entities, attributions map[ID]bool) error {
	for _, s := range slices.Concat(t.Source, t.Cue, t.Content) {
		if err := a.span(s); err != nil {
			return err
		}
	}
	switch {
	case t.Article != a.ID:
		return fmt.Errorf("%w: belongs to article %q", ErrInvalid, t.Article)
	case !slices.Contains(SourceKinds, t.Kind):
		return fmt.Errorf("%w: kind %q", ErrInvalid, t.Kind)
	case !entities[t.Entity]:
		return fmt.Errorf("%w: entity %q is not in the article", ErrInvalid, t.Entity)
	case !attributions[t.In]:
		return fmt.Errorf("%w: nested in %q, which is not in the article", ErrInvalid, t.In)
	case t.ID != AttributionID(*t):
		return fmt.Errorf("%w: ID %q does not fit its content", ErrInvalid, t.ID)
	}
	return nil
}
