package jsonl

import (
	"fmt"

	"claimgraph/graph"
)

func (r *reader) claim(w claim) (graph.Claim, error) {
	c := graph.Claim{Article: r.a.ID, Sentence: w.Sentence, Predicate: w.Predicate,
		Phrase:   graph.Phrase{Subject: w.Phrase.Subject, Predicate: w.Phrase.Predicate, Object: w.Phrase.Object, More: append([]string(nil), w.Phrase.More...)},
		Modality: graph.Modality(w.Modality), Polarity: graph.Polarity(w.Polarity), Certainty: graph.Certainty(w.Certainty),
		Rule: w.Rule, Confidence: w.Confidence}
	if w.Relation != nil {
		c.Relation = graph.Term(*w.Relation)
	}
	if err := r.ends(&c, w); err != nil {
		return c, err
	}
	if err := r.frame(&c, w); err != nil {
		return c, err
	}
	c.ID = graph.ClaimID(c)
	return c, nil
}

func (r *reader) ends(c *graph.Claim, w claim) (err error) {
	if c.Subject, err = r.ref(w.Subject); err != nil {
		return fmt.Errorf("subject: %w", err)
	}
	if c.Object, err = r.ref(w.Object); err != nil {
		return fmt.Errorf("object: %w", err)
	}
	return nil
}

// ref reads one end, which has one of its three fields.
func (r *reader) ref(w *ref) (graph.Ref, error) {
	if w == nil || *w == (ref{}) {
		return graph.Ref{}, nil
	}
	set := 0
	for _, s := range []string{w.Entity, w.EDTF, w.Text} {
		if s != "" {
			set++
		}
	}
	if set != 1 {
		return graph.Ref{}, fmt.Errorf("%w: want one of entity, edtf and text", graph.ErrInvalid)
	}
	if w.Entity != "" {
		id, err := r.lookup(&w.Entity)
		return graph.Ref{Entity: id}, err
	}
	iv, err := interval(&w.EDTF)
	return graph.Ref{Interval: iv, Text: w.Text}, err
}

// frame reads when, where, who says so and the evidence, whose quote must be the
// words of the text at its span.
func (r *reader) frame(c *graph.Claim, w claim) (err error) {
	if c.When, err = interval(w.When); err != nil {
		return fmt.Errorf("when: %w", err)
	}
	if c.Where, err = r.lookup(w.Where); err != nil {
		return fmt.Errorf("where: %w", err)
	}
	if w.Attribution != nil {
		if *w.Attribution < 0 || *w.Attribution >= len(r.attributions) {
			return fmt.Errorf("%w: attribution %d of %d", graph.ErrInvalid, *w.Attribution, len(r.attributions))
		}
		c.Attribution = r.attributions[*w.Attribution]
	}
	if c.Evidence, err = r.span(w.Evidence.span); err != nil {
		return fmt.Errorf("evidence: %w", err)
	}
	if got := c.Evidence.In(r.a.Text); got != w.Evidence.Quote {
		return fmt.Errorf("evidence: %w: the quote is not at %d:%d, where the text has %q", graph.ErrInvalid, w.Evidence.Start, w.Evidence.End, short(got))
	}
	return nil
}

// short cuts a quote down for an error message.
func short(s string) string {
	const most = 60
	n := 0
	for i := range s {
		if n == most {
			return s[:i] + "…"
		}
		n++
	}
	return s
}
