package graph

import "slices"

// Page asks for a piece of a list, in the terms of Relay's connections. First
// and After go forward, Last and Before backward; the zero Page is the first
// piece of a size that the store chooses.
type Page struct {
	First  int
	After  string // a cursor of an earlier List, opaque
	Last   int
	Before string
	// Uncounted spares the walk that counts a filtered list: its Total may be -1.
	Uncounted bool
}

// List is a piece of a list. Cursors has one cursor an item; it stays valid
// while the item is stored, whatever comes or goes around it.
type List[T any] struct {
	Items       []T
	Cursors     []string
	Total       int // of the whole list
	HasNext     bool
	HasPrevious bool
}

// Profile is an entity as all stored articles together show it.
type Profile struct {
	ID       ID
	Kind     Kind
	Name     string
	Aliases  []string // sorted
	Articles int      // that mention it
	Mentions int
	Claims   int  // that have it as subject or object
	Same     []ID // other entities that judgements say it is, sorted
}

// Related is an entity that claims link to another one.
type Related struct {
	Entity ID
	Claims int // that have one as subject and the other as object
}

// EntityFilter narrows a list of entities; a zero field does not.
type EntityFilter struct {
	Kinds []Kind
	Name  string // a prefix of a word of its name or of an alias, case and accents aside
}

// Role says at which end of a claim an entity stands.
type Role string

// The roles. The zero Role means any of them.
const (
	RoleSubject Role = "subject"
	RoleObject  Role = "object"
)

// ClaimOrder sorts claims.
type ClaimOrder string

// The orders. The zero order is OrderText: by article and place in its text.
const (
	OrderText ClaimOrder = ""
	OrderWhen ClaimOrder = "when" // by the earliest instant of When; claims without one are left out
)

// ClaimFilter narrows a list of claims; a zero field does not. Lists hold
// alternatives. When, Said and Published keep what overlaps the interval.
type ClaimFilter struct {
	Entity        ID // subject or object, see Role
	Role          Role
	Relations     []Term
	Predicates    []string
	Speakers      []ID // entities that attributions name
	Article       ID
	Publisher     string
	Modalities    []Modality
	Polarity      Polarity
	Certainties   []Certainty
	MinConfidence float64
	When          Interval
	Said          Interval
	Published     Interval
	Order         ClaimOrder
}

// Keeps judges a claim by itself, its attribution (nil for none) and the source
// of its article. Entity, Role and Order, which are about lists, do not count.
func (f *ClaimFilter) Keeps(c *Claim, by *Attribution, from *Source) bool {
	if by == nil {
		by = &Attribution{}
	}
	return oneOf(f.Relations, c.Relation) && oneOf(f.Predicates, c.Predicate) && oneOf(f.Speakers, by.Entity) &&
		oneOf(f.Modalities, c.Modality) && oneOf(f.Certainties, c.Certainty) &&
		(f.Polarity == "" || f.Polarity == c.Polarity) && (f.Article == "" || f.Article == c.Article) &&
		(f.Publisher == "" || f.Publisher == from.Publisher) && c.Confidence >= f.MinConfidence &&
		within(f.When, c.When) && within(f.Said, by.Said) && within(f.Published, from.Published)
}

// oneOf reports whether v is among the alternatives, where there are any.
func oneOf[T comparable](list []T, v T) bool { return len(list) == 0 || slices.Contains(list, v) }

// within reports whether a time meets the one that is asked for, where one is.
func within(asked, i Interval) bool { return asked.IsZero() || asked.Overlaps(i) }

// Stats counts what a store holds.
type Stats struct {
	Articles, Entities, Claims, Attributions, Quads int
}
