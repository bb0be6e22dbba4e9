package schema

import (
	"context"
	"time"

	"claimgraph/graph"
)

// fresh is a Reader that takes a new snapshot for each read: what a mutation
// answers shows what it has just written, and holds no snapshot while it
// writes.
type fresh struct {
	ctx    context.Context
	source Source
}

func read[T any](f fresh, ask func(Reader) (T, error)) (T, error) {
	var value T
	err := f.source.Read(f.ctx, func(r Reader) (err error) {
		value, err = ask(r)
		return err
	})
	return value, err
}

func (f fresh) Articles(ids []graph.ID) ([]*graph.Article, error) {
	return read(f, func(r Reader) ([]*graph.Article, error) { return r.Articles(ids) })
}

func (f fresh) Headers(ids []graph.ID) ([]*graph.Article, error) {
	return read(f, func(r Reader) ([]*graph.Article, error) { return r.Headers(ids) })
}

func (f fresh) ArticleList(p graph.Page) (graph.List[*graph.Article], error) {
	return read(f, func(r Reader) (graph.List[*graph.Article], error) { return r.ArticleList(p) })
}

func (f fresh) Entities(ids []graph.ID) ([]*graph.Profile, error) {
	return read(f, func(r Reader) ([]*graph.Profile, error) { return r.Entities(ids) })
}

func (f fresh) EntityList(e graph.EntityFilter, p graph.Page) (graph.List[*graph.Profile], error) {
	return read(f, func(r Reader) (graph.List[*graph.Profile], error) { return r.EntityList(e, p) })
}

func (f fresh) Claims(ids []graph.ID) ([]*graph.Claim, error) {
	return read(f, func(r Reader) ([]*graph.Claim, error) { return r.Claims(ids) })
}

func (f fresh) ClaimList(c graph.ClaimFilter, p graph.Page) (claimList, error) {
	return read(f, func(r Reader) (claimList, error) { return r.ClaimList(c, p) })
}

func (f fresh) ClaimsOf(entities []graph.ID, c graph.ClaimFilter, p graph.Page) ([]claimList, error) {
	return read(f, func(r Reader) ([]claimList, error) { return r.ClaimsOf(entities, c, p) })
}

func (f fresh) ClaimsIn(articles []graph.ID, c graph.ClaimFilter, p graph.Page) ([]claimList, error) {
	return read(f, func(r Reader) ([]claimList, error) { return r.ClaimsIn(articles, c, p) })
}

func (f fresh) Attributions(ids []graph.ID) ([]*graph.Attribution, error) {
	return read(f, func(r Reader) ([]*graph.Attribution, error) { return r.Attributions(ids) })
}

func (f fresh) Links(claims []graph.ID) ([]*graph.Links, error) {
	return read(f, func(r Reader) ([]*graph.Links, error) { return r.Links(claims) })
}

func (f fresh) Path(q graph.PathQuery) ([]graph.Hop, error) {
	return read(f, func(r Reader) ([]graph.Hop, error) { return r.Path(q) })
}

func (f fresh) Neighborhood(entity graph.ID, c graph.ClaimFilter) ([]graph.Neighbors, error) {
	return read(f, func(r Reader) ([]graph.Neighbors, error) { return r.Neighborhood(entity, c) })
}

func (f fresh) Stats() (graph.Stats, error) {
	return read(f, func(r Reader) (graph.Stats, error) { return r.Stats() })
}

func (f fresh) Versions(articles []graph.ID) ([][]*graph.Article, error) {
	return read(f, func(r Reader) ([][]*graph.Article, error) { return r.Versions(articles) })
}

func (f fresh) Loaded(articles []graph.ID) []time.Time {
	times, err := read(f, func(r Reader) ([]time.Time, error) { return r.Loaded(articles), nil })
	if err != nil { // the request is over: nobody reads the answer
		return make([]time.Time, len(articles))
	}
	return times
}

func (f fresh) Voices(c graph.ClaimFilter) ([]graph.Voice, error) {
	return read(f, func(r Reader) ([]graph.Voice, error) { return r.Voices(c) })
}

func (f fresh) RelationCounts() (map[graph.Term]int, error) {
	return read(f, func(r Reader) (map[graph.Term]int, error) { return r.RelationCounts() })
}

func (f fresh) Disputes(c graph.ClaimFilter, p graph.Page) (claimList, error) {
	return read(f, func(r Reader) (claimList, error) { return r.Disputes(c, p) })
}

func (f fresh) Judgements(entities []graph.ID) ([][]*graph.Judgement, error) {
	return read(f, func(r Reader) ([][]*graph.Judgement, error) { return r.Judgements(entities) })
}

func (f fresh) CandidatesOf(entities []graph.ID, n int) ([][]graph.Candidate, error) {
	return read(f, func(r Reader) ([][]graph.Candidate, error) { return r.CandidatesOf(entities, n) })
}

func (f fresh) ClaimsBy(speakers []graph.ID, c graph.ClaimFilter, p graph.Page) ([]claimList, error) {
	return read(f, func(r Reader) ([]claimList, error) { return r.ClaimsBy(speakers, c, p) })
}

func (f fresh) ClaimsAt(dates []graph.Interval, c graph.ClaimFilter, p graph.Page) ([]claimList, error) {
	return read(f, func(r Reader) ([]claimList, error) { return r.ClaimsAt(dates, c, p) })
}

func (f fresh) Calendar(entity graph.ID, within graph.Interval, unit graph.Precision) ([]graph.DateCount, error) {
	return read(f, func(r Reader) ([]graph.DateCount, error) { return r.Calendar(entity, within, unit) })
}

func (f fresh) Parts(dates []graph.Interval) ([][]graph.DateCount, error) {
	return read(f, func(r Reader) ([][]graph.DateCount, error) { return r.Parts(dates) })
}

func (f fresh) Related(entities []graph.ID, c graph.ClaimFilter, n int) ([][]graph.Related, error) {
	return read(f, func(r Reader) ([][]graph.Related, error) { return r.Related(entities, c, n) })
}

func (f fresh) ArticlesOf(entities []graph.ID, p graph.Page) ([]graph.List[*graph.Article], error) {
	return read(f, func(r Reader) ([]graph.List[*graph.Article], error) { return r.ArticlesOf(entities, p) })
}
