package jsonl

import (
	"fmt"
	"slices"

	"claimgraph/graph"
)

func (r *reader) readEntities() error {
	for i, w := range r.l.Entities {
		e, err := r.entity(w)
		if err != nil {
			return fmt.Errorf("entity %d: %w", i, err)
		}
		if _, twice := r.entities[w.ID]; twice || w.ID == "" {
			return fmt.Errorf("entity %d: %w: ID %q is empty or taken", i, graph.ErrInvalid, w.ID)
		}
		r.entities[w.ID] = e.ID
		r.addEntity(e)
	}
	return nil
}

// addEntity keeps e, or folds it into one of the same kind and name: two nodes
// of a line that are one in the graph.
func (r *reader) addEntity(e graph.Entity) {
	old := r.a.Entity(e.ID)
	if old == nil {
		r.a.Entities = append(r.a.Entities, e)
		return
	}
	old.Aliases = append(old.Aliases, e.Aliases...)
	if e.Name != old.Name {
		old.Aliases = append(old.Aliases, e.Name)
	}
	slices.Sort(old.Aliases)
	old.Aliases = slices.Compact(old.Aliases)
	old.Mentions = append(old.Mentions, e.Mentions...)
	sortMentions(old.Mentions)
}

func sortMentions(list []graph.Mention) {
	slices.SortStableFunc(list, func(a, b graph.Mention) int {
		if d := a.Span.Start - b.Span.Start; d != 0 {
			return d
		}
		return a.Span.End - b.Span.End
	})
}

func (r *reader) entity(w entity) (graph.Entity, error) {
	e := graph.Entity{Kind: graph.Kind(w.Kind), Name: w.Name, Aliases: append([]string(nil), w.Aliases...)}
	for _, m := range w.Mentions {
		s, err := r.span(m.span)
		if err != nil {
			return e, err
		}
		e.Mentions = append(e.Mentions, graph.Mention{Span: s, Form: graph.Form(m.Form), Rule: m.Rule})
	}
	sortMentions(e.Mentions)
	e.ID = graph.EntityID(r.a.ID, e)
	return e, nil
}

// lookup resolves the line's own name of an entity; null is none.
func (r *reader) lookup(name *string) (graph.ID, error) {
	if name == nil {
		return "", nil
	}
	id, ok := r.entities[*name]
	if !ok {
		return "", fmt.Errorf("%w: entity %q is not in the line", graph.ErrInvalid, *name)
	}
	return id, nil
}

func (r *reader) readAttributions() error {
	r.attributions = make([]graph.ID, len(r.l.Attributions))
	for i := range r.l.Attributions {
		if _, err := r.attribution(i, 0); err != nil {
			return fmt.Errorf("attribution %d: %w", i, err)
		}
	}
	return nil
}

// attribution reads the i-th one and, before it, those it is nested in, since
// its ID covers theirs.
func (r *reader) attribution(i, depth int) (graph.ID, error) {
	if i < 0 || i >= len(r.attributions) || depth > len(r.attributions) {
		return "", fmt.Errorf("%w: nesting names attribution %d of %d, or itself", graph.ErrInvalid, i, len(r.attributions))
	}
	if r.attributions[i] != "" {
		return r.attributions[i], nil
	}
	w := r.l.Attributions[i]
	t := graph.Attribution{Article: r.a.ID, Kind: graph.SourceKind(w.Kind)}
	if err := r.fill(&t, w); err != nil {
		return "", err
	}
	if w.In != nil {
		in, err := r.attribution(*w.In, depth+1)
		if err != nil {
			return "", err
		}
		t.In = in
	}
	t.ID = graph.AttributionID(t)
	r.attributions[i] = t.ID
	if r.a.Attribution(t.ID) == nil {
		r.a.Attributions = append(r.a.Attributions, t)
	}
	return t.ID, nil
}

// fill reads everything but the nesting.
func (r *reader) fill(t *graph.Attribution, w attribution) (err error) {
	if t.Source, err = r.spans(w.Source); err != nil {
		return fmt.Errorf("source: %w", err)
	}
	if t.Cue, err = r.spans(w.Cue); err != nil {
		return fmt.Errorf("cue: %w", err)
	}
	if t.Content, err = r.spans(w.Content); err != nil {
		return fmt.Errorf("content: %w", err)
	}
	if t.Entity, err = r.lookup(w.Entity); err != nil {
		return err
	}
	t.Said, err = interval(w.Said)
	return err
}

func (r *reader) readClaims() error {
	seen := map[graph.ID]bool{}
	for i, w := range r.l.Claims {
		c, err := r.claim(w)
		if err != nil {
			return fmt.Errorf("claim %d: %w", i, err)
		}
		if !seen[c.ID] {
			seen[c.ID] = true
			r.a.Claims = append(r.a.Claims, c)
		}
	}
	return nil
}
