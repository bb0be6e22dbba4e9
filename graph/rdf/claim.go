package rdf

import (
	"fmt"
	neturl "net/url"
	"strconv"

	"claimgraph/graph"

	"github.com/cayleygraph/quad"
)

func (w *writer) claim(c *graph.Claim) {
	s := node(graph.NounClaim, c.ID)
	w.ref(s, subject, c.Subject)
	w.text(s, lemma, c.Predicate)
	w.ref(s, object, c.Object)
	if text := pack(append([]string{c.Phrase.Subject, c.Phrase.Predicate, c.Phrase.Object}, c.Phrase.More...)...); text != "||" {
		w.add(s, phrase, typed(text, typeFields))
	}
	if !c.When.IsZero() {
		w.add(s, when, w.date(c.When))
	}
	w.link(s, where, graph.NounEntity, c.Where)
	w.link(s, attribution, graph.NounAttribution, c.Attribution)
	w.relation(s, c)
	w.modes(s, c)
	w.reading(s, c)
	if c.Holds() && c.Relation != "" && c.Subject.Entity != "" && !c.Object.IsZero() {
		w.edge(c)
	}
}

// ref writes an end of a claim: a node, a date or the text's own words.
func (w *writer) ref(s, p quad.Value, r graph.Ref) {
	if !r.IsZero() {
		w.add(s, p, w.end(r))
	}
}

func (w *writer) end(r graph.Ref) quad.Value {
	switch {
	case r.Entity != "":
		return node(graph.NounEntity, r.Entity)
	case !r.Interval.IsZero():
		return w.date(r.Interval)
	}
	return quad.String(r.Text)
}

// relation writes rdf:predicate: the vocabulary's term, or in exports a node
// made of the lemma.
func (w *writer) relation(s quad.Value, c *graph.Claim) {
	switch {
	case c.Relation != "":
		w.add(s, predicate, value(c.Relation))
	case w.exported:
		w.add(s, predicate, node(nounPredicate, graph.ID(neturl.PathEscape(c.Predicate))))
	}
}

func (w *writer) modes(s quad.Value, c *graph.Claim) {
	w.text(s, modality, string(c.Modality))
	if w.exported || c.Polarity != graph.Positive {
		w.text(s, polarity, string(c.Polarity))
	}
	if w.exported || c.Certainty != graph.Certain {
		w.text(s, certainty, string(c.Certainty))
	}
}

// reading writes where the claim stands and what found it.
func (w *writer) reading(s quad.Value, c *graph.Claim) {
	sure := strconv.FormatFloat(c.Confidence, 'g', -1, 64)
	if !w.exported {
		text := pack(printSpans([]graph.Span{c.Evidence}), strconv.Itoa(c.Sentence), sure, c.Rule)
		w.add(s, reading, typed(text, typeFields))
		return
	}
	w.add(s, aType, classClaim)
	w.add(s, appearance, w.label)
	w.add(s, hasTarget, w.target(c.Evidence))
	w.add(s, sentence, integer(c.Sentence))
	w.add(s, confidence, typed(sure, typeDecimal))
	if c.Rule != "" {
		w.text(s, rule, c.Rule)
		w.add(s, wasGeneratedBy, node(nounRule, graph.ID(neturl.PathEscape(c.Rule))))
	}
}

// edge writes a claim that holds as a plain edge, and in exports the edges of
// the Simple Event Model that follow from it.
func (w *writer) edge(c *graph.Claim) {
	s, o := node(graph.NounEntity, c.Subject.Entity), w.end(c.Object)
	w.share(s, value(c.Relation), o)
	e := w.a.Entity(c.Subject.Entity)
	if !w.exported || e == nil || e.Kind != graph.KindEvent {
		return
	}
	switch c.Relation {
	case "schema:location":
		w.share(s, hasPlace, o)
	case "schema:startDate":
		w.share(s, hasTime, o)
	case "schema:organizer", "schema:attendee":
		w.share(s, hasActor, o)
	}
}

