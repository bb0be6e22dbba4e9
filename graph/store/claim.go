package store

import (
	"bytes"
	"fmt"
	"slices"

	"claimgraph/graph"
)

// claimRow is a claim with what its attribution says, for filters.
type claimRow struct {
	graph.Claim
	speaker graph.ID
	said    graph.Interval
}

func (c *claimRow) encode() []byte {
	w := make(row, 0, 320)
	w.text(string(c.Article))
	w.number(c.Sentence)
	w.ref(c.Subject)
	w.text(c.Predicate)
	w.text(string(c.Relation))
	w.ref(c.Object)
	w.text(c.Phrase.Subject)
	w.text(c.Phrase.Predicate)
	w.text(c.Phrase.Object)
	w.texts(c.Phrase.More...)
	w.text(c.When.String())
	w.text(string(c.Where))
	w.text(string(c.Attribution))
	w.text(string(c.Modality))
	w.text(string(c.Polarity))
	w.text(string(c.Certainty))
	w.span(c.Evidence)
	w.text(c.Rule)
	w.float(c.Confidence)
	w.text(string(c.speaker))
	w.text(c.said.String())
	return w
}

func decodeClaim(id packed, r *fields) (*claimRow, error) {
	c := &claimRow{}
	c.ID, c.Article, c.Sentence = unpack(id[:]), r.id(), r.number()
	c.Subject, c.Predicate, c.Relation, c.Object = r.ref(), r.text(), graph.Term(r.text()), r.ref()
	c.Phrase = graph.Phrase{Subject: r.text(), Predicate: r.text(), Object: r.text(), More: r.texts()}
	c.When, c.Where, c.Attribution = r.interval(), r.id(), r.id()
	c.Modality, c.Polarity, c.Certainty = graph.Modality(r.text()), graph.Polarity(r.text()), graph.Certainty(r.text())
	c.Evidence, c.Rule, c.Confidence = r.span(), r.text(), r.float()
	c.speaker, c.said = r.id(), r.interval()
	return c, r.err
}

// ends are the entities of a claim: its subject's and its object's, each zero
// where it is none.
func ends(c *graph.Claim) (subject, object graph.ID) { return c.Subject.Entity, c.Object.Entity }

// facets are what an entry of a list says of its claim, so that filters and
// paths need not read the claim itself: one byte of roles and modes, one hash
// byte of the relation, and the entity at the other end.
const facetBytes = 2 + idBytes

const (
	asSubject = 1 << iota
	asObject
	isNegative
	certaintyShift = iota
	modalityShift  = certaintyShift + 2
)

func facets(c *graph.Claim, roles byte, other graph.ID) []byte {
	b := roles
	if c.Polarity == graph.Negative {
		b |= isNegative
	}
	b |= byte(slices.Index(graph.Certainties, c.Certainty)) << certaintyShift
	b |= byte(slices.Index(graph.Modalities, c.Modality)) << modalityShift
	end := key(other)
	return append([]byte{b, relationByte(c.Relation)}, end[:]...)
}

// bothRoles joins the facets of one claim from two lists.
func bothRoles(a, b []byte) []byte {
	if len(a) == 0 || len(b) == 0 {
		return a
	}
	joint := bytes.Clone(a)
	joint[0] |= b[0]
	return joint
}

// relationByte is a hash: equal relations have equal bytes, the zero one 0.
func relationByte(t graph.Term) byte {
	h := uint32(0)
	for i := range len(t) {
		h = h*16777619 ^ uint32(t[i])
	}
	return byte(h ^ h>>8 ^ h>>16 ^ h>>24)
}

// Claims returns claims by ID.
func (r *Reader) Claims(ids []graph.ID) ([]*graph.Claim, error) {
	return each(ids, func(id packed) (*graph.Claim, error) {
		c, err := r.claim(id)
		if c == nil || err != nil {
			return nil, err
		}
		return &c.Claim, nil
	})
}

func (r *Reader) claim(id packed) (*claimRow, error) {
	if known := r.caches.claims.known(id, r.state); known != nil {
		return known, nil
	}
	b := r.get(bucketClaims, id[:])
	if b == nil {
		return nil, nil
	}
	c, err := r.caches.claims.get(id, r.state, b, decodeClaim)
	if err != nil {
		return nil, fmt.Errorf("claim %s: %w", unpack(id[:]), err)
	}
	return c, nil
}
