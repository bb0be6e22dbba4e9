package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode/utf8"
)

// Source is an article as it came: its words and what its page says about it.
// Text is valid UTF-8 and never changes after NewArticle; every annotation is a
// span of it.
type Source struct {
	Key       string // the name that the article came with, e.g. "id" of JSON Lines; may be empty
	URL       string
	Title     string
	Publisher string
	Author    string
	Section   string
	Published Interval
	Language  string // BCP 47, "en"; empty when it is not known
	Text      string
}

// Article is one version of one article with everything that was read in it.
// Its slices are sorted: entities and attributions by first place in the text,
// claims by evidence.
type Article struct {
	Source
	ID           ID
	SHA256       string // of Text, in hexadecimal
	Sentences    []Span
	Entities     []Entity
	Times        []Time
	Attributions []Attribution
	Claims       []Claim
}

// Time is an expression of time in the text, in EDTF and in TIMEX3 terms.
// Interval is zero for a duration or a set that names no point of the calendar.
// Type and Value are empty for a range, which TIMEX3 has no value for.
type Time struct {
	Span     Span
	Interval Interval
	Type     string // DATE, TIME, DURATION or SET, as in TIMEX3
	Value    string // TIMEX3 value
}

// NewArticle seals a source: the ID covers every field of it, so that any
// change makes another version. Annotations are empty.
func NewArticle(s Source) *Article {
	sum := sha256.Sum256([]byte(s.Text))
	id := NewID(s.Key, s.URL, s.Title, s.Publisher, s.Author, s.Section, s.Published.String(), s.Language, s.Text)
	return &Article{Source: s, ID: id, SHA256: hex.EncodeToString(sum[:])}
}

// Document names the article apart from its version: by URL, else by key, else
// by its own ID. Versions of one document replace one another.
func (a *Article) Document() ID {
	switch {
	case a.URL != "":
		return NewID("url", a.URL)
	case a.Key != "":
		return NewID("key", a.Key)
	}
	return a.ID
}

// Entity finds an entity by ID, or nil.
func (a *Article) Entity(id ID) *Entity {
	for i := range a.Entities {
		if a.Entities[i].ID == id {
			return &a.Entities[i]
		}
	}
	return nil
}

// Attribution finds an attribution by ID, or nil.
func (a *Article) Attribution(id ID) *Attribution {
	for i := range a.Attributions {
		if a.Attributions[i].ID == id {
			return &a.Attributions[i]
		}
	}
	return nil
}

// Validate proves the invariants that the rest of the program relies on: text
// is UTF-8 with a word in it, spans lie on rune boundaries inside it, references
// resolve, IDs fit content. The error wraps ErrInvalid and names the first
// offender.
func (a *Article) Validate() error {
	if strings.TrimSpace(a.Text) == "" {
		return fmt.Errorf("article: %w: no text", ErrInvalid)
	}
	if !utf8.ValidString(a.Text) {
		return fmt.Errorf("article: %w: text is not UTF-8", ErrInvalid)
	}
	for i, s := range a.Sentences {
		if err := a.span(s); err != nil {
			return fmt.Errorf("sentence %d: %w", i, err)
		}
	}
	for i, t := range a.Times {
		if err := a.span(t.Span); err != nil {
			return fmt.Errorf("time %d: %w", i, err)
		}
	}
	known := map[ID]bool{"": true}
	for i := range a.Entities {
		if err := a.entity(&a.Entities[i]); err != nil {
			return fmt.Errorf("entity %d: %w", i, err)
		}
		known[a.Entities[i].ID] = true
	}
	return a.validateClaims(known)
}

func (a *Article) validateClaims(entities map[ID]bool) error {
	attributions := map[ID]bool{"": true}
	for i := range a.Attributions {
		attributions[a.Attributions[i].ID] = true
	}
	for i := range a.Attributions {
		if err := a.attribution(&a.Attributions[i], entities, attributions); err != nil {
			return fmt.Errorf("attribution %d: %w", i, err)
		}
	}
	for i := range a.Claims {
		if err := a.claim(&a.Claims[i], entities, attributions); err != nil {
			return fmt.Errorf("claim %d: %w", i, err)
		}
	}
	return nil
}

// span checks that s is not empty, lies in the text and cuts no rune in two.
func (a *Article) span(s Span) error {
	if s.Start < 0 || s.End > len(a.Text) || s.Start >= s.End {
		return fmt.Errorf("%w: span %v is not in the text of %d bytes", ErrInvalid, s, len(a.Text))
	}
	if !utf8.RuneStart(a.Text[s.Start]) || (s.End < len(a.Text) && !utf8.RuneStart(a.Text[s.End])) {
		return fmt.Errorf("%w: span %v cuts a character in two", ErrInvalid, s)
	}
	return nil
}