// Links says what other articles say about a claim. It follows from all being
// there, so it is written into exports only; Article passes over it.
func Links(c *graph.Claim, l *graph.Links) []quad.Quad {
	w := &writer{label: node(graph.NounArticle, c.Article)}
	for _, o := range l.Supports {
		w.add(node(graph.NounClaim, c.ID), supports, node(graph.NounClaim, o.ID))
	}
	for _, o := range l.Disputes {
		w.add(node(graph.NounClaim, c.ID), disputes, node(graph.NounClaim, o.ID))
	}
	return w.quads
}

func (r *reader) claim(s quad.Value, id graph.ID) error {
	c := graph.Claim{ID: id, Article: r.a.ID, Predicate: r.text(s, lemma),
		Where: r.link(s, where, graph.NounEntity), Attribution: r.link(s, attribution, graph.NounAttribution),
		Modality: graph.Modality(r.text(s, modality)), Polarity: graph.Positive, Certainty: graph.Certain}
	if r.has(s, polarity) {
		c.Polarity = graph.Polarity(r.text(s, polarity))
	}
	if r.has(s, certainty) {
		c.Certainty = graph.Certainty(r.text(s, certainty))
	}
	for _, v := range r.all(s, predicate) {
		if iri, ok := v.(quad.IRI); ok {
			c.Relation, _ = graph.Compact(string(iri))
		}
	}
	for _, part := range []func(quad.Value, *graph.Claim) error{r.ends, r.phrase, r.reading} {
		if err := part(s, &c); err != nil {
			return err
		}
	}
	r.a.Claims = append(r.a.Claims, c)
	return nil
}

func (r *reader) ends(s quad.Value, c *graph.Claim) (err error) {
	if c.Subject, err = r.ref(s, subject); err != nil {
		return fmt.Errorf("subject: %w", err)
	}
	if c.Object, err = r.ref(s, object); err != nil {
		return fmt.Errorf("object: %w", err)
	}
	if c.When, err = r.when(s, when); err != nil {
		return fmt.Errorf("when: %w", err)
	}
	return nil
}

func (r *reader) ref(s, p quad.Value) (graph.Ref, error) {
	v := r.first(s, p)
	iri, ok := v.(quad.IRI)
	if !ok {
		return graph.Ref{Text: text(v)}, nil
	}
	if noun, id, ok := graph.ParseIRI(string(iri)); ok && noun == graph.NounEntity {
		return graph.Ref{Entity: id}, nil
	}
	i, err := date(v)
	return graph.Ref{Interval: i}, err
}

func (r *reader) phrase(s quad.Value, c *graph.Claim) error {
	if !r.has(s, phrase) {
		return nil
	}
	f := unpack(r.text(s, phrase))
	if len(f) < 3 {
		return fmt.Errorf("phrase: %w: %d fields, want 3 or more", graph.ErrInvalid, len(f))
	}
	c.Phrase = graph.Phrase{Subject: f[0], Predicate: f[1], Object: f[2]}
	if len(f) > 3 {
		c.Phrase.More = f[3:]
	}
	return nil
}

func (r *reader) reading(s quad.Value, c *graph.Claim) (err error) {
	if !r.has(s, reading) {
		c.Sentence, c.Rule = r.number(s, sentence), r.text(s, rule)
		if c.Confidence, err = strconv.ParseFloat(r.text(s, confidence), 64); err != nil {
			return fmt.Errorf("confidence: %w: %w", graph.ErrInvalid, err)
		}
		c.Evidence, err = r.only(s, hasTarget)
		return err
	}
	f := unpack(r.text(s, reading))
	if len(f) != 4 {
		return fmt.Errorf("reading: %w: %d fields, want 4", graph.ErrInvalid, len(f))
	}
	if c.Evidence, err = oneSpan(f[0]); err != nil {
		return err
	}
	c.Rule = f[3]
	var err2 error
	c.Sentence, err = strconv.Atoi(f[1])
	c.Confidence, err2 = strconv.ParseFloat(f[2], 64)
	if err != nil || err2 != nil {
		return fmt.Errorf("reading: %w: %.40q is not two numbers", graph.ErrInvalid, f[1]+" "+f[2])
	}
	return nil
}
