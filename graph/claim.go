package graph

import (
	"fmt"
	"slices"
	"strings"
)

// Modality says in which mode the article puts a claim.
type Modality string

// The modalities. Only fact and reported speak of what is or was.
const (
	ModalityFact        Modality = "fact"
	ModalityReported    Modality = "reported"
	ModalityPlanned     Modality = "planned"
	ModalityDesired     Modality = "desired"
	ModalityConditional Modality = "conditional"
	ModalityOpinion     Modality = "opinion"
)

// Modalities lists every modality.
var Modalities = []Modality{ModalityFact, ModalityReported, ModalityPlanned, ModalityDesired, ModalityConditional, ModalityOpinion}

// Polarity tells a denied claim from an affirmed one.
type Polarity string

// The polarities.
const (
	Positive Polarity = "positive"
	Negative Polarity = "negative"
)

// Polarities lists both polarities.
var Polarities = []Polarity{Positive, Negative}

// Certainty is how sure the source is, by its own words.
type Certainty string

// The certainties, after FactBank.
const (
	Certain        Certainty = "certain"
	Probable       Certainty = "probable"
	Possible       Certainty = "possible"
	Underspecified Certainty = "underspecified"
)

// Certainties lists every certainty, surest first.
var Certainties = []Certainty{Certain, Probable, Possible, Underspecified}

// Ref is one end of a claim: an entity, a time or the article's own words.
// Exactly one field is set, or none where the claim has no object.
type Ref struct {
	Entity   ID
	Interval Interval
	Text     string
}

// IsZero reports whether the end is missing.
func (r Ref) IsZero() bool { return r == Ref{} }

// key tells refs apart for hashing.
func (r Ref) key() string {
	switch {
	case r.Entity != "":
		return "e" + string(r.Entity)
	case !r.Interval.IsZero():
		return "i" + r.Interval.String()
	}
	return "t" + r.Text
}

// Phrase is the claim in the article's own words. More holds further arguments
// ("in Oslo", "on Monday").
type Phrase struct {
	Subject, Predicate, Object string
	More                       []string
}

// Claim is one statement of the article: a node of the graph, not an edge.
type Claim struct {
	ID          ID
	Article     ID  // the version that makes the claim
	Sentence    int // index into Article.Sentences
	Subject     Ref
	Predicate   string // lemma of the head verb or noun
	Relation    Term   // zero when the vocabulary has no term for it
	Object      Ref
	Phrase      Phrase
	When        Interval // when it happened or holds, zero when the text does not tell
	Where       ID       // entity, zero for none
	Attribution ID       // zero: the article's author says so
	Modality    Modality
	Polarity    Polarity
	Certainty   Certainty
	Evidence    Span
	Rule        string  // what found it
	Confidence  float64 // 0 to 1
}

// ClaimID names a claim by its article and by what it says where. Rule and
// confidence are about the reader, not about the claim, and do not count.
func ClaimID(c Claim) ID {
	return NewID("claim", string(c.Article), c.Evidence.String(), c.Subject.key(), c.Predicate, string(c.Relation), c.Object.key(),
		c.Phrase.Subject, c.Phrase.Predicate, c.Phrase.Object, strings.Join(c.Phrase.More, "\x00"),
		c.When.String(), string(c.Where), string(c.Attribution), string(c.Modality), string(c.Polarity), string(c.Certainty))
}

// Holds reports whether the claim also stands as a plain edge from subject to
// object: affirmed, certain, and a fact or reported. A plan, a wish, a condition,
// an opinion or a denial never does.
func (c *Claim) Holds() bool {
	return c.Polarity == Positive && c.Certainty == Certain && (c.Modality == ModalityFact || c.Modality == ModalityReported)
}

func (a *Article) claim(c *Claim, entities, attributions map[ID]bool) error {
	if err := a.span(c.Evidence); err != nil {
		return fmt.Errorf("evidence: %w", err)
	}
	for _, r := range []Ref{c.Subject, c.Object} {
		if !entities[r.Entity] {
			return fmt.Errorf("%w: entity %q is not in the article", ErrInvalid, r.Entity)
		}
	}
	switch {
	case c.Article != a.ID:
		return fmt.Errorf("%w: belongs to article %q", ErrInvalid, c.Article)
	case c.Sentence < 0 || c.Sentence >= len(a.Sentences):
		return fmt.Errorf("%w: sentence %d of %d", ErrInvalid, c.Sentence, len(a.Sentences))
	case c.Subject.IsZero():
		return fmt.Errorf("%w: no subject", ErrInvalid)
	case c.Predicate == "":
		return fmt.Errorf("%w: no predicate", ErrInvalid)
	case !entities[c.Where]:
		return fmt.Errorf("%w: place %q is not in the article", ErrInvalid, c.Where)
	case !attributions[c.Attribution]:
		return fmt.Errorf("%w: attribution %q is not in the article", ErrInvalid, c.Attribution)
	case c.Confidence < 0 || c.Confidence > 1 || c.Confidence != c.Confidence:
		return fmt.Errorf("%w: confidence %v is not between 0 and 1", ErrInvalid, c.Confidence)
	}
	if err := c.modes(); err != nil {
		return err
	}
	if c.ID != ClaimID(*c) {
		return fmt.Errorf("%w: ID %q does not fit its content", ErrInvalid, c.ID)
	}
	return nil
}

// modes checks the closed lists.
func (c *Claim) modes() error {
	switch {
	case !slices.Contains(Modalities, c.Modality):
		return fmt.Errorf("%w: modality %q", ErrInvalid, c.Modality)
	case !slices.Contains(Polarities, c.Polarity):
		return fmt.Errorf("%w: polarity %q", ErrInvalid, c.Polarity)
	case !slices.Contains(Certainties, c.Certainty):
		return fmt.Errorf("%w: certainty %q", ErrInvalid, c.Certainty)
	case c.Relation != "" && !c.Relation.Known():
		return fmt.Errorf("%w: relation %q is not in the vocabulary", ErrInvalid, c.Relation)
	}
	return nil
}
