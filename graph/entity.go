package graph

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Kind is the kind of an entity.
type Kind string

// The kinds of entities. A Programme is a series of measures under a name, a
// Work something made of words (law, agreement, report), a Topic anything else
// that claims are about.
const (
	KindPerson       Kind = "Person"
	KindOrganization Kind = "Organization"
	KindPlace        Kind = "Place"
	KindEvent        Kind = "Event"
	KindWork         Kind = "Work"
	KindProgramme    Kind = "Programme"
	KindTopic        Kind = "Topic"
)

// Kinds lists every kind, in the order in which they are shown.
var Kinds = []Kind{KindPerson, KindOrganization, KindPlace, KindEvent, KindWork, KindProgramme, KindTopic}

// Form says how a mention names its entity.
type Form string

// The forms of mentions.
const (
	FormName    Form = "name"
	FormNominal Form = "nominal" // "the ministry"
	FormPronoun Form = "pronoun"
)

// Mention is one place in the text that refers to an entity. Rule names what
// put it there: the reason shown when someone asks why it belongs.
type Mention struct {
	Span Span
	Form Form
	Rule string
}

// Entity is someone or something that an article speaks of.
type Entity struct {
	ID       ID
	Kind     Kind
	Name     string   // the fullest form in the article
	Aliases  []string // further names, sorted, without Name
	Mentions []Mention
}

// Named reports whether some mention is a name. Only named entities are shared
// between articles.
func (e *Entity) Named() bool {
	return slices.ContainsFunc(e.Mentions, func(m Mention) bool { return m.Form == FormName })
}

// EntityID names an entity. A named one is known by its kind and normalized
// name, in every article; any other belongs to its article and is known by its
// first mention there.
func EntityID(article ID, e Entity) ID {
	if e.Named() || len(e.Mentions) == 0 {
		return NewID("entity", string(e.Kind), NormalName(e.Name))
	}
	return NewID("entity", string(article), string(e.Kind), e.Mentions[0].Span.String(), e.Name)
}

// NormalName is the form in which names are compared: compatibility characters
// unified (NFKC), case folded, a leading "the" dropped, white space collapsed.
// Accents stay: two names that differ by one are two names.
func NormalName(name string) string {
	words := strings.Fields(folded(name))
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// folded spares names in ASCII, which most are, the tables of Unicode.
func folded(name string) string {
	for i := range len(name) {
		if name[i] >= utf8.RuneSelf {
			return cases.Fold().String(norm.NFKC.String(name))
		}
	}
	return strings.ToLower(name)
}

func (a *Article) entity(e *Entity) error {
	if !slices.Contains(Kinds, e.Kind) {
		return fmt.Errorf("%w: kind %q", ErrInvalid, e.Kind)
	}
	if NormalName(e.Name) == "" {
		return fmt.Errorf("%w: no name", ErrInvalid)
	}
	if e.ID != EntityID(a.ID, *e) {
		return fmt.Errorf("%w: ID %q does not fit its content", ErrInvalid, e.ID)
	}
	for _, m := range e.Mentions {
		if err := a.span(m.Span); err != nil {
			return fmt.Errorf("mention of %q: %w", e.Name, err)
		}
		if m.Form != FormName && m.Form != FormNominal && m.Form != FormPronoun {
			return fmt.Errorf("mention of %q: %w: form %q", e.Name, ErrInvalid, m.Form)
		}
	}
	return nil
}
