package graph

// Links are what other articles say about the matter of a claim. They are
// shown, never resolved.
type Links struct {
	// Supports say the same: equal subject, relation (or predicate where there
	// is none) and object, compatible times, equal polarity, and modalities of
	// one kind.
	Supports []*Claim
	// Disputes say the opposite: the same with the other polarity, or another
	// object of a relation that has one at a time (Relation.Single).
	Disputes []*Claim
	// Independent counts the articles that make the claim or support it. Those
	// of one publisher count once, and those with one text.
	Independent int
}

// Asserts reports whether the modality speaks of what is or was, rather than of
// what may be.
func (m Modality) Asserts() bool { return m == ModalityFact || m == ModalityReported }

// Supports reports whether two claims say the same, wherever they stand. A time
// that is not known agrees with every time.
func (c *Claim) Supports(o *Claim) bool {
	return c.sameMatter(o) && c.Polarity == o.Polarity && c.Object.same(o.Object)
}

// Disputes reports whether two claims cannot both be right: one denies what the
// other affirms, or both affirm different values where there is only one.
func (c *Claim) Disputes(o *Claim) bool {
	switch {
	case !c.sameMatter(o):
		return false
	case c.Polarity != o.Polarity:
		return c.Object.same(o.Object)
	}
	r, _ := c.Relation.Relation()
	return r.Single && c.Polarity == Positive && c.Object.differs(o.Object)
}

// sameMatter reports whether both speak of one subject in one respect, in one
// mode and at one time.
func (c *Claim) sameMatter(o *Claim) bool {
	return c.Subject.Entity != "" && c.Subject.Entity == o.Subject.Entity && c.respect() == o.respect() &&
		(c.Modality == o.Modality || c.Modality.Asserts() && o.Modality.Asserts()) &&
		(c.When.IsZero() || o.When.IsZero() || c.When.Overlaps(o.When))
}

// respect is the relation, or the predicate where there is none.
func (c *Claim) respect() string {
	if c.Relation != "" {
		return string(c.Relation)
	}
	return "lemma " + c.Predicate
}

// same compares ends of claims; words by their normal form.
func (r Ref) same(o Ref) bool {
	if r.Text != "" && o.Text != "" {
		return NormalName(r.Text) == NormalName(o.Text)
	}
	return r == o
}

// differs reports whether two ends are surely not the same: different named
// things, or times that do not meet. Words may mean the same as others.
func (r Ref) differs(o Ref) bool {
	switch {
	case r.Entity != "" && o.Entity != "":
		return r.Entity != o.Entity
	case !r.Interval.IsZero() && !o.Interval.IsZero():
		return !r.Interval.Overlaps(o.Interval)
	}
	return false
}

// Matter names what a claim is about: its subject and in which respect.
// Claims that support or dispute one another have the same one. It is zero
// where the subject is no entity: nothing can be said to be about the same.
func (c *Claim) Matter() ID {
	if c.Subject.Entity == "" {
		return ""
	}
	return NewID("matter", string(c.Subject.Entity), c.respect())
}
